/** Reads dates as people type them. */

/**
 * `5-3-2026`, `05/03/26`, `5 3 2026`, `2026-03-05` as `2026-03-05`. With `partial` also `1981` and `3-1981` (`1981-03`).
 * Two-digit years are the last hundred years, seen from `today`. Undefined: this is no date.
 */
export function readDate(typed: string, partial: boolean, today: string): string | undefined {
  const text = typed.trim();
  if (text === "") return "";
  const numbers = text.split(/[\s\-/.]+/);
  if (numbers.some((part) => !/^\d+$/.test(part)) || numbers.length > 3) return undefined;
  if (numbers.length < 3) {
    if (!partial) return undefined;
    const yearFirst = numbers[0]!.length === 4;
    const [year, month] = yearFirst ? numbers : [numbers[1], numbers[0]];
    if (!year || year.length !== 4) return undefined;
    if (month === undefined) return year;
    const number = Number(month);
    return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, "0")}` : undefined;
  }
  const [a, b, c] = numbers as [string, string, string];
  const [year, month, day] = a.length === 4 ? [a, b, c] : [fullYear(c, today), b, a];
  if (year === undefined || year.length !== 4) return undefined;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
  // The 31st of February would silently become a day in March.
  if (moment.getUTCDate() !== Number(day) || moment.getUTCMonth() !== Number(month) - 1) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A stored date as people here write it: `5-3-2026`; a partial one stays partial. */
export function showDate(stored: string | null | undefined): string {
  if (!stored) return "";
  const parts = stored.split("-").map(Number);
  return parts.some(Number.isNaN) ? stored : parts.reverse().join("-");
}

function fullYear(typed: string, today: string): string | undefined {
  if (typed.length === 4) return typed;
  if (typed.length !== 2) return undefined;
  const now = Number(today.slice(0, 4));
  const year = Math.floor(now / 100) * 100 + Number(typed);
  return String(year > now + 1 ? year - 100 : year);
}
