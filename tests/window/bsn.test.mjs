/** A BSN in the real window: pointed out in every box for free text while it is typed, and not saved. */
import assert from "node:assert/strict";
import test from "node:test";

import { addClient, makeCentre } from "./centre.mjs";
import { device, folder } from "./device.mjs";

const SAID = "kan een BSN zijn. Een BSN bewaren wij nooit: haal het weg.";
/** None of these is one, whatever eleven-test its digits pass: 12345672 and 10000008 do. */
const OTHERS = "Bel 06-12345672 of +31 6 10000008, NL20 INGB 1000 0008 12, geboren 12-03-1985, klant B-17.";

/** The names of all boxes for text that stand open, without those that hold no free text. */
const boxes = (window) =>
  window.browser.execute(() => {
    const inside = document.querySelector("dialog[open]") ?? document.querySelector("main");
    const open = [...inside.querySelectorAll("textarea, input[type=text]")].filter((box) => box.checkVisibility());
    return open.map((box) => box.name).filter((name) => name && !/phone|minutes|hours|cost|units|unit_price|_on$|_date$|date/.test(name));
  });

async function pointedOut(window, place, seen) {
  const names = await boxes(window);
  assert.ok(names.length > 0, place);
  for (const name of names) {
    const box = await window.browser.$(`:is(dialog[open], main) [name="${name}"]`);
    const warned = async () => (await box.getAttribute("aria-invalid")) === "true";
    await box.setValue(`Nummer 1234.56.782 dus`);
    await window.browser.waitUntil(warned, { timeout: 10_000, timeoutMsg: `${place}, ${name}: not pointed out` });
    await window.sees(`1234.56.782 ${SAID}`);
    await box.setValue(OTHERS);
    await window.browser.waitUntil(async () => !(await warned()), { timeout: 10_000, timeoutMsg: `${place}, ${name}: falsely pointed out` });
    seen.push(name);
  }
}

test("a BSN is pointed out in every box while typing, and is not saved", async (t) => {
  const window = await device(t, folder("home"), "bsn");
  await makeCentre(window, folder("shared"));
  await window.go("Klanten");
  await addClient(window, { first_name: "Gré", last_name: "Pinas" });
  await window.title("Gré Pinas");
  const client = (await window.browser.execute(() => location.hash)).split("/")[2];
  const seen = [];

  await window.visit(`#/clients/${client}/contact`);
  await pointedOut(window, "contact", seen);
  await window.fill({ note: `Haar nummer: 123456782. ${OTHERS}` });
  await window.sees(`123456782 ${SAID}`);
  assert.deepEqual(await window.axe(), []);
  await window.picture("contact");
  await window.press("Bewaren");
  await window.sees("bevat een nummer dat een BSN kan zijn");
  await window.picture("geweigerd");
  await window.fill({ note: OTHERS });
  await window.press("Bewaren");
  await window.title("Gré Pinas");
  await window.sees(OTHERS);

  await window.visit(`#/clients/${client}/edit`);
  await pointedOut(window, "client", seen);
  await window.visit(`#/clients/${client}/movement`);
  await window.browser.execute(() => (document.querySelector("main details").open = true));
  await pointedOut(window, "movement", seen);
  await window.visit(`#/clients/${client}/intake`);
  for (const step of ["Vraag en wens", "Kracht en ervaring", "Afspraken"]) {
    await window.step(step);
    await pointedOut(window, step, seen);
  }
  await window.picture("intake");
  const section = (title) => `//main//section[.//h2[normalize-space()="${title}"]]`;
  for (const [hash, name, ...ways] of [
    ["#/groups/new", "groep"],
    ["#/tasks", "taak", '//main//button[normalize-space()="Nieuwe taak"]'],
    [`#/clients/${client}`, "traject", `${section("Geen lopend traject")}//button[normalize-space()="Traject starten"]`],
    [`#/clients/${client}`, "signaal", '//main//button[starts-with(normalize-space(), "Meer")]', '//main//button[starts-with(normalize-space(), "Signaal")]'],
  ]) {
    await window.visit(hash);
    for (const way of ways) await (await window.browser.$(way)).click();
    await pointedOut(window, name, seen);
    await window.picture(name);
    if (ways.length > 0) await window.keys("Escape");
  }
  for (const wanted of ["note", "notes", "reason", "question", "goals", "agreements", "strengths", "text", "goal", "title"]) {
    assert.ok(seen.includes(wanted), `${wanted} of ${seen}`);
  }
});
