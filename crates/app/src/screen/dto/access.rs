//! Who looked at whose file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which entries are asked for; empty for all.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct AccessAsk {
    /// Of this client, by number or id.
    pub client: String,
    /// By this member of staff.
    pub staff: String,
    /// What was done, as a code.
    pub what: String,
    /// From this day on, `YYYY-MM-DD`.
    pub from: String,
    /// Up to and including this one.
    pub to: String,
}

/// The entries that answer it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AccessPage {
    /// The client that was asked for, by name.
    pub about: Option<String>,
    /// The newest first.
    pub lines: Vec<AccessLine>,
    /// Whether there are more.
    pub more: bool,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AccessLine {
    /// When, RFC 3339.
    pub at: String,
    /// Who, by name.
    pub who: Option<String>,
    /// On which device.
    pub device: Option<String>,
    /// What was done, in words.
    pub what: String,
    /// Whose file, by name; nobody's for everyone's.
    pub about: Option<String>,
    /// That client's number.
    pub number: Option<String>,
    /// That client's row, while it is there.
    pub client_id: Option<String>,
    /// Whether that person was erased since.
    pub erased: bool,
}
