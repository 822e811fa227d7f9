/** Whole tasks with the keyboard alone, in the real window: the focus is always somewhere, and always in sight. */
import assert from "node:assert/strict";
import test from "node:test";

import { PASSPHRASE } from "./centre.mjs";
import { device, folder } from "./device.mjs";
import { Keyboard } from "./keyboard.mjs";

/** A centre is begun, by keys as well. */
async function begin(t, name) {
  const window = await device(t, folder("home"), name);
  const hands = new Keyboard(window);
  await window.title("Welkom bij Trede");
  await hands.enter("Centrum beginnen");
  await window.title("Een nieuw centrum beginnen");
  await hands.fill({
    centre: "Participatiecentrum De Brug", location: "Bibliotheek Slotermeer", staff: "Fatima Aydın", "shared-folder": folder("shared"),
    passphrase: PASSPHRASE, "passphrase-again": PASSPHRASE,
  });
  await hands.enter("Centrum beginnen");
  await window.title("Vandaag");
  return { window, hands };
}

test("new client, intake, a step on the ladder, and the print preview", async (t) => {
  const { window, hands } = await begin(t, "keys");
  await hands.where("beginning a centre");
  await hands.press("Control", "k");
  await hands.where("Ctrl K");
  await hands.type("Amira Saleh");
  await window.browser.$("//dialog//*[@role='option'][contains(., 'Nieuwe klant')]").waitForDisplayed({ timeout: 10_000 });
  await hands.press("Enter");
  await window.browser.$('[name="first_name"]').waitForDisplayed({ timeout: 10_000 });
  await hands.fill({ birth_date: "14-9-1988", phone: "06 3391 2204" });
  await hands.enter("Bewaren");
  await window.sees("Amira Saleh is toegevoegd.");
  await hands.where("saving a new client");
  await hands.enter("Pagina van de klant");
  await window.title("Amira Saleh");
  await hands.where("opening the client's page");

  await hands.enter("Intake");
  await window.heading("Vraag en wens");
  await hands.fill({ question: "Ik wil weer onder de mensen", goals: "Elke week naar de taalles" });
  await hands.press("Alt", "ArrowRight");
  await window.heading("Leven nu");
  await hands.where("Alt →");
  await hands.to(/Gezondheid/);
  await hands.press("Space");
  for (const step of ["Kracht en ervaring", "Taal", "Trede"]) {
    await hands.press("Alt", "ArrowRight");
    await window.heading(step);
    await hands.where(`Alt → to ${step}`);
  }
  // A rung out of the six: the arrows choose.
  await hands.to(/Betaald werk$|Betaald werk |Geïsoleerd/);
  await hands.press("ArrowDown");
  const rung = await hands.where("an arrow in the rungs");
  assert.deepEqual([rung.type, rung.checked], ["radio", true], rung.name);
  for (const step of ["Toestemming en regie", "Afspraken"]) {
    await hands.press("Alt", "ArrowRight");
    await window.heading(step);
  }
  await window.sees("Gezondheid");
  await hands.enter("Intake bewaren");
  await window.title("Intakeverslag");
  await hands.where("saving the intake");
  await (await window.browser.$(".pages img")).waitForDisplayed({ timeout: 60_000 });
  assert.equal((await hands.to("Printen")).tag, "BUTTON");
  await hands.enter(/Terug naar de klant|Amira Saleh/, { back: true });
  await window.title("Amira Saleh");

  // A step: the small window gives the focus back to where it came from.
  await hands.enter("Stap op de ladder");
  await window.sees("Waar staat Amira Saleh nu?");
  await hands.where("opening the ladder");
  await hands.press("3");
  await window.sees("Bewaard: trede 3");
  assert.equal((await hands.where("a step on the ladder")).name, "Stap op de ladder");
  await window.picture("stap");

  // A task that is done goes from the list, and the focus stays in it.
  await hands.enter("Nieuwe taak");
  await window.browser.$('dialog[open] [name="text"]').waitForDisplayed({ timeout: 10_000 });
  await hands.fill({ text: "Bellen over de taalles" });
  await hands.enter("Bewaren");
  await window.sees("De taak is bewaard.");
  assert.equal((await hands.where("saving a task")).name, "Nieuwe taak");
  await hands.enter("Klaar: Bellen over de taalles", { back: true });
  await window.sees("Klaar: Bellen over de taalles");
  await window.browser.$("//main//button[@aria-label='Klaar: Bellen over de taalles']").waitForExist({ reverse: true, timeout: 10_000 });
  assert.equal((await hands.where("a task is done")).name, "Nieuwe taak");
  await hands.press("Control", "z");
  await window.sees("Ongedaan gemaakt");
  await hands.where("undoing");
});

test("a morning at the counter", async (t) => {
  const { window, hands } = await begin(t, "counter");
  await hands.enter(/^Balie/, { back: true });
  await window.title("Balie");
  await hands.where("going to the counter");
  for (const key of ["1", "+", "2", "ArrowDown", "1"]) await hands.press(key);
  await window.sees("Laatst geteld");
  await hands.press("a");
  await window.browser.$('[name="first_name"]').waitForDisplayed({ timeout: 10_000 });
  assert.equal((await hands.where("A")).field, "first_name");
  await hands.fill({ first_name: "Nour", last_name: "al Haddad" });
  await hands.press("Enter");
  await window.sees("Nour al Haddad is aangemeld.");
  await hands.where("signing someone up");
  await hands.press("o");
  await window.sees("Een klant overdragen aan een coach");
  await hands.where("O");
  await hands.type("nour");
  await window.browser.$("//dialog//*[@role='option'][contains(., 'Nour')]").waitForDisplayed({ timeout: 10_000 });
  await hands.press("Enter");
  await hands.where("choosing whom");
  await hands.to("coach_id");
  await hands.press("ArrowDown");
  await hands.enter("Overdragen");
  await window.sees("De taak staat klaar.");
  await hands.where("handing over");

  // The last tally is taken back in the list beside: the focus goes to the one before.
  await hands.enter(/^Weghalen: /);
  await window.browser.waitUntil(async () => (await window.browser.$$("//main//button[starts-with(@aria-label, 'Weghalen: ')]")).length === 2, { timeout: 10_000 });
  assert.match((await hands.where("taking a tally back")).name, /^Weghalen: /);

  // On to the task that came of it, and through the whole of every main page by Tab: nothing is out of sight.
  for (const place of ["Taken", "Klanten", "Sociale kaart", "Week delen", "Resultaten"]) {
    await hands.enter(new RegExp(`^${place}`), { back: true });
    await window.title(place);
    await hands.where(`going to ${place}`);
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await hands.press("Tab");
      await hands.where(`Tab on ${place}`).catch((error) => {
        // After the last control the focus leaves the page for the window's own frame.
        if (!/is lost/.test(error.message)) throw error;
      });
    }
  }
  await hands.press("Control", "l");
  await window.title("Trede is op slot");
  assert.equal((await hands.where("Ctrl L")).field, "passphrase");
});
