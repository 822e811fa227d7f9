/**
 * What someone typed and did not save yet. A draft outlives its screen, a lock and a crash: it is kept in the encrypted
 * store from moment to moment, on this device only, until it is saved or thrown away.
 *
 * Only what differs from how the form began is kept: what others change meanwhile in the rest is not overwritten by it.
 */
import { SvelteMap } from "svelte/reactivity";

import { backend, type Draft as KeptDraft, type Fields } from "../backend";
import { t } from "../texts";
import { app, asProblem, tell } from "./app.svelte";

/** A person's form is about someone, or about nobody yet. */
export type About = { id: string; name: string };

type Draft = {
  values: Fields;
  start: Fields;
  about: About | null;
  /** Since when the store has it. */
  begun: string | null;
  /** What was handed to the store last, as text. */
  written: string;
  /** What the store has said that it has. */
  stored: string;
  keep: boolean;
  stop: () => void;
};

/** A draft as a list shows it. */
export type Unfinished = { key: string; kind: string; about: About | null; name: string; begun: string };

/** What is typed is in the store within this time, in milliseconds. */
const AT_MOST = 600;
/** A store that could not be written to is tried again after this time. */
const AGAIN = 5000;
const NOTHING = "{}";

const drafts = new SvelteMap<string, Draft>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** One after the other: a draft that was thrown away does not come back by an earlier write that ends later. */
let queue: Promise<void> = Promise.resolve();

/** Whose drafts these are: where several people work at one device, each finds their own again. */
let owner = "";
const own = (key: string) => `${key}@${owner}`;

/** From now on the drafts are this person's. Says whether someone else was here before. */
export function draftsOf(person: string): boolean {
  const another = owner !== "" && owner !== person;
  owner = person;
  return another;
}

/** The draft under this key, or a new one that starts with these values. */
export function openDraft(key: string, initial: Fields, about: About | null = null, keep = true): Fields {
  const there = drafts.get(own(key));
  if (there) {
    // The rest of the form is as it is now, whatever it was when the draft was begun.
    there.values = { ...initial, ...changes(there) };
    there.start = { ...initial };
    there.about ??= about;
    return there.values;
  }
  return put(own(key), { values: { ...initial }, start: { ...initial }, about, begun: null, written: NOTHING, stored: NOTHING, keep, stop: () => {} }).values;
}

function put(key: string, made: Draft): Draft {
  const draft = $state(made);
  draft.stop = $effect.root(() => {
    $effect(() => {
      if (typed(draft) !== draft.written) timer ??= setTimeout(() => void flushDrafts(), AT_MOST);
    });
  });
  drafts.set(key, draft);
  return draft;
}

/** What differs from how the form began. */
function changes(draft: Draft): Fields {
  return Object.fromEntries(Object.entries(draft.values).filter(([field, value]) => (value ?? "") !== (draft.start[field] ?? "")));
}

/** The same as text. A name that starts with `_` is the form's own, and alone it is nothing. */
function typed(draft: Draft): string {
  const changed = changes(draft);
  return Object.keys(changed).every((field) => field.startsWith("_")) ? NOTHING : JSON.stringify(changed);
}

/** Whether a draft holds more than it started with. */
export function hasDraft(key: string): boolean {
  const draft = drafts.get(own(key));
  return draft !== undefined && typed(draft) !== NOTHING;
}

/** Whether the store has all that was typed. */
export function isKept(key: string): boolean {
  const draft = drafts.get(own(key));
  return draft !== undefined && typed(draft) === draft.stored;
}

/** Since when there is a draft in the store, RFC 3339. */
export function draftBegun(key: string): string | null {
  return drafts.get(own(key))?.begun ?? null;
}

/** The drafts of these kinds of forms that wait to be finished, the latest first. */
export function unfinished(...kinds: string[]): Unfinished[] {
  return [...drafts]
    .filter(([key, draft]) => key === own(key.split("@")[0]!) && draft.begun !== null && typed(draft) !== NOTHING)
    .map(([key, { about, begun, values }]) => {
      const form = key.split("@")[0]!;
      // Someone who is not a client yet has the name that was typed.
      const name = about?.name ?? [values.first_name, values.infix, values.last_name].filter(Boolean).join(" ");
      return { key: form, kind: form.split(":")[0]!, about, name, begun: begun! };
    })
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => b.begun.localeCompare(a.begun));
}

