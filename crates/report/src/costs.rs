//! What trajectories cost, and what must still be found.

use crate::counted::{Figure, count};
use crate::number::{cents, plain};
use crate::query::{Query, ReportError};
use crate::settings::{FUNDED, HOURLY_RATE, HOURS_PER_TRAJECTORY, TRAINING_COST};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

const COSTS: Figure = Figure::new(include_str!("sql/costs.sql"));

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
    query.check()?;
    let (trajectories, without_hours, hours, training) = COSTS.line(conn, query, |row| {
        Ok((count(row, 0)?, count(row, 1)?, row.get(2)?, row.get(3)?))
    })?;
    add_up(conn, trajectories, without_hours, hours, training)
}

/// What this many trajectories will cost, each with the centre's hours and training of a trajectory.
pub fn costs_plan(conn: &Connection, trajectories: u32) -> Result<Costs, ReportError> {
    let number = f64::from(trajectories);
    let (hours, training) = (
        number * HOURS_PER_TRAJECTORY.read(conn)?,
        number * TRAINING_COST.read(conn)?,
    );
    add_up(conn, trajectories.into(), 0, hours, training)
}

fn add_up(
    conn: &Connection,
    trajectories: u64,
    without_hours: u64,
    hours: f64,
    training: f64,
) -> Result<Costs, ReportError> {
    let (hourly_rate, funded) = (HOURLY_RATE.read(conn)?, FUNDED.read(conn)?);
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
