/** The intake in steps, what is kept of it, and the step on the ladder, as someone at the screen does them. */
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import type { Backend, Fields, NewIntake } from "../../backend";
import { fakeBackend, PASSPHRASE } from "../../backend/fake";
import { accessible, open, press, type } from "../harness";

const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });
const step = (name: string) => screen.findByRole("heading", { level: 2, name });
const STEPS = ["Vraag en wens", "Leven nu", "Kracht en ervaring", "Taal", "Trede", "Toestemming en regie", "Afspraken"];

/** Opens Yusuf's or another's intake; what is saved is noted. */
async function intake(client = "c-selam", change: Partial<Backend> = {}) {
  const saved: NewIntake[] = [];
  const backend = await open(`#/clients/${client}/intake`, {}, change);
  const real = backend.add_intake;
  backend.add_intake = async (asked) => {
    saved.push(asked.intake);
    return real(asked);
  };
  await step("Vraag en wens");
  return { backend, saved };
}

// Yusuf has a previous intake beside it.
test.each(STEPS.map((title, index) => [`${index + 1} ${title}`, title, index % 2 ? "c-selam" : "c-yusuf"]))("axe finds nothing in step %s", async (button, title, client) => {
  await intake(client);
  await press(new RegExp(`^${button}`));
  await step(title);
  await accessible();
});

test("Enter and Alt with the arrows go through the steps, and the focus goes along", async () => {
  await intake();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Vraag")));
  await fireEvent.keyDown(window, { key: "ArrowRight", altKey: true });
  await step("Leven nu");
  await waitFor(() => expect((document.activeElement as HTMLInputElement).type).toBe("checkbox"));
  await fireEvent.submit(document.querySelector("form")!);
  await step("Kracht en ervaring");
  await fireEvent.keyDown(window, { key: "ArrowLeft", altKey: true });
  await fireEvent.keyDown(window, { key: "ArrowLeft", altKey: true });
  await step("Vraag en wens");
  expect(screen.getByRole("button", { name: "Terug" })).toHaveProperty("disabled", true);
});

test("two fields and a rung are enough, and nothing else is sent", async () => {
  const { saved } = await intake();
  await type("Vraag", "Gezelschap");
  await type("Doelen", "Elke week naar de koffieochtend");
  await press(/^5 Trede/);
  await fireEvent.click(await screen.findByRole("radio", { name: /Geïsoleerd/ }));
  await press("Nu al bewaren");
  await heading("Intakeverslag");
  expect(saved).toEqual([
    {
      fields: {
        held_on: "2026-03-20", location_id: "l-bieb", staff_id: "s-fatima", question: "Gezelschap",
        goals: "Elke week naar de koffieochtend", ladder: "vng", rung: "1",
      },
      client: {}, consent: null, next_step: null,
    },
  ]);
});

test("everything that one conversation brings goes in one act", async () => {
  const { saved, backend } = await intake();
  await press(/^2 Leven nu/);
  await fireEvent.click(await screen.findByLabelText(/^Geld en schulden/));
  await fireEvent.click(screen.getByLabelText(/^Gezondheid/));
  await press(/^4 Taal/);
  await fireEvent.click(await screen.findByRole("radio", { name: /^A1/ }));
  await press(/^6 Toestemming/);
  await fireEvent.click(await screen.findByRole("radio", { name: /^Ja/ }));
  expect(((await screen.findByLabelText("Waarvoor")) as HTMLInputElement).value).toBe("Overleg en doorverwijzing");
  await fireEvent.click(screen.getByRole("radio", { name: /De klant stuurt/ }));
  await press(/^7 Afspraken/);
  await type("Volgende stap", "Taalcafé bellen");
  await press("Over twee weken");
  const read = screen.getByRole("region", { name: "Samen teruglezen" });
  expect(read.textContent).toContain("Gezondheid, Geld en schulden");
  const empty = within(read).getByText("Nog niet ingevuld:").parentElement!;
  expect(empty.textContent).toContain("Vraag");
  expect(empty.textContent).not.toContain("Toestemming");
  await press("Intake bewaren");
  await heading("Intakeverslag");
  expect(saved[0]).toMatchObject({
    fields: { barriers: "health;money" },
    client: { language_level: "A1", direction: "client" },
    consent: { ground: "consent", purpose: "Overleg en doorverwijzing" },
    next_step: { text: "Taalcafé bellen", due_on: "2026-04-03" },
  });
  expect(saved[0]!.fields.rung).toBeUndefined();
  expect(saved[0]!.fields.ladder).toBeUndefined();
  const lines = async () => (await backend.client_page({ id: "c-selam" })).timeline.map((entry) => entry.table);
  expect((await lines()).toSorted()).toEqual(["consents", "intakes", "tasks", "tasks"]);
  await backend.undo();
  // The task that was there before stays.
  expect(await lines()).toEqual(["tasks"]);
});

