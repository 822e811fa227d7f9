/**
 * Which page is shown. The place is kept in the address after `#`, so that back and forward work, and
 * holds row ids only, never a name.
 */
import { writable } from "svelte/store";

export type Route =
  | { page: "clients" }
  | { page: "client"; id: string }
  | { page: "new-client" }
  | { page: "edit-client"; id: string }
  | { page: "intake"; client: string }
  | { page: "movement"; client: string }
  | { page: "contact"; client: string }
  | { page: "print-intake"; client: string; id: string }
  | { page: "share" }
  | { page: "devices" }
  | { page: "conflicts" }
  | { page: "results" }
  | { page: "print-results"; from: string; to: string; location: string };

const PATTERNS: { page: Route["page"]; path: string }[] = [
  { page: "clients", path: "clients" },
  { page: "new-client", path: "clients/new" },
  { page: "client", path: "clients/:id" },
  { page: "edit-client", path: "clients/:id/edit" },
  { page: "intake", path: "clients/:client/intake" },
  { page: "movement", path: "clients/:client/movement" },
  { page: "contact", path: "clients/:client/contact" },
  { page: "print-intake", path: "clients/:client/intake/:id/print" },
  { page: "share", path: "share" },
  { page: "devices", path: "devices" },
  { page: "conflicts", path: "conflicts" },
  { page: "results", path: "results" },
  { page: "print-results", path: "results/print/:from/:to/:location" },
];

/** The address of a route, for links. */
export function href(route: Route): string {
  const pattern = PATTERNS.find((candidate) => candidate.page === route.page)!;
  const values = route as unknown as Record<string, string>;
  return "#/" + pattern.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] || "-"));
}

/** Reads an address back; what is unknown leads to the list of clients. */
export function parse(hash: string): Route {
  const parts = hash.replace(/^#\/?/, "").split("/");
  for (const { page, path } of PATTERNS) {
    const wanted = path.split("/");
    if (wanted.length !== parts.length) continue;
    const found: Record<string, string> = { page };
    const fits = wanted.every((name, index) => {
      if (!name.startsWith(":")) return name === parts[index];
      const value = decodeURIComponent(parts[index] ?? "");
      found[name.slice(1)] = value === "-" ? "" : value;
      return true;
    });
    if (fits) return found as Route;
  }
  return { page: "clients" };
}

/** The page of the moment. */
export const route = writable<Route>({ page: "clients" });

/** Goes to a page. Nothing is asked: what a form holds is kept as a draft until it is saved or thrown away. */
export function go(next: Route): void {
  const address = href(next);
  if (location.hash === address) route.set(next);
  else location.hash = address;
}

/** Starts listening to the address. */
export function startRouter(): () => void {
  const read = () => route.set(parse(location.hash));
  read();
  window.addEventListener("hashchange", read);
  return () => window.removeEventListener("hashchange", read);
}
