/** What a coordinator looks after besides sharing: people who were written down twice. */
import type { AccessLine, Backend, BundleIn, DueLine, LikelyPair, UndoPreview } from "../backend";
import { type Fake, refuse } from "./centre";
import { PASSPHRASE } from "./settings";

const PAIRS: LikelyPair[] = [
  {
    a: { id: "c-nour", number: "B-1080", name: "Nour al Haddad", rows: 6 },
    b: { id: "c-noor", number: "H-12", name: "Noor Al-Haddad", rows: 1 },
    likely: "sure", why: ["de naam lijkt erop", "dezelfde geboortedatum", "hetzelfde telefoonnummer"],
    lines: [
      { field: "birth_date", a: "14 september 1988", b: "14 september 1988", same: true },
      { field: "phone", a: "06 3391 2204", b: "06 3391 2204", same: true },
      { field: "street", a: "Jan van Zutphenstraat 8", b: "", same: false },
      { field: "location_id", a: "Bibliotheek Slotermeer", b: "De Honingraat", same: false },
    ],
  },
  {
    a: { id: "c-wil", number: "B-1007", name: "Wil van der Zee", rows: 2 },
    b: { id: "c-willem", number: "H-15", name: "Willem Zee", rows: 4 },
    likely: "maybe", why: ["de naam lijkt erop", "de geboortedatum past"],
    lines: [{ field: "birth_date", a: "1961", b: "3 mei 1961", same: false }],
  },
];

const LOOKS: (AccessLine & { staff: string; code: string })[] = [
  { at: "2026-03-20T13:12:00Z", who: "Jan de Wit", device: "Laptop balie", what: "Geopend", about: "Yusuf El Amrani", number: "B-1041", client_id: "c-yusuf", erased: false, staff: "s-jan", code: "opened" },
  { at: "2026-03-19T10:02:00Z", who: "Sanne Bakker", device: "Laptop Sanne", what: "Naar een partner: warme overdracht, Taalhuis West", about: "Wil van der Zee", number: "B-1007", client_id: "c-wil", erased: false, staff: "s-sanne", code: "disclosed" },
  { at: "2026-03-18T16:40:00Z", who: "Fatima Aydın", device: "Laptop Fatima", what: "Open export", about: null, number: null, client_id: null, erased: false, staff: "s-fatima", code: "exported" },
  { at: "2026-03-02T09:15:00Z", who: "Sanne Bakker", device: "Laptop Sanne", what: "Geopend", about: null, number: null, client_id: null, erased: true, staff: "s-sanne", code: "opened" },
];

const DUE: DueLine[] = [
  {
    key: "c-greta file", client_id: "c-greta", number: "B-1019", name: "Gré Pinas", what: "alles", whole: true, closed_on: "2023-12-01",
    due_on: "2025-12-01", months: 24, rows: 6,
  },
  {
    key: "c-wil contacts", client_id: "c-wil", number: "B-1007", name: "Wil van der Zee", what: "Contacten", whole: false, closed_on: "2025-01-15",
    due_on: "2026-01-15", months: 12, rows: 3,
  },
  {
    key: "- access_log", client_id: "-", number: "", name: "", what: "Inzage", whole: false, closed_on: "2024-01-08",
    due_on: "2026-01-08", months: 24, rows: 412,
  },
];

const BUNDLES: BundleIn[] = [
  { key: "4", who: "Sanne Bakker", location: "De Honingraat", week: 11, at: "2026-03-13T15:00:00Z", merged_at: "2026-03-16T08:10:00Z", rows: 38, undone: false },
  { key: "3", who: "Jan de Wit", location: "Bibliotheek Slotermeer", week: 10, at: "2026-03-06T16:44:00Z", merged_at: "2026-03-09T08:05:00Z", rows: 1, undone: false },
  { key: "1", who: null, location: null, week: 9, at: "2026-02-27T15:12:00Z", merged_at: "2026-03-02T08:20:00Z", rows: 5, undone: true },
];
const UNDOING: UndoPreview = {
  nothing: false, clients: 4, values: 21, deleted: 14, parts: [{ what: "Klanten", rows: 2 }, { what: "Contacten", rows: 12 }], moved: 1, settings: 0, settled: 1, erased: 0, unusual: 0, clients_here: 8,
  stays: [
    { about: "Yusuf El Amrani", number: "B-1041", what: "Telefoon", field: true, by: "Fatima Aydın", at: "2026-03-18T09:20:00Z" },
    { about: "Wil van der Zee", number: "B-1007", what: "Klanten", field: false, by: null, at: null },
  ],
  stays_in_all: 3,
};

