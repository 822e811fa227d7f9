/** The lists that a coordinator keeps, with the fields that each shows and asks. */
export type FieldKind = "text" | "number" | "date" | "code" | "location" | "yes";

export type ListField = { name: string; kind: FieldKind; required?: boolean; hidden?: boolean };

export type ListOf = { table: "targets" | "locations" | "partners" | "staff"; title: string; lead: string; fields: ListField[]; initial: Record<string, string> };

export const LISTS: ListOf[] = [
  {
    table: "targets", title: "screen-list-targets", lead: "screen-list-targets-lead",
    fields: [
      { name: "indicator", kind: "code", required: true }, { name: "comparison", kind: "code", required: true }, { name: "value", kind: "number", required: true },
      { name: "per", kind: "code" }, { name: "from_on", kind: "date", required: true }, { name: "to_on", kind: "date", required: true },
      { name: "location_id", kind: "location" },
    ],
    initial: { comparison: "at_least", per: "period" },
  },
  {
    table: "locations", title: "screen-list-locations", lead: "screen-list-locations-lead",
    fields: [
      { name: "name", kind: "text", required: true }, { name: "kind", kind: "code", required: true }, { name: "neighbourhood", kind: "text" },
      { name: "address", kind: "text" }, { name: "active_from", kind: "date" }, { name: "active_to", kind: "date" },
    ],
    initial: { kind: "outreach" },
  },
  {
    table: "partners", title: "screen-list-partners", lead: "screen-list-partners-lead",
    fields: [
      { name: "name", kind: "text", required: true }, { name: "kind", kind: "text" }, { name: "contact_name", kind: "text" },
      { name: "phone", kind: "text" }, { name: "email", kind: "text" }, { name: "active", kind: "yes" },
    ],
    initial: { active: "true" },
  },
  {
    table: "staff", title: "screen-list-staff", lead: "screen-list-staff-lead",
    fields: [
      { name: "name", kind: "text", required: true }, { name: "role", kind: "code", required: true }, { name: "location_id", kind: "location" },
      { name: "fte", kind: "number" }, { name: "email", kind: "text", hidden: true }, { name: "active", kind: "yes" },
    ],
    initial: { role: "coach", active: "true" },
  },
];

/** The centre's numbers, each with its words and what stands where nothing was set. */
export const SETTINGS: { key: string; label: string; hint: string; unset: string }[] = [
  { key: "hourly_rate", label: "screen-setting-hourly-rate", hint: "screen-setting-hourly-rate-hint", unset: "60" },
  { key: "training_cost", label: "screen-setting-training-cost", hint: "screen-setting-training-cost-hint", unset: "125" },
  { key: "hours_per_trajectory", label: "screen-setting-hours", hint: "screen-setting-hours-hint", unset: "20" },
  { key: "funded", label: "screen-setting-funded", hint: "screen-setting-funded-hint", unset: "0" },
  { key: "caseload_norm", label: "screen-setting-norm", hint: "screen-setting-norm-hint", unset: "70" },
  { key: "suppress_below", label: "screen-setting-suppress", hint: "screen-setting-suppress-hint", unset: "5" },
  { key: "ladder_map.amsterdam.vng", label: "screen-setting-map-vng", hint: "screen-setting-map-hint", unset: "" },
  { key: "ladder_map.vng.amsterdam", label: "screen-setting-map-amsterdam", hint: "screen-setting-map-hint", unset: "" },
];
