/** The people and papers of the fake centre. All of it made up. */
import { longDate } from "../../state/dates";
import { codeName, t } from "../../texts";
import type {
  ClientHit, ClientPage, ConflictInfo, DeviceInfo, Fields, FieldValue, JoinedFile, JoinRequest, Ladder, Named, OfferLine, PartnerLine, Step,
  TimelineEntry,
} from "../backend";

export type FakeClient = {
  id: string;
  number: string;
  fields: Fields;
  steps: { [ladder in string]?: Step[] };
  timeline: TimelineEntry[];
};

export type World = {
  ladders: Ladder[];
  locations: Named[];
  staff: Named[];
  partners: PartnerLine[];
  offers: OfferLine[];
  clients: FakeClient[];
  conflicts: ConflictInfo[];
  requests: JoinRequest[];
  devices: DeviceInfo[];
  joined: { into: string; file: JoinedFile }[];
};

const ladder = (code: string, count: number): Ladder => ({
  code,
  name: t(`ladder-${code}`),
  rungs: Array.from({ length: count }, (_, index) => ({
    rung: index + 1,
    name: t(`ladder-${code}-${index + 1}`),
    meaning: t(`ladder-${code}-${index + 1}-meaning`),
    example: t(`ladder-${code}-${index + 1}-example`),
  })),
  own: false,
});

const person = (id: string, number: string, name: [string, string, string], rest: Fields): FakeClient => ({
  id, number,
  fields: clientFields({ first_name: name[0], infix: name[1], last_name: name[2], ...rest }),
  steps: {}, timeline: [],
});

/** Drops what is empty. */
export function clientFields(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}

const partner = (id: string, name: string, kind: string, contact_name: string, phone: string): PartnerLine => ({
  id, name, kind, contact_name, phone, email: null, active: true, offers: 0,
});

const offer = (id: string, partner_id: string, name: string, rest: Partial<OfferLine>): OfferLine => ({
  id, name, partner_id, partner: null, contact_name: null, phone: null, purpose: null, method: null, ladder: "vng", rung_from: null, rung_to: null,
  places: null, taken: 0, free: null, neighbourhood: null, language_level: null, active: true, ...rest,
});

const step = (id: string, on: string, rung: number, moment: string, reason: string | null): Step => ({ id, on, rung, moment, reason, staff: "Fatima Aydın" });

