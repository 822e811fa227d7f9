import { fireEvent, screen, within } from "@testing-library/svelte";
import { expect, test } from "vitest";

import type { ImportAsk } from "../backend";
import { accessible, choose, open, press } from "./harness";

test("a register is looked at, matched and taken in", async () => {
  const asked: unknown[] = [];
  const backend = await open("#/import");
  const look = backend.preview_import;
  backend.preview_import = async (args) => {
    asked.push(args.ask.columns);
    return look(args);
  };
  await press("Bestand kiezen");
  expect(await screen.findByText("deelnemers.xlsx")).toBeTruthy();
  expect(screen.getByText("rij 7")).toBeTruthy();
  expect(screen.getByText("Er staan BSN’s in dit bestand")).toBeTruthy();
  await accessible();
  await choose("Wat staat er in Kleur map?", "notes");
  await screen.findByText("deelnemers.xlsx");
  expect(asked.at(-1)).toEqual({ "Kleur map": "notes" });
  await press(/17 goede rijen overnemen/);
  expect((await screen.findAllByText(/Overgenomen: 17 toegevoegd/)).length).toBeGreaterThan(0);
  expect(screen.getByText(/deelnemers-fouten.csv/)).toBeTruthy();
});

test("each row that looks like someone is left out, added to or taken in, one by one or all at once", async () => {
  const asked: ImportAsk[] = [];
  const backend = await open("#/import");
  const { preview_import: look, run_import: take } = backend;
  backend.preview_import = async (args) => (asked.push(args.ask), look(args));
  backend.run_import = async (args) => (asked.push(args.ask), take(args));
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
  await screen.findByText(/19 toevoegen, 0 bijwerken/);
  await fireEvent.click(one(14, "Weglaten"));
  await screen.findByText(/18 toevoegen/);
  await press(/18 goede rijen overnemen/);
  await screen.findAllByText(/Overgenomen: 18 toegevoegd/);
  expect(asked.at(-1)).toMatchObject({ duplicates: "add", rows: { 14: "skip" } });
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
