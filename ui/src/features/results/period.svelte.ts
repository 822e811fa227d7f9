/** The period and place that results are asked for: the same on the screen and on paper. */
export const asked = $state({ from: "", to: "", location: "" });

/** The year up to today, unless something else was chosen. */
export function startPeriod(today: string): void {
  if (asked.from || !today) return;
  asked.from = `${today.slice(0, 4)}-01-01`;
  asked.to = today;
}
