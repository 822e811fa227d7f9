//! Who is who, for what passes through the rows of everyone: read once, and asked row by row.

use crate::counted::PEOPLE;
use crate::query::{Query, ReportError};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// `YYYY-MM-DD`.
pub(crate) type Day = [u8; 10];

/// The day that a text is.
pub(crate) fn day(text: &[u8]) -> Day {
    let mut day = Day::default();
    for (to, from) in day.iter_mut().zip(text) {
        *to = *from;
    }
    day
}

/// The day in a column.
pub(crate) fn day_in(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Day>> {
    Ok(match row.get_ref(column)? {
        ValueRef::Text(text) => Some(day(text)),
        _ => None,
    })
}

/// The id in a column.
pub(crate) fn id(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Uuid>> {
    Ok(match row.get_ref(column)? {
        ValueRef::Blob(bytes) => Uuid::from_slice(bytes).ok(),
        _ => None,
    })
}

/// Which clients count, as whom, and where.
pub(crate) struct People {
    gone: HashSet<Uuid>,
    /// Who each client is that was joined into someone.
    joined: HashMap<Uuid, Uuid>,
    /// Everyone into whom others were joined, with these.
    several: HashMap<Uuid, Vec<Uuid>>,
    here: Option<Here>,
}

/// The location that a report is of.
struct Here {
    location: Uuid,
    clients: HashSet<Uuid>,
    /// Where those are into whom others were joined, of whom counts and has a location.
    several: HashMap<Uuid, Uuid>,
}

impl People {
    pub fn read(conn: &Connection, query: &Query) -> Result<Self, ReportError> {
        let gone = ids(conn, &format!("{PEOPLE} SELECT client_id FROM gone"), &[])?;
        let mut joined = HashMap::new();
        let mut several: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
        let mut statement = conn.prepare_cached(&format!(
            "{PEOPLE} SELECT client_id, person_id FROM person_of"
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (client, person) = (row.get(0)?, row.get(1)?);
            joined.insert(client, person);
            several.entry(person).or_default().push(client);
        }
        let mut people = Self {
            gone,
            joined,
            several,
            here: None,
        };
        if let Some(location) = query.location {
            people.here = Some(people.at(conn, location)?);
        }
        Ok(people)
    }

    fn at(&self, conn: &Connection, location: Uuid) -> Result<Here, ReportError> {
        let of = "SELECT id FROM clients WHERE location_id = ?1";
        let mut several = HashMap::new();
        let mut statement = conn.prepare_cached(
            "SELECT location_id FROM clients WHERE id = ?1 AND location_id IS NOT NULL",
        )?;
        for person in self.several.keys() {
            let mut rows = statement.query([person])?;
            if let (Some(row), false) = (rows.next()?, self.gone.contains(person)) {
                several.insert(*person, row.get(0)?);
            }
        }
        Ok(Here {
            location,
            clients: ids(conn, of, &[&location])?,
            several,
        })
    }

    /// Whether the client was deleted, or is no longer of this device's locations.
    pub fn is_gone(&self, client: Uuid) -> bool {
        self.gone.contains(&client)
    }

    /// Whether a row of this client counts, `location` being the row's own.
    pub fn counts(&self, client: Option<Uuid>, location: Option<Uuid>) -> bool {
        if client.is_some_and(|client| self.is_gone(client)) {
            return false;
        }
        let Some(here) = &self.here else {
            return true;
        };
        let of_person = || here.several.get(self.joined.get(&client?)?).copied();
        match location.or_else(of_person) {
            Some(location) => location == here.location,
            None => client.is_some_and(|client| here.clients.contains(&client)),
        }
    }

    /// Who the client is.
    pub fn person(&self, client: Uuid) -> Uuid {
        self.joined.get(&client).copied().unwrap_or(client)
    }

    /// Whether the client's rows are together with those of others.
    pub fn is_joined(&self, client: Uuid) -> bool {
        self.joined.contains_key(&client) || self.several.contains_key(&client)
    }

    /// The person's own record and those that were joined into it, of those that count.
    pub fn records(&self, person: Uuid) -> impl Iterator<Item = Uuid> {
        let others = self.several.get(&person).into_iter().flatten();
        std::iter::once(person)
            .chain(others.copied().filter(move |other| *other != person))
            .filter(|record| !self.is_gone(*record))
    }
}

fn ids(
    conn: &Connection,
    sql: &str,
    given: &[&dyn rusqlite::ToSql],
) -> Result<HashSet<Uuid>, ReportError> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map(given, |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
