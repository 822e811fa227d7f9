/** Clients and rows of any table. */
import type { Backend, Fields, Saved, TimelineEntry } from "../backend";
import { type Fake, refuse, TODAY } from "./centre";
import { clientFields, hit, page } from "./data";

/** The required date of each table, by which its rows stand in the timeline. */
const DAYS: Record<string, string> = {
  intakes: "held_on", movements: "measured_on", contacts: "happened_on", trajectories: "started_on", tasks: "due_on", consents: "given_on",
  referrals: "referred_on", placements: "started_on", signals: "noticed_on", effects: "noted_on",
};

const day = (fields: Fields, field: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(fields[field] ?? "")) refuse("invalid", "Dit is geen datum.", "Schrijf bijvoorbeeld 5-3-2026.", field);
};

/** Rows that another part holds; nothing for those that it does not know. */
type Elsewhere = {
  add: (table: string, client: string | null, fields: Fields) => Saved | null;
  edit: (table: string, id: string, fields: Fields) => Saved | null;
  remove: (table: string, id: string) => Saved | null;
  /** What it holds of a client, as lines of the timeline. */
  timeline: (client: string) => TimelineEntry[];
};

export function rows(fake: Fake, elsewhere: Elsewhere) {
  function addClient(fields: Fields): Saved {
    for (const field of ["first_name", "last_name"]) {
      if (!fields[field]) refuse("invalid", "Vul dit in.", null, field);
    }
    const made = { id: fake.newId(), number: `B-${2000 + fake.counter}`, fields: clientFields(fields), steps: {}, timeline: [] };
    fake.data.clients.unshift(made);
    fake.changed(`klant ${fields.first_name} ${fields.last_name} toegevoegd`, "clients", () => fake.data.clients.splice(fake.data.clients.indexOf(made), 1));
    return { id: made.id, changed: ["clients"] };
  }

  return {
    async add_row({ table, client_id, fields }) {
      if (table === "clients") return addClient(fields);
      const there = elsewhere.add(table, client_id, fields);
      if (there) return there;
      const on = DAYS[table];
      if (on) day(fields, on);
      if (fields.minutes && !/^\d+$/.test(fields.minutes)) refuse("invalid", "Dit is geen heel getal.", null, "minutes");
      if (!client_id || !on) return { id: fake.newId(), changed: [table] };
      const saved = fake.addEntry(client_id, table, fields[on]!, fields);
      if (table === "movements") fake.addStep(client_id, fields);
      return saved;
    },
    async edit_row({ table, id, fields }) {
      if (table === "clients") {
        const edited = fake.client(id);
        const before = { ...edited.fields };
        edited.fields = { ...edited.fields, ...fields };
        fake.changed(`gegevens van ${edited.fields.first_name ?? ""}`, "clients", () => (edited.fields = before));
        return { id, changed: ["clients"] };
      }
      const there = elsewhere.edit(table, id, fields);
      if (there) return there;
      const entry = fake.entry(id);
      const before = { fields: entry.fields, on: entry.on };
      const after: Fields = { ...Object.fromEntries(entry.fields.map((field) => [field.field, field.value])), ...fields };
      entry.fields = fake.words(table, after);
      entry.on = after[DAYS[table] ?? ""] ?? entry.on;
      fake.changed("de laatste wijziging", table, () => Object.assign(entry, before));
      return { id, changed: [table] };
    },
    async delete_row({ table, id }) {
      const there = elsewhere.remove(table, id);
      if (there) return there;
      const owner = fake.data.clients.find((one) => one.timeline.some((entry) => entry.id === id));
      const entry = fake.entry(id);
      const at = owner!.timeline.indexOf(entry);
      owner!.timeline.splice(at, 1);
      fake.changed("wat is weggehaald", table, () => owner!.timeline.splice(at, 0, entry));
      return { id, changed: [table] };
    },
    async choices() {
      return {
        today: TODAY, centre_ladder: "vng", ladders: fake.data.ladders, locations: fake.data.locations, staff: fake.data.staff,
        partners: fake.data.partners,
      };
    },
    async find_clients({ query, limit }) {
      const words = fold(query).split(/\s+/).filter(Boolean);
      const found = fake.data.clients.filter((one) => {
        const text = fold(Object.values(one.fields).join(" ") + " " + one.number);
        return words.every((word) => text.includes(word));
      });
      return { hits: found.slice(0, limit).map((one) => hit(fake.data, one)), known: fake.data.clients.length, more: found.length > limit };
    },
    async client_page({ id }) {
      const whole = page(fake.data, fake.client(id), id === "c-yusuf" ? 1 : 0);
      whole.timeline = [...elsewhere.timeline(id), ...whole.timeline].sort((a, b) => b.on.localeCompare(a.on));
      return whole;
    },
    async row_history({ table, id }) {
      if (table === "clients" && id.startsWith("c-")) {
        return [
          { field: "phone", value: "06 2481 1632", was: "020 613 0021", stored: fake.client(id).fields.phone ?? "", was_stored: "020 613 0021", can_put_back: true, at: "2026-03-12T10:05:00Z", staff: "Jan de Wit", device: "Laptop balie" },
          { field: "neighbourhood", value: "Slotermeer", was: null, stored: "Slotermeer", was_stored: "", can_put_back: true, at: "2026-01-14T09:31:00Z", staff: "Fatima Aydın", device: "Laptop Fatima" },
        ];
      }
      return [];
    },
    async add_intake({ client_id, intake: { fields, client, consent, next_step } }) {
      day(fields, "held_on");
      if (next_step) day(next_step, "due_on");
      const owner = fake.client(client_id);
      const before = owner.fields;
      const saved = fake.addEntry(client_id, "intakes", fields.held_on!, fields);
      const intakeUndo = fake.undos.pop()!;
      const more = [intakeUndo.revert, () => (owner.fields = before)];
      const also = (table: string, on: string, row: Fields) => {
        fake.addEntry(client_id, table, on, row);
        more.push(fake.undos.pop()!.revert);
        saved.changed.push(table);
      };
      if (consent) also("consents", fields.held_on!, consent);
      if (next_step) also("tasks", next_step.due_on, { text: next_step.text });
      owner.fields = { ...owner.fields, ...client };
      if (Object.keys(client).length > 0) saved.changed.push("clients");
      fake.undos.push({ ...intakeUndo, what: "de intake", revert: () => more.toReversed().forEach((revert) => revert()) });
      fake.drafts.delete(`intake:${client_id}@${fake.status().me?.staff_id ?? "first"}`);
      if (fields.rung) {
        fake.addStep(client_id, { ladder: fields.ladder, rung: fields.rung, measured_on: fields.held_on, moment: "intake" });
        saved.changed.push("movements");
      }
      return saved;
    },
    async undo() {
      const last = fake.undos.pop() ?? refuse("nothing-to-undo", "Er is niets om ongedaan te maken.");
      last.revert();
      fake.unshared -= 1;
      return { what: last.what, changed: [last.table, "movements", "tasks", "contacts", "clients", "activities", "attendances", "trajectories", "placements", "consents", "referrals", "signals", "effects", "offers", "partners"] };
    },
  } satisfies Partial<Backend>;
}

/** Without accents and case, as the real search does. */
function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
