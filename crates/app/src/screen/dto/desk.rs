//! The counter.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many people came with a topic through a channel today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeskCount {
    /// Code of `contacts.topic`.
    pub topic: String,
    /// Code of `contacts.channel`.
    pub channel: String,
    /// People.
    pub people: u32,
}

/// A tally of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeskTally {
    /// Row of `contacts`.
    pub id: String,
    /// Code of `contacts.topic`.
    pub topic: String,
    /// Code of `contacts.channel`.
    pub channel: String,
    /// People.
    pub people: u32,
    /// When it was counted, RFC 3339.
    pub at: Option<String>,
}

/// The day at the counter so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeskDay {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// All contacts of today at this location, with a name or without.
    pub counts: Vec<DeskCount>,
    /// The last tallies, the latest first.
    pub last: Vec<DeskTally>,
}

/// A client handed over to a coach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Handover {
    /// Row of `staff`.
    pub coach_id: String,
    /// What the coach is asked to do: becomes a task.
    pub text: String,
    /// By when, `YYYY-MM-DD`.
    pub due_on: String,
}
