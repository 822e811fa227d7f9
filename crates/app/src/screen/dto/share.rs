//! Sharing the week.

use super::ScreenError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How this device stands in the sharing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ShareState {
    /// Changes made here that no other device has been given yet; ten thousand stands for that many or more.
    pub unshared: u32,
    /// When this device last shared, RFC 3339.
    pub last_shared: Option<String>,
    /// Whether the shared folder can be reached now.
    pub folder_reachable: bool,
    /// Parallel edits that wait for a decision.
    pub open_conflicts: u32,
    /// Devices that ask to join; counted for a coordinator only.
    pub join_requests: u32,
}

/// Rows that went to a device, or came in from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Passed {
    /// Name of the device.
    pub device: String,
    /// How many rows.
    pub rows: u32,
}

/// A bundle that was not taken in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Refused {
    /// File name of the bundle.
    pub bundle: String,
    /// Name of the device or of its user, where known.
    pub from: Option<String>,
    /// Why, in words.
    pub reason: String,
}

/// Long work that goes on beside the screens, or has ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct JobState {
    /// Which work: `share`.
    pub what: String,
    /// What is being done, in words.
    pub step: String,
    /// How many rows of this step are done.
    pub done: u32,
    /// Of how many, where that is known.
    pub of: Option<u32>,
    /// Whether it still goes on.
    pub running: bool,
    /// Whether it was stopped before all was done.
    pub stopped: bool,
    /// What it came to.
    pub report: Option<ShareReport>,
    /// Why it failed.
    pub problem: Option<ScreenError>,
}

/// What happened when the week was shared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ShareReport {
    /// What went out, by device; only devices that got something.
    pub sent: Vec<Passed>,
    /// What came in, by device; only devices that something came from.
    pub received: Vec<Passed>,
    /// What was set aside.
    pub refused: Vec<Refused>,
    /// Parallel edits found in this round.
    pub conflicts: u32,
}
