/** Dates in words. Stored dates are `YYYY-MM-DD`, birth dates may be `YYYY` or `YYYY-MM`, times RFC 3339. */
import { t } from "../texts";
import { clock, writeDay, writeTime } from "./locale";

/** `2026-03-05` as "5 maart 2026"; a partial date stays partial; anything else comes back as it is. */
export function longDate(date: string | null | undefined): string {
  return format(date, { day: "numeric", month: "long", year: "numeric" });
}

/** `2026-03-05` as "5 mrt 2026", for tables. */
export function shortDate(date: string | null | undefined): string {
  return format(date, { day: "numeric", month: "short", year: "numeric" });
}

/** An RFC 3339 time as "dinsdag 5 maart 14:10", in the time of this device. */
export function dayAndTime(time: string | null | undefined): string {
  if (!time) return "";
  const moment = new Date(time);
  if (Number.isNaN(moment.getTime())) return time;
  return `${writeTime(moment, { weekday: "long", day: "numeric", month: "long" })} ${clock(moment)}`;
}

/** The same within a week that is known: "vr 14:10". */
export function weekdayAndTime(time: string): string {
  const moment = new Date(time);
  return `${writeTime(moment, { weekday: "short" })} ${clock(moment)}`;
}

/** The day of an RFC 3339 time on this device, `YYYY-MM-DD`. */
export function localDay(time: string): string {
  const moment = new Date(time);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The same, seen from now: "vandaag 14:10", "dinsdag 5 maart 14:10". */
export function momentWords(time: string): string {
  const moment = new Date(time);
  if (moment.toDateString() !== new Date().toDateString()) return dayAndTime(time);
  return t("screen-moment-today", { clock: clock(moment) });
}

function format(date: string | null | undefined, full: Intl.DateTimeFormatOptions): string {
  if (!date) return "";
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (!year) return date;
  if (!month) return year;
  const options = day ? full : { month: full.month, year: full.year };
  return writeDay(`${year}-${month}-${day ?? "01"}`, options);
}

/** Days since 1970, to place a date on a line. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T12:00:00Z`) / 86_400_000);
}
