/** Sharing the week, and the coordinator's devices and double changes. */
import type { Backend } from "../backend";
import { t } from "../../texts";
import { type Fake, refuse, TODAY } from "./centre";

export function share(fake: Fake) {
  let steps = 0;
  return {
    async share_state() {
      const mayDecide = fake.start.role === "coordinator";
      return {
        unshared: fake.unshared, last_shared: fake.lastShared, folder_reachable: true,
        open_conflicts: mayDecide ? fake.data.conflicts.length : 0, join_requests: mayDecide ? fake.data.requests.length : 0,
      };
    },
    async start_sharing() {
      fake.job = { what: "share", step: t("screen-job-looking"), done: 0, of: null, running: true, stopped: false, report: null, problem: null };
      steps = 0;
      return { ...fake.job };
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
    async devices() {
      return [...fake.data.devices];
    },
    async conflicts() {
      return [...fake.data.conflicts];
    },
    async resolve_conflict({ id }) {
      fake.data.conflicts.splice(fake.data.conflicts.findIndex((one) => one.id === id), 1);
      return { id, changed: ["conflicts", "clients"] };
    },
    async choose_folder() {
      return "/media/deel/trede";
    },
  } satisfies Partial<Backend>;
}
