//! The list of clients, and what forms offer to choose from.

use super::AppState;
use super::dto::{Choices, ClientHit, ClientList, Ladder, Named};
use super::sql;
use super::words::{Words, count, filled};
use crate::error::Result;
use crate::session::Session;
use crate::tables;
use rusqlite::params_from_iter;
use rusqlite::types::Value as SqlValue;
use std::collections::HashMap;
use trede_domain::{Table, Uuid};
use trede_store::{Row, StoreError};
use trede_texts::Texts;

/// Beyond this many clients the list shows the newest first: putting all in order would take longer than a key press.
const IN_ORDER: u32 = 5000;

const THERE: &str =
    "deleted IS NOT 1 AND merged_into IS NULL AND id NOT IN (SELECT client_id FROM left_clients)";
/// All files of these people, each with the person's own file. Every list of a person's rows starts from here; the CROSS JOINs that follow
/// keep SQLite to that order.
fn files(people: usize) -> String {
    let asked = vec!["(?)"; people].join(", ");
    format!(
        "WITH RECURSIVE asked (id) AS (VALUES {asked}), files (person, id) AS (SELECT id, id FROM asked
            UNION SELECT files.person, c.id FROM files JOIN clients c ON c.merged_into = files.id)"
    )
}
/// The last measurement of each: on the centre's own ladder where there is one.
const LATEST_STEPS: &str = "SELECT person, ladder, rung FROM (
    SELECT person, ladder, rung, row_number() OVER (PARTITION BY person ORDER BY ladder = ? DESC, measured_on DESC, m.id DESC) AS place
    FROM files CROSS JOIN movements m ON m.client_id = files.id WHERE m.deleted IS NOT 1) WHERE place = 1";
const LAST_SEEN: &str = "SELECT person, max(day) FROM (
    SELECT person, happened_on AS day FROM files CROSS JOIN contacts t ON t.client_id = files.id WHERE t.deleted IS NOT 1
    UNION ALL SELECT person, measured_on FROM files CROSS JOIN movements t ON t.client_id = files.id WHERE t.deleted IS NOT 1
    UNION ALL SELECT person, held_on FROM files CROSS JOIN intakes t ON t.client_id = files.id WHERE t.deleted IS NOT 1)
    GROUP BY person";

/// Clients that all words are found in, best first; without words all clients, those still in guidance first, by name.
pub fn find_clients(app: &mut AppState, query: String, limit: u32) -> Result<ClientList> {
    let session = app.open()?;
    let of = tables::table("clients")?;
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let (mut rows, known) = if query.trim().is_empty() {
        all(session, of, wanted + 1)?
    } else {
        (session.store().search(&query, wanted + 1)?, 0)
    };
    let more = rows.len() > wanted;
    rows.truncate(wanted);
    let hits = Hits::new(session, app.texts())?.lines(of, &rows)?;
    Ok(ClientList { hits, known, more })
}

fn all(session: &Session, of: &'static Table, limit: usize) -> Result<(Vec<Row>, u32)> {
    let conn = session.store().connection();
    let known: u32 = conn
        .prepare_cached(&format!("SELECT count(*) FROM clients WHERE {THERE}"))
        .and_then(|mut s| s.query_row([], |r| r.get(0)))
        .map_err(StoreError::from)?;
    let order = if known > IN_ORDER {
        "rowid DESC"
    } else {
        "closed_on IS NOT NULL, last_name COLLATE NOCASE, first_name COLLATE NOCASE, id"
    };
    let mut statement = conn
        .prepare_cached(&format!(
            "SELECT id FROM clients WHERE {THERE} ORDER BY {order} LIMIT ?1"
        ))
        .map_err(StoreError::from)?;
    let ids = statement
        .query_map([i64::try_from(limit).unwrap_or(i64::MAX)], |row| {
            row.get::<_, Uuid>(0)
        })
        .and_then(Iterator::collect::<std::result::Result<Vec<_>, _>>)
        .map_err(StoreError::from)?;
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        rows.extend(session.store().get(of, id)?);
    }
    Ok((rows, known))
}

/// Names of the rows of one table: the same coach stands on many lines.
pub(super) struct NamesOf<'a> {
    words: &'a Words<'a>,
    of: &'static str,
    known: HashMap<Uuid, Option<String>>,
}

impl<'a> NamesOf<'a> {
    /// Knows no name yet.
    pub(super) fn new(words: &'a Words<'a>, of: &'static str) -> Self {
        Self {
            words,
            of,
            known: HashMap::new(),
        }
    }

    /// The name of the row; nothing for a row that has not arrived.
    pub(super) fn name(&mut self, id: Option<Uuid>) -> Result<Option<String>> {
        let Some(id) = id else { return Ok(None) };
        if let Some(known) = self.known.get(&id) {
            return Ok(known.clone());
        }
        let name = self.words.reference(self.of, Some(id))?;
        self.known.insert(id, name.clone());
        Ok(name)
    }
}

/// Makes the lines of a list.
pub(super) struct Hits<'a> {
    words: Words<'a>,
    centre_ladder: String,
    rungs: HashMap<String, u32>,
    names: HashMap<Uuid, Option<String>>,
}

