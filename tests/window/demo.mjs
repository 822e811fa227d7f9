/** A demo centre to look at, and what there is in it. */
import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

import { folder } from "./device.mjs";

export const PASSPHRASE = "vier woorden zijn genoeg";
const program = join(dirname(process.env.TREDE_DESKTOP), "trede");
export const trede = (...args) => execFileSync(program, args, { env: { ...process.env, TREDE_PASSPHRASE: PASSPHRASE }, encoding: "utf8" });

/** The office of a centre that lived for some weeks, as the home of a window; with `lately` for those up to last Sunday. */
export function demoOffice(weeks, { lately = false } = {}) {
  const demo = folder("demo");
  const day = new Date();
  // Monday of this week, and so many weeks before.
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7) - 7 * weeks);
  const start = ["--start", [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-")];
  trede("demo", demo, "--weeks", String(weeks), ...(lately ? start : []));
  const home = folder("home");
  const office = join(demo, "homes", "kantoor");
  symlinkSync(office, join(home, "trede"));
  const rows = (table) => JSON.parse(trede("--home", office, "--json", "list", table));
  return { demo, home, office, rows };
}

/** An intake of someone with as much as possible to show. */
export function fullest(rows) {
  const times = new Map();
  for (const table of ["movements", "trajectories", "consents", "referrals", "placements", "tasks"]) {
    for (const { client_id: id } of rows(table)) if (id) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return rows("intakes").sort((a, b) => (times.get(b.client_id) ?? 0) - (times.get(a.client_id) ?? 0))[0];
}

/** The routes as the program itself lists them: a new screen is looked at without a word here. */
export function routes() {
  const source = readFileSync(join(import.meta.dirname, "../../ui/src/state/router.ts"), "utf8");
  const list = source.slice(source.indexOf("const PAGES"), source.indexOf("} as const"));
  return [...list.matchAll(/"?([\w-]+)"?: "([^"]+)"/g)].map(([, name, path]) => [name, path]);
}

export async function unlock(window) {
  await window.title("Trede is op slot");
  await window.fill({ passphrase: PASSPHRASE });
  await window.press("Openen");
  await window.title("Vandaag");
}
