import { fireEvent, screen, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import { accessible, open, press, type } from "./harness";

test("a forgotten passphrase: a new one is chosen, a code is read out, and the key comes back", async () => {
  const backend = await open("#/today", { stage: "locked" });
  const ask = vi.spyOn(backend, "ask_recovery");
  await press("Wachtwoordzin vergeten?");
  await screen.findByRole("heading", { name: "Wachtwoordzin vergeten" });
  await accessible();
  await type("Kies een wachtwoordzin", "een heel nieuwe zin");
  await type("Nog een keer dezelfde wachtwoordzin", "een heel andere zin");
  await press("Vraag de coördinator");
  expect(ask).not.toHaveBeenCalled();
  await type("Nog een keer dezelfde wachtwoordzin", "een heel nieuwe zin");
  await press("Vraag de coördinator");
  await screen.findByText("HERS-TEL9");
  expect(ask).toHaveBeenCalledWith(expect.objectContaining({ passphrase: "een heel nieuwe zin" }));
  await accessible();
  // The first time the coordinator was not there yet.
  await press("Openen");
  await screen.findByText(/De sleutel is er nog niet/);
  await press("Openen");
  await screen.findByRole("heading", { level: 1, name: "Vandaag" });
});

test("one does not have to have forgotten after all", async () => {
  await open("#/today", { stage: "locked" });
  await press("Wachtwoordzin vergeten?");
  await press("Terug");
  await screen.findByRole("button", { name: "Openen" });
  await screen.findByRole("button", { name: "Wachtwoordzin vergeten?" });
});

test("the coordinator compares the code and gives the key back once", async () => {
  const backend = await open("#/devices");
  const give = vi.spyOn(backend, "give_back_key");
  const part = within((await screen.findByRole("heading", { name: "Wachtwoordzin vergeten" })).closest("section")!);
  expect(part.getByText("HERS-TEL9")).toBeTruthy();
  expect(part.getByText(/Bel de collega zelf/)).toBeTruthy();
  await accessible();
  await fireEvent.click(part.getByRole("button", { name: /Sleutel teruggeven/ }));
  await screen.findByText(/kan Trede weer openen/);
  expect(give).toHaveBeenCalledWith({ code: "HERS-TEL9" });
  await screen.findByText("Teruggegeven");
  await accessible();
});
