/** Guidance on the fake backend: trajectories and their ends, consent and referral, offers, the stream of what happened. */
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import { accessible, choose, open, press, type as typeIn } from "./harness";

const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });
const dialog = () => screen.findByRole("dialog");
const inDialog = async (name: string | RegExp) => fireEvent.click(within(await dialog()).getByRole("button", { name }));
const pick = async (name: string | RegExp) => fireEvent.click(within(await dialog()).getByRole("radio", { name }));
/** Types into the small window: the page behind it has words of the same kind. */
const type = async (label: string | RegExp, value: string) =>
  fireEvent.input(await within(await dialog()).findByLabelText(label), { target: { value } });
const gone = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
const undo = () => fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });

async function more(item: string | RegExp) {
  await fireEvent.click(await screen.findByRole("button", { name: /^Meer/, expanded: false }));
  await press(item);
}

test("a trajectory starts, moves on with one click, and goes back with one key", async () => {
  const backend = await open("#/clients/c-selam");
  await screen.findByRole("heading", { name: "Geen lopend traject" });
  await press("Traject starten");
  await dialog();
  await pick(/Taalstage/);
  await type(/^Doel/, "In de zomer een plek in de zorg");
  await accessible();
  await inDialog("Bewaren");
  await gone();
  await screen.findByRole("heading", { name: "Taalstage" });
  await press("Plek zoeken");
  await waitFor(() => expect(screen.getByRole("button", { name: /Plek zoeken/ }).getAttribute("aria-current")).toBe("step"));
  await undo();
  await waitFor(() => expect(screen.getByRole("button", { name: /Eerste contact/ }).getAttribute("aria-current")).toBe("step"));
  const page = await backend.client_page({ id: "c-selam" });
  expect(page.timeline[0]!.fields.find((field) => field.field === "goal")?.value).toBe("In de zomer een plek in de zorg");
});

test("an end in a transfer asks what follows, waits in sight, and goes once the partner confirms", async () => {
  await open("#/clients/c-yusuf", { role: "coach" });
  await fireEvent.click((await screen.findAllByRole("button", { name: "Afsluiten" }))[0]!);
  await pick(/Overgedragen/);
  await type(/^Reden/, "Wil verder met taal.");
  await accessible();
  await inDialog("Afsluiten");
  await waitFor(() => expect(screen.getByLabelText("Gaat verder bij").getAttribute("aria-invalid")).toBe("true"));
  await choose("Gaat verder bij", "p-taal");
  await type("Contactpersoon bij vervolg", "Ilse de Boer");
  await type("Vervolg start op", "30-3-2026");
  await inDialog("Afsluiten");
  await gone();
  await screen.findByText("Overgedragen aan Taalhuis West: nog niet bevestigd");
  await screen.findByRole("heading", { name: "Geen lopend traject" });
  await accessible();

  location.hash = "#/today";
  await heading("Vandaag");
  const waits = (await screen.findByRole("heading", { name: /Vervolg nog niet bevestigd/ })).closest("section")!;
  await fireEvent.click(within(waits).getByRole("link", { name: "Yusuf El Amrani" }));
  location.hash = "#/clients/c-yusuf";
  await fireEvent.click(await screen.findByRole("checkbox", { name: "Bevestigd door de partner" }));
  await waitFor(() => expect(screen.queryByRole("checkbox", { name: "Bevestigd door de partner" })).toBeNull());
  location.hash = "#/today";
  await heading("Vandaag");
  await waitFor(() => expect(screen.queryByRole("heading", { name: /Vervolg nog niet bevestigd/ })).toBeNull());
});

test("an earlier trajectory stays, and an end that was a mistake is taken back", async () => {
  await open("#/clients/c-greta");
  await fireEvent.click(await screen.findByRole("button", { name: /^Einde wijzigen: traject tot/ }));
  await inDialog("Toch niet afgesloten");
  await gone();
  await screen.findByRole("heading", { name: "Groepstraject" });
});

