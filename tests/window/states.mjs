/**
 * What screens look like when something is open, refused, found or undone: axe finds nothing there either, in both themes.
 * With pictures: SHOTS=folder LIMIT=600 tests/window/run.sh states.mjs
 */
import assert from "node:assert/strict";
import test from "node:test";

import { demoOffice, fullest, PASSPHRASE, unlock } from "./demo.mjs";
import { device } from "./device.mjs";

/** Presses the first thing on the page, or in the window on top of it, that has this name. */
async function press(window, name) {
  const inside = (await window.browser.$("dialog[open]").isExisting()) ? "//dialog[@open]" : "//main";
  const kinds = ["button", "a", "label", "summary"].map((kind) => `${inside}//${kind}[normalize-space()="${name}" or starts-with(@aria-label, "${name}")]`);
  const found = await window.browser.$(`(${kinds.join(" | ")})[1]`);
  await found.waitForClickable({ timeout: 20_000, timeoutMsg: `“${name}” cannot be pressed` });
  await window.browser.execute((element) => element.scrollIntoView({ block: "center", behavior: "instant" }), found);
  await found.click();
}

const inDialog = (window) => window.browser.$("dialog[open] h2").waitForDisplayed({ timeout: 20_000, timeoutMsg: "no window opened" });
const refused = (window) => window.browser.$("[aria-invalid=true], [role=alert], .error").waitForExist({ timeout: 20_000, timeoutMsg: "nothing is refused" });

/** Opens a small window and, where asked, sends it empty. */
const opens = (button, submit) => async (window) => {
  await press(window, button);
  await inDialog(window);
  if (!submit) return;
  await press(window, submit);
  await refused(window);
};
const unfold = async (window) => {
  if (!(await window.browser.$("//main//button[@aria-expanded='true'][contains(., 'Meer')]").isExisting())) await press(window, "Meer ▾");
};
const byKey = (key, submit) => async (window) => {
  await window.keys(key);
  await inDialog(window);
  await press(window, submit);
  await refused(window);
};
const more = (item, submit) => async (window) => {
  await unfold(window);
  await opens(item, submit)(window);
};
const typed = (words) => async (window) => {
  await window.keys("Control", "k");
  const field = await window.browser.$("//dialog//input");
  await field.waitForDisplayed({ timeout: 20_000 });
  await field.setValue(words);
  await window.browser.$("//dialog//*[@role='option']").waitForDisplayed({ timeout: 20_000 });
};

/** Name, page, and what is done there. */
const ON_A_CLIENT = [
  ["meer", unfold],
  ["traject", more("Traject starten")],
  ["plaatsen", more("Plaatsen bij een aanbod", "Bewaren")],
  ["signaal", more("Signaal opschrijven", "Bewaren")],
  ["effect", more("Effect opschrijven", "Bewaren")],
  ["wissen", more("Klant wissen (AVG)…", "Voorgoed wissen")],
  ["trede", opens("Stap op de ladder")],
  ["doorverwijzen", opens("Doorverwijzen", "Doorverwijzen")],
  ["taak", opens("Nieuwe taak", "Bewaren")],
  ["toestemming", opens("Toestemming vastleggen", "Bewaren")],
  ["geschiedenis", opens("Geschiedenis")],
  ["wijzigen", opens("Wijzigen: ")],
];
const ELSEWHERE = [
  ["zoeken", "#/today", typed("a")],
  ["niemand gevonden", "#/today", typed("Xerxes")],
  ["nieuw van overal", "#/today", async (window) => {
    await typed("Xerxes")(window);
    await window.keys("Enter");
    await window.browser.$('[name="first_name"]').waitForDisplayed({ timeout: 20_000 });
  }],
  ["toetsen", "#/today", async (window) => {
    await window.keys("?");
    await inDialog(window);
  }],
  ["nieuwe klant zonder naam", "#/clients/new", async (window) => {
    await press(window, "Bewaren");
    await refused(window);
  }],
  ["aanmelden", "#/desk", byKey("a", "Aanmelden")],
  ["overdragen", "#/desk", byKey("o", "Overdragen")],
  ["geteld", "#/desk", async (window) => {
    for (const key of ["1", "ArrowDown", "2"]) await window.keys(key);
    await window.sees("Laatst geteld");
  }],
  ["ongedaan", "#/desk", async (window) => {
    await window.keys("Control", "z");
    await window.sees("Ongedaan gemaakt");
  }],
  ["nieuwe taak", "#/tasks", opens("Nieuwe taak", "Bewaren")],
  ["nieuw aanbod", "#/offers", opens("Nieuw aanbod", "Bewaren")],
  ["plaatsen vanaf de kaart", "#/offers", opens("Plaatsen bij ")],
  ["doel", "#/lists", opens("Toevoegen", "Bewaren")],
  ["collega", "#/settings", opens("Collega toevoegen", "Toevoegen")],
  ["wachtwoordzin", "#/settings", opens("Wachtwoordzin wijzigen", "Wachtwoordzin wijzigen")],
  ["onderdelen", "#/settings", (window) => press(window, "Waar Trede van gemaakt is")],
  ["afsluiten", "#/devices", opens("Afsluiten: ")],
  ["gedeeld", "#/share", async (window) => {
    await press(window, "Week delen");
    await window.sees("De week is gedeeld");
  }],
];

async function closed(window) {
  for (let tries = 0; tries < 4 && (await window.browser.$("dialog[open]").isExisting()); tries += 1) await window.keys("Escape");
  assert.equal(await window.browser.$("dialog[open]").isExisting(), false, "Escape closes what is open");
}

test("windows that open, what is refused, and what is found", async (t) => {
  const { home, rows } = demoOffice(6);
  const { client_id: client } = fullest(rows);
  const window = await device(t, home, "state");
  await unlock(window);
  const found = [];
  for (const [name, page, does] of [...ON_A_CLIENT.map(([name, does]) => [name, `#/clients/${client}`, does]), ...ELSEWHERE]) {
    await window.visit(page);
    try {
      await does(window);
    } catch (error) {
      await window.picture(`niet gelukt ${name}`);
      found.push(`${name}: ${error.message}`);
    }
    found.push(...(await window.axeInBothThemes(name)));
    await closed(window);
  }

  await window.keys("Control", "l");
  await window.title("Trede is op slot");
  await window.fill({ passphrase: `${PASSPHRASE}!` });
  await window.press("Openen");
  await refused(window);
  found.push(...(await window.axeInBothThemes("verkeerde wachtwoordzin")));
  await window.press("Wachtwoordzin vergeten?");
  await window.browser.$('[name="passphrase-again"]').waitForDisplayed({ timeout: 20_000 });
  found.push(...(await window.axeInBothThemes("vergeten")));
  assert.deepEqual(found, []);
});
