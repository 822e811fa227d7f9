/** Forms that were not finished, in words, and where they are gone on with. */
import type { Unfinished } from "../../state/drafts.svelte";
import { go, type Route } from "../../state/router";
import { t } from "../../texts";
import { view as desk } from "../desk/view.svelte";
import { openPalette, QUICK } from "../search/palette.svelte";

/** The kinds of forms whose drafts are worth a line. */
export const KINDS = ["intake", "contact", "client", "sign-up"];

/** What it is: "Intake", "Contact", "Nieuwe klant". */
export function kindWords({ kind, about }: Unfinished): string {
  if (kind === "intake") return t("screen-intake-title");
  if (kind === "contact") return t("screen-contact-title");
  if (kind === "sign-up") return t("screen-desk-sign-up-title");
  return t(about ? "screen-draft-edit" : "screen-new-client");
}

/** The page of its form; for a small window, what opens it. */
export function formOf({ key, kind, about }: Unfinished): Route | (() => void) {
  if (key === QUICK) return () => openPalette("client", true);
  if (kind === "sign-up") {
    return () => {
      desk.dialog = "new";
      go({ page: "desk" });
    };
  }
  if (!about) return { page: "new-client" };
  if (kind === "client") return { page: "edit-client", id: about.id };
  return { page: kind === "intake" ? "intake" : "contact", client: about.id };
}
