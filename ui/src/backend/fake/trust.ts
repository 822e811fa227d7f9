/** What a coordinator looks after besides sharing: people who were written down twice. */
import type { Backend, LikelyPair } from "../backend";
import type { Fake } from "./centre";

const PAIRS: LikelyPair[] = [
  {
    a: { id: "c-nour", number: "B-1080", name: "Nour al Haddad", rows: 6 },
    b: { id: "c-noor", number: "H-12", name: "Noor Al-Haddad", rows: 1 },
    likely: "sure", why: ["de naam lijkt erop", "dezelfde geboortedatum", "hetzelfde telefoonnummer"],
    lines: [
      { field: "birth_date", a: "14 september 1988", b: "14 september 1988", same: true },
      { field: "phone", a: "06 3391 2204", b: "06 3391 2204", same: true },
      { field: "street", a: "Jan van Zutphenstraat 8", b: "", same: false },
      { field: "location_id", a: "Bibliotheek Slotermeer", b: "De Honingraat", same: false },
    ],
  },
  {
    a: { id: "c-wil", number: "B-1007", name: "Wil van der Zee", rows: 2 },
    b: { id: "c-willem", number: "H-15", name: "Willem Zee", rows: 4 },
    likely: "maybe", why: ["de naam lijkt erop", "de geboortedatum past"],
    lines: [{ field: "birth_date", a: "1961", b: "3 mei 1961", same: false }],
  },
];

export function trust(fake: Fake) {
  let pairs = fake.start.empty ? [] : PAIRS;
  const without = (a: string, b: string) => {
    const found = pairs.find((pair) => [pair.a.id, pair.b.id].sort().join() === [a, b].sort().join());
    pairs = pairs.filter((pair) => pair !== found);
    return found;
  };
  const recoveries = fake.start.empty ? [] : [{ code: "HERS-TEL9", staff: "Omar Haddad", location: "De Honingraat", given: false }];
  return {
    async recovery_requests() {
      return recoveries.map((one) => ({ ...one }));
    },
    async give_back_key({ code }) {
      for (const one of recoveries) one.given ||= one.code === code;
      return { id: "d-5", changed: [] };
    },
    async duplicates() {
      return pairs;
    },
    async join_clients({ keep, other }) {
      const pair = without(keep, other);
      const file = pair && (pair.a.id === other ? pair.a : pair.b);
      if (file) fake.data.joined.push({ into: keep, file: { id: file.id, number: file.number, name: file.name } });
      return { id: keep, changed: ["clients"] };
    },
    async split_clients({ other }) {
      fake.data.joined = fake.data.joined.filter((one) => one.file.id !== other);
      return { id: other, changed: ["clients"] };
    },
    async not_duplicates({ a, b }) {
      without(a, b);
      return { id: a, changed: ["settings"] };
    },
  } satisfies Partial<Backend>;
}
