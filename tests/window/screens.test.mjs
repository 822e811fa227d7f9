/**
 * Looks at every screen there is, on a demo centre: axe finds nothing, in light and in dark, and at 200 % on a small laptop
 * nothing sticks out and no word is broken. With pictures: SHOTS=folder tests/window/run.sh screens.test.mjs
 */
import assert from "node:assert/strict";
import test from "node:test";

import { demoOffice, fullest, routes, unlock } from "./demo.mjs";
import { device } from "./device.mjs";

/** Words that are broken inside to fit, on the page as it stands: what a reader sees as two pieces without a hyphen. */
function brokenWords() {
  const found = [];
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!node.parentElement.checkVisibility?.() || node.parentElement.closest(".sr-only, option, textarea")) continue;
    for (const word of node.data.matchAll(/[\p{L}]{4,}/gu)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top)));
      if (tops.size > 1) found.push(word[0]);
    }
  }
  return found;
}

test("every screen, light, dark and at 200 %", async (t) => {
  const { home, rows } = demoOffice(6);
  const { client_id: client, id: intake } = fullest(rows);
  const activity = rows("activities").at(-1).id;
  const values = { ":id": client, ":client": client, ":paper": "client-copy", ":option": "-", ":task": "-", ":from": "2026-01-01", ":to": "2026-03-31", ":location": "-" };
  const address = (name, path) => {
    if (name.includes("group") || name === "print-attendance") return path.replace(":id", activity);
    if (name === "print-intake") return path.replace(":client", client).replace(":id", intake);
    return path.replaceAll(/:\w+/g, (value) => values[value] ?? assert.fail(`${name}: no value for ${value}`));
  };
  const all = routes().map(([name, path]) => [name, `#/${address(name, path)}`]);

  const window = await device(t, home, "screen");
  await unlock(window);
  const open = async (name, hash) => {
    await window.visit(hash);
    if (name.startsWith("print") && name !== "print-many") await (await window.browser.$(".pages img")).waitForExist({ timeout: 60_000 });
  };
  const found = [];
  for (const [name, hash] of all) {
    await open(name, hash);
    found.push(...(await window.axeInBothThemes(name)));
  }
  // 1366 × 768 at 200 %: nothing has to be scrolled to sideways.
  await window.browser.setWindowSize(683, 384);
  await window.browser.waitUntil(() => window.browser.execute(() => innerWidth < 700), { timeout: 20_000 });
  for (const [name, hash] of all) {
    await open(name, hash);
    const wide = await window.browser.execute(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 1) found.push(`${name}: ${wide} px too wide at 200 %`);
    for (const word of await window.browser.execute(brokenWords)) found.push(`${name}: “${word}” is broken at 200 %`);
    await window.picture(`${name} 200`);
  }
  assert.deepEqual(found, []);
});
