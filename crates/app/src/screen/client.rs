//! One client's page, and the history of a row.

use super::dto::{ClientPage, HistoryEntry, LadderPath, Step, TimelineEntry};
use super::twice::joined_files;
use super::words::{Words, count, filled};
use super::{AppState, access};
use crate::conflicts;
use crate::error::{AppError, Code, Result};
use crate::tables;
use chrono::SecondsFormat;
use std::collections::BTreeMap;
use trede_domain::schema::{Kind, Table, table};
use trede_domain::{Uuid, Value};
use trede_store::{Row, StoreError};

/// The tables whose rows stand in a client's timeline.
const TIMELINE: [&str; 11] = [
    "intakes",
    "movements",
    "contacts",
    "trajectories",
    "tasks",
    "consents",
    "referrals",
    "placements",
    "signals",
    "effects",
    "attendances",
];

/// Everything on a client's page. Refuses a client that is not on this device.
pub fn client_page(app: &mut AppState, id: String) -> Result<ClientPage> {
    let (person, page) = read(app, &id)?;
    access::opened(app, person);
    Ok(page)
}

fn read(app: &AppState, id: &str) -> Result<(Uuid, ClientPage)> {
    let session = app.open()?;
    let words = Words {
        session,
        texts: app.texts(),
    };
    let of = tables::table("clients")?;
    let asked = tables::show(session, of, id)?;
    let person = session.store().person(asked.id)?;
    let row = session
        .store()
        .get(of, person)?
        .filter(|row| !row.is_deleted())
        .unwrap_or(asked);
    let mut timeline = Vec::new();
    let mut steps: BTreeMap<String, Vec<(Step, Uuid)>> = BTreeMap::new();
    for name in TIMELINE {
        let Some(table) = table(name) else { continue };
        for entry in session.store().list_of_person(table, row.id)? {
            if name == "movements"
                && let Some((ladder, step)) = step(&words, table, &entry)?
            {
                steps.entry(ladder).or_default().push((step, entry.id));
            }
            timeline.push((entry.id, line(&words, table, &entry)?));
        }
    }
    // Keys carry the moment they were made: on one day, the later row stands above.
    timeline.sort_by(|a, b| (&b.1.on, b.0).cmp(&(&a.1.on, a.0)));
    let page = ClientPage {
        id: row.id.to_string(),
        number: row.get(of, "number").to_text(),
        name: crate::print::full_name(of, &row),
        editable: !has_left(session.store(), row.id)?,
        fields: words.fields(of, &row, &[])?,
        paths: paths(&words, steps)?,
        open_conflicts: open_conflicts(session, row.id, &timeline)?,
        joined: joined_files(session, row.id)?,
        timeline: timeline.into_iter().map(|(_, entry)| entry).collect(),
    };
    Ok((row.id, page))
}

/// The centre's ladder always and first, the others when there is a measurement on them.
fn paths(
    words: &Words<'_>,
    mut steps: BTreeMap<String, Vec<(Step, Uuid)>>,
) -> Result<Vec<LadderPath>> {
    let centre = words.session.store().centre_ladder()?;
    let first = steps.remove(&centre).unwrap_or_default();
    let mut paths = Vec::new();
    for (code, mut steps) in std::iter::once((centre, first)).chain(steps) {
        steps.sort_by(|a, b| (&a.0.on, a.1).cmp(&(&b.0.on, b.1)));
        paths.push(LadderPath {
            ladder: words.ladder(&code)?,
            steps: steps.into_iter().map(|(step, _)| step).collect(),
        });
    }
    Ok(paths)
}

