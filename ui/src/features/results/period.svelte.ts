/** What results are asked for: the same on the screen and on paper, and kept while one looks elsewhere. */
import type { ReportAsk } from "../../backend";
import { addDays } from "../../state/days";
import { longDate } from "../../state/dates";
import { writeDay } from "../../state/locale";
import { t } from "../../texts";

export type Unit = "week" | "month" | "quarter" | "year" | "free";

export const UNITS: Unit[] = ["week", "month", "quarter", "year", "free"];

export const asked = $state({ kind: "results", unit: "year" as Unit, from: "", to: "", location: "", by: "", compare: "", external: false });

/** The whole year of today, unless something else was chosen. */
export function startPeriod(today: string): void {
  if (asked.from || !today) return;
  choose("year", today);
}

/** The unit that holds a day. */
export function choose(unit: Unit, day: string): void {
  asked.unit = unit;
  if (unit === "free" || !isDay(day)) return;
  [asked.from, asked.to] = unitOf(unit, day);
}

/** One unit on, or back. */
export function shift(step: 1 | -1): void {
  if (asked.unit !== "free") choose(asked.unit, addDays(step === 1 ? asked.to : asked.from, step));
}

/** First and last day of the unit that holds a day. */
export function unitOf(unit: Exclude<Unit, "free">, day: string): [string, string] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (unit === "week") {
    const monday = addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));
    return [monday, addDays(monday, 6)];
  }
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  const first = Math.floor((month - 1) / months) * months + 1;
  const next = first + months;
  const start = (y: number, m: number) => `${y}-${String(m).padStart(2, "0")}-01`;
  return [start(year, first), addDays(next > 12 ? start(year + 1, next - 12) : start(year, next), -1)];
}

/** The period as people call it: "2026", "2e kwartaal 2026", "maart 2026". */
export function periodName(): string {
  const { unit, from, to } = asked;
  if (!isDay(from)) return "";
  const year = from.slice(0, 4);
  if (unit === "year") return year;
  if (unit === "quarter") return t("screen-report-quarter-name", { number: (Number(from.slice(5, 7)) + 2) / 3, year });
  if (unit === "month") return writeDay(from, { month: "long", year: "numeric" });
  return t("screen-report-span", { from: longDate(from), to: longDate(to) });
}

export const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date);

/** What the backend is asked. */
export function ask(): ReportAsk {
  const { kind, from, to, location, by, compare, external } = asked;
  return { kind, from, to, location_id: location || null, by: by || null, compare: compare || null, external, ladder: null };
}
