//! Who a row of a file is perhaps: someone who is here already, or in a row above it. By name, by telephone number, or by a birth
//! date with a name that is spelled otherwise.

use crate::duplicates::reason;
use crate::error::Result;
use crate::print::full_name;
use std::collections::HashMap;
use trede_domain::schema::Table;
use trede_domain::{Uuid, Value};
use trede_store::likeness::{self, FIELDS, LIKELY, Weights, Why, likeness};
use trede_store::{Row, Store, StoreError, fold};
use trede_texts::Texts;

/// Who a row of a file is perhaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// The client's number; of someone in the same file, empty.
    pub number: String,
    /// The row of the same file.
    pub row: Option<usize>,
    /// The name there.
    pub name: String,
    /// The birth date there, as far as it is known.
    pub born: String,
    /// What speaks for one person.
    pub why: Vec<Why>,
    pub(super) id: Uuid,
}

impl Alike {
    /// What speaks for one person, in words.
    pub fn why_text(&self, texts: &Texts) -> String {
        let reasons: Vec<String> = self.why.iter().map(|why| texts.get(reason(*why))).collect();
        let reasons = reasons.join(", ");
        match self.row {
            Some(row) => {
                // As a spreadsheet shows it: without a dot between thousands.
                let row = texts.format("import-alike-row", &[("row", row.to_string().into())]);
                format!("{row}: {reasons}")
            }
            None => reasons,
        }
    }
}

/// Between two of what people are compared by: no text holds it.
const BETWEEN: char = '\u{1f}';

struct Person {
    id: Uuid,
    number: String,
    row: Option<usize>,
    name: String,
    /// The [`FIELDS`], in their order, as one text: of a hundred thousand people ten texts each would be too much memory.
    known: String,
}

impl Person {
    fn known(&self, field: &str) -> Option<&str> {
        let place = FIELDS.iter().position(|name| *name == field)?;
        self.known.split(BETWEEN).nth(place)
    }

    fn to_compare(&self) -> likeness::Person {
        likeness::Person::new(|field| self.known(field))
    }
}

/// Everyone who is known, in the store and in the rows so far.
pub(super) struct People {
    of: &'static Table,
    people: Vec<Person>,
    by_name: HashMap<String, Vec<usize>>,
    by_phone: HashMap<String, usize>,
    by_birth: HashMap<String, Vec<usize>>,
}

fn year(text: &str) -> Option<i32> {
    text.get(..4)?.parse().ok()
}

/// The last nine digits tell a Dutch number, with or without its country code.
fn tail(phone: &str) -> Option<String> {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= 9).then(|| digits[digits.len() - 9..].iter().collect())
}

impl People {
    pub fn load(store: &Store, of: &'static Table) -> Result<Self> {
        let mut people = Self {
            of,
            people: Vec::new(),
            by_name: HashMap::new(),
            by_phone: HashMap::new(),
            by_birth: HashMap::new(),
        };
        let mut joined = Vec::new();
        store.each(of, None, |row| {
            if let Some(into) = row.get(of, "merged_into").as_id() {
                joined.push((people.people.len(), into));
            }
            let name = full_name(of, &row);
            people.add(row.id, None, name, &row.values);
            Ok::<_, StoreError>(())
        })?;
        // Whoever is found by the name on a file that was joined into another is that other.
        for (at, into) in joined {
            let into = store.person(into)?;
            if let Some(row) = store.get(of, into)? {
                let (number, name) = (row.get(of, "number").to_text(), full_name(of, &row));
                if let Some(one) = people.people.get_mut(at) {
                    (one.id, one.number, one.name) = (into, number, name);
                }
            }
        }
        Ok(people)
    }

    /// The name and the birth date in a row.
    pub fn called(&self, values: &[Value], id: Uuid) -> (String, String) {
        let row = Row {
            values: values.to_vec(),
            ..Row::empty(self.of, id)
        };
        (full_name(self.of, &row), self.text(values, "birth_date"))
    }

