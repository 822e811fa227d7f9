/** For tests of screens: the whole app on the fake backend, and what axe thinks of it. */
import { fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { expect } from "vitest";

import App from "../App.svelte";
// The window brings these in while someone types the passphrase; a test does not type that long.
import "./shell/Shell.svelte";
import { type Backend, useBackend } from "../backend";
import { fakeBackend, type Scenario } from "../backend/fake";
import { app } from "../state/app.svelte";
import { importing } from "../state/importing.svelte";
import { closePalette } from "./search/palette.svelte";

/** Opens the app at an address; `change` replaces commands, to make them fail for instance. */
export async function open(hash = "#/clients", scenario: Partial<Scenario> = {}, change: Partial<Backend> = {}): Promise<Backend> {
  app.status = null;
  app.message = null;
  app.problem = null;
  importing.forget();
  closePalette();
  const backend = { ...fakeBackend({ stage: "open", role: "coordinator", slow: 1, ...scenario }), ...change };
  useBackend(backend);
  location.hash = hash;
  render(App);
  await screen.findByRole("heading", { level: 1 });
  return backend;
}

/** Types a value over what stands in a field. */
export async function type(label: string | RegExp, value: string): Promise<void> {
  await fireEvent.input(await screen.findByLabelText(label), { target: { value } });
}

/** Chooses from a list. happy-dom does not know which option is `:checked`, so it is told. */
export async function choose(label: string | RegExp, value: string): Promise<void> {
  const select = (await screen.findByLabelText(label)) as HTMLSelectElement;
  const option = [...select.options].find((one) => one.value === value)!;
  select.querySelector = () => option;
  await fireEvent.change(select, { target: { value } });
}

/** Presses the button, or follows the link, with this name. */
export async function press(name: string | RegExp): Promise<void> {
  const button = screen.queryAllByRole("button", { name })[0] ?? screen.getAllByRole("link", { name })[0];
  if (button instanceof HTMLAnchorElement) location.hash = button.hash;
  else await fireEvent.click(button!);
}

/** axe finds nothing; contrast is looked at in a real browser. */
export async function accessible(): Promise<void> {
  const found = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
}
