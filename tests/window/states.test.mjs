/**
 * What screens look like when something is open, refused, found or undone: axe finds nothing there either, in both themes, and at
 * 200 % on a small laptop nothing sticks out. With pictures: SHOTS=folder tests/window/run.sh states.test.mjs
 */
import assert from "node:assert/strict";
import test from "node:test";

import { demoOffice, fullest, PASSPHRASE, trede, unlock } from "./demo.mjs";
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
  ["dubbele wijziging", "#/conflicts", opens("Iets anders")],
  ["te lang bewaard", "#/retention", async (window) => {
    await press(window, "1 keuze wissen…");
    await inDialog(window);
  }],
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
  ["herstelblad", "#/devices/sheet", async (window) => {
    await window.fill({ "own-passphrase": PASSPHRASE });
    await window.press("Nieuw herstelblad maken");
    await window.browser.$(".pages img").waitForExist({ timeout: 60_000 });
  }],
  ["gedeeld", "#/share", async (window) => {
    await press(window, "Week delen");
    await window.sees("De week is gedeeld");
  }],
];

async function closed(window) {
  for (let tries = 0; tries < 4 && (await window.browser.$("dialog[open]").isExisting()); tries += 1) await window.keys("Escape");
  assert.equal(await window.browser.$("dialog[open]").isExisting(), false, "Escape closes what is open");
}

/** What sticks out sideways at 200 %, of the page or of the window on top of it. */
function sticksOut() {
  const found = [];
  for (const one of [document.documentElement, ...document.querySelectorAll("dialog[open], dialog[open] .body")]) {
    const wide = one.scrollWidth - one.clientWidth;
    if (wide > 1) found.push(`${wide} px too wide: ${one.localName}`);
  }
  return found;
}

async function size(window, width, height) {
  await window.browser.setWindowSize(width, height);
  await window.browser.waitUntil(() => window.browser.execute((wide) => Math.abs(innerWidth - wide) < 20, width), { timeout: 20_000 });
}

/** In both themes as it stands, and at 200 % in the dark. */
async function looked(window, name) {
  const found = await window.axeInBothThemes(name);
  await size(window, 683, 384);
  for (const one of await window.browser.execute(sticksOut)) found.push(`${name}, 200 %: ${one}`);
  await window.browser.execute(() => (document.documentElement.dataset.theme = "dark"));
  await window.picture(`${name} 200`);
  await window.browser.execute(() => (document.documentElement.dataset.theme = "light"));
  await size(window, 1366, 768);
  return found;
}

/** Does each of these on its page, and looks. */
async function lookAt(window, states) {
  await size(window, 1366, 768);
  const found = [];
  for (const [name, page, does] of states) {
    await window.visit(page);
    try {
      await does(window);
    } catch (error) {
      await window.picture(`niet gelukt ${name}`);
      found.push(`${name}: ${error.message}`);
    }
    found.push(...(await looked(window, name)));
    await closed(window);
  }
  return found;
}

const { home, office, rows } = demoOffice(6);

test("what opens on a client, and what is refused there", async (t) => {
  const { client_id: client } = fullest(rows);
  const window = await device(t, home, "client");
  await unlock(window);
  assert.deepEqual(await lookAt(window, ON_A_CLIENT.map(([name, does]) => [name, `#/clients/${client}`, does])), []);
});

test("windows that open elsewhere, what is refused, found and undone", async (t) => {
  // Someone whose file was closed long ago: there is something to erase.
  const { id: old } = rows("clients").find((one) => !one.merged_into);
  trede("--home", office, "set", "clients", old, "closed_on=2021-03-01");
  const window = await device(t, home, "state");
  await unlock(window);
  const found = await lookAt(window, ELSEWHERE);

  await window.keys("Control", "l");
  await window.title("Trede is op slot");
  await window.fill({ passphrase: `${PASSPHRASE}!` });
  await window.press("Openen");
  await refused(window);
  found.push(...(await looked(window, "verkeerde wachtwoordzin")));
  await window.press("Wachtwoordzin vergeten?");
  await window.title("Wachtwoordzin vergeten");
  // With the sheet that was made on the way there is something to choose.
  await window.browser.$('[name="passphrase-again"]').waitForDisplayed({ timeout: 20_000 });
  found.push(...(await looked(window, "vergeten")));
  await window.press("Ik heb een herstelblad");
  await window.browser.$('[name="letters"]').waitForDisplayed({ timeout: 20_000 });
  found.push(...(await looked(window, "met het herstelblad")));
  assert.deepEqual(found, []);
});