/** The fake centre, or one that just began. */
export function world(empty: boolean): World {
  const made: World = {
    ladders: [ladder("vng", 6), ladder("amsterdam", 5)],
    locations: [{ id: "l-bieb", name: "Bibliotheek Slotermeer" }, { id: "l-honing", name: "De Honingraat" }],
    staff: [{ id: "s-fatima", name: "Fatima Aydın" }, { id: "s-jan", name: "Jan de Wit" }, { id: "s-sanne", name: "Sanne Bakker" }],
    partners: empty ? [] : [
      partner("p-fiets", "Fietswerkplaats De Spaak", "leerwerkplek", "Rob Smit", "020 555 0101"),
      partner("p-roc", "ROC van Amsterdam", "school", "Loket educatie", "020 555 0102"),
      partner("p-taal", "Taalhuis West", "taal", "Ilse de Boer", "020 555 0103"),
    ],
    offers: [],
    clients: [], conflicts: [], requests: [], devices: [], joined: [],
  };
  if (empty) return made;

  made.offers = [
    offer("o-fiets", "p-fiets", "Fietsen maken", { purpose: "werkervaring", rung_from: 3, rung_to: 5, places: 6, taken: 5, free: 1, neighbourhood: "Slotermeer", language_level: "A1", contact_name: "Rob Smit", phone: "020 555 0101", method: "leren op de werkvloer" }),
    offer("o-monteur", "p-roc", "Cursus fietsmonteur", { purpose: "opleiding", rung_from: 4, rung_to: 6, places: 12, taken: 12, free: 0, neighbourhood: "Geuzenveld", language_level: "B1", contact_name: "Loket educatie", phone: "020 555 0102" }),
    offer("o-cafe", "p-taal", "Taalcafé", { purpose: "taal", rung_from: 1, rung_to: 3, neighbourhood: "Slotermeer", language_level: "none", contact_name: "Ilse de Boer", phone: "020 555 0103" }),
    offer("o-les", "p-taal", "Taalles op de werkvloer", { purpose: "taal", rung_from: 4, rung_to: 5, places: 10, taken: 4, free: 6, neighbourhood: "Osdorp", language_level: "A2", contact_name: "Ilse de Boer", phone: "020 555 0103" }),
  ];

  made.clients = [
    person("c-yusuf", "B-1041", ["Yusuf", "", "El Amrani"], {
      birth_date: "1984-07-02", gender: "m", phone: "06 2481 1632", street: "Burgemeester Röellstraat", house_number: "112", postcode: "1064 BN",
      city: "Amsterdam", neighbourhood: "Slotermeer", language: "ar", language_level: "A2", target_group: "nugger", source: "language_desk",
      first_contact_on: "2025-02-11", location_id: "l-bieb", coach_id: "s-fatima", direction: "client", profile: "A",
    }),
    person("c-wil", "B-1007", ["Wil", "van der", "Zee"], { birth_date: "1961", phone: "020 613 0021", neighbourhood: "Geuzenveld", source: "outreach", location_id: "l-honing", coach_id: "s-sanne" }),
    person("c-oksana", "B-1066", ["Oksana", "", "Kovalenko"], { birth_date: "1990-11", neighbourhood: "Osdorp", language: "uk", language_level: "A1", source: "uwv", location_id: "l-bieb", coach_id: "s-fatima" }),
    person("c-selam", "B-1072", ["Selam", "", "Tesfay"], { birth_date: "1996-01-30", neighbourhood: "Slotermeer", language: "ti", language_level: "A2", source: "word_of_mouth", location_id: "l-bieb", coach_id: "s-fatima" }),
    person("c-greta", "B-1019", ["Gré", "", "Pinas"], { birth_date: "1957-05-19", city: "Amsterdam", phone: "06 1190 4478", source: "self", location_id: "l-honing", coach_id: "s-sanne", closed_on: "2025-12-01" }),
    person("c-nour", "B-1080", ["Nour", "al", "Haddad"], { birth_date: "1988-09-14", neighbourhood: "Geuzenveld", language: "ar", source: "partner", location_id: "l-bieb", coach_id: "s-fatima" }),
    person("c-agn", "B-1083", ["Agnieszka", "", "Wiśniewska"], { birth_date: "1979-03-03", neighbourhood: "Osdorp", language: "pl", source: "outreach", location_id: "l-honing" }),
  ];
  const by = (id: string) => made.clients.find((one) => one.id === id)!;
  by("c-yusuf").steps.vng = [
    step("m1", "2025-02-18", 1, "intake", "Kent weinig mensen in de buurt."),
    step("m2", "2025-06-10", 2, "interim", "Komt elke week bij het taalcafé."),
    step("m3", "2025-09-23", 3, "interim", "Doet mee met de kookgroep."),
    step("m4", "2025-12-09", 2, "interim", "Ziek geweest, minder buiten."),
    step("m5", "2026-03-03", 4, "interim", "Vrijwilliger bij de fietswerkplaats."),
  ];
  by("c-wil").steps.vng = [step("m6", "2025-10-01", 2, "intake", null)];
  by("c-oksana").steps.vng = [step("m7", "2026-01-20", 1, "intake", null), step("m8", "2026-03-10", 2, "interim", null)];
  by("c-greta").steps.vng = [step("m9", "2025-01-10", 3, "intake", null), step("m10", "2025-11-28", 4, "exit", null)];
  by("c-nour").steps.vng = [step("m11", "2025-11-05", 2, "intake", null)];

  by("c-yusuf").timeline = [
    entry(made, "attendances", "h1", "2026-03-15", "Bibliotheek Slotermeer", { activity_id: "g-2" }),
    entry(made, "contacts", "k1", "2026-03-12", "Bibliotheek Slotermeer", {
      channel: "visit", topic: "guidance", minutes: "45",
      note: "Gesproken over de fietswerkplaats. Wil meer uren, en zoekt een cursus fietsmonteur.\nVraagt ook naar hulp met een brief van de woningbouw.",
    }),
    entry(made, "movements", "m5", "2026-03-03", null, { ladder: "vng", rung: "4", moment: "interim", reason: "Vrijwilliger bij de fietswerkplaats." }),
    entry(made, "tasks", "t1", "2026-02-20", null, { text: "Kennismaken bij de fietswerkplaats", done_on: "2026-02-24" }),
    entry(made, "contacts", "k2", "2025-11-04", null, { channel: "phone", topic: "guidance", note: "Is ziek. Volgende week weer bellen." }),
    entry(made, "intakes", "i1", "2025-02-18", "Bibliotheek Slotermeer", {
      question: "Ik wil Nederlands leren en weer iets met mijn handen doen.",
      goals: "Elke week naar het taalcafé\nVoor de zomer een vrijwilligersplek met techniek",
      barriers: "language;isolation", strengths: "Handig, geduldig, komt altijd op tijd.", rung: "1",
      agreements: "Fatima belt het taalcafé. Yusuf gaat dinsdag kijken.",
    }),
  ];
  const yusuf = by("c-yusuf").timeline;
  yusuf.push(
    entry(made, "trajectories", "tr1", "2025-02-20", "Bibliotheek Slotermeer", {
      kind: "individual", profile: "A", goal: "Voor de zomer een vrijwilligersplek met techniek, daarna een cursus.", phase: "placement",
      started_on: "2025-02-20", planned_end_on: "2026-02-20", hours: "14.5", coach_id: "s-fatima", location_id: "l-bieb",
    }),
    entry(made, "placements", "pl1", "2026-03-02", null, { offer_id: "o-fiets", started_on: "2026-03-02", trajectory_id: "tr1" }),
    entry(made, "consents", "co1", "2025-02-25", null, { purpose: "Aanmelden bij het taalcafé", partner_id: "p-taal", ground: "consent", given_on: "2025-02-25" }),
    entry(made, "referrals", "re1", "2025-02-25", null, {
      partner_id: "p-taal", offer_id: "o-cafe", referred_on: "2025-02-25", warm: "true", consent_id: "co1", accepted_on: "2025-03-04", note: "Ilse belt hem zelf.",
    }),
    entry(made, "signals", "si1", "2025-10-02", null, { domain: "housing", noticed_on: "2025-10-02", text: "Meer klanten krijgen brieven van de woningbouw die zij niet begrijpen.", status: "open" }),
    entry(made, "effects", "ef1", "2026-03-03", null, { kind: "personal", noted_on: "2026-03-03", text: "Durft nu zelf te bellen." }),
  );
  yusuf.sort((a, b) => b.on.localeCompare(a.on));
  by("c-greta").timeline = [
    entry(made, "trajectories", "tr2", "2025-01-10", "De Honingraat", {
      kind: "group", started_on: "2025-01-10", planned_end_on: "2026-01-10", ended_on: "2026-02-27", outcome: "transferred", reason: "Wil verder met taal.",
      follow_up_partner_id: "p-taal", follow_up_contact: "Ilse de Boer", follow_up_starts_on: "2026-03-09", coach_id: "s-sanne",
    }),
  ];
  by("c-greta").steps.amsterdam = [step("m12", "2025-06-02", 1, "interim", null), step("m13", "2025-11-28", 2, "exit", null)];
  made.conflicts = [
    {
      id: "x1", table: "clients", field: "phone", about: "Yusuf El Amrani", client_id: "c-yusuf", client: "Yusuf El Amrani", free: true,
      winner: { value: "06 2481 1632", who: "Jan de Wit", device: "Laptop balie", at: "2026-03-12T10:05:00Z" },
      other: { value: "06 2481 1623", who: "Fatima Aydın", device: "Laptop Fatima", at: "2026-03-12T09:48:00Z" },
    },
    {
      id: "x3", table: "trajectories", field: "phase", about: "Yusuf El Amrani · Trajecten", client_id: "c-yusuf", client: "Yusuf El Amrani", free: false,
      winner: { value: "plek zoeken", who: "Jan de Wit", device: "Laptop balie", at: "2026-03-12T10:06:00Z" },
      other: { value: "oriëntatie", who: "Fatima Aydın", device: "Laptop Fatima", at: "2026-03-12T09:50:00Z" },
    },
    {
      id: "x2", table: "clients", field: "notes", about: "Wil van der Zee", client_id: "c-wil", client: "Wil van der Zee", free: true,
      winner: { value: "Liever ’s ochtends bellen.", who: "Sanne Bakker", device: "Laptop Sanne", at: "2026-03-16T14:20:00Z" },
      other: { value: null, who: "Jan de Wit", device: "Laptop balie", at: "2026-03-16T13:02:00Z" },
    },
  ];
  made.requests = [{ code: "KOBI-4172", device: "d-9", role: "coach", location: "De Honingraat", staff: "Omar Haddad" }];
  made.devices = [
    { device: "d-1", name: "Laptop Fatima", role: "coordinator", location: "Bibliotheek Slotermeer", staff: "Fatima Aydın", last_export: "2026-03-17T13:10:00Z", confirmed: null, revoked: false, this_device: true },
    { device: "d-2", name: "Laptop Sanne", role: "coach", location: "De Honingraat", staff: "Sanne Bakker", last_export: "2026-03-16T15:02:00Z", confirmed: true, revoked: false, this_device: false },
    { device: "d-3", name: "Laptop balie", role: "desk", location: "Bibliotheek Slotermeer", staff: "Jan de Wit", last_export: "2026-03-13T16:44:00Z", confirmed: false, revoked: false, this_device: false },
    { device: "d-4", name: "Oude laptop", role: "coach", location: "De Honingraat", staff: "Els Mol", last_export: "2025-12-19T11:00:00Z", confirmed: true, revoked: true, this_device: false },
  ];
  return made;
}

