/**
 * The words on screen, from the same Fluent files that serve the command line and the paper.
 *
 * `t("key", {name})` answers in the language of the moment. The app is drawn anew as a whole when the language changes.
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

/** The words for codes and those of the screens, a file a topic. */
const FILES = import.meta.glob<string>("../../assets/texts/*/{codes,screen,screen-*}.ftl", { query: "?raw", import: "default", eager: true });
const sources = (language: Language) => Object.entries(FILES).filter(([path]) => path.includes(`/texts/${language}/`)).map(([, text]) => text);

export type Language = "nl" | "en";

type Args = Record<string, FluentVariable>;

/** A language: the files that were read, and those that nobody asked a text of yet. The first screen needs one of twelve. */
class Words {
  // No marks around names: they would be read out, and copied along.
  readonly bundle: FluentBundle;
  #unread: string[];

  constructor(language: Language) {
    this.bundle = new FluentBundle(language, { useIsolating: false });
    this.#unread = sources(language);
  }

  message(key: string) {
    const found = this.bundle.getMessage(key);
    if (found) return found;
    const file = this.#unread.find((text) => text.includes(`\n${key} =`) || text.startsWith(`${key} =`));
    if (file === undefined) return undefined;
    this.#unread = this.#unread.filter((text) => text !== file);
    this.bundle.addResource(new FluentResource(file));
    return this.bundle.getMessage(key);
  }
}

const read: Partial<Record<Language, Words>> = {};

let current: Language = "nl";

/** One text in the language of the moment; a missing one shows its key. */
export function t(key: string, args?: Args): string {
  return translate(current, key, args) ?? key;
}

function translate(language: Language, key: string, args?: Args): string | undefined {
  const words = (read[language] ??= new Words(language));
  const message = words.message(key);
  if (message?.value == null) return undefined;
  return words.bundle.formatPattern(message.value, args ?? null, []);
}

/** The language of the moment. */
export function language(): Language {
  return current;
}

/** Changes the language of the whole screen. */
export function setLanguage(next: string): void {
  current = next === "en" ? "en" : "nl";
  document.documentElement.lang = current;
}

/** The name of a contract field, else the bare name: a field of a newer version has no word yet. */
export function fieldName(table: string, field: string): string {
  return translate(current, `field-${table}-${field}`) ?? field.replaceAll("_", " ");
}

/** The name of a contract table. */
export function tableName(table: string): string {
  return translate(current, `table-${table}`) ?? table;
}

let codeKeys: string[] | undefined;

/** Every code of a field that there is a word for. */
export function codesOf(table: string, field: string): string[] {
  const start = `code-${table}-${field}-`;
  codeKeys ??= sources("nl").flatMap((text) => [...text.matchAll(/^(code-[\w-]+) =/gm)].map((match) => match[1]!));
  return codeKeys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
}

/** The same with a capital: for choices and lines that start with it. */
export function codeLabel(table: string, field: string, code: string): string {
  const word = codeName(table, field, code);
  return word.charAt(0).toLocaleUpperCase(current) + word.slice(1);
}

/** The word for a code of a contract field, else the bare code. */
export function codeName(table: string, field: string, code: string): string {
  return translate(current, `code-${table}-${field}-${code}`) ?? code;
}
