import { fireEvent, screen, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import type { ImportAsk } from "../backend";
import { accessible, choose, open, press } from "./harness";

/** Until the file was looked at. */
const looked = () => vi.waitFor(() => expect(screen.getByRole("region", { name: "Wat er gaat gebeuren" }).getAttribute("aria-busy")).toBe("false"));

test("a register is looked at, matched and taken in", async () => {
  const asked: unknown[] = [];
  const backend = await open("#/import");
  const start = backend.start_import;
  backend.start_import = async (args) => (asked.push(args.ask.columns), start(args));
  await press("Bestand kiezen");
  expect(await screen.findByText("deelnemers.xlsx")).toBeTruthy();
  expect(await screen.findByText("rij 7")).toBeTruthy();
  expect(screen.getByText("Er staan BSN’s in dit bestand")).toBeTruthy();
  await accessible();
  await choose("Wat staat er in Kleur map?", "notes");
  await vi.waitFor(() => expect(asked.length).toBe(2));
  expect(asked.at(-1)).toEqual({ "Kleur map": "notes" });
  await looked();
  await press(/17 goede rijen overnemen/);
  expect((await screen.findAllByText(/Overgenomen: 17 toegevoegd/)).length).toBeGreaterThan(0);
  expect(screen.getByText(/deelnemers-fouten.csv/)).toBeTruthy();
});

test("each row that looks like someone is left out, added to or taken in, one by one or all at once", async () => {
  const asked: ImportAsk[] = [];
  const backend = await open("#/import");
  const start = backend.start_import;
  backend.start_import = async (args) => (asked.push(args.ask), start(args));
  await press("Bestand kiezen");
  const known = (await screen.findByText("rij 12")).closest("li")!;
  expect(known.textContent).toContain("Lijkt op B-3 Fatma van der Zee, geb. 1981: dezelfde naam, de geboortedatum past");
  expect(screen.getByText("rij 14").closest("li")!.textContent).toContain("Staat ook in rij 9, Kees Vos: hetzelfde telefoonnummer");
  expect(screen.getByText(/2 rijen weglaten/)).toBeTruthy();

  const one = (row: number, what: string) =>
    within(within(screen.getByText(`rij ${row}`).closest("li")!).getByRole("group")).getByRole("button", { name: what });
  await fireEvent.click(one(12, "Aanvullen"));
  await screen.findByText(/17 toevoegen, 1 bijwerken/);
  expect(one(12, "Aanvullen").getAttribute("aria-pressed")).toBe("true");
  expect(one(14, "Weglaten").getAttribute("aria-pressed")).toBe("true");
  // They no longer go the same way: nothing is chosen for all.
  expect(screen.getAllByRole("radio").filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
  await accessible();

  await fireEvent.click(screen.getByLabelText("Allemaal als nieuwe klant"));
  await screen.findByText(/19 toevoegen/);
  await fireEvent.click(one(14, "Weglaten"));
  await screen.findByText(/18 toevoegen/);
  await looked();
  await press(/18 goede rijen overnemen/);
  await screen.findAllByText(/Overgenomen: 18 toegevoegd/);
  expect(asked.at(-1)).toMatchObject({ duplicates: "add", rows: { 14: "skip" } });
});

test("taking in shows how far it is, goes on while one looks elsewhere, and is stopped when asked", async () => {
  const backend = await open("#/import", { slow: 3 });
  await press("Bestand kiezen");
  await screen.findByRole("button", { name: /17 goede rijen overnemen/ });
  // It stands still for as long as it is looked at.
  const { import_state: state } = backend;
  let held = true;
  backend.import_state = async () => {
    if (!held) return state();
    return { look: false, step: "De rijen worden overgenomen", done: 34, of: 100, running: true, stopped: false, page: null, problem: null };
  };
  await press(/17 goede rijen overnemen/);
  const bar = (await screen.findByRole("progressbar")) as HTMLProgressElement;
  expect([bar.max, (await screen.findByText("34 %")) !== null]).toEqual([100, true]);
  expect(screen.queryByRole("button", { name: /goede rijen overnemen/ })).toBeNull();
  await accessible();
  await press("Annuleren");
  held = false;
  await screen.findByText("Gestopt. Er is niets overgenomen.");
  // What was looked at still stands, to be taken in after all; and it goes on while one is on another page.
  await press(/17 goede rijen overnemen/);
  await screen.findByRole("progressbar");
  location.hash = "#/clients";
  await screen.findByRole("heading", { level: 1, name: "Klanten" });
  await screen.findByText(/Overgenomen: 17 toegevoegd/, {}, { timeout: 5000 });
  location.hash = "#/import";
  await screen.findByText(/deelnemers-fouten.csv/);
});

test("the papers of a client ask what they need and show what comes out", async () => {
  await open("#/clients/c-yusuf/papers");
  const copy = (await screen.findByRole("heading", { name: "Papier voor de klant" })).closest("li")!;
  const language = within(copy).getByLabelText(/In welke taal/);
  await choose(/In welke taal/, "ar");
  expect(language).toBeTruthy();
  const link = within(copy).getByRole("link") as HTMLAnchorElement;
  expect(link.hash).toBe("#/clients/c-yusuf/papers/client-copy/ar");
});
