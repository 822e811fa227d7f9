//! Inflow by source and outflow by destination.

use crate::counted::{Figure, codes, count, in_order, share};
use crate::query::{Query, ReportError};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

const INFLOW: Figure = Figure::new(include_str!("sql/inflow.sql"));
const OUTFLOW: Figure = Figure::new(include_str!("sql/outflow.sql"));

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
    query.check()?;
    let lines = INFLOW.rows(conn, query, "", |row| Ok((row.get(0)?, count(row, 1)?)))?;
    let total = lines.iter().map(|(_, clients)| clients).sum();
    let rows = in_order(codes("clients", "source"), lines)
        .into_iter()
        .map(|(source, clients)| InflowRow {
            source,
            clients,
            share: share(clients, total),
        })
        .collect();
    Ok(Inflow { total, rows })
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
    query.check()?;
    let lines = OUTFLOW.rows(conn, query, "", |row| {
        Ok((row.get(0)?, (count(row, 1)?, count(row, 2)?)))
    })?;
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
    Ok(Outflow {
        total,
        unsecured,
        rows,
    })
}
