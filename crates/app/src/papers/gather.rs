//! Whom papers are about, and what is known of them.

use super::Ask;
use crate::error::Result;
use crate::names;
use crate::print::{full_name, known, text};
use crate::session::Session;
use chrono::NaiveDate;
use trede_domain::Uuid;
use trede_domain::schema::Table;
use trede_paper::Person;
use trede_store::{Row, StoreError};

/// A client with the rows that were entered under another number for the same person.
pub(super) struct Client {
    pub of: &'static Table,
    pub row: Row,
    /// This client's id first, then those of the joined duplicates.
    pub ids: Vec<Uuid>,
}

impl Client {
    /// Someone who is still to be written down.
    pub fn nobody() -> Result<Self> {
        let of = known("clients")?;
        Ok(Self {
            of,
            row: Row::empty(of, Uuid::nil()),
            ids: Vec::new(),
        })
    }

    pub fn read(session: &Session, id: Uuid) -> Result<Option<Self>> {
        let of = known("clients")?;
        let Some(row) = session.store().get(of, id)? else {
            return Ok(None);
        };
        Ok(Some(Self {
            of,
            row,
            ids: same_person(session, id)?,
        }))
    }

    pub fn get(&self, field: &str) -> Option<String> {
        text(self.row.get(self.of, field))
    }

    pub fn id_of(&self, field: &str) -> Option<Uuid> {
        self.row.get(self.of, field).as_id()
    }

    pub fn address_is_secret(&self) -> bool {
        self.row.get(self.of, "address_secret").is_true()
    }

    pub fn person(&self) -> Person {
        Person {
            name: full_name(self.of, &self.row),
            number: self.get("number"),
            birth_date: self.get("birth_date"),
        }
    }

    /// The rows of a table that belong to this person, in the order in which they were made.
    pub fn rows(&self, session: &Session, of: &'static Table) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        for id in &self.ids {
            rows.extend(session.store().list(of, Some(*id))?);
        }
        rows.sort_by_key(|row| row.id);
        Ok(rows)
    }

    /// The row with the latest of these days.
    pub fn latest(&self, session: &Session, of: &'static Table, day: &str) -> Result<Option<Row>> {
        let rows = self.rows(session, of)?;
        Ok(rows
            .into_iter()
            .max_by_key(|row| (row.get(of, day).to_text(), row.id)))
    }
}

/// The ids that stand for one person: the client's own, and those that were joined with it, however many times over.
pub(crate) fn same_person(session: &Session, id: Uuid) -> Result<Vec<Uuid>> {
    let mut statement = session
        .store()
        .connection()
        .prepare_cached(
            "WITH RECURSIVE same (id) AS (
                SELECT ?1 UNION SELECT clients.id FROM clients JOIN same ON clients.merged_into = same.id
                WHERE clients.deleted IS NOT 1
            ) SELECT id FROM same WHERE id <> ?1 ORDER BY id",
        )
        .map_err(StoreError::from)?;
    let others = statement
        .query_map([id], |row| row.get(0))
        .and_then(Iterator::collect::<rusqlite::Result<Vec<Uuid>>>)
        .map_err(StoreError::from)?;
    Ok(std::iter::once(id).chain(others).collect())
}

/// The clients that are asked for by name, or that had an intake in the period, the earliest first.
pub(super) fn clients(session: &Session, ask: &Ask) -> Result<Vec<Client>> {
    let mut ids = Vec::new();
    for number in &ask.clients {
        ids.push(names::client(session.store(), number)?);
    }
    if let Some(period) = ask.period {
        for row in within(session, known("intakes")?, "held_on", period)? {
            ids.extend(row.get(known("intakes")?, "client_id").as_id());
        }
    }
    let mut seen = std::collections::HashSet::new();
    let mut clients = Vec::new();
    for id in ids.into_iter().filter(|id| seen.insert(*id)) {
        clients.extend(Client::read(session, id)?);
    }
    Ok(clients)
}

/// The rows whose day lies in the period, in the order of the days.
pub(super) fn within(
    session: &Session,
    of: &'static Table,
    day: &str,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<Row>> {
    let (from, to) = (from.to_string(), to.to_string());
    let mut found = Vec::new();
    session.store().each(of, None, |row| {
        let on = row.get(of, day).to_text();
        if on >= from && on <= to {
            found.push((on, row));
        }
        Ok::<_, StoreError>(())
    })?;
    found.sort_by(|a, b| (&a.0, a.1.id).cmp(&(&b.0, b.1.id)));
    Ok(found.into_iter().map(|(_, row)| row).collect())
}
