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