test("a referral asks for consent first; with a reason it may go without", async () => {
  const backend = await open("#/clients/c-selam");
  await press("Doorverwijzen");
  await inDialog("Doorverwijzen");
  await screen.findByText("Kies een partner.");
  await choose("Partner", "p-roc");
  await screen.findByRole("heading", { name: "Er is nog geen toestemming voor ROC van Amsterdam" });
  await inDialog("Doorverwijzen");
  await screen.findByText("Kies of de klant toestemming geeft.");
  await pick(/De klant kan dit nu niet beslissen/);
  await inDialog("Doorverwijzen");
  await waitFor(() => expect(screen.getByLabelText("Reden").getAttribute("aria-invalid")).toBe("true"));
  await accessible();
  await pick(/De klant geeft toestemming/);
  await inDialog("Doorverwijzen");
  await gone();
  await screen.findByRole("heading", { name: "Doorverwezen naar ROC van Amsterdam" });
  await screen.findByRole("heading", { name: "Toestemming gegeven voor ROC van Amsterdam" });
  const page = await backend.client_page({ id: "c-selam" });
  const [referral, consent] = ["referrals", "consents"].map((table) => page.timeline.find((entry) => entry.table === table)!);
  expect(referral!.fields).toContainEqual(expect.objectContaining({ field: "consent_id", value: consent!.id }));

  // The second time it is there; withdrawn, it is asked again.
  await press("Doorverwijzen");
  await choose("Partner", "p-roc");
  await screen.findByText("De klant gaf toestemming");
  await inDialog("Annuleren");
  await gone();
  await fireEvent.click(screen.getByRole("button", { name: /^Intrekken: Toestemming/ }));
  await screen.findByText(/ingetrokken op/);
  await press("Doorverwijzen");
  await choose("Partner", "p-roc");
  await screen.findByRole("heading", { name: "Er is nog geen toestemming voor ROC van Amsterdam" });
  await inDialog("Annuleren");
  await gone();
  await undo();
  await waitFor(() => expect(screen.queryByText(/ingetrokken op/)).toBeNull());
  await undo();
  await waitFor(() => expect(screen.queryByRole("heading", { name: "Doorverwezen naar ROC van Amsterdam" })).toBeNull());
  expect(screen.queryByRole("heading", { name: /Toestemming gegeven/ })).toBeNull();
});

test("the stream is narrowed down by kind, and a line is changed, taken away and brought back", async () => {
  await open("#/clients/c-yusuf");
  const stream = (await screen.findByRole("heading", { name: "Wat er gebeurde" })).closest("section")!;
  const lines = () => within(stream).getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
  expect(lines().length).toBeGreaterThan(8);
  await fireEvent.click(within(stream).getByRole("button", { name: /^Signalen/ }));
  await waitFor(() => expect(lines()).toEqual(["Signaal: wonen"]));
  await fireEvent.click(within(stream).getByRole("button", { name: /^Effecten/ }));
  await waitFor(() => expect(lines().length).toBe(2));
  await fireEvent.click(within(stream).getByRole("button", { name: "Wijzigen: Effect: persoonlijk" }));
  await type(/^Effect/, "Belt nu zelf de woningbouw.");
  await inDialog("Bewaren");
  await gone();
  await within(stream).findByText("Belt nu zelf de woningbouw.");
  await fireEvent.click(within(stream).getByRole("button", { name: "Wijzigen: Effect: persoonlijk" }));
  await inDialog("Weghalen");
  await waitFor(() => expect(lines()).toEqual(["Signaal: wonen"]));
  await undo();
  await within(stream).findByText("Belt nu zelf de woningbouw.");
});

test("a line says what comes next: a signal goes on, a placement ends, a task is done", async () => {
  await open("#/clients/c-yusuf");
  await fireEvent.click(await screen.findByRole("button", { name: "Doorgeven: Signaal: wonen" }));
  await type(/^Doorgegeven aan/, "Wijkteam Slotermeer");
  await inDialog("Bewaren");
  await gone();
  await screen.findByText(/doorgegeven op 20 maart 2026/);
  await fireEvent.click(screen.getByRole("button", { name: "Beëindigen: Fietsen maken" }));
  await type(/^Resultaat/, "Kan zelf een band plakken");
  await inDialog("Bewaren");
  await gone();
  await screen.findByText(/gestopt op 20 maart 2026/);
  await fireEvent.click(screen.getAllByRole("button", { name: "Klaar: Bellen over de fietswerkplaats" })[0]!);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Klaar: Bellen over de fietswerkplaats" })).toBeNull());
});

test("a signal, an effect with a saving and a consent are written down from the page", async () => {
  const backend = await open("#/clients/c-selam");
  await more("Signaal opschrijven");
  await choose("Leefgebied", "money");
  await type("Signaal", "Brieven van de deurwaarder");
  await accessible();
  await inDialog("Bewaren");
  await gone();
  await screen.findByRole("heading", { name: "Signaal: geld en schulden" });
  await more("Effect opschrijven");
  await pick(/Besparing/);
  await type("Effect", "Minder naar de dokter");
  await type("Aantal", "4");
  await type(/^Prijs per stuk/, "85,50");
  await inDialog("Bewaren");
  await gone();
  const page = await backend.client_page({ id: "c-selam" });
  const effect = page.timeline.find((entry) => entry.table === "effects")!;
  expect(effect.fields).toContainEqual(expect.objectContaining({ field: "unit_price", value: "85.50" }));
  await press("Toestemming vastleggen");
  await type(/^Doel/, "Overleg met de huisarts");
  await pick(/De klant kan dit nu niet beslissen/);
  await screen.findByLabelText(/^Reden/);
  await pick(/De klant geeft toestemming/);
  await inDialog("Bewaren");
  await gone();
  await screen.findByText("Overleg met de huisarts");
});

