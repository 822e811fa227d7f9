/** Long work that goes on beside the screens: started, looked after wherever one goes meanwhile, stopped when asked. */
import { backend, type JobState } from "../backend";
import { app, asProblem, tell, touched } from "./app.svelte";
import { t } from "../texts";

/** How often it is asked how far the work is, in milliseconds. */
const EVERY = 150;

/** Everything may have come in. */
const ALL = [
  "clients", "intakes", "movements", "contacts", "trajectories", "tasks", "conflicts", "locations", "staff", "partners", "offers",
  "consents", "referrals", "placements", "signals", "effects", "activities", "attendances", "targets", "settings", "devices", "requests", "board", "access_log",
];

/** The work of the moment, or the last that was done. */
export const job = $state<{ state: JobState | null }>({ state: null });

/** Shares the week. */
export const startSharing = (): Promise<void> => work(() => backend.start_sharing());

/** Likewise, and takes in what waits for a yes. */
export const acceptBundle = (bundle: string): Promise<void> => work(() => backend.accept_bundle({ bundle }));

/** Shuts a device out; what it came to is answered, and a refusal before it began is thrown. */
export async function revokeDevice(own: string, device: string): Promise<JobState | null> {
  await look(await backend.revoke_device({ own, device }), true);
  return job.state;
}

async function work(start: () => Promise<JobState>): Promise<void> {
  app.problem = null;
  try {
    await look(await start());
  } catch (thrown) {
    app.problem = asProblem(thrown);
  }
}

/** Asks the work to stop; it does so at the next moment at which everything is whole. */
export async function stopJob(): Promise<void> {
  job.state = await backend.stop_job();
}

/** Forgets it: another person, or a locked window. */
export function forgetJob(): void {
  job.state = null;
}

async function look(state: JobState | null, answered = false): Promise<void> {
  job.state = state;
  while (job.state?.running) {
    await new Promise((resolve) => setTimeout(resolve, EVERY));
    // Locked meanwhile: there is nothing to ask any more.
    if (app.status?.stage !== "open") return forgetJob();
    job.state = await backend.job_state();
  }
  // What came in before it was stopped, or failed, is there.
  if (job.state) await touched(ALL);
  const elsewhere = !answered && !location.hash.startsWith("#/share");
  if (elsewhere && job.state?.report && !job.state.stopped) tell(t("screen-shared-done"));
  if (elsewhere && job.state?.problem) app.problem = job.state.problem;
}
