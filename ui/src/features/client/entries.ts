/** How a thing that happened is called in a line. */
import type { TimelineEntry } from "../../backend";
import { codeName, t } from "../../texts";

const value = (entry: TimelineEntry, field: string) => entry.fields.find((one) => one.field === field)?.value;
const words = (entry: TimelineEntry, field: string) => entry.fields.find((one) => one.field === field)?.words;

/** The line itself: what kind of thing it was. */
export function titleOf(entry: TimelineEntry): string {
  switch (entry.table) {
    case "movements":
      return t("screen-entry-movement", { rung: words(entry, "rung") ?? "" });
    case "contacts":
      return t("screen-entry-contact", {
        channel: codeName("contacts", "channel", value(entry, "channel") ?? ""),
        topic: codeName("contacts", "topic", value(entry, "topic") ?? ""),
      });
    case "tasks":
      return words(entry, "text") ?? t("screen-entry-task");
    case "intakes":
      return t("screen-entry-intakes");
    case "trajectories":
      return t("screen-entry-trajectories");
    default:
      return t(`table-${entry.table}`);
  }
}

/** Fields that the line already says, or that say nothing to a reader. */
const SAID: Record<string, string[]> = {
  movements: ["rung", "ladder", "trajectory_id"],
  contacts: ["channel", "topic", "trajectory_id"],
  intakes: ["ladder"],
  tasks: ["text"],
};

/** The fields to show under the line. */
export function detailsOf(entry: TimelineEntry) {
  const hidden = SAID[entry.table] ?? [];
  return entry.fields.filter((field) => !hidden.includes(field.field) && !(field.field === "people" && field.value === "1"));
}
