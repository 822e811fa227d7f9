/** A centre that has just begun, screen by screen: axe finds nothing where nothing is, in both themes. */
import assert from "node:assert/strict";
import test from "node:test";

import { makeCentre } from "./centre.mjs";
import { routes } from "./demo.mjs";
import { device, folder } from "./device.mjs";

test("a centre that has just begun: every empty screen says what to do", async (t) => {
  const window = await device(t, folder("home"), "empty");
  await window.title("Welkom bij Trede");
  const found = await window.axeInBothThemes("welkom");
  await window.press("Meedoen");
  await window.title("Meedoen met een centrum");
  found.push(...(await window.axeInBothThemes("meedoen")));
  await window.press("Terug");
  await makeCentre(window, folder("shared"));
  for (const [name, path] of routes()) {
    if (path.includes(":") && name !== "access") continue;
    await window.visit(`#/${path.replace(":client", "-")}`);
    found.push(...(await window.axeInBothThemes(name)));
  }
  assert.deepEqual(found, []);
});
