/** The lines of a long list, read in parts as they come into sight. */
import { untrack } from "svelte";

import { type ClientFilter, type ClientHit, type ScreenError, backend } from "../../backend";
import { asProblem, Reading } from "../../state/app.svelte";

const PART = 100;
/** More parts than any window shows; older ones are read again when someone comes back to them. */
const KEPT = 30;

/** The list that a filter gives. Call it while a component is made. */
export class LongList {
  total = $state<number | null>(null);
  problem = $state.raw<ScreenError | null>(null);
  #parts = $state.raw(new Map<number, ClientHit[]>());
  #asked = new Set<number>();
  #turn = 0;
  #seen: [number, number] = [0, 0];
  readonly #filter: () => ClientFilter;

  constructor(filter: () => ClientFilter, tables: string[]) {
    this.#filter = filter;
    // Reading takes care of the turns: another filter, or rows that changed, begin the list anew.
    const first = new Reading(() => Promise.resolve({ ...filter() }), tables);
    $effect(() => {
      if (!first.value) return;
      void first.value;
      untrack(() => this.#begin());
    });
  }

  /** The line in this place; nothing while it is on its way. */
  at(place: number): ClientHit | undefined {
    return this.#parts.get(Math.floor(place / PART))?.[place % PART];
  }

  /** Says which lines are in sight, or nearly. */
  see(from: number, to: number): void {
    this.#seen = [from, to];
    for (let part = Math.floor(from / PART); part <= Math.floor(Math.max(from, to - 1) / PART); part += 1) this.#read(part);
  }

  #begin(): void {
    this.#turn += 1;
    this.#asked.clear();
    // The old lines stay in sight until the new ones are there: nothing flickers.
    this.#fresh = true;
    this.see(...this.#seen);
  }

  #fresh = true;

  #read(part: number): void {
    if (this.#asked.has(part)) return;
    this.#asked.add(part);
    const turn = this.#turn;
    backend.client_window({ filter: this.#filter(), offset: part * PART, limit: PART }).then(
      (window) => {
        if (turn !== this.#turn) return;
        const next = this.#fresh ? new Map<number, ClientHit[]>() : new Map(this.#parts);
        this.#fresh = false;
        next.set(part, window.hits);
        for (const old of [...next.keys()].slice(0, Math.max(0, next.size - KEPT))) {
          next.delete(old);
          this.#asked.delete(old);
        }
        this.#parts = next;
        this.total = window.total;
        this.problem = null;
      },
      (thrown: unknown) => {
        if (turn !== this.#turn) return;
        this.#asked.delete(part);
        this.problem = asProblem(thrown);
      },
    );
  }
}
