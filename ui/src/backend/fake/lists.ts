/** The centre's lists in the fake centre. */
import type { Backend, Ladder, LadderMapping, ListRow } from "../backend";
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
  };
  const mappings: LadderMapping[] = [{ from: "amsterdam", to: "vng", rungs: [1, 2, 3, 4, 6] }];
  return {
    async list_rows({ table }) {
      return rows[table] ?? [];
    },
    async mappings() {
      return mappings;
    },
    async set_mapping({ mapping }) {
      const there = mappings.find((one) => one.from === mapping.from && one.to === mapping.to);
      if (there) there.rungs = mapping.rungs;
      else mappings.push(mapping);
      return { id: `ladder_map.${mapping.from}.${mapping.to}`, changed: ["settings"] };
    },
    async set_ladder({ code, name, rungs }) {
      const named = rungs.filter(Boolean).map((rung, index) => ({ rung: index + 1, name: rung, meaning: "", example: "" }));
      const ladder: Ladder = { code: code ?? name.toLowerCase(), name, rungs: named, own: true };
      fake.data.ladders = [...fake.data.ladders.filter((one) => one.code !== ladder.code), ladder];
      return { id: ladder.code, changed: ["settings"] };
    },
  } satisfies Partial<Backend>;
}
