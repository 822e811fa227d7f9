/** The lines of a long list, read in parts as they come into sight. */
import { untrack } from "svelte";

import { type ClientFilter, type ClientHit, type ScreenError, backend } from "../../backend";
import { asProblem, Reading } from "../../state/app.svelte";

const PART = 100;
/** So many parts: a scroll bar that is dragged passes several in a blink. */
const AHEAD = 3;
/** More parts than any window shows; older ones are read again when someone comes back to them. */
const KEPT = 12;

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

  /** Says which lines are in sight, or nearly. What comes next in the way that someone goes is read ahead. */
  see(from: number, to: number): void {
    const part = (place: number) => Math.floor(Math.max(0, place) / PART);
    const [first, last] = [part(from), part(Math.max(from, to - 1))];
    const ahead = from < this.#seen[0] ? -AHEAD : from > this.#seen[0] ? AHEAD : 0;
    this.#seen = [from, to];
    for (let next = first; next <= last; next += 1) this.#read(next);
    for (let next = 1; next <= Math.abs(ahead); next += 1) {
      const place = ahead < 0 ? first - next : last + next;
      if (place >= 0 && place * PART < (this.total ?? 0)) this.#read(place);
    }
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
