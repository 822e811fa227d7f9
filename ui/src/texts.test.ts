import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

// That both languages have the same texts, and that each is used, is held by the tests of the Rust catalogue.
const folder = join(__dirname, "../../assets/texts/nl");
const there = new Set(
  readdirSync(folder)
    .filter((file) => /^(codes|screen.*)\.ftl$/.test(file))
    .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1]!)),
);

const sourcesIn = (path: string) =>
  readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(svelte|ts|rs)$/.test(file) && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(path, file), "utf8"))
    .join("\n");

// The use cases behind the screens answer with some of these texts too.
const sources = sourcesIn(__dirname) + sourcesIn(join(__dirname, "../../crates/app/src/screen"));

test("every text that a screen asks for is there", () => {
  const asked = [...sources.matchAll(/"(screen-[a-z0-9-]+[a-z0-9])"/g)].map((match) => match[1]!);
  expect(asked.filter((key) => !there.has(key))).toEqual([]);
});

test("no text refers to one in another file, which may not be read yet", () => {
  const across = ["nl", "en"].flatMap((language) =>
    readdirSync(join(folder, "..", language))
      .filter((file) => /^(codes|screen.*)\.ftl$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(folder, "..", language, file), "utf8");
        return [...text.matchAll(/\{\s*(-?[a-z][\w-]*)\s*\}/g)].map((match) => match[1]!).filter((key) => !text.includes(`\n${key} =`));
      }),
  );
  expect(across).toEqual([]);
});
