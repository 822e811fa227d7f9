/** What happened with a client, as the parts of the page ask for it. */
import { backend, type ClientPage, type Fields, type Saved, type TimelineEntry } from "../../backend";
import { app, asProblem, tell, touched } from "../../state/app.svelte";

/** A field as stored; the empty text where it holds nothing. */
export function value(entry: TimelineEntry, field: string): string {
  return entry.fields.find((one) => one.field === field)?.value ?? "";
}

/** The same in words. */
export function words(entry: TimelineEntry, field: string): string {
  return entry.fields.find((one) => one.field === field)?.words ?? "";
}

/** All filled fields as stored. */
export function fieldsOf(entry: TimelineEntry): Fields {
  return Object.fromEntries(entry.fields.map((field) => [field.field, field.value]));
}

/** Rows of one table, newest first. */
export function rowsOf(page: ClientPage, table: string): TimelineEntry[] {
  return page.timeline.filter((entry) => entry.table === table);
}

/** Whether a trajectory or a placement goes on today. */
export function isOpen(entry: TimelineEntry): boolean {
  const ended = value(entry, "ended_on");
  return !ended || ended > (app.choices?.today ?? "");
}

/** The trajectories that go on, newest first. */
export function openTrajectories(page: ClientPage): TimelineEntry[] {
  return rowsOf(page, "trajectories").filter(isOpen);
}

/** The trajectory that new things belong to: the one that is open, where there is exactly one. */
export function theTrajectory(page: ClientPage): string {
  const open = openTrajectories(page);
  return open.length === 1 ? open[0]!.id : "";
}

/** Whether a trajectory ended in a transfer that the partner has not confirmed. */
export function isUnsecured(entry: TimelineEntry): boolean {
  return !isOpen(entry) && value(entry, "outcome") === "transferred" && !value(entry, "follow_up_secured_on");
}

/** A consent that stands, for this partner: the newest. */
export function consentFor(page: ClientPage, partner: string): TimelineEntry | undefined {
  return rowsOf(page, "consents").find((entry) => {
    const withdrawn = value(entry, "withdrawn_on");
    return value(entry, "partner_id") === partner && (!withdrawn || withdrawn > (app.choices?.today ?? ""));
  });
}

/** Does something at once, and tells it with a way back. What is refused is shown above the page. */
export async function does(work: () => Promise<Saved>, said: string): Promise<boolean> {
  app.problem = null;
  try {
    const saved = await work();
    tell(said, { undo: true });
    await touched(saved.changed);
    return true;
  } catch (thrown) {
    app.problem = asProblem(thrown);
    return false;
  }
}

/** Changes fields of a row at once. */
export function change(table: string, id: string, fields: Fields, said: string): Promise<boolean> {
  return does(() => backend.edit_row({ table, id, fields }), said);
}
