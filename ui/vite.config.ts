/// <reference types="vitest/config" />
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

import { handbook } from "./scripts/handbook.mjs";

export default defineConfig({
  plugins: [handbook(fileURLToPath(new URL("../docs/handleiding.md", import.meta.url))), svelte(), svelteTesting()],
  // The texts lie beside the Rust side, outside this folder.
  server: { fs: { allow: [".."] }, port: 5173, strictPort: true },
  build: {
    target: ["safari17", "chrome111"],
    // Fonts and icons stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: "happy-dom",
    setupFiles: ["./src/test-setup.ts"],
    include: ["src/**/*.test.ts"],
    testTimeout: 20_000,
  },
});
