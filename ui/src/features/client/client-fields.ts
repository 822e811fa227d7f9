/** The fields of the client form, in the order in which they are asked. */
import { codeLabel, codesOf } from "../../texts";

export const CLIENT_FIELDS = [
  "first_name", "infix", "last_name", "birth_date", "gender", "phone", "email", "street", "house_number", "postcode",
  "city", "neighbourhood", "address_secret", "language", "language_level", "target_group", "source", "source_partner_id",
  "first_contact_on", "location_id", "coach_id", "direction", "profile", "notes",
] as const;

export const CODES = {
  gender: ["f", "m", "x", "unknown"],
  language_level: ["none", "A1", "A2", "B1", "B2", "C1", "native", "unknown"],
  target_group: ["nugger", "ugger", "unknown"],
  source: ["language_desk", "outreach", "uwv", "municipality", "partner", "word_of_mouth", "self", "other"],
  direction: ["client", "centre", "partner"],
  profile: ["A", "B", "unknown"],
} as const;

/** Choices of a coded field of the client, in words. */
export function codes(field: keyof typeof CODES): { value: string; label: string }[] {
  return CODES[field].map((code) => ({ value: code, label: codeLabel("clients", field, code) }));
}

/** Languages by name, in the order of the alphabet; one that was written down elsewhere is kept. */
export function languages(kept: string | undefined): { value: string; label: string }[] {
  const list = codesOf("clients", "language");
  if (kept && !list.includes(kept)) list.push(kept);
  return list
    .map((code) => ({ value: code, label: codeLabel("clients", "language", code) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
