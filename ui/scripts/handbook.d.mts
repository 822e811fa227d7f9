import type { Plugin } from "vite";

/** Answers `import handbook from "virtual:handbook"` with the handbook in this file. */
export function handbook(file: string): Plugin;
