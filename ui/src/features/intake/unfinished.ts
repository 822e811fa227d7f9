/** Forms that were not finished, in words, and where they are gone on with. */
import type { Unfinished } from "../../state/drafts.svelte";
import type { Route } from "../../state/router";
import { t } from "../../texts";

/** The kinds of forms whose drafts are worth a line. */
export const KINDS = ["intake", "contact", "client"];

/** What it is: "Intake", "Contact", "Nieuwe klant". */
export function kindWords({ kind, about }: Unfinished): string {
  if (kind === "intake") return t("screen-intake-title");
  if (kind === "contact") return t("screen-contact-title");
  return t(about ? "screen-draft-edit" : "screen-new-client");
}

/** The page of its form. */
export function formOf({ kind, about }: Unfinished): Route {
  if (!about) return { page: "new-client" };
  if (kind === "client") return { page: "edit-client", id: about.id };
  return { page: kind === "intake" ? "intake" : "contact", client: about.id };
}
