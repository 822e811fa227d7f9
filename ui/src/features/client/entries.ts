/** How a thing that happened is told: its line, its words, and what else is known of it. */
import type { FieldValue, TimelineEntry } from "../../backend";
import { longDate } from "../../state/dates";
import { writeNumber } from "../../state/locale";
import { codeName, t } from "../../texts";
import { value, words } from "../guidance/rows";

/** A line of the stream; a trajectory has one for its start and one for its end. */
export type Line = { key: string; on: string; entry: TimelineEntry; end: boolean };

/** Everything in one stream, newest first. */
export function linesOf(entries: TimelineEntry[]): Line[] {
  const lines = entries.flatMap((entry): Line[] => {
    const line = { key: entry.id, on: entry.on, entry, end: false };
    const ended = entry.table === "trajectories" ? value(entry, "ended_on") : "";
    return ended ? [{ key: `${entry.id}-end`, on: ended, entry, end: true }, line] : [line];
  });
  // Sorting keeps the order of one day.
  return lines.sort((a, b) => b.on.localeCompare(a.on));
}

/** The line itself: what kind of thing it was. */
export function titleOf(entry: TimelineEntry, end = false): string {
  const code = (field: string) => codeName(entry.table, field, value(entry, field));
  switch (entry.table) {
    case "movements":
      return t("screen-entry-movement", { rung: words(entry, "rung") });
    case "contacts":
      return t("screen-entry-contact", { channel: code("channel"), topic: code("topic") });
    case "tasks":
      return value(entry, "text") || t("screen-entry-task");
    case "intakes":
      return t("screen-entry-intakes");
    case "trajectories":
      if (end) return t("screen-entry-trajectory-ended", { outcome: value(entry, "outcome") ? code("outcome") : t("screen-unknown") });
      return t("screen-entry-trajectory", { kind: code("kind") });
    case "consents":
      return t(value(entry, "ground") === "interest" ? "screen-entry-interest" : "screen-entry-consent", {
        partner: words(entry, "partner_id") || t("screen-entry-consent-all"),
      });
    case "referrals":
      return t("screen-entry-referral", { partner: words(entry, "partner_id") });
    case "placements":
      return t("screen-entry-placement", { offer: words(entry, "offer_id") });
    case "signals":
      return t("screen-entry-signal", { domain: code("domain") });
    case "effects":
      return t("screen-entry-effect", { kind: code("kind") });
    case "attendances":
      return t("screen-entry-attendance", { title: words(entry, "activity_id") });
    default:
      return t(`table-${entry.table}`);
  }
}

/** How it stands, in a few words behind the day. */
export function stateOf(entry: TimelineEntry, end = false): string[] {
  const day = (field: string) => longDate(value(entry, field));
  const said = (field: string, key: string) => (value(entry, field) ? [t(key, { day: day(field) })] : []);
  switch (entry.table) {
    case "tasks":
      return value(entry, "done_on") ? said("done_on", "screen-task-done-on") : [t("screen-entry-due")];
    case "consents":
      return said("withdrawn_on", "screen-entry-withdrawn");
    case "referrals":
      return [
        ...(value(entry, "offer_id") ? [words(entry, "offer_id")] : []),
        ...(value(entry, "warm") === "true" ? [t("screen-entry-warm")] : []),
        ...said("accepted_on", "screen-entry-accepted"),
        ...(value(entry, "result") ? [t("screen-entry-result", { result: words(entry, "result") })] : []),
      ];
    case "placements":
      return said("ended_on", "screen-entry-ended");
    case "signals":
      return [codeName("signals", "status", value(entry, "status") || "open"), ...said("forwarded_on", "screen-entry-forwarded")];
    case "trajectories":
      return end && value(entry, "outcome") === "transferred"
        ? [value(entry, "follow_up_secured_on") ? t("screen-entry-secured") : t("screen-entry-unsecured")]
        : [];
    case "effects": {
      const saving = Number(value(entry, "units")) * Number(value(entry, "unit_price"));
      return saving > 0 ? [t("screen-entry-saving", { amount: euros(saving) })] : [];
    }
    case "contacts":
      return value(entry, "minutes") ? [t("screen-entry-minutes", { minutes: value(entry, "minutes") })] : [];
    case "movements":
      return value(entry, "moment") ? [codeName("movements", "moment", value(entry, "moment"))] : [];
    default:
      return [];
  }
}

const euros = (amount: number) =>
  writeNumber(amount, { style: "currency", currency: "EUR", minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 });

/** The field with the words of people, which stands under the line. */
const LEAD: Record<string, string> = {
  contacts: "note", movements: "reason", intakes: "question", trajectories: "goal", referrals: "note", placements: "result",
  signals: "text", effects: "text", consents: "purpose",
};

export function leadOf(entry: TimelineEntry, end = false): string {
  return value(entry, end ? "reason" : (LEAD[entry.table] ?? ""));
}

/** Fields that the line already says, or that say nothing to a reader. */
const SAID: Record<string, string[]> = {
  movements: ["rung", "ladder", "measured_on", "moment"],
  contacts: ["channel", "topic", "happened_on", "minutes"],
  intakes: ["ladder", "held_on"],
  tasks: ["text", "due_on", "done_on"],
  trajectories: ["kind", "started_on", "location_id"],
  consents: ["partner_id", "ground", "given_on", "withdrawn_on"],
  referrals: ["partner_id", "offer_id", "referred_on", "warm", "accepted_on", "result", "result_on", "consent_id"],
  placements: ["offer_id", "started_on", "ended_on"],
  signals: ["domain", "noticed_on", "status", "forwarded_on"],
  effects: ["kind", "noted_on", "units", "unit_price"],
  attendances: ["activity_id"],
};
const ALWAYS = ["staff_id", "coach_id", "location_id", "trajectory_id"];
const END = ["ended_on", "outcome", "reason", "follow_up_partner_id", "follow_up_contact", "follow_up_starts_on", "follow_up_secured_on", "hours"];

/** What else is known of it. */
export function detailsOf(entry: TimelineEntry, end = false): FieldValue[] {
  const hidden = [...(SAID[entry.table] ?? []), ...ALWAYS, ...(end ? ["reason", "outcome", "ended_on"] : [LEAD[entry.table] ?? ""])];
  return entry.fields.filter((field) => {
    if (hidden.includes(field.field) || (field.field === "people" && field.value === "1")) return false;
    return entry.table !== "trajectories" || END.includes(field.field) === end;
  });
}

/** The kinds that the stream can be narrowed down to, in the order of the work. */
export const KINDS = [
  "contacts", "movements", "intakes", "trajectories", "placements", "referrals", "consents", "tasks", "signals", "effects", "attendances",
];

/** What people call a kind. */
export function kindName(table: string): string {
  return table === "movements" ? t("screen-entry-steps") : table === "attendances" ? t("screen-entry-groups") : t(`table-${table}`);
}

