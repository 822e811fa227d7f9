/** One device for a test: a home of its own, the real window, and a driver that works it. */
import { execFileSync, spawn } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { remote } from "webdriverio";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A folder that is gone when all tests of the file are done: by then no window writes to it any more. */
export function folder(name) {
  const made = mkdtempSync(join(tmpdir(), `trede-${name}-`));
  process.on("exit", () => {
    try {
      rmSync(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    } catch {
      // A cache file that the web engine wrote last: the system clears it with its other temporary files.
    }
  });
  return made;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true) || socket.end());
      socket.on("error", () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the driver does not answer");
}

/** Starts the program on this home, with these arguments; `name` names its pictures. */
export async function device(t, home, name = "window", args = [], tries = 3) {
  const [port, native] = [await freePort(), await freePort()];
  // Everything the window keeps goes into the home of the test.
  mkdirSync(join(home, "cache"), { recursive: true });
  const env = {
    ...process.env, TREDE_HOME: join(home, "trede"), HOME: home, XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"), XDG_CACHE_HOME: join(home, "cache"), LANG: "C.UTF-8",
  };
  // What the driver and the window say goes into a file: a window that outlives its test would keep an inherited pipe open, and the
  // test runner, with all its tests done, would wait for it.
  const said = openSync(join(home, "driver.log"), "a");
  const driver = spawn("tauri-driver", ["--port", String(port), "--native-port", String(native)], { env, stdio: ["ignore", said, said] });
  closeSync(said);
  const gone = new Promise((resolve) => driver.once("exit", resolve));
  const stop = async () => {
    driver.kill();
    await gone;
  };
  try {
    await answers(port);
    const browser = await remote({
      hostname: "127.0.0.1", port, logLevel: "error", connectionRetryCount: 0,
      capabilities: { "tauri:options": { application: process.env.TREDE_DESKTOP, args }, "wdio:enforceWebDriverClassic": true },
    });
    const made = new Device(browser, stop, name, home);
    t.after(() => made.close());
    return made;
  } catch (error) {
    await stop();
    // A driver sometimes drops the very first request; the program itself has not been asked anything yet.
    if (tries > 1) return device(t, home, name, args, tries - 1);
    throw error;
  }
}

/** What a person does at the window. */
export class Device {
  #pictures = 0;

  constructor(browser, stop, name, home) {
    this.home = home;
    this.browser = browser;
    this.stop = stop;
    this.name = name;
  }

  /** Waits until the title of the page is this. */
  async title(text) {
    await this.browser.$(`//h1[normalize-space()=${quoted(text)}]`).waitForDisplayed({ timeout: 20_000, timeoutMsg: `no page “${text}”` });
    await this.#picture(text);
  }

  /** Waits until this text is somewhere on the page. */
  async sees(text) {
    await this.browser.$(`//*[contains(normalize-space(.), ${quoted(text)})]`).waitForExist({ timeout: 20_000, timeoutMsg: `“${text}” is not there` });
  }

