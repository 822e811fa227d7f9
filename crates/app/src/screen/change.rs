//! Adding and changing rows, and taking it back.

use super::dto::{Fields, Saved, Undone};
use super::{AppState, guidance};
use crate::error::{AppError, Result};
use crate::session::Session;
use crate::tables;
use trede_domain::schema::Table;
use trede_domain::{Uuid, Value};
use trede_store::{Changes, Op};

/// Adds a row of a table; with a client, one that belongs to that client. Who is at work here is filled in where the table
/// asks for it. Refuses values that break a field's rules and rows without their required fields.
pub fn add_row(
    app: &mut AppState,
    table: String,
    client_id: Option<String>,
    fields: Fields,
) -> Result<Saved> {
    let session = app.open_mut()?;
    let of = tables::open_table(&table)?;
    tables::may_keep(session, of)?;
    let mut values = read(session, of, fields)?;
    if let Some(id) = client_id.filter(|id| !id.is_empty()) {
        values.push(("client_id", client(session, &id)?));
    }
    if of.index("staff_id").is_some() {
        default(&mut values, "staff_id", &staff(session)?);
    }
    guidance::refuse(of, None, &values)?;
    if of.name == "referrals" {
        guidance::with_consent(session, &mut values)?;
    }
    let (id, changes) = session
        .store_mut()
        .write(adding(of), |w| w.insert(of, &values))?;
    Ok(saved(id, changes))
}

/// What adding a row of this table is called when it is undone.
fn adding(of: &Table) -> Op {
    match of.name {
        "clients" => "add-client",
        "intakes" => "add-intake",
        "movements" => "add-movement",
        "contacts" => "add-contact",
        "trajectories" => "add-trajectory",
        "referrals" => "add-referral",
        "consents" => "add-consent",
        "placements" => "add-placement",
        "signals" => "add-signal",
        "effects" => "add-effect",
        "tasks" => "add-task",
        "activities" => "add-activity",
        "partners" => "add-partner",
        "offers" => "add-offer",
        _ => "add",
    }
}

/// Deletes a row; it stays in the history, and undoing brings it back.
pub fn delete_row(app: &mut AppState, table: String, id: String) -> Result<Saved> {
    let session = app.open_mut()?;
    let of = tables::open_table(&table)?;
    tables::may_keep(session, of)?;
    let done = tables::delete(session, of, &id)?;
    Ok(saved(done.id, done.changes))
}

/// Sets fields of a row; an empty value clears. Fields that are not named stay as they are.
pub fn edit_row(app: &mut AppState, table: String, id: String, fields: Fields) -> Result<Saved> {
    let session = app.open_mut()?;
    let of = tables::open_table(&table)?;
    tables::may_keep(session, of)?;
    let row = tables::show(session, of, &id)?;
    let values = read(session, of, fields)?;
    guidance::refuse(of, Some(&row), &values)?;
    let ((), changes) = session
        .store_mut()
        .write("edit", |w| w.update(of, row.id, &values))?;
    Ok(saved(row.id, changes))
}

/// Takes back the last change that was made on this device; again: the one before.
pub fn undo(app: &mut AppState) -> Result<Undone> {
    let texts = app.texts();
    let undone = tables::undo(app.open_mut()?)?;
    let what = texts.get_or(
        &format!("screen-undo-{}", undone.op),
        &texts.get("screen-undo-other"),
    );
    Ok(Undone {
        what,
        changed: names(undone.changes),
    })
}

pub(super) fn read(
    session: &Session,
    of: &'static Table,
    fields: Fields,
) -> Result<Vec<(&'static str, Value)>> {
    tables::read_fields(session, of, &fields.into_iter().collect::<Vec<_>>())
}

/// Who did it is who works here, unless the form said otherwise.
pub(super) fn default(values: &mut Vec<(&'static str, Value)>, field: &'static str, value: &Value) {
    if !values.iter().any(|v| v.0 == field) {
        values.push((field, value.clone()));
    }
}

pub(super) fn staff(session: &Session) -> Result<Value> {
    Ok(session.staff_id()?.map_or(Value::Null, Value::Id))
}

/// The client must be there: a form that stood open while the client was taken away writes nothing.
pub(super) fn client(session: &Session, id: &str) -> Result<Value> {
    Ok(Value::Id(
        tables::show(session, tables::table("clients")?, id)?.id,
    ))
}

pub(super) fn saved(id: Uuid, changes: Changes) -> Saved {
    Saved {
        id: id.to_string(),
        changed: names(changes),
    }
}

fn names(changes: Changes) -> Vec<String> {
    changes.tables.into_iter().map(str::to_owned).collect()
}

/// Used where a command changes rows that only the exchange knows.
pub(super) fn saved_in(id: String, tables: &[&str]) -> Saved {
    Saved {
        id,
        changed: tables.iter().map(|t| (*t).to_owned()).collect(),
    }
}

/// An error about a field that the window itself must have got wrong.
pub(super) fn no_day(field: &str) -> AppError {
    AppError::field("targets", field, trede_domain::Problem::NotADate)
}
