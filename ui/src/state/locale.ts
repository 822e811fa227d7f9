/** Numbers and dates as the language writes them. Making a formatter takes a millisecond, and a list has a hundred dates: each is made once. */
import { language } from "../texts";

const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function once<F extends Intl.DateTimeFormat | Intl.NumberFormat, O>(make: new (locale: string, options: O) => F, options: O): F {
  const locale = language() === "en" ? "en-GB" : "nl-NL";
  const key = `${make.name} ${locale} ${JSON.stringify(options)}`;
  let format = made.get(key) as F | undefined;
  if (!format) made.set(key, (format = new make(locale, options)));
  return format;
}

/** A moment, as these options say; of none there is nothing to say, where a formatter would throw. */
export const writeTime = (moment: Date, options: Intl.DateTimeFormatOptions): string =>
  Number.isNaN(moment.getTime()) ? "" : once(Intl.DateTimeFormat, options).format(moment);

/** A day, `YYYY-MM-DD`, as these options say; what is none comes back as it is. Noon in UTC: no time zone moves it. */
export function writeDay(day: string, options: Intl.DateTimeFormatOptions): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(noon.getTime()) ? day : writeTime(noon, { ...options, timeZone: "UTC" });
}

/** The time of day: "14:10". */
export const clock = (moment: Date): string => writeTime(moment, { hour: "2-digit", minute: "2-digit" });

/** A number, as these options say. */
export const writeNumber = (value: number, options: Intl.NumberFormatOptions): string => once(Intl.NumberFormat, options).format(value);
