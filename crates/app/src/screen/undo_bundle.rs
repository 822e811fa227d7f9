//! Undoing what a bundle changed: which there are, what it would come to, and doing it.

use super::AppState;
use super::board::{place, who};
use super::dto::{BundleIn, BundleUndone, ForgottenPart, StaysLine, UndoPreview};
use super::share::runs;
use super::words::count;
use crate::error::{AppError, Code, Result};
use crate::sharing;
use crate::undo_bundle::{self, Stays, Undoing};
use chrono::{DateTime, Datelike, Local};
use trede_texts::Texts;

/// How many of the things that stay are told one by one.
const TOLD: usize = 30;

/// The bundles that can be undone, the last to come in first. For a coordinator.
pub fn bundles_in(app: &mut AppState) -> Result<Vec<BundleIn>> {
    let session = app.open()?;
    let found = undo_bundle::bundles(session)?;
    let devices = sharing::devices(session)?;
    let told = found.into_iter().map(|one| {
        let device = devices.iter().find(|device| device.device == one.device);
        let written = DateTime::parse_from_rfc3339(&one.created).ok();
        BundleIn {
            key: one.number.to_string(),
            who: device.map(who),
            location: device.and_then(place),
            week: written.map(|at| at.with_timezone(&Local).iso_week().week()),
            at: one.created,
            merged_at: one.merged_at,
            rows: one.rows.map(count),
            undone: one.undone,
        }
    });
    Ok(told.collect())
}

/// What undoing one would come to; changes nothing.
pub fn undo_bundle_preview(app: &mut AppState, key: String) -> Result<UndoPreview> {
    idle(app)?;
    let texts = app.texts();
    let found = undo_bundle::preview(app.open_mut()?, &key)?;
    Ok(UndoPreview {
        nothing: found.values + found.deleted + found.settled == 0,
        clients: count(found.clients),
        values: count(found.values),
        deleted: count(found.deleted),
        parts: parts(&texts, &found),
        moved: count(found.moved),
        settings: count(found.settings),
        settled: count(found.settled),
        erased: count(found.of.erased),
        unusual: if found.unusual {
            count(found.tables.get("clients").copied().unwrap_or_default())
        } else {
            0
        },
        clients_here: count(found.clients_here),
        stays: found
            .stays
            .iter()
            .take(TOLD)
            .map(|one| stays(&texts, one))
            .collect(),
        stays_in_all: count(found.stays.len()),
    })
}

/// Undoes it.
pub fn undo_bundle(app: &mut AppState, key: String) -> Result<BundleUndone> {
    idle(app)?;
    let done = undo_bundle::undo(app.open_mut()?, &key)?;
    Ok(BundleUndone {
        clients: count(done.clients),
        values: count(done.values),
        deleted: count(done.deleted),
        stays: count(done.stays.len()),
        changed: done.changes.tables.into_iter().map(str::to_owned).collect(),
    })
}

fn parts(texts: &Texts, found: &Undoing) -> Vec<ForgottenPart> {
    let parts = found.tables.iter().map(|(table, rows)| ForgottenPart {
        what: texts.table(table),
        rows: count(*rows),
    });
    parts.collect()
}

fn stays(texts: &Texts, one: &Stays) -> StaysLine {
    StaysLine {
        about: one.name.clone(),
        number: one.client.clone(),
        what: match &one.field {
            Some(field) => texts.field(one.table, field),
            None => texts.table(one.table),
        },
        field: one.field.is_some(),
        by: one.by.clone(),
        at: one.at.clone(),
    }
}

/// Sharing that goes on could be bringing the very rows.
fn idle(app: &AppState) -> Result<()> {
    if runs(app) {
        return Err(AppError::new(Code::Busy));
    }
    Ok(())
}
