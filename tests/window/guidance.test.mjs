/** Guidance in the real window: an end in a transfer that waits for the partner, and a referral that asks consent first. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { addClient, makeCentre } from "./centre.mjs";
import { device, folder } from "./device.mjs";

/** Presses what has this text inside the small window that is open. */
async function inDialog(window, text) {
  const wanted = `"${text}"`;
  const target = await window.browser.$(
    `//dialog[@open]//button[normalize-space()=${wanted}] | //dialog[@open]//label[contains(normalize-space(.), ${wanted})]`,
  );
  await target.waitForClickable({ timeout: 20_000, timeoutMsg: `“${text}” cannot be pressed in the dialog` });
  await target.scrollIntoView({ block: "center" });
  await target.click();
}

/** Presses a button in the part of the page with this heading: the menu at the top has some of the same name. */
async function inPart(window, heading, text) {
  const target = await window.browser.$(`//main//section[.//h2[normalize-space()="${heading}"]]//button[normalize-space()="${text}"]`);
  await target.waitForClickable({ timeout: 20_000, timeoutMsg: `“${text}” cannot be pressed` });
  await target.click();
}

async function choose(window, name, text) {
  const field = await window.browser.$(`dialog[open] [name="${name}"]`);
  await field.waitForDisplayed({ timeout: 10_000 });
  await field.selectByVisibleText(text);
}

const gone = (window) => window.browser.$("dialog[open]").waitForExist({ reverse: true, timeout: 20_000 });
const absent = (window, text) =>
  window.browser.$(`//main//*[contains(normalize-space(.), "${text}")]`).waitForExist({ reverse: true, timeout: 20_000, timeoutMsg: `“${text}” is still there` });

async function partner(window, name) {
  await window.go("Sociale kaart");
  await window.press("Partners");
  await window.press("Nieuwe partner");
  await window.fill({ name });
  await inDialog(window, "Bewaren");
  await gone(window);
  await window.sees(name);
}

test("a trajectory that ends in a transfer waits on Vandaag until the partner confirms", async (t) => {
  const window = await device(t, folder("home"), "guidance");
  await makeCentre(window, folder("shared"));
  await partner(window, "Taalhuis West");
  await window.go("Klanten");
  await addClient(window, { first_name: "Gré", last_name: "Pinas" });
  await window.title("Gré Pinas");

  await inPart(window, "Geen lopend traject", "Traject starten");
  await inDialog(window, "Individueel traject");
  await window.fill({ goal: "Voor de zomer elke week naar taalles" });
  await window.picture("traject-starten");
  await inDialog(window, "Bewaren");
  await gone(window);
  await window.sees("Voor de zomer elke week naar taalles");
  await window.press("2Oriëntatie en intake");
  await window.sees("De fase is nu: Oriëntatie en intake");

  await window.press("Afsluiten");
  await inDialog(window, "Overgedragen");
  await inDialog(window, "Afsluiten");
  await window.browser.$('dialog[open] [name="follow_up_contact"][aria-invalid="true"]').waitForExist({ timeout: 20_000 });
  await choose(window, "follow_up_partner_id", "Taalhuis West");
  await window.fill({ follow_up_contact: "Ilse de Boer", follow_up_starts_on: "1-3-2027", reason: "Wil verder met taal" });
  await window.picture("traject-afsluiten");
  assert.deepEqual(await window.axe(), []);
  await inDialog(window, "Afsluiten");
  await gone(window);
  await window.sees("Overgedragen aan Taalhuis West: nog niet bevestigd");
  await window.picture("nog-niet-bevestigd");
  assert.deepEqual(await window.axe(), []);

  await window.go("Vandaag");
  await window.press("Voor mijn locatie");
  await window.sees("Vervolg nog niet bevestigd");
  await window.picture("op-vandaag");
  await window.press("Gré Pinas");
  await window.title("Gré Pinas");
  await window.press("Bevestigd door de partner");
  await window.sees("Bevestigd: de klant is begonnen bij Taalhuis West.");
  await window.go("Vandaag");
  await absent(window, "Vervolg nog niet bevestigd");

  // Back again: another trajectory, and what was there stays.
  await window.go("Klanten");
  await window.press("Gré Pinas");
  await window.title("Gré Pinas");
  await inPart(window, "Geen lopend traject", "Traject starten");
  await inDialog(window, "Bewaren");
  await gone(window);
  await window.sees("1 eerder traject");
  await window.picture("nieuw-traject");
});

test("a referral asks for consent first, and takes both back as one", async (t) => {
  const window = await device(t, folder("home"), "referral");
  await makeCentre(window, folder("shared"));
  await partner(window, "ROC van Amsterdam");
  await window.go("Klanten");
  await addClient(window, { first_name: "Selam", last_name: "Tesfay" });
  await window.title("Selam Tesfay");

  await window.press("Doorverwijzen");
  await choose(window, "partner_id", "ROC van Amsterdam");
  await window.sees("Er is nog geen toestemming voor ROC van Amsterdam");
  await inDialog(window, "Doorverwijzen");
  await window.sees("Kies of de klant toestemming geeft.");
  await window.picture("vraagt-toestemming");
  assert.deepEqual(await window.axe(), []);
  await inDialog(window, "De klant geeft toestemming");
  await inDialog(window, "Doorverwijzen");
  await gone(window);
  await window.sees("Doorverwezen naar ROC van Amsterdam");
  await window.sees("Toestemming gegeven voor ROC van Amsterdam");
  await window.picture("doorverwezen");

  await window.keys("Control", "z");
  await window.sees("Ongedaan gemaakt: de doorverwijzing");
  await absent(window, "Toestemming gegeven voor");
});
