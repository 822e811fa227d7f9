/** Pages to look at. */
import type { PrintAsk } from "../backend";
import type { Fake } from "./centre";
import { hit } from "./data";

/** A page with a title and lines. */
export const sheet = (title: string, lines: string[]): string[] => [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fff"/>` +
      `<text x="60" y="90" font-family="sans-serif" font-size="24">${escape(title)}</text>` +
      lines.map((line, index) => `<text x="60" y="${140 + index * 26}" font-family="sans-serif" font-size="13">${escape(line)}</text>`).join("") +
      `</svg>`,
];

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** The pages of one paper, or of the report of a period. */
export function drawn(fake: Fake, ask: Exclude<PrintAsk, { what: "many" | "sheet" }>): string[] {
  if (ask.what === "results") return sheet("Resultaten", [`${ask.ask.from} tot en met ${ask.ask.to}`]);
  if (ask.what === "paper") return sheet(ask.ask.paper, [ask.ask.client_id ?? "", ask.ask.translation ?? ""]);
  const owner = fake.data.clients.find((one) => one.timeline.some((entry) => entry.id === ask.id)) ?? fake.data.clients[0]!;
  const entry = owner.timeline.find((one) => one.id === ask.id);
  return sheet("Intakeverslag", [hit(fake.data, owner).name, ...(entry?.fields ?? []).map((field) => `${field.field}: ${field.words}`)]);
}
