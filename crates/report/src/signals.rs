//! Signals by life domain and neighbourhood.

use crate::counted::{Figure, codes, count};
use crate::query::{Query, ReportError};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

const SIGNALS: Figure = Figure::new(include_str!("sql/signals.sql"));

/// Signals noticed in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signals {
    /// All signals.
    pub total: u64,
    /// By domain in the order of the contract, then by neighbourhood, those without one last.
    pub rows: Vec<SignalsRow>,
}

/// Signals of one domain in one neighbourhood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalsRow {
    /// A code of `signals.domain`.
    pub domain: Option<String>,
    /// The neighbourhood that the signal names; empty: none.
    pub neighbourhood: Option<String>,
    /// Signals.
    pub signals: u64,
    /// Of those, signals that nobody has passed on or settled.
    pub open: u64,
}

/// Signals by domain and neighbourhood, by the day on which they were noticed. A signal about many counts for the whole centre only.
pub fn signals(conn: &Connection, query: &Query) -> Result<Signals, ReportError> {
    query.check()?;
    let mut rows = SIGNALS.rows(conn, query, "", |row| {
        Ok(SignalsRow {
            domain: row.get(0)?,
            neighbourhood: row.get(1)?,
            signals: count(row, 2)?,
            open: count(row, 3)?,
        })
    })?;
    let order = codes("signals", "domain");
    // Stable: within a domain the query's order stands.
    rows.sort_by_key(|row| {
        row.domain
            .as_deref()
            .and_then(|domain| order.iter().position(|code| *code == domain))
            .unwrap_or(order.len())
    });
    Ok(Signals {
        total: rows.iter().map(|row| row.signals).sum(),
        rows,
    })
}
