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
    /// Who wrote it, by name.
    pub staff: Option<String>,
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
    /// The number of the client whose row it is, if it is one's.
    pub client: Option<String>,
    /// The field that was edited.
    pub field: String,
    /// The value that stands.
    pub winner: Side,
    /// The other value.
    pub other: Side,
}

/// Which of the two values to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keep {
    /// The one that stands.
    Winner,
    /// The other.
    Other,
    /// Neither, but this text; an empty one clears.
    Value(String),
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

/// A parallel edit that someone decided.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Settled {
    /// What it was.
    #[serde(flatten)]
    pub conflict: Conflict,
    /// When it was decided, RFC 3339.
    pub settled_at: String,
    /// By whom, by name.
    pub by: Option<String>,
    /// What stands now.
    pub stands: serde_json::Value,
}

/// The parallel edits that were decided, the last first, at most so many.
pub fn settled(session: &Session, most: usize) -> Result<Vec<Settled>> {
    let of = conflicts_table()?;
    let mut rows = session.store().list(of, None)?;
    let when = |row: &Row| row.get(of, "settled_at").to_text();
    rows.retain(|row| !row.get(of, "settled_at").is_null());
    rows.sort_by_key(|row| std::cmp::Reverse((when(row), row.id)));
    let mut settled = Vec::new();
    for row in rows {
        if settled.len() == most {
            break;
        }
        let Some(conflict) = read(session, of, &row)? else {
            continue;
        };
        let by = session
            .store()
            .history(of, row.id)?
            .into_iter()
            .find(|change| change.field == "settled_at");
        let stands = table(&conflict.table)
            .map(|target| session.store().get(target, conflict.row))
            .transpose()?
            .flatten();
        let target = table(&conflict.table);
        settled.push(Settled {
            settled_at: when(&row),
            by: by.and_then(|change| change.staff.or(change.device)),
            stands: match (target, stands) {
                (Some(target), Some(row)) => row.get(target, &conflict.field).to_json(),
                _ => serde_json::Value::Null,
            },
            conflict,
        });
    }
    Ok(settled)
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
    let Some(about) = session.store().get(target, id)? else {
        return Ok(None);
    };
    let field = row.get(of, "field").to_text();
    let changes = session.store().history(target, id)?;
    let side = |value: &str, stamp: &str| -> Result<Side> {
        let stamp = row
            .get(of, stamp)
            .as_str()
            .and_then(|s| s.parse::<Stamp>().ok());
        let written = changes
            .iter()
            .find(|change| change.field == field && Some(change.stamp) == stamp);
        Ok(Side {
            value: typed(target, &field, row.get(of, value)).to_json(),
            device: stamp
                .map(|s| session.store().device_name(s.writer))
                .transpose()?
                .flatten(),
            staff: written.and_then(|change| change.staff.clone()),
            at: stamp.map(|s| moment(s).to_rfc3339_opts(SecondsFormat::Millis, true)),
        })
    };
    Ok(Some(Conflict {
        id: row.id,
        table: target.name.to_owned(),
        row: id,
        client: client_of(session, target, &about)?,
        winner: side("winner_value", "winner_stamp")?,
        other: side("other_value", "other_stamp")?,
        field,
    }))
}

/// The number of the person whose row this is.
fn client_of(session: &Session, of: &Table, row: &Row) -> Result<Option<String>> {
    let client = match of.name {
        "clients" => Some(row.id),
        _ => row.get(of, "client_id").as_id(),
    };
    let (Some(client), Some(clients)) = (client, table("clients")) else {
        return Ok(None);
    };
    let person = session.store().person(client)?;
    let row = session.store().get(clients, person)?;
    Ok(row.map(|row| row.get(clients, "number").to_text()))
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
    resolve_all(session, &[id], &keep)
}

/// Decides several alike, all or none, as one step to undo.
pub fn resolve_all(session: &mut Session, ids: &[&str], keep: &Keep) -> Result<Changes> {
    let mut decided = Vec::new();
    for id in ids {
        decided.push(decision(session, id, keep)?);
    }
    let ((), changes) = session.store_mut().write("resolve", |w| {
        decided
            .into_iter()
            .try_for_each(|(conflict, value)| w.decide(conflict, value))
    })?;
    Ok(changes)
}

/// The row of an open conflict, and the value that was chosen.
fn decision(session: &Session, id: &str, keep: &Keep) -> Result<(Uuid, Value)> {
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
    let field = row.get(of, "field").to_text();
    let kept = |side: &str| typed(target, &field, row.get(of, side));
    let value = match keep {
        Keep::Winner => kept("winner_value"),
        Keep::Other => kept("other_value"),
        Keep::Value(text) => {
            let read = crate::tables::read_fields(session, target, &[(field, text.clone())])?;
            read.into_iter().next().map_or(Value::Null, |(_, v)| v)
        }
    };
    Ok((conflict, value))
}
