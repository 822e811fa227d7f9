//! Rows of any table: listed, shown, set, deleted, undone, found, and who changed them.

use crate::error::{AppError, Code, Result};
use crate::names::{self, Names};
use crate::session::Session;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use trede_domain::rules::{Fault, Problem};
use trede_domain::schema::{self, Kind, Table};
use trede_domain::{Uuid, Value, bsn};
use trede_exchange::{ExchangeError, Role};
use trede_store::{Change, Changes, Row, StoreError, Undone, setting_id};
use trede_texts::Texts;

/// The table with this name. Refuses a name that no table has.
pub fn table(name: &str) -> Result<&'static Table> {
    schema::table(name).ok_or_else(|| {
        let all: Vec<&str> = schema::tables().iter().map(|t| t.name).collect();
        AppError::new(Code::UnknownTable)
            .with("table", name)
            .with("all", all.join(", "))
    })
}

/// The table with this name, for writing. Conflicts come about by merging and go by deciding, so they are refused.
pub fn open_table(name: &str) -> Result<&'static Table> {
    match table(name)? {
        closed if matches!(closed.name, "conflicts" | "erasures" | "access_log") => {
            Err(AppError::new(Code::TableClosed).with("table", name))
        }
        open => Ok(open),
    }
}

/// Hands over every row of the table that is not deleted, in the order in which they were made, a person once; with a
/// client's number only those that belong to that person, in whichever of the files that were joined they stand.
pub fn each(
    session: &Session,
    of: &'static Table,
    client: Option<&str>,
    mut f: impl FnMut(Row) -> Result<()>,
) -> Result<()> {
    let client = client
        .map(|number| names::client(session.store(), number))
        .transpose()?;
    if let Some(client) = client {
        for row in session.store().list_of_person(of, client)? {
            f(row)?;
        }
        return Ok(());
    }
    let into = of.index("merged_into");
    // The store knows only its own errors; the caller's is kept aside and comes out unchanged.
    let mut failed = None;
    let walked = session.store().each(of, None, |row| {
        // One that was joined into another is the same person, and stands there once.
        if let Some(place) = into
            && !row.values[place].is_null()
            && session.store().person(row.id)? != row.id
        {
            return Ok(());
        }
        f(row).map_err(|error| {
            failed = Some(error);
            StoreError::NothingToUndo
        })
    });
    match failed {
        Some(error) => Err(error),
        None => Ok(walked?),
    }
}

/// A row as programs see it: the id, then every field in the order of the contract; numbers as numbers, empty as null.
#[derive(Debug, Clone, Copy)]
pub struct RowJson<'a>(pub &'static Table, pub &'a Row);

impl Serialize for RowJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let Self(of, row) = self;
        let mut map = serializer.serialize_map(Some(of.fields.len() + 1))?;
        map.serialize_entry("id", &row.id)?;
        for (field, value) in of.fields.iter().zip(&row.values) {
            map.serialize_entry(field.name, &value.to_json())?;
        }
        map.end()
    }
}

/// The row that someone means by this text: its id, or what people call it (a client's number, a setting's key, a name).
pub fn row_id(session: &Session, of: &'static Table, text: &str) -> Result<Uuid> {
    let store = session.store();
    if let Ok(id) = Uuid::try_parse(text.trim()) {
        return Ok(id);
    }
    match of.name {
        "clients" => names::client(store, text),
        "settings" => Ok(setting_id(text.trim())),
        _ if names::name_field(of.name).is_some() => {
            Names::load(store, of)?.find(text).map_err(|_| {
                AppError::new(Code::NoRow)
                    .with("table", of.name)
                    .with("id", text)
            })
        }
        _ => Err(AppError::new(Code::NoRow)
            .with("table", of.name)
            .with("id", text)),
    }
}

/// One row. Refuses one that is not there or was deleted.
pub fn show(session: &Session, of: &'static Table, id: &str) -> Result<Row> {
    let missing = || {
        AppError::new(Code::NoRow)
            .with("table", of.name)
            .with("id", id)
    };
    let row = session.store().get(of, row_id(session, of, id)?)?;
    row.filter(|row| !row.is_deleted()).ok_or_else(missing)
}

/// What a write changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The row.
    pub id: Uuid,
    /// What changed.
    pub changes: Changes,
}

/// Settings hold for the whole centre: a coordinator's device takes them from coordinators alone, so nobody else sets them.
pub(crate) fn may_write(session: &Session, of: &Table) -> Result<()> {
    if of.name != "settings" {
        return Ok(());
    }
    coordinators_only(session)
}

fn coordinators_only(session: &Session) -> Result<()> {
    match trede_exchange::own_role(session.store()) {
        // A store that belongs to no centre yet has nobody else to ask.
        Ok(Some(Role::Coordinator)) | Err(ExchangeError::NotJoined) => Ok(()),
        Ok(_) => Err(AppError::new(Code::NotCoordinator)),
        Err(other) => Err(other.into()),
    }
}

/// In the window the centre's own lists are a coordinator's: coaches read them, and everyone would be confused by two who keep
/// one list. On the command line, and in imports, whoever sets up a centre may still do so from any device.
pub(crate) fn may_keep(session: &Session, of: &Table) -> Result<()> {
    let lists = ["locations", "staff", "partners", "offers", "targets"];
    if !lists.contains(&of.name) {
        return may_write(session, of);
    }
    coordinators_only(session)
}

