//! People who were written down twice, for the coordinator: likely pairs side by side, joining, telling apart.

use super::AppState;
use super::change::saved;
use super::dto::{Duplicates, JoinedFile, LikelyPair, PairLine, PairSide, Saved};
use super::words::{Words, count};
use crate::duplicates::{self, Decided, Pair};
use crate::error::{AppError, Code, Result};
use crate::job::{Job, Progress};
use crate::session::Session;
use crate::tables;
use std::sync::Arc;
use trede_domain::Uuid;
use trede_domain::schema::{Scope, Table, tables};
use trede_exchange::Role;
use trede_store::Row;

/// What both files are held against each other by, in the order in which a person would.
const COMPARED: [&str; 11] = [
    "birth_date",
    "gender",
    "phone",
    "email",
    "street",
    "postcode",
    "language",
    "location_id",
    "coach_id",
    "first_contact_on",
    "closed_on",
];
/// From this score on it is as good as certain, or likely.
const SURE: f64 = 0.95;
const LIKELY: f64 = 0.8;

/// How many pairs are told at once: whoever settled these looks again.
const SHOWN: usize = 50;

/// Begins to look for likely pairs among all clients, beside the screens; what was found before is let go. Refuses on a device
/// that is not a coordinator's: only there both files are whole.
pub fn find_duplicates(app: &mut AppState) -> Result<Duplicates> {
    let session = app.open()?;
    coordinator(session)?;
    let beside = session.again()?;
    app.twice = Some(Job::start(Progress::default(), move |stop, tell| {
        let found = beside.store().duplicates_until(&mut |done, of| {
            let far = |n| u64::try_from(n).unwrap_or(u64::MAX);
            tell(Progress {
                done: far(done),
                of: Some(far(of)),
                ..Progress::default()
            });
            !stop.asked()
        })?;
        Ok((Arc::new(found), stop.asked()))
    }));
    duplicates(app)
}

/// How far the looking is, or the likeliest of the pairs that were found and are not settled yet. Where nobody looked, it begins.
pub fn duplicates(app: &mut AppState) -> Result<Duplicates> {
    let Some(job) = &app.twice else {
        return find_duplicates(app);
    };
    let session = app.open()?;
    coordinator(session)?;
    let texts = app.texts();
    let progress = job.progress();
    let mut state = Duplicates {
        step: texts.get("screen-twice-looking"),
        done: count(progress.done),
        of: progress.of.map(count),
        running: true,
        stopped: false,
        pairs: Vec::new(),
        total: 0,
    };
    let Some(outcome) = job.outcome() else {
        return Ok(state);
    };
    let (found, stopped) = outcome?;
    state.stopped = stopped;
    let mut still = session.store().still_duplicates(&found)?;
    (state.running, state.total) = (false, count(still.len()));
    still.truncate(SHOWN);
    let words = Words { session, texts };
    for pair in duplicates::described(session, still)? {
        state.pairs.push(told(&words, &pair)?);
    }
    Ok(state)
}

/// Asks the looking to stop. What it had found by then is told.
pub fn stop_duplicates(app: &mut AppState) -> Result<Duplicates> {
    if let Some(job) = &app.twice {
        job.stop();
    }
    duplicates(app)
}

pub(super) fn coordinator(session: &Session) -> Result<()> {
    match trede_exchange::own_role(session.store())? {
        Some(Role::Coordinator) => Ok(()),
        _ => Err(AppError::new(Code::NotCoordinator)),
    }
}

fn told(words: &Words<'_>, pair: &Pair) -> Result<LikelyPair> {
    let of = tables::table("clients")?;
    let [a, b] = [
        tables::show(words.session, of, &pair.ids[0].to_string())?,
        tables::show(words.session, of, &pair.ids[1].to_string())?,
    ];
    let mut lines = Vec::new();
    for name in COMPARED {
        let (one, other) = (said(words, of, &a, name)?, said(words, of, &b, name)?);
        if !one.is_empty() || !other.is_empty() {
            lines.push(PairLine {
                field: name.to_owned(),
                same: one == other,
                a: one,
                b: other,
            });
        }
    }
    let likely = match pair.score {
        score if score >= SURE => "sure",
        score if score >= LIKELY => "likely",
        _ => "maybe",
    };
    Ok(LikelyPair {
        a: side(words.session, of, &a)?,
        b: side(words.session, of, &b)?,
        likely: likely.to_owned(),
        why: pair
            .reasons()
            .into_iter()
            .map(|key| words.texts.get(key))
            .collect(),
        lines,
    })
}

/// What a file says of a field, in words; a street with its house number, a postcode with its city.
fn said(words: &Words<'_>, of: &Table, row: &Row, name: &str) -> Result<String> {
    let value = |name: &str| -> Result<String> {
        match of.index(name).and_then(|place| of.field(place)) {
            Some(field) => words.value(of, field, row.get(of, name), None),
            None => Ok(String::new()),
        }
    };
    let more = match name {
        "street" => value("house_number")?,
        "postcode" => value("city")?,
        _ => String::new(),
    };
    Ok(format!("{} {more}", value(name)?).trim().to_owned())
}

fn side(session: &Session, of: &Table, row: &Row) -> Result<PairSide> {
    let mut rows = 0;
    for table in tables().iter().filter(|t| t.scope == Scope::OfClient) {
        rows += session.store().list_of_person(table, row.id)?.len();
    }
    Ok(PairSide {
        id: row.id.to_string(),
        number: row.get(of, "number").to_text(),
        name: crate::print::full_name(of, row),
        rows: count(rows),
    })
}

/// The files that were joined into this person, and so are shown on its page.
pub(super) fn joined_files(session: &Session, person: Uuid) -> Result<Vec<JoinedFile>> {
    let of = tables::table("clients")?;
    let mut files = Vec::new();
    for id in session.store().person_files(person)? {
        if id != person
            && let Some(row) = session.store().get(of, id)?
        {
            files.push(JoinedFile {
                id: id.to_string(),
                number: row.get(of, "number").to_text(),
                name: crate::print::full_name(of, &row),
            });
        }
    }
    Ok(files)
}

fn decided(id: String, decided: Decided) -> Saved {
    saved(Uuid::try_parse(&id).unwrap_or_default(), decided.changes)
}

/// Joins two files: one person from now on, with the name and the details of `keep`. For a coordinator.
pub fn join_clients(app: &mut AppState, keep: String, other: String) -> Result<Saved> {
    let session = app.open_mut()?;
    coordinator(session)?;
    let done = duplicates::join(session, &keep, &other)?;
    Ok(decided(keep, done))
}

/// Takes the joining of this file back: a person of its own again. For a coordinator.
pub fn split_clients(app: &mut AppState, other: String) -> Result<Saved> {
    let session = app.open_mut()?;
    coordinator(session)?;
    let done = duplicates::split(session, &other)?;
    Ok(decided(other, done))
}

/// Says that two files are two people: the pair is not offered again. For a coordinator.
pub fn not_duplicates(app: &mut AppState, a: String, b: String) -> Result<Saved> {
    let session = app.open_mut()?;
    coordinator(session)?;
    let done = duplicates::tell_apart(session, &a, &b)?;
    Ok(decided(a, done))
}
