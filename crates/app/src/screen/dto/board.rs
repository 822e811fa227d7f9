//! The board of what came in from which device, and what waits for a yes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which device shared in which week, and what waits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Board {
    /// The weeks, the newest first.
    pub weeks: Vec<BoardWeek>,
    /// The other devices; on a coordinator's device only.
    pub lines: Vec<BoardLine>,
    /// Bundles that wait for a yes.
    pub waiting: Vec<AsideBundle>,
    /// Bundles that cannot be taken in.
    pub refused: Vec<AsideBundle>,
    /// Erasures that wait for an answer; on a coordinator's device only.
    pub held: Vec<HeldErasure>,
}

/// Someone who was erased elsewhere, by a coordinator who was shut out since, and who is still here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HeldErasure {
    /// The client.
    pub client_id: String,
    /// The client's number.
    pub number: String,
    /// The client's name; empty where only something of the client is here.
    pub name: String,
    /// Whether all of the client was erased, or only some of what belongs to them.
    pub whole: bool,
    /// How many rows would go here.
    pub rows: u32,
    /// When, `YYYY-MM-DD`, as the device says that passed it on.
    pub on: Option<String>,
    /// Whose device that is.
    pub by: Option<String>,
    /// Whose device passed it on: there it is gone already.
    pub told_by: Option<String>,
}

/// A week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BoardWeek {
    /// Its number, after ISO 8601.
    pub number: u32,
    /// Its Monday, `YYYY-MM-DD`.
    pub from: String,
    /// Its Sunday.
    pub to: String,
}

/// A device on the board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BoardLine {
    /// Id of the device.
    pub device: String,
    /// Whose it is.
    pub who: String,
    /// Where it stands.
    pub location: Option<String>,
    /// Whether it was shut out.
    pub revoked: bool,
    /// One a week.
    pub cells: Vec<BoardCell>,
}

/// What became of one week of one device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BoardCell {
    /// What: `before`, `merged`, `ready`, `waits`, `refused`, `open`, `later` or `missing`.
    pub state: String,
    /// When it shared, RFC 3339.
    pub at: Option<String>,
    /// How many rows came in.
    pub rows: u32,
    /// Why it was refused, in words.
    pub reason: Option<String>,
}

/// A bundle that is not taken in, or not yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AsideBundle {
    /// Its name in the shared folder.
    pub bundle: String,
    /// Whose device wrote it; nobody's that is known.
    pub who: Option<String>,
    /// Where that device stands.
    pub location: Option<String>,
    /// When it was written, RFC 3339.
    pub at: Option<String>,
    /// In which week that was, after ISO 8601.
    pub week: Option<u32>,
    /// Why it is not taken in, as a code.
    pub why: String,
    /// The same in words.
    pub reason: String,
}
