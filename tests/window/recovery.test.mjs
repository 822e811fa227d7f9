/** A forgotten passphrase in the real window: on the laptop that forgot it, and at the coordinator's. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import test from "node:test";

import { makeCentre, PASSPHRASE } from "./centre.mjs";
import { device, folder } from "./device.mjs";

const program = join(dirname(process.env.TREDE_DESKTOP), "trede");
const NEW = "acht rode treinen";

/** A device of someone else, by the command line. */
const other = (home, passphrase = PASSPHRASE) => (...args) => {
  const said = execFileSync(program, ["--home", home, "--json", ...args], { env: { ...process.env, TREDE_PASSPHRASE: passphrase }, encoding: "utf8" });
  return said.trim() ? JSON.parse(said) : null;
};

test("a coach chooses a new passphrase, reads out a code and goes on", async (t) => {
  const shared = folder("shared");
  const head = other(join(folder("head"), "trede"));
  head("centre", "new", "--name", "De Brug", "--location", "Loket", "--staff", "Fatima Aydın", "--shared", shared);
  const home = folder("home");
  const coach = other(join(home, "trede"));
  const { code } = coach("join", "--shared", shared, "--centre", "De Brug", "--location", "De Honingraat", "--staff", "Omar Haddad", "--role", "coach");
  head("approve", code);
  coach("sync");

  const window = await device(t, home, "forgotten");
  await window.title("Trede is op slot");
  await window.picture("op slot");
  await window.press("Wachtwoordzin vergeten?");
  await window.title("Wachtwoordzin vergeten");
  await window.picture("nieuwe wachtwoordzin");
  assert.deepEqual(await window.axe(), []);
  await window.fill({ passphrase: NEW, "passphrase-again": NEW });
  await window.press("Vraag de coördinator");
  await window.sees("Bel de coördinator en lees de code voor.");
  await window.picture("code");
  assert.deepEqual(await window.axe(), []);
  await window.press("Openen");
  await window.sees("De sleutel is er nog niet.");
  await window.picture("nog niet");
  const [asked] = head("recover", "requests");
  await window.sees(asked.code);
  head("recover", "grant", asked.code);
  await window.press("Openen");
  await window.title("Vandaag");
});

test("the coordinator gives a colleague's laptop its key back", async (t) => {
  const shared = folder("shared");
  const window = await device(t, folder("home"), "recovery");
  await makeCentre(window, shared);
  const home = join(folder("coach"), "trede");
  const coach = other(home);
  const { code } = coach("join", "--shared", shared, "--centre", "Participatiecentrum De Brug", "--location", "De Honingraat", "--staff", "Omar Haddad", "--role", "coach");
  await window.go("Apparaten");
  await window.sees(code);
  await window.press("Goedkeuren");
  await window.sees("Omar Haddad mag meedoen.");
  coach("sync");
  const forgot = other(home, NEW)("recover", "start");
  await window.go("Vandaag");
  await window.go("Apparaten");
  await window.sees(forgot.code);
  await window.picture("sleutel teruggeven");
  assert.deepEqual(await window.axe(), []);
  await window.press("Sleutel teruggeven");
  await window.sees("Teruggegeven");
  await window.picture("teruggegeven");
  other(home, NEW)("recover", "finish");
  assert.equal(other(home, NEW)("check").ok, true);
});

test("a coordinator's sheet is made in the window, and opens the locked laptop", async (t) => {
  const home = folder("home");
  const window = await device(t, home, "sheet");
  await makeCentre(window, folder("shared"));
  await window.go("Apparaten");
  await window.press("Naar het herstelblad");
  await window.title("Herstelblad");
  await window.sees("Dit apparaat heeft nog geen herstelblad.");
  assert.deepEqual(await window.axe(), []);
  await window.picture("nog geen");
  await window.fill({ "own-passphrase": PASSPHRASE });
  await window.press("Nieuw herstelblad maken");
  await window.sees("Print het blad nu");
  await (await window.browser.$(".pages img")).waitForExist({ timeout: 60_000 });
  assert.deepEqual(await window.axe(), []);
  await window.picture("gemaakt");

  // The pages are pictures: the letters are read off the paper that the command line makes.
  const paper = join(home, "blad.pdf");
  other(join(home, "trede"))("recovery-sheet", "--out", paper);
  const text = execFileSync("pdftotext", ["-layout", paper, "-"], { encoding: "utf8" });
  const letters = text.split("alles lezen.")[1].split("Bewaren")[0].trim();
  await window.keys("Control", "l");
  await window.title("Trede is op slot");
  await window.press("Wachtwoordzin vergeten?");
  await window.press("Ik heb een herstelblad");
  await window.title("Openen met het herstelblad");
  assert.deepEqual(await window.axe(), []);
  await window.picture("letters");
  await window.fill({ letters: letters.slice(0, -4), passphrase: NEW, "passphrase-again": NEW });
  await window.press("Openen");
  await window.sees("Deze letters kloppen niet.");
  await window.picture("verkeerd");
  await window.fill({ letters });
  await window.press("Openen");
  await window.sees("De nieuwe wachtwoordzin opent dit apparaat.");
  assert.deepEqual(await window.axe(), []);
});
