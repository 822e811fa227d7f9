/** How the window is set at this device: no personal data, kept in the window itself. */

/** In percent of the system's own text size. */
export const TEXT_SIZES = ["100", "115", "130", "150"] as const;
/** Minutes. There is no "never": a laptop left at a library table must close by itself. */
export const LOCK_MINUTES = ["2", "5", "10", "15", "30"] as const;

type Preferences = { textSize: (typeof TEXT_SIZES)[number]; lockAfter: (typeof LOCK_MINUTES)[number] };

const KEYS = { textSize: "trede-text-size", lockAfter: "trede-lock-after" } as const;

/** What is set now. */
export const preferences = $state<Preferences>({ textSize: "100", lockAfter: "10" });

/** Takes over what was chosen before. */
export function startPreferences(): void {
  preferences.textSize = kept(KEYS.textSize, TEXT_SIZES, "100");
  preferences.lockAfter = kept(KEYS.lockAfter, LOCK_MINUTES, "10");
  show();
}

/** A choice that stays. */
export function prefer<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  preferences[name] = value;
  localStorage.setItem(KEYS[name], value);
  show();
}

function kept<Value extends string>(key: string, known: readonly Value[], usual: Value): Value {
  const value = localStorage.getItem(key);
  return known.find((one) => one === value) ?? usual;
}

function show(): void {
  document.documentElement.dataset.textSize = preferences.textSize;
}
