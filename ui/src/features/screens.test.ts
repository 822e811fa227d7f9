import { screen } from "@testing-library/svelte";
import { expect, test } from "vitest";

import { parse } from "../state/router";
import { accessible, open, press, type } from "./harness";
import { SCREENS as PAGES } from "./shell/screens";

const SCREENS: [string, string, string][] = [
  ["#/today", "open", "Vandaag"],
  ["#/desk", "open", "Balie"],
  ["#/tasks", "open", "Taken"],
  ["#/groups", "open", "Groepen"],
  ["#/groups/new", "open", "Nieuwe bijeenkomst"],
  ["#/groups/g-2", "open", "Kookgroep"],
  ["#/groups/g-2/edit", "open", "Bijeenkomst wijzigen"],
  ["#/clients", "open", "Klanten"],
  ["#/clients/new", "open", "Nieuwe klant"],
  ["#/clients/c-yusuf", "open", "Yusuf El Amrani"],
  ["#/clients/c-greta", "open", "Gré Pinas"],
  ["#/clients/c-yusuf/offers", "open", "Aanbod voor Yusuf El Amrani"],
  ["#/clients/c-agn/offers", "open", "Aanbod voor Agnieszka Wiśniewska"],
  ["#/offers", "open", "Sociale kaart"],
  ["#/clients/c-yusuf/edit", "open", "Gegevens wijzigen"],
  ["#/clients/c-yusuf/intake", "open", "Intake"],
  ["#/clients/c-yusuf/movement", "open", "Stap op de ladder"],
  ["#/clients/c-yusuf/contact", "open", "Contact"],
  ["#/clients/c-yusuf/intake/i1/print", "open", "Intakeverslag"],
  ["#/clients/c-yusuf/papers", "open", "Papieren"],
  ["#/clients/c-yusuf/papers/handover/-", "open", "Warme overdracht"],
  ["#/groups/g-2/print", "open", "Presentielijst"],
  ["#/import", "open", "Importeren"],
  ["#/clients/print", "open", "Voor meer klanten printen"],
  ["#/share", "open", "Week delen"],
  ["#/devices", "open", "Apparaten"],
  ["#/devices/sheet", "open", "Herstelblad"],
  ["#/conflicts", "open", "Dubbele wijzigingen"],
  ["#/duplicates", "open", "Dubbele klanten"],
  ["#/access/-", "open", "Wie bekeek wat"],
  ["#/retention", "open", "Bewaren en wissen"],
  ["#/results", "open", "Resultaten"],
  ["#/results/print/2026-01-01/2026-03-31/-", "open", "Resultaten"],
  ["#/help/-", "open", "Handleiding"],
  ["#/settings", "open", "Instellingen"],
  ["#/lists", "open", "Lijsten"],
  ["", "new", "Welkom bij Trede"],
  ["", "waiting", "Wacht op toestemming"],
  ["", "locked", "Trede is op slot"],
];

test.each(SCREENS)("%s (%s) shows “%s”, and axe finds nothing", async (hash, stage, title) => {
  await open(hash, { stage: stage as "open" });
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe(title);
  await accessible();
});

test("every page there is has its screen here", () => {
  const here = new Set(SCREENS.filter(([hash]) => hash !== "").map(([hash]) => parse(hash).page));
  expect(Object.keys(PAGES).filter((page) => !here.has(page as keyof typeof PAGES))).toEqual([]);
});

test("before the device is open, what went wrong leads to no page that is not there yet", async () => {
  const gone = { code: "no-shared-folder", message: "De gedeelde map is er niet.", hint: "Steek de stick erin.", fields: [] };
  await open("", { stage: "new" }, { join_centre: () => Promise.reject(gone) });
  await press("Meedoen");
  for (const label of ["Gedeelde map", "Naam van het centrum", "Uw locatie", "Uw naam"]) await type(label, "De Brug");
  for (const label of ["Kies een wachtwoordzin", "Nog een keer dezelfde wachtwoordzin"]) await type(label, "vier groene fietsen");
  await press("Vraag toegang");
  expect((await screen.findByRole("alert")).textContent).toContain("Steek de stick erin.");
  expect(screen.queryByRole("link")).toBeNull();
});

test("who mistyped something while asking for access asks again, without another passphrase", async () => {
  const asked: string[] = [];
  const backend = await open("", { stage: "waiting" });
  const join = backend.join_centre.bind(backend);
  backend.join_centre = ({ input }) => {
    asked.push(`${input.staff}, ${input.location}${input.passphrase}`);
    return join({ input });
  };
  await press("Verbeter de aanvraag");
  await accessible();
  expect(screen.queryByLabelText("Kies een wachtwoordzin")).toBeNull();
  for (const label of ["Gedeelde map", "Naam van het centrum"]) await type(label, "De Brug");
  await type("Uw locatie", "Bibliotheek");
  await type("Uw naam", "Omar Haddad");
  await press("Vraag toegang");
  await screen.findByRole("heading", { level: 1, name: "Wacht op toestemming" });
  expect(asked).toEqual(["Omar Haddad, Bibliotheek"]);
});

test("a coach sees no coordinator's pages in the way", async () => {
  await open("#/clients", { role: "coach" });
  expect(screen.queryByRole("link", { name: /Apparaten|Resultaten|Dubbele/ })).toBeNull();
});
