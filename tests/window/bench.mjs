/**
 * How fast the window is on a centre of a hundred thousand clients, and what it takes, against a bare Tauri window started in turn with it.
 * CITY: the home of such a store, made by `trede-bench make`. BARE: the bare window. Run by `make bench`; it fails nothing.
 */
import { cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { device, folder, programOn } from "./device.mjs";

const { CITY, BARE, TREDE_DESKTOP, ROUNDS = "9" } = process.env;
const passphrase = "vier woorden zijn genoeg";
const rounds = Number(ROUNDS);

const sorted = (all) => [...all].sort((a, b) => a - b);
const quantile = (all, share) => sorted(all)[Math.round((all.length - 1) * share)];
const median = (all) => quantile(all, 0.5);

const stat = (id) => readFileSync(`/proc/${id}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");

/** When a process began, in milliseconds since 1970 (fields 4 and 22 of proc_pid_stat(5); a tick is ten milliseconds). */
function began(id) {
  const up = Number(readFileSync("/proc/uptime", "utf8").split(" ")[0]);
  return Date.now() - (up - Number(stat(id)[19]) / 100) * 1000;
}

/** What a process and all that came from it keep in memory, in bytes: shared pages count for each their part. */
function memory(id) {
  const parents = new Map();
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    try {
      parents.set(Number(name), Number(stat(name)[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const family = [id];
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child);
  const pss = (one) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, "utf8"))[1]) * 1024;
  return family.reduce((sum, one) => sum + pss(one), 0);
}

/** Starts a program, and says how long it took until something stood on its screen. */
async function started(t, program, home, name) {
  process.env.TREDE_DESKTOP = program;
  const window = await device(t, home, name);
  await window.browser.$("h1").waitForDisplayed({ timeout: 60_000 });
  const painted = await window.browser.executeAsync((done) => {
    const look = () => {
      const first = performance.getEntriesByName("first-contentful-paint")[0];
      if (first) done(performance.timeOrigin + first.startTime);
      else requestAnimationFrame(look);
    };
    look();
  });
  const id = programOn(home);
  return { window, id, took: painted - began(id) };
}

/** In the window: opens the store, and waits until the list has its first client. */
function unlock(words, done) {
  const field = document.querySelector('[name="passphrase"]');
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  location.hash = "#/clients";
  const start = performance.now();
  const look = () => {
    if (document.querySelector("tr[data-place] a")) done(performance.now() - start);
    else requestAnimationFrame(look);
  };
  look();
  field.form.requestSubmit();
}

/** In the window: types words letter by letter, and tells for each how long it took until the list had changed for the last time. */
async function type(all, done) {
  const box = document.getElementById("find-clients");
  const times = [];
  // Longer than any answer takes, else the next letter would be typed into it.
  const quiet = 500;
  for (const words of all) {
    for (let length = 1; length <= words.length; length += 1) {
      let last = null;
      const watch = new MutationObserver(() => requestAnimationFrame(() => (last = performance.now())));
      watch.observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true });
      const start = performance.now();
      box.value = words.slice(0, length);
      box.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((next) => {
        const look = () => {
          const now = performance.now();
          if (now - Math.max(last ?? 0, start) > quiet) next();
          else requestAnimationFrame(look);
        };
        look();
      });
      watch.disconnect();
      // Another letter can find the same people: then nothing on the screen had to change.
      if (last !== null) times.push(last - start);
    }
  }
  box.value = "";
  box.dispatchEvent(new Event("input", { bubbles: true }));
  done(times);
}

/** In the window: scrolls on a screen at a time, and counts the frames in which a line in sight was still empty. */
async function scroll(lines, frames, done) {
  const hole = () =>
    [...document.querySelectorAll("tr[data-place]")].some((line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && !line.querySelector("a");
    });
  let holes = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    window.scrollBy({ top: lines * 44, behavior: "instant" });
    // The frame that draws what came into sight.
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    if (hole()) holes += 1;
  }
  done(holes / frames);
}

/** In the window: jumps to a place in the list, and tells how long its lines took. */
function jump(share, done) {
  const start = performance.now();
  window.scrollTo({ top: document.documentElement.scrollHeight * share, behavior: "instant" });
  const look = () => {
    const lines = [...document.querySelectorAll("tr[data-place]")].filter((line) => line.getBoundingClientRect().bottom > 0 && line.getBoundingClientRect().top < innerHeight);
    if (lines.length > 3 && lines.every((line) => line.querySelector("a"))) done(performance.now() - start);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(() => requestAnimationFrame(look));
}

/** How large the screens are that the program carries, by the kind of file, in kilobytes. */
function sizes() {
  const dist = join(import.meta.dirname, "../../ui/dist");
  const sums = {};
  for (const file of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const kind = /\.(js|css|woff2?|ttf)$/.exec(file.name)?.[1];
    if (kind) sums[kind] = (sums[kind] ?? 0) + statSync(join(file.parentPath, file.name)).size;
  }
  return Object.entries(sums).map(([kind, size]) => `${kind} ${Math.round(size / 1000)} kB`).join(", ");
}

test("the window on a hundred thousand clients", async (t) => {
  const home = folder("city");
  cpSync(CITY, join(home, "trede"), { recursive: true });
  const bareHome = folder("bare");
  const [bare, ours, bareMemory] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const [program, at, times] of [[BARE, bareHome, bare], [TREDE_DESKTOP, home, ours]]) {
      const { window, id, took } = await started(t, program, at, "bench");
      // The first of each fills the caches.
      if (round > 0) times.push(took);
      if (program === BARE) bareMemory.push(memory(id));
      await window.close();
    }
  }
  const { window, id } = await started(t, TREDE_DESKTOP, home, "bench");
  const atLock = memory(id);
  const run = (what, ...given) => window.browser.executeAsync(what, ...given);
  await window.browser.setTimeout({ script: 300_000 });
  const opened = await run(unlock, passphrase);
  const clients = Number((await window.text("main p[role=status]")).replace(/\D/g, ""));
  const slow = await run(scroll, 3, 120);
  const fast = await run(scroll, 40, 60);
  const jumps = [];
  for (const share of [0.1, 0.9, 0.35, 0.75, 0.5, 0.02, 0.98, 0.6]) jumps.push(await run(jump, share));
  const typed = await run(type, ["jansen", "fatima de", "van den berg", "yilmaz", "bakker", "el amrani", "sara", "mohamed", "de vries", "kaya", "achterberg", "smit 19", "nguyen", "haddad o"]);
  const open = memory(id);

  const ms = (value) => `${Math.round(value)} ms`;
  const mb = (value) => `${Math.round(value / 1024 / 1024)} MB`;
  const share = (value) => `${Math.round(value * 100)} %`;
  const lines = [
    ["from the start of the process to the unlock screen", ms(median(ours)), `${ms(median(bare))} (bare window)`, median(ours) / median(bare), 1.3],
    [`from the passphrase to a list of ${clients}`, ms(opened), "", null, null],
    ["from a letter to its results, 95th percentile", ms(quantile(typed, 0.95)), `50 ms (${typed.length} letters, median ${ms(median(typed))})`, quantile(typed, 0.95) / 50, 1],
    ["scrolling, three lines a frame: frames with a hole", share(slow), "", null, null],
    ["scrolling, forty lines a frame: frames with a hole", share(fast), "", null, null],
    ["jumping anywhere in the list: its lines are there", ms(median(jumps)), `worst ${ms(Math.max(...jumps))}`, null, null],
    ["memory at the unlock screen", mb(atLock), `${mb(median(bareMemory))} (bare window)`, atLock / median(bareMemory), 1.5],
    ["memory with the list open, scrolled and searched", mb(open), `${mb(median(bareMemory))} (bare window)`, open / median(bareMemory), 1.5],
  ];
  for (const [what, measured, against, ratio, limit] of lines) {
    const verdict = limit === null ? "" : `≤ ${limit}×  ${ratio <= limit ? "met" : "MISSED"}`;
    console.log([what.padEnd(56), measured.padStart(9), against.padEnd(42), ratio === null ? "" : `${ratio.toFixed(2)}×`, verdict].join("  ").trimEnd());
  }
  console.log(`the screens: ${sizes()}`);
});
