/** Locks a device that nobody touches: a laptop left at a library table shows nothing after this time. */

const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Calls `lock` once nothing happened for `limit` milliseconds; the answer stops watching. */
export function watchIdle(lock: () => void, limit: number): () => void {
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  // By the clock and not by one timer: a laptop that slept is locked as soon as it wakes.
  const timer = setInterval(() => {
    if (Date.now() - last >= limit) lock();
  }, Math.min(limit, 5000));
  for (const sign of SIGNS) window.addEventListener(sign, note, { passive: true });
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, note);
  };
}
