import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

const read = (language: string) => readFileSync(join(__dirname, `../../assets/texts/${language}/screen.ftl`), "utf8");
const keysOf = (ftl: string) => [...ftl.matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1]!);
const placesOf = (ftl: string) => new Map(ftl.split(/^(?=[a-z])/m).map((text) => [text.split(" ")[0]!, [...new Set(text.match(/\$\w+/g))].sort().join()]));

const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(svelte|ts|rs)$/.test(file) && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");

// The use cases behind the screens answer with some of these texts too.
const screens = sourcesIn(__dirname);
const sources = screens + sourcesIn(join(__dirname, "../../crates/app/src/screen"));

test("both languages have the same texts with the same blanks", () => {
  expect(keysOf(read("en"))).toEqual(keysOf(read("nl")));
  expect(placesOf(read("en"))).toEqual(placesOf(read("nl")));
});

test("every text that a screen asks for is there", () => {
  const there = new Set(keysOf(read("nl")));
  const asked = [...sources.matchAll(/"(screen-[a-z0-9-]+)"/g)].map((match) => match[1]!);
  expect(asked.filter((key) => !there.has(key))).toEqual([]);
});

test("every text is used", () => {
  expect(keysOf(read("nl")).filter((key) => !sources.includes(key))).toEqual([]);
});
