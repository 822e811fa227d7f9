/** Light or dark: as the system has it, unless someone chose. The choice is no personal data and stays in the window. */
import { writable } from "svelte/store";

export type Theme = "system" | "light" | "dark";

const KEY = "trede-theme";

/** What was chosen. */
export const theme = writable<Theme>("system");

const system = () => window.matchMedia("(prefers-color-scheme: dark)");
let chosen: Theme = "system";

/** Follows the system until someone chooses. */
export function startTheme(): void {
  const kept = localStorage.getItem(KEY);
  chosen = kept === "dark" || kept === "light" ? kept : "system";
  show();
  system().addEventListener("change", show);
}

/** A choice that stays. */
export function chooseTheme(next: Theme): void {
  localStorage.setItem(KEY, next);
  chosen = next;
  show();
}

function show(): void {
  const dark = chosen === "dark" || (chosen === "system" && system().matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  theme.set(chosen);
}
