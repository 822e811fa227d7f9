/** What every form does alike: keep a draft, save, show what was refused at the field it is about. */
import { onDestroy, tick } from "svelte";

import type { ScreenError, Fields, Saved } from "../backend";
import { asProblem, tell, touched } from "./app.svelte";
import { type About, dropDraft, flushDrafts, hasDraft, openDraft } from "./drafts.svelte";
import { keepFocus } from "./focus";
import { go, type Route } from "./router";
import { t } from "../texts";

type Options = {
  draft: string;
  /** Whom the draft is about, where it is about someone. */
  about?: About;
  /** Whether the draft outlives the program; else only the screen. */
  keep?: boolean;
  initial: Fields;
  /** The fields that stand in the form: what is refused about another is shown above it. */
  names: readonly string[] | (() => readonly string[]);
  save: (values: Fields) => Promise<Saved>;
  said: string | ((values: Fields) => string);
  /** Where to go once it is saved. */
  then?: (saved: Saved) => Route;
  /** A form in a window on top of the page closes that instead. */
  close?: () => void;
};

/** One form on one draft. Call it while a component is made. */
export class Form {
  values: Fields = $state.raw({});
  busy = $state(false);
  problem = $state.raw<ScreenError | null>(null);
  readonly #options: Options;

  #done = false;

  constructor(options: Options) {
    this.#options = options;
    this.values = openDraft(options.draft, options.initial, options.about, options.keep);
    onDestroy(() => {
      // A window that was closed halfway says where what was typed has gone.
      if (options.close && !this.#done && hasDraft(options.draft)) tell(t("screen-draft-kept"));
      void flushDrafts();
    });
  }

  /** What is wrong with this field, when the refusal was about it. */
  error(field: string): string | null {
    const about = this.problem?.fields.filter((one) => one.field === field) ?? [];
    return about.length > 0 ? about.map((one) => one.problem).join(" ") : null;
  }

  /** The refusal, unless all of it stands at fields of this form. */
  get loose(): ScreenError | null {
    if (!this.problem) return null;
    const { names } = this.#options;
    const here = typeof names === "function" ? names() : names;
    const elsewhere = this.problem.fields.filter((one) => !here.includes(one.field));
    if (this.problem.fields.length > 0 && elsewhere.length === 0) return null;
    return { ...this.problem, message: [this.problem.message, ...elsewhere.map((one) => one.problem)].join(" ") };
  }

  submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const values = trimmed($state.snapshot(this.values) as Fields);
    const { said, save } = this.#options;
    await this.#run(() => save(values), typeof said === "function" ? said(values) : said, event.currentTarget as HTMLFormElement);
  };

  /** Does something else with what the form is about, such as taking it away. The form is done with then, too. */
  instead(does: () => Promise<Saved>, said: string): Promise<void> {
    return this.#run(does, said, null);
  }

  async #run(does: () => Promise<Saved>, said: string, element: HTMLFormElement | null): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      // Should the saving be refused or cut short, all of it is there.
      await flushDrafts();
      const saved = await does();
      this.#done = true;
      dropDraft(this.#options.draft);
      const { then, close } = this.#options;
      if (close) {
        tell(said, { undo: true });
        close();
        // The window is gone and the focus is back where it came from.
        await tick();
        keepFocus();
        await touched(saved.changed);
      } else {
        await touched(saved.changed);
        tell(said, { undo: true, travels: true });
        if (then) go(then(saved));
      }
    } catch (thrown) {
      this.problem = asProblem(thrown);
      // After the screen has drawn the refusal: the focus goes to what must be mended.
      setTimeout(() => element?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has(.error) input, [role="alert"] a')?.focus());
    } finally {
      this.busy = false;
    }
  }

  /** Throws away what was typed, and begins anew. */
  restart(): void {
    dropDraft(this.#options.draft);
    this.problem = null;
    this.values = openDraft(this.#options.draft, this.#options.initial, this.#options.about, this.#options.keep);
  }

  /** Throws away what was typed, and leaves; without a page to go to, the window is closed. */
  drop(to?: Route): void {
    this.#done = true;
    dropDraft(this.#options.draft);
    if (to) go(to);
    else this.#options.close?.();
  }
}

function trimmed(values: Fields): Fields {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, String(value ?? "").trim()]));
}

/** Only the fields that hold something: a new row needs no empty ones. */
export function filled(values: Fields): Fields {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}
