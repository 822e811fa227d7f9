/** The window of searching, which opens over any screen. */

/** What a found client is wanted for: their page, or a form about them at once. */
export type Wanted = "client" | "contact" | "intake" | "movement";

/** The draft of someone new who is written down in this window. */
export const QUICK = "client:quick";

export const palette = $state({ open: false, wanted: "client" as Wanted, adding: false });

/** Opens the window, from anywhere; `adding`: to go on with someone new. */
export function openPalette(wanted: Wanted = "client", adding = false): void {
  palette.wanted = wanted;
  palette.adding = adding;
  palette.open = true;
}

export function closePalette(): void {
  palette.open = false;
}
