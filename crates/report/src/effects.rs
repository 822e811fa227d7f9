//! Personal and social effects, and what was saved.

use crate::counted::{Figure, count};
use crate::number::{cents, plain};
use crate::query::{Query, ReportError};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const EFFECTS: Figure = Figure::new(include_str!("sql/effects.sql"));

/// Effects noted in a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Effects {
    /// Euros saved, of everyone together.
    #[serde(serialize_with = "plain")]
    pub total: f64,
    /// By client number.
    pub rows: Vec<EffectsRow>,
}

/// The effects noted on one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EffectsRow {
    /// Number of the client; empty where the client's row has not arrived.
    pub client: Option<String>,
    /// Row of `clients`.
    pub client_id: Option<Uuid>,
    /// Euros: units × unit price, one unit where none is written down.
    #[serde(serialize_with = "plain")]
    pub saving: f64,
    /// Personal effects noted.
    pub personal: u64,
    /// Social effects noted.
    pub social: u64,
}

/// Effects by person, by the day on which they were noted.
pub fn effects(conn: &Connection, query: &Query) -> Result<Effects, ReportError> {
    query.check()?;
    let rows = EFFECTS.rows(conn, query, "", |row| {
        Ok(EffectsRow {
            client_id: row.get(0)?,
            client: row.get(1)?,
            saving: cents(row.get(2)?),
            personal: count(row, 3)?,
            social: count(row, 4)?,
        })
    })?;
    Ok(Effects {
        total: cents(rows.iter().map(|row| row.saving).sum()),
        rows,
    })
}
