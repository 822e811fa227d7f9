/**
 * Pages that are made beside the screens: one paper, one for many clients, a report. What is shown is what is printed and saved.
 * Files that have no pages, such as a workbook, are made in the same way.
 */
import { onDestroy, tick } from "svelte";

import { backend, type PrintAsk, type PrintJob, type ScreenError } from "../backend";
import { t } from "../texts";
import { asProblem, tell } from "./app.svelte";

/** As many pages as are drawn at first. */
const FEW = 20;
/** How often it is asked how far they are, in milliseconds; more often at first, because most papers are there at once. */
const EVERY = 150;
const FIRST = 30;

/** Most are there before one could read how far they are. */
const SLOW = 700;

/** What is being made for the screen at hand. Call it while a component is made: what was made goes when that goes. */
export class Printing {
  work = $state.raw<PrintJob | null>(null);
  pages = $state.raw<string[]>([]);
  problem = $state.raw<ScreenError | null>(null);
  /** Whether it takes so long that one wants to know how far it is. */
  slow = $state(false);
  #turn = 0;

  constructor() {
    $effect(() => {
      if (!this.running) return;
      const timer = setTimeout(() => (this.slow = true), SLOW);
      return () => {
        clearTimeout(timer);
        this.slow = false;
      };
    });
    // It is about people: it stays no longer than it is looked at.
    onDestroy(() => {
      this.#turn = -1;
      if (this.work) void backend.stop_printing().catch(() => {});
    });
  }

  /** Whether there are pages to print and to save. */
  get ready(): boolean {
    return this.pages.length > 0;
  }

  /** Whether something is being made. */
  readonly running = $derived(Boolean(this.work?.running));

  /** Makes the pages and draws the first; what was asked for before is let go. */
  readonly make = (ask: PrintAsk) => this.#make(ask, this.more);

  /** Makes a file and asks where to save it; then it goes. */
  readonly file = (ask: PrintAsk) =>
    this.#make(ask, async () => {
      await this.save();
      if (!this.problem) await this.again();
    });

  async #make(ask: PrintAsk, then: () => Promise<void>): Promise<void> {
    const turn = ++this.#turn;
    const here = () => turn === this.#turn;
    await this.#run(async () => {
      this.pages = [];
      this.work = await backend.start_printing({ ask });
      for (let pause = FIRST; here() && this.work?.running; pause = EVERY) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        const next = await backend.printing_state();
        // Stopped meanwhile: that is what it came to.
        if (here() && this.work?.running) this.work = next;
      }
      if (here() && this.work && !this.work.stopped && !this.work.problem) await then();
    });
  }

  /** Draws some more of the pages. */
  readonly more = (count: number = FEW) =>
    this.#run(async () => {
      const next = await backend.printed_pages({ from: this.pages.length, limit: count });
      this.pages = [...this.pages, ...next];
    });

  readonly stop = () => this.#run(async () => void (this.work = await backend.stop_printing()));

  /** Lets the pages go, to ask for others. */
  readonly again = () =>
    this.#run(async () => {
      await backend.stop_printing();
      [this.work, this.pages] = [null, []];
    });

  /** All pages are on the page before it goes to the printer. */
  readonly print = () =>
    this.#run(async () => {
      if (this.work && this.pages.length < this.work.pages) await this.more(this.work.pages - this.pages.length);
      await tick();
      await Promise.all([...document.querySelectorAll<HTMLImageElement>(".pages img")].map((image) => image.decode?.().catch(() => {})));
      window.print();
    });

  readonly save = () =>
    this.#run(async () => {
      const path = await backend.save_printed();
      if (path) tell(t("screen-pdf-saved", { path }));
    });

  async #run(does: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await does();
    } catch (thrown) {
      this.problem = asProblem(thrown);
      if (!this.ready) this.work = null;
    }
  }
}
