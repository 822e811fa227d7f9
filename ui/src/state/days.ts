/** Days before and after a day, counted and told. */
import { t } from "../texts";
import { dayNumber, longDate } from "./dates";
import { writeDay } from "./locale";

/** The day so many days later, `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day, or the Monday after it where that is in a weekend: nobody is asked to call on a Sunday. */
export function workday(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** When something is due, seen from today: "vandaag", "3 dagen te laat", "woensdag 25 maart", "25 mei 2026". */
export function dueWords(day: string, today: string): string {
  const ahead = dayNumber(day) - dayNumber(today);
  if (Number.isNaN(ahead)) return day;
  if (ahead < 0) return t("screen-day-late", { days: -ahead });
  if (ahead === 0) return t("screen-day-today");
  if (ahead === 1) return t("screen-day-tomorrow");
  return ahead < 14 ? weekDay(day) : longDate(day);
}

/** "woensdag 25 maart". */
export function weekDay(day: string): string {
  return writeDay(day, { weekday: "long", day: "numeric", month: "long" });
}
