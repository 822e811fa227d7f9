/** Reads what someone typed in one go as the fields of a new client: "Yusuf El Amrani 0624811632 1984". */
import type { Fields } from "../../backend";
import { readDate } from "../../state/date-input";

/** Words that stand between a first and a last name and are no name by themselves. */
const INFIXES = new Set(["aan", "de", "den", "der", "het", "in", "la", "op", "te", "ten", "ter", "tot", "van", "von", "’t", "'t"]);

/** A Dutch number of ten digits, or one with a country, with the marks that people write between them. */
const PHONE = /(?<![\d-])(?:(?:\+|00)\d{2}(?:[\s\-/().]*\d){9,10}|0(?:[\s\-/().]*\d){9})(?!\d)/;

/** What could be read; fields that were not typed are not there. `today` is the day that years are seen from. */
export function recognise(typed: string, today: string): Fields {
  const fields: Fields = {};
  let text = typed.trim();
  const phone = PHONE.exec(text)?.[0].trim();
  if (phone) {
    fields.phone = phone;
    text = text.replace(phone, " ");
  }
  const words = text.split(/\s+/).filter(Boolean);
  const names = words.filter((word) => {
    const day = /\d/.test(word) ? readDate(word, true, today) : undefined;
    if (!day || !isBirth(day, today)) return !/^\d+$/.test(word);
    fields.birth_date ??= day;
    return false;
  });
  if (names.length === 0) return fields;
  const [first, ...rest] = names as [string, ...string[]];
  fields.first_name = capital(first);
  const between = rest.findIndex((word) => !INFIXES.has(word.toLocaleLowerCase()));
  const infix = between === -1 ? rest : rest.slice(0, between);
  if (infix.length > 0) fields.infix = infix.join(" ").toLocaleLowerCase();
  const last = between === -1 ? [] : rest.slice(between);
  if (last.length > 0) fields.last_name = last.map(capital).join(" ");
  return fields;
}

/** A year in which someone who comes here can have been born. */
function isBirth(day: string, today: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= 1900 && year <= Number(today.slice(0, 4));
}

/** Typed in a hurry, in small letters; what has a capital of its own stays as it is. */
function capital(word: string): string {
  return word === word.toLocaleLowerCase() ? word.charAt(0).toLocaleUpperCase() + word.slice(1) : word;
}
