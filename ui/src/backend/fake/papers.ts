/** Papers, and a register from elsewhere to take in. */
import type { Backend, ImportAsk, ImportPage } from "../backend";
import type { Fake } from "./centre";
import { sheet } from "./paper";

const CHOICES = [
  ["*name", "Hele naam"], ["first_name", "Voornaam"], ["last_name", "Achternaam"], ["birth_date", "Geboortedatum"],
  ["phone", "Telefoon"], ["notes", "Notities"], ["intakes.rung", "Intake: trede"],
].map(([field, label]) => ({ field: field!, label: label! }));

function page(ask: ImportAsk): ImportPage {
  const chosen = (heading: string, field: string | null) => (heading in ask.columns ? ask.columns[heading] || null : field);
  const duplicates = [{ row: 12, field: "", text: "B-3 Fatma van der Zee: dezelfde naam" }];
  return {
    file: "deelnemers.xlsx",
    added: ask.duplicates === "add" ? 18 : 17,
    updated: ask.duplicates === "update" ? 1 : 0,
    refused_rows: 2,
    columns: [
      { heading: "Naam deelnemer", field: chosen("Naam deelnemer", "*name"), bsn: false, sample: "Zee, Fatma van der" },
      { heading: "Geb.datum", field: chosen("Geb.datum", "birth_date"), bsn: false, sample: "3-4-1981" },
      { heading: "Tel.", field: chosen("Tel.", "phone"), bsn: false, sample: "06 12345678" },
      { heading: "BSN", field: null, bsn: true, sample: null },
      { heading: "Kleur map", field: chosen("Kleur map", null), bsn: false, sample: "rood" },
    ],
    choices: CHOICES,
    refused: [
      { row: 7, field: "Naam deelnemer", text: "noemt twee mensen; maak er twee rijen van" },
      { row: 15, field: "Geb.datum", text: "is geen geboortedatum" },
    ],
    duplicates,
    duplicate_rows: 1,
    left_out: [{ row: 0, field: "BSN", text: "" }],
    passed_over: 1,
    faults: null,
    changed: [],
  };
}

export function papers(fake: Fake) {
  return {
    async preview_paper({ ask }) {
      const name = fake.data.clients.find((one) => one.id === ask.client_id);
      return sheet(ask.paper, [name ? `${name.id}` : "", ask.translation ?? ""]);
    },
    async save_paper_pdf() {
      return "/home/fatima/Documenten/papier.pdf";
    },
    async choose_import_file() {
      return "deelnemers.xlsx";
    },
    async preview_import({ ask }) {
      return page(ask);
    },
    async run_import({ ask }) {
      return { ...page(ask), changed: [ask.table], faults: "/home/fatima/Documenten/deelnemers-fouten.csv" };
    },
  } satisfies Partial<Backend>;
}
