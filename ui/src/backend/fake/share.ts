/** Sharing the week, and the coordinator's devices and double changes. */
import type { AsideBundle, Backend, Board, BoardCell, ConflictInfo, HeldErasure, SettledConflict } from "../backend";
import { t } from "../../texts";
import { type Fake, refuse, TODAY } from "./centre";
import { PASSPHRASE } from "./settings";

const WEEKS: Board["weeks"] = [
  { number: 12, from: "2026-03-16", to: "2026-03-22" }, { number: 11, from: "2026-03-09", to: "2026-03-15" },
  { number: 10, from: "2026-03-02", to: "2026-03-08" }, { number: 9, from: "2026-02-23", to: "2026-03-01" },
];
const cell = (state: string, more: Partial<BoardCell> = {}): BoardCell => ({ state, at: null, rows: 0, reason: null, ...more });
const merged = (at: string, rows: number) => cell("merged", { at, rows });
const LINES: Board["lines"] = [
  {
    device: "d-2", who: "Sanne Bakker", location: "De Honingraat", revoked: false,
    cells: [cell("ready", { at: "2026-03-20T14:02:00Z" }), merged("2026-03-13T15:00:00Z", 38), cell("later", { at: "2026-03-13T15:00:00Z" }), merged("2026-02-27T15:12:00Z", 0)],
  },
  {
    device: "d-3", who: "Jan de Wit", location: "Bibliotheek Slotermeer", revoked: false,
    cells: [cell("open"), cell("missing"), merged("2026-03-06T16:44:00Z", 1), cell("refused", { at: "2026-02-27T16:40:00Z", reason: "het is beschadigd of nog niet helemaal binnen" })],
  },
  { device: "d-5", who: "Omar Haddad", location: "De Honingraat", revoked: false, cells: [cell("waits"), cell("before"), cell("before"), cell("before")] },
];
const REFUSED: AsideBundle[] = [
  { bundle: "d-8/3-d-1.trede", who: null, location: null, at: "2026-03-18T09:00:00Z", week: 12, why: "unknown-writer", reason: "de maker is geen bekend apparaat van dit centrum" },
];
const WAITING: AsideBundle[] = [
  {
    bundle: "d-5/7-d-1.trede", who: "Omar Haddad", location: "De Honingraat", at: "2026-03-19T16:10:00Z", week: 12, why: "unusual",
    reason: "het zou ongewoon veel verwijderen of wissen: 120 regels, waaronder 14 klanten",
  },
  {
    bundle: "d-3/9-d-1.trede", who: "Jan de Wit", location: "Bibliotheek Slotermeer", at: "2031-03-19T16:10:00Z", week: 12, why: "clock-ahead",
    reason: "de klok van dat apparaat loopt meer dan een dag voor",
  },
];

const HELD: HeldErasure[] = [
  { client_id: "held-1", number: "B-1077", name: "Samira Haddad", whole: true, rows: 34, on: "2026-03-11", by: "Erik de Boer", told_by: "Sanne Bakker" },
  { client_id: "held-2", number: "B-1012", name: "Kees Jansen", whole: false, rows: 3, on: "2026-03-11", by: "Erik de Boer", told_by: null },
];

