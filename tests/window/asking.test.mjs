/** Someone who asks for access with a mistyped name and place, and asks again. */
import assert from "node:assert/strict";
import test from "node:test";

import { makeCentre, PASSPHRASE } from "./centre.mjs";
import { device, folder } from "./device.mjs";

test("a mistyped request is asked again, with another code", async (t) => {
  const shared = folder("shared");
  await makeCentre(await device(t, folder("home"), "asking-head"), shared);

  const coach = await device(t, folder("home"), "asking");
  await coach.browser.setWindowSize(1366, 768);
  await coach.title("Welkom bij Trede");
  await coach.press("Meedoen");
  await coach.fill({
    centre: "Participatiecentrum De Brug", location: "Bieb", staff: "Omar Hadad", "shared-folder": shared,
    passphrase: PASSPHRASE, "passphrase-again": PASSPHRASE,
  });
  await coach.press("Vraag toegang");
  await coach.title("Wacht op toestemming");
  const first = await coach.text(".code");
  await coach.press("Verbeter de aanvraag");
  await coach.picture("verbeteren");
  await coach.fill({ location: "Bibliotheek", staff: "Omar Haddad" });
  await coach.press("Vraag toegang");
  await coach.title("Wacht op toestemming");
  assert.notEqual(await coach.text(".code"), first);
});
