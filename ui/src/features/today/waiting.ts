/** What each list of waiting people is called, and where a line of it is settled. */
import type { Waiting, WaitingLine } from "../../backend";
import type { Route } from "../../state/router";

type Kind = { title: string; hint: string; since: string; act: string; to: (line: WaitingLine) => Route };

const page = (line: WaitingLine): Route => ({ page: "client", id: line.client_id });

export const KINDS: Record<Waiting, Kind> = {
  unsecured_ends: {
    title: "screen-today-unsecured", hint: "screen-today-unsecured-hint", since: "screen-today-ended", act: "screen-today-act-open", to: page,
  },
  past_planned_end: {
    title: "screen-today-past-end", hint: "screen-today-past-end-hint", since: "screen-today-planned", act: "screen-today-act-open", to: page,
  },
  evaluations: {
    title: "screen-today-evaluations", hint: "screen-today-evaluations-hint", since: "screen-today-planned", act: "screen-today-act-open", to: page,
  },
  second_measurement: {
    title: "screen-today-second", hint: "screen-today-second-hint", since: "screen-today-measured", act: "screen-today-act-measure",
    to: (line) => ({ page: "movement", client: line.client_id }),
  },
  no_contact: {
    title: "screen-today-no-contact", hint: "screen-today-no-contact-hint", since: "screen-today-last-contact", act: "screen-today-act-contact",
    to: (line) => ({ page: "contact", client: line.client_id }),
  },
  no_intake: {
    title: "screen-today-no-intake", hint: "screen-today-no-intake-hint", since: "screen-today-started", act: "screen-today-act-intake",
    to: (line) => ({ page: "intake", client: line.client_id }),
  },
};
