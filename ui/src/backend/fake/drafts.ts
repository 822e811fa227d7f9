/** What was typed and not saved yet. */
import type { Backend, Draft } from "../backend";
import type { Fake } from "./centre";

/** When the fake centre's clock stands still. */
const NOW = "2026-03-20T13:10:00Z";

export function drafts(fake: Fake) {
  return {
    async drafts() {
      const found: Draft[] = [];
      for (const [key, { client_id, fields, begun_at }] of fake.drafts) {
        const owner = fake.data.clients.find((one) => one.id === client_id);
        if (client_id && !owner) continue;
        const name = owner ? [owner.fields.first_name, owner.fields.infix, owner.fields.last_name].filter(Boolean).join(" ") : null;
        found.push({ key, client_id, client: name, staff: "Fatima Aydın", begun_at, fields: { ...fields } });
      }
      return found;
    },
    async keep_draft({ key, client_id, fields }) {
      const begun_at = fake.drafts.get(key)?.begun_at ?? NOW;
      fake.drafts.set(key, { client_id, fields: { ...fields }, begun_at });
      return { begun_at };
    },
    async numbers_like_bsn({ text }) {
      const passes = (number: string) => [...number.padStart(9, "0")].reduce((sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at), 0) % 11 === 0;
      return (text.match(/\b\d{8,9}\b/g) ?? []).filter(passes);
    },
    async drop_draft({ key }) {
      return fake.drafts.delete(key);
    },
  } satisfies Partial<Backend>;
}