test("a refusal opens the step of its field, and nothing is lost", async () => {
  await intake();
  await type("Vraag", "Werk");
  await press(/^6 Toestemming/);
  await fireEvent.click(await screen.findByRole("radio", { name: /kan niet beslissen/ }));
  await press(/^1 Vraag/);
  await press("Nu al bewaren");
  const reason = await screen.findByLabelText("Reden");
  await waitFor(() => expect(document.activeElement).toBe(reason));
  await press(/^1 Vraag/);
  expect(((await screen.findByLabelText("Vraag")) as HTMLTextAreaElement).value).toBe("Werk");
});

test("the previous intake stands beside each step, and taking over loses nothing that was typed", async () => {
  await intake("c-yusuf");
  const before = await screen.findByRole("complementary", { name: "Vorige intake" });
  expect(before.textContent).toContain("Ik wil Nederlands leren en weer iets met mijn handen doen.");
  await type("Vraag", "Ik zoek werk.");
  await press("Vraag overnemen");
  expect((screen.getByLabelText("Vraag") as HTMLTextAreaElement).value).toBe(
    "Ik zoek werk.\nIk wil Nederlands leren en weer iets met mijn handen doen.",
  );
  expect(screen.queryByRole("button", { name: "Vraag overnemen" })).toBeNull();
  await press(/^2 Leven nu/);
  await fireEvent.click(await screen.findByLabelText(/^Gezondheid/));
  await press("Wat maakt het moeilijk overnemen");
  await waitFor(() => expect((screen.getByLabelText(/^Taal/) as HTMLInputElement).checked).toBe(true));
  expect((screen.getByLabelText(/^Gezondheid/) as HTMLInputElement).checked).toBe(true);
});

test("what is typed is kept while typing, and after a crash it is on Vandaag and on the client’s page", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date("2026-03-20T13:30:00Z") });
  try {
    const kept: Fields[] = [];
    const { backend } = await intake("c-selam");
    const real = backend.keep_draft;
    backend.keep_draft = async (asked) => {
      kept.push(asked.fields);
      return real(asked);
    };
    await type("Vraag", "Ik zoek");
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept).toEqual([{ question: "Ik zoek" }]);
    await type("Vraag", "Ik zoek een plek");
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept.at(-1)).toEqual({ question: "Ik zoek een plek" });
    // Nothing changed: nothing is written.
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept.length).toBe(2);

    // The store is all that a crash leaves.
    const left = await backend.drafts();
    expect(left.map((one) => one.fields)).toEqual([{ question: "Ik zoek een plek" }]);
    location.hash = "#/today";
    const card = await screen.findByRole("region", { name: /Nog niet afgerond/ });
    expect(card.textContent).toContain("Selam Tesfay");
    expect(card.textContent).toMatch(/Intake van vandaag \d\d:10 niet afgerond/);
    await accessible();
    location.hash = "#/clients/c-selam";
    await heading("Selam Tesfay");
    await screen.findByText(/Intake van vandaag \d\d:10 niet afgerond/);
    await accessible();
    await press("Weggooien: Intake Selam Tesfay");
    await press("Toch houden");
    await press("Weggooien: Intake Selam Tesfay");
    await press("Echt weggooien");
    await waitFor(() => expect(screen.queryByText(/niet afgerond/)).toBeNull());
    await waitFor(async () => expect(await backend.drafts()).toEqual([]));
  } finally {
    vi.useRealTimers();
  }
});

test("the draft is found back in the step where it was left, and is gone once it is saved", async () => {
  const { backend } = await intake();
  await type("Vraag", "Werk");
  await press(/^3 Kracht/);
  await type("Opleiding", "Mbo verpleging");
  await fireEvent.keyDown(document.body, { key: "l", ctrlKey: true });
  await type("Wachtwoordzin", PASSPHRASE);
  await press("Openen");
  await step("Kracht en ervaring");
  await screen.findByText(/begon, staat er nog/);
  expect((screen.getByLabelText("Opleiding") as HTMLTextAreaElement).value).toBe("Mbo verpleging");
  await press("Nu al bewaren");
  await heading("Intakeverslag");
  await waitFor(async () => expect(await backend.drafts()).toEqual([]));
});

test("a store that cannot be written to says so and loses nothing", async () => {
  const refusal = { code: "disk-full", message: "De schijf is vol.", hint: null, fields: [] };
  const { backend } = await intake("c-selam", { keep_draft: () => Promise.reject(refusal) });
  await type("Vraag", "Werk");
  await press(/^2 Leven nu/);
  await screen.findByText(/De schijf is vol/);
  await press(/^1 Vraag/);
  expect(((await screen.findByLabelText("Vraag")) as HTMLTextAreaElement).value).toBe("Werk");
  expect(await backend.drafts()).toEqual([]);
});

