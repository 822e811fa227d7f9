//! What is kept too long, and erasing someone who asks for it. For a coordinator; there is no way back.

use super::AppState;
use super::dto::{DueLine, ErasedHere, Forgotten, ForgottenPart, Saved};
use super::share::runs;
use super::twice::{coordinator, joined_files};
use super::words::count;
use crate::error::{AppError, Code, Result};
use crate::retention::{self, Due};
use crate::{erasure, tables};
use trede_domain::Problem;
use trede_domain::schema::{Scope, tables as all_tables};

/// What is due to be erased, longest due first.
pub fn retention_due(app: &mut AppState) -> Result<Vec<DueLine>> {
    let texts = app.texts();
    let session = app.open()?;
    coordinator(session)?;
    let lines = retention::due(session)?.into_iter().map(|due| DueLine {
        key: key(&due),
        whole: due.is_whole(),
        what: if due.is_whole() {
            texts.get("retention-file")
        } else {
            texts.table(&due.kind)
        },
        client_id: due.id.to_string(),
        number: due.client,
        name: due.name,
        closed_on: due.closed_on,
        due_on: due.due_on,
        months: due.months,
        rows: count(due.rows),
    });
    Ok(lines.collect())
}

fn key(due: &Due) -> String {
    format!("{} {}", due.id, due.kind)
}

/// Erases, of what is due, what is named here and nothing else.
pub fn erase_due(app: &mut AppState, keys: Vec<String>) -> Result<ErasedHere> {
    idle(app)?;
    let session = app.open_mut()?;
    coordinator(session)?;
    let done = retention::erase(session, &|due| keys.contains(&key(due)))?;
    Ok(ErasedHere {
        rows: count(done.rows),
        told: done.told,
        changed: changed(),
    })
}

/// What goes when this person is erased.
pub fn erase_preview(app: &mut AppState, client_id: String) -> Result<Forgotten> {
    let texts = app.texts();
    let session = app.open()?;
    coordinator(session)?;
    let of = tables::table("clients")?;
    let asked = tables::show(session, of, &client_id)?;
    let person = session.store().person(asked.id)?;
    let row = tables::show(session, of, &person.to_string())?;
    let mut parts = Vec::new();
    for table in all_tables().iter().filter(|t| t.scope == Scope::OfClient) {
        let rows = session.store().list_of_person(table, person)?.len();
        if rows > 0 {
            parts.push(ForgottenPart {
                what: texts.table(table.name),
                rows: count(rows),
            });
        }
    }
    Ok(Forgotten {
        name: crate::print::full_name(of, &row),
        number: row.get(of, "number").to_text(),
        joined: joined_files(session, person)?
            .into_iter()
            .map(|file| format!("{} ({})", file.name, file.number))
            .collect(),
        parts,
    })
}

/// Erases a person with everything that belongs to them, on all devices. Refuses unless the client's number was typed.
pub fn erase_client(app: &mut AppState, client_id: String, typed: String) -> Result<ErasedHere> {
    idle(app)?;
    let meant = erase_preview(app, client_id.clone())?;
    if !meant.number.eq_ignore_ascii_case(typed.trim()) {
        let name = typed.trim().to_owned();
        return Err(AppError::field(
            "clients",
            "number",
            Problem::UnknownReference { name },
        ));
    }
    let done = erasure::erase(app.open_mut()?, &client_id)?;
    Ok(ErasedHere {
        rows: count(done.rows),
        told: done.told,
        changed: changed(),
    })
}

/// Erases here, too, who was erased by a coordinator that was shut out since.
pub fn erase_held(app: &mut AppState, client_id: String) -> Result<ErasedHere> {
    idle(app)?;
    let done = erasure::erase_held(app.open_mut()?, &client_id)?;
    Ok(ErasedHere {
        rows: count(done.rows),
        told: done.told,
        changed: changed(),
    })
}

/// Keeps here who was erased by a coordinator that was shut out since; this is not asked again.
pub fn keep_held(app: &mut AppState, client_id: String) -> Result<Saved> {
    erasure::keep_held(app.open_mut()?, &client_id)?;
    Ok(Saved {
        id: client_id,
        changed: vec!["board".to_owned()],
    })
}

/// Sharing that goes on could be reading the very rows.
fn idle(app: &AppState) -> Result<()> {
    if runs(app) {
        return Err(AppError::new(Code::Busy));
    }
    Ok(())
}

/// A whole file is gone: every table that belongs to clients.
fn changed() -> Vec<String> {
    all_tables()
        .iter()
        .filter(|t| matches!(t.scope, Scope::Client | Scope::OfClient | Scope::OfRow))
        .map(|t| t.name.to_owned())
        .collect()
}