export function trust(fake: Fake) {
  let sheet: string | null = null;
  let bundles = fake.start.empty ? [] : BUNDLES;
  let due = fake.start.empty ? [] : DUE;
  let pairs = fake.start.empty ? [] : PAIRS;
  const without = (a: string, b: string) => {
    const found = pairs.find((pair) => [pair.a.id, pair.b.id].sort().join() === [a, b].sort().join());
    pairs = pairs.filter((pair) => pair !== found);
    return found;
  };
  let [looks, stopped] = [0, false];
  const looked = () => {
    const running = looks < fake.start.slow;
    looks += 1;
    return { step: "Kijken wie er dubbel in staat", done: 120, of: 400, running, stopped, pairs: running ? [] : pairs, total: running ? 0 : pairs.length };
  };
  const recoveries = fake.start.empty ? [] : [{ code: "HERS-TEL9", staff: "Omar Haddad", location: "De Honingraat", given: false }];
  return {
    async recovery_sheet() {
      return { made_at: sheet, others: true };
    },
    async make_recovery_sheet({ own }) {
      if (own !== PASSPHRASE) refuse("wrong-passphrase", "De wachtwoordzin klopt niet.", "Probeer het opnieuw.");
      sheet = "2026-03-20T15:00:00Z";
      return { title: "Herstelblad", pages: ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fff"/><text x="60" y="90" font-size="24">Herstelblad</text></svg>'] };
    },
    async bundles_in() {
      return bundles;
    },
    async undo_bundle_preview({ key }) {
      const one = bundles.find((bundle) => bundle.key === key);
      if (!one) refuse("not-to-undo", "Dit pakket kan niet ongedaan gemaakt worden.");
      return one!.undone ? { ...UNDOING, nothing: true, unusual: 0, clients: 0, values: 0, deleted: 0, parts: [], moved: 0, settled: 0, stays: [], stays_in_all: 0 } : { ...UNDOING, unusual: key === "3" ? 6 : 0 };
    },
    async undo_bundle({ key }) {
      bundles = bundles.map((one) => (one.key === key ? { ...one, undone: true } : one));
      return { clients: UNDOING.clients, values: UNDOING.values, deleted: UNDOING.deleted, stays: UNDOING.stays_in_all, changed: ["clients", "contacts"] };
    },
    async recovery_requests() {
      return recoveries.map((one) => ({ ...one }));
    },
    async give_back_key({ code }) {
      for (const one of recoveries) one.given ||= one.code === code;
      return { id: "d-5", changed: [] };
    },
    async find_duplicates() {
      [looks, stopped] = [0, false];
      return looked();
    },
    async duplicates() {
      return looked();
    },
    async stop_duplicates() {
      [looks, stopped] = [Infinity, true];
      return looked();
    },
    async join_clients({ keep, other }) {
      const pair = without(keep, other);
      const file = pair && (pair.a.id === other ? pair.a : pair.b);
      if (file) fake.data.joined.push({ into: keep, file: { id: file.id, number: file.number, name: file.name } });
      return { id: keep, changed: ["clients"] };
    },
    async split_clients({ other }) {
      fake.data.joined = fake.data.joined.filter((one) => one.file.id !== other);
      return { id: other, changed: ["clients"] };
    },
    async not_duplicates({ a, b }) {
      without(a, b);
      return { id: a, changed: ["settings"] };
    },
    async retention_due() {
      return due;
    },
    async erase_due({ keys }) {
      const gone = due.filter((line) => keys.includes(line.key));
      due = due.filter((line) => !keys.includes(line.key));
      return { rows: gone.reduce((sum, line) => sum + line.rows, 0), told: true, changed: ["clients"] };
    },
    async erase_preview({ client_id }) {
      const client = fake.client(client_id);
      const { first_name, infix, last_name } = client.fields;
      return {
        name: [first_name, infix, last_name].filter(Boolean).join(" "), number: client.number,
        joined: fake.data.joined.filter((one) => one.into === client_id).map((one) => `${one.file.name} (${one.file.number})`),
        parts: [{ what: "Contacten", rows: 2 }, { what: "Intakes", rows: 1 }],
      };
    },
    async erase_client({ client_id, typed }) {
      const client = fake.client(client_id);
      if (typed.trim().toLowerCase() !== client.number.toLowerCase()) refuse("invalid", "Dit nummer klopt niet.", null, "number");
      fake.data.clients.splice(fake.data.clients.indexOf(client), 1);
      return { rows: 4, told: false, changed: ["clients"] };
    },
    async access_log({ ask }) {
      const of = (id: string) => fake.data.clients.find((one) => one.id === id);
      const lines = LOOKS.filter((one) => (!ask.client || one.client_id === ask.client) && (!ask.staff || one.staff === ask.staff) && (!ask.what || one.code === ask.what));
      const about = of(ask.client)?.fields;
      return { about: about ? [about.first_name, about.infix, about.last_name].filter(Boolean).join(" ") : null, lines: lines.map(({ staff: _, code: __, ...line }) => line), more: false };
    },
  } satisfies Partial<Backend>;
}
