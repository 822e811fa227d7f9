/** What a coordinator hands in: the figures on the screen are those of the command line, and their rows add up to them. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";

import { device, folder } from "./device.mjs";

const passphrase = "vier woorden zijn genoeg";
const program = join(dirname(process.env.TREDE_DESKTOP), "trede");
const trede = (...args) => execFileSync(program, args, { env: { ...process.env, TREDE_PASSPHRASE: passphrase }, encoding: "utf8" });

test("results, and the ladders they are counted on", async (t) => {
  const demo = folder("demo");
  trede("demo", demo, "--devices", "2", "--weeks", "4");
  const office = join(demo, "homes", "kantoor");
  const year = new Date().getFullYear();
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const report = (kind) => JSON.parse(trede("--home", office, "--json", "report", kind, "--from", from, "--to", to));
  const told = report("results").rows;
  const outflow = report("outflow").rows;
  const home = folder("home");
  symlinkSync(office, join(home, "trede"));

  const window = await device(t, home, "results");
  await window.title("Trede is op slot");
  await window.fill({ passphrase });
  await window.press("Openen");
  await window.title("Vandaag");
  await window.go("Resultaten");
  const number = (text) => Number(text.replaceAll(".", "").replace(",", ".").match(/\d+(\.\d+)?/)[0]);
  const figures = () => window.browser.$$("main section table button");
  const shown = [];
  for (const one of await figures()) shown.push(number(await one.getText()));
  const counted = told.filter((row) => row.denominator === null || row.denominator === undefined).map((row) => row.value).filter((value) => value !== 0);
  assert.deepEqual(shown.slice(0, counted.length), counted);

  // Every figure opens its rows, and they add up to it.
  for (const [place, value] of counted.entries()) {
    const one = (await figures())[place];
    // Not by the driver's wheel: that scrolls a little later, and then something else lies under the click.
    await window.browser.execute((element) => element.scrollIntoView({ block: "center", behavior: "instant" }), one);
    await one.click();
    const sum = await window.text("dialog[open] p");
    assert.equal(number(sum.split("samen")[1]), value, sum);
    if (place === 0) assert.deepEqual(await window.axe(), []);
    await window.keys("Escape");
    await window.browser.$("dialog[open]").waitForExist({ reverse: true });
  }

  for (const kind of ["Instroom", "Uitstroom", "Ladder", "Per coach", "Kosten", "Effecten", "Signalen", "Nog te doen"]) {
    await window.press(kind);
    await window.browser.waitUntil(() => window.browser.execute((name) => document.querySelector(".kinds [aria-pressed=true]")?.textContent === name && document.querySelector("#report-title") !== null, kind), { timeout: 20_000, timeoutMsg: kind });
    await window.picture(kind);
    for (const theme of ["light", "dark"]) {
      await window.browser.execute((to) => (document.documentElement.dataset.theme = to), theme);
      assert.deepEqual(await window.axe(), [], `${kind}, ${theme}`);
    }
    await window.picture(`${kind} dark`);
    await window.browser.execute(() => delete document.documentElement.dataset.theme);
    if (kind === "Nog te doen") {
      // Who waits stands behind the number of those who do.
      const gaps = report("gaps");
      const waiting = ["unsecured_ends", "single_measurement", "past_planned_end", "no_contact", "no_intake"].map((list) => gaps[list].length);
      assert.ok(waiting.some((count) => count > 0));
      const facts = await window.browser.$$(".facts dd");
      for (const [place, count] of waiting.entries()) {
        assert.equal(number(await facts[place].getText()), count);
        // Of nobody there is nothing to open.
        assert.equal(await facts[place].$("button").isExisting(), count > 0);
        if (count === 0) continue;
        await facts[place].$("button").click();
        assert.equal(number(await window.text("dialog[open] p")), count);
        await window.picture("wie er wacht");
        await window.keys("Escape");
        await window.browser.$("dialog[open]").waitForExist({ reverse: true });
      }
    }
    if (kind === "Uitstroom") {
      const sums = [];
      for (const one of await figures()) sums.push(number(await one.getText()));
      assert.equal(sums.reduce((a, b) => a + b, 0), outflow.reduce((sum, row) => sum + row.trajectories, 0));
    }
  }

  // A figure of a group opens the rows of that group.
  await window.press("Uitstroom");
  await window.browser.$('select[name="by"]').selectByAttribute("value", "kind");
  const grouped = await window.browser.$("section > .scroll tbody button");
  await grouped.waitForExist({ timeout: 20_000 });
  await window.browser.execute((element) => element.scrollIntoView({ block: "center", behavior: "instant" }), grouped);
  await window.picture("verdeeld");
  const ofGroup = number(await grouped.getText());
  await grouped.click();
  assert.equal(number((await window.text("dialog[open] p")).split("samen")[1]), ofGroup);
  await window.picture("rijen van een groep");
  await window.keys("Escape");
  await window.browser.$("dialog[open]").waitForExist({ reverse: true });

  // Outside the house nothing leads to anyone, and what was left out is said.
  await window.press("Uitstroom");
  await window.press("Voor buiten");
  await window.browser.waitUntil(async () => (await figures()).length === 0, { timeout: 20_000, timeoutMsg: "figures still open rows" });
  await window.picture("buiten");

  // A ladder of one's own, and how it is read on another: chosen, not typed.
  await window.go("Lijsten");
  await window.press("Ladders");
  await window.press("Ladder toevoegen");
  await window.fill({ name: "Buurtladder", rungs: "thuis" });
  for (const rung of ["buiten", "werk"]) {
    await window.keys("Enter");
    await window.browser.keys([...rung]);
  }
  await window.press("Bewaren");
  await window.sees("1. thuis · 2. buiten · 3. werk");
  await window.browser.$('//button[starts-with(@aria-label, "Wijzigen: Buurtladder, gelezen op: Participatieladder")]').click();
  await window.browser.$('select[name="3"]').selectByAttribute("value", "6");
  await window.picture("ladder lezen");
  assert.deepEqual(await window.axe(), []);
  await window.press("Bewaren");
  await window.sees("3 → 6");
  await window.picture("ladders");
  await window.close();
  const settings = JSON.parse(trede("--home", office, "--json", "list", "settings"));
  assert.equal(settings.find((one) => one.key === "ladder_map.buurtladder.vng").value, "||6");
});