    fn text(&self, values: &[Value], field: &str) -> String {
        self.of
            .index(field)
            .and_then(|place| values.get(place))
            .map(Value::to_text)
            .unwrap_or_default()
    }

    fn key(&self, values: &[Value]) -> Option<String> {
        let (first, last) = (
            self.text(values, "first_name"),
            self.text(values, "last_name"),
        );
        (!first.is_empty() && !last.is_empty()).then(|| fold(&format!("{first} {last}")))
    }

    /// A whole birth date and how the first name begins: who shares both is worth comparing.
    fn birth(&self, values: &[Value]) -> Option<String> {
        let day = self.text(values, "birth_date");
        let first = fold(&self.text(values, "first_name")).chars().next()?;
        (day.len() == "2026-01-01".len()).then(|| format!("{day}{first}"))
    }

    /// Makes a person known, from the values of a whole row.
    pub fn add(&mut self, id: Uuid, row: Option<usize>, name: String, values: &[Value]) {
        let at = self.people.len();
        if let Some(key) = self.key(values) {
            self.by_name.entry(key).or_default().push(at);
        }
        if let Some(phone) = tail(&self.text(values, "phone")) {
            self.by_phone.entry(phone).or_insert(at);
        }
        if let Some(birth) = self.birth(values) {
            self.by_birth.entry(birth).or_default().push(at);
        }
        self.people.push(Person {
            id,
            number: if row.is_some() {
                String::new()
            } else {
                self.text(values, "number")
            },
            row,
            name,
            known: self.known(values),
        });
    }

    fn known(&self, values: &[Value]) -> String {
        FIELDS
            .map(|field| self.text(values, field).replace(BETWEEN, " "))
            .join(&BETWEEN.to_string())
    }

    /// Who this is perhaps: by name first, then by telephone, then by birth date and a name that is nearly the same.
    pub fn find(&self, values: &[Value]) -> Option<Alike> {
        let asked = Person {
            id: Uuid::nil(),
            number: String::new(),
            row: None,
            name: String::new(),
            known: self.known(values),
        };
        let born = year(asked.known("birth_date").unwrap_or_default());
        // A year is often a guess: one off is no proof of another person, more is.
        let other = |one: &&Person| {
            let there = year(one.known("birth_date").unwrap_or_default());
            matches!((born, there), (Some(a), Some(b)) if a.abs_diff(b) > 1)
        };
        let of_key = |at: &usize| self.people.get(*at);
        let named = || {
            self.key(values)
                .and_then(|key| self.by_name.get(&key))
                .into_iter()
                .flatten()
                .filter_map(of_key)
                .find(|one| !other(one))
                .map(|one| (one, Why::Name))
        };
        let called = || {
            tail(asked.known("phone").unwrap_or_default())
                .and_then(|phone| self.by_phone.get(&phone))
                .and_then(of_key)
                // A family often has one telephone.
                .filter(|one| !other(one))
                .map(|one| (one, Why::Phone))
        };
        let near = || {
            let born = self.birth(values).and_then(|key| self.by_birth.get(&key))?;
            let compared = asked.to_compare();
            let mut likely = born.iter().filter_map(of_key);
            likely
                .find(|one| {
                    likeness(&compared, &one.to_compare(), Weights::default()).score >= LIKELY
                })
                .map(|one| (one, Why::BirthDate))
        };
        let (one, by) = named().or_else(called).or_else(near)?;
        let mut why = likeness(&asked.to_compare(), &one.to_compare(), Weights::default()).why;
        if !why.contains(&by) {
            why.push(by);
            why.sort();
        }
        Some(Alike {
            number: one.number.clone(),
            row: one.row,
            name: one.name.clone(),
            born: one.known("birth_date").unwrap_or_default().to_owned(),
            why,
            id: one.id,
        })
    }
}
