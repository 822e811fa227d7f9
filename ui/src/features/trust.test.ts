import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import { PASSPHRASE } from "../backend/fake";
import { accessible, choose, open, press, type } from "./harness";

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

test("who was erased by a coordinator who was shut out goes from here or stays, as the coordinator says", async () => {
  const backend = await open("#/share");
  const [erase, keep] = [vi.spyOn(backend, "erase_held"), vi.spyOn(backend, "keep_held")];
  expect(await screen.findByRole("heading", { name: "Elders gewist, hier nog niet" })).toBeTruthy();
  await accessible();
  await press("Ook hier wissen: Samira Haddad (B-1077)");
  expect(dialog().getByText(/Dit kan niet ongedaan worden gemaakt/)).toBeTruthy();
  await accessible();
  await inDialog("Annuleren");
  expect(erase).not.toHaveBeenCalled();
  await press("Hier bewaren: Kees Jansen (B-1012)");
  expect(keep).toHaveBeenCalledWith({ client_id: "held-2" });
  await screen.findByText(/Kees Jansen \(B-1012\) blijft hier/);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Hier bewaren: Kees Jansen (B-1012)" })).toBeNull());
  await press("Ook hier wissen: Samira Haddad (B-1077)");
  await inDialog("Voorgoed wissen");
  expect(erase).toHaveBeenCalledWith({ client_id: "held-1" });
  await screen.findByText(/Samira Haddad \(B-1077\) is ook hier gewist/);
  await waitFor(() => expect(screen.queryByRole("heading", { name: "Elders gewist, hier nog niet" })).toBeNull());
});

test("what a bundle changed goes back after a look at what that comes to", async () => {
  const backend = await open("#/share");
  const undo = vi.spyOn(backend, "undo_bundle");
  await screen.findByRole("heading", { name: "Wat er binnenkwam" });
  await press(/^Ongedaan maken: Sanne Bakker/);
  expect(await dialog().findByText("21 waarden gaan terug naar wat er stond.")).toBeTruthy();
  expect(dialog().getByText("14 regels die nieuw waren, gaan weg: 2 × Klanten, 12 × Contacten.")).toBeTruthy();
  expect(dialog().getByText(/1 klant gaat terug naar de vorige locatie/)).toBeTruthy();
  expect(dialog().getByText(/Yusuf El Amrani \(B-1041\): Telefoon/).textContent).toMatch(/daarna gewijzigd door Fatima Aydın/);
  expect(dialog().getByText(/Wil van der Zee/).textContent).toMatch(/er hoort nu iets anders bij/);
  expect(dialog().getByText("en nog 1")).toBeTruthy();
  expect(dialog().queryByText(/Gewist/)).toBeNull();
  await accessible();
  await inDialog("Annuleren");
  expect(undo).not.toHaveBeenCalled();
  await press(/^Ongedaan maken: Sanne Bakker/);
  await dialog().findByText("21 waarden gaan terug naar wat er stond.");
  await inDialog("Ongedaan maken");
  expect(undo).toHaveBeenCalledWith({ key: "4" });
  await screen.findByText(/Wat Sanne Bakker meegaf, is ongedaan gemaakt/);
  // What is undone can be looked at again, and there is nothing left to do.
  await press(/^Nog eens bekijken: Sanne Bakker/);
  await dialog().findByText(/Er is niets meer om terug te zetten/);
  expect(dialog().queryByRole("button", { name: "Ongedaan maken", hidden: true })).toBeNull();
  await accessible();
});

test("an unusual share is not undone before it was said twice", async () => {
  const backend = await open("#/share");
  const undo = vi.spyOn(backend, "undo_bundle");
  await screen.findByRole("heading", { name: "Wat er binnenkwam" });
  await press(/^Ongedaan maken: Jan de Wit/);
  expect(await dialog().findByText("Let op: dit verwijdert 6 van de 8 klanten die hier staan.")).toBeTruthy();
  await accessible();
  const yes = () => dialog().getByRole("button", { name: "Ongedaan maken", hidden: true }) as HTMLButtonElement;
  expect(yes().disabled || yes().getAttribute("aria-disabled") === "true").toBe(true);
  await fireEvent.click(dialog().getByLabelText("Ja, dat is de bedoeling"));
  await waitFor(() => expect(yes().disabled).toBe(false));
  await fireEvent.click(yes());
  expect(undo).toHaveBeenCalledWith({ key: "3" });
});

