/**
 * What someone typed and did not save yet. A draft outlives its screen: looking something up, or a lock in the
 * middle of an intake, loses nothing. It lives in memory only, and ends when it is saved or thrown away.
 */
import { SvelteMap } from "svelte/reactivity";

import type { Fields } from "../backend";

type Draft = { values: Fields; start: string };

const drafts = new SvelteMap<string, Draft>();

/** The draft under this key, or a new one that starts with these values. */
export function openDraft(key: string, initial: Fields): Fields {
  const kept = drafts.get(key);
  if (kept) return kept.values;
  const values = $state<Fields>({ ...initial });
  drafts.set(key, { values, start: JSON.stringify(initial) });
  return values;
}

/** Whether a draft holds more than it started with. */
export function hasDraft(key: string): boolean {
  const kept = drafts.get(key);
  return kept !== undefined && JSON.stringify(kept.values) !== kept.start;
}

/** Throws a draft away, after saving or by choice. */
export function dropDraft(key: string): void {
  drafts.delete(key);
}

/** Another person unlocks, or a test starts: nothing of the last one stays. */
export function dropAllDrafts(): void {
  drafts.clear();
}
