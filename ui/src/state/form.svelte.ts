/** What every form does alike: keep a draft, save, show what was refused at the field it is about. */
import type { ScreenError, Fields, Saved } from "../backend";
import { asProblem, tell, touched } from "./app.svelte";
import { dropDraft, openDraft } from "./drafts.svelte";
import { go, type Route } from "./router";

type Options = {
  draft: string;
  initial: Fields;
  names: readonly string[];
  save: (values: Fields) => Promise<Saved>;
  said: string;
  then: (saved: Saved) => Route;
};

/** One form on one draft. Call it while a component is made. */
export class Form {
  values: Fields;
  busy = $state(false);
  problem = $state.raw<ScreenError | null>(null);
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
    this.values = openDraft(options.draft, options.initial);
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

  /** Throws away what was typed. */
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