/// Sets fields of a row, each `(field, text)`; an empty text clears. A reference may be given by name, as in an import.
/// A setting that was never set comes to be.
pub fn set(
    session: &mut Session,
    of: &'static Table,
    id: &str,
    fields: &[(String, String)],
) -> Result<Saved> {
    may_write(session, of)?;
    let row = row_id(session, of, id)?;
    let mut values = read_fields(session, of, fields)?;
    let store = session.store_mut();
    if of.name == "settings"
        && store.get(of, row)?.is_none_or(|r| r.is_deleted())
        && Uuid::try_parse(id.trim()).is_err()
    {
        values.push(("key", id.trim().into()));
        let ((), changes) = store.write("set", |w| w.insert_with_id(of, row, &values))?;
        return Ok(Saved { id: row, changes });
    }
    if store.get(of, row)?.is_none() {
        return Err(AppError::new(Code::NoRow)
            .with("table", of.name)
            .with("id", id));
    }
    let ((), changes) = store.write("set", |w| w.update(of, row, &values))?;
    Ok(Saved { id: row, changes })
}

/// Adds a row with these fields.
pub fn add(
    session: &mut Session,
    of: &'static Table,
    fields: &[(String, String)],
) -> Result<Saved> {
    may_write(session, of)?;
    let values = read_fields(session, of, fields)?;
    let (id, changes) = session
        .store_mut()
        .write("add", |w| w.insert(of, &values))?;
    Ok(Saved { id, changes })
}

/// Reads texts as values of a table's fields. Refuses with every fault at once.
pub fn read_fields(
    session: &Session,
    of: &'static Table,
    fields: &[(String, String)],
) -> Result<Vec<(&'static str, Value)>> {
    let mut values: Vec<(&'static str, Value)> = Vec::new();
    let mut faults = Vec::new();
    for (name, text) in fields {
        let read = match (
            of.fields.iter().find(|f| f.name == name),
            names::named_reference(of, name),
        ) {
            (Some(field), _) => Value::parse(field.kind, text).map(|value| (field.name, value)),
            (None, Some((place, target))) => {
                let field = of.fields[place].name;
                find_named(session, target, text)?.map(|value| (field, value))
            }
            (None, None) => Err(Problem::UnknownField),
        };
        match read {
            Ok((field, Value::Text(text))) if holds_bsn(of, field, &text) => faults.push(Fault {
                field: name.clone(),
                problem: Problem::HoldsBsn,
            }),
            Ok((field, _)) if values.iter().any(|v| v.0 == field) => faults.push(Fault {
                field: name.clone(),
                problem: Problem::NotUnique,
            }),
            Ok(value) => values.push(value),
            Err(problem) => faults.push(Fault {
                field: name.clone(),
                problem,
            }),
        }
    }
    if faults.is_empty() {
        Ok(values)
    } else {
        Err(AppError::invalid(of.name, faults))
    }
}

/// Whether free text holds what could be a citizen service number. A telephone number is told by its field.
fn holds_bsn(of: &Table, field: &str, text: &str) -> bool {
    let is_free = of
        .fields
        .iter()
        .any(|f| f.name == field && f.kind == Kind::Text && f.name != "phone");
    is_free && of.name != "settings" && !bsn::find(text).is_empty()
}

fn find_named(
    session: &Session,
    target: &'static str,
    text: &str,
) -> Result<std::result::Result<Value, Problem>> {
    if text.trim().is_empty() {
        return Ok(Ok(Value::Null));
    }
    if target == "clients" {
        let found = names::client(session.store(), text);
        return Ok(found.map(Value::Id).map_err(|_| Problem::UnknownReference {
            name: text.trim().to_owned(),
        }));
    }
    Ok(Names::load(session.store(), table(target)?)?
        .find(text)
        .map(Value::Id))
}

/// Deletes a row; it stays in the history and can come back.
pub fn delete(session: &mut Session, of: &'static Table, id: &str) -> Result<Saved> {
    may_write(session, of)?;
    let row = show(session, of, id)?.id;
    let ((), changes) = session.store_mut().write("delete", |w| w.delete(of, row))?;
    Ok(Saved { id: row, changes })
}

/// Takes back the last thing that was done on this device; again: the one before.
pub fn undo(session: &mut Session) -> Result<Undone> {
    Ok(session.store_mut().undo()?)
}

/// One change of one field, as programs see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HistoryLine {
    /// The field.
    pub field: String,
    /// What it became; empty where it was cleared.
    pub value: serde_json::Value,
    /// What it was before.
    pub was: serde_json::Value,
    /// When, RFC 3339.
    pub at: String,
    /// By whom, by name.
    pub staff: Option<String>,
    /// On which device, by name.
    pub device: Option<String>,
}

impl From<Change> for HistoryLine {
    fn from(change: Change) -> Self {
        Self {
            field: change.field,
            value: change.value.to_json(),
            was: change.was.to_json(),
            at: change
                .at
                .to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
            staff: change.staff,
            device: change.device,
        }
    }
}

/// Every change of a row, newest first. Also of a row that was deleted.
pub fn history(session: &Session, of: &'static Table, id: &str) -> Result<Vec<HistoryLine>> {
    let changes = session.store().history(of, row_id(session, of, id)?)?;
    Ok(changes.into_iter().map(HistoryLine::from).collect())
}

/// Clients by any part of name, number, birth year, telephone number or street, best first.
pub fn find(session: &Session, words: &str, limit: usize) -> Result<Vec<Row>> {
    Ok(session.store().search(words, limit)?)
}

/// What a passage through the door was for, in words: "Een import".
pub fn op_text(texts: &Texts, op: &str) -> String {
    texts.get_or(&format!("op-{op}"), op)
}
