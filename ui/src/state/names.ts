/** Ids and codes to names, from the lists that are at hand. */
import type { Choices, Ladder, Named } from "../backend";

/** A name by its id; the empty text when this device does not know the row. */
export function nameOf(rows: Named[] | undefined, id: string | null | undefined): string {
  return rows?.find((row) => row.id === id)?.name ?? "";
}

/** The ladder that the centre measures on. */
export function centreLadder(choices: Choices | null): Ladder | undefined {
  return choices?.ladders.find((ladder) => ladder.code === choices.centre_ladder) ?? choices?.ladders[0];
}
