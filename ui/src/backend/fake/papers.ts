/** Papers, and a register from elsewhere to take in. */
import type { Backend, ImportAsk, ImportJob, ImportPage, PrintJob } from "../backend";
import { t } from "../../texts";
import type { Fake } from "./centre";
import { hit } from "./data";
import { drawn, sheet } from "./paper";

const CHOICES = [
  ["*name", "Hele naam"], ["first_name", "Voornaam"], ["last_name", "Achternaam"], ["birth_date", "Geboortedatum"],
  ["phone", "Telefoon"], ["notes", "Notities"], ["intakes.rung", "Intake: trede"],
].map(([field, label]) => ({ field: field!, label: label! }));

const ALIKE = [
  { row: 12, name: "Fatma van der Zee", born: "1981-04-03", who: "B-3 Fatma van der Zee", who_born: "1981", same_file: null, why: "dezelfde naam, de geboortedatum past" },
  { row: 14, name: "Sara Bos", born: "", who: "Kees Vos", who_born: "", same_file: 9, why: "hetzelfde telefoonnummer" },
];

function page(ask: ImportAsk): ImportPage {
  const chosen = (heading: string, field: string | null) => (heading in ask.columns ? ask.columns[heading] || null : field);
  const duplicates = ALIKE.map((one) => ({ ...one, what: ask.rows[one.row] ?? ask.duplicates }));
  const of = (what: string) => duplicates.filter((one) => one.what === what).length;
  return {
    file: "deelnemers.xlsx",
    added: 17 + of("add"),
    updated: of("update"),
    skipped: of("skip"),
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
    duplicate_rows: duplicates.length,
    left_out: [{ row: 0, field: "BSN", text: "" }],
    passed_over: 1,
    faults: null,
    changed: [],
  };
}

export function papers(fake: Fake) {
  let many: PrintJob | null = null;
  let pages: string[] = [];
  let taking: { ask: ImportAsk; job: ImportJob } | null = null;
  const head = { name: "Participatiecentrum De Brug", address: "Plein 1\n1061 AA Amsterdam", phone: "020 123 4567", email: "", logo: null as string | null };
  return {
    async start_printing({ ask }) {
      const clients = ask.what === "many" ? ask.ask.clients : [];
      many = { step: t("screen-job-gathering"), done: 0, of: clients.length || null, running: true, stopped: false, pages: 0, left_out: [], problem: null };
      pages = ask.what === "many" || ask.what === "sheet" ? [] : drawn(fake, ask);
      fake.printing = clients;
      return { ...many };
    },
    async printing_state() {
      if (!many?.running) return many ? { ...many } : null;
      many.done += 1;
      if (many.done < Math.min(fake.start.slow, fake.printing.length)) return { ...many };
      const names = fake.printing.map((id) => fake.data.clients.find((one) => one.id === id)!);
      const known = names.filter((one) => one.timeline.some((entry) => entry.table === "intakes"));
      many.running = false;
      pages.push(...known.flatMap((one) => sheet("Intakeverslag", [hit(fake.data, one).name])));
      many.left_out = names.filter((one) => !known.includes(one)).map((one) => hit(fake.data, one).name);
      many.pages = pages.length;
      return { ...many };
    },
    async stop_printing() {
      const was: PrintJob | null = many ? { ...many, stopped: many.running, running: false, pages: 0 } : null;
      many = null;
      pages = [];
      return was;
    },
    async printed_pages({ from, limit }) {
      return pages.slice(from, from + limit);
    },
    async save_printed() {
      return "/home/fatima/Documenten/papieren.pdf";
    },
    async letterhead() {
      return { ...head };
    },
    async set_letterhead(words) {
      Object.assign(head, words);
      return { id: "letterhead", changed: ["settings"] };
    },
    async choose_logo() {
      head.logo = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=";
      return { id: "letterhead", changed: ["settings"] };
    },
    async remove_logo() {
      head.logo = null;
      return { id: "letterhead", changed: ["settings"] };
    },
    async choose_import_file() {
      return "deelnemers.xlsx";
    },
    async start_import({ ask, look }) {
      const step = t(look ? "screen-import-reading" : "screen-import-writing");
      taking = { ask, job: { look, step, done: 0, of: 100, running: true, stopped: false, page: null, problem: null } };
      return { ...taking.job };
    },
    async import_state() {
      if (!taking) return null;
      const { ask, job } = taking;
      if (!job.running) return { ...job };
      job.done += Math.ceil(100 / fake.start.slow);
      if (job.done < 100) return { ...job };
      const faults = "/home/fatima/Documenten/deelnemers-fouten.csv";
      Object.assign(job, { running: false, page: job.look ? page(ask) : { ...page(ask), changed: [ask.table], faults } });
      return { ...job };
    },
    async stop_import() {
      if (taking?.job.running) Object.assign(taking.job, { running: false, stopped: true });
      return taking ? { ...taking.job } : null;
    },
  } satisfies Partial<Backend>;
}
