//! The ladders that a centre made for itself, and how measurements on one ladder are read on another.

use crate::error::{AppError, Result};
use crate::session::Session;
use crate::tables::{self, Saved};
use trede_domain::Problem;
use trede_domain::ladder::{AMSTERDAM, MAP_PREFIX, Mapping, SETTING_PREFIX, VNG, mapping};
use trede_store::fold;

/// The most rungs that a screen or a page can show as a staircase.
const MOST_RUNGS: i64 = 10;

/// Whether a ladder comes with the program, and is the same everywhere.
pub fn is_built_in(code: &str) -> bool {
    code == VNG || code == AMSTERDAM
}

/// Makes a ladder, or with a `code` changes the names on one that the centre made; rungs from the lowest up. Refuses one with rungs
/// that have no name of their own, and to take away rungs that people were measured on.
pub fn set(
    session: &mut Session,
    code: Option<&str>,
    name: &str,
    rungs: &[String],
) -> Result<Saved> {
    let wrong = |field: &str, problem| Err(AppError::field("settings", field, problem));
    // The bar stands between the names where they are kept.
    let tidy = |text: &str| text.replace('|', "/").trim().to_owned();
    let name = tidy(name);
    if name.is_empty() {
        return wrong("name", Problem::Required);
    }
    let rungs: Vec<String> = rungs
        .iter()
        .map(|rung| tidy(rung))
        .filter(|rung| !rung.is_empty())
        .collect();
    let code = match code {
        Some(code) => code.to_owned(),
        None => new_code(session, &name)?,
    };
    let least = highest_measured(session, &code)?.max(2);
    let count = i64::try_from(rungs.len()).unwrap_or(i64::MAX);
    if !(least..=MOST_RUNGS).contains(&count) {
        let (min, max) = (least, MOST_RUNGS.max(least));
        return wrong("rungs", Problem::OutOfRange { min, max });
    }
    let value = std::iter::once(name)
        .chain(rungs)
        .collect::<Vec<_>>()
        .join("|");
    save(session, &format!("{SETTING_PREFIX}{code}"), value)
}

/// Says for each rung of `from`, the lowest first, which rung of `to` it is read as; none where it is not read there.
pub fn map(session: &mut Session, from: &str, to: &str, rungs: &[Option<i64>]) -> Result<Saved> {
    let one = |rung: &Option<i64>| rung.map(|n| n.to_string()).unwrap_or_default();
    let value = rungs.iter().map(one).collect::<Vec<_>>().join("|");
    save(session, &format!("{MAP_PREFIX}{from}.{to}"), value)
}

/// How the centre reads ladders on each other.
pub fn mappings(session: &Session) -> Result<Vec<Mapping>> {
    let of = tables::table("settings")?;
    let mut found = Vec::new();
    tables::each(session, of, None, |row| {
        let text = |field| row.get(of, field).to_text();
        found.extend(mapping(&text("key"), &text("value")));
        Ok(())
    })?;
    Ok(found)
}

fn save(session: &mut Session, key: &str, value: String) -> Result<Saved> {
    let fields = [("value".to_owned(), value)];
    tables::set(session, tables::table("settings")?, key, &fields)
}

/// A code in small letters after the name, that no ladder has yet.
fn new_code(session: &Session, name: &str) -> Result<String> {
    let letters: String = fold(name)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(20)
        .collect();
    let start = if letters.is_empty() {
        "eigen"
    } else {
        &letters
    };
    let ladders = session.store().ladders()?;
    let mut code = start.to_owned();
    let mut next = 2;
    while ladders.get(&code).is_some() {
        code = format!("{start}{next}");
        next += 1;
    }
    Ok(code)
}

/// The highest rung of a ladder that somebody was ever measured on; 0 for none.
fn highest_measured(session: &Session, code: &str) -> Result<i64> {
    let of = tables::table("movements")?;
    let mut highest = 0;
    tables::each(session, of, None, |row| {
        if row.get(of, "ladder").as_str() == Some(code) {
            highest = highest.max(row.get(of, "rung").as_int().unwrap_or(0));
        }
        Ok(())
    })?;
    Ok(highest)
}
