//! The board of devices and weeks, and taking in what waits for a yes.

use super::AppState;
use super::dto::{AsideBundle, Board, BoardCell, BoardLine, BoardWeek, HeldErasure, JobState};
use super::share::start;
use super::words::count;
use crate::board::{self, Cell};
use crate::error::Result;
use crate::sharing::{self, Accept, DeviceState, Refused};
use crate::{Role, erasure};
use chrono::{DateTime, Datelike, Days, Local};
use trede_texts::Texts;

/// Which device shared in which week, on a coordinator's device; and what waits for a yes or cannot be taken in.
pub fn board(app: &mut AppState) -> Result<Board> {
    let texts = app.texts();
    let found = board::board(app.open()?)?;
    let weeks = found.weeks.iter().map(|monday| BoardWeek {
        number: monday.iso_week().week(),
        from: monday.to_string(),
        to: monday
            .checked_add_days(Days::new(6))
            .unwrap_or(*monday)
            .to_string(),
    });
    let lines = found.lines.iter().map(|line| BoardLine {
        device: line.device.device.clone(),
        who: who(&line.device),
        location: place(&line.device),
        revoked: line.device.revoked,
        cells: line.cells.iter().map(|cell| told(&texts, cell)).collect(),
    });
    let aside = |all: &[Refused]| {
        all.iter()
            .map(|one| put_aside(&texts, &found.devices, one))
            .collect()
    };
    let coordinator = found
        .devices
        .iter()
        .any(|d| d.this && d.role == Role::Coordinator);
    let held = if coordinator {
        erasure::held(app.open()?)?
    } else {
        Vec::new()
    };
    Ok(Board {
        held: held
            .into_iter()
            .map(|one| asked(&found.devices, one))
            .collect(),
        weeks: weeks.collect(),
        lines: lines.collect(),
        waiting: aside(&found.waiting),
        refused: aside(&found.refused),
    })
}

pub(super) fn who(device: &DeviceState) -> String {
    if device.staff.is_empty() {
        device.name.clone()
    } else {
        device.staff.clone()
    }
}

pub(super) fn place(device: &DeviceState) -> Option<String> {
    Some(device.location.clone()).filter(|name| !name.is_empty())
}

fn told(texts: &Texts, cell: &Cell) -> BoardCell {
    let (state, at, rows, reason) = match cell {
        Cell::Before => ("before", None, 0, None),
        Cell::Merged { at, rows } => ("merged", Some(at), *rows, None),
        Cell::Ready { at } => ("ready", Some(at), 0, None),
        Cell::Waits => ("waits", None, 0, None),
        Cell::Refused(why) => (
            "refused",
            why.created.as_ref(),
            0,
            Some(sharing::refused(texts, why)),
        ),
        Cell::Open => ("open", None, 0, None),
        Cell::Later { at } => ("later", Some(at), 0, None),
        Cell::Missing => ("missing", None, 0, None),
    };
    BoardCell {
        state: state.to_owned(),
        at: at.cloned(),
        rows: count(rows),
        reason,
    }
}

fn put_aside(texts: &Texts, devices: &[DeviceState], one: &Refused) -> AsideBundle {
    let device = devices.iter().find(|device| device.device == one.device);
    let written = one
        .created
        .as_deref()
        .and_then(|at| DateTime::parse_from_rfc3339(at).ok());
    AsideBundle {
        bundle: one.bundle.clone(),
        who: device.map(who),
        location: device.and_then(place),
        week: written.map(|at| at.with_timezone(&Local).iso_week().week()),
        at: one.created.clone(),
        why: one.key.clone(),
        reason: sharing::refused(texts, one),
    }
}

fn asked(devices: &[DeviceState], one: erasure::HeldErasure) -> HeldErasure {
    let whose = |id: Option<String>| {
        let device = devices.iter().find(|d| Some(&d.device) == id.as_ref());
        device.map(who)
    };
    HeldErasure {
        client_id: one.id.to_string(),
        number: one.client,
        name: one.name,
        whole: one.whole,
        rows: count(one.rows),
        on: one.erased_on,
        by: whose(one.by_device),
        told_by: whose(one.told_by_device),
    }
}

/// Takes in, with the rest that lies there, a bundle that waits for a yes, on a thread of its own. When something goes on
/// already, that is told.
pub fn accept_bundle(app: &mut AppState, bundle: String) -> Result<JobState> {
    start(app, Accept::Bundle(bundle))
}
