/** What happy-dom lacks, and a clean window before every test. */
import { cleanup } from "@testing-library/svelte";
import { afterEach } from "vitest";

import { dropAllDrafts } from "./state/drafts.svelte";

afterEach(() => {
  cleanup();
  dropAllDrafts();
  location.hash = "";
  document.body.className = "";
});
