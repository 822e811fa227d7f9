/**
 * A centre that lives in memory: the screens can be made, tested and shown in a plain browser. It keeps to the
 * same shapes and refuses the same plain mistakes, but decides nothing that matters: the rules are in Rust.
 */
import type { ScreenError, Backend, Fields, PrintPages, Saved, Stage, Status, TimelineEntry } from "./backend";
import { clientFields, hit, page, rowWords, type World, world } from "./fake-data";

export type Scenario = { stage: Stage; role: "coach" | "desk" | "coordinator"; empty?: boolean };

/** Reads `?stage=locked&role=coordinator&empty` of the address. */
export function scenario(query: string): Scenario {
  const asked = new URLSearchParams(query);
  return {
    stage: (asked.get("stage") as Stage | null) ?? "open",
    role: (asked.get("role") as Scenario["role"] | null) ?? "coordinator",
    empty: asked.has("empty"),
  };
}

/** Opens every fake store. */
export const PASSPHRASE = "vier groene fietsen";

const TODAY = "2026-03-20";

function refuse(code: string, message: string, hint: string | null = null, field?: string): never {
  const fields = field ? [{ field, problem: message }] : [];
  const refusal: ScreenError = { code, message, hint, fields };
  throw refusal;
}

/** A backend in this state. */
export function fakeBackend(start: Scenario): Backend {
  const data: World = world(start.empty ?? false);
  let stage = start.stage;
  let language = "nl";
  let unshared = start.empty ? 0 : 12;
  let lastShared: string | null = start.empty ? null : "2026-03-17T13:10:00Z";
  let counter = 0;
  const undos: { what: string; table: string; revert: () => void }[] = [];
  const newId = () => `fake-${++counter}`;

  const status = (): Status => ({
    stage,
    centre: stage === "open" || stage === "waiting" ? "Participatiecentrum De Brug" : null,
    me:
      stage === "open"
        ? { staff_id: "s-fatima", name: "Fatima Aydın", role: start.role, location_id: "l-bieb", location: "Bibliotheek Slotermeer" }
        : null,
    join_code: stage === "waiting" ? "KOBI-4172" : null,
    shared_folder: stage === "new" ? null : "/media/deel/trede",
    language,
  });

  const client = (id: string) => data.clients.find((one) => one.id === id) ?? refuse("no-row", "Deze klant staat niet op dit apparaat.");
  const enter = (passphrase: string) => {
    if (passphrase.length < 8) refuse("short-passphrase", "De wachtwoordzin is te kort.", "Neem minstens vier woorden.", "passphrase");
  };
  const changed = (what: string, table: string, revert: () => void) => {
    unshared += 1;
    undos.push({ what, table, revert });
  };
  const day = (fields: Fields, field: string) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(fields[field] ?? "")) {
      refuse("invalid", "Dit is geen datum.", "Schrijf bijvoorbeeld 5-3-2026.", field);
    }
  };

  function addEntry(clientId: string, table: string, on: string, fields: Fields): Saved {
    const owner = client(clientId);
    const entry: TimelineEntry = {
      table, id: newId(), on, staff: "Fatima Aydın",
      location: data.locations.find((one) => one.id === fields.location_id)?.name ?? null,
      fields: rowWords(data, table, fields),
    };
    owner.timeline.unshift(entry);
    owner.timeline.sort((a, b) => b.on.localeCompare(a.on));
    changed(entry.fields[0]?.words ?? table, table, () => owner.timeline.splice(owner.timeline.indexOf(entry), 1));
    return { id: entry.id, changed: [table] };
  }

  function addStep(clientId: string, fields: Fields): void {
    const owner = client(clientId);
    const step = {
      id: newId(), on: fields.measured_on!, rung: Number(fields.rung), moment: fields.moment ?? null,
      reason: fields.reason ?? null, staff: "Fatima Aydın",
    };
    const steps = (owner.steps[fields.ladder ?? "vng"] ??= []);
    steps.push(step);
    steps.sort((a, b) => a.on.localeCompare(b.on));
    const undo = undos.at(-1)!;
    const revert = undo.revert;
    undo.revert = () => {
      revert();
      steps.splice(steps.indexOf(step), 1);
    };
  }

  const sheet = (title: string, lines: string[]): PrintPages => ({
    title,
    pages: [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fff"/>` +
        `<text x="60" y="90" font-family="sans-serif" font-size="24">${escape(title)}</text>` +
        lines.map((line, index) => `<text x="60" y="${140 + index * 26}" font-family="sans-serif" font-size="13">${escape(line)}</text>`).join("") +
        `</svg>`,
    ],
  });

  const backend: Backend = {
    async status() {
      return status();
    },
    async set_language(args) {
      language = args.language;
      return status();
    },
    async create_centre({ input }) {
      enter(input.passphrase);
      stage = "open";
      return status();
    },
    async join_centre({ input }) {
      enter(input.passphrase);
      stage = "waiting";
      return status();
    },
    async check_joined() {
      // Approved at the second look.
      if (counter++ > 0) stage = "open";
      return status();
    },
    async unlock({ passphrase }) {
      if (passphrase !== PASSPHRASE) {
        refuse("wrong-passphrase", "Deze wachtwoordzin klopt niet.", "Let op hoofdletters en spaties, en probeer het opnieuw.", "passphrase");
      }
      stage = "open";
      return status();
    },
    async lock() {
      stage = "locked";
      return status();
    },
    async choices() {
      return {
        today: TODAY, centre_ladder: "vng", ladders: data.ladders, locations: data.locations, staff: data.staff,
        partners: data.partners,
      };
    },
    async find_clients({ query, limit }) {
      const words = fold(query).split(/\s+/).filter(Boolean);
      const found = data.clients.filter((one) => {
        const text = fold(Object.values(one.fields).join(" ") + " " + one.number);
        return words.every((word) => text.includes(word));
      });
      return { hits: found.slice(0, limit).map((one) => hit(data, one)), known: data.clients.length, more: found.length > limit };
    },
    async client_page({ id }) {
      return page(data, client(id), id === "c-yusuf" ? 1 : 0);
    },
    async row_history({ table, id }) {
      if (table === "clients" && id.startsWith("c-")) {
        return [
          { field: "phone", value: "06 2481 1632", was: "020 613 0021", at: "2026-03-12T10:05:00Z", staff: "Jan de Wit", device: "Laptop balie" },
          { field: "neighbourhood", value: "Slotermeer", was: null, at: "2026-01-14T09:31:00Z", staff: "Fatima Aydın", device: "Laptop Fatima" },
        ];
      }
      return [];
    },
    async add_client({ fields }) {
      for (const field of ["first_name", "last_name"]) {
        if (!fields[field]) refuse("invalid", "Vul dit in.", null, field);
      }
      const made = { id: newId(), number: `B-${2000 + counter}`, fields: clientFields(fields), steps: {}, timeline: [] };
      data.clients.unshift(made);
      changed(`klant ${fields.first_name} ${fields.last_name} toegevoegd`, "clients", () => data.clients.splice(data.clients.indexOf(made), 1));
      return { id: made.id, changed: ["clients"] };
    },
    async edit_row({ table, id, fields }) {
      if (table !== "clients") refuse("table-closed", "Dit kan hier nog niet.");
      const edited = client(id);
      const before = { ...edited.fields };
      edited.fields = { ...edited.fields, ...fields };
      changed(`gegevens van ${edited.fields.first_name ?? ""}`, "clients", () => (edited.fields = before));
      return { id, changed: ["clients"] };
    },
    async add_intake({ client_id, fields, next_step }) {
      day(fields, "held_on");
      const { held_on, ...rest } = fields;
      const saved = addEntry(client_id, "intakes", held_on!, rest);
      if (fields.rung) {
        addStep(client_id, { ladder: fields.ladder, rung: fields.rung, measured_on: held_on, moment: "intake" });
        saved.changed.push("movements");
      }
      if (next_step) saved.changed.push("tasks");
      return saved;
    },
    async add_movement({ client_id, fields }) {
      day(fields, "measured_on");
      const { measured_on, ...rest } = fields;
      const saved = addEntry(client_id, "movements", measured_on!, rest);
      addStep(client_id, fields);
      return saved;
    },
    async add_contact({ client_id, fields }) {
      day(fields, "happened_on");
      if (fields.minutes && !/^\d+$/.test(fields.minutes)) refuse("invalid", "Dit is geen heel getal.", null, "minutes");
      if (!client_id) return { id: newId(), changed: ["contacts"] };
      const { happened_on, ...rest } = fields;
      return addEntry(client_id, "contacts", happened_on!, rest);
    },
    async undo() {
      const last = undos.pop() ?? refuse("nothing-to-undo", "Er is niets om ongedaan te maken.");
      last.revert();
      unshared -= 1;
      return { what: last.what, changed: [last.table, "movements"] };
    },
    async preview_intake({ id }) {
      const owner = data.clients.find((one) => one.timeline.some((entry) => entry.id === id)) ?? data.clients[0]!;
      const entry = owner.timeline.find((one) => one.id === id);
      return sheet("Intakeverslag", [hit(data, owner).name, ...(entry?.fields ?? []).map((field) => `${field.field}: ${field.words}`)]);
    },
    async results({ from, to, location_id }) {
      return { from, to, location: data.locations.find((one) => one.id === location_id)?.name ?? null, rows: data.results };
    },
    async preview_results({ from, to }) {
      return sheet("Resultaten", [`${from} tot en met ${to}`, ...data.results.map((row) => `${row.name}: ${row.value}`)]);
    },
    async share_state() {
      const mayDecide = start.role === "coordinator";
      return {
        unshared, last_shared: lastShared, folder_reachable: true,
        open_conflicts: mayDecide ? data.conflicts.length : 0, join_requests: mayDecide ? data.requests.length : 0,
      };
    },
    async share_week() {
      const sent = unshared;
      unshared = 0;
      lastShared = `${TODAY}T15:40:00Z`;
      undos.length = 0;
      return {
        sent: sent > 0 ? [{ device: "Jan de Wit (Bibliotheek Slotermeer)", rows: sent }] : [],
        received: [{ device: "Sanne Bakker (De Honingraat)", rows: 38 }, { device: "Jan de Wit (Bibliotheek Slotermeer)", rows: 7 }],
        refused: [{ bundle: "0007-coordinatie.trede", from: "Omar Haddad", reason: "het bestand is niet heel aangekomen" }],
        conflicts: 1,
      };
    },
    async join_requests() {
      return [...data.requests];
    },
    async approve_request({ code }) {
      const at = data.requests.findIndex((one) => one.code === code);
      if (at < 0) refuse("unknown-request", "Deze aanvraag is er niet meer.");
      const [request] = data.requests.splice(at, 1);
      data.devices.push({
        device: request!.device, name: `Laptop ${request!.staff}`, role: request!.role, location: request!.location,
        staff: request!.staff, last_export: null, confirmed: false, revoked: false, this_device: false,
      });
      return { id: request!.device, changed: ["staff"] };
    },
    async devices() {
      return [...data.devices];
    },
    async conflicts() {
      return [...data.conflicts];
    },
    async resolve_conflict({ id }) {
      data.conflicts.splice(data.conflicts.findIndex((one) => one.id === id), 1);
      return { id, changed: ["conflicts", "clients"] };
    },
    async choose_folder() {
      return "/media/deel/trede";
    },
    async save_intake_pdf() {
      return "/home/fatima/Documenten/intakeverslag.pdf";
    },
    async save_results_pdf() {
      return "/home/fatima/Documenten/resultaten.pdf";
    },
  };
  return backend;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Without accents and case, as the real search does. */
function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
