/** The steps of an intake, in the order of the conversation, and which field is asked where. */
import type { ClientPage, Choices, Fields, NewIntake } from "../../backend";
import { fieldProblem } from "../../state/app.svelte";
import { filled } from "../../state/form.svelte";
import { codeLabel, fieldName, t } from "../../texts";

/** A field that is told back at the end, with the table that names it. */
type Asked = { field: string; table: string };

export type StepId = "question" | "living" | "strengths" | "language" | "rung" | "consent" | "finish";

const of = (table: string, ...fields: string[]): Asked[] => fields.map((field) => ({ table, field }));

/** Each step with the fields that are asked there. */
export const STEPS: { id: StepId; asked: Asked[] }[] = [
  { id: "question", asked: of("intakes", "question", "goals", "expectations") },
  { id: "living", asked: of("intakes", "barriers") },
  { id: "strengths", asked: of("intakes", "strengths", "education", "work_experience") },
  { id: "language", asked: of("clients", "language", "language_level") },
  { id: "rung", asked: of("intakes", "rung") },
  { id: "consent", asked: [...of("consents", "ground"), ...of("clients", "direction")] },
  { id: "finish", asked: [...of("intakes", "agreements"), ...of("tasks", "text")] },
];

/** Where a refusal about a field is shown. */
export function stepOf(field: string): StepId {
  const elsewhere: Record<string, StepId> = {
    held_on: "question", location_id: "question", staff_id: "question", ladder: "rung",
    purpose: "consent", partner_id: "consent", reason: "consent", given_on: "consent", due_on: "finish",
  };
  return elsewhere[field] ?? STEPS.find((step) => step.asked.some((one) => one.field === field))?.id ?? "question";
}

/** The life domains, each in everyday words. */
export const DOMAINS = [
  { code: "health", help: "screen-domain-health" },
  { code: "money", help: "screen-domain-money" },
  { code: "housing", help: "screen-domain-housing" },
  { code: "care", help: "screen-domain-care" },
  { code: "language", help: "screen-domain-language" },
  { code: "isolation", help: "screen-domain-isolation" },
  { code: "safety", help: "screen-domain-safety" },
  { code: "neighbourhood", help: "screen-domain-neighbourhood" },
  { code: "other", help: "screen-domain-other" },
] as const;

const OF_INTAKE = [
  "held_on", "location_id", "staff_id", "question", "goals", "expectations", "education", "work_experience", "barriers", "strengths", "ladder",
  "rung", "agreements",
];
const OF_CLIENT = ["language", "language_level", "direction"];

/** Every field of the form. */
export const FIELDS = [...OF_INTAKE, ...OF_CLIENT, "ground", "purpose", "partner_id", "reason", "text", "due_on"];

const pick = (values: Fields, fields: readonly string[]): Fields => Object.fromEntries(fields.map((field) => [field, values[field] ?? ""]));

/** What the client's file says already. */
export function known(page: ClientPage, field: string): string {
  return page.fields.find((one) => one.field === field)?.value ?? "";
}

/** The intake as it is saved: what was not filled in is left out. */
export function toSave(values: Fields, page: ClientPage): NewIntake {
  const fields = filled(pick(values, OF_INTAKE));
  if (!fields.rung) delete fields.ladder;
  const client = Object.fromEntries(OF_CLIENT.map((field) => [field, values[field] ?? ""]).filter(([field, value]) => value !== known(page, field!)));
  const consent = values.ground ? filled(pick(values, ["ground", "purpose", "partner_id", "reason"])) : null;
  if (values.ground === "interest" && !values.reason) throw fieldProblem("reason", t("screen-intake-reason-needed"));
  if (values.text && !values.due_on) throw fieldProblem("due_on", t("screen-next-step-needs-date"));
  const next_step = values.text ? { text: values.text, due_on: values.due_on ?? "" } : null;
  return { fields, client, consent, next_step };
}

/** A field's name as it is read back. */
export function askedName({ table, field }: Asked): string {
  if (field === "text") return t("screen-next-step");
  if (field === "ground") return t("screen-intake-consent");
  return fieldName(table, field);
}

/** A field's value as it is read back; empty where nothing was filled in. */
export function askedWords({ table, field }: Asked, values: Fields, choices: Choices | null): string {
  const value = values[field] ?? "";
  if (!value) return "";
  switch (field) {
    case "barriers":
      return value.split(";").map((code) => codeLabel("intakes", field, code)).join(", ");
    case "rung": {
      const ladder = choices?.ladders.find((one) => one.code === values.ladder);
      return `${value} ${ladder?.rungs.find((one) => String(one.rung) === value)?.name ?? ""}`.trim();
    }
    case "ground": {
      const partner = choices?.partners.find((one) => one.id === values.partner_id)?.name;
      return [codeLabel(table, field, value), values.purpose, partner, values.reason].filter(Boolean).join(" · ");
    }
    case "language":
    case "language_level":
    case "direction":
      return codeLabel(table, field, value);
    default:
      return value;
  }
}
