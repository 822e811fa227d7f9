/** Chooses a file in the system's own dialog, as a person types its path there. */
import { execFileSync } from "node:child_process";

const xdotool = (...args) => execFileSync("xdotool", args, { encoding: "utf8" });

const windows = () => {
  try {
    return xdotool("search", "--onlyvisible", "--name", ".*").trim().split("\n").filter(Boolean);
  } catch {
    // Nothing is shown.
    return [];
  }
};

/** Presses the button that opens the dialog, types the path, and waits until the dialog is gone. */
export async function chooseFile(window, button, path) {
  const before = new Set(windows());
  await window.press(button);
  const opened = () => windows().find((id) => !before.has(id));
  await window.browser.waitUntil(() => opened() !== undefined, { timeout: 20_000, timeoutMsg: "no dialog opens" });
  const dialog = opened();
  // There is no window manager here to give it the keys.
  xdotool("windowfocus", dialog);
  xdotool("key", "ctrl+l");
  xdotool("type", "--delay", "5", path);
  await window.browser.waitUntil(
    () => {
      if (!windows().includes(dialog)) return true;
      xdotool("key", "Return");
      return false;
    },
    { timeout: 20_000, interval: 1000, timeoutMsg: "the dialog stays open" },
  );
}