test("a coach sees what waits on the own device, and no board", async () => {
  await open("#/share", { role: "coach" });
  await screen.findByText(/120 regels/);
  expect(screen.queryByText("Wie deelde wanneer")).toBeNull();
  expect(screen.queryByText("Wat er binnenkwam")).toBeNull();
  await accessible();
});

test("a likely pair stands side by side with its reasons, is joined, and taken apart on the client's page", async () => {
  const backend = await open("#/duplicates");
  const joins = vi.spyOn(backend, "join_clients");
  await screen.findByRole("heading", { name: "Nour al Haddad en Noor Al-Haddad" });
  expect(screen.getByText("Bijna zeker één persoon").parentElement!.textContent).toContain("dezelfde geboortedatum, hetzelfde telefoonnummer");
  await accessible();
  await press("Samenvoegen: Nour al Haddad en Noor Al-Haddad");
  // The fuller file is proposed.
  expect((dialog().getByLabelText(/^Nour al Haddad/) as HTMLInputElement).checked).toBe(true);
  await accessible();
  await inDialog("Samenvoegen");
  await screen.findByText("Noor Al-Haddad (H-12) hoort nu bij Nour al Haddad (B-1080).");
  expect(joins).toHaveBeenCalledWith({ keep: "c-nour", other: "c-noor" });
  expect(screen.queryByText("Nour al Haddad en Noor Al-Haddad")).toBeNull();

  location.hash = "#/clients/c-nour";
  await screen.findByText(/Bij deze klant is een ander dossier gevoegd/);
  await accessible();
  await press("Losmaken: Noor Al-Haddad (H-12)");
  await screen.findByText("Noor Al-Haddad (H-12) is weer een klant op zichzelf.");
  expect(screen.queryByText(/een ander dossier gevoegd/)).toBeNull();
});

test("looking for pairs shows how far it is, and stops when asked", async () => {
  const backend = await open("#/duplicates", { slow: Infinity });
  const stop = vi.spyOn(backend, "stop_duplicates");
  await screen.findByText("Kijken wie er dubbel in staat");
  expect(screen.getByText("30 %")).toBeTruthy();
  await accessible();
  await press("Annuleren");
  expect(stop).toHaveBeenCalledOnce();
  // What was found by then is there, and nobody is told that this was everyone.
  await screen.findByText("Het zoeken is gestopt: niet iedereen is vergeleken.");
  await screen.findByRole("heading", { name: "Nour al Haddad en Noor Al-Haddad" });
  expect(screen.queryByText("Kijken wie er dubbel in staat")).toBeNull();
  await accessible();
  const looks = vi.spyOn(backend, "find_duplicates");
  await press("Opnieuw zoeken");
  expect(looks).toHaveBeenCalledOnce();
});

test("of very many pairs the likeliest stand there, and after these one looks again", async () => {
  const backend = await open("#/duplicates");
  await screen.findByRole("heading", { name: "Nour al Haddad en Noor Al-Haddad" });
  expect(screen.queryByText("Opnieuw zoeken")).toBeNull();
  const looks = vi.spyOn(backend, "find_duplicates");
  const { duplicates } = backend;
  vi.spyOn(backend, "duplicates").mockImplementation(async () => ({ ...(await duplicates()), total: 7516 }));
  await press("Niet dezelfde: Nour al Haddad en Noor Al-Haddad");
  await screen.findByText(/7\.516 paren lijken op elkaar/);
  await accessible();
  await press("Opnieuw zoeken");
  expect(looks).toHaveBeenCalledOnce();
});

