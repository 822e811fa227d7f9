/** What every form does alike: keep a draft, save, show what was refused at the field it is about. */
import { onDestroy } from "svelte";

import type { ScreenError, Fields, Saved } from "../backend";
import { asProblem, tell, touched } from "./app.svelte";
import { type About, dropDraft, flushDrafts, openDraft } from "./drafts.svelte";
import { go, type Route } from "./router";

type Options = {
  draft: string;
  /** Whom the draft is about, where it is about someone. */
  about?: About;
  /** Whether the draft outlives the program; else only the screen. */
  keep?: boolean;
  initial: Fields;
  names: readonly string[];
  save: (values: Fields) => Promise<Saved>;
  said: string;
  then: (saved: Saved) => Route;
};

/** One form on one draft. Call it while a component is made. */
export class Form {
  values: Fields = $state.raw({});
  busy = $state(false);
  problem = $state.raw<ScreenError | null>(null);
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
    this.values = openDraft(options.draft, options.initial, options.about, options.keep);
    onDestroy(() => void flushDrafts());
  }

  /** What is wrong with this field, when the refusal was about it. */
  error(field: string): string | null {
    const about = this.problem?.fields.filter((one) => one.field === field) ?? [];
    return about.length > 0 ? about.map((one) => one.problem).join(" ") : null;
  }

  /** The refusal, unless all of it stands at fields of this form. */
  get loose(): ScreenError | null {
    if (!this.problem) return null;
    const elsewhere = this.problem.fields.filter((one) => !this.#options.names.includes(one.field));
    if (this.problem.fields.length > 0 && elsewhere.length === 0) return null;
    return { ...this.problem, message: [this.problem.message, ...elsewhere.map((one) => one.problem)].join(" ") };
  }

  submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    const element = event.currentTarget as HTMLFormElement;
    try {
      // Should the saving be refused or cut short, all of it is there.
      await flushDrafts();
      const saved = await this.#options.save(trimmed($state.snapshot(this.values) as Fields));
      dropDraft(this.#options.draft);
      await touched(saved.changed);
      tell(this.#options.said, { undo: true, travels: true });
      go(this.#options.then(saved));
    } catch (thrown) {
      this.problem = asProblem(thrown);
      // After the screen has drawn the refusal: the focus goes to what must be mended.
      setTimeout(() => element.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"] a')?.focus());
    } finally {
      this.busy = false;
    }
  };

  /** Throws away what was typed, and begins anew. */
  restart(): void {
    dropDraft(this.#options.draft);
    this.problem = null;
    this.values = openDraft(this.#options.draft, this.#options.initial, this.#options.about, this.#options.keep);
  }

  /** Throws away what was typed, and leaves. */
  drop(to: Route): void {
    dropDraft(this.#options.draft);
    go(to);
  }
}

function trimmed(values: Fields): Fields {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, String(value ?? "").trim()]));
}

/** Only the fields that hold something: a new row needs no empty ones. */
export function filled(values: Fields): Fields {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}
