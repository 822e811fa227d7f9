/** Before the work starts. */
import type { Backend } from "../backend";
import { type Fake, refuse } from "./centre";
import { checkNew, checkOwn } from "./settings";

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
      checkNew(input.passphrase);
      fake.stage = "open";
      return fake.status();
    },
    async join_centre({ input }) {
      if (fake.stage !== "waiting") checkNew(input.passphrase);
      fake.stage = "waiting";
      return fake.status();
    },
    async check_joined() {
      // Approved at the second look.
      if (fake.counter++ > 0) fake.stage = "open";
      return fake.status();
    },
    async unlock({ passphrase }) {
      checkOwn(passphrase);
      fake.stage = "open";
      return fake.status();
    },
    async unlock_as({ who, passphrase }) {
      checkOwn(passphrase);
      for (const one of fake.people) one.me = one.key === who;
      fake.stage = "open";
      return fake.status();
    },
    async ask_recovery({ passphrase }) {
      checkNew(passphrase);
      fake.recoveryCode = "HERS-TEL9";
      return fake.status();
    },
    async take_recovery() {
      // Given back at the second look.
      if (fake.counter++ === 0) refuse("no-answer", "De sleutel is er nog niet.");
      fake.recoveryCode = null;
      fake.stage = "open";
      return fake.status();
    },
    async use_recovery_sheet({ letters, passphrase }) {
      checkNew(passphrase);
      if (letters.replaceAll(/\s/g, "").length !== 58) refuse("misread-sheet", "Deze letters kloppen niet.", "Er is ergens een letter verkeerd overgenomen.");
      fake.stage = "open";
      return fake.status();
    },
    async lock() {
      fake.stage = "locked";
      return fake.status();
    },
  } satisfies Partial<Backend>;
}
