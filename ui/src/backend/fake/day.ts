/** The day: what waits, tasks, the counter, groups, and finding people from anywhere. */
import type { ActivityLine, Backend, ClientHit, Fields, Saved, TaskLine, TimelineEntry, WaitingLine, WaitingList } from "../backend";
import { addDays } from "../../state/days";
import { type Fake, refuse, TODAY } from "./centre";
import { clientFields, type FakeClient, hit } from "./data";

type Task = { id: string; text: string; due_on: string; done_on: string | null; staff_id: string | null; client_id: string | null };
type Tally = { id: string; topic: string; channel: string; people: number; at: string };
type Meeting = { id: string; held_on: string; kind: string; title: string; location_id: string | null; partner_id: string | null; people: number | null; note: string | null; came: string[] };

const ME = "s-fatima";

/** What the other parts do not hold. */
class Day {
  tasks: Task[] = [];
  tallies: Tally[] = [];
  meetings: Meeting[] = [];

  constructor(empty: boolean) {
    if (empty) return;
    const task = (id: string, text: string, due: number, client: string | null, staff: string | null = ME): Task => ({
      id, text, due_on: addDays(TODAY, due), done_on: null, client_id: client, staff_id: staff,
    });
    this.tasks = [
      task("task-1", "Bellen over de fietswerkplaats", -3, "c-yusuf"),
      task("task-2", "Brief van de woningbouw samen lezen", 0, "c-oksana"),
      task("task-3", "Koffie en koekjes voor de kookgroep", 0, null),
      task("task-4", "Evaluatie plannen", 3, "c-nour"),
      task("task-5", "Huisbezoek", 1, "c-wil", "s-sanne"),
      task("task-6", "Sleutel van zaal 2 ophalen", 0, null, null),
      { ...task("task-7", "Taalcafé bellen", -10, "c-selam"), done_on: addDays(TODAY, -8) },
    ];
    const tally = (id: string, topic: string, channel: string, people: number, at: string): Tally => ({ id, topic, channel, people, at: `${TODAY}T${at}:00Z` });
    this.tallies = [
      tally("tally-1", "information", "desk", 1, "08:05"), tally("tally-2", "information", "desk", 3, "08:20"),
      tally("tally-3", "information", "phone", 1, "08:41"), tally("tally-4", "guidance", "visit", 1, "09:02"),
    ];
    const meeting = (id: string, days: number, kind: string, title: string, came: string[], people: number | null): Meeting => ({
      id, held_on: addDays(TODAY, days), kind, title, location_id: "l-bieb", partner_id: null, people, note: null, came,
    });
    this.meetings = [
      meeting("g-3", 2, "group", "Kookgroep", [], null),
      meeting("g-2", -5, "group", "Kookgroep", ["c-yusuf", "c-oksana", "c-nour"], 5),
      meeting("g-1", -9, "information_meeting", "Rechten en plichten", ["c-selam"], 14),
      { ...meeting("g-0", -12, "group", "Kookgroep", ["c-yusuf", "c-agn"], null), note: "Zaal 2, sleutel bij de balie." },
    ];
  }
}

/** Who was passed on to a partner that has not confirmed it, with the day. */
function unsecured(fake: Fake): [string, string][] {
  return fake.data.clients.flatMap((client) =>
    client.timeline.flatMap((entry): [string, string][] => {
      const of = (field: string) => entry.fields.find((one) => one.field === field)?.value;
      return of("outcome") === "transferred" && !of("follow_up_secured_on") ? [[client.id, of("ended_on")!]] : [];
    }),
  );
}

const fold = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

