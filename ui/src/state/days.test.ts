import { expect, test } from "vitest";

import { dayAndTime, longDate, weekdayAndTime } from "./dates";
import { addDays, dueWords, workday } from "./days";

test("days are counted over months and leap years", () => {
  expect(addDays("2026-02-27", 7)).toBe("2026-03-06");
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
});

test("what falls in a weekend waits for Monday", () => {
  expect(["2026-03-20", "2026-03-21", "2026-03-22", "2026-03-23"].map(workday)).toEqual(["2026-03-20", "2026-03-23", "2026-03-23", "2026-03-23"]);
});

test.each([
  ["2026-03-20", "vandaag"],
  ["2026-03-21", "morgen"],
  ["2026-03-19", "1 dag te laat"],
  ["2026-03-10", "10 dagen te laat"],
  ["2026-03-25", "woensdag 25 maart"],
  ["2026-05-25", "25 mei 2026"],
])("%s is told as “%s”", (day, words) => expect(dueWords(day, "2026-03-20")).toBe(words));

test("what is no date or time breaks no screen", () => {
  expect(longDate("2026-13-45")).toBe("2026-13-45");
  expect(dayAndTime("gisteren")).toBe("gisteren");
  expect(weekdayAndTime("gisteren").trim()).toBe("");
});
