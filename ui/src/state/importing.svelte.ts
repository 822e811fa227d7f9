/** A register that is taken in: what was chosen and said of it, and how far it is. It goes on while one looks at another screen. */
import { backend, type Fields, type ImportAsk, type ImportJob, type ImportPage, type ScreenError } from "../backend";
import { t } from "../texts";
import { asProblem, tell, touched, whenLocked } from "./app.svelte";

/** How often it is asked how far it is, in milliseconds; more often at first, because most lists are short. */
const EVERY = 200;
const FIRST = 30;

class Importing {
  table = $state("clients");
  file = $state.raw<string | null>(null);
  columns = $state.raw<Fields>({});
  /** What is done with who is perhaps here already, and with single rows, by number. */
  duplicates = $state("skip");
  rows = $state.raw<Fields>({});
  shown = $state.raw<ImportPage | null>(null);
  done = $state.raw<ImportPage | null>(null);
  stopped = $state(false);
  problem = $state.raw<ScreenError | null>(null);
  work = $state.raw<ImportJob | null>(null);
  /** Whether it takes so long that it is worth showing how far it is. */
  slow = $state(false);
  #turn = 0;

  get busy(): boolean {
    return this.work !== null;
  }

  /** Nothing was said yet of this file. */
  #begin() {
    [this.columns, this.rows, this.duplicates] = [{}, {}, "skip"];
  }

  async choose() {
    try {
      const chosen = await backend.choose_import_file();
      if (!chosen) return;
      this.file = chosen;
      this.#begin();
      await this.look();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  async hold(table: string) {
    this.table = table;
    this.#begin();
    await this.look();
  }

  match(heading: string, field: string) {
    this.columns = { ...this.columns, [heading]: field };
    return this.look();
  }

  decide(row: number, what: string) {
    this.rows = { ...this.rows, [row]: what };
    return this.look();
  }

  decideAll(what: string) {
    [this.duplicates, this.rows] = [what, {}];
    return this.look();
  }

  async look() {
    if (!this.file) return;
    this.done = null;
    const page = await this.#run(true);
    if (page !== undefined) this.shown = page;
  }

  async take() {
    const page = await this.#run(false);
    if (!page) return;
    [this.done, this.shown, this.file] = [page, null, null];
    tell(t("screen-import-done", { added: page.added, updated: page.updated }), { undo: true });
    await touched(page.changed);
  }

  readonly stop = () => void backend.stop_import().catch((thrown: unknown) => (this.problem = asProblem(thrown)));

  /** What it came to; null when nothing did, undefined when something else was asked meanwhile. */
  async #run(look: boolean): Promise<ImportPage | null | undefined> {
    const turn = ++this.#turn;
    [this.problem, this.stopped, this.slow] = [null, false, false];
    const ask: ImportAsk = { table: this.table, columns: this.columns, duplicates: this.duplicates, rows: this.rows, partial: true };
    try {
      let work: ImportJob | null = await backend.start_import({ ask, look });
      for (let asked = 0; turn === this.#turn && work?.running; asked++) {
        [this.work, this.slow] = [work, !look || asked > 2];
        await new Promise((resolve) => setTimeout(resolve, asked < 3 ? FIRST : EVERY));
        work = await backend.import_state();
      }
      if (turn !== this.#turn) return undefined;
      this.problem = work?.problem ?? null;
      this.stopped = work?.stopped ?? false;
      // A look that was stopped leaves the last one standing.
      return work?.page ?? (look && work?.stopped ? undefined : null);
    } catch (thrown) {
      if (turn !== this.#turn) return undefined;
      this.problem = asProblem(thrown);
      return null;
    } finally {
      if (turn === this.#turn) this.work = null;
    }
  }

  /** It is about people: it is gone once the store is locked. */
  forget() {
    this.#turn++;
    this.table = "clients";
    this.#begin();
    [this.file, this.shown, this.done, this.problem, this.work] = [null, null, null, null, null];
    [this.stopped, this.slow] = [false, false];
  }
}

export const importing = new Importing();
whenLocked(() => importing.forget());
