/** Someone who asks for access with a mistyped name and place, is turned down, and asks again. */
import assert from "node:assert/strict";
import test from "node:test";

import { makeCentre, PASSPHRASE } from "./centre.mjs";
import { device, folder } from "./device.mjs";

test("a mistyped request is turned down, and asked again with another code", async (t) => {
  const shared = folder("shared");
  const head = await device(t, folder("home"), "asking-head");
  await makeCentre(head, shared);

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
  await head.go("Apparaten");
  await head.sees(first);
  await head.picture("aanvraag");
  assert.deepEqual(await head.axe(), []);
  await (await head.browser.$('button[aria-label="Omar Hadad afwijzen"]')).click();
  await head.sees("De aanvraag van Omar Hadad is afgewezen.");
  await head.sees("Er zijn geen aanvragen.");
  await head.picture("afgewezen");

  await coach.press("Verbeter de aanvraag");
  await coach.picture("verbeteren");
  await coach.fill({ location: "Bibliotheek", staff: "Omar Haddad" });
  await coach.press("Vraag toegang");
  await coach.title("Wacht op toestemming");
  const second = await coach.text(".code");
  assert.notEqual(second, first);
  await head.go("Vandaag");
  await head.go("Apparaten");
  await head.sees(second);
});
