/** Very long names and words in the real window: nothing goes out of the page or lies over what stands beside it. */
import assert from "node:assert/strict";
import test from "node:test";

import { addClient, makeCentre } from "./centre.mjs";
import { device, folder } from "./device.mjs";

const WORD = "Hottentottententententoonstellingsbezoekersvoorzieningencoördinatiecommissievoorzittersvergadering";

test("a very long name, number and note stay in their place", async (t) => {
  const window = await device(t, folder("home"), "long");
  await makeCentre(window, folder("shared"));
  await window.go("Klanten");
  await addClient(window, {
    first_name: "Maximiliaan Alexander Christoffel Hendrikus", infix: "van der", last_name: `Wouden-${WORD}`,
    phone: "+31 (0)6 12 34 56 78 of via de buurvrouw op de tweede verdieping", email: `${WORD.replace("ö", "o")}@example.nl`, notes: WORD.repeat(3),
  });
  await window.sees("Gegevens");
  const client = (await window.browser.execute(() => location.hash)).split("/")[2];
  for (const hash of [`#/clients/${client}`, "#/clients", "#/today", ...["edit", "contact", "movement", "intake", "offers", "papers"].map((page) => `#/clients/${client}/${page}`)]) {
    await window.visit(hash);
    const out = await window.browser.execute(() => {
      const page = document.scrollingElement;
      const wide = [...document.querySelectorAll("main :is(h1, h2, dd, p, li, a, button)")].filter((one) => {
        // What may be moved within, such as a wide table, has room for it.
        const within = one.closest(".scroll, [role=table], table");
        return !within && one.checkVisibility() && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
      });
      return [...(page.scrollWidth > page.clientWidth ? ["the page"] : []), ...wide.map((one) => one.outerHTML.slice(0, 120))];
    });
    await window.picture(hash.split("/").at(-1));
    assert.deepEqual(out, [], hash);
  }
});
