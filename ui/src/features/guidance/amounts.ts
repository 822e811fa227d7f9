/** Amounts and hours as people here write them: with a comma. */

/** `1,5` and `€ 1.250,00` as `1.5` and `1250.00`; what is no amount comes back as it was typed, to be refused. */
export function amount(typed: string): string {
  const text = typed.replaceAll(/[€\s]/g, "");
  if (text.includes(",")) return text.replaceAll(".", "").replace(",", ".");
  return text;
}

/** A stored amount as people write it. */
export function showAmount(stored: string | undefined): string {
  return (stored ?? "").replace(".", ",");
}
