/**
 * The focus is never lost: when what had it goes away (a task that is done, a line that is removed, a button that can not be
 * pressed any more), what stands in its place gets it. Browsers give it to nobody, and the next Tab would begin at the top.
 */
const CAN = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';

/** Where the focus was: what is around it, from near to far, and the place among what can have it there. */
type Place = { element: Element; around: { element: Element; index: number }[] };

function placeOf(element: Element): Place {
  const around: Place["around"] = [];
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
    around.push({ element: one, index: [...one.querySelectorAll(CAN)].indexOf(element) });
    if (one.matches("main, dialog, header")) break;
  }
  return { element, around };
}

const inSight = (element: HTMLElement) => element.checkVisibility?.() ?? true;

/** Puts the focus on what took the place of what had it; on the title of the page when nothing did. */
function restore({ around }: Place): void {
  for (const { element, index } of around) {
    if (!element.isConnected) continue;
    const there = [...element.querySelectorAll<HTMLElement>(CAN)].filter(inSight);
    const next = there[Math.min(Math.max(index, 0), there.length - 1)];
    if (next) return next.focus();
  }
  const title = document.querySelector<HTMLElement>("main h1");
  if (title) title.tabIndex = -1;
  title?.focus();
}

const isGone = (element: Element) => !element.isConnected || element.matches(":disabled");

/** Watches over the focus until the answer is called. */
export function keepFocus(): () => void {
  let place: Place | null = null;
  const entered = (event: FocusEvent) => {
    place = event.target instanceof Element && event.target !== document.body ? placeOf(event.target) : null;
  };
  const changed = () => {
    const now = document.activeElement;
    if (!place || !isGone(place.element) || (now && now !== document.body && now !== place.element)) return;
    const lost = place;
    place = null;
    restore(lost);
  };
  // Whoever clicks beside everything lets go of it: nothing is to be kept then.
  const left = ({ target, relatedTarget }: FocusEvent) => {
    if (!relatedTarget && document.hasFocus() && target instanceof Element && !isGone(target)) place = null;
  };
  const watch = new MutationObserver(changed);
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  document.addEventListener("focusin", entered);
  document.addEventListener("focusout", left);
  return () => {
    watch.disconnect();
    document.removeEventListener("focusin", entered);
    document.removeEventListener("focusout", left);
  };
}