const entry = (data: World, table: string, id: string, on: string, location: string | null, fields: Fields): TimelineEntry => ({
  table, id, on, location, staff: "Fatima Aydın", fields: rowWords(data, table, fields),
});

/** Fields with their words. */
export function rowWords(data: World, table: string, fields: Fields): FieldValue[] {
  return Object.entries(fields)
    .filter(([, value]) => value)
    .map(([field, value]) => ({ field, value: value!, words: words(data, table, field, value!) }));
}

function words(data: World, table: string, field: string, value: string): string {
  if (field === "rung") {
    const name = data.ladders[0]!.rungs[Number(value) - 1]?.name ?? "";
    return `${value} ${name}`;
  }
  if (/^\d{4}(-\d{2}){0,2}$/.test(value)) return longDate(value);
  if (field === "barriers") return value.split(";").map((code) => codeName(table, field, code)).join(", ");
  if (field === "activity_id") return "Kookgroep";
  if (value === "true" || value === "false") return t(value === "true" ? "screen-yes" : "screen-no");
  const named = [...data.locations, ...data.staff, ...data.partners, ...data.offers].find((one) => one.id === value);
  return named?.name ?? codeName(table, field, value);
}

const latest = (client: FakeClient) => Object.entries(client.steps).map(([code, steps]) => ({ code, step: steps?.at(-1) })).at(0);

