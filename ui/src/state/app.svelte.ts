/** What every screen shares: who is here, what there is to choose from, what changed. */
import { type ScreenError, backend, type Choices, isScreenError, type ShareState, type Status } from "../backend";
import { setLanguage } from "../texts";
import { draftsOf, forgetDrafts, foundDrafts } from "./drafts.svelte";
import { leave } from "./router";

/** `travels`: it is told on the page that comes next, too. */
type Message = { text: string; undo: boolean; travels: boolean };

/** The one shared state. */
export const app = $state({
  status: null as Status | null,
  choices: null as Choices | null,
  share: null as ShareState | null,
  message: null as Message | null,
  problem: null as ScreenError | null,
});

const forgets: (() => void)[] = [];

/** What else holds something about people lets it go once the store is locked. */
export const whenLocked = (forget: () => void): void => void forgets.push(forget);

/** How often rows of a table changed since the start: screens that read it read their rows again. */
const revisions = $state<Record<string, number>>({});

const LANGUAGE = "trede-language";

/** The first status, in the language that was chosen in this window before. */
export function begin(): Promise<Status> {
  const chosen = localStorage.getItem(LANGUAGE);
  return chosen ? backend.set_language({ language: chosen }) : backend.status();
}

/** Changes the language of the screen and the messages, now and at the next start. */
export async function changeLanguage(language: string): Promise<void> {
  localStorage.setItem(LANGUAGE, language);
  await enter(await backend.set_language({ language }));
}

/** Takes over a new status; the language and the lists follow it. */
export async function enter(status: Status): Promise<void> {
  setLanguage(status.language);
  if (status.stage === "open") {
    // Someone else at the same device starts at the beginning, not in the file that the last one had open.
    if (draftsOf(status.me?.staff_id ?? "first")) leave();
    const [choices, share, drafts] = await Promise.all([backend.choices(), backend.share_state(), backend.drafts()]);
    app.choices = choices;
    app.share = share;
    foundDrafts(drafts);
  } else {
    forgetDrafts();
    for (const forget of forgets) forget();
    app.choices = null;
    app.share = null;
    app.message = null;
    app.problem = null;
  }
  app.status = status;
}

/** Says that rows of these tables changed. */
export async function touched(tables: string[]): Promise<void> {
  for (const table of tables) revisions[table] = (revisions[table] ?? 0) + 1;
  if (["locations", "staff", "partners", "settings"].some((table) => tables.includes(table))) {
    app.choices = await backend.choices();
  }
  app.share = await backend.share_state();
}

/** Says in words that something was done; with a way back where there is one. */
export function tell(text: string, { undo = false, travels = false } = {}): void {
  app.message = { text, undo, travels };
}

/** Another page: what was said about the last one goes, unless it was meant for this one. */
export function turnPage(): void {
  app.problem = null;
  app.message = app.message?.travels ? { ...app.message, travels: false } : null;
}

/** Any thrown value as something that can be shown. */
export function asProblem(thrown: unknown): ScreenError {
  if (isScreenError(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "unexpected", message, hint: null, fields: [] };
}

/** A refusal that the screen itself makes, about one field. */
export function fieldProblem(field: string, problem: string): ScreenError {
  return { code: "invalid", message: problem, hint: null, fields: [{ field, problem }] };
}

/** Rows read from the backend: read anew when one of the tables changes. Call it while a component is made. */
export class Reading<T> {
  value = $state.raw<T | null>(null);
  problem = $state.raw<ScreenError | null>(null);
  #turn = 0;

  constructor(read: () => Promise<T>, tables: string[]) {
    $effect(() => {
      for (const table of tables) void revisions[table];
      const turn = ++this.#turn;
      // A slow answer to an old question never replaces a newer one.
      read().then(
        (value) => {
          if (turn === this.#turn) [this.value, this.problem] = [value, null];
        },
        (thrown: unknown) => {
          if (turn === this.#turn) this.problem = asProblem(thrown);
        },
      );
    });
  }
}
