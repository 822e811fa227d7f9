/** The real application behind the window. Only this folder knows Tauri. */
import { invoke } from "@tauri-apps/api/core";

import type { Backend } from "./backend";
import { COMMANDS } from "./bindings/screen";

/** Forwards every listed command. */
export function tauriBackend(): Backend {
  const forwards = COMMANDS.map((name) => [name, (args?: Record<string, unknown>) => invoke(name, args)]);
  return Object.fromEntries(forwards) as Backend;
}

/** Whether the page stands in Trede's own window. */
export function inWindow(): boolean {
  return "__TAURI_INTERNALS__" in window;
}
