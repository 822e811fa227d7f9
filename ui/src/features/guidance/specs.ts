/** The fields of each small form, in the order in which they are asked. */
import type { Choices, ClientPage, Fields, OfferLine } from "../../backend";
import { longDate } from "../../state/dates";
import { codeLabel, codesOf, fieldName, t } from "../../texts";
import { openTrajectories, rowsOf, theTrajectory, words } from "./rows";

export type Option = { value: string; label: string; hint?: string };

/** `wide`: over the whole width. */
export type Spec = {
  field: string;
  as: "text" | "area" | "date" | "select" | "choice" | "checks" | "number";
  label?: string;
  hint?: string;
  optional?: boolean;
  options?: Option[];
  empty?: string | false;
};

/** What forms choose from. */
export type Context = { page: ClientPage | null; choices: Choices; me: string; offers: OfferLine[]; adding: boolean };

type Form = {
  add: string;
  edit: string;
  saved: string;
  start: (context: Context) => Fields;
  specs: (context: Context, values: Fields) => Spec[];
};

const named = (rows: { id: string; name: string }[]): Option[] => rows.map((row) => ({ value: row.id, label: row.name }));
const codes = (table: string, field: string): Option[] =>
  codesOf(table, field).map((code) => ({ value: code, label: codeLabel(table, field, code) }));

/** An offer in a list: with its partner, and with its free places where they are counted. */
export function offerOption(offer: OfferLine): Option {
  const free = offer.free === null ? "" : ` (${t("screen-offer-free", { free: offer.free })})`;
  return { value: offer.id, label: `${offer.name}${offer.partner ? ` · ${offer.partner}` : ""}${free}` };
}

/** Which trajectory it belongs to; asked only where that is not plain. */
function trajectory(table: string, context: Context): Spec[] {
  const { page, adding } = context;
  if (!page) return [];
  const all = adding ? openTrajectories(page) : rowsOf(page, "trajectories");
  if (all.length < (adding ? 2 : 1)) return [];
  const label = (entry: (typeof all)[number]) => `${words(entry, "kind")}, ${longDate(entry.on)}`;
  return [
    {
      field: "trajectory_id", as: "select", label: fieldName(table, "trajectory_id"), empty: t("screen-guide-no-trajectory"),
      options: all.map((entry) => ({ value: entry.id, label: label(entry) })),
    },
  ];
}

const trajectories: Form = {
  add: "screen-trajectory-start", edit: "screen-trajectory-edit", saved: "screen-trajectory-saved",
  start: ({ page, choices, me }) => {
    const of = (field: string) => page?.fields.find((one) => one.field === field)?.value ?? "";
    return { kind: "individual", phase: "contact", started_on: choices.today, coach_id: of("coach_id") || me, profile: of("profile") };
  },
  specs: ({ choices, adding }) => [
    { field: "kind", as: "choice", options: codes("trajectories", "kind") },
    { field: "goal", as: "area", hint: t("screen-trajectory-goal-hint"), optional: true },
    { field: "coach_id", as: "select", options: named(choices.staff) },
    { field: "partner_id", as: "select", options: named(choices.partners), empty: t("screen-trajectory-no-partner") },
    { field: "method", as: "text", optional: true, hint: t("screen-trajectory-method-hint") },
    { field: "profile", as: "select", options: codes("trajectories", "profile") },
    { field: "started_on", as: "date" },
    { field: "planned_end_on", as: "date", optional: true, hint: t("screen-trajectory-planned-hint") },
    ...(adding
      ? []
      : ([
          { field: "phase", as: "select", options: codes("trajectories", "phase") },
          { field: "location_id", as: "select", options: named(choices.locations) },
          { field: "hours", as: "number", optional: true, hint: t("screen-trajectory-hours-hint") },
          { field: "training_cost", as: "number", optional: true },
        ] satisfies Spec[])),
  ],
};

const consents: Form = {
  add: "screen-consent-add", edit: "screen-consent-edit", saved: "screen-consent-saved",
  start: ({ choices }) => ({ ground: "consent", given_on: choices.today }),
  specs: ({ choices, adding }, values) => [
    { field: "partner_id", as: "select", options: named(choices.partners), empty: t("screen-consent-no-partner") },
    { field: "given_on", as: "date" },
    { field: "purpose", as: "text", hint: t("screen-consent-purpose-hint") },
    {
      field: "ground", as: "choice",
      options: [
        { value: "consent", label: t("screen-consent-own"), hint: t("screen-consent-own-hint") },
        { value: "interest", label: t("screen-consent-interest"), hint: t("screen-consent-interest-hint") },
      ],
    },
    ...(values.ground === "interest" ? ([{ field: "reason", as: "area", hint: t("screen-consent-reason-hint") }] satisfies Spec[]) : []),
    ...(adding ? [] : ([{ field: "withdrawn_on", as: "date", optional: true }] satisfies Spec[])),
  ],
};