impl<'a> Hits<'a> {
    /// Has read nothing yet.
    pub(super) fn new(session: &'a Session, texts: Texts) -> Result<Self> {
        Ok(Self {
            words: Words { session, texts },
            centre_ladder: session.store().centre_ladder()?,
            rungs: HashMap::new(),
            names: HashMap::new(),
        })
    }

    /// The lines of these clients: two questions for all of them, however many there are.
    pub(super) fn lines(&mut self, of: &'static Table, rows: &[Row]) -> Result<Vec<ClientHit>> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let session = self.words.session;
        let files = files(rows.len());
        let people = || {
            rows.iter()
                .map(|row| SqlValue::Blob(row.id.as_bytes().to_vec()))
        };
        let ladder = std::iter::once(SqlValue::Text(self.centre_ladder.clone()));
        let mut steps: HashMap<Uuid, (String, u32)> = sql::rows(
            session,
            &format!("{files} {LATEST_STEPS}"),
            params_from_iter(people().chain(ladder)),
            |r| Ok((r.get(0)?, (r.get(1)?, r.get(2)?))),
        )?
        .into_iter()
        .collect();
        let mut seen: HashMap<Uuid, Option<String>> = sql::rows(
            session,
            &format!("{files} {LAST_SEEN}"),
            params_from_iter(people()),
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?
        .into_iter()
        .collect();
        rows.iter()
            .map(|row| {
                let last_seen = seen.remove(&row.id).flatten();
                self.hit(of, row, steps.remove(&row.id), last_seen)
            })
            .collect()
    }

    fn hit(
        &mut self,
        of: &'static Table,
        row: &Row,
        step: Option<(String, u32)>,
        last_seen: Option<String>,
    ) -> Result<ClientHit> {
        let text = |field: &str| filled(row.get(of, field));
        let rungs = step
            .as_ref()
            .map(|(ladder, _)| self.rungs(ladder))
            .transpose()?;
        Ok(ClientHit {
            id: row.id.to_string(),
            number: row.get(of, "number").to_text(),
            name: crate::print::full_name(of, row),
            birth_date: text("birth_date"),
            lives_in: text("neighbourhood").or_else(|| text("city")),
            phone: text("phone"),
            coach: self.name("staff", row.get(of, "coach_id").as_id())?,
            location: self.name("locations", row.get(of, "location_id").as_id())?,
            ladder: step.as_ref().map(|s| s.0.clone()),
            rung: step.map(|s| s.1),
            rungs: rungs.filter(|n| *n > 0),
            last_seen,
            closed: !row.get(of, "closed_on").is_null(),
        })
    }

    fn rungs(&mut self, ladder: &str) -> Result<u32> {
        if let Some(known) = self.rungs.get(ladder) {
            return Ok(*known);
        }
        let rungs = count(self.words.ladder(ladder)?.rungs.len());
        self.rungs.insert(ladder.to_owned(), rungs);
        Ok(rungs)
    }

    fn name(&mut self, of: &'static str, id: Option<Uuid>) -> Result<Option<String>> {
        let Some(id) = id else { return Ok(None) };
        if let Some(known) = self.names.get(&id) {
            return Ok(known.clone());
        }
        let name = self.words.reference(of, Some(id))?;
        self.names.insert(id, name.clone());
        Ok(name)
    }
}

/// What forms offer to choose from.
pub fn choices(app: &mut AppState) -> Result<Choices> {
    let session = app.open()?;
    let words = Words {
        session,
        texts: app.texts(),
    };
    let store = session.store();
    let centre_ladder = store.centre_ladder()?;
    // The centre's own ladder first, then those that it defined besides; the other built-in one is not in use.
    let mut ladders: Vec<Ladder> = vec![words.ladder(&centre_ladder)?];
    for ladder in store
        .ladders()?
        .iter()
        .filter(|l| l.code != centre_ladder && !l.name.is_empty())
    {
        ladders.push(words.ladder(&ladder.code)?);
    }
    Ok(Choices {
        today: session.today().to_string(),
        ladders,
        centre_ladder,
        locations: named(session, "locations", "active_to")?,
        staff: named(session, "staff", "active")?,
        partners: named(session, "partners", "active")?,
    })
}

/// The rows of a table that are in use, by name. `still` is the field that says so: `active`, or the day it ended.
fn named(session: &Session, of: &str, still: &str) -> Result<Vec<Named>> {
    let of = tables::table(of)?;
    let today = session.today().to_string();
    let rows = session.store().list(of, None)?;
    let in_use = |row: &&Row| {
        let value = row.get(of, still);
        match value.as_str() {
            Some(day) => day >= today.as_str(),
            None => value.is_null() || value.is_true(),
        }
    };
    let mut found: Vec<Named> = rows
        .iter()
        .filter(in_use)
        .map(|row| Named {
            id: row.id.to_string(),
            name: row.get(of, "name").to_text(),
        })
        .collect();
    found.sort_by(|a, b| (a.name.to_lowercase(), &a.id).cmp(&(b.name.to_lowercase(), &b.id)));
    Ok(found)
}
