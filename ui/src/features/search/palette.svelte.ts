/** The window of searching, which opens over any screen. */

/** What a found client is wanted for: their page, or a form about them at once. */
export type Wanted = "client" | "contact" | "intake" | "movement";

export const palette = $state({ open: false, wanted: "client" as Wanted });

/** Opens the window, from anywhere. */
export function openPalette(wanted: Wanted = "client"): void {
  palette.wanted = wanted;
  palette.open = true;
}

export function closePalette(): void {
  palette.open = false;
}
