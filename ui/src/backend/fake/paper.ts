/** Pages to look at. */
import type { Backend, PrintPages } from "../backend";
import type { Fake } from "./centre";
import { hit } from "./data";

/** A page with a title and lines. */
export const sheet = (title: string, lines: string[]): PrintPages => ({
  title,
  pages: [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fff"/>` +
      `<text x="60" y="90" font-family="sans-serif" font-size="24">${escape(title)}</text>` +
      lines.map((line, index) => `<text x="60" y="${140 + index * 26}" font-family="sans-serif" font-size="13">${escape(line)}</text>`).join("") +
      `</svg>`,
  ],
});

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

export function paper(fake: Fake) {
  return {
    async preview_intake({ id }) {
      const owner = fake.data.clients.find((one) => one.timeline.some((entry) => entry.id === id)) ?? fake.data.clients[0]!;
      const entry = owner.timeline.find((one) => one.id === id);
      return sheet("Intakeverslag", [hit(fake.data, owner).name, ...(entry?.fields ?? []).map((field) => `${field.field}: ${field.words}`)]);
    },
    async save_intake_pdf() {
      return "/home/fatima/Documenten/intakeverslag.pdf";
    },
  } satisfies Partial<Backend>;
}
