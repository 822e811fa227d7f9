/** Two people at one device, each with a passphrase of their own, and the settings, in the real window. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { addClient, makeCentre, PASSPHRASE } from "./centre.mjs";
import { device, folder } from "./device.mjs";

const OMARS = "drie rode bussen rijden";

const dialog = async (window, text) => (await window.browser.$(`//dialog//button[normalize-space()="${text}"]`)).click();

async function unlock(window, name, passphrase) {
  await window.title("Trede is op slot");
  await window.press(name);
  await window.fill({ passphrase });
  await window.press("Openen");
}

test("two people at one device: lock, wrong passphrase, unlock, and who did what", async (t) => {
  const home = folder("home");
  let window = await device(t, home, "staff");
  await makeCentre(window, folder("shared"));
  await (await window.browser.$("//header//a[normalize-space()='Instellingen']")).click();
  await window.title("Instellingen");
  await window.sees("dat bent u");
  assert.deepEqual(await window.axe(), []);
  await window.press("Collega toevoegen");
  await (await window.browser.$('[name="colleague"]')).selectByVisibleText("Iemand die nog niet in de lijst staat");
  await window.fill({ "colleague-name": "Omar Haddad", "own-passphrase": PASSPHRASE, passphrase: OMARS, "passphrase-again": OMARS });
  await window.picture("collega");
  assert.deepEqual(await window.axe(), []);
  await dialog(window, "Toevoegen");
  await window.sees("Omar Haddad kan dit apparaat nu openen.");

  await window.keys("Control", "l");
  await unlock(window, "Omar Haddad", PASSPHRASE);
  await window.browser.$("[role=alert]").waitForDisplayed({ timeout: 20_000 });
  await window.picture("verkeerde-wachtzin");
  assert.deepEqual(await window.axe(), []);
  await window.fill({ passphrase: OMARS });
  await window.press("Openen");
  await window.title("Vandaag");
  await window.go("Klanten");
  await addClient(window, { first_name: "Gré", last_name: "Pinas" });
  await window.title("Gré Pinas");

  await window.keys("Control", "l");
  await window.title("Trede is op slot");
  assert.ok(!(await window.browser.getPageSource()).includes("Pinas"), "nothing of a client is left in a locked window");
  await unlock(window, "Fatima Aydın", PASSPHRASE);
  // She starts where she starts, and not in the file that Omar had open.
  await window.title("Vandaag");
  await window.go("Klanten");
  await (await window.browser.$("//main//a[contains(., 'Gré Pinas')]")).click();
  await window.title("Gré Pinas");
  await (await window.browser.$("//main//button[normalize-space()='Geschiedenis']")).click();
  await window.browser.$("//dialog//*[contains(., 'Omar Haddad')]").waitForExist({ timeout: 20_000 });
  await window.picture("geschiedenis");

  await window.close();
  window = await device(t, home, "staff-again");
  await window.title("Trede is op slot");
  await window.sees("Omar Haddad");
});

test("the settings of the screen stay after a restart, also one by a bundle that was opened, and those of the centre are kept", async (t) => {
  const [home, shared] = [folder("home"), folder("shared")];
  let window = await device(t, home, "settings");
  await makeCentre(window, shared);
  const settings = async () => {
    await (await window.browser.$("//header//a[normalize-space()='Instellingen']")).click();
    await window.title("Instellingen");
  };
  await settings();
  await window.press("Donker");
  await window.press("130 %");
  assert.deepEqual(await window.axe(), []);
  await window.picture("donker-en-groot");
  await window.fill({ caseload_norm: "55" });
  await window.press("Hele centrum");
  await window.press("Bewaren");
  await window.sees("De instellingen van het centrum zijn bewaard.");

  await window.close();
  const bundle = join(shared, "pakket.trede");
  writeFileSync(bundle, "");
  window = await device(t, home, "settings-again", [bundle]);
  await window.title("Trede is op slot");
  const root = await window.browser.$("html");
  assert.equal(await root.getAttribute("data-theme"), "dark");
  assert.equal(await root.getAttribute("data-text-size"), "130");
  await window.fill({ passphrase: PASSPHRASE });
  await window.press("Openen");
  await window.title("Week delen");
  await window.sees("Dit is een pakket van een collega.");
  await window.picture("pakket-geopend");
  await settings();
  assert.equal(await (await window.browser.$('[name="caseload_norm"]')).getValue(), "55");
});