fn step(words: &Words<'_>, of: &Table, row: &Row) -> Result<Option<(String, Step)>> {
    let rung = row
        .get(of, "rung")
        .as_int()
        .and_then(|rung| u32::try_from(rung).ok());
    let (Some(ladder), Some(rung)) = (filled(row.get(of, "ladder")), rung) else {
        return Ok(None);
    };
    let step = Step {
        id: row.id.to_string(),
        on: row.get(of, "measured_on").to_text(),
        rung,
        moment: filled(row.get(of, "moment")),
        reason: filled(row.get(of, "reason")),
        staff: words.reference("staff", row.get(of, "staff_id").as_id())?,
    };
    Ok(Some((ladder, step)))
}

/// A row's day is its first required date, else its first date.
fn day_field(of: &Table) -> Option<&'static str> {
    let dates = || of.fields.iter().filter(|f| matches!(f.kind, Kind::Date));
    dates()
        .find(|f| f.required)
        .or_else(|| dates().next())
        .map(|f| f.name)
}

fn line(words: &Words<'_>, of: &Table, row: &Row) -> Result<TimelineEntry> {
    // An attendance happened when and where its meeting was.
    let meeting = match (of.name, table("activities")) {
        ("attendances", Some(activities)) => row
            .get(of, "activity_id")
            .as_id()
            .map(|id| words.session.store().get(activities, id))
            .transpose()?
            .flatten()
            .map(|meeting| (activities, meeting)),
        _ => None,
    };
    let (when, what) = match &meeting {
        Some((activities, meeting)) => (*activities, meeting),
        None => (of, row),
    };
    Ok(TimelineEntry {
        table: of.name.to_owned(),
        id: row.id.to_string(),
        on: what
            .get(when, day_field(when).unwrap_or_default())
            .to_text(),
        staff: match row.get(of, "staff_id").as_id() {
            None => words.reference("staff", row.get(of, "coach_id").as_id())?,
            staff => words.reference("staff", staff)?,
        },
        location: words.reference("locations", what.get(when, "location_id").as_id())?,
        fields: words.fields(of, row, &["client_id"])?,
    })
}

fn has_left(store: &trede_store::Store, client: Uuid) -> Result<bool> {
    let found = store
        .connection()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM left_clients WHERE client_id = ?1)")
        .and_then(|mut s| s.query_row([client], |row| row.get(0)))
        .map_err(StoreError::from)?;
    Ok(found)
}

fn open_conflicts(
    session: &crate::Session,
    client: Uuid,
    timeline: &[(Uuid, TimelineEntry)],
) -> Result<u32> {
    let about = |row: Uuid| row == client || timeline.iter().any(|(id, _)| *id == row);
    Ok(count(
        conflicts::open(session)?
            .iter()
            .filter(|conflict| about(conflict.row))
            .count(),
    ))
}

/// Who changed what in a row, newest first. Refuses a row that is not on this device.
pub fn row_history(app: &mut AppState, table: String, id: String) -> Result<Vec<HistoryEntry>> {
    let session = app.open()?;
    let words = Words {
        session,
        texts: app.texts(),
    };
    let of = tables::table(&table)?;
    let row = Uuid::try_parse(&id).map_err(|_| {
        AppError::new(Code::NoRow)
            .with("table", of.name)
            .with("id", id.as_str())
    })?;
    let ladder = session
        .store()
        .get(of, row)?
        .and_then(|row| filled(row.get(of, "ladder")));
    let told = |field: &str, value: &Value| -> Result<Option<String>> {
        let Some(known) = of.index(field).and_then(|place| of.field(place)) else {
            return Ok(filled(value));
        };
        Ok(Some(words.value(of, known, value, ladder.as_deref())?).filter(|text| !text.is_empty()))
    };
    let mut entries = Vec::new();
    for change in session.store().history(of, row)? {
        entries.push(HistoryEntry {
            value: told(&change.field, &change.value)?,
            was: told(&change.field, &change.was)?,
            stored: change.value.to_text(),
            was_stored: change.was.to_text(),
            can_put_back: of.fields.iter().any(|f| f.name == change.field),
            field: change.field,
            at: change.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            staff: change.staff,
            device: change.device,
        });
    }
    Ok(entries)
}
