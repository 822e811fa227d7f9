//! Parallel edits: which there are, and deciding them.

use crate::error::{AppError, Code, Result};
use crate::session::Session;
use chrono::SecondsFormat;
use serde::Serialize;
use trede_domain::schema::{Table, table};
use trede_domain::{Stamp, Uuid, Value};
use trede_store::{Changes, Row, moment};

/// One of the two values of a parallel edit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Side {
    /// The value; empty where it was cleared.
    pub value: serde_json::Value,
    /// The device that wrote it, by name.
    pub device: Option<String>,
    /// When, RFC 3339.
    pub at: Option<String>,
}

/// A parallel edit that waits for a decision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Conflict {
    /// Row of `conflicts`.
    pub id: Uuid,
    /// The table of the row that was edited.
    pub table: String,
    /// That row.
    pub row: Uuid,
    /// The field that was edited.
    pub field: String,
    /// The value that stands.
    pub winner: Side,
    /// The other value.
    pub other: Side,
}

/// Which of the two values to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// The one that stands.
    Winner,
    /// The other.
    Other,
}

fn conflicts_table() -> Result<&'static Table> {
    table("conflicts").ok_or_else(|| AppError::new(Code::NoConflict))
}

/// The parallel edits that nobody decided yet, oldest first.
pub fn open(session: &Session) -> Result<Vec<Conflict>> {
    let of = conflicts_table()?;
    let rows = session.store().list(of, None)?;
    let mut open = Vec::new();
    for row in rows
        .iter()
        .filter(|row| row.get(of, "settled_at").is_null())
    {
        if let Some(conflict) = read(session, of, row)? {
            open.push((row.get(of, "winner_stamp").to_text(), conflict));
        }
    }
    open.sort_by(|a, b| (&a.0, a.1.id).cmp(&(&b.0, b.1.id)));
    Ok(open.into_iter().map(|(_, conflict)| conflict).collect())
}

/// How many parallel edits wait.
pub fn count(session: &Session) -> Result<usize> {
    Ok(open(session)?.len())
}

/// The conflict as people see it; nothing where its row is not on this device.
fn read(session: &Session, of: &'static Table, row: &Row) -> Result<Option<Conflict>> {
    let Some(target) = row.get(of, "table_name").as_str().and_then(table) else {
        return Ok(None);
    };
    let Some(id) = row.get(of, "row_id").as_id() else {
        return Ok(None);
    };
    if session.store().get(target, id)?.is_none() {
        return Ok(None);
    }
    let field = row.get(of, "field").to_text();
    let side = |value: &str, stamp: &str| -> Result<Side> {
        let stamp = row
            .get(of, stamp)
            .as_str()
            .and_then(|s| s.parse::<Stamp>().ok());
        Ok(Side {
            value: typed(target, &field, row.get(of, value)).to_json(),
            device: stamp
                .map(|s| session.store().device_name(s.writer))
                .transpose()?
                .flatten(),
            at: stamp.map(|s| moment(s).to_rfc3339_opts(SecondsFormat::Millis, true)),
        })
    };
    Ok(Some(Conflict {
        id: row.id,
        table: target.name.to_owned(),
        row: id,
        winner: side("winner_value", "winner_stamp")?,
        other: side("other_value", "other_stamp")?,
        field,
    }))
}

/// Conflicts keep values as text; back to what the field holds.
fn typed(table: &Table, field: &str, value: &Value) -> Value {
    let kind = table
        .index(field)
        .and_then(|place| table.field(place))
        .map(|f| f.kind);
    match (kind, value.as_str()) {
        (Some(kind), Some(text)) => Value::parse(kind, text).unwrap_or_else(|_| value.clone()),
        _ => value.clone(),
    }
}

/// Decides a parallel edit: the chosen value stands from now on, everywhere. Refuses one that is not open.
pub fn resolve(session: &mut Session, id: &str, keep: Keep) -> Result<Changes> {
    let of = conflicts_table()?;
    let missing = || AppError::new(Code::NoConflict).with("id", id);
    let conflict = Uuid::try_parse(id.trim()).map_err(|_| missing())?;
    let row = session
        .store()
        .get(of, conflict)?
        .filter(|row| row.get(of, "settled_at").is_null())
        .ok_or_else(missing)?;
    let target = row
        .get(of, "table_name")
        .as_str()
        .and_then(table)
        .ok_or_else(missing)?;
    let value = match keep {
        Keep::Winner => "winner_value",
        Keep::Other => "other_value",
    };
    let value = typed(target, &row.get(of, "field").to_text(), row.get(of, value));
    let ((), changes) = session
        .store_mut()
        .write("resolve", |w| w.decide(conflict, value))?;
    Ok(changes)
}
