import { fireEvent, screen, within } from "@testing-library/svelte";
import handbook from "virtual:handbook";
import { expect, test } from "vitest";

import { accessible, open, type } from "./harness";
import { LINKED } from "./help/find";

const topics = () => within(screen.getByRole("navigation", { name: "Onderwerpen" }));

test("the handbook is there, a chapter for each who works with it", () => {
  expect(handbook.map((chapter) => chapter.title)).toEqual(["Voor iedereen", "Coach", "Balie", "Coördinator", "Woorden"]);
  const all = handbook.flatMap((chapter) => chapter.tasks);
  expect(new Set(all.map((task) => task.id)).size).toBe(all.length);
  for (const task of all) expect(task.html, task.id).not.toMatch(/&lt;|<script|javascript:|\]\(/);
});

test("every page leads to a task that is there", () => {
  const ids = handbook.flatMap((chapter) => chapter.tasks.map((task) => task.id));
  expect(LINKED.filter((task) => !ids.includes(task))).toEqual([]);
});

test("it is searched by any word, and a topic is read", async () => {
  await open("#/help/-", { role: "coach" });
  expect(screen.getByRole("heading", { level: 2, name: "Uw dag beginnen" })).toBeTruthy();
  await type("Zoek in de handleiding", "stick");
  expect(topics().queryByRole("link", { name: "Taken" })).toBeNull();
  expect(topics().getByRole("link", { name: "De week delen" })).toBeTruthy();
  await accessible();
  location.hash = "#/help/voor-iedereen.de-week-delen";
  await screen.findByRole("heading", { level: 2, name: "De week delen" });
  await accessible();
});

test("what is in none of it is said", async () => {
  await open("#/help/-");
  await type("Zoek in de handleiding", "belastingdienst");
  expect(screen.getByText(/Niets gevonden/)).toBeTruthy();
});

test("a word that is not everyday is explained behind a question mark", async () => {
  await open("#/clients/new");
  const button = await screen.findByRole("button", { name: "Uitleg bij Uitkering" });
  expect(screen.queryByText(/krijgt geen uitkering/)?.closest("[hidden]")).toBeTruthy();
  await fireEvent.click(button);
  expect(button.getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByText(/krijgt geen uitkering/).closest("[hidden]")).toBeNull();
  await accessible();
});

test("F1 opens the help for the page at hand", async () => {
  await open("#/desk", { role: "desk" });
  await fireEvent.keyDown(document.body, { key: "F1" });
  await screen.findByRole("heading", { level: 2, name: "Mensen tellen" });
});