test("what fits a client is told with why; a placement on it starts there and then is proposed no more", async () => {
  await open("#/clients/c-oksana/offers");
  const fits = (await screen.findByRole("heading", { name: "Past bij deze klant" })).closest("section")!;
  within(fits).getByRole("heading", { name: "Taalcafé" });
  within(fits).getByText("past bij trede 2");
  await fireEvent.click(within(fits).getByRole("button", { name: "Plaatsen bij Taalcafé" }));
  await dialog();
  await accessible();
  await inDialog("Bewaren");
  await gone();
  await waitFor(() => expect(within(fits).queryByRole("heading", { name: "Taalcafé" })).toBeNull());
  location.hash = "#/clients/c-oksana";
  await screen.findByRole("heading", { name: "Geplaatst bij Taalcafé" });
});

test("offers are searched by words, rung and free places; a coach cannot change them", async () => {
  await open("#/offers", { role: "coach" });
  await screen.findByRole("heading", { name: "Cursus fietsmonteur" });
  await fireEvent.click(screen.getByRole("checkbox", { name: "Alleen met vrije plaatsen" }));
  await waitFor(() => expect(screen.queryByRole("heading", { name: "Cursus fietsmonteur" })).toBeNull());
  await typeIn("Zoekwoorden", "TAALCAFE");
  await screen.findByText(/^1 gevonden/);
  await typeIn("Zoekwoorden", "qqq");
  await screen.findByText(/Met deze keuze is er geen aanbod/);
  await press("Alles laten zien");
  await screen.findByRole("heading", { name: "Cursus fietsmonteur" });
  expect(screen.queryByRole("button", { name: /Wijzigen|Nieuw aanbod/ })).toBeNull();
});

test("a coordinator adds a partner and what it offers", async () => {
  await open("#/offers", { empty: false });
  await press("Partners");
  await press("Nieuwe partner");
  await type("Naam", "Buurthuis De Koperen Knoop");
  await inDialog("Bewaren");
  await gone();
  await fireEvent.click(await screen.findByRole("button", { name: "Nieuw aanbod van Buurthuis De Koperen Knoop" }));
  await type("Naam", "Naaiclub");
  await type(/^Plaatsen/, "8");
  await accessible();
  await inDialog("Bewaren");
  await gone();
  await press("Aanbod");
  await screen.findByRole("heading", { name: "Naaiclub" });
  await screen.findByText("8 van 8 vrij");
});

test("an earlier value is put back from the history", async () => {
  const backend = await open("#/clients/c-yusuf");
  const details = await screen.findByRole("complementary");
  await fireEvent.click(within(details).getByRole("button", { name: "Geschiedenis" }));
  await fireEvent.click(await screen.findByRole("button", { name: /^Telefoon: zet terug naar “020 613 0021”/ }));
  await waitFor(async () => {
    const page = await backend.client_page({ id: "c-yusuf" });
    expect(page.fields.find((field) => field.field === "phone")?.value).toBe("020 613 0021");
  });
  await accessible();
});

test("what was empty before is emptied again, and is called so", async () => {
  const backend = await open("#/clients/c-yusuf");
  const edit = vi.spyOn(backend, "edit_row");
  const details = await screen.findByRole("complementary");
  await fireEvent.click(within(details).getByRole("button", { name: "Geschiedenis" }));
  await fireEvent.click(await screen.findByRole("button", { name: "Buurt: maak weer leeg" }));
  expect(edit).toHaveBeenCalledWith({ table: "clients", id: "c-yusuf", fields: { neighbourhood: "" } });
});

test("a secret address is marked where everyone looks", async () => {
  const backend = await open("#/clients");
  await backend.edit_row({ table: "clients", id: "c-yusuf", fields: { address_secret: "true" } });
  location.hash = "#/clients/c-yusuf";
  await screen.findByText("Adres geheim", { selector: "strong" });
});

test("what was being added is still there after the window was closed, until it is thrown away", async () => {
  await open("#/clients/c-selam");
  await more("Signaal opschrijven");
  await type("Signaal", "Brieven van de deur");
  await inDialog("Sluiten");
  await gone();
  await more("Signaal opschrijven");
  await screen.findByText(/staat er nog. U kunt verder gaan/);
  expect((within(await dialog()).getByLabelText("Signaal") as HTMLTextAreaElement).value).toBe("Brieven van de deur");
  await accessible();
  await inDialog("Weggooien en opnieuw beginnen");
  await inDialog("Echt weggooien");
  await waitFor(async () => expect((within(await dialog()).getByLabelText("Signaal") as HTMLTextAreaElement).value).toBe(""));
  await inDialog("Annuleren");
  await gone();
});

test("a file is closed and opened again, and the focus is never lost on the way", async () => {
  await open("#/clients/c-yusuf");
  const todo = (await screen.findByRole("heading", { name: "Te doen" })).closest("section")!;
  const done = within(todo).getByRole("button", { name: "Klaar: Bellen over de fietswerkplaats" });
  done.focus();
  await fireEvent.click(done);
  await waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe("Nieuwe taak"));
  await more("Dossier sluiten");
  const reopen = await screen.findByRole("button", { name: "Dossier weer openen" });
  reopen.focus();
  await fireEvent.click(reopen);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Dossier weer openen" })).toBeNull());
  await waitFor(() => expect(document.activeElement?.closest("main")).not.toBeNull());
  await accessible();
});
