//! "Vandaag": what waits for someone.

use super::tasks::TaskLine;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a list on the page of today is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Waiting {
    /// Ended in a transfer, and nobody confirmed what follows.
    UnsecuredEnds,
    /// Past the planned end of a trajectory.
    PastPlannedEnd,
    /// The planned end of a trajectory comes near: time to look back together.
    Evaluations,
    /// Measured once, half a year ago or longer, with an open file.
    SecondMeasurement,
    /// No contact for eight weeks during a trajectory.
    NoContact,
    /// A trajectory without an intake.
    NoIntake,
}

/// A client that waits for something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WaitingLine {
    /// Row of `clients`.
    pub client_id: String,
    /// First name, infix and last name.
    pub name: String,
    /// The client's number.
    pub number: String,
    /// The day from which it waits, or on which it comes, `YYYY-MM-DD`.
    pub on: Option<String>,
    /// The row it is about, where it is not the client: a trajectory or a measurement.
    pub row_id: Option<String>,
    /// Name of the client's coach.
    pub coach: Option<String>,
}

/// One list of clients that wait for something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WaitingList {
    /// For what.
    pub what: Waiting,
    /// How many there are in all.
    pub total: u32,
    /// At most as many as were asked for.
    pub lines: Vec<WaitingLine>,
}

/// A group meeting in the days to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComingActivity {
    /// Row of `activities`.
    pub id: String,
    /// `YYYY-MM-DD`.
    pub held_on: String,
    /// As written down.
    pub title: String,
    /// Name of the location.
    pub location: Option<String>,
}

/// Everything that waits today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Today {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Tasks due today or before.
    pub due: Vec<TaskLine>,
    /// How many are due in all.
    pub due_total: u32,
    /// Tasks of the seven days after.
    pub coming: Vec<TaskLine>,
    /// Group meetings of today and the seven days after.
    pub activities: Vec<ComingActivity>,
    /// Only the lists that somebody is on.
    pub waiting: Vec<WaitingList>,
}
