import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import { accessible, open, press } from "./harness";

const dialog = () => within(screen.getByRole("dialog", { hidden: true }));
const inDialog = (name: string) => fireEvent.click(dialog().getByRole("button", { name, hidden: true }));

test("the board tells of each device and week what became of it, in words", async () => {
  await open("#/share");
  const board = within(await screen.findByRole("region", { name: "Wie deelde wanneer" }).then((part) => part.closest("section")!));
  const line = (who: string) => board.getByRole("rowheader", { name: new RegExp(who) }).closest("tr")!.textContent;
  expect(line("Sanne Bakker")).toMatch(/Ligt klaar.*Binnen 38 wijzigingen.*Later gedeeld.*niets nieuws/);
  expect(line("Jan de Wit")).toMatch(/Nog niet gedeeld.*Niet gedeeld.*Binnen 1 wijziging .*Niet ingelezen.*beschadigd/);
  expect(line("Omar Haddad")).toMatch(/Wacht op een ja.*Deed nog niet mee/);
  await accessible();
});

test("what waits says who, when and why, and comes in after asking once more", async () => {
  const backend = await open("#/share");
  const accept = vi.spyOn(backend, "accept_bundle");
  expect((await screen.findByText(/120 regels, waaronder 14 klanten/)).closest("li")!.textContent).toMatch(/Omar Haddad · De Honingraat\s*Week 12, /);
  expect(screen.getByText(/Volgens de klok van dat apparaat/)).toBeTruthy();
  expect(screen.getByText(/Hoort het bij het centrum\?/)).toBeTruthy();
  await press("Toch inlezen: Omar Haddad");
  expect(dialog().getByText(/Bel Omar Haddad/)).toBeTruthy();
  await accessible();
  await inDialog("Annuleren");
  expect(accept).not.toHaveBeenCalled();
  await press("Toch inlezen: Omar Haddad");
  await inDialog("Toch inlezen");
  expect(accept).toHaveBeenCalledWith({ bundle: "d-5/7-d-1.trede" });
  await screen.findByText("De week is gedeeld");
  await waitFor(() => expect(screen.queryByText(/120 regels/)).toBeNull());
  await accessible();
});

test("a coach sees what waits on the own device, and no board", async () => {
  await open("#/share", { role: "coach" });
  await screen.findByText(/120 regels/);
  expect(screen.queryByText("Wie deelde wanneer")).toBeNull();
  await accessible();
});
