/** Searching the handbook, and which part of it belongs to a page or a role. */
import type { Chapter } from "virtual:handbook";

import type { Route } from "../../state/router";

/** Without capitals and accents, as people type. */
export function fold(text: string): string {
  return text.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").trim();
}

/** The tasks in which every word is found, those with all of them in their title first. */
export function find(chapters: Chapter[], words: string): Chapter[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return chapters;
  const has = (text: string) => wanted.every((word) => fold(text).includes(word));
  return chapters
    .map((chapter) => {
      const tasks = chapter.tasks.filter((task) => has(`${chapter.title} ${task.title} ${task.words}`));
      return { ...chapter, tasks: tasks.sort((a, b) => Number(has(b.title)) - Number(has(a.title))) };
    })
    .filter((chapter) => chapter.tasks.length > 0);
}

const CHAPTERS: Record<string, string> = { coach: "coach", desk: "balie", coordinator: "coordinator" };

/** The chapter of what someone in this role does. */
export function chapterOf(role: string | undefined): string {
  return CHAPTERS[role ?? ""] ?? "voor-iedereen";
}

const TASKS: Record<Route["page"], string> = {
  today: "coach.uw-dag-beginnen",
  desk: "balie.mensen-tellen",
  tasks: "coach.taken",
  groups: "coach.een-groep",
  group: "coach.een-groep",
  "new-group": "coach.een-groep",
  "edit-group": "coach.een-groep",
  "print-attendance": "coach.een-groep",
  clients: "voor-iedereen.iemand-zoeken",
  "print-many": "coach.voor-meer-klanten-printen",
  papers: "coach.papieren-printen",
  "print-paper": "coach.papieren-printen",
  "print-intake": "coach.papieren-printen",
  import: "coordinator.een-lijst-inlezen",
  lists: "coordinator.lijsten-en-doelen",
  client: "coach.de-pagina-van-een-klant",
  offers: "coach.aanbod-zoeken-dat-past",
  "client-offers": "coach.aanbod-zoeken-dat-past",
  "new-client": "coach.een-nieuwe-klant",
  "edit-client": "coach.de-pagina-van-een-klant",
  intake: "coach.een-intake-houden",
  movement: "coach.een-stap-op-de-ladder",
  contact: "coach.een-contact-vastleggen",
  share: "voor-iedereen.de-week-delen",
  devices: "coordinator.een-apparaat-toelaten",
  "recovery-sheet": "coordinator.een-vergeten-wachtwoordzin",
  conflicts: "coordinator.dubbele-wijzigingen",
  duplicates: "coordinator.dubbele-klanten",
  access: "coordinator.zien-wie-wat-bekeek",
  retention: "coordinator.bewaren-en-wissen",
  results: "coordinator.resultaten",
  "print-results": "coordinator.resultaten",
  settings: "voor-iedereen.instellingen",
  help: "",
};

/** The task that helps on a page; none in the handbook itself. */
export function taskOf(page: Route["page"]): string {
  return TASKS[page];
}

/** Every task that a page leads to, for the test that they are there. */
export const LINKED = Object.values(TASKS).filter(Boolean);