const referrals: Form = {
  add: "screen-referral-add", edit: "screen-referral-edit", saved: "screen-referral-saved",
  start: ({ choices }) => ({ referred_on: choices.today }),
  specs: (context, values) => [
    { field: "referred_on", as: "date" },
    { field: "accepted_on", as: "date", optional: true },
    { field: "warm", as: "choice", options: warmth() },
    { field: "offer_id", as: "select", empty: t("screen-referral-no-offer"), options: offersOf(context.offers, values.partner_id) },
    ...trajectory("referrals", context),
    { field: "result", as: "select", options: codes("referrals", "result"), empty: t("screen-referral-no-result") },
    { field: "result_on", as: "date", optional: true },
    { field: "note", as: "area", optional: true },
  ],
};

/** With a conversation, or not. */
export function warmth(): Option[] {
  return [
    { value: "true", label: t("screen-referral-warm"), hint: t("screen-referral-warm-hint") },
    { value: "false", label: t("screen-referral-cold"), hint: t("screen-referral-cold-hint") },
  ];
}

/** The offers of one partner. */
export function offersOf(offers: OfferLine[], partner: string | undefined): Option[] {
  return offers.filter((offer) => offer.partner_id === partner).map(offerOption);
}

const placements: Form = {
  add: "screen-placement-add", edit: "screen-placement-edit", saved: "screen-placement-saved",
  start: ({ page, choices }) => ({ started_on: choices.today, trajectory_id: page ? theTrajectory(page) : "" }),
  specs: (context) => [
    { field: "offer_id", as: "select", options: context.offers.map(offerOption) },
    { field: "started_on", as: "date" },
    ...trajectory("placements", context),
    ...(context.adding
      ? []
      : ([
          { field: "ended_on", as: "date", optional: true },
          { field: "result", as: "text", optional: true, hint: t("screen-placement-result-hint") },
        ] satisfies Spec[])),
  ],
};

const signals: Form = {
  add: "screen-signal-add", edit: "screen-signal-edit", saved: "screen-signal-saved",
  start: ({ page, choices }) => ({
    noticed_on: choices.today, status: "open",
    neighbourhood: page?.fields.find((one) => one.field === "neighbourhood")?.value ?? "",
  }),
  specs: ({ adding }, values) => [
    { field: "domain", as: "select", options: codes("signals", "domain") },
    { field: "noticed_on", as: "date" },
    { field: "text", as: "area", hint: t("screen-signal-hint") },
    { field: "neighbourhood", as: "text", optional: true },
    { field: "status", as: "select", options: codes("signals", "status"), empty: false },
    ...(adding && values.status === "open"
      ? []
      : ([
          { field: "forwarded_to", as: "text", optional: true, hint: t("screen-signal-to-hint") },
          { field: "forwarded_on", as: "date", optional: true },
          { field: "answer", as: "area", optional: true },
        ] satisfies Spec[])),
  ],
};

const effects: Form = {
  add: "screen-effect-add", edit: "screen-effect-edit", saved: "screen-effect-saved",
  start: ({ page, choices }) => ({ kind: "personal", noted_on: choices.today, trajectory_id: page ? theTrajectory(page) : "" }),
  specs: (context, values) => [
    {
      field: "kind", as: "choice",
      options: [
        { value: "personal", label: codeLabel("effects", "kind", "personal"), hint: t("screen-effect-personal-hint") },
        { value: "social", label: codeLabel("effects", "kind", "social"), hint: t("screen-effect-social-hint") },
        { value: "saving", label: codeLabel("effects", "kind", "saving"), hint: t("screen-effect-saving-hint") },
      ],
    },
    { field: "text", as: "area", hint: t("screen-effect-hint") },
    ...(values.kind === "saving"
      ? ([
          { field: "units", as: "number", hint: t("screen-effect-units-hint") },
          { field: "unit_price", as: "number", hint: t("screen-effect-price-hint") },
        ] satisfies Spec[])
      : []),
    { field: "noted_on", as: "date" },
    ...trajectory("effects", context),
  ],
};

const tasks: Form = {
  add: "screen-task-new", edit: "screen-task-edit-title", saved: "screen-task-saved",
  start: ({ choices, me }) => ({ due_on: choices.today, staff_id: me }),
  specs: ({ choices, adding }) => [
    { field: "text", as: "text" },
    { field: "due_on", as: "date" },
    { field: "staff_id", as: "select", options: named(choices.staff), empty: t("screen-task-nobody") },
    ...(adding ? [] : ([{ field: "done_on", as: "date", optional: true }] satisfies Spec[])),
  ],
};