/** A client as a line in the list. */
export function hit(data: World, client: FakeClient): ClientHit {
  const { fields } = client;
  const now = latest(client);
  return {
    id: client.id, number: client.number,
    name: [fields.first_name, fields.infix, fields.last_name].filter(Boolean).join(" "),
    birth_date: fields.birth_date ?? null,
    lives_in: fields.neighbourhood ?? fields.city ?? null,
    phone: fields.phone ?? null,
    coach: data.staff.find((one) => one.id === fields.coach_id)?.name ?? null,
    location: data.locations.find((one) => one.id === fields.location_id)?.name ?? null,
    ladder: now?.code ?? null,
    rung: now?.step?.rung ?? null,
    rungs: data.ladders.find((one) => one.code === now?.code)?.rungs.length ?? null,
    last_seen: client.timeline[0]?.on ?? now?.step?.on ?? null,
    closed: Boolean(fields.closed_on),
  };
}

/** Everything on a client's page. */
export function page(data: World, client: FakeClient, conflicts: number): ClientPage {
  const { id, number, name } = hit(data, client);
  return {
    id, number, name, editable: true, open_conflicts: conflicts,
    fields: rowWords(data, "clients", client.fields),
    joined: data.joined.filter((one) => one.into === id).map((one) => one.file),
    paths: data.ladders
      .filter((one) => one.code === "vng" || client.steps[one.code]?.length)
      .map((one) => ({ ladder: one, steps: client.steps[one.code] ?? [] })),
    timeline: structuredClone(client.timeline),
  };
}