export function day(fake: Fake) {
  const own = new Day(fake.start.empty ?? false);
  const name = (client: FakeClient) => hit(fake.data, client).name;
  const staffName = (id: string | null | undefined) => fake.data.staff.find((one) => one.id === id)?.name ?? null;
  const isDate = (text: string | undefined) => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "");

  const line = (task: Task): TaskLine => {
    const client = fake.data.clients.find((one) => one.id === task.client_id);
    return { ...task, staff: staffName(task.staff_id), client: client ? name(client) : null, phone: client?.fields.phone ?? null };
  };
  const tasksOf = (of: "me" | "location") =>
    own.tasks.filter((task) => of === "location" || task.staff_id === ME).sort((a, b) => a.due_on.localeCompare(b.due_on));

  /** Changes something of this part, and remembers how to take it back. */
  function put(what: string, table: string, id: string, change: () => void, tables = [table]): Saved {
    const before = { tasks: structuredClone(own.tasks), tallies: [...own.tallies], meetings: structuredClone(own.meetings), clients: [...fake.data.clients] };
    change();
    fake.changed(what, table, () => {
      Object.assign(own, { tasks: before.tasks, tallies: before.tallies, meetings: before.meetings });
      fake.data.clients.splice(0, Infinity, ...before.clients);
    });
    return { id, changed: tables };
  }

  function newClient(fields: Fields): FakeClient {
    for (const field of ["first_name", "last_name"]) if (!fields[field]) refuse("invalid", "Vul dit in.", null, field);
    return { id: fake.newId(), number: `B-${2000 + fake.counter}`, fields: clientFields({ location_id: "l-bieb", ...fields }), steps: {}, timeline: [] };
  }

  const waits = (what: WaitingList["what"], ...lines: [string, string | null][]): WaitingList => ({
    what, total: lines.length,
    lines: lines.map(([id, on]): WaitingLine => {
      const client = fake.client(id);
      return { client_id: id, name: name(client), number: client.number, on, row_id: null, coach: staffName(client.fields.coach_id) };
    }),
  });

  const meetingLine = (one: Meeting): ActivityLine => ({
    id: one.id, held_on: one.held_on, kind: one.kind, title: one.title, attending: one.came.length, people: one.people,
    location: fake.data.locations.find((place) => place.id === one.location_id)?.name ?? null,
  });
  const meeting = (id: string) => own.meetings.find((one) => one.id === id) ?? refuse("no-row", "Deze bijeenkomst staat niet op dit apparaat.");

  return {
    own,
    commands: {
      async quick_find({ query, limit }) {
        const words = fold(query).split(/\s+/).filter(Boolean);
        if (words.length === 0) return [];
        return fake.data.clients
          .filter((one) => words.every((word) => fold(`${Object.values(one.fields).join(" ")} ${one.number}`).includes(word)))
          .slice(0, limit)
          .map((one) => {
            const { id, number, name: whole, birth_date, phone, lives_in, coach, closed } = hit(fake.data, one);
            return { id, number, name: whole, birth_date, phone, coach, closed, lives_at: one.fields.street ? `${one.fields.street} ${one.fields.house_number}` : lives_in };
          });
      },
      async likely_duplicates({ fields }) {
        const digits = (text: string | undefined) => (text ?? "").replaceAll(/\D/g, "");
        const named = (one: Fields) => fold(`${one.first_name} ${one.last_name}`);
        return fake.data.clients.flatMap((one) => {
          const why = [
            ...(digits(fields.phone).length >= 9 && digits(fields.phone) === digits(one.fields.phone) ? ["hetzelfde telefoonnummer"] : []),
            ...(fields.last_name && named(fields) === named(one.fields) ? ["dezelfde naam"] : []),
          ];
          const { id, number, name: whole, birth_date } = hit(fake.data, one);
          return why.length > 0 ? [{ id, number, name: whole, birth_date, why }] : [];
        });
      },
      async client_window({ filter, offset, limit }) {
        const sorted = fake.data.clients
          .filter((one) => (filter.whose === "mine" ? one.fields.coach_id === ME : filter.whose === "nobody" ? !one.fields.coach_id : true))
          .filter((one) => !filter.location_id || one.fields.location_id === filter.location_id)
          .filter((one) => filter.file === "all" || Boolean(one.fields.closed_on) === (filter.file === "closed"));
        const key = (one: FakeClient) => fold(`${one.fields.last_name} ${one.fields.first_name}`);
        const seen = (one: ClientHit) => one.last_seen ?? "";
        if (filter.order === "name") sorted.sort((a, b) => key(a).localeCompare(key(b)));
        const hits = sorted.map((one) => hit(fake.data, one));
        if (filter.order === "unseen") hits.sort((a, b) => seen(a).localeCompare(seen(b)));
        return { total: hits.length, hits: hits.slice(offset, offset + limit) };
      },
      async today({ of, limit }) {
        const due = tasksOf(of).filter((task) => !task.done_on && task.due_on <= TODAY);
        const mine = (list: WaitingList): WaitingList => {
          const lines = list.lines.filter((one) => of === "location" || fake.client(one.client_id).fields.coach_id === ME);
          return { ...list, lines: lines.slice(0, limit), total: lines.length };
        };
        const waiting = fake.start.empty
          ? []
          : [
              waits("unsecured_ends", ...unsecured(fake)),
              waits("past_planned_end", ["c-yusuf", "2026-02-11"], ["c-wil", "2026-03-01"]),
              waits("second_measurement", ["c-wil", "2025-09-01"]),
              waits("no_contact", ["c-nour", "2026-01-12"], ["c-selam", null]),
              waits("no_intake", ["c-oksana", "2026-02-20"], ["c-selam", "2026-02-03"], ["c-nour", "2026-03-02"]),
            ].map(mine).filter((list) => list.total > 0);
        return {
          day: TODAY, due: due.slice(0, limit).map(line), due_total: due.length,
          coming: tasksOf(of).filter((task) => !task.done_on && task.due_on > TODAY && task.due_on <= addDays(TODAY, 7)).map(line),
          activities: own.meetings.filter((one) => one.held_on >= TODAY).map((one) => ({ id: one.id, held_on: one.held_on, title: one.title, location: meetingLine(one).location })),
          waiting,
        };
      },
      async task_list({ of, state, limit }) {
        const lines = tasksOf(of).filter((task) => Boolean(task.done_on) === (state === "done"));
        return { total: lines.length, lines: lines.slice(0, limit).map(line) };
      },
      async desk_day() {
        const counts = new Map<string, { topic: string; channel: string; people: number }>();
        for (const one of own.tallies) {
          const key = `${one.topic} ${one.channel}`;
          const now = counts.get(key) ?? { topic: one.topic, channel: one.channel, people: 0 };
          counts.set(key, { ...now, people: now.people + one.people });
        }
        return { day: TODAY, counts: [...counts.values()], last: [...own.tallies].reverse().slice(0, 8) };
      },
      async tally({ topic, channel, people }) {
        const id = fake.newId();
        return put("de laatste telling", "contacts", id, () => own.tallies.push({ id, topic, channel, people, at: `${TODAY}T10:00:00Z` }));
      },
      async sign_up({ fields, handover }) {
        const client = newClient(handover ? { ...fields, coach_id: handover.coach_id } : fields);
        return put("de aanmelding", "clients", client.id, () => {
          fake.data.clients.unshift(client);
          if (handover) own.tasks.push({ id: fake.newId(), text: handover.text, due_on: handover.due_on, done_on: null, staff_id: handover.coach_id, client_id: client.id });
        }, ["clients", "tasks"]);
      },
      async hand_over({ client_id, handover }) {
        const client = fake.client(client_id);
        const coach = client.fields.coach_id;
        const saved = put("de overdracht aan een coach", "clients", client_id, () => {
          client.fields.coach_id = handover.coach_id;
          own.tasks.push({ id: fake.newId(), text: handover.text, due_on: handover.due_on, done_on: null, staff_id: handover.coach_id, client_id });
        }, ["clients", "tasks"]);
        const undo = fake.undos.at(-1)!;
        const revert = undo.revert;
        undo.revert = () => {
          revert();
          client.fields.coach_id = coach;
        };
        return saved;
      },
      async activities({ limit }) {
        return [...own.meetings].sort((a, b) => b.held_on.localeCompare(a.held_on)).slice(0, limit).map(meetingLine);
      },
      async activity_page({ id }) {
        const one = meeting(id);
        const earlier = own.meetings.filter((other) => other.title === one.title && other.held_on < one.held_on).flatMap((other) => other.came);
        const people = [...new Set([...one.came, ...earlier])].map((client) => {
          const { number, birth_date, name: whole } = hit(fake.data, fake.client(client));
          return { client_id: client, name: whole, number, birth_date, present: one.came.includes(client) };
        });
        return {
          line: meetingLine(one), location_id: one.location_id, partner_id: one.partner_id, note: one.note,
          partner: fake.data.partners.find((partner) => partner.id === one.partner_id)?.name ?? null,
          others: Math.max(0, (one.people ?? one.came.length) - one.came.length), people: people.sort((a, b) => a.name.localeCompare(b.name)),
        };
      },
      async attend({ activity_id, client_id, present }) {
        return put("wie er was", "attendances", activity_id, () => {
          const one = meeting(activity_id);
          one.came = one.came.filter((client) => client !== client_id).concat(present ? [client_id] : []);
          if (one.people !== null) one.people += present ? 1 : -1;
        });
      },
      async attend_new({ activity_id, fields }) {
        const client = newClient(fields);
        return put("de aanmelding", "clients", client.id, () => {
          fake.data.clients.unshift(client);
          meeting(activity_id).came.push(client.id);
        }, ["clients", "attendances"]);
      },
      async count_others({ activity_id, others }) {
        return put("wie er was", "activities", activity_id, () => {
          const one = meeting(activity_id);
          one.people = one.came.length + others;
        });
      },
      async repeat_activity({ id }) {
        const again = { ...structuredClone(meeting(id)), id: fake.newId(), people: null, note: null };
        do again.held_on = addDays(again.held_on, 7); while (again.held_on < TODAY);
        return put("de nieuwe groep", "activities", again.id, () => own.meetings.push(again), ["activities", "attendances"]);
      },
    } satisfies Partial<Backend>,

    /** Rows of the tables that this part holds; nothing for rows of others. */
    rows: {
      timeline(client: string): TimelineEntry[] {
        return own.tasks
          .filter((task) => task.client_id === client)
          .map((task) => ({
            table: "tasks", id: task.id, on: task.due_on, staff: staffName(task.staff_id), location: null,
            fields: fake.words("tasks", { text: task.text, due_on: task.due_on, staff_id: task.staff_id ?? "", done_on: task.done_on ?? "" }),
          }));
      },
      add(table: string, client_id: string | null, fields: Fields): Saved | null {
        if (table === "tasks") {
          if (!fields.text) refuse("invalid", "Vul dit in.", null, "text");
          if (!isDate(fields.due_on)) refuse("invalid", "Dit is geen datum.", null, "due_on");
          const id = fake.newId();
          return put("de taak", "tasks", id, () =>
            own.tasks.push({ id, text: fields.text!, due_on: fields.due_on!, done_on: null, staff_id: fields.staff_id || null, client_id }));
        }
        if (table === "activities") {
          if (!fields.title) refuse("invalid", "Vul dit in.", null, "title");
          if (!isDate(fields.held_on)) refuse("invalid", "Dit is geen datum.", null, "held_on");
          const id = fake.newId();
          return put("de bijeenkomst", "activities", id, () =>
            own.meetings.push({
              id, held_on: fields.held_on!, kind: fields.kind!, title: fields.title!, location_id: fields.location_id || null,
              partner_id: fields.partner_id || null, people: null, note: fields.note || null, came: [],
            }));
        }
        return null;
      },
      edit(table: string, id: string, fields: Fields): Saved | null {
        const row = table === "tasks" ? own.tasks.find((one) => one.id === id) : own.meetings.find((one) => one.id === id);
        if (!row) return null;
        const empty = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value || null]));
        return put("de laatste wijziging", table, id, () => {
          const now = table === "tasks" ? own.tasks.find((one) => one.id === id) : own.meetings.find((one) => one.id === id);
          Object.assign(now!, empty);
        });
      },
      remove(table: string, id: string): Saved | null {
        const lists = { tasks: own.tasks, contacts: own.tallies, activities: own.meetings };
        const list: { id: string }[] | undefined = lists[table as keyof typeof lists];
        if (!list?.some((one) => one.id === id)) return null;
        return put("wat is weggehaald", table, id, () => {
          const now: { id: string }[] = { tasks: own.tasks, contacts: own.tallies, activities: own.meetings }[table as keyof typeof lists];
          now.splice(now.findIndex((one) => one.id === id), 1);
        });
      },
    },
  };
}
