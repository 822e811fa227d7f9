import { fireEvent, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

import type { PrintJob, ReportAsk } from "../backend";
import { fakeBackend } from "../backend/fake";
import { accessible, choose, open, press, type } from "./harness";
import { asked, choose as choosePeriod, shift, unitOf } from "./results/period.svelte";

beforeEach(() => Object.assign(asked, { kind: "results", unit: "year", from: "", to: "", location: "", by: "", compare: "", external: false }));

test("a figure opens its rows, and a row its client", async () => {
  await open("#/results");
  await fireEvent.click(await screen.findByRole("button", { name: /^1\.124/ }));
  const dialog = await screen.findByRole("dialog");
  await within(dialog).findByText("3 regels, samen 3.");
  await accessible();
  expect(within(dialog).getAllByRole("link")[0]!.getAttribute("href")).toMatch(/^#\/clients\//);
});

test("each number that counts something opens its own rows: of its group, or of the period before", async () => {
  const of = (figure: string, more = {}) => ({ figure, group: null, before: false, ...more });
  const lines = [
    { cells: ["Omar Haddad", "0,8", "16", "12"], hint: null, opens: [null, null, of("coach=s-omar"), of("coach=s-omar", { before: true })], client_id: null },
    { cells: ["Bij geen", "0,5", "9"], hint: null, opens: [null, null, of("coach=", { group: { key: null } })], client_id: null },
  ];
  const table = { columns: ["Coach", "Fte", "Klanten", "Was"], right: [false, true, true, true], client: null, rows: lines, total: 2 };
  const fake = fakeBackend({ stage: "open", role: "coordinator", slow: 1 });
  const backend = await open("#/results", {}, { report_view: async (args) => ({ ...(await fake.report_view(args)), table }) });
  const asked = vi.spyOn(backend, "report_rows");
  for (const [number, opens] of [["16", lines[0]!.opens[2]], ["12", lines[0]!.opens[3]], ["9", lines[1]!.opens[2]]] as const) {
    await fireEvent.click(await screen.findByRole("button", { name: new RegExp(`^${number}\\b`) }));
    await within(await screen.findByRole("dialog")).findByText("3 regels, samen 3.");
    expect(asked).toHaveBeenLastCalledWith({ ask: expect.objectContaining({ kind: "results" }), of: opens });
    await press("Sluiten");
  }
  expect(screen.queryByRole("button", { name: /^0,8/ })).toBeNull();
});

test("what a figure was before opens the rows of then", async () => {
  const backend = await open("#/results");
  const asked = vi.spyOn(backend, "report_rows");
  await press("Instroom");
  await choose("Vergelijken met", "year");
  await fireEvent.click(await screen.findByRole("button", { name: /^eerder 96/ }));
  await screen.findByText("3 regels, samen 3.");
  expect(asked).toHaveBeenCalledWith({ ask: expect.objectContaining({ compare: "year" }), of: { figure: "source=*", group: null, before: true } });
});

test("a long table begins with its first lines, and says how many more there are than it has", async () => {
  const rows = Array.from({ length: 500 }, (_, at) => ({ cells: [`Klant ${at}`, "1"], hint: null, opens: [], client_id: null }));
  const fake = fakeBackend({ stage: "open", role: "coordinator", slow: 1 });
  const table = { columns: ["Klant", "Effecten"], right: [false, true], client: 0, rows, total: 5123 };
  await open("#/results", {}, { report_view: async (args) => ({ ...(await fake.report_view(args)), table }) });
  await screen.findByText("Klant 59");
  expect(screen.queryByText("Klant 60")).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: "Laat 500 van de 5.123 regels zien" }));
  await screen.findByText("Klant 499");
  await screen.findByText(/eerste 500 regels/);
});

