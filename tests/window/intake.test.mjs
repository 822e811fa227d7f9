/** An intake that is cut short: what was typed is there after the program died, and the work goes on from there. */
import assert from "node:assert/strict";
import test from "node:test";

import { addClient, makeCentre, PASSPHRASE } from "./centre.mjs";
import { device, folder } from "./device.mjs";

async function unlock(window) {
  await window.title("Trede is op slot");
  await window.fill({ passphrase: PASSPHRASE });
  await window.press("Openen");
}

const value = async (window, name) => (await window.browser.$(`[name="${name}"]`)).getValue();

test("a restart in the middle of an intake", async (t) => {
  const home = folder("home");
  let window = await device(t, home, "intake");
  await makeCentre(window, folder("shared"));
  await addClient(window, { first_name: "Selam", last_name: "Tesfay" });
  await window.title("Selam Tesfay");
  await window.press("Intake");
  await window.fill({ question: "Ik wil “werk” & rust", goals: "Voor de zomer een vrijwilligersplek" });
  await window.press("Volgende");
  await window.press("Gezondheid");
  await window.step("Kracht en ervaring");
  await window.fill({ strengths: "Kookt graag voor veel mensen." });
  await window.step("Trede");
  await window.sees("Alles wat u typte, staat veilig op deze laptop.");
  await window.kill();

  window = await device(t, home, "again");
  await unlock(window);
  await window.title("Vandaag");
  await window.heading("Nog niet afgerond 1");
  await window.sees("Intake van vandaag");
  assert.deepEqual(await window.axe(), []);
  await window.go("Klanten");
  await window.press("Selam Tesfay");
  await window.title("Selam Tesfay");
  await window.sees("niet afgerond");
  assert.deepEqual(await window.axe(), []);
  await window.press("Verder gaan");
  await window.heading("Trede");
  await window.press("Contacten buiten huis");
  await window.step("Vraag en wens");
  assert.equal(await value(window, "question"), "Ik wil “werk” & rust");
  assert.equal(await value(window, "goals"), "Voor de zomer een vrijwilligersplek");
  await window.step("Kracht en ervaring");
  assert.equal(await value(window, "strengths"), "Kookt graag voor veel mensen.");
  await window.step("Afspraken");
  await window.sees("Gezondheid");
  await window.picture("teruglezen");
  await window.press("Intake bewaren");

  await window.title("Intakeverslag");
  await (await window.browser.$(".pages img")).waitForDisplayed({ timeout: 60_000 });
  await window.go("Vandaag");
  assert.equal(await window.browser.$("//h2[starts-with(normalize-space(), 'Nog niet afgerond')]").isExisting(), false);

  // The next intake has this one beside it, and nothing of it is left as a draft after a second restart.
  await window.close();
  window = await device(t, home, "later");
  await unlock(window);
  await window.go("Klanten");
  await window.press("Selam Tesfay");
  await window.title("Selam Tesfay");
  await window.press("Intake");
  await window.heading("Vorige intake");
  assert.equal(await value(window, "question"), "");
  await window.press("Overnemen");
  assert.equal(await value(window, "question"), "Ik wil “werk” & rust");
  assert.deepEqual(await window.axe(), []);
});

test("closing the window a moment after the last letter loses nothing", async (t) => {
  const home = folder("home");
  let window = await device(t, home, "closing");
  await makeCentre(window, folder("shared"));
  await addClient(window, { first_name: "Selam", last_name: "Tesfay" });
  await window.title("Selam Tesfay");
  await window.press("Intake");
  await window.heading("Vraag en wens");
  // All in one go, and the window is closed before what was typed is kept by itself.
  await window.browser.execute(() => {
    const field = document.querySelector('[name="question"]');
    field.focus();
    field.value = "Tot de laatste letter";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await window.shut();

  window = await device(t, home, "closed");
  await unlock(window);
  await window.title("Vandaag");
  await window.sees("Intake van vandaag");
  await window.press("Verder gaan");
  assert.equal(await value(window, "question"), "Tot de laatste letter");

  // A small window that is closed halfway keeps it, too, and says so.
  await window.go("Balie");
  await window.keys("a");
  await window.fill({ first_name: "Mei" });
  await window.keys("Escape");
  await window.sees("Nog niet bewaard.");
  await window.shut();
  window = await device(t, home, "desk");
  await unlock(window);
  await window.title("Vandaag");
  assert.deepEqual(await window.axe(), []);
  await (await window.browser.$("//main//button[@aria-label='Verder gaan: Iemand aanmelden Mei']")).click();
  await window.title("Balie");
  assert.equal(await value(window, "first_name"), "Mei");
});
