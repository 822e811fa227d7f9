/** A day's work on the fake backend: what waits, the counter, searching from anywhere, groups, tasks, the long list. */
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import type { Backend, ClientHit } from "../backend";
import { accessible, choose, open, press, type } from "./harness";

const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });
const key = (name: string, more: object = {}) => fireEvent.keyDown(document.body, { key: name, ...more });
const dialog = () => screen.findByRole("dialog");

test("a task is done with one click, and undone again", async () => {
  await open("#/today", { role: "coach" });
  const done = await screen.findByRole("button", { name: "Klaar: Brief van de woningbouw samen lezen" });
  done.focus();
  await fireEvent.click(done);
  await waitFor(() => expect(screen.queryByRole("button", { name: /Klaar: Brief van/ })).toBeNull());
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Klaar: /));
  await key("z", { ctrlKey: true });
  await screen.findByRole("button", { name: "Klaar: Brief van de woningbouw samen lezen" });
});

test("a task that is late is put off from today on", async () => {
  const backend = await open("#/today", { role: "coach" });
  await press("Week later: Bellen over de fietswerkplaats");
  await screen.findByText(/“Bellen over de fietswerkplaats” is nu voor vrijdag 27 maart/);
  const list = await backend.task_list({ of: "me", state: "open", limit: 10 });
  expect(list.lines.find((task) => task.id === "task-1")?.due_on).toBe("2026-03-27");
});

test("every line of today leads to where it is settled, and the location has more than I have", async () => {
  await open("#/today", { role: "coach" });
  expect(await screen.findByRole("link", { name: "Intake: Oksana Kovalenko" })).toHaveProperty("hash", "#/clients/c-oksana/intake");
  expect(screen.queryByRole("link", { name: "Meten: Wil van der Zee" })).toBeNull();
  await press("Voor mijn locatie");
  expect(await screen.findByRole("link", { name: "Meten: Wil van der Zee" })).toHaveProperty("hash", "#/clients/c-wil/movement");
  await accessible();
  await press("Voor mij");
});

test("who works at the counter starts there; the others start with the day", async () => {
  await open("", { role: "desk" });
  await heading("Balie");
});

test("the home of a coach is today", async () => {
  await open("", { role: "coach" });
  await heading("Vandaag");
});

test("at the counter keys count several people at once, and a wrong click goes again", async () => {
  const backend = await open("#/desk", { role: "desk" });
  await screen.findByRole("button", { name: /informatie en advies, aan de balie: nu 4/i });
  await key("+");
  await key("+");
  await key("1");
  await screen.findByRole("button", { name: /informatie en advies, aan de balie: nu 7/i });
  await key("ArrowDown");
  await key("2");
  await screen.findByRole("button", { name: /begeleiding, telefoon: nu 1/i });
  await fireEvent.click(screen.getAllByRole("button", { name: /^Weghalen: Begeleiding · telefoon/ })[0]!);
  await screen.findByRole("button", { name: /begeleiding, telefoon: nu 0/i });
  await key("z", { ctrlKey: true });
  await screen.findByRole("button", { name: /begeleiding, telefoon: nu 1/i });
  expect((await backend.desk_day()).last[0]).toMatchObject({ topic: "guidance", channel: "phone", people: 1 });
});

test("someone signs up at the counter and goes to a coach, who finds a task", async () => {
  const backend = await open("#/desk", { role: "desk" });
  await key("a");
  await dialog();
  await type("Voornaam", "Amira");
  await fireEvent.click(within(await dialog()).getByRole("button", { name: "Aanmelden" }));
  await waitFor(async () => expect((await screen.findByLabelText("Achternaam")).getAttribute("aria-invalid")).toBe("true"));
  await type("Achternaam", "Saleh");
  await choose(/^Coach/, "s-sanne");
  await type(/Notitie voor de coach/, "belt liever na vijf uur");
  await accessible();
  await fireEvent.click(within(await dialog()).getByRole("button", { name: "Aanmelden" }));
  await screen.findByText("Amira Saleh gaat naar Sanne Bakker. De taak staat klaar.");
  const tasks = await backend.task_list({ of: "location", state: "open", limit: 50 });
  expect(tasks.lines.find((task) => task.client === "Amira Saleh")).toMatchObject({
    text: "Bellen om kennis te maken: belt liever na vijf uur", staff_id: "s-sanne", due_on: "2026-03-23",
  });
});

