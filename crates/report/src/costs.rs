//! What trajectories cost, and what must still be found.

use crate::by::{By, Group, Key, Of, first, named};
use crate::counted::{Figure, count};
use crate::number::{cents, plain};
use crate::query::{Query, ReportError};
use crate::settings::{FUNDED, HOURLY_RATE, HOURS_PER_TRAJECTORY, TRAINING_COST};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

pub(crate) const COSTS: Figure = Figure {
    steps: &[],
    fact: include_str!("sql/ended.sql"),
    of: Of::Trajectory,
    sums: "count(*), count(*) FILTER (WHERE hours IS NULL), total(hours), total(training_cost)",
    parts: "",
};

/// Costs of a number of trajectories, in euros.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Costs {
    /// Trajectories.
    pub trajectories: u64,
    /// Of those, trajectories whose hours were not written down: they are missing from `hours`.
    pub without_hours: u64,
    /// Hours written down, or planned.
    #[serde(serialize_with = "plain")]
    pub hours: f64,
    /// Euros an hour.
    #[serde(serialize_with = "plain")]
    pub hourly_rate: f64,
    /// Hours × rate.
    #[serde(serialize_with = "plain")]
    pub labour: f64,
    /// Training written down, or planned.
    #[serde(serialize_with = "plain")]
    pub training: f64,
    /// Labour and training.
    #[serde(serialize_with = "plain")]
    pub total: f64,
    /// Already found.
    #[serde(serialize_with = "plain")]
    pub funded: f64,
    /// Still to be found; 0 where more was found than needed.
    #[serde(serialize_with = "plain")]
    pub needed: f64,
}

/// Costs of the trajectories that ended in the period.
pub fn costs(conn: &Connection, query: &Query) -> Result<Costs, ReportError> {
    let sums = sums(conn, query, None)?.into_iter().next();
    let (_, sums) = sums.unwrap_or_default();
    add_up(conn, sums, FUNDED.read(conn)?)
}

/// The same, divided; every trajectory is in one group. What is already found belongs to no group.
pub fn costs_by(
    conn: &Connection,
    query: &Query,
    by: By,
) -> Result<Vec<Group<Costs>>, ReportError> {
    let mut groups = Vec::new();
    for (key, sums) in sums(conn, query, Some(by))? {
        groups.push((key, add_up(conn, sums, 0.0)?));
    }
    named(conn, by, groups)
}

/// Trajectories, those without hours, hours, training.
type Sums = (u64, u64, f64, f64);

fn sums(conn: &Connection, query: &Query, by: Option<By>) -> Result<Vec<(Key, Sums)>, ReportError> {
    query.check()?;
    COSTS.lines(conn, query, by, |row| {
        Ok((
            first(row)?,
            (count(row, 1)?, count(row, 2)?, row.get(3)?, row.get(4)?),
        ))
    })
}

/// What this many trajectories will cost, each with the centre's hours and training of a trajectory.
pub fn costs_plan(conn: &Connection, trajectories: u32) -> Result<Costs, ReportError> {
    let number = f64::from(trajectories);
    let (hours, training) = (
        number * HOURS_PER_TRAJECTORY.read(conn)?,
        number * TRAINING_COST.read(conn)?,
    );
    add_up(
        conn,
        (trajectories.into(), 0, hours, training),
        FUNDED.read(conn)?,
    )
}

fn add_up(
    conn: &Connection,
    (trajectories, without_hours, hours, training): Sums,
    funded: f64,
) -> Result<Costs, ReportError> {
    let hourly_rate = HOURLY_RATE.read(conn)?;
    let hours = (hours * 10_000.0).round() / 10_000.0;
    let (labour, training) = (cents(hours * hourly_rate), cents(training));
    let total = cents(labour + training);
    Ok(Costs {
        trajectories,
        without_hours,
        hours,
        hourly_rate,
        labour,
        training,
        total,
        funded,
        needed: cents((total - funded).max(0.0)),
    })
}
