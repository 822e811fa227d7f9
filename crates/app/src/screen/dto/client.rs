//! Clients: lines in a list, and everything on a page.

use super::lists::Ladder;
use super::twice::JoinedFile;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A client as a line in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ClientHit {
    /// Row id.
    pub id: String,
    /// Number that can be said aloud.
    pub number: String,
    /// First name, infix and last name.
    pub name: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub birth_date: Option<String>,
    /// Neighbourhood, else city.
    pub lives_in: Option<String>,
    /// Phone number as written down.
    pub phone: Option<String>,
    /// Name of the coach.
    pub coach: Option<String>,
    /// Name of the location.
    pub location: Option<String>,
    /// Ladder of the latest measurement.
    pub ladder: Option<String>,
    /// Rung of the latest measurement.
    pub rung: Option<u32>,
    /// How many rungs that ladder has.
    pub rungs: Option<u32>,
    /// Day of the latest contact or measurement, `YYYY-MM-DD`.
    pub last_seen: Option<String>,
    /// Whether the client's file is closed.
    pub closed: bool,
}

/// The first lines that answer a search, and how many there are in all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ClientList {
    /// At most as many as were asked for.
    pub hits: Vec<ClientHit>,
    /// All clients that this device knows; only counted when nothing was searched for.
    pub known: u32,
    /// Whether more clients match than are in `hits`.
    pub more: bool,
}

/// A field with its stored value and that value in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldValue {
    /// Name of the field in the contract.
    pub field: String,
    /// As stored: a code, an id, a date, a text.
    pub value: String,
    /// For people: the code or the reference in words.
    pub words: String,
}

/// One measurement on a ladder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Step {
    /// Row of `movements`.
    pub id: String,
    /// Day of the measurement, `YYYY-MM-DD`.
    pub on: String,
    /// Rung, counted from 1.
    pub rung: u32,
    /// `intake`, `interim`, `exit`, `aftercare`, where known.
    pub moment: Option<String>,
    /// Why, in the coach's words.
    pub reason: Option<String>,
    /// Name of who measured.
    pub staff: Option<String>,
}

/// All measurements of a client on one ladder, oldest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LadderPath {
    /// The ladder in words.
    pub ladder: Ladder,
    /// Measurements, oldest first.
    pub steps: Vec<Step>,
}

/// Something that happened with a client: a row of one of the tables below it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TimelineEntry {
    /// Contract table of the row.
    pub table: String,
    /// Row id.
    pub id: String,
    /// The day it is about, `YYYY-MM-DD`.
    pub on: String,
    /// Name of the staff member, where known.
    pub staff: Option<String>,
    /// Name of the location, where known.
    pub location: Option<String>,
    /// The filled fields, in the order of the contract, without the client.
    pub fields: Vec<FieldValue>,
}

/// Everything on a client's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ClientPage {
    /// Row id.
    pub id: String,
    /// Number that can be said aloud.
    pub number: String,
    /// First name, infix and last name.
    pub name: String,
    /// Whether this device may change the client.
    pub editable: bool,
    /// The filled fields of the client, in the order of the contract.
    pub fields: Vec<FieldValue>,
    /// One path a ladder; the centre's ladder first, also when it is empty.
    pub paths: Vec<LadderPath>,
    /// Newest first.
    pub timeline: Vec<TimelineEntry>,
    /// Parallel edits on this client that wait for a decision.
    pub open_conflicts: u32,
    /// Files that were joined into this one; what is in them is shown here.
    pub joined: Vec<JoinedFile>,
}
