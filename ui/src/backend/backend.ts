/** The seam: everything the screens may ask. Two things stand behind it: the real application, and a fake one. */
import type { Commands, ScreenError } from "./bindings/screen";

export type * from "./bindings/screen";

/** One function a command, with named arguments. A refusal is thrown as an `ScreenError`. */
export type Backend = {
  [Name in keyof Commands]: Commands[Name]["args"] extends Record<string, never>
    ? () => Promise<Commands[Name]["answer"]>
    : (args: Commands[Name]["args"]) => Promise<Commands[Name]["answer"]>;
};

/** Whether a thrown value is a refusal with a code, and not a fault of the program. */
export function isScreenError(thrown: unknown): thrown is ScreenError {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown;
}
