/** A morning at the counter, and finding someone from anywhere, in the real window. */
import assert from "node:assert/strict";
import test from "node:test";

import { addClient, makeCentre } from "./centre.mjs";
import { device, folder } from "./device.mjs";

/** What stands in the box of a topic and a channel. */
async function counted(window, topic, channel) {
  const box = await window.browser.$(`//main//button[starts-with(@aria-label, "${topic}, ${channel}: ")]`);
  return Number(await box.getText());
}

const until = (window, what, topic, channel, wanted) =>
  window.browser.waitUntil(async () => (await counted(window, topic, channel)) === wanted, { timeout: 10_000, timeoutMsg: what });

test("tally at the desk: by mouse, by keys, several at once, a wrong click taken back, a sign-up handed over", async (t) => {
  const window = await device(t, folder("home"), "desk");
  await makeCentre(window, folder("shared"));
  await window.go("Balie");
  assert.deepEqual(await window.axe(), []);

  const [topic, desk] = ["informatie en advies", "aan de balie"];
  await (await window.browser.$(`//main//button[starts-with(@aria-label, "${topic}, ${desk}: ")]`)).click();
  await until(window, "the click counts", topic, desk, 1);
  await window.keys("+");
  await window.keys("+");
  await window.keys("1");
  await until(window, "three at once with keys", topic, desk, 4);
  await window.keys("ArrowDown");
  await window.keys("2");
  await until(window, "another topic", "begeleiding", "telefoon", 1);
  await window.picture("geteld");
  await window.keys("Control", "z");
  await until(window, "undone", "begeleiding", "telefoon", 0);
  await window.sees("Ongedaan gemaakt: de laatste telling");

  await window.keys("a");
  await window.fill({ first_name: "Amira", last_name: "Saleh", phone: "06 2481 1632", note: "belt liever na vijf uur" });
  await (await window.browser.$('[name="coach_id"]')).selectByVisibleText("Fatima Aydın");
  await window.picture("aanmelden");
  assert.deepEqual(await window.axe(), []);
  await (await window.browser.$("//dialog//button[normalize-space()='Aanmelden']")).click();
  await window.sees("Amira Saleh gaat naar Fatima Aydın");
  await window.go("Taken");
  await window.sees("Bellen om kennis te maken: belt liever na vijf uur");
  await window.go("Vandaag");
  await window.sees("Bellen om kennis te maken: belt liever na vijf uur");
  await window.picture("vandaag");
});

test("from any screen Ctrl+K finds someone, with the keyboard alone", async (t) => {
  const window = await device(t, folder("home"), "search");
  await makeCentre(window, folder("shared"));
  await addClient(window, { first_name: "Wil", infix: "van der", last_name: "Zee", phone: "020 613 0021" });
  await window.title("Wil van der Zee");
  await window.go("Week delen");
  await window.keys("Control", "k");
  for (const letter of "zee") await window.keys(letter);
  await (await window.browser.$("//dialog//*[@role='option'][contains(., 'Wil van der Zee')]")).waitForDisplayed({ timeout: 10_000 });
  assert.deepEqual(await window.axe(), []);
  await window.picture("gevonden");
  await window.keys("Enter");
  await window.title("Wil van der Zee");
});
