//! What there is to do.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose work is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum For {
    /// Of who works here.
    Me,
    /// Of everyone at the location of this device.
    Location,
}

/// Tasks that are still to be done, or those that were done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// Still to do, the longest due first.
    Open,
    /// Done, the last done first.
    Done,
}

/// A task as a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TaskLine {
    /// Row id.
    pub id: String,
    /// What is to be done.
    pub text: String,
    /// By when, `YYYY-MM-DD`.
    pub due_on: String,
    /// When it was done, `YYYY-MM-DD`.
    pub done_on: Option<String>,
    /// Row of `staff` who does it.
    pub staff_id: Option<String>,
    /// The same by name.
    pub staff: Option<String>,
    /// Row of `clients` it is about.
    pub client_id: Option<String>,
    /// The same by name.
    pub client: Option<String>,
    /// The client's phone number, to do it at once.
    pub phone: Option<String>,
}

/// The first tasks of a list, and how many it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TaskList {
    /// How many there are in all.
    pub total: u32,
    /// At most as many as were asked for.
    pub lines: Vec<TaskLine>,
}