/** Writes what was typed since the last time; the answer waits until the store has it. */
export function flushDrafts(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  for (const [key, draft] of drafts) {
    const now = typed(draft);
    if (!draft.keep || now === draft.written) continue;
    draft.written = now;
    queue = queue.then(() => write(key, draft, now));
  }
  return queue;
}

async function write(key: string, draft: Draft, now: string): Promise<void> {
  try {
    if (now === NOTHING) {
      await backend.drop_draft({ key });
      draft.begun = null;
    } else {
      const fields = JSON.parse(now) as Fields;
      draft.begun = (await backend.keep_draft({ key, client_id: draft.about?.id ?? null, fields })).begun_at;
    }
    draft.stored = now;
  } catch (thrown) {
    draft.written = "";
    app.problem ??= asProblem(thrown);
    clearTimeout(timer);
    timer = setTimeout(() => void flushDrafts(), AGAIN);
  }
}

/** Throws a draft away, after saving or by choice. */
export function dropDraft(form: string): void {
  const key = own(form);
  const draft = drafts.get(key);
  if (!draft) return;
  draft.stop();
  drafts.delete(key);
  if (draft.begun === null && draft.written === NOTHING) return;
  queue = queue.then(async () => {
    try {
      await backend.drop_draft({ key });
    } catch (thrown) {
      app.problem ??= asProblem(thrown);
    }
  });
}

/** What the store has, after unlocking. What is still in memory is newer. */
export function foundDrafts(kept: KeptDraft[]): void {
  for (const { key, client_id, client, begun_at, fields } of kept) {
    if (drafts.has(key) || key !== own(key.split("@")[0]!)) continue;
    const about = client_id ? { id: client_id, name: client ?? "" } : null;
    const draft = put(key, { values: fields, start: {}, about, begun: begun_at, written: NOTHING, stored: NOTHING, keep: true, stop: () => {} });
    draft.written = draft.stored = typed(draft);
  }
}

/** Locked: what the store has leaves the memory. What could not be written stays until it can. */
export function forgetDrafts(): void {
  for (const [key, draft] of drafts) {
    if (draft.keep && draft.stored !== typed(draft)) continue;
    draft.stop();
    drafts.delete(key);
  }
}

/** Whether the store has all that was typed, in every form. */
function allKept(): boolean {
  return [...drafts.values()].every((draft) => !draft.keep || draft.stored === typed(draft));
}

/**
 * The window is being closed: what was typed goes into the store first. Where it cannot, that is said, and the window stays
 * until it is closed once more.
 */
export function keepDraftsOnClosing(): () => void {
  let warned = false;
  const close = async () => {
    await flushDrafts();
    const ready = allKept() || warned;
    warned = !ready;
    if (warned) tell(t("screen-close-unsaved"));
    await backend.close_window({ ready });
  };
  const asked = () => void close();
  window.addEventListener("trede-close", asked);
  return () => window.removeEventListener("trede-close", asked);
}

/** Also writes whenever the work is left: another field, another window, the end. The answer stops that. */
export function keepDraftsOnLeaving(): () => void {
  // Not at once: a field that leaves the page with the focus in it says so in the middle of drawing.
  const flush = () => queueMicrotask(() => void flushDrafts());
  const signs = ["focusout", "blur", "pagehide", "beforeunload"] as const;
  for (const sign of signs) window.addEventListener(sign, flush);
  document.addEventListener("visibilitychange", flush);
  return () => {
    for (const sign of signs) window.removeEventListener(sign, flush);
    document.removeEventListener("visibilitychange", flush);
  };
}

/** A test starts: nothing of the last one stays. */
export function dropAllDrafts(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const draft of drafts.values()) draft.stop();
  drafts.clear();
  owner = "";
}
