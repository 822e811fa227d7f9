//! For how long it is kept who looked at what: what a coordinator decided to let go, and never less than a year.
//!
//! The decision is a setting, so that every device lets go of the same. It is followed no further than the term reaches by this
//! device's own clock: whoever writes another day there, or a term of a week, hides nothing of the last twelve months.

use crate::error::Result;
use crate::store::{self, Store};
use chrono::{DateTime, Months, Utc};
use rusqlite::Connection;

/// The setting that says from which day on entries are kept, `YYYY-MM-DD`.
pub const LOOKS_FROM: &str = "access_log_from";
/// The setting that says for how many months they are; 0 for good.
pub const LOOKS_TERM: &str = "retention_access_log";
/// Where the centre said nothing.
const MONTHS: u32 = 24;
/// No term is shorter.
const LEAST: u32 = 12;

/// For how many months entries are kept; none where they are for good.
fn term(conn: &Connection) -> Result<Option<u32>> {
    let set = store::setting(conn, LOOKS_TERM)?;
    Ok(match set.as_deref().map(str::parse::<u32>) {
        Some(Ok(0)) => None,
        Some(Ok(months)) => Some(months.max(LEAST)),
        _ => Some(MONTHS),
    })
}

/// The first day that the term still covers.
fn covered(months: u32, now: DateTime<Utc>) -> Option<String> {
    let day = now.date_naive().checked_sub_months(Months::new(months))?;
    Some(day.to_string())
}

/// Entries from before this day are let go of; none where nothing is.
pub(crate) fn kept_from(conn: &Connection, now: DateTime<Utc>) -> Result<Option<String>> {
    let Some(decided) = store::setting(conn, LOOKS_FROM)? else {
        return Ok(None);
    };
    let covered = term(conn)?.and_then(|months| covered(months, now));
    Ok(covered.map(|covered| covered.min(decided)))
}

/// What the log holds that is older than the term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldLooks {
    /// The day of the oldest, `YYYY-MM-DD`.
    pub oldest: String,
    /// The first day that is kept.
    pub from: String,
    /// The term, in months.
    pub months: u32,
    /// How many there are.
    pub rows: usize,
}

impl Store {
    /// The entries of who looked that are older than the term.
    pub fn old_looks(&self) -> Result<Option<OldLooks>> {
        let Some(months) = term(&self.conn)? else {
            return Ok(None);
        };
        let Some(from) = covered(months, self.env.now()) else {
            return Ok(None);
        };
        let (rows, oldest): (i64, Option<String>) = self.conn.query_row(
            "SELECT count(*), min(at) FROM access_log WHERE at < ?1",
            [&from],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        Ok(oldest.map(|oldest| OldLooks {
            oldest: oldest.chars().take(10).collect(),
            from,
            months,
            rows: usize::try_from(rows).unwrap_or_default(),
        }))
    }

    /// Lets go of the entries that a coordinator decided to let go of; how many that were.
    pub fn forget_looks(&self) -> Result<usize> {
        match kept_from(&self.conn, self.env.now())? {
            Some(from) => Ok(self
                .conn
                .execute("DELETE FROM access_log WHERE at < ?1", [from])?),
            None => Ok(0),
        }
    }
}
