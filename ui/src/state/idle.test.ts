import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { watchIdle } from "./idle";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("locks after the limit, and not while someone is at work", () => {
  const lock = vi.fn();
  const stop = watchIdle(lock, 60_000);
  vi.advanceTimersByTime(50_000);
  window.dispatchEvent(new Event("keydown"));
  vi.advanceTimersByTime(50_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20_000);
  expect(lock).toHaveBeenCalled();
  stop();
});
