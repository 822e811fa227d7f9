//! Finding likely pairs among all clients without comparing all with all: only those that share something telling.

use super::{FIELDS, Likeness, Person, Weights, Why, likely, likeness};
use crate::error::Result;
use crate::row::Row;
use crate::store::Store;
use std::collections::hash_map::DefaultHasher;
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};
use trede_domain::Uuid;
use trede_domain::schema::table;

/// In a block with more clients than this, each is compared with its neighbours by birth date alone.
const BLOCK: usize = 60;
/// With so many of them.
const NEIGHBOURS: usize = 12;
/// A small centre does not know how rare a name is: it counts as one of this size.
const FEWEST: f64 = 500.0;
/// How many that the index finds are held against someone who is being written down.
const LOOKED_AT: usize = 20;

/// How many pairs are compared between telling how far it is.
const TOLD: usize = 20_000;
/// Clients that are shown on this device.
const SHOWN: &str =
    "deleted IS NOT 1 AND merged_into IS NULL AND id NOT IN (SELECT client_id FROM left_clients)";

/// Two clients that are likely one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Duplicate {
    /// The one that was written down first.
    pub a: Uuid,
    /// The other.
    pub b: Uuid,
    /// From 0 to 1.
    pub score: f64,
    /// What speaks for one person.
    pub why: Vec<Why>,
}

/// The key of the setting that says that two clients are two people.
pub fn different_key(a: Uuid, b: Uuid) -> String {
    format!("{DIFFERENT}{}.{}", a.min(b), a.max(b))
}

const DIFFERENT: &str = "different.";

impl Store {
    /// The pairs of clients that are likely one person, the likeliest first. Neither those that were joined already nor
    /// those of which someone said that they are two people.
    pub fn duplicates(&self) -> Result<Vec<Duplicate>> {
        self.duplicates_until(&mut |_, _| true)
    }

    /// Likewise; tells now and then how many pairs were compared, of how many, and stops with what was found until then once it is
    /// answered no.
    pub fn duplicates_until(
        &self,
        tell: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<Vec<Duplicate>> {
        let people = self.people()?;
        let rarity = Rarity::of(&people);
        let told_apart = self.told_apart()?;
        let mut found = Vec::new();
        let pairs = candidates(&people);
        for (done, (i, j)) in pairs.iter().copied().enumerate() {
            if done % TOLD == 0 && !tell(done, pairs.len()) {
                break;
            }
            let (a, b) = (&people[i], &people[j]);
            let Some(Likeness { score, why }) = likely(&a.1, &b.1, rarity.weights(i, j)) else {
                continue;
            };
            let (first, second) = (a.0.min(b.0), a.0.max(b.0));
            if !told_apart.contains(&(first, second)) {
                found.push(Duplicate {
                    a: first,
                    b: second,
                    score,
                    why,
                });
            }
        }
        found.sort_by(|x, y| {
            y.score
                .total_cmp(&x.score)
                .then((x.a, x.b).cmp(&(y.a, y.b)))
        });
        Ok(found)
    }

    /// Which of these pairs still are two files of which nobody said that they are two people.
    pub fn still_duplicates(&self, found: &[Duplicate]) -> Result<Vec<Duplicate>> {
        let told_apart = self.told_apart()?;
        let mut shown = self.conn.prepare_cached(&format!(
            "SELECT count(*) FROM clients WHERE id IN (?1, ?2) AND {SHOWN}"
        ))?;
        let mut still = Vec::new();
        for pair in found {
            let both = shown.query_row([pair.a, pair.b], |r| r.get::<_, u8>(0))? == 2;
            if both && !told_apart.contains(&(pair.a, pair.b)) {
                still.push(pair.clone());
            }
        }
        Ok(still)
    }

    /// Clients who are perhaps the one that is being written down, the likeliest first. More is shown than
    /// [`Store::duplicates`] would: little is known of someone who is still being typed.
    pub fn perhaps_here(&self, person: &Person, words: &[String]) -> Result<Vec<(Row, Likeness)>> {
        let Some(clients) = table("clients") else {
            return Ok(Vec::new());
        };
        let mut found: Vec<(Row, Likeness)> = Vec::new();
        for query in words {
            for row in self.search(query, LOOKED_AT)? {
                if found.iter().any(|(known, _)| known.id == row.id) {
                    continue;
                }
                let alike = likeness(person, &Person::of(clients, &row), Weights::default());
                found.push((row, alike));
            }
        }
        found.sort_by(|x, y| y.1.score.total_cmp(&x.1.score).then(x.0.id.cmp(&y.0.id)));
        Ok(found)
    }

    /// Everyone who is shown on this device, once.
    fn people(&self) -> Result<Vec<(Uuid, Person)>> {
        let sql = format!(
            "SELECT id, {} FROM clients WHERE {SHOWN} ORDER BY id",
            FIELDS.join(", ")
        );
        let mut statement = self.conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut people = Vec::new();
        while let Some(row) = rows.next()? {
            let mut texts = [const { None }; FIELDS.len()];
            for (i, text) in texts.iter_mut().enumerate() {
                *text = row.get::<_, Option<String>>(i + 1)?;
            }
            let person = Person::new(|name| {
                let place = FIELDS.iter().position(|f| *f == name)?;
                texts.get(place)?.as_deref()
            });
            people.push((row.get(0)?, person));
        }
        Ok(people)
    }

    /// The pairs of which someone said that they are two people, each as the persons that they are now.
    fn told_apart(&self) -> Result<HashSet<(Uuid, Uuid)>> {
        let mut statement = self.conn.prepare(
            "SELECT key FROM settings WHERE key LIKE 'different.%' AND value = 'true' AND deleted IS NOT 1",
        )?;
        let keys = statement.query_map([], |r| r.get::<_, String>(0))?;
        let mut pairs = HashSet::new();
        for key in keys {
            let key = key?;
            let pair = key
                .strip_prefix(DIFFERENT)
                .and_then(|pair| pair.split_once('.'));
            if let Some((Ok(a), Ok(b))) =
                pair.map(|(a, b)| (Uuid::try_parse(a), Uuid::try_parse(b)))
            {
                let (a, b) = (self.person(a)?, self.person(b)?);
                pairs.insert((a.min(b), a.max(b)));
            }
        }
        Ok(pairs)
    }
}

/// How many have the first and the last name of each person.
struct Rarity {
    all: f64,
    same: Vec<(u32, u32)>,
}

impl Rarity {
    fn of(people: &[(Uuid, Person)]) -> Self {
        let first = |p: &'_ Person| p.first.words.first().map(|w| w.spelled.clone());
        let last = |p: &'_ Person| p.last.whole.spelled.clone();
        let (mut firsts, mut lasts) = (HashMap::<_, u32>::new(), HashMap::<_, u32>::new());
        for (_, person) in people {
            *firsts.entry(first(person)).or_default() += 1;
            *lasts.entry(last(person)).or_default() += 1;
        }
        Self {
            all: (people.len() as f64).max(FEWEST),
            same: people
                .iter()
                .map(|(_, p)| (firsts[&first(p)], lasts[&last(p)]))
                .collect(),
        }
    }

