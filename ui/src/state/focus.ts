/** Keeps the focus on the page when what had it goes away by its own doing: a task that is done, a notice that is settled. */

let watching: MutationObserver | undefined;

/** From here on: when what has the focus now is taken away, the heading of its part gets it, else the title of the page. */
export function keepFocus(): void {
  watching?.disconnect();
  const before = document.activeElement;
  if (!(before instanceof HTMLElement) || before === document.body) return;
  const part = before.closest("section, aside");
  watching = new MutationObserver(() => {
    if (before.isConnected) return;
    watching?.disconnect();
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const heading = (part?.isConnected ? part : document).querySelector<HTMLElement>("h1, h2");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  });
  watching.observe(document.body, { childList: true, subtree: true });
}