test("a step on the ladder is two clicks, with the reason beside it where there is one", async () => {
  const rows: Fields[] = [];
  const backend = await open("#/clients/c-yusuf");
  const real = backend.add_row;
  backend.add_row = async (asked) => {
    rows.push(asked.fields);
    return real(asked);
  };
  await press("Stap op de ladder");
  const dialog = await screen.findByRole("dialog");
  // What the rungs look like in everyday life, and how far they are, is on screen.
  within(dialog).getByText(/vaste uren in de kringloop/);
  expect(within(dialog).getByRole("button", { name: /^4 Onbetaald werk/ }).textContent).toContain("zelfde trede");
  await accessible();
  await fireEvent.click(within(dialog).getByRole("button", { name: /^2 Contacten buiten huis/ }));
  await screen.findByText("Bewaard: trede 2 Contacten buiten huis · 2 stappen terug");
  expect(rows).toEqual([{ ladder: "vng", measured_on: "2026-03-20", moment: "interim", rung: "2" }]);

  await press("Stap op de ladder");
  await type(/^Toelichting/, "Ziek geweest");
  await type("Gemeten op", "morgen");
  await fireEvent.click(screen.getByRole("button", { name: /^1 Geïsoleerd/ }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Gemeten op")));
  await type("Gemeten op", "19-3-2026");
  await fireEvent.keyDown(screen.getByRole("dialog"), { key: "2" });
  await screen.findByText("Bewaard: trede 2 Contacten buiten huis · zelfde trede");
  expect(rows.at(-1)).toMatchObject({ measured_on: "2026-03-19", reason: "Ziek geweest", rung: "2" });
});

test("with one ladder in use no other is spoken of, whatever someone was measured on before", async () => {
  const fake = fakeBackend({ stage: "open", role: "coordinator", slow: 1 });
  const choices = await fake.choices();
  const backend = await open("#/clients/c-yusuf", {}, { choices: async () => ({ ...choices, ladders: choices.ladders.slice(0, 1) }) });
  await backend.add_row({ table: "movements", client_id: "c-yusuf", fields: { ladder: "amsterdam", measured_on: "2024-05-01", moment: "interim", rung: "2" } });
  await press("Stap op de ladder");
  const dialog = within(await screen.findByRole("dialog"));
  dialog.getByText("Reden of andere datum (mag)");
  dialog.getByRole("button", { name: /^4 Onbetaald werk/ });
  expect(dialog.queryByText(/participatieladder/i)).toBeNull();
});

test("a draft brings back what was typed, and not what others changed since", async () => {
  const backend = await open("#/clients/c-wil/edit");
  await type("Telefoon", "06 1234 5678");
  location.hash = "#/clients/c-wil";
  await screen.findByText(/^Gegevens van .* niet afgerond/);
  // Someone else’s change arrives.
  await backend.edit_row({ table: "clients", id: "c-wil", fields: { neighbourhood: "Osdorp" } });
  await press("Verder gaan: Gegevens Wil van der Zee");
  await heading("Gegevens wijzigen");
  expect(((await screen.findByLabelText("Telefoon")) as HTMLInputElement).value).toBe("06 1234 5678");
  expect((screen.getByLabelText("Buurt") as HTMLInputElement).value).toBe("Osdorp");
  const written: Fields[] = [];
  const real = backend.edit_row;
  backend.edit_row = async (asked) => {
    written.push(asked.fields);
    return real(asked);
  };
  await press("Bewaren");
  await heading("Wil van der Zee");
  expect(written).toEqual([{ phone: "06 1234 5678" }]);
  await waitFor(async () => expect(await backend.drafts()).toEqual([]));
});

test("a reason that was left behind says so before it goes along with another step", async () => {
  const backend = await open("#/clients/c-yusuf");
  await press("Stap op de ladder");
  await type(/^Toelichting/, "Ziek geweest");
  await press("Sluiten");
  await waitFor(async () => expect((await backend.drafts()).length).toBe(1));
  await press("Stap op de ladder");
  await screen.findByText(/begon, staat er nog/);
  expect(((await screen.findByLabelText(/^Toelichting/)) as HTMLTextAreaElement).value).toBe("Ziek geweest");
  await press("Weggooien en opnieuw beginnen");
  await press("Echt weggooien");
  await waitFor(() => expect((screen.getByLabelText(/^Toelichting/) as HTMLTextAreaElement).value).toBe(""));
});
