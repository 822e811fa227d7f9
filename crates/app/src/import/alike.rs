//! Who in a file is perhaps here already: the same name with a birth year that does not speak against it, or the same
//! telephone number.

use crate::error::Result;
use crate::print::full_name;
use std::collections::HashMap;
use trede_domain::schema::Table;
use trede_domain::{Uuid, Value};
use trede_store::{Store, StoreError, fold};

/// Who a row of a file is perhaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// The client's number; of someone in the same file, empty.
    pub number: String,
    /// The row of the same file.
    pub row: Option<usize>,
    /// The name there.
    pub name: String,
    /// Whether the telephone number is the same; else it is the name.
    pub by_phone: bool,
    pub(super) id: Uuid,
}

struct Person {
    id: Uuid,
    number: String,
    row: Option<usize>,
    name: String,
    born: Option<i32>,
}

/// Everyone who is known, in the store and in the rows so far.
pub(super) struct People {
    of: &'static Table,
    people: Vec<Person>,
    by_name: HashMap<String, Vec<usize>>,
    by_phone: HashMap<String, usize>,
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
        };
        store.each(of, None, |row| {
            let name = full_name(of, &row);
            people.add(row.id, None, name, &row.values);
            Ok::<_, StoreError>(())
        })?;
        Ok(people)
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

    /// Makes a person known, from the values of a whole row.
    pub fn add(&mut self, id: Uuid, row: Option<usize>, name: String, values: &[Value]) {
        let at = self.people.len();
        if let Some(key) = self.key(values) {
            self.by_name.entry(key).or_default().push(at);
        }
        if let Some(phone) = tail(&self.text(values, "phone")) {
            self.by_phone.entry(phone).or_insert(at);
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
            born: year(&self.text(values, "birth_date")),
        });
    }

    /// Who this is perhaps: by name first, then by telephone.
    pub fn find(&self, values: &[Value]) -> Option<Alike> {
        let born = year(&self.text(values, "birth_date"));
        let named = self
            .key(values)
            .and_then(|key| self.by_name.get(&key))
            .into_iter()
            .flatten()
            .filter_map(|at| self.people.get(*at))
            // A year is often a guess: one off is no proof of another person.
            .find(|one| !matches!((born, one.born), (Some(a), Some(b)) if a.abs_diff(b) > 1));
        let called = || {
            tail(&self.text(values, "phone"))
                .and_then(|phone| self.by_phone.get(&phone))
                .and_then(|at| self.people.get(*at))
        };
        let by_phone = named.is_none();
        named.or_else(called).map(|one| Alike {
            number: one.number.clone(),
            row: one.row,
            name: one.name.clone(),
            by_phone,
            id: one.id,
        })
    }
}
