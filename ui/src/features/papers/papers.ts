/** The papers of a client's way, in the order in which they are needed. */
import type { PaperAsk } from "../../backend";

type Paper = { name: string; title: string; about: string; asks?: "partner" | "language" };

export const PAPERS: Paper[] = [
  { name: "client-copy", title: "screen-papers-copy", about: "screen-papers-copy-about", asks: "language" },
  { name: "appointment", title: "screen-papers-card", about: "screen-papers-card-about" },
  { name: "consent", title: "screen-papers-consent", about: "screen-papers-consent-about", asks: "partner" },
  { name: "handover", title: "screen-papers-handover", about: "screen-papers-handover-about", asks: "partner" },
  { name: "blank-intake", title: "screen-papers-blank", about: "screen-papers-blank-about" },
  { name: "dossier", title: "screen-papers-dossier", about: "screen-papers-dossier-about" },
];

/** The languages of the client's own copy, each by its own name. */
export const TRANSLATIONS = [
  { code: "tr", name: "Türkçe" },
  { code: "ar", name: "العربية" },
  { code: "pl", name: "Polski" },
  { code: "uk", name: "Українська" },
];

/** What to ask for: the option of the address is a partner or a language. */
export function askFor(client: string, paper: string, option: string): PaperAsk {
  const asks = PAPERS.find((one) => one.name === paper)?.asks;
  return {
    paper,
    client_id: client,
    activity_id: null,
    partner_id: asks === "partner" && option ? option : null,
    translation: asks === "language" && option ? option : null,
  };
}
