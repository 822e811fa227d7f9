import type { ShareReport } from "../../backend";

/** What happened the last time, as long as the window is open. */
export const last = $state<{ report: ShareReport | null }>({ report: null });
