/** Made by `scripts/handbook.mjs` from `docs/handleiding.md`. */
declare module "virtual:handbook" {
  /** What someone does, with how. */
  export type Task = { id: string; title: string; html: string; words: string };
  /** The tasks of everyone, of a role, or the words. */
  export type Chapter = { id: string; title: string; tasks: Task[] };
  const handbook: Chapter[];
  export default handbook;
}
