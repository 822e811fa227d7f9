/** Whole tasks on the fake backend, as someone at the screen does them. */
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import { fakeBackend, PASSPHRASE } from "../backend/fake";
import { accessible, open, press, type } from "./harness";

const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });

test("a new client, an intake, a step, undone again", async () => {
  await open("#/clients/new");
  await type("Voornaam", "Amira");
  await type("Achternaam", "Saleh");
  await press("Bewaren");
  await heading("Amira Saleh");

  await press("Intake");
  await heading("Intake");
  await type("Vraag", "Ik wil werken in een keuken.");
  await press(/^5 Trede/);
  await fireEvent.click(await screen.findByRole("radio", { name: /Contacten buiten huis/ }));
  await press("Nu al bewaren");
  await heading("Intakeverslag");

  await press(/Terug naar de klant/);
  await heading("Amira Saleh");
  await screen.findByText("Ik wil werken in een keuken.");
  expect(screen.getByRole("img", { name: /1 meting.*trede 2/ })).toBeTruthy();

  await press("Stap op de ladder");
  await fireEvent.click(await screen.findByRole("button", { name: /^3 Meedoen met activiteiten 1 stap verder/ }));
  await screen.findByText("Bewaard: trede 3 Meedoen met activiteiten · 1 stap verder");
  await screen.findByRole("img", { name: /2 metingen.*trede 3/ });
  expect(screen.queryByRole("dialog")).toBeNull();

  await fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
  await screen.findByRole("img", { name: /1 meting.*trede 2/ });
});

test("a refusal stands at its field, and what was typed stays", async () => {
  await open("#/clients/new");
  await type("Voornaam", "Amira");
  await press("Bewaren");
  const field = await screen.findByLabelText("Achternaam");
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect((screen.getByLabelText("Voornaam") as HTMLInputElement).value).toBe("Amira");
});

test("what could be a BSN is pointed out while it is typed, and no longer once it is gone", async () => {
  await open("#/clients/c-selam/intake");
  const field = await screen.findByLabelText("Vraag");
  await type("Vraag", "Zijn nummer is 123456789, tel. 06-12345678");
  await type("Doelen", "Haar BSN is 123456782.");
  await screen.findByText("123456782 kan een BSN zijn. Een BSN bewaren wij nooit: haal het weg.");
  expect(screen.getByLabelText("Doelen").getAttribute("aria-invalid")).toBe("true");
  expect(field.getAttribute("aria-invalid")).toBeNull();
  await accessible();
  await type("Doelen", "Haar BSN is weg.");
  await waitFor(() => expect(screen.queryByText(/kan een BSN zijn/)).toBeNull());
});

test("an intake half done is still there after looking something up, and after a lock", async () => {
  const backend = await open("#/clients/c-selam/intake");
  await type("Vraag", "Ik zoek een");
  location.hash = "#/clients";
  await heading("Klanten");
  await fireEvent.keyDown(document.body, { key: "l", ctrlKey: true });
  await type("Wachtwoordzin", "fout");
  await press("Openen");
  await screen.findByRole("alert");
  await type("Wachtwoordzin", PASSPHRASE);
  await press("Openen");
  await heading("Klanten");
  location.hash = "#/clients/c-selam";
  await screen.findByRole("link", { name: "Verder gaan: Intake Selam Tesfay" });
  await press("Verder gaan: Intake Selam Tesfay");
  expect(((await screen.findByLabelText("Vraag")) as HTMLTextAreaElement).value).toBe("Ik zoek een");
  expect((await backend.status()).stage).toBe("open");
});

test("search narrows down without accents or case, and says so when nobody is found", async () => {
  await open("#/clients");
  const box = await screen.findByRole("searchbox");
  await fireEvent.input(box, { target: { value: "WISNIEWSKA" } });
  await screen.findByText("1 klant gevonden");
  await fireEvent.input(box, { target: { value: "qqq" } });
  await screen.findByText(/Niemand gevonden met “qqq”/);
});

test("only what was changed is written, so that a colleague's change to another field stays", async () => {
  const edit = vi.fn(async ({ id }: { id: string }) => ({ id, changed: ["clients"] }));
  await open("#/clients/c-yusuf/edit", {}, { edit_row: edit });
  await type("Telefoon", "06 0000 0000");
  await press("Bewaren");
  await heading("Yusuf El Amrani");
  expect(edit).toHaveBeenCalledWith({ table: "clients", id: "c-yusuf", fields: { phone: "06 0000 0000" } });
});

test("sharing the week says what went out, what came in, what was refused", async () => {
  await open("#/share");
  await fireEvent.click(within(screen.getByRole("main")).getByRole("button", { name: "Week delen" }));
  await screen.findByText(/12 wijzigingen gingen naar/);
  await screen.findByText("38 wijzigingen kwamen binnen van Sanne Bakker (De Honingraat).");
  await screen.findByText(/het bestand is niet heel aangekomen/);
  expect(screen.getAllByText("Alles is gedeeld").length).toBeGreaterThan(0);
});