test("a pair that is two people is not named again, and the other file can be the one that stays", async () => {
  const backend = await open("#/duplicates");
  const joins = vi.spyOn(backend, "join_clients");
  await screen.findByRole("heading", { name: "Nour al Haddad en Noor Al-Haddad" });
  await press("Niet dezelfde: Nour al Haddad en Noor Al-Haddad");
  await screen.findByText(/zijn twee personen/);
  await press("Samenvoegen: Wil van der Zee en Willem Zee");
  expect((dialog().getByLabelText(/^Willem Zee/) as HTMLInputElement).checked).toBe(true);
  await fireEvent.click(dialog().getByLabelText(/^Wil van der Zee/));
  await inDialog("Samenvoegen");
  expect(joins).toHaveBeenCalledWith({ keep: "c-wil", other: "c-willem" });
  await screen.findByText("Er is niemand gevonden die er twee keer in staat.");
});

test("a lost laptop is shut out with one's own passphrase, and what comes next is said", async () => {
  const backend = await open("#/devices");
  const revoke = vi.spyOn(backend, "revoke_device");
  await screen.findByText("Sanne Bakker");
  // Not this device, and none that is out already.
  expect(screen.getAllByRole("button", { name: /^Afsluiten: / }).map((one) => one.getAttribute("aria-label"))).toEqual(["Afsluiten: Sanne Bakker", "Afsluiten: Jan de Wit"]);
  await press("Afsluiten: Sanne Bakker");
  expect(dialog().getByText(/blijft daar staan, versleuteld/)).toBeTruthy();
  await accessible();
  const submit = () => fireEvent.submit(screen.getByRole("dialog", { hidden: true }).querySelector("form[id]")!);
  await type("Uw eigen wachtwoordzin", "fout");
  await submit();
  await dialog().findByText("De wachtwoordzin klopt niet.");
  await type("Uw eigen wachtwoordzin", PASSPHRASE);
  await submit();
  await screen.findByText("Het apparaat van Sanne Bakker is afgesloten");
  expect(revoke).toHaveBeenLastCalledWith({ own: PASSPHRASE, device: "d-2" });
  expect(screen.getByText(/Meedoen met een centrum/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Afsluiten: Sanne Bakker" })).toBeNull();
  await accessible();
});

test("who looked at what is narrowed down, and an erased person has no name", async () => {
  const backend = await open("#/access/-");
  const asked = vi.spyOn(backend, "access_log");
  await screen.findByText("Naar een partner: warme overdracht, Taalhuis West");
  expect(screen.getByText("Iemand die gewist is")).toBeTruthy();
  expect(screen.getByRole("row", { name: /Open export/ }).textContent).toContain("Alle klanten");
  await accessible();
  await choose("Wie", "s-jan");
  await waitFor(() => expect(screen.queryByText("Wil van der Zee")).toBeNull());
  // A date that is half typed asks for nothing.
  await type(/^Van/, "5-3");
  await type(/^Van/, "5-3-2026");
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith({ ask: { client: "", staff: "s-jan", what: "", from: "2026-03-05", to: "" } }));
  expect(asked.mock.calls.some(([{ ask }]) => ask.from === "5-3")).toBe(false);
});

test("from a client's page one sees who looked at that file; a coach does not", async () => {
  await open("#/clients/c-yusuf");
  await press("Meer");
  await press("Wie bekeek dit dossier?");
  await screen.findByText("Alleen van Yusuf El Amrani");
  expect(screen.queryByText("Wil van der Zee")).toBeNull();
  await press("Alle klanten");
  await screen.findByText("Wil van der Zee");
});

test("what is kept too long is named before it is erased, and what was ticked off stays", async () => {
  const backend = await open("#/retention");
  const erase = vi.spyOn(backend, "erase_due");
  await fireEvent.click(await screen.findByLabelText("Wissen: Wil van der Zee, Contacten"));
  // Who looked too long ago is nobody's file.
  expect(screen.getByRole("row", { name: /Inzage/ }).textContent).toMatch(/Alle klanten\s*Inzage\s*het oudste 8 jan/);
  await fireEvent.click(screen.getByLabelText("Wissen: Alle klanten, Inzage"));
  await accessible();
  await press("1 keuze wissen…");
  expect(dialog().getByText("Gré Pinas (B-1019): alles, 6 regels")).toBeTruthy();
  expect(dialog().queryByText(/Wil van der Zee/)).toBeNull();
  await accessible();
  await inDialog("Voorgoed wissen");
  await screen.findByText("6 regels zijn gewist.");
  expect(erase).toHaveBeenCalledWith({ keys: ["c-greta file"] });
  expect(screen.queryByText("Gré Pinas")).toBeNull();
  expect(screen.getByText("Wil van der Zee")).toBeTruthy();
});

test("a client is erased on request only when the number is typed, and the way to all data is shown first", async () => {
  const backend = await open("#/clients/c-yusuf");
  const erase = vi.spyOn(backend, "erase_client");
  await press("Meer");
  await press("Klant wissen (AVG)…");
  await dialog().findByText("Contacten: 2");
  expect(dialog().getByRole("link", { name: "Alles op papier (inzage)", hidden: true }).getAttribute("href")).toBe("#/clients/c-yusuf/papers/dossier/-");
  await accessible();
  const submit = () => fireEvent.submit(screen.getByRole("dialog", { hidden: true }).querySelector("form[id]")!);
  await type(/Typ het klantnummer/, "B-1014");
  await submit();
  await dialog().findByText("Typ precies B-1041.");
  expect(erase).not.toHaveBeenCalled();
  // While it is done, there is nothing to press: it says what goes on, and that it cannot be stopped.
  let done = () => {};
  erase.mockImplementationOnce(async (asked) => {
    await new Promise<void>((resolve) => (done = resolve));
    return backend.erase_client(asked);
  });
  await type(/Typ het klantnummer/, "b-1041");
  await submit();
  const said = await dialog().findByText(/Trede wist.*Dit kan niet meer worden gestopt/);
  expect(document.activeElement).toBe(said);
  expect(dialog().queryAllByRole("button", { hidden: true })).toEqual([]);
  await accessible();
  const box = screen.getByRole("dialog", { hidden: true });
  expect(box.dispatchEvent(new Event("cancel", { cancelable: true }))).toBe(false);
  done();
  await screen.findByText(/Yusuf El Amrani is gewist. De gedeelde map is er nu niet/);
  await screen.findByRole("heading", { level: 1, name: "Klanten" });
});

test("a coach erases nobody", async () => {
  await open("#/clients/c-yusuf", { role: "coach" });
  await press("Meer");
  expect(screen.queryByRole("button", { name: /Klant wissen/, hidden: true })).toBeNull();
});

test("double changes stand by client, are decided one by one, alike or by a third value, and can be looked up", async () => {
  const backend = await open("#/conflicts");
  const [all, third] = [vi.spyOn(backend, "resolve_conflicts"), vi.spyOn(backend, "resolve_conflict_with")];
  const yusuf = within((await screen.findByRole("heading", { level: 2, name: "Yusuf El Amrani" })).closest("section")!);
  expect(yusuf.getAllByRole("heading", { level: 3 }).map((one) => one.textContent)).toEqual(["Telefoon", "Fase (Trajecten)"]);
  expect(yusuf.getByText(/^Jan de Wit · Laptop balie · donderdag 12 maart 1[01]:05/)).toBeTruthy();
  await accessible();
  // What is not free text is changed where it belongs.
  expect(yusuf.getAllByRole("button", { name: /^Iets anders invullen/ })).toHaveLength(1);
  await fireEvent.click(yusuf.getByRole("button", { name: "Bij alle 2: het andere kiezen" }));
  await waitFor(() => expect(screen.queryByRole("heading", { level: 2, name: "Yusuf El Amrani" })).toBeNull());
  expect(all).toHaveBeenCalledWith({ ids: ["x1", "x3"], keep: "other" });

  await press("Iets anders invullen: Notities");
  expect(dialog().getByText("Liever ’s ochtends bellen.", { selector: "li" })).toBeTruthy();
  await accessible();
  await type("Notities", "Bellen na tienen.");
  await fireEvent.submit(screen.getByRole("dialog", { hidden: true }).querySelector("form[id]")!);
  await screen.findByText("Er zijn geen dubbele wijzigingen.");
  expect(third).toHaveBeenCalledWith({ id: "x2", value: "Bellen na tienen." });
  const settled = within(screen.getByText("Beslist: 3").closest("details")!);
  expect(settled.getByText("Bellen na tienen.")).toBeTruthy();
  expect(settled.getAllByText(/^Fatima Aydın, /, { selector: "td" })).toHaveLength(3);
  await accessible();
});
