/** The state behind the fake commands, and what they have in common. */
import type { ColleagueHere, Fields, JobState, Saved, ScreenError, Stage, Status, TimelineEntry } from "../backend";
import { rowWords, type World, world } from "./data";

export type Scenario = { stage: Stage; role: "coach" | "desk" | "coordinator"; empty?: boolean; alone?: boolean; slow: number };

/** The day on which the fake centre stands still. */
export const TODAY = "2026-03-20";

/** Throws a refusal as the application would. */
export function refuse(code: string, message: string, hint: string | null = null, field?: string): never {
  const fields = field ? [{ field, problem: message }] : [];
  const refusal: ScreenError = { code, message, hint, fields };
  throw refusal;
}

/** A centre that lives in memory. */
export class Fake {
  readonly data: World;
  stage: Stage;
  language = "nl";
  unshared: number;
  lastShared: string | null;
  job: JobState | null = null;
  /** For whom papers are set. */
  printing: string[] = [];
  folder = "/media/deel/trede";
  /** Who opens this device. */
  readonly people: ColleagueHere[];
  counter = 0;
  /** Like the store, this outlives a lock. */
  readonly drafts = new Map<string, { client_id: string | null; fields: Fields; begun_at: string }>();
  readonly undos: { what: string; table: string; revert: () => void }[] = [];

  constructor(readonly start: Scenario) {
    this.data = world(start.empty ?? false);
    this.stage = start.stage;
    this.people = [{ key: "staff-1", staff_id: "s-fatima", name: "Fatima Aydın", role: start.role, me: true }];
    if (!start.alone) this.people.push({ key: "staff-2", staff_id: "s-jan", name: "Jan de Wit", role: "coach", me: false });
    this.unshared = start.empty ? 0 : 12;
    this.lastShared = start.empty ? null : "2026-03-17T13:10:00Z";
  }

  newId(): string {
    return `fake-${++this.counter}`;
  }

  /** The code of a forgotten passphrase, once it was asked for. */
  recoveryCode: string | null = null;

  status(): Status {
    const { stage } = this;
    return {
      stage,
      centre: stage === "open" || stage === "waiting" ? "Participatiecentrum De Brug" : null,
      me:
        stage === "open"
          ? { ...this.me(), location_id: "l-bieb", location: "Bibliotheek Slotermeer" }
          : null,
      join_code: stage === "waiting" ? "KOBI-4172" : null,
      shared_folder: stage === "new" ? null : this.folder,
      language: this.language,
      recoverable: stage === "locked",
      recovery_code: stage === "locked" ? this.recoveryCode : null,
      people: stage === "locked" && this.people.length > 1 ? this.people.map(({ key, name }) => ({ key, name })) : [],
    };
  }

  private me() {
    const { staff_id, name, role } = this.people.find((one) => one.me) ?? this.people[0]!;
    return { staff_id, name, role };
  }

  client(id: string) {
    return this.data.clients.find((one) => one.id === id) ?? refuse("no-row", "Deze klant staat niet op dit apparaat.");
  }

  /** A row of some client's timeline. */
  entry(id: string): TimelineEntry {
    return this.data.clients.flatMap((one) => one.timeline).find((one) => one.id === id) ?? refuse("no-row", "Dit staat niet op dit apparaat.");
  }

  words(table: string, fields: Fields) {
    return rowWords(this.data, table, fields);
  }

  /** Notes a change and how it is taken back. */
  changed(what: string, table: string, revert: () => void): void {
    this.unshared += 1;
    this.undos.push({ what, table, revert });
  }

  addEntry(clientId: string, table: string, on: string, fields: Fields): Saved {
    const owner = this.client(clientId);
    const entry: TimelineEntry = {
      table, id: this.newId(), on, staff: "Fatima Aydın",
      location: this.data.locations.find((one) => one.id === fields.location_id)?.name ?? null,
      fields: this.words(table, fields),
    };
    owner.timeline.unshift(entry);
    owner.timeline.sort((a, b) => b.on.localeCompare(a.on));
    this.changed(entry.fields[0]?.words ?? table, table, () => owner.timeline.splice(owner.timeline.indexOf(entry), 1));
    return { id: entry.id, changed: [table] };
  }

  addStep(clientId: string, fields: Fields): void {
    const owner = this.client(clientId);
    const step = {
      id: this.newId(), on: fields.measured_on!, rung: Number(fields.rung), moment: fields.moment ?? null,
      reason: fields.reason ?? null, staff: "Fatima Aydın",
    };
    const steps = (owner.steps[fields.ladder ?? "vng"] ??= []);
    steps.push(step);
    steps.sort((a, b) => a.on.localeCompare(b.on));
    const undo = this.undos.at(-1)!;
    const revert = undo.revert;
    undo.revert = () => {
      revert();
      steps.splice(steps.indexOf(step), 1);
    };
  }
}
