/** How the list of clients was last looked at: still so when one comes back from a client. */
import type { ClientFilter } from "../../backend";

export const view = $state<ClientFilter & { top: number }>({ whose: "all", location_id: "", file: "open", order: "name", top: 0 });
