/** Picks what stands behind the seam: the application in its own window, the fake one in a plain browser. */
import type { Backend } from "./backend";
import { inWindow, tauriBackend } from "./tauri";

export * from "./backend";

/** What the screens talk to. */
export let backend: Backend = {} as Backend;

/** For tests, and for the start. */
export function useBackend(chosen: Backend): void {
  backend = chosen;
}

/** Chooses once, at the start. The fake one is only loaded where it is used. */
export async function connect(): Promise<void> {
  if (inWindow()) {
    useBackend(tauriBackend());
  } else {
    const { fakeBackend, scenario } = await import("./fake");
    useBackend(fakeBackend(scenario(window.location.search)));
  }
}
