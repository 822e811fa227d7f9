/**
 * What someone typed and did not save yet. A draft outlives its screen: looking something up, or a lock in the
 * middle of an intake, loses nothing. It lives in memory only, and ends when it is saved or thrown away.
 */
import { SvelteMap } from "svelte/reactivity";

import type { Fields } from "../backend";

type Draft = { values: Fields; start: string };

const drafts = new SvelteMap<string, Draft>();

/** Whose drafts these are: where several people work at one device, each finds their own again. */
let owner = "";
const own = (key: string) => `${owner} ${key}`;

/** From now on the drafts are this person's. Says whether someone else was here before. */
export function draftsOf(person: string): boolean {
  const another = owner !== "" && owner !== person;
  owner = person;
  return another;
}

/** The draft under this key, or a new one that starts with these values. */
export function openDraft(key: string, initial: Fields): Fields {
  const kept = drafts.get(own(key));
  if (kept) return kept.values;
  const values = $state<Fields>({ ...initial });
  drafts.set(own(key), { values, start: JSON.stringify(initial) });
  return values;
}

/** Whether a draft holds more than it started with. */
export function hasDraft(key: string): boolean {
  const kept = drafts.get(own(key));
  return kept !== undefined && JSON.stringify(kept.values) !== kept.start;
}

/** Throws a draft away, after saving or by choice. */
export function dropDraft(key: string): void {
  drafts.delete(own(key));
}

/** A test starts: nothing of the last one stays. */
export function dropAllDrafts(): void {
  drafts.clear();
  owner = "";
}
