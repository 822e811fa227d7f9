/** Sharing the week, and the coordinator's devices and double changes. */
import type { Backend } from "../backend";
import { type Fake, refuse, TODAY } from "./centre";

export function share(fake: Fake) {
  return {
    async share_state() {
      const mayDecide = fake.start.role === "coordinator";
      return {
        unshared: fake.unshared, last_shared: fake.lastShared, folder_reachable: true,
        open_conflicts: mayDecide ? fake.data.conflicts.length : 0, join_requests: mayDecide ? fake.data.requests.length : 0,
      };
    },
    async share_week() {
      const sent = fake.unshared;
      fake.unshared = 0;
      fake.lastShared = `${TODAY}T15:40:00Z`;
      fake.undos.length = 0;
      return {
        sent: sent > 0 ? [{ device: "Jan de Wit (Bibliotheek Slotermeer)", rows: sent }] : [],
        received: [{ device: "Sanne Bakker (De Honingraat)", rows: 38 }, { device: "Jan de Wit (Bibliotheek Slotermeer)", rows: 7 }],
        refused: [{ bundle: "0007-coordinatie.trede", from: "Omar Haddad", reason: "het bestand is niet heel aangekomen" }],
        conflicts: 1,
      };
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
