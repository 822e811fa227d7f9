/**
 * Makes the pictures of the README and of the handbook from a demo centre: tests/window/run.sh pictures.mjs
 * The window's go through the same driver as the tests; the papers are pages of the demo's PDFs.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import test from "node:test";

import { demoOffice, PASSPHRASE as passphrase, trede, unlock } from "./demo.mjs";
import { device, folder } from "./device.mjs";

const images = resolve("../../docs/images");

/** Who stood on most rungs, of those who are in guidance: the page of that client has something to show. */
function mostMoved(home) {
  const list = (table) => JSON.parse(trede("--home", home, "--json", "list", table));
  const rungs = new Map();
  for (const one of list("trajectories")) if (!one.ended_on) rungs.set(one.client_id, new Set());
  for (const { client_id: client, rung } of list("movements")) rungs.get(client)?.add(rung);
  const [id] = [...rungs].sort((a, b) => b[1].size - a[1].size || a[0].localeCompare(b[0]))[0];
  return JSON.parse(trede("--home", home, "--json", "show", "clients", id));
}

test("pictures", async (t) => {
  mkdirSync(images, { recursive: true });
  const { demo, home, office } = demoOffice(12, { lately: true });
  const school = join(demo, "homes", "school");
  const { number } = mostMoved(office);
  // A coach shares one more afternoon, so that the coordinator's sharing has something to tell.
  const afternoon = join(demo, "afternoon.csv");
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(afternoon, `happened_on,channel,topic,people\n${["desk,information,4", "phone,information,1", "desk,guidance,1"].map((one) => `${today},${one}\n`).join("")}`);
  trede("--home", school, "import", "contacts", afternoon);
  trede("--home", school, "export");
  const window = await device(t, home, "pictures");
  const shot = (name) => window.shot(join(images, `${name}.png`));
  await unlock(window);
  await window.browser.setWindowSize(1366, 768);
  await window.go("Klanten");
  await window.sees("Coach");
  await shot("clients");
  await window.browser.$("//main//input").setValue(number);
  const row = await window.browser.$(`//main//tbody//tr[td[normalize-space()="${number}"]]//a`);
  await row.waitForDisplayed({ timeout: 20_000 });
  await row.click();
  await window.sees("Metingen als tabel");
  // The whole ladder is on it.
  await window.browser.setWindowSize(1366, 1000);
  await shot("client");
  await window.browser.execute(() => (document.documentElement.dataset.theme = "dark"));
  await shot("donker");
  await window.browser.execute(() => (document.documentElement.dataset.theme = "light"));
  await window.browser.setWindowSize(1366, 768);
  await window.press("Stap op de ladder");
  await window.sees("Klik op een trede");
  await shot("stap");
  await window.keys("Escape");
  await window.press("Intake");
  await window.heading("Vorige intake");
  await shot("intake-scherm");
  for (const [pdf, name] of [["intakes", "intake"], ["verslag", "results"]]) {
    execFileSync("pdftoppm", ["-png", "-singlefile", "-r", "90", join(demo, "paper", `${pdf}.pdf`), join(images, name)]);
  }
  await window.go("Week delen");
  await window.title("Week delen");
  await window.press("Week delen");
  await window.sees("De week is gedeeld");
  await shot("share");

  for (const [place, sees, name] of [["Resultaten", "Resultaten naast de doelen", "resultaten"], ["Dubbele klanten", "Niet dezelfde", "dubbele-klanten"], ["Dubbele wijzigingen", "Ook ingevuld", "dubbele-wijzigingen"]]) {
    await window.go(place);
    await window.sees(sees);
    await shot(name);
  }

  // The handbook's: the day, finding someone, the counter, a group, the devices, the settings, and who opens the device.
  await window.keys("Control", "k");
  const words = await window.browser.$("//dialog//input");
  await words.waitForDisplayed({ timeout: 20_000 });
  for (const letter of "zee") await window.keys(letter);
  await (await window.browser.$("//dialog//*[@role='option'][contains(., 'Zee')]")).waitForDisplayed({ timeout: 20_000 });
  await shot("zoeken");
  await window.keys("Escape");
  await window.go("Balie");
  for (const key of ["1", "1", "2", "ArrowDown", "1"]) await window.keys(key);
  await window.sees("Laatst geteld");
  await shot("balie");
  await window.go("Groepen");
  await (await window.browser.$("//main//a[contains(@href, '#/groups/') and not(contains(@href, '/new'))]")).click();
  await window.sees("Wie was er?");
  await shot("groep");
  await window.go("Sociale kaart");
  await window.sees("gevonden.");
  await shot("sociale-kaart");
  await window.go("Apparaten");
  await shot("apparaten");
  await (await window.browser.$("//header//a[normalize-space()='Instellingen']")).click();
  await window.title("Instellingen");
  await window.press("Collega toevoegen");
  const theirs = "drie rode bussen rijden";
  await (await window.browser.$('[name="colleague"]')).selectByIndex(1);
  await window.fill({ "own-passphrase": passphrase, passphrase: theirs, "passphrase-again": theirs });
  await (await window.browser.$("//dialog//button[normalize-space()='Toevoegen']")).click();
  await window.sees("kan dit apparaat nu openen");
  await shot("instellingen");
  await window.keys("Control", "l");
  await window.title("Trede is op slot");
  await shot("openen");
  await window.close();

  // A coach's day.
  const coachHome = folder("coach");
  symlinkSync(school, join(coachHome, "trede"));
  const coach = await device(t, coachHome, "coach");
  await unlock(coach);
  await coach.browser.setWindowSize(1366, 768);
  await coach.browser.$("//main//a[contains(@href, '#/clients/')]").waitForDisplayed({ timeout: 20_000 });
  await coach.shot(join(images, "vandaag.png"));
});