  /** Fills in the field of this name. */
  async fill(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = await this.browser.$(`[name="${name}"]`);
      await field.waitForDisplayed({ timeout: 10_000 });
      await field.setValue(value);
    }
  }

  /** Presses the button, the link or the choice with this text: in the window on top of the page where there is one, else on the page. */
  async press(text) {
    const wanted = quoted(text);
    const inside = (await this.browser.$("dialog[open]").isExisting()) ? "//dialog[@open]" : "//main";
    await this.#click(
      text,
      [
        `${inside}//button[normalize-space()=${wanted}]`, `${inside}//a[normalize-space()=${wanted}]`,
        `${inside}//label[contains(normalize-space(.), ${wanted})]`, `${inside}//fieldset/button[contains(normalize-space(.), ${wanted})]`,
      ].join(" | "),
    );
  }

  /** Goes to a step of the intake, by its name. */
  async step(text) {
    await this.#click(text, `//main//nav//button[contains(normalize-space(.), ${quoted(text)})]`);
    await this.heading(text);
  }

  /** Waits until a part of the page has this title. */
  async heading(text) {
    await this.browser.$(`//h2[normalize-space()=${quoted(text)}]`).waitForDisplayed({ timeout: 20_000, timeoutMsg: `no part “${text}”` });
  }

  /** Goes to a part of the program, by its name at the side. */
  async go(text) {
    await this.#click(text, `//nav//a[starts-with(normalize-space(.), ${quoted(text)})]`);
    await this.title(text);
  }

  async #click(text, path) {
    const target = await this.browser.$(path);
    await target.waitForClickable({ timeout: 20_000, timeoutMsg: `“${text}” cannot be pressed` });
    // Not by the driver's wheel: that scrolls a little later, and then something else lies under the click.
    await this.browser.execute((element) => element.scrollIntoView({ block: "center", behavior: "instant" }), target);
    try {
      await target.click();
    } catch (error) {
      await this.#picture(`niet te klikken ${text}`);
      throw error;
    }
  }

  /** Presses keys together, as `keys("Control", "z")`. */
  async keys(...keys) {
    await this.browser.keys(keys);
  }

  /** What stands in the first element that fits. */
  async text(selector) {
    const found = await this.browser.$(selector);
    await found.waitForExist({ timeout: 10_000 });
    return found.getText();
  }

  /**
   * What axe finds on the page as it stands, contrast included; with `rules`, only what these look at. Under a window that is open
   * nothing can be reached, so then only that window is looked at.
   */
  async axe(rules) {
    // Pages without it are told once: the program is half a megabyte.
    if (!(await this.browser.execute(() => "axe" in window))) await this.browser.execute(axe);
    // A colour that is on its way from one to another is neither: nothing is on its way. Waiting for it may take for ever, because a
    // window that nobody looks at does not have to move anything.
    await this.browser.execute(() => {
      const still = new CSSStyleSheet();
      still.replaceSync("* { transition: none !important; }");
      document.adoptedStyleSheets = [still];
    });
    return this.browser.executeAsync((only, done) => {
      window.axe.run(document.querySelector("dialog[open]") ?? document, only ? { runOnly: only } : {}).then(
        (found) => done(found.violations.map((one) => `${one.id}: ${one.nodes[0].html}`)),
        (error) => done([`axe: ${error}`]),
      );
    }, rules ?? null);
  }

  /** The same in light and in dark: colours are all that differs. With pictures of both. */
  async axeInBothThemes(name) {
    const found = [];
    for (const theme of ["light", "dark"]) {
      await this.browser.execute((to) => (document.documentElement.dataset.theme = to), theme);
      for (const one of await this.axe(theme === "dark" ? ["color-contrast"] : undefined)) found.push(`${name}, ${theme}: ${one}`);
      await this.#picture(`${name} ${theme}`);
    }
    await this.browser.execute(() => (document.documentElement.dataset.theme = "light"));
    return found;
  }

  /** Goes to an address, and waits until its page stands there. */
  async visit(hash) {
    await this.browser.execute((to) => (location.hash = to), hash);
    await this.browser.waitUntil(
      () => this.browser.execute((to) => location.hash === to && document.querySelector("main h1") !== null && !document.querySelector("main [aria-busy=true]"), hash),
      { timeout: 20_000, timeoutMsg: `no page at ${hash}` },
    );
  }

  async picture(text) {
    await this.#picture(text);
  }

  async #picture(text) {
    if (!process.env.SHOTS) return;
    mkdirSync(process.env.SHOTS, { recursive: true });
    this.#pictures += 1;
    const name = `${this.name}-${String(this.#pictures).padStart(2, "0")}-${text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.png`;
    await this.shot(join(process.env.SHOTS, name));
  }

  /** A picture of what the page shows now, and not of what it showed last: on a busy machine it is drawn later. */
  async shot(path) {
    await this.browser.executeAsync((done) => {
      const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done()));
      Promise.all([...document.images].map((image) => image.decode().catch(() => {}))).then(drawn);
    });
    // The driver takes the picture after the next time that something is drawn, which without layers is when something changes: on
    // a page at rest, never. So a dot that nobody sees changes meanwhile.
    await this.browser.execute(() => {
      const dot = document.body.appendChild(document.createElement("i"));
      Object.assign(dot.style, { position: "fixed", inset: "0 auto auto 0", inlineSize: "1px", blockSize: "1px" });
      let faint = false;
      window.dot = { dot, timer: setInterval(() => (dot.style.background = (faint = !faint) ? "rgb(0 0 0 / 0.4%)" : "none"), 30) };
    });
    await this.browser.saveScreenshot(path);
    await this.browser.execute(() => {
      clearInterval(window.dot.timer);
      window.dot.dot.remove();
    });
  }

  /** Ends the program as an empty battery would: nothing is asked of it and nothing is told to it. */
  async kill() {
    const { stop } = this;
    this.stop = null;
    const program = programOn(this.home);
    process.kill(program, "SIGKILL");
    // Its driver notices by itself that the window is gone; deleting the session would wait for it.
    await stop();
  }

  /** Closes the window by the button in its title bar, and waits until the program has ended by itself. */
  async shut() {
    const { stop } = this;
    const program = programOn(this.home);
    execFileSync("python3", [join(import.meta.dirname, "close.py"), String(program)]);
    for (let tries = 0; tries < 300 && running(program); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    if (running(program)) throw new Error("the program goes on after its window was closed");
    this.stop = null;
    await stop();
  }

  /** Closes the window and what worked it. */
  async close() {
    const { stop } = this;
    if (!stop) return;
    this.stop = null;
    await this.browser.deleteSession().catch(() => {});
    await stop();
  }
}

function running(id) {
  try {
    process.kill(id, 0);
    // An ended program that nobody asked about yet still has its id.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** The id of the program that works on this home; of two the one that was started last: a closed one may take a moment to go. */
export function programOn(home) {
  const wanted = `TREDE_HOME=${join(home, "trede")}`;
  const found = [];
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const program = readlinkSync(`/proc/${id}/exe`);
      if (program !== process.env.TREDE_DESKTOP || !readFileSync(`/proc/${id}/environ`, "utf8").split("\0").includes(wanted)) continue;
      const started = readFileSync(`/proc/${id}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[19];
      found.push([Number(started), Number(id)]);
    } catch {
      // A process that ended meanwhile, or of someone else.
    }
  }
  if (found.length === 0) throw new Error("the program is not running");
  return found.sort(([a], [b]) => b - a)[0][1];
}

function quoted(text) {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
