/**
 * Makes the pictures of the README from a demo centre: tests/window/run.sh pictures.mjs
 * The window's go through the same driver as the tests; the papers are pages of the demo's PDFs.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import test from "node:test";

import { device, folder } from "./device.mjs";

const images = resolve("../../docs/images");
const trede = join(dirname(process.env.TREDE_DESKTOP), "trede");

test("pictures", async (t) => {
  mkdirSync(images, { recursive: true });
  const demo = folder("demo");
  execFileSync(trede, ["demo", demo, "--weeks", "12"]);
  const home = folder("home");
  symlinkSync(join(demo, "homes", "kantoor"), join(home, "trede"));
  // What the last week of one coach brings, so that sharing has something to tell.
  const window = await device(t, home, "pictures");
  const shot = (name) => window.browser.saveScreenshot(join(images, `${name}.png`));
  await window.title("Trede is op slot");
  await window.fill({ passphrase: "vier woorden zijn genoeg" });
  await window.press("Openen");
  await window.title("Klanten");
  await window.sees("Coach");
  await shot("clients");
  const someone = await window.browser.$("//main//tbody//tr[.//*[contains(., 'van 6')]]//a");
  await someone.click();
  await window.sees("Metingen als tabel");
  await shot("client");
  for (const [pdf, name] of [["intakes", "intake"], ["resultaten", "results"]]) {
    execFileSync("pdftoppm", ["-png", "-singlefile", "-r", "90", join(demo, "paper", `${pdf}.pdf`), join(images, name)]);
  }
  await window.go("Week delen");
  await window.title("Week delen");
  await window.press("Week delen");
  await window.sees("De week is gedeeld");
  await shot("share");
});
