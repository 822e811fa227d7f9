/** Reports of the fake centre: enough to see and to press. */
import type { Backend, Opens, ReportLine, ReportView } from "../backend";
import type { Fake } from "./centre";

const KINDS: Record<string, string> = {
  results: "Resultaten en doelen", inflow: "Instroom naar herkomst", outflow: "Uitstroom naar bestemming", ladder: "Stappen op de ladder", caseload: "Klanten per coach",
  costs: "Kosten van trajecten", effects: "Effecten per klant", signals: "Signalen naar leefgebied en buurt", gaps: "Wat nog moet gebeuren",
};

const opens = (figure: string, key?: string | null): Opens => ({ figure, group: key === undefined ? null : { key }, before: false });
/** A line whose second value leads to its rows. */
const line = (cells: string[], of: Opens | null = null, hint: string | null = null): ReportLine => ({ cells, hint, opens: [null, of], client_id: null });
const none = { columns: [], right: [], client: null, rows: [], total: 0 };

const bars = (rows: [string, string, number, "solid" | "hatched"][]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="Staven" viewBox="0 0 640 ${rows.length * 30 + 8}" width="640" height="${rows.length * 30 + 8}"><defs><pattern id="fake-hatch" patternUnits="userSpaceOnUse" width="6" height="6"><rect class="ground" width="6" height="6" fill="#fff"/><path class="stroke" d="M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5" stroke="#12453f" stroke-width="1.6"/></pattern></defs>` +
  rows.map(([label, says, part, fill], at) =>
    `<text class="ink" x="0" y="${at * 30 + 22}" font-size="13" fill="#1a1a1a">${label}</text><rect class="${fill}" x="216" y="${at * 30 + 10}" width="${part * 290}" height="16" fill="${fill === "solid" ? "#12453f" : "url(#fake-hatch)"}" stroke="#12453f"/><text class="ink" x="516" y="${at * 30 + 22}" font-size="13" font-weight="bold" fill="#1a1a1a">${says}</text>`).join("") +
  `</svg>`;

const RESULTS: [string, string, string, string, string, string, number][] = [
  ["Mensen geïnformeerd", "Alle mensen die informatie kregen aan de balie, aan de telefoon, op bezoek of op een markt.", "1.124", "minstens", "1.000", "ja", 0.84],
  ["Trajecten gestart", "Individuele trajecten en groepstrajecten die in deze periode zijn begonnen.", "87", "minstens", "100", "nee", 0.65],
  ["Mensen naar een opleiding of werk", "Klanten die in deze periode naar een opleiding of naar werk gingen. Elke klant telt één keer.", "12", "minstens", "10", "ja", 0.9],
  ["Uitval uit individuele begeleiding", "Van alle individuele trajecten die in deze periode liepen: het deel dat stopte door uitval.", "14,3%", "minder dan", "20%", "ja", 0.54],
];

export function results(fake: Fake) {
  return {
    async report_view({ ask }) {
      const of = KINDS[ask.kind] ?? ask.kind;
      const place = fake.data.locations.find((one) => one.id === ask.location_id)?.name ?? "hele centrum";
      const view: ReportView = {
        title: of, about: `${ask.from} tot en met ${ask.to}, ${place}`, facts: [], charts: [], table: none, groups: none, notes: [],
        definitions: [{ name: of, text: "Wat er in deze periode geteld is." }], divides_by: ["partner", "location", "kind", "method", "coach"],
      };
      if (ask.kind === "results") {
        view.charts = [{ title: "Resultaten naast de doelen", alt: "Staven", svg: bars(RESULTS.map(([name, , value, , , met, part]) => [name, value, part, met === "ja" ? "solid" : "hatched"])) }];
        view.table = {
          columns: ["Wat", "Resultaat", "Doel is", "Doel", "Gehaald"], right: [false, true, false, true, false], client: null,
          rows: RESULTS.map(([name, hint, value, comparison, target, met]) => line([name, value, comparison, target, met], opens("informed"), hint)), total: RESULTS.length,
        };
      } else {
        view.facts = [{ label: "Totaal", value: "120", before: ask.compare ? "96" : null, opens: ask.external ? null : opens("source=*"), opens_before: ask.external || !ask.compare ? null : { ...opens("source=*"), before: true } }];
        view.charts = [{ title: of, alt: "Staven", svg: bars([["taalloket", "62 (51,7%)", 1, "solid"], ["UWV", "38 (31,7%)", 0.6, "solid"], ["via bekenden", "20 (16,7%)", 0.3, "solid"]]) }];
        view.table = {
          columns: ["Herkomst", "Klanten", "Deel"], right: [false, true, true], client: null,
          rows: [line(["taalloket", "62", "51,7%"], opens("source=language_desk")), line(["UWV", "38", "31,7%"], opens("source=uwv")), line(["via bekenden", "20", "16,7%"], opens("source=word_of_mouth"))], total: 3,
        };
      }
      if (ask.by) view.groups = { columns: ["Groep", "Totaal"], right: [false, true], client: null, rows: [line(["De Brug", "80"], opens("source=*", "brug")), line(["Bij geen", "40"], opens("source=*", null))], total: 2 };
      if (ask.external) view.notes = ["Groepen kleiner dan 5 staan er niet in."];
      return view;
    },
    async report_rows() {
      const rows = fake.data.clients.slice(0, 3).map((one) => ({
        what: "Contacten", client_id: one.id, number: one.number, name: one.fields.first_name ?? "", on: "12 maart 2026", amount: 1,
      }));
      return { rows, count: rows.length, sum: rows.length };
    },
  } satisfies Partial<Backend>;
}