export function share(fake: Fake) {
  let steps = 0;
  let waiting = fake.start.empty ? [] : WAITING;
  let held = fake.start.empty || fake.start.role !== "coordinator" ? [] : HELD;
  const settled: SettledConflict[] = [];
  const settle = (ids: string[], stands: (one: ConflictInfo) => string | null) => {
    for (const conflict of fake.data.conflicts.filter((one) => ids.includes(one.id))) settled.unshift({ conflict, at: `${TODAY}T15:30:00Z`, by: "Fatima Aydın", stands: stands(conflict) });
    fake.data.conflicts = fake.data.conflicts.filter((one) => !ids.includes(one.id));
    return { id: ids[0]!, changed: ["conflicts", "clients"] };
  };
  async function begin() {
    fake.job = { what: "share", step: t("screen-job-looking"), done: 0, of: null, running: true, stopped: false, report: null, problem: null };
    steps = 0;
    return { ...fake.job };
  }
  return {
    async take_opened() {
      return null;
    },
    async share_state() {
      const mayDecide = fake.start.role === "coordinator";
      return {
        unshared: fake.unshared, last_shared: fake.lastShared, folder_reachable: true,
        open_conflicts: mayDecide ? fake.data.conflicts.length : 0, join_requests: mayDecide ? fake.data.requests.length : 0,
      };
    },
    start_sharing: begin,
    async accept_bundle({ bundle }) {
      waiting = waiting.filter((one) => one.bundle !== bundle);
      return begin();
    },
    async board() {
      const boss = fake.start.role === "coordinator" && !fake.start.empty;
      return { weeks: WEEKS, lines: boss ? LINES : [], waiting, refused: boss ? REFUSED : [], held };
    },
    async erase_held({ client_id }) {
      held = held.filter((one) => one.client_id !== client_id);
      return { rows: 34, told: true, changed: ["clients"] };
    },
    async keep_held({ client_id }) {
      held = held.filter((one) => one.client_id !== client_id);
      return { id: client_id, changed: ["board"] };
    },
    async job_state() {
      const job = fake.job;
      if (!job?.running) return job ? { ...job } : null;
      steps += 1;
      job.step = t("screen-job-merging", { device: "Sanne Bakker" });
      [job.done, job.of] = [steps * 15, 45];
      if (steps >= fake.start.slow) {
        const sent = fake.unshared;
        fake.unshared = 0;
        fake.lastShared = `${TODAY}T15:40:00Z`;
        fake.undos.length = 0;
        job.running = false;
        job.report = {
          sent: sent > 0 ? [{ device: "Jan de Wit (Bibliotheek Slotermeer)", rows: sent }] : [],
          received: [{ device: "Sanne Bakker (De Honingraat)", rows: 38 }, { device: "Jan de Wit (Bibliotheek Slotermeer)", rows: 7 }],
          refused: [{ bundle: "0007-coordinatie.trede", from: "Omar Haddad", reason: "het bestand is niet heel aangekomen" }],
          conflicts: 1,
        };
      }
      return { ...job };
    },
    async stop_job() {
      const job = fake.job;
      if (!job) return null;
      [job.running, job.stopped, job.report] = [false, true, { sent: [], received: [], refused: [], conflicts: 0 }];
      return { ...job };
    },
    async join_requests() {
      return [...fake.data.requests];
    },
    async approve_request({ code }) {
      const at = fake.data.requests.findIndex((one) => one.code === code);
      if (at < 0) refuse("unknown-request", "Deze aanvraag is er niet meer.");
      const [request] = fake.data.requests.splice(at, 1);
      fake.data.devices.push({
        device: request!.device, name: `Laptop ${request!.staff}`, role: request!.role, location: request!.location,
        staff: request!.staff, last_export: null, confirmed: false, revoked: false, this_device: false,
      });
      return { id: request!.device, changed: ["staff"] };
    },
    async turn_down_request({ code }) {
      fake.data.requests = fake.data.requests.filter((one) => one.code !== code);
      return { id: code, changed: [] };
    },
    async revoke_device({ own, device }) {
      if (own !== PASSPHRASE) refuse("wrong-passphrase", "De wachtwoordzin klopt niet.", "Probeer het opnieuw.");
      fake.data.devices = fake.data.devices.map((one) => (one.device === device ? { ...one, revoked: true } : one));
      return begin();
    },
    async devices() {
      return [...fake.data.devices];
    },
    async conflicts() {
      return [...fake.data.conflicts];
    },
    async settled_conflicts() {
      return [...settled];
    },
    async resolve_conflict({ id, keep }) {
      return settle([id], (one) => one[keep].value);
    },
    async resolve_conflicts({ ids, keep }) {
      return settle(ids, (one) => one[keep].value);
    },
    async resolve_conflict_with({ id, value }) {
      return settle([id], () => value || null);
    },
    async close_window({ ready }) {
      return ready;
    },
    async choose_folder() {
      return "/media/deel/trede";
    },
  } satisfies Partial<Backend>;
}
