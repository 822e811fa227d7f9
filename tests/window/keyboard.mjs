/** Someone who has no mouse: everything by keys, and the focus is watched at every one of them. */
import assert from "node:assert/strict";

/** What has the focus, as the person sees it: its name, and whether it shows. Runs in the page. */
function focused() {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const words = (element) => element?.textContent.replaceAll(/\s+/g, " ").trim() ?? "";
  const labels = [...(one.labels ?? [])].map(words).join(" ");
  const name = one.getAttribute("aria-label") || labels || (one.matches("input, select, textarea") ? one.name : words(one));
  const box = one.getBoundingClientRect();
  // What is in sight of it: a control at the edge of the window is scrolled to, and nothing lies over it.
  const [x, y] = [box.left + Math.min(box.width / 2, 40), Math.max(0, Math.min(box.top + box.height / 2, innerHeight - 1))];
  const above = document.elementFromPoint(x, y);
  const covered = !(above && (one.contains(above) || above.contains(one) || [...(one.labels ?? [])].some((label) => label.contains(above))));
  // The ring is on the control, or on what stands for it: its label, or the box around a field.
  const standing = [one, ...(one.labels ?? []), one.parentElement, one.parentElement?.parentElement];
  const ring = standing.some((element) => {
    const style = element && getComputedStyle(element);
    return style && style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
  });
  const operable = one.matches("a[href], button, input, select, textarea, summary, [role=group]");
  return { name: name.slice(0, 80), tag: one.tagName, type: one.type ?? "", field: one.getAttribute("name") ?? "", ring, covered, operable, checked: one.checked ?? null };
}

export class Keyboard {
  constructor(window) {
    this.window = window;
    this.browser = window.browser;
  }

  /** What has the focus. It is never nobody, and it can be seen. */
  async where(after) {
    let now = null;
    await this.browser.waitUntil(async () => (now = await this.browser.execute(focused)) !== null, { timeout: 10_000, interval: 50, timeoutMsg: `the focus is lost after ${after}` });
    if (now.operable) {
      assert.ok(now.ring, `no ring around “${now.name}” (${now.tag}) after ${after}`);
      assert.ok(!now.covered, `“${now.name}” (${now.tag}) is out of sight after ${after}`);
    }
    return now;
  }

  async press(...keys) {
    await this.browser.keys(keys);
  }

  async type(text) {
    const action = this.browser.action("key");
    for (const letter of text) action.down(letter).up(letter);
    await action.perform();
  }

  /** Goes on with Tab until the focus is on what has this name; with `back` the other way round. */
  async to(name, { back = false, most = 80 } = {}) {
    const seen = [];
    for (let tries = 0; tries < most; tries += 1) {
      await this.press(...(back ? ["Shift", "Tab"] : ["Tab"]));
      const now = await this.where(`Tab on the way to “${name}”, after ${seen.at(-1) ?? "the start"}`);
      if (now.name === name || now.field === name || (name instanceof RegExp && name.test(now.name))) return now;
      seen.push(now.name);
    }
    throw new Error(`“${name}” is not reached with Tab: ${seen.join(" · ")}`);
  }

  /** Goes there and presses Enter. */
  async enter(name, how) {
    await this.to(name, how);
    await this.press("Enter");
  }

  /** Fills in the fields of these names, in the order in which they are reached. */
  async fill(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const now = await this.where(`filling in ${name}`);
      if (now.field !== name) await this.to(name);
      await this.type(value);
    }
  }
}
