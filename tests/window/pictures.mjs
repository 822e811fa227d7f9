/**
 * Makes the pictures of the README and of the handbook from a demo centre: tests/window/run.sh pictures.mjs
 * The window's go through the same driver as the tests; the papers are pages of the demo's PDFs.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import test from "node:test";

import { device, folder } from "./device.mjs";

const images = resolve("../../docs/images");
const program = join(dirname(process.env.TREDE_DESKTOP), "trede");
const passphrase = "vier woorden zijn genoeg";
const trede = (...args) => execFileSync(program, args, { env: { ...process.env, TREDE_PASSPHRASE: passphrase }, encoding: "utf8" });

/** Who was measured most often: the ladder of that client has something to show. */
function mostMeasured(home) {
  const times = new Map();
  for (const movement of JSON.parse(trede("--home", home, "--json", "list", "movements"))) {
    times.set(movement.client_id, (times.get(movement.client_id) ?? 0) + 1);
  }
  const [id] = [...times].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0];
  return JSON.parse(trede("--home", home, "--json", "show", "clients", id));
}

test("pictures", async (t) => {
  mkdirSync(images, { recursive: true });
  const demo = folder("demo");
  trede("demo", demo, "--weeks", "12");
  const home = folder("home");
  const [office, school] = ["kantoor", "school"].map((name) => join(demo, "homes", name));
  symlinkSync(office, join(home, "trede"));
  const { number } = mostMeasured(office);
  // A coach shares one more afternoon, so that the coordinator's sharing has something to tell.
  const afternoon = join(demo, "afternoon.csv");
  writeFileSync(afternoon, "happened_on,channel,topic,people\n2026-03-30,desk,information,4\n2026-03-30,phone,information,1\n2026-03-30,desk,guidance,1\n");
  trede("--home", school, "import", "contacts", afternoon);
  trede("--home", school, "export");
  const window = await device(t, home, "pictures");
  const shot = (name) => window.browser.saveScreenshot(join(images, `${name}.png`));
  await window.title("Trede is op slot");
  await window.fill({ passphrase });
  await window.press("Openen");
  await window.title("Vandaag");
  await window.go("Klanten");
  await window.sees("Coach");
  await shot("clients");
  await window.browser.$("//main//input").setValue(number);
  const row = await window.browser.$(`//main//tbody//tr[td[normalize-space()="${number}"]]//a`);
  await row.waitForDisplayed({ timeout: 20_000 });
  await row.click();
  await window.sees("Metingen als tabel");
  await shot("client");
  for (const [pdf, name] of [["intakes", "intake"], ["resultaten", "results"]]) {
    execFileSync("pdftoppm", ["-png", "-singlefile", "-r", "90", join(demo, "paper", `${pdf}.pdf`), join(images, name)]);
  }
  await window.go("Week delen");
  await window.title("Week delen");
  await window.press("Week delen");
  await window.sees("De week is gedeeld");
  await shot("share");

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
  await coach.title("Trede is op slot");
  await coach.fill({ passphrase });
  await coach.press("Openen");
  await coach.title("Vandaag");
  await coach.browser.$("//main//a[contains(@href, '#/clients/')]").waitForDisplayed({ timeout: 20_000 });
  await coach.browser.saveScreenshot(join(images, "vandaag.png"));
});
