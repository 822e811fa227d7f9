/** The centre's lists in the fake centre. */
import type { Backend, ListRow } from "../backend";
import type { Fake } from "./centre";

export function lists(fake: Fake) {
  const rows: Record<string, ListRow[]> = {
    targets: [
      { id: "t-1", fields: { indicator: "informed", from_on: "2026-01-01", to_on: "2026-12-31", comparison: "at_least", value: "1000", per: "period" } },
      { id: "t-2", fields: { indicator: "meetings", from_on: "2026-01-01", to_on: "2026-12-31", comparison: "at_least", value: "1", per: "week" } },
    ],
    locations: fake.data.locations.map((one) => ({ id: one.id, fields: { name: one.name, kind: "outreach", neighbourhood: "Slotermeer" } })),
    partners: fake.data.partners.map((one) => ({ id: one.id, fields: { name: one.name, contact_name: "Ria Smit", active: "true" } })),
    staff: fake.data.staff.map((one) => ({ id: one.id, fields: { name: one.name, role: "coach", fte: "0.8", active: "true" } })),
    settings: [{ id: "x-1", fields: { key: "hourly_rate", value: "62.5" } }],
  };
  return {
    async list_rows({ table }) {
      return rows[table] ?? [];
    },
    async set_setting({ key, value }) {
      const there = rows.settings!.find((one) => one.fields.key === key);
      if (there) there.fields.value = value;
      else rows.settings!.push({ id: `x-${key}`, fields: { key, value } });
      return { id: key, changed: ["settings"] };
    },
  } satisfies Partial<Backend>;
}
