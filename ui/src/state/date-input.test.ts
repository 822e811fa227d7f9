import { expect, test } from "vitest";

import { readDate, showDate } from "./date-input";

const TODAY = "2026-03-20";

test.each([
  ["5-3-2026", "2026-03-05"],
  ["05/03/26", "2026-03-05"],
  ["5 3 2026", "2026-03-05"],
  ["2026-03-05", "2026-03-05"],
  ["29-2-2024", "2024-02-29"],
  ["1.1.81", "1981-01-01"],
  ["", ""],
  ["29-2-2026", undefined],
  ["31-4-2026", undefined],
  ["1981", undefined],
  ["morgen", undefined],
  ["5-3-2026-1", undefined],
])("a day typed as %j is %j", (typed, read) => expect(readDate(typed, false, TODAY)).toBe(read));

test.each([
  ["1981", "1981"],
  ["3-1981", "1981-03"],
  ["1981-03", "1981-03"],
  ["13-1981", undefined],
  ["81", undefined],
  ["5-3-1981", "1981-03-05"],
])("a birth date typed as %j is %j", (typed, read) => expect(readDate(typed, true, TODAY)).toBe(read));

test.each(["2026-03-05", "1981", "1981-03"])("what is shown of %s is read back the same", (stored) =>
  expect(readDate(showDate(stored), true, TODAY)).toBe(stored));