const working = { what: "share", step: "Binnenhalen van Sanne Bakker", done: 15, of: 45, running: true, stopped: false, report: null, problem: null };

test("a shared folder that is gone is told plainly, with what to do about it, and loses nothing", async () => {
  const gone = { code: "no-shared-folder", message: "De gedeelde map is er niet.", hint: "Steek de stick erin.", fields: [] };
  const state = await fakeBackend({ stage: "open", role: "coordinator", slow: 1 }).share_state();
  const seen = vi.spyOn(Element.prototype, "scrollIntoView");
  await open("#/share", {}, {
    start_sharing: async () => ({ ...working, running: false, problem: gone }),
    share_state: async () => ({ ...state, folder_reachable: false }),
  });
  // Before anything is tried it is said, too; once it was tried, only once and where the way out is.
  await screen.findByText("De gedeelde map is er niet");
  await fireEvent.click(within(screen.getByRole("main")).getByRole("button", { name: "Week delen" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Steek de stick erin.");
  expect(within(alert).getByRole("button", { name: "Probeer opnieuw" })).toBeTruthy();
  expect(within(alert).getByRole("link", { name: "Gedeelde map bekijken" }).getAttribute("href")).toBe("#/settings");
  expect(screen.getAllByRole("link", { name: "Gedeelde map bekijken" })).toHaveLength(1);
  // On a long page, too, whoever pressed sees what it came to.
  expect(seen.mock.instances.some((one) => (one as unknown as Element).contains(alert))).toBe(true);
  await accessible();
});

test("sharing shows how far it is, goes on while one works elsewhere, and is stopped when asked", async () => {
  const backend = await open("#/share", { slow: Infinity });
  const stop = vi.spyOn(backend, "stop_job");
  await fireEvent.click(within(screen.getByRole("main")).getByRole("button", { name: "Week delen" }));
  await screen.findByRole("progressbar");
  await waitFor(() => expect(screen.getByText(/van Sanne Bakker/)).toBeTruthy());
  await accessible();
  location.hash = "#/clients";
  await heading("Klanten");
  expect(screen.getByText("Bezig met delen…")).toBeTruthy();
  location.hash = "#/share";
  await heading("Week delen");
  await press("Annuleren");
  await screen.findByText("Het delen is gestopt");
  expect(stop).toHaveBeenCalledOnce();
  await accessible();
});

test("a coordinator approves by the code and settles a double change", async () => {
  await open("#/devices");
  await screen.findByText("KOBI-4172");
  await press("Omar Haddad goedkeuren");
  await screen.findByText("Er zijn geen aanvragen.");
  location.hash = "#/conflicts";
  await heading("Dubbele wijzigingen");
  await press(await screen.findByText("06 2481 1623").then(() => /Deze klopt: 06 2481 1623/));
  await waitFor(() => expect(screen.queryByRole("button", { name: /Deze klopt: 06 2481 1623/ })).toBeNull());
});

test("who opens a bundle as a file is led to sharing, also while Trede is open", async () => {
  const files = [{ in_folder: true }, { in_folder: false }];
  await open("#/clients", {}, { take_opened: async () => files.shift() ?? null });
  await heading("Week delen");
  await screen.findByText(/Dit is een pakket van een collega. U hoeft het niet te openen/);
  await accessible();
  location.hash = "#/clients";
  await heading("Klanten");
  window.dispatchEvent(new Event("trede-opened"));
  await heading("Week delen");
  await screen.findByText(/ligt niet in uw gedeelde map/);
});

test("of very many changes it is said that there are that many or more", async () => {
  const share_state = async () => ({ unshared: 10_000, last_shared: null, folder_reachable: true, open_conflicts: 0, join_requests: 0 });
  await open("#/share", {}, { share_state });
  expect((await screen.findAllByText("10.000 of meer wijzigingen nog niet gedeeld")).length).toBeGreaterThan(0);
});

test("a request of nobody is turned down, and the rest stays", async () => {
  const backend = await open("#/devices");
  const down = vi.spyOn(backend, "turn_down_request");
  await screen.findByText("KOBI-4172");
  await press("Omar Haddad afwijzen");
  await screen.findByText(/De aanvraag van Omar Haddad is afgewezen/);
  expect(down).toHaveBeenCalledWith({ code: "KOBI-4172" });
  expect(screen.queryByText("KOBI-4172")).toBeNull();
  await accessible();
});

test("text from clients is never markup", async () => {
  const evil = '</text><script>document.title = "hacked"</script><img src=x onerror=alert(1)>';
  await open("#/clients/c-yusuf/intake/i1/print", {}, {
    printed_pages: async () => [`<svg xmlns="http://www.w3.org/2000/svg">${evil}</svg>`],
  });
  await waitFor(() => expect(document.querySelector(".pages img")).toBeTruthy());
  expect(document.querySelector(".pages script, .pages img[onerror]")).toBeNull();
  expect(document.title).not.toBe("hacked");
});
