/** Spreadsheets as welfare organisations keep them, one after another taken in on the screen, in the real window. */
import assert from "node:assert/strict";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { makeCentre, PASSPHRASE } from "./centre.mjs";
import { device, folder } from "./device.mjs";
import { chooseFile } from "./register.mjs";

const FIXTURES = join(import.meta.dirname, "../fixtures");

/** The file, what is in it, what would happen with it, and what is said of single rows. */
const FILES = [
  ["01-klanten-bibliotheek.csv", "clients", "3 toevoegen."],
  ["02-deelnemers-buurthuis.xlsx", "clients", "3 toevoegen. 1 rij is een totaal of een opmerking."],
  ["03-inschrijflijst-taalcafe.xlsx", "clients", "2 toevoegen. 1 rij weglaten.", { 3: "Aanvullen" }, "2 toevoegen, 1 bijwerken."],
  ["04-intakes-unicode.txt", "clients", "2 toevoegen."],
  ["05-lijst-met-bsn.csv", "clients", "2 toevoegen."],
  ["06-gezinnen.csv", "clients", "0 toevoegen. 2 rijen weglaten. 2 rijen kloppen niet.", { 4: "Nieuwe klant" }, "1 toevoegen. 1 rij weglaten. 2 rijen kloppen niet."],
  ["07-trede-in-woorden.xlsx", "clients", "4 toevoegen."],
  ["08-contactregistratie.csv", "contacts", "3 toevoegen. 1 rij is een totaal of een opmerking."],
  ["09-sociale-kaart.xlsx", "partners", "3 toevoegen."],
  ["10-metingen.csv", "movements", "0 toevoegen. 4 rijen kloppen niet. 1 rij is een totaal of een opmerking."],
];

const would = async (window, text) => {
  const line = await window.browser.$("section[aria-labelledby='import-result'][aria-busy='false'] p[aria-live]");
  await window.browser.waitUntil(async () => (await line.isExisting()) && (await line.getText()) === text, {
    timeout: 20_000, timeoutMsg: `not “${text}”`,
  });
};

test("ten spreadsheets are looked at, decided on row by row, and taken in", async (t) => {
  const home = folder("home");
  const window = await device(t, home, "import");
  await makeCentre(window, folder("shared"));
  await window.browser.setWindowSize(1400, 1500);
  await window.go("Importeren");
  let button = "Bestand kiezen";
  for (const [name, table, first, said = {}, then] of FILES) {
    copyFileSync(join(FIXTURES, name), join(home, name));
    await (await window.browser.$("main select")).selectByAttribute("value", table);
    await chooseFile(window, button, join(home, name));
    await window.sees(name);
    await would(window, first);
    assert.deepEqual(await window.axe(), [], name);
    await window.picture(`${name} kijken`);
    for (const [row, what] of Object.entries(said)) {
      await (await window.browser.$(`//main//li[.//strong[normalize-space()='rij ${row}']]//button[normalize-space()='${what}']`)).click();
    }
    if (then) {
      await would(window, then);
      await window.picture(`${name} gekozen`);
    }
    const take = await window.browser.$("//main//button[contains(., 'overnemen')]");
    if (await take.isExisting()) {
      await take.click();
      await window.browser.$("//main//button[normalize-space()='Bestand kiezen']").waitForExist({ timeout: 20_000 });
      await window.sees("gaat de hele import terug");
      await window.picture(`${name} gedaan`);
      button = "Bestand kiezen";
    } else {
      button = "Ander bestand kiezen";
    }
  }
  assert.ok(existsSync(join(home, "06-gezinnen-fouten.csv")));
  await window.go("Klanten");
  await window.picture("klanten");
  await window.sees("17 klanten");
});

test("a match changed by hand is known for the next file; faulty rows are mended and offered again; one undo, also after a restart", async (t) => {
  const home = folder("home");
  let window = await device(t, home, "import-again");
  await makeCentre(window, folder("shared"));
  await window.browser.setWindowSize(1400, 1500);
  await window.go("Importeren");
  const list = join(home, "lijst.csv");
  writeFileSync(list, "voornaam;achternaam;geb.datum;kleur map\nAns;Bakker;3-4-1985;rood\nBo;de Wit;31-2-1985;blauw\nCem;;1-1-1990;geel\n");
  await chooseFile(window, "Bestand kiezen", list);
  await would(window, "1 toevoegen. 2 rijen kloppen niet.");
  const means = () => window.browser.$('select[aria-label="Wat staat er in kleur map?"]');
  assert.equal(await (await means()).getValue(), "");
  await (await means()).selectByAttribute("value", "notes");
  await would(window, "1 toevoegen. 2 rijen kloppen niet.");
  await window.picture("zelf gekozen");
  await window.press("De ene goede rij overnemen");
  await window.sees("gaat de hele import terug");
  await window.picture("gedaan");

  const faulty = join(home, "lijst-fouten.csv");
  const [head, ...rows] = readFileSync(faulty, "utf8").trim().split(/\r?\n/);
  assert.match(head, /^\uFEFF?voornaam;achternaam;geb.datum;kleur map;Waarom niet overgenomen$/i);
  assert.equal(rows.length, 2);
  writeFileSync(faulty, [head, rows[0].replace("31-2-1985", "28-2-1985"), rows[1].replace("Cem;;", "Cem;Öz;")].join("\r\n"));
  await chooseFile(window, "Bestand kiezen", faulty);
  await would(window, "2 toevoegen.");
  assert.equal(await (await means()).getValue(), "notes");
  await window.picture("verbeterd");
  await window.press("2 rijen overnemen");
  await window.sees("gaat de hele import terug");
  await window.go("Klanten");
  await window.sees("3 klanten");

  await window.shut();
  window = await device(t, home, "import-later");
  await window.title("Trede is op slot");
  await window.fill({ passphrase: PASSPHRASE });
  await window.press("Openen");
  await window.title("Vandaag");
  await window.go("Klanten");
  await window.sees("3 klanten");
  await window.press("Bo de Wit");
  await window.title("Bo de Wit");
  await window.sees("blauw");
  await window.go("Klanten");
  await (await window.browser.$('//header//button[starts-with(normalize-space(), "Ongedaan maken")]')).click();
  await window.sees("1 klant");
  await window.sees("Ans Bakker");
  await window.picture("teruggedraaid");
});
