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
  // A busy machine shows the dialog before it takes keys: then the path is typed once more. There is no window manager to give it the keys.
  await window.browser.waitUntil(
    () => {
      const dialog = opened();
      if (dialog === undefined) return true;
      xdotool("windowfocus", dialog, "key", "ctrl+l", "key", "ctrl+a", "type", "--delay", "15", path);
      xdotool("key", "Return");
      return false;
    },
    { timeout: 40_000, interval: 2500, timeoutMsg: "the dialog stays open" },
  );
}
