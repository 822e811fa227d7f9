/** What could be a BSN is pointed out while it is typed; when saving it is refused. What is one is decided where it is refused. */
import { backend } from "../backend";
import { t } from "../texts";

/** A telephone number looks like one for as long as its last digit is not typed: only what stands there for a moment is looked at. */
const MOMENT = 300;

/** What to say about this text. Call it while a component is made. */
export function pointedOut(text: () => string | undefined): { readonly said: string | null } {
  let said = $state<string | null>(null);
  $effect(() => {
    const typed = text() ?? "";
    if (typed.replace(/\D/g, "").length < 8) {
      said = null;
      return;
    }
    let stale = false;
    const wait = setTimeout(() => {
      // Saving refuses it all the same: a look that fails is no reason to disturb whoever types.
      void backend.numbers_like_bsn({ text: typed }).then(
        (numbers) => {
          if (!stale) said = numbers.length > 0 ? t("screen-holds-bsn", { number: numbers.join(", ") }) : null;
        },
        () => {},
      );
    }, MOMENT);
    return () => {
      stale = true;
      clearTimeout(wait);
    };
  });
  return {
    get said() {
      return said;
    },
  };
}
