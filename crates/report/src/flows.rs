//! Inflow by source and outflow by destination.

use crate::by::{By, Group, Key, Of, first, named, together};
use crate::counted::{Figure, codes, count, in_order, share};
use crate::query::{Query, ReportError};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

pub(crate) const INFLOW: Figure = Figure {
    steps: &[],
    fact: include_str!("sql/inflow.sql"),
    of: Of::Person,
    sums: "part, count(*)",
    parts: "part",
};
pub(crate) const OUTFLOW: Figure = Figure {
    steps: &[],
    fact: include_str!("sql/ended.sql"),
    of: Of::Trajectory,
    sums: "part, count(*), count(*) FILTER (WHERE unsecured)",
    parts: "part",
};

/// People by how they reached the centre.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inflow {
    /// People whose first contact lies in the period.
    pub total: u64,
    /// A row for every source, also those that brought nobody; last, where there are any, people whose source is not known.
    pub rows: Vec<InflowRow>,
}

/// One source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InflowRow {
    /// A code of `clients.source`; empty: not known.
    pub source: Option<String>,
    /// People.
    pub clients: u64,
    /// Their part of the total, 0 to 1.
    pub share: f64,
}

/// People by source, by the day of their first contact.
pub fn inflow(conn: &Connection, query: &Query) -> Result<Inflow, ReportError> {
    let lines = inflow_lines(conn, query, None)?;
    Ok(Inflow::of(
        lines.into_iter().map(|(_, line)| line).collect(),
    ))
}

/// The same, divided; every person is in one group. Empty where people cannot be divided so.
pub fn inflow_by(
    conn: &Connection,
    query: &Query,
    by: By,
) -> Result<Vec<Group<Inflow>>, ReportError> {
    let groups = together(inflow_lines(conn, query, Some(by))?);
    named(
        conn,
        by,
        groups
            .into_iter()
            .map(|(key, lines)| (key, Inflow::of(lines))),
    )
}

type Source = (Option<String>, u64);

fn inflow_lines(
    conn: &Connection,
    query: &Query,
    by: Option<By>,
) -> Result<Vec<(Key, Source)>, ReportError> {
    query.check()?;
    INFLOW.lines(conn, query, by, |row| {
        Ok((first(row)?, (row.get(1)?, count(row, 2)?)))
    })
}

impl Inflow {
    fn of(lines: Vec<Source>) -> Self {
        let total = lines.iter().map(|(_, clients)| clients).sum();
        let rows = in_order(codes("clients", "source"), lines)
            .into_iter()
            .map(|(source, clients)| InflowRow {
                source,
                clients,
                share: share(clients, total),
            })
            .collect();
        Self { total, rows }
    }
}

/// Ended trajectories by where they led.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outflow {
    /// Trajectories that ended in the period.
    pub total: u64,
    /// Of those, transfers whose follow-up nobody has confirmed yet.
    pub unsecured: u64,
    /// A row for every outcome, also those that did not occur; last, where there are any, ends without an outcome.
    pub rows: Vec<OutflowRow>,
}

/// One outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutflowRow {
    /// A code of `trajectories.outcome`; empty: not known.
    pub outcome: Option<String>,
    /// Trajectories.
    pub trajectories: u64,
    /// Their part of the total, 0 to 1.
    pub share: f64,
}

/// Trajectories by outcome, by the day on which they ended.
pub fn outflow(conn: &Connection, query: &Query) -> Result<Outflow, ReportError> {
    let lines = outflow_lines(conn, query, None)?;
    Ok(Outflow::of(
        lines.into_iter().map(|(_, line)| line).collect(),
    ))
}

/// The same, divided; every trajectory is in one group.
pub fn outflow_by(
    conn: &Connection,
    query: &Query,
    by: By,
) -> Result<Vec<Group<Outflow>>, ReportError> {
    let groups = together(outflow_lines(conn, query, Some(by))?);
    named(
        conn,
        by,
        groups
            .into_iter()
            .map(|(key, lines)| (key, Outflow::of(lines))),
    )
}

type End = (Option<String>, (u64, u64));

fn outflow_lines(
    conn: &Connection,
    query: &Query,
    by: Option<By>,
) -> Result<Vec<(Key, End)>, ReportError> {
    query.check()?;
    OUTFLOW.lines(conn, query, by, |row| {
        Ok((first(row)?, (row.get(1)?, (count(row, 2)?, count(row, 3)?))))
    })
}

impl Outflow {
    fn of(lines: Vec<End>) -> Self {
        let total = lines
            .iter()
            .map(|(_, (trajectories, _))| trajectories)
            .sum();
        let unsecured = lines.iter().map(|(_, (_, unsecured))| unsecured).sum();
        let rows = in_order(codes("trajectories", "outcome"), lines)
            .into_iter()
            .map(|(outcome, (trajectories, _))| OutflowRow {
                outcome,
                trajectories,
                share: share(trajectories, total),
            })
            .collect();
        Self {
            total,
            unsecured,
            rows,
        }
    }
}
