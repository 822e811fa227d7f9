import { screen, within } from "@testing-library/svelte";
import { expect, test } from "vitest";

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

test("the papers of a client ask what they need and show what comes out", async () => {
  await open("#/clients/c-yusuf/papers");
  const copy = (await screen.findByRole("heading", { name: "Papier voor de klant" })).closest("li")!;
  const language = within(copy).getByLabelText(/In welke taal/);
  await choose(/In welke taal/, "ar");
  expect(language).toBeTruthy();
  const link = within(copy).getByRole("link") as HTMLAnchorElement;
  expect(link.hash).toBe("#/clients/c-yusuf/papers/client-copy/ar");
});
