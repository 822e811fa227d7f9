/** Ends of trajectories, referrals, and what partners offer. */
import type { Backend, Fields, OfferLine, Saved, TimelineEntry } from "../backend";
import { t } from "../../texts";
import { type Fake, refuse, TODAY } from "./centre";

const LEVELS = ["none", "A1", "A2", "B1", "B2", "C1", "native"];
const fold = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
const of = (entry: TimelineEntry, field: string) => entry.fields.find((one) => one.field === field)?.value ?? "";

export function guidance(fake: Fake) {
  const { data } = fake;

  /** Offers with their partner, and with what is open now. */
  const offers = (): OfferLine[] =>
    data.offers.map((offer) => ({ ...offer, partner: data.partners.find((one) => one.id === offer.partner_id)?.name ?? null }));

  function change(what: string, table: string, id: string, entry: TimelineEntry, fields: Fields): Saved {
    const before = entry.fields;
    entry.fields = fake.words(table, { ...Object.fromEntries(entry.fields.map((field) => [field.field, field.value])), ...fields });
    fake.changed(what, table, () => (entry.fields = before));
    return { id, changed: [table] };
  }

  const numbers = (fields: Fields) =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field, ["places", "rung_from", "rung_to"].includes(field) && value ? Number(value) : field === "active" ? value !== "false" : value || null,
      ]),
    );

  return {
    commands: {
      async end_trajectory({ id, fields }) {
        const entry = fake.entry(id);
        const now = (field: string) => fields[field] ?? of(entry, field);
        const needed = ["ended_on", "outcome", ...(now("outcome") === "transferred" ? ["follow_up_partner_id", "follow_up_contact", "follow_up_starts_on"] : [])];
        const missing = needed.filter((field) => !now(field));
        if (missing.length > 0) {
          throw { code: "invalid", message: "Nog niet compleet.", hint: null, fields: missing.map((field) => ({ field, problem: "Vul dit in." })) };
        }
        return change("het einde van het traject", "trajectories", id, entry, fields);
      },
      async add_referral({ client_id, fields, consent }) {
        const client = fake.client(client_id);
        const given = client.timeline.find((entry) => entry.table === "consents" && of(entry, "partner_id") === fields.partner_id && !of(entry, "withdrawn_on"));
        if (!given && !consent) refuse("no-consent", "Er is geen toestemming vastgelegd.", "Leg eerst de toestemming van de klant vast.");
        if (consent?.ground === "interest" && !consent.reason) refuse("invalid", "Reden is nog niet ingevuld.", null, "reason");
        const before = [...client.timeline];
        const on = fields.referred_on ?? TODAY;
        const consent_id = consent
          ? fake.addEntry(client_id, "consents", on, { ...consent, partner_id: fields.partner_id, given_on: on }).id
          : given!.id;
        const saved = fake.addEntry(client_id, "referrals", on, { ...fields, consent_id });
        if (consent) fake.undos.pop();
        const undo = fake.undos.at(-1)!;
        undo.what = "de doorverwijzing";
        undo.revert = () => (client.timeline = before);
        return { ...saved, changed: ["consents", "referrals"] };
      },
      async offers({ filter }) {
        const all = offers();
        const words = fold(filter.words).split(/\s+/).filter(Boolean);
        const fits = (offer: OfferLine) =>
          offer.active !== filter.ended &&
          words.every((word) => fold([offer.name, offer.partner, offer.purpose, offer.method, offer.neighbourhood].join(" ")).includes(word)) &&
          (filter.rung === null || ((offer.rung_from ?? 1) <= filter.rung && filter.rung <= (offer.rung_to ?? 99))) &&
          (!filter.purpose || offer.purpose === filter.purpose) &&
          (!filter.neighbourhood || offer.neighbourhood === filter.neighbourhood) &&
          (!filter.language_level || LEVELS.indexOf(offer.language_level ?? "none") <= LEVELS.indexOf(filter.language_level)) &&
          (!filter.free || offer.free !== 0);
        const names = (field: "purpose" | "neighbourhood") => [...new Set(all.flatMap((offer) => offer[field] ?? []))].sort();
        return { lines: all.filter(fits), total: all.length, purposes: names("purpose"), neighbourhoods: names("neighbourhood") };
      },
      async offers_for({ client_id }) {
        const { fields, steps, timeline } = fake.client(client_id);
        const rung = steps.vng?.at(-1)?.rung;
        const placed = timeline.filter((entry) => entry.table === "placements" && !of(entry, "ended_on")).map((entry) => of(entry, "offer_id"));
        const fits = offers().flatMap((offer) => {
          const inside = rung !== undefined && (offer.rung_from ?? 1) <= rung && rung <= (offer.rung_to ?? 99);
          const close = offer.neighbourhood !== null && offer.neighbourhood === fields.neighbourhood;
          const able = !fields.language_level || LEVELS.indexOf(offer.language_level ?? "none") <= LEVELS.indexOf(fields.language_level);
          if (!inside || !able || offer.free === 0 || placed.includes(offer.id)) return [];
          const reasons = [t("screen-offer-fits-rung", { rung })];
          if (fields.language_level) reasons.push(t("screen-offer-fits-level", { level: offer.language_level ?? "" }));
          if (close) reasons.push(t("screen-offer-fits-neighbourhood", { place: offer.neighbourhood! }));
          if (offer.free !== null) reasons.push(t("screen-offer-fits-free", { free: offer.free }));
          return [{ offer, reasons }];
        });
        const told = (value: unknown, known: string, missing: string) => (value ? { known: [known], missing: [] } : { known: [], missing: [missing] });
        const looked = [
          told(rung, t("screen-offer-known-rung", { rung: rung ?? 0 }), t("screen-offer-missing-rung")),
          told(fields.language_level, t("screen-offer-known-level", { level: fields.language_level ?? "" }), t("screen-offer-missing-level")),
          told(fields.neighbourhood, fields.neighbourhood ?? "", t("screen-offer-missing-neighbourhood")),
        ];
        return { known: looked.flatMap((one) => one.known), missing: looked.flatMap((one) => one.missing), fits };
      },
      async partners() {
        return data.partners.map((partner) => ({ ...partner, offers: data.offers.filter((offer) => offer.partner_id === partner.id).length }));
      },
    } satisfies Partial<Backend>,

    /** Rows of partners and offers. */
    rows: {
      add(table: string, _client: string | null, fields: Fields): Saved | null {
        if (table !== "partners" && table !== "offers") return null;
        if (!fields.name) refuse("invalid", "Vul dit in.", null, "name");
        if (table === "offers" && !fields.partner_id) refuse("invalid", "Vul dit in.", null, "partner_id");
        const id = fake.newId();
        const list: object[] = data[table];
        const free = fields.places ? Number(fields.places) : null;
        const made =
          table === "partners"
            ? { id, kind: null, contact_name: null, phone: null, email: null, active: true, offers: 0, ...numbers(fields) }
            : {
                id, partner: null, contact_name: null, phone: null, purpose: null, method: null, ladder: "vng", rung_from: null, rung_to: null, places: null,
                taken: 0, free, neighbourhood: null, language_level: null, active: true, ...numbers(fields),
              };
        list.push(made);
        fake.changed(table === "partners" ? "de partner" : "het aanbod", table, () => list.splice(list.indexOf(made), 1));
        return { id, changed: [table] };
      },
      edit(table: string, id: string, fields: Fields): Saved | null {
        if (table !== "partners" && table !== "offers") return null;
        const row = data[table].find((one) => one.id === id);
        if (!row) return null;
        const before = { ...row };
        Object.assign(row, numbers(fields));
        fake.changed("de laatste wijziging", table, () => Object.assign(row, before));
        return { id, changed: [table] };
      },
    },
  };
}