test("from any screen Ctrl+K finds a client with the keyboard alone", async () => {
  await open("#/results");
  await key("k", { ctrlKey: true });
  const box = within(await dialog()).getByRole("combobox");
  await fireEvent.input(box, { target: { value: "zee" } });
  await screen.findByRole("option", { name: /Wil van der Zee/ });
  await accessible();
  await fireEvent.keyDown(box, { key: "Enter" });
  await heading("Wil van der Zee");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("the arrow keys walk over the people and the places, and Ctrl+Enter records a contact", async () => {
  await open("#/share");
  await key("k", { ctrlKey: true });
  const box = within(await dialog()).getByRole("combobox");
  await fireEvent.input(box, { target: { value: "slotermeer" } });
  const second = (await screen.findAllByRole("option"))[1]!;
  await fireEvent.keyDown(box, { key: "ArrowDown" });
  await waitFor(() => expect(box.getAttribute("aria-activedescendant")).toBe(second.id));
  expect(second.getAttribute("aria-selected")).toBe("true");
  await fireEvent.keyDown(box, { key: "Enter", ctrlKey: true });
  await heading("Contact");
});

test("an action can be named instead of a person, and asks for the person then", async () => {
  await open("#/share");
  await key("k", { ctrlKey: true });
  const box = within(await dialog()).getByRole("combobox");
  await fireEvent.input(box, { target: { value: "stap op" } });
  await screen.findByRole("option", { name: "Stap op de ladder" });
  await fireEvent.keyDown(box, { key: "ArrowDown" });
  await fireEvent.keyDown(box, { key: "Enter" });
  await screen.findByRole("heading", { level: 2, name: "Stap op de ladder: van wie?" });
  await fireEvent.input(box, { target: { value: "selam" } });
  await screen.findByRole("option", { name: /Selam/ });
  await fireEvent.keyDown(box, { key: "Enter" });
  await heading("Stap op de ladder");
});

test("someone new is added without leaving the screen: what was typed is filled in", async () => {
  const backend = await open("#/share");
  await key("k", { ctrlKey: true });
  await fireEvent.input(within(await dialog()).getByRole("combobox"), { target: { value: "amira van den saleh 06-24811632 1984" } });
  await fireEvent.click(await screen.findByRole("option", { name: /Nieuwe klant: “amira/ }));
  expect(((await screen.findByLabelText("Achternaam")) as HTMLInputElement).value).toBe("Saleh");
  expect((screen.getByLabelText("Tussenvoegsel") as HTMLInputElement).value).toBe("van den");
  await fireEvent.click(within(await dialog()).getByRole("button", { name: "Bewaren" }));
  await screen.findByText("Amira van den Saleh is toegevoegd.");
  await accessible();
  await press("Verder waar ik was");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Week delen");
  expect((await backend.quick_find({ query: "saleh", limit: 3 }))[0]).toMatchObject({ phone: "06-24811632", birth_date: "1984" });
});

test("a group of last week comes again with the same people, and a walk-in is counted", async () => {
  const backend = await open("#/groups");
  await press("Nog een keer: Kookgroep van 15 maart 2026");
  await heading("Kookgroep");
  await screen.findByText(/staat klaar voor zondag 22 maart, met dezelfde mensen/);
  const yusuf = (await screen.findByRole("checkbox", { name: /Yusuf/ })) as HTMLInputElement;
  expect(yusuf.checked).toBe(true);
  expect((screen.getByRole("checkbox", { name: /Agnieszka.*kwam eerder/ }) as HTMLInputElement).checked).toBe(false);
  await fireEvent.click(yusuf);
  await screen.findByText("2 aangevinkt");
  await press("Eén meer");
  await screen.findByText("Samen 3 mensen");
  const id = location.hash.split("/").at(-1)!;
  expect((await backend.activity_page({ id })).line).toMatchObject({ attending: 2, people: 3 });
});

test("someone is found and ticked, someone new is added and ticked", async () => {
  await open("#/groups/g-3");
  const box = await screen.findByRole("combobox");
  await fireEvent.input(box, { target: { value: "gré" } });
  await screen.findByRole("option", { name: /Gré Pinas/ });
  await fireEvent.keyDown(box, { key: "Enter" });
  expect(((await screen.findByRole("checkbox", { name: /Gré Pinas/ })) as HTMLInputElement).checked).toBe(true);
  await fireEvent.input(box, { target: { value: "Amira Saleh" } });
  await press("Nieuwe klant: “Amira Saleh”");
  await fireEvent.click(within(await dialog()).getByRole("button", { name: "Bewaren" }));
  await screen.findByRole("checkbox", { name: /Amira Saleh/ });
  await screen.findByText("2 aangevinkt");
});

test("a task for a colleague, with a client", async () => {
  const backend = await open("#/tasks");
  await key("n");
  await dialog();
  await type("Taak", "Samen naar het taalcafé");
  await choose("Medewerker", "s-sanne");
  const box = screen.getByRole("combobox", { name: /Klant/ });
  await fireEvent.input(box, { target: { value: "nour" } });
  await screen.findByRole("option", { name: /Nour/ });
  await fireEvent.keyDown(box, { key: "Enter" });
  await within(await dialog()).findByText("Nour al Haddad");
  await fireEvent.click(within(await dialog()).getByRole("button", { name: "Bewaren" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const { lines } = await backend.task_list({ of: "location", state: "open", limit: 50 });
  expect(lines.find((task) => task.text === "Samen naar het taalcafé")).toMatchObject({ client_id: "c-nour", staff_id: "s-sanne" });
});

test("of a list of a hundred thousand only what is in sight is drawn, and all of it can be reached", async () => {
  const hit = (place: number): ClientHit => ({
    id: `c-${place}`, number: `B-${place}`, name: `Klant ${place}`, birth_date: null, lives_in: null, phone: null, coach: null, location: null,
    ladder: null, rung: null, rungs: null, last_seen: null, closed: false,
  });
  const client_window = vi.fn(async ({ offset, limit }: { offset: number; limit: number }) => ({
    total: 100_000, hits: Array.from({ length: limit }, (_, index) => hit(offset + index)),
  }));
  await open("#/clients", {}, { client_window });
  await screen.findByText("Klant 0");
  expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("100001");
  expect(screen.getAllByRole("row").length).toBeLessThan(120);
  // Far down, as after a jump with the scroll bar.
  const body = screen.getByRole("table").querySelector("tbody")!;
  body.getBoundingClientRect = () => ({ top: -70_000 * 44 }) as DOMRect;
  window.dispatchEvent(new Event("scroll"));
  const link = await screen.findByText("Klant 70000");
  expect(screen.queryByText("Klant 0")).toBeNull();
  await fireEvent.keyDown(link, { key: "ArrowDown" });
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Klant 70001"));
});

test("the list is narrowed down to my clients, or to those without a coach", async () => {
  await open("#/clients");
  await screen.findByText("Wil van der Zee");
  await choose("Van wie", "nobody");
  await waitFor(() => expect(screen.queryByText("Wil van der Zee")).toBeNull());
  await screen.findByText("Agnieszka Wiśniewska");
  await choose("Van wie", "all");
  await choose("Dossier", "closed");
  await screen.findByText("Gré Pinas");
  await choose("Dossier", "open");
});

test.each([
  ["#/clients/new", async () => {}],
  ["#/share", async () => {
    await key("k", { ctrlKey: true });
    await fireEvent.input(within(await dialog()).getByRole("combobox"), { target: { value: "nieuw" } });
    await fireEvent.click(await screen.findByRole("option", { name: /^Nieuwe klant: “nieuw”/ }));
  }],
])("who is perhaps here already is named before saving (%s)", async (hash, begin) => {
  await open(hash);
  await begin();
  await type("Voornaam", "yusuf");
  await type("Achternaam", "el amrani");
  await screen.findByText("Is deze klant er al?");
  await accessible();
  await press("Toch een andere persoon");
  await waitFor(() => expect(screen.queryByText("Is deze klant er al?")).toBeNull());
  await type(/^Telefoon/, "020-6130021");
  await press(await screen.findByRole("button", { name: "Open deze klant: Wil van der Zee" }).then(() => "Open deze klant: Wil van der Zee"));
  await heading("Wil van der Zee");
});

test("the question mark tells the keys, and is a letter where someone types", async () => {
  await open("#/clients");
  await fireEvent.keyDown(await screen.findByRole("searchbox"), { key: "?" });
  expect(screen.queryByRole("dialog")).toBeNull();
  await key("?");
  expect((await dialog()).textContent).toContain("het laatste ongedaan maken");
  await accessible();
});

test("someone new who was half written down is offered again, and is not mixed up with who is meant now", async () => {
  await open("#/share");
  const add = async (words: string) => {
    await key("k", { ctrlKey: true });
    await fireEvent.input(within(await dialog()).getByRole("combobox"), { target: { value: words } });
    await fireEvent.click(await screen.findByRole("option", { name: /^Nieuwe klant/ }));
  };
  await add("amira saleh");
  await type(/^Telefoon/, "06 2481 1632");
  await fireEvent.click(within(await dialog()).getByRole("button", { name: "Sluiten" }));
  await screen.findByText(/^Nog niet bewaard/);
  await add("piet bakker");
  await screen.findByText("U was nog bezig met Amira Saleh");
  await accessible();
  await press("Weggooien en piet bakker toevoegen");
  expect(((await screen.findByLabelText("Voornaam")) as HTMLInputElement).value).toBe("Piet");
  expect((screen.getByLabelText(/^Telefoon/) as HTMLInputElement).value).toBe("");

  // The day shows it, too, and brings it back.
  await fireEvent.click(within(await dialog()).getByRole("button", { name: "Sluiten" }));
  location.hash = "#/today";
  await fireEvent.click(await screen.findByRole("button", { name: "Verder gaan: Nieuwe klant Piet Bakker" }));
  expect(((await screen.findByLabelText("Achternaam")) as HTMLInputElement).value).toBe("Bakker");
  await accessible();
});

test("a window that changes something keeps what was typed when it is closed, and forgets it when it is cancelled", async () => {
  await open("#/tasks");
  const first = async () => fireEvent.click((await screen.findAllByRole("button", { name: /^Wijzigen/ }))[0]!);
  const text = async () => (within(await dialog()).getByLabelText("Taak") as HTMLInputElement).value;
  await first();
  const was = await text();
  await type("Taak", "Iets anders");
  await fireEvent.click(within(await dialog()).getByRole("button", { name: "Sluiten" }));
  await first();
  expect(await text()).toBe("Iets anders");
  await press("Weggooien en opnieuw beginnen");
  await press("Echt weggooien");
  await waitFor(async () => expect(await text()).toBe(was));
});

test("closing the window waits until what was typed is kept, and does not close on what could not be", async () => {
  const full = { code: "disk-full", message: "De schijf is vol.", hint: null, fields: [] };
  let works = false;
  const answers: boolean[] = [];
  const change: Partial<Backend> = {
    close_window: async ({ ready }) => { answers.push(ready); return ready; },
    keep_draft: async () => { if (works) return { begun_at: "2026-03-12T10:00:00Z" }; throw full; },
  };
  await open("#/clients/new", {}, change);
  await type("Voornaam", "Mei");
  window.dispatchEvent(new Event("trede-close"));
  await screen.findByText(/Sluit Trede nog een keer/);
  expect(answers).toEqual([false]);
  works = true;
  await type("Voornaam", "Mei Ling");
  window.dispatchEvent(new Event("trede-close"));
  await waitFor(() => expect(answers).toEqual([false, true]));
});