    fn weights(&self, a: usize, b: usize) -> Weights {
        let (a, b) = (self.same[a], self.same[b]);
        let (first, last) = (f64::from(a.0.max(b.0)), f64::from(a.1.max(b.1)));
        Weights {
            first: (0.6 * (self.all / first).ln()).clamp(1.0, 3.6),
            last: (0.75 * (self.all / last).ln()).clamp(1.5, 4.6),
        }
    }
}

/// The pairs to compare: people who share one of several keys.
fn candidates(people: &[(Uuid, Person)]) -> Vec<(usize, usize)> {
    let mut keyed: Vec<(u64, u32)> = Vec::with_capacity(people.len() * 8);
    for (i, (_, person)) in people.iter().enumerate() {
        let i = u32::try_from(i).unwrap_or(u32::MAX);
        keys(person, |key| keyed.push((key, i)));
    }
    keyed.sort_unstable();
    keyed.dedup();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for block in keyed.chunk_by(|a, b| a.0 == b.0) {
        if block.len() <= BLOCK {
            for (n, one) in block.iter().enumerate() {
                pairs.extend(block[n + 1..].iter().map(|other| (one.1, other.1)));
            }
        } else {
            let mut by_birth: Vec<u32> = block.iter().map(|k| k.1).collect();
            by_birth.sort_by_key(|i| (&people[*i as usize].1.birth, *i));
            for (n, one) in by_birth.iter().enumerate() {
                let next = by_birth[n + 1..].iter().take(NEIGHBOURS);
                pairs.extend(next.map(|other| (*one.min(other), *one.max(other))));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
        .into_iter()
        .map(|(a, b)| (a as usize, b as usize))
        .collect()
}

/// What brings a person together with others. A pair that shares none of these has too little in common to be found.
fn keys(person: &Person, mut add: impl FnMut(u64)) {
    let mut key = |kind: u8, parts: &[&str]| {
        if parts.iter().all(|p| !p.is_empty()) {
            let mut hash = DefaultHasher::new();
            (kind, parts).hash(&mut hash);
            add(hash.finish());
        }
    };
    let (first, last) = (person.first.key(), person.last.key());
    let year = person.year().unwrap_or_default();
    key(0, &[&person.phone]);
    key(1, &[&person.email]);
    // In either order: the names may be swapped.
    key(2, &[first.as_str().min(&last), first.as_str().max(&last)]);
    for word in &person.last.words {
        let skeleton = word.skeleton();
        key(3, &[&skeleton, year]);
        // Both parts of a double name.
        if person.last.words.len() > 1 {
            key(
                2,
                &[first.as_str().min(&skeleton), first.as_str().max(&skeleton)],
            );
        }
    }
    key(3, &[&first, year]);
    if person.birth.len() == 10 && !person.birth.ends_with("-01-01") {
        key(4, &[&person.birth]);
        let (month, day) = (&person.birth[5..7], &person.birth[8..]);
        let (low, high) = (month.min(day), month.max(day));
        key(5, &[&first, year, low, high]);
    }
    let initial = first.get(..1).unwrap_or_default();
    key(6, &[&person.postcode, &person.house, initial]);
    key(6, &[&person.street, &person.house, initial]);
}
