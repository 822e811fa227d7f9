/** Results and targets as people read them. */
import type { ResultRow } from "../../backend";
import { language, t } from "../../texts";

const locale = () => (language() === "en" ? "en-GB" : "nl-NL");

function number(value: number, row: ResultRow): string {
  if (row.share) return value.toLocaleString(locale(), { style: "percent", maximumFractionDigits: 1 });
  return value.toLocaleString(locale(), { maximumFractionDigits: 1 });
}

/** The result; a dash where there is nothing to count from. */
export function figure(row: ResultRow): string {
  return row.value === null ? "–" : number(row.value, row);
}

/** The target in words: "minstens 100", "onder 20 %". */
export function targetWords(row: ResultRow): string {
  if (row.target === null) return "";
  const target = number(row.target, row);
  const weekly = row.per === "week";
  if (row.comparison === "under") return t(weekly ? "screen-target-under-week" : "screen-target-under", { target });
  return t(weekly ? "screen-target-at-least-week" : "screen-target-at-least", { target });
}

/** How long the bar is, 0 to 1; the mark of the target stands at three quarters. */
export function share(row: ResultRow): number {
  if (row.value === null || !row.target) return 0;
  return Math.min(1, (row.value / row.target) * (120 / 159));
}
