import { expect, test } from "vitest";

import { amount, showAmount } from "./amounts";

test.each([
  ["1,5", "1.5"],
  ["1.5", "1.5"],
  ["€ 1.250,00", "1250.00"],
  ["20", "20"],
  ["", ""],
  ["veel", "veel"],
])("an amount typed as %j is stored as %j", (typed, stored) => expect(amount(typed)).toBe(stored));

test("what is shown is read back the same", () => expect(amount(showAmount("12.75"))).toBe("12.75"));
