/**
 * The error table: code → what the screen offers besides the words that came with the error.
 * A code is only listed here when the screen acts on it.
 */
import type { Route } from "./router";

/** `again`: trying once more may help, where the screen knows what was tried. */
export type Remedy = { label?: string; to?: Route; reload?: boolean; again?: boolean };

const REMEDIES: Record<string, Remedy> = {
  // The store was locked in the meantime: the passphrase is asked for first.
  "no-passphrase": { label: "screen-remedy-unlock", reload: true },
  "no-shared-folder": { label: "screen-remedy-folder", to: { page: "settings" }, again: true },
  "not-our-folder": { again: true },
  busy: { again: true },
  "disk-full": { again: true },
  "database-full": { again: true },
  unplugged: { label: "screen-remedy-folder", to: { page: "settings" }, again: true },
  "read-only": { label: "screen-remedy-folder", to: { page: "settings" }, again: true },
  "file-in-use": { again: true },
  file: { again: true },
  "no-row": { label: "screen-remedy-clients", to: { page: "clients" } },
  "unknown-client": { label: "screen-remedy-clients", to: { page: "clients" } },
};

/** What can be done about an error, if anything. */
export function remedyFor(code: string): Remedy | undefined {
  return REMEDIES[code];
}
