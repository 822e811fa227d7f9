/**
 * A centre that lives in memory: the screens can be made, tested and shown in a plain browser. It keeps to the
 * same shapes and refuses the same plain mistakes, but decides nothing that matters: the rules are in Rust.
 * A part a topic; together they answer every command.
 */
import type { Backend, Stage } from "../backend";
import { Fake, type Scenario } from "./centre";
import { day } from "./day";
import { drafts } from "./drafts";
import { guidance } from "./guidance";
import { lists } from "./lists";
import { papers } from "./papers";
import { results } from "./results";
import { rows } from "./rows";
import { settings } from "./settings";
import { share } from "./share";
import { start } from "./start";
import { trust } from "./trust";

export type { Scenario } from "./centre";
export { PASSPHRASE } from "./settings";

/** Reads `?stage=locked&role=coordinator&empty` of the address. */
export function scenario(query: string): Scenario {
  const asked = new URLSearchParams(query);
  return {
    stage: (asked.get("stage") as Stage | null) ?? "open",
    role: (asked.get("role") as Scenario["role"] | null) ?? "coordinator",
    empty: asked.has("empty"),
    alone: asked.has("alone"),
    // Long work is done at this look; never, when it is to be seen at work.
    slow: asked.has("slow") ? Infinity : 1,
  };
}

/** A backend in this state. */
export function fakeBackend(scenario: Scenario): Backend {
  const fake = new Fake(scenario);
  const theDay = day(fake);
  const theGuidance = guidance(fake);
  return {
    ...start(fake),
    ...rows(fake, {
      timeline: theDay.rows.timeline,
      add: (...row) => theDay.rows.add(...row) ?? theGuidance.rows.add(...row),
      edit: (...row) => theDay.rows.edit(...row) ?? theGuidance.rows.edit(...row),
      remove: theDay.rows.remove,
    }),
    ...theGuidance.commands,
    ...theDay.commands,
    ...drafts(fake),
    ...lists(fake),
    ...papers(fake),
    ...results(fake),
    ...share(fake),
    ...settings(fake),
    ...trust(fake),
  };
}
