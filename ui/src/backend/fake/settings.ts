/** Who opens the device, where it shares, what holds for the centre. */
import type { Backend, ColleagueHere } from "../backend";
import { type Fake, refuse } from "./centre";

/** Opens every fake store. */
export const PASSPHRASE = "vier groene fietsen";

/** Refuses a new passphrase that is too short. */
export function checkNew(passphrase: string): void {
  if (passphrase.length < 8) refuse("short-passphrase", "De wachtwoordzin is te kort.", "Neem minstens vier woorden.", "passphrase");
}

/** Refuses a passphrase that opens nothing. */
export function checkOwn(passphrase: string): void {
  if (passphrase !== PASSPHRASE) {
    refuse("wrong-passphrase", "De wachtwoordzin klopt niet.", "Let op hoofdletters en spaties en probeer het nog een keer.", "passphrase");
  }
}

export function settings(fake: Fake) {
  const values: Record<string, string> = {};
  const USUAL: [string, string][] = [
    ["caseload_norm", "70"], ["hourly_rate", "60"], ["training_cost", "125"], ["hours_per_trajectory", "20"], ["funded", "0"],
    ["scope", "location"], ["suppress_below", "5"], ["ladder", "vng"],
  ];
  const here: ColleagueHere[] = fake.people;
  return {
    async colleagues() {
      return here.map((one) => ({ ...one }));
    },
    async add_colleague({ own, colleague }) {
      checkNew(colleague.passphrase);
      checkOwn(own);
      const known = fake.data.staff.find((one) => one.id === colleague.staff_id);
      const staff = known ?? { id: fake.newId(), name: colleague.name };
      if (!known) fake.data.staff.push(staff);
      here.push({ key: `staff-${here.length + 1}`, staff_id: staff.id, name: staff.name, role: known ? "coach" : colleague.role, me: false });
      return { id: staff.id, changed: ["staff", "colleagues"] };
    },
    async remove_colleague({ key }) {
      here.splice(here.findIndex((one) => one.key === key), 1);
      return { id: key, changed: ["colleagues"] };
    },
    async change_passphrase(args) {
      checkNew(args.new);
      checkOwn(args.old);
      return { id: "", changed: [] };
    },
    async set_shared_folder({ folder }) {
      fake.folder = folder;
      return fake.status();
    },
    async centre_settings() {
      return USUAL.map(([key, usual]) => ({ key, value: values[key] ?? usual, usual }));
    },
    async set_centre_setting({ key, value }) {
      if (!["scope", "ladder"].includes(key) && value && !/^\d+(\.\d+)?$/.test(value)) {
        refuse("invalid", "Dit kan zo niet bewaard worden.", null, "value");
      }
      values[key] = value || USUAL.find((one) => one[0] === key)![1];
      return { id: key, changed: ["settings"] };
    },
    async about() {
      return { version: "0.1.0", licence: "EUPL-1.2", home: "/home/fatima/.local/share/trede" };
    },
  } satisfies Partial<Backend>;
}
