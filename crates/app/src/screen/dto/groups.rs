//! Group meetings and who was there.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A group meeting as a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActivityLine {
    /// Row of `activities`.
    pub id: String,
    /// `YYYY-MM-DD`.
    pub held_on: String,
    /// Code of `activities.kind`.
    pub kind: String,
    /// As written down.
    pub title: String,
    /// Name of the location.
    pub location: Option<String>,
    /// Clients who are ticked.
    pub attending: u32,
    /// Everyone who was there, where counted.
    pub people: Option<u32>,
}

/// A client who was there, or may come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attendee {
    /// Row of `clients`.
    pub client_id: String,
    /// First name, infix and last name.
    pub name: String,
    /// The client's number.
    pub number: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub birth_date: Option<String>,
    /// Whether the client is ticked.
    pub present: bool,
}

/// One group meeting, on one screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActivityPage {
    /// The line of it.
    pub line: ActivityLine,
    /// Row of `locations`.
    pub location_id: Option<String>,
    /// Row of `partners` who holds it.
    pub partner_id: Option<String>,
    /// The same by name.
    pub partner: Option<String>,
    /// As written down.
    pub note: Option<String>,
    /// People without a name: everyone who was there, less those who are ticked.
    pub others: u32,
    /// Who is ticked, and who came to one of the last meetings of this title; by name.
    pub people: Vec<Attendee>,
}
