/** Whose work is shown: the choice holds on every page that asks it. */
import type { For } from "../../backend";

export const view = $state({ of: "me" as For });
