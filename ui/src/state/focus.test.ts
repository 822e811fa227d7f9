import { afterEach, beforeEach, expect, test } from "vitest";

import { keepFocus } from "./focus";

let stop: () => void;
beforeEach(() => {
  document.body.innerHTML = `<main><h1 tabindex="-1">Taken</h1><ul>${["a", "b", "c"].map((id) => `<li><button id="${id}">${id}</button></li>`).join("")}</ul></main>`;
  stop = keepFocus();
});
afterEach(() => stop());

const there = (id: string) => document.getElementById(id) as HTMLButtonElement;
/** The watch is told of changes after they were made. */
const told = () => new Promise((resolve) => setTimeout(resolve));

test("when a line goes away the next one has the focus, and after the last the one before", async () => {
  there("b").focus();
  there("b").parentElement!.remove();
  await told();
  expect(document.activeElement?.id).toBe("c");
  there("c").parentElement!.remove();
  await told();
  expect(document.activeElement?.id).toBe("a");
});

test("when nothing is left, the title of the page has it", async () => {
  there("a").focus();
  document.querySelector("ul")!.remove();
  await told();
  expect(document.activeElement?.tagName).toBe("H1");
});

test("a button that cannot be pressed any more hands it on", async () => {
  there("a").focus();
  there("a").disabled = true;
  await told();
  expect(document.activeElement?.id).toBe("b");
});

test("whoever took the focus elsewhere meanwhile keeps it", async () => {
  there("a").focus();
  there("a").parentElement!.remove();
  there("c").focus();
  await told();
  expect(document.activeElement?.id).toBe("c");
});
