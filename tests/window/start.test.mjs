/** The first minutes of someone new: mistakes at the first start, told where they are and mended there. */
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { PASSPHRASE } from "./centre.mjs";
import { device, folder } from "./device.mjs";

/** Whether all of this is in sight, with nothing over it. */
function inSight(selector) {
  const one = document.querySelector(selector);
  const { left, top, right, bottom } = one.getBoundingClientRect();
  const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return top >= 0 && bottom <= innerHeight && (one.contains(seen) || seen?.contains(one));
}

test("mistakes at the first start are seen, and mended on the spot", async (t) => {
  const window = await device(t, folder("home"), "start");
  await window.browser.setWindowSize(1366, 768);
  const shared = join(folder("shared"), "stick", "deel");
  await window.title("Welkom bij Trede");
  await window.press("Meedoen");
  await window.fill({
    "shared-folder": shared, centre: "De Brug", location: "Kantoor", staff: "Omar Haddad", passphrase: PASSPHRASE, "passphrase-again": PASSPHRASE,
  });
  await window.press("Vraag toegang");
  await window.browser.$("[role=alert]").waitForDisplayed({ timeout: 20_000 });
  assert.ok(await window.browser.execute(inSight, "[role=alert]"));
  assert.match(await window.text("[role=alert]"), /De gedeelde map is er niet/);
  assert.equal(await window.browser.$("[role=alert] a").isExisting(), false);
  await window.picture("geen map");

  await window.press("Terug");
  await window.press("Centrum beginnen");
  await window.fill({
    centre: "De Brug", location: "Kantoor", staff: "Fatima Aydın", "shared-folder": shared, passphrase: "kort", "passphrase-again": "kort",
  });
  await window.press("Centrum beginnen");
  await window.sees("De wachtwoordzin is te kort.");
  assert.ok(await window.browser.execute(inSight, "[role=alert]"), "whoever pressed at the end of the form sees it");
  await window.picture("te kort");
  // A folder that is not there is not made where a stick should be.
  await window.fill({ passphrase: PASSPHRASE, "passphrase-again": PASSPHRASE });
  await window.press("Centrum beginnen");
  await window.sees("De gedeelde map is er niet");
  mkdirSync(join(shared, ".."));
  await window.press("Centrum beginnen");
  await window.title("Vandaag");

  // The search window stays as it is while one types, whether someone is found or not.
  await window.keys("Control", "k");
  const words = await window.browser.$("//dialog//input");
  await words.waitForDisplayed({ timeout: 20_000 });
  const height = () => window.browser.execute(() => document.querySelector("dialog[open]").getBoundingClientRect().height);
  const before = await height();
  await words.setValue("Xerxes");
  await window.sees("Niemand gevonden");
  assert.equal(await height(), before);
  await window.picture("niemand");
});