test("what is chosen is what is asked, on screen and in the file", async () => {
  const heard: ReportAsk[] = [];
  const backend = await open("#/results");
  const made = vi.spyOn(backend, "start_printing");
  const { report_view } = backend;
  backend.report_view = async (args) => (heard.push(args.ask), report_view(args));
  await press("Instroom");
  await choose("Verdeeld naar", "partner");
  await choose("Vergelijken met", "year");
  await fireEvent.click(screen.getByLabelText(/Voor buiten/));
  await screen.findByText("Groepen kleiner dan 5 staan er niet in.");
  expect(heard.at(-1)).toMatchObject({ kind: "inflow", by: "partner", compare: "year", external: true, from: "2026-01-01", to: "2026-12-31" });
  await screen.findByText("eerder 96");
  expect(screen.queryByRole("button", { name: /120/ })).toBeNull();
  await accessible();
  await press("Excel");
  await screen.findByText(/Opgeslagen in/);
  expect(made).toHaveBeenCalledExactlyOnceWith({ ask: { what: "sheet", sheet: "workbook", ask: expect.objectContaining({ by: "partner", external: true }) } });
});

test("a file that takes long says how far it is, and can be stopped", async () => {
  const backend = await open("#/results");
  let work: PrintJob;
  const { start_printing } = backend;
  vi.spyOn(backend, "start_printing").mockImplementation(async (ask) => (work = { ...(await start_printing(ask)), done: 4, of: 9 }));
  vi.spyOn(backend, "printing_state").mockImplementation(async () => work);
  const saved = vi.spyOn(backend, "save_printed");
  await press("Excel");
  await screen.findByText("4 van 9", {}, { timeout: 3000 });
  expect(screen.getByRole("button", { name: "PDF" }).getAttribute("aria-disabled")).toBe("true");
  await accessible();
  await press("Annuleren");
  await screen.findByText("Gestopt. Er is niets gemaakt.");
  expect(saved).not.toHaveBeenCalled();
});

test("periods are whole, and the arrows walk over them", () => {
  expect(unitOf("quarter", "2026-05-20")).toEqual(["2026-04-01", "2026-06-30"]);
  expect(unitOf("month", "2024-02-10")).toEqual(["2024-02-01", "2024-02-29"]);
  expect(unitOf("month", "2026-12-31")).toEqual(["2026-12-01", "2026-12-31"]);
  expect(unitOf("week", "2026-01-01")).toEqual(["2025-12-29", "2026-01-04"]);
  choosePeriod("quarter", "2026-01-15");
  shift(-1);
  expect([asked.from, asked.to]).toEqual(["2025-10-01", "2025-12-31"]);
  shift(1);
  expect(asked.from).toBe("2026-01-01");
});

test("a coordinator makes a ladder and says how it is read on another", async () => {
  const backend = await open("#/lists");
  const mapped = vi.spyOn(backend, "set_mapping");
  await press("Ladders");
  await accessible();
  await press("Ladder toevoegen");
  await type("Naam van de ladder", "Buurtladder");
  await type("Treden, de laagste eerst", "thuis\nbuiten\nwerk");
  await accessible();
  await press("Bewaren");
  await screen.findByText("1. thuis · 2. buiten · 3. werk");
  // A ladder that comes with the program cannot be changed.
  const ladders = within(screen.getByRole("region", { name: "Ladders" }));
  expect(ladders.getAllByRole("button", { name: /^Wijzigen/ })).toHaveLength(1);

  await press(/^Wijzigen: Buurtladder, gelezen op: .*VNG/);
  await choose("1. thuis", "1");
  await choose("3. werk", "5");
  await accessible();
  await press("Bewaren");
  await screen.findByText("1 → 1, 3 → 5");
  expect(mapped).toHaveBeenCalledWith({ mapping: { from: "buurtladder", to: "vng", rungs: [1, null, 5] } });
});

test("a coordinator sets a target", async () => {
  const sent: object[] = [];
  const backend = await open("#/lists");
  const { add_row } = backend;
  backend.add_row = async (args) => (sent.push(args), add_row(args));
  await press("Toevoegen");
  await choose("Wat wordt geteld", "passed_on");
  await type(/^Getal/, "12,5");
  await type(/^Vanaf/, "1-1-2026");
  await type(/^Tot en met/, "31-12-2026");
  await accessible();
  await press("Bewaren");
  await screen.findByText("Bewaard.");
  expect(sent).toEqual([
    {
      table: "targets", client_id: null,
      fields: { indicator: "passed_on", comparison: "at_least", value: "12.5", per: "period", from_on: "2026-01-01", to_on: "2026-12-31" },
    },
  ]);
});