const contacts: Form = {
  add: "screen-contact-title", edit: "screen-contact-edit", saved: "screen-saved-contact",
  start: ({ choices }) => ({ happened_on: choices.today }),
  specs: (context) => [
    { field: "channel", as: "choice", options: codes("contacts", "channel") },
    { field: "topic", as: "choice", options: codes("contacts", "topic") },
    { field: "note", as: "area", optional: true, hint: t("screen-note-hint") },
    { field: "happened_on", as: "date" },
    { field: "minutes", as: "text", optional: true, hint: t("screen-minutes-hint") },
    { field: "location_id", as: "select", options: named(context.choices.locations) },
    { field: "staff_id", as: "select", options: named(context.choices.staff) },
    ...trajectory("contacts", context),
  ],
};

const movements: Form = {
  add: "screen-movement-title", edit: "screen-movement-edit", saved: "screen-saved-movement",
  start: ({ choices }) => ({ measured_on: choices.today }),
  specs: (context, values) => {
    const all = [...(context.page?.paths.map((path) => path.ladder) ?? []), ...context.choices.ladders];
    const rungs = all.find((ladder) => ladder.code === values.ladder)?.rungs ?? [];
    return [
      { field: "rung", as: "select", empty: false, options: rungs.map((rung) => ({ value: String(rung.rung), label: `${rung.rung} ${rung.name}` })) },
      { field: "measured_on", as: "date" },
      { field: "moment", as: "select", options: codes("movements", "moment") },
      { field: "staff_id", as: "select", options: named(context.choices.staff) },
      { field: "reason", as: "area", optional: true, hint: t("screen-reason-hint") },
      ...trajectory("movements", context),
    ];
  },
};

const intakes: Form = {
  add: "screen-intake-title", edit: "screen-intake-edit", saved: "screen-saved-intake",
  start: ({ choices }) => ({ held_on: choices.today }),
  specs: ({ choices }) => [
    ...["question", "goals", "expectations", "strengths", "education", "work_experience", "agreements"].map(
      (field): Spec => ({ field, as: "area", optional: true }),
    ),
    { field: "barriers", as: "checks", options: codes("intakes", "barriers") },
    { field: "held_on", as: "date" },
    { field: "staff_id", as: "select", options: named(choices.staff) },
    { field: "location_id", as: "select", options: named(choices.locations) },
  ],
};

const partners: Form = {
  add: "screen-partner-add", edit: "screen-partner-edit", saved: "screen-partner-saved",
  start: () => ({}),
  specs: ({ adding }) => [
    { field: "name", as: "text" },
    { field: "kind", as: "text", optional: true, hint: t("screen-partner-kind-hint") },
    { field: "contact_name", as: "text", optional: true },
    { field: "phone", as: "text", optional: true },
    { field: "email", as: "text", optional: true },
    ...(adding ? [] : [inUse("partners")]),
  ],
};

const offers: Form = {
  add: "screen-offer-add", edit: "screen-offer-edit", saved: "screen-offer-saved",
  start: ({ choices }) => ({ ladder: choices.centre_ladder }),
  specs: ({ choices, adding }, values) => {
    const rungs = (choices.ladders.find((ladder) => ladder.code === values.ladder) ?? choices.ladders[0])?.rungs ?? [];
    const options = rungs.map((rung) => ({ value: String(rung.rung), label: `${rung.rung} ${rung.name}` }));
    return [
      { field: "partner_id", as: "select", options: named(choices.partners) },
      { field: "name", as: "text" },
      { field: "purpose", as: "text", optional: true, hint: t("screen-offer-purpose-hint") },
      { field: "method", as: "text", optional: true },
      ...(choices.ladders.length > 1
        ? ([{ field: "ladder", as: "select", empty: false, options: choices.ladders.map((one) => ({ value: one.code, label: one.name })) }] satisfies Spec[])
        : []),
      { field: "rung_from", as: "select", options, empty: t("screen-offer-any-rung") },
      { field: "rung_to", as: "select", options, empty: t("screen-offer-any-rung") },
      { field: "language_level", as: "select", options: codes("offers", "language_level"), hint: t("screen-offer-level-hint") },
      { field: "places", as: "text", optional: true, hint: t("screen-offer-places-hint") },
      { field: "neighbourhood", as: "text", optional: true },
      { field: "contact_name", as: "text", optional: true },
      ...(adding ? [] : [inUse("offers")]),
    ];
  },
};

const inUse = (table: string): Spec => ({
  field: "active", as: "select", label: fieldName(table, "active"), empty: false,
  options: [{ value: "", label: t("screen-yes") }, { value: "false", label: t("screen-no") }],
});

/** The form of each table that is worked on in a small window. */
export const FORMS: Record<string, Form> = {
  trajectories, consents, referrals, placements, signals, effects, tasks, contacts, movements, intakes, partners, offers,
};
