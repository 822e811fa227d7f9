//! Finding rows by what people call them: a client by its number, a location by its name.

use crate::error::{AppError, Code, Result};
use rusqlite::OptionalExtension;
use std::collections::HashMap;
use trede_domain::rules::Problem;
use trede_domain::schema::{Kind, Table, table};
use trede_domain::{Field, Uuid};
use trede_store::{Store, StoreError};

/// The field that people call the rows of a table by; none where rows have no name of their own.
pub fn name_field(table: &str) -> Option<&'static str> {
    Some(match table {
        "clients" => "number",
        "locations" | "staff" | "partners" | "offers" => "name",
        "activities" => "title",
        "settings" => "key",
        _ => return None,
    })
}

/// The reference that a column of this name stands for: `location` for `location_id`. The table that it refers to must have names.
pub fn named_reference(of: &'static Table, column: &str) -> Option<(usize, &'static str)> {
    let index = of.index(&format!("{column}_id"))?;
    reference(of.field(index)?).map(|target| (index, target))
}

/// The table that a field refers to, where its rows have names.
pub fn reference(field: &Field) -> Option<&'static str> {
    match field.kind {
        Kind::Ref(target) if name_field(target).is_some() => Some(target),
        _ => None,
    }
}

/// The names of one table's rows. Looking up first goes by the exact name, then without regard to capitals.
#[derive(Debug, Default)]
pub struct Names(HashMap<String, Vec<(String, Uuid)>>);

impl Names {
    /// All names of the table, one reading for any number of look-ups.
    pub fn load(store: &Store, of: &'static Table) -> Result<Self> {
        let mut names = Self::default();
        if let Some(place) = name_field(of.name).and_then(|field| of.index(field)) {
            store.each(of, None, |row| {
                if let Some(name) = row.values[place].as_str() {
                    names.add(name, row.id);
                }
                Ok::<_, StoreError>(())
            })?;
        }
        Ok(names)
    }

    /// Adds a name that is about to be there.
    pub fn add(&mut self, name: &str, id: Uuid) {
        self.0
            .entry(key(name))
            .or_default()
            .push((name.to_owned(), id));
    }

    /// The row with this name. Refuses a name that no row has and one that several have.
    pub fn find(&self, name: &str) -> std::result::Result<Uuid, Problem> {
        let name = name.trim();
        let alike = self
            .0
            .get(&key(name))
            .map(Vec::as_slice)
            .unwrap_or_default();
        let mut exact = alike.iter().filter(|(there, _)| there == name);
        match (exact.next(), exact.next(), alike) {
            (Some((_, id)), None, _) => Ok(*id),
            (None, _, [(_, id)]) => Ok(*id),
            (None, _, []) => Err(Problem::UnknownReference {
                name: name.to_owned(),
            }),
            _ => Err(Problem::AmbiguousReference {
                name: name.to_owned(),
            }),
        }
    }
}

fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// The client with this number, or this id.
pub fn client(store: &Store, number: &str) -> Result<Uuid> {
    let unknown = || AppError::new(Code::UnknownClient).with("number", number);
    let clients = table("clients").ok_or_else(unknown)?;
    if let Ok(id) = Uuid::try_parse(number.trim()) {
        return store
            .get(clients, id)?
            .filter(|row| !row.is_deleted())
            .map(|row| row.id)
            .ok_or_else(unknown);
    }
    let number = number.trim();
    let found = |wanted: &str| -> std::result::Result<Option<Uuid>, rusqlite::Error> {
        store
            .connection()
            .prepare_cached(&format!(
                "SELECT id FROM clients WHERE {wanted} AND deleted IS NOT 1 AND id NOT IN (SELECT client_id FROM left_clients) ORDER BY number <> ?1, id LIMIT 1"
            ))?
            .query_row([number], |row| row.get(0))
            .optional()
    };
    // Numbers are given out in capitals and looked up by an index; only one that came from elsewhere is looked for among all.
    let mut id = found("number IN (?1, upper(?1))").map_err(StoreError::from)?;
    if id.is_none() {
        id = found("number = ?1 COLLATE NOCASE").map_err(StoreError::from)?;
    }
    id.ok_or_else(unknown)
}

/// The location with this name, or this id.
pub fn location(store: &Store, name: &str) -> Result<Uuid> {
    let unknown = || AppError::new(Code::UnknownLocation).with("name", name);
    let locations = table("locations").ok_or_else(unknown)?;
    if let Ok(id) = Uuid::try_parse(name.trim()) {
        return store
            .get(locations, id)?
            .filter(|row| !row.is_deleted())
            .map(|row| row.id)
            .ok_or_else(unknown);
    }
    Names::load(store, locations)?
        .find(name)
        .map_err(|_| unknown())
}
