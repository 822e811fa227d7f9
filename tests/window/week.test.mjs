/** The weekly cycle in the real window, with the real store. */
import assert from "node:assert/strict";
import test from "node:test";
import { join } from "node:path";

import { addClient, makeCentre, PASSPHRASE } from "./centre.mjs";
import { device, folder } from "./device.mjs";

test("first start, a client, an intake, a step, the page to print, the week shared", async (t) => {
  const shared = folder("shared");
  const window = await device(t, folder("home"), "week");
  await makeCentre(window, shared);
  assert.deepEqual(await window.axe(), []);

  await addClient(window, { first_name: "Yusuf", last_name: "El Amrani", birth_date: "2-7-1984", phone: "06 2481 1632", neighbourhood: "Slotermeer" });
  await window.title("Yusuf El Amrani");

  await window.press("Intake");
  await window.title("Intake");
  await window.fill({
    question: "Ik wil Nederlands leren en weer iets met mijn handen doen.",
    goals: "Elke week naar het taalcafé",
  });
  await window.press("Volgende");
  await window.heading("Leven nu");
  await window.press("Taal");
  // By the keyboard alone as well.
  await window.keys("Alt", "ArrowRight");
  await window.heading("Kracht en ervaring");
  await window.fill({ strengths: "Handig, geduldig, komt altijd op tijd." });
  await window.step("Trede");
  await window.press("Geïsoleerd");
  await window.step("Toestemming en regie");
  await window.press("De klant geeft toestemming.");
  assert.deepEqual(await window.axe(), []);
  await window.step("Afspraken");
  await window.fill({
    agreements: "Fatima belt het taalcafé. <b>Geen opmaak</b> & #hekje", next_step: "Taalcafé bellen", next_step_date: "1-12-2026",
  });
  await window.sees("Nog niet ingevuld:");
  await window.picture("teruglezen");
  await window.press("Intake bewaren");

  await window.title("Intakeverslag");
  const page = await window.browser.$(".pages img");
  await page.waitForDisplayed({ timeout: 60_000 });
  const drawn = await window.browser.executeAsync((done) => {
    const picture = document.querySelector(".pages img");
    // Two frames later it is on the screen, too.
    picture.decode().then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(picture.naturalWidth))), () => done(0));
  });
  assert.ok(drawn > 0);
  await window.picture("intakeverslag-pagina");
  // The system's own dialog cannot be worked from here: the test only sees that it is asked for.
  await window.browser.execute(() => {
    window.print = () => {
      document.body.dataset.asked = "print";
    };
  });
  await window.press("Printen");
  assert.equal(await window.browser.execute(() => document.body.dataset.asked), "print");

  await window.press("← Terug naar de klant");
  await window.title("Yusuf El Amrani");
  await window.press("Stap op de ladder");
  await window.sees("zelfde trede");
  await window.picture("treden");
  await window.press("Contacten buiten huis");
  await window.sees("Bewaard: trede 2 Contacten buiten huis · 1 stap verder");
  assert.match(await (await window.browser.$("figure svg")).getAttribute("aria-label"), /2 metingen.*trede 2/);
  assert.deepEqual(await window.axe(), []);

  await window.keys("Control", "z");
  await window.sees("Ongedaan gemaakt: de stap op de ladder");
  await window.browser.waitUntil(async () => /1 meting.*trede 1/.test(await (await window.browser.$("figure svg")).getAttribute("aria-label")));

  await window.go("Week delen");
  await window.press("Week delen");
  await window.sees("De week is gedeeld");
  await window.picture("gedeeld");

  await window.go("Resultaten");
  await window.sees("Mensen geïnformeerd");
  await window.picture("resultaten");
});

test("a coach joins with a code, both share, and the coordinator sees the coach's client", async (t) => {
  const shared = folder("shared");
  const coordinator = await device(t, folder("home"), "coordinator");
  await makeCentre(coordinator, shared);

  const coach = await device(t, folder("home"), "coach");
  await coach.title("Welkom bij Trede");
  await coach.press("Meedoen");
  await coach.title("Meedoen met een centrum");
  await coach.fill({
    "shared-folder": shared, centre: "Participatiecentrum De Brug", location: "De Honingraat", staff: "Omar Haddad",
    passphrase: PASSPHRASE, "passphrase-again": PASSPHRASE,
  });
  await coach.press("Vraag toegang");
  await coach.title("Wacht op toestemming");
  const code = (await coach.text(".code")).replace("Uw code:", "").trim();
  assert.match(code, /^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  await coach.press("Probeer opnieuw");
  await coach.sees("Er is nog geen antwoord.");

  await coordinator.go("Apparaten");
  await coordinator.sees(code);
  await coordinator.press("Goedkeuren");
  await coordinator.sees("Omar Haddad mag meedoen.");
  await coordinator.picture("goedgekeurd");

  await coach.press("Probeer opnieuw");
  await coach.title("Vandaag");
  await addClient(coach, { first_name: "Selam", last_name: "Tesfay" });
  await coach.title("Selam Tesfay");
  await coach.go("Week delen");
  await coach.press("Week delen");
  await coach.sees("De week is gedeeld");
  await coach.sees("Alles is gedeeld");

  await coordinator.go("Week delen");
  await coordinator.press("Week delen");
  await coordinator.sees("binnen van Omar Haddad");
  await coordinator.picture("binnengehaald");
  await coordinator.go("Klanten");
  await coordinator.sees("Selam Tesfay");
});

test("locked, a wrong passphrase, unlocked again; also after a restart", async (t) => {
  const home = folder("home");
  const shared = join(folder("shared"), "deel");
  let window = await device(t, home, "lock");
  await makeCentre(window, shared);
  await addClient(window, { first_name: "Gré", last_name: "Pinas" });
  await window.title("Gré Pinas");

  await window.keys("Control", "l");
  await window.title("Trede is op slot");
  assert.ok(!(await window.browser.getPageSource()).includes("Pinas"), "nothing of a client is left in a locked window");
  await window.fill({ passphrase: "vier blauwe fietsen" });
  await window.press("Openen");
  await window.browser.$("[role=alert]").waitForDisplayed({ timeout: 20_000 });
  await window.picture("verkeerde-wachtzin");
  assert.deepEqual(await window.axe(), []);
  await window.fill({ passphrase: PASSPHRASE });
  await window.press("Openen");
  await window.title("Gré Pinas");

  await window.close();
  window = await device(t, home, "restart");
  await window.title("Trede is op slot");
  await window.fill({ passphrase: PASSPHRASE });
  await window.press("Openen");
  await window.title("Vandaag");
  await window.go("Klanten");
  await window.sees("Gré Pinas");
});

test("the window runs no script but its own, and answers no command that is not listed", async (t) => {
  const window = await device(t, folder("home"), "safety");
  await window.title("Welkom bij Trede");
  const ran = await window.browser.execute(() => {
    const script = document.createElement("script");
    script.textContent = "window.foreign = true";
    document.body.append(script);
    return window.foreign === true;
  });
  assert.equal(ran, false);
  const refused = await window.browser.executeAsync((done) => {
    window.__TAURI_INTERNALS__.invoke("plugin:dialog|open", { options: {} }).then(
      () => done("allowed"),
      (error) => done(String(error)),
    );
  });
  assert.match(refused, /not allowed/);
});
