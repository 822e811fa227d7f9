/**
 * Looks at every screen there is, on a demo centre: axe finds nothing, in light and in dark, and at 200 % on a small laptop
 * nothing sticks out. With pictures: LIMIT=1200 SHOTS=folder tests/window/run.sh screens.mjs
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";

import { device, folder } from "./device.mjs";

const passphrase = "vier woorden zijn genoeg";
const program = join(dirname(process.env.TREDE_DESKTOP), "trede");
const trede = (...args) => execFileSync(program, args, { env: { ...process.env, TREDE_PASSPHRASE: passphrase }, encoding: "utf8" });

/** The routes as the program itself lists them: a new screen is looked at without a word here. */
function routes() {
  const source = readFileSync(join(import.meta.dirname, "../../ui/src/state/router.ts"), "utf8");
  const list = source.slice(source.indexOf("const PAGES"), source.indexOf("} as const"));
  return [...list.matchAll(/"?([\w-]+)"?: "([^"]+)"/g)].map(([, name, path]) => [name, path]);
}

test("every screen, light, dark and at 200 %", async (t) => {
  const demo = folder("demo");
  trede("demo", demo, "--weeks", "6");
  const home = folder("home");
  const office = join(demo, "homes", "kantoor");
  symlinkSync(office, join(home, "trede"));
  const rows = (table) => JSON.parse(trede("--home", office, "--json", "list", table));
  // Someone with as much as possible to show.
  const count = (all) => all.reduce((sums, { client_id: id }) => sums.set(id, (sums.get(id) ?? 0) + 1), new Map());
  const movements = count(rows("movements"));
  const intakes = rows("intakes").sort((a, b) => (movements.get(b.client_id) ?? 0) - (movements.get(a.client_id) ?? 0));
  const { client_id: client, id: intake } = intakes[0];
  const activity = rows("activities").at(-1).id;
  const values = { ":id": client, ":client": client, ":paper": "client-copy", ":option": "-", ":task": "-", ":from": "2026-01-01", ":to": "2026-03-31", ":location": "-" };
  const address = (name, path) => {
    if (name.includes("group") || name === "print-attendance") return path.replace(":id", activity);
    if (name === "print-intake") return path.replace(":client", client).replace(":id", intake);
    return path.replaceAll(/:\w+/g, (value) => values[value] ?? assert.fail(`${name}: no value for ${value}`));
  };

  const window = await device(t, home, "screen");
  await window.title("Trede is op slot");
  await window.fill({ passphrase });
  await window.press("Openen");
  await window.title("Vandaag");
  const found = [];
  const tell = (one) => {
    console.log(one);
    found.push(one);
  };
  for (const [name, path] of routes()) {
    const hash = `#/${address(name, path)}`;
    await window.browser.execute((to) => (location.hash = to), hash);
    await window.browser.waitUntil(() => window.browser.execute(() => document.querySelector("main h1") !== null && !document.querySelector("main [aria-busy=true]")), { timeout: 20_000, timeoutMsg: `no ${name}` });
    if (name.startsWith("print")) await (await window.browser.$(".pages img")).waitForExist({ timeout: 60_000 }).catch(() => {});
    for (const theme of ["light", "dark"]) {
      await window.browser.execute((to) => (document.documentElement.dataset.theme = to), theme);
      for (const one of await window.axe()) tell(`${name}, ${theme}: ${one}`);
      await window.picture(`${name} ${theme}`);
    }
    // 1366 × 768 at 200 %: nothing has to be scrolled to sideways.
    await window.browser.execute(() => (document.documentElement.dataset.theme = "light"));
    await window.browser.setWindowSize(683, 480);
    await window.browser.waitUntil(() => window.browser.execute(() => innerWidth < 700), { timeout: 20_000 });
    const wide = await window.browser.execute(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 1) tell(`${name}: ${wide} px too wide at 200 %`);
    await window.picture(`${name} 200`);
    await window.browser.setWindowSize(1366, 740);
    await window.browser.waitUntil(() => window.browser.execute(() => innerWidth > 1300), { timeout: 20_000 });
  }
  assert.deepEqual(found, []);
});
