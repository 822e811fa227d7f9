/** How this device stands in the sharing, in words. */
import type { ShareState } from "../../backend";
import { dayAndTime } from "../../state/dates";
import { t } from "../../texts";

/** "12 wijzigingen nog niet gedeeld". */
export function standing(share: ShareState): string {
  if (share.unshared === 0 && !share.last_shared) return t("screen-nothing-to-share");
  return t("screen-unshared", { count: share.unshared });
}

/** "Laatst gedeeld dinsdag 17 maart 13:10". */
export function lastTime(share: ShareState): string {
  return share.last_shared ? t("screen-last-shared", { when: dayAndTime(share.last_shared) }) : t("screen-never-shared");
}
