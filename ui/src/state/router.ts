/**
 * Which page is shown. The place is kept in the address after `#`, so that back and forward work, and
 * holds row ids only, never a name.
 */
import { writable } from "svelte/store";

/** Every page with its address; what starts with a colon is a value of the route. */
const PAGES = {
  today: "today",
  desk: "desk",
  tasks: "tasks",
  groups: "groups",
  "new-group": "groups/new",
  group: "groups/:id",
  "edit-group": "groups/:id/edit",
  "print-attendance": "groups/:id/print",
  clients: "clients",
  "print-many": "clients/print",
  "new-client": "clients/new",
  client: "clients/:id",
  "edit-client": "clients/:id/edit",
  intake: "clients/:client/intake",
  movement: "clients/:client/movement",
  contact: "clients/:client/contact",
  "client-offers": "clients/:client/offers",
  "print-intake": "clients/:client/intake/:id/print",
  papers: "clients/:client/papers",
  "print-paper": "clients/:client/papers/:paper/:option",
  offers: "offers",
  share: "share",
  devices: "devices",
  "recovery-sheet": "devices/sheet",
  conflicts: "conflicts",
  duplicates: "duplicates",
  access: "access/:client",
  retention: "retention",
  lists: "lists",
  import: "import",
  results: "results",
  "print-results": "results/print/:from/:to/:location",
  settings: "settings",
  help: "help/:task",
} as const;

type Values<Path extends string> = Path extends `${infer Head}/${infer Rest}`
  ? Values<Head> & Values<Rest>
  : Path extends `:${infer Name}`
    ? { [name in Name]: string }
    : unknown;

export type Route = { [Page in keyof typeof PAGES]: { page: Page } & Values<(typeof PAGES)[Page]> }[keyof typeof PAGES];

/** Where the work starts, and where an unknown address leads. */
const HOME: Route = { page: "today" };

/** The address of a route, for links. */
export function href(route: Route): string {
  const values: Record<string, string> = route;
  return "#/" + PAGES[route.page].replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] || "-"));
}

/** Reads an address back; what is unknown leads home. */
export function parse(hash: string): Route {
  const parts = hash.replace(/^#\/?/, "").split("/");
  for (const [page, path] of Object.entries(PAGES)) {
    const wanted = path.split("/");
    if (wanted.length !== parts.length) continue;
    const found: Record<string, string> = { page };
    const fits = wanted.every((name, index) => {
      if (!name.startsWith(":")) return name === parts[index];
      const value = decodeURIComponent(parts[index] ?? "");
      found[name.slice(1)] = value === "-" ? "" : value;
      return true;
    });
    if (fits) return found as unknown as Route;
  }
  return HOME;
}

/** The page of the moment. */
export const route = writable<Route>(HOME);

/** Goes to a page. Nothing is asked: what a form holds is kept as a draft until it is saved or thrown away. */
export function go(next: Route): void {
  const address = href(next);
  if (location.hash === address) route.set(next);
  else location.hash = address;
}

/** Forgets which page was open, and those before it. */
export function leave(): void {
  history.replaceState(null, "", "#");
  route.set(HOME);
}

/** Where the work of someone in this role starts, unless the address already says where. */
export function startWork(role: string | undefined): void {
  if (location.hash.replace(/^#\/?/, "") === "" && role === "desk") go({ page: "desk" });
}

/** Starts listening to the address. */
export function startRouter(): () => void {
  const read = () => route.set(parse(location.hash));
  read();
  window.addEventListener("hashchange", read);
  return () => window.removeEventListener("hashchange", read);
}
