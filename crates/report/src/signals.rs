//! Signals by life domain and neighbourhood.

use crate::by::{By, Group, Key, Of, first, named, together};
use crate::counted::{Figure, codes, count};
use crate::query::{Query, ReportError};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

pub(crate) const SIGNALS: Figure = Figure {
    steps: &[],
    fact: include_str!("sql/signals.sql"),
    of: Of::Signal,
    sums: "part, neighbourhood, count(*), count(*) FILTER (WHERE is_open)",
    parts: "part, neighbourhood",
};

/// Signals noticed in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signals {
    /// All signals.
    pub total: u64,
    /// All signals of each domain that occurs, in the order of the contract.
    pub domains: Vec<DomainRow>,
    /// By domain in the order of the contract, then by neighbourhood, those without one last.
    pub rows: Vec<SignalsRow>,
}

/// Signals of one domain, wherever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainRow {
    /// A code of `signals.domain`.
    pub domain: Option<String>,
    /// Signals.
    pub signals: u64,
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
    let lines = lines(conn, query, None)?;
    Ok(Signals::of(
        lines.into_iter().map(|(_, line)| line).collect(),
    ))
}

/// The same, divided; every signal is in one group. Empty where signals cannot be divided so.
pub fn signals_by(
    conn: &Connection,
    query: &Query,
    by: By,
) -> Result<Vec<Group<Signals>>, ReportError> {
    let groups = together(lines(conn, query, Some(by))?);
    named(
        conn,
        by,
        groups
            .into_iter()
            .map(|(key, rows)| (key, Signals::of(rows))),
    )
}

fn lines(
    conn: &Connection,
    query: &Query,
    by: Option<By>,
) -> Result<Vec<(Key, SignalsRow)>, ReportError> {
    query.check()?;
    SIGNALS.lines(conn, query, by, |row| {
        Ok((
            first(row)?,
            SignalsRow {
                domain: row.get(1)?,
                neighbourhood: row.get(2)?,
                signals: count(row, 3)?,
                open: count(row, 4)?,
            },
        ))
    })
}

impl Signals {
    fn of(mut rows: Vec<SignalsRow>) -> Self {
        let order = codes("signals", "domain");
        let place = |row: &SignalsRow| {
            row.domain
                .as_deref()
                .and_then(|domain| order.iter().position(|code| *code == domain))
                .unwrap_or(order.len())
        };
        rows.sort_by(|a, b| {
            (
                place(a),
                &a.domain,
                a.neighbourhood.is_none(),
                &a.neighbourhood,
            )
                .cmp(&(
                    place(b),
                    &b.domain,
                    b.neighbourhood.is_none(),
                    &b.neighbourhood,
                ))
        });
        let mut domains: Vec<DomainRow> = Vec::new();
        for row in &rows {
            match domains.last_mut().filter(|last| last.domain == row.domain) {
                Some(last) => last.signals += row.signals,
                None => domains.push(DomainRow {
                    domain: row.domain.clone(),
                    signals: row.signals,
                }),
            }
        }
        Self {
            total: rows.iter().map(|row| row.signals).sum(),
            domains,
            rows,
        }
    }
}
