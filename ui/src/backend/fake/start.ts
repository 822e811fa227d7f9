/** Before the work starts. */
import type { Backend } from "../backend";
import { type Fake, refuse } from "./centre";

/** Opens every fake store. */
export const PASSPHRASE = "vier groene fietsen";

const enter = (passphrase: string) => {
  if (passphrase.length < 8) refuse("short-passphrase", "De wachtwoordzin is te kort.", "Neem minstens vier woorden.", "passphrase");
};

export function start(fake: Fake) {
  return {
    async status() {
      return fake.status();
    },
    async set_language(args) {
      fake.language = args.language;
      return fake.status();
    },
    async create_centre({ input }) {
      enter(input.passphrase);
      fake.stage = "open";
      return fake.status();
    },
    async join_centre({ input }) {
      enter(input.passphrase);
      fake.stage = "waiting";
      return fake.status();
    },
    async check_joined() {
      // Approved at the second look.
      if (fake.counter++ > 0) fake.stage = "open";
      return fake.status();
    },
    async unlock({ passphrase }) {
      if (passphrase !== PASSPHRASE) {
        refuse("wrong-passphrase", "Deze wachtwoordzin klopt niet.", "Let op hoofdletters en spaties, en probeer het opnieuw.", "passphrase");
      }
      fake.stage = "open";
      return fake.status();
    },
    async lock() {
      fake.stage = "locked";
      return fake.status();
    },
  } satisfies Partial<Backend>;
}
