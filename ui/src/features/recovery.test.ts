import { fireEvent, screen, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import { PASSPHRASE } from "../backend/fake";
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

test("a coordinator makes a sheet with the own passphrase, and it is printed at once", async () => {
  const backend = await open("#/devices/sheet");
  const print = vi.fn();
  window.print = print;
  const make = vi.spyOn(backend, "make_recovery_sheet");
  await screen.findByText("Dit apparaat heeft nog geen herstelblad.");
  await accessible();
  await type("Uw eigen wachtwoordzin", "fout");
  await press("Nieuw herstelblad maken");
  await screen.findByText("De wachtwoordzin klopt niet.");
  expect(screen.queryByRole("img", { name: /Herstelblad/ })).toBeNull();
  await type("Uw eigen wachtwoordzin", PASSPHRASE);
  await press("Nieuw herstelblad maken");
  await screen.findByRole("img", { name: /Herstelblad/ });
  expect(make).toHaveBeenLastCalledWith({ own: PASSPHRASE });
  expect(screen.getByText("Print het blad nu")).toBeTruthy();
  await accessible();
  await press("Printen");
  expect(print).toHaveBeenCalledOnce();
  // Who comes back finds no letters, only that there is one.
  location.hash = "#/devices";
  await screen.findByRole("heading", { level: 1, name: "Apparaten" });
  await press("Naar het herstelblad");
  await screen.findByText(/Er is een herstelblad, van 20 maart 2026/);
  expect(screen.queryByRole("img", { name: /Herstelblad/ })).toBeNull();
});

test("with a sheet a locked laptop opens, once its letters are right", async () => {
  const backend = await open("#/today", { stage: "locked" });
  const use = vi.spyOn(backend, "use_recovery_sheet");
  await press("Wachtwoordzin vergeten?");
  await press("Ik heb een herstelblad");
  await screen.findByRole("heading", { name: "Openen met het herstelblad" });
  await accessible();
  await type("Letters van het herstelblad", "QPZR Y9X8");
  await type("Kies een wachtwoordzin", "een heel nieuwe zin");
  await type("Nog een keer dezelfde wachtwoordzin", "een heel nieuwe zin");
  await press("Openen");
  await screen.findByText("Deze letters kloppen niet.");
  await type("Letters van het herstelblad", "qpzr ".repeat(14) + "y9");
  await press("Openen");
  await screen.findByRole("heading", { level: 1, name: "Vandaag" });
  expect(use).toHaveBeenCalledTimes(2);
  await screen.findByText(/Maak daarna een nieuw herstelblad/);
});
