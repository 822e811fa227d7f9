/** Light or dark: as the system has it, unless someone chose. The choice is no personal data and stays in the window. */
import { writable } from "svelte/store";

export type Theme = "light" | "dark";

const KEY = "trede-theme";

/** The theme of the moment. */
export const theme = writable<Theme>("light");

/** Follows the system until someone chooses. */
export function startTheme(): void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const chosen = localStorage.getItem(KEY);
  const follow = () => show(chosen === "dark" || chosen === "light" ? chosen : system.matches ? "dark" : "light");
  follow();
  if (!chosen) system.addEventListener("change", follow);
}

/** A choice that stays. */
export function chooseTheme(next: Theme): void {
  localStorage.setItem(KEY, next);
  show(next);
}

function show(next: Theme): void {
  document.documentElement.dataset.theme = next;
  theme.set(next);
}
