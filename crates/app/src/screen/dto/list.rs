//! All clients in one list: what it shows, in which order, and the part of it that is on screen.

use super::client::ClientHit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// Everyone's that this device knows.
    All,
    /// Of who works here.
    Mine,
    /// Of nobody yet.
    Nobody,
}

/// Clients whose file is open, closed, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// Not closed.
    Open,
    /// Closed.
    Closed,
    /// Both.
    All,
}

/// The order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ListOrder {
    /// By last name, then first name.
    Name,
    /// The last added first.
    Newest,
    /// Who was not seen for the longest time first; only of the clients of who works here, else by name.
    Unseen,
}

/// What the list shows, and in which order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClientFilter {
    /// Whose clients.
    pub whose: Whose,
    /// Only of this location.
    pub location_id: Option<String>,
    /// Open or closed files.
    pub file: FileState,
    /// The order.
    pub order: ListOrder,
}

/// A part of the list of clients.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ClientWindow {
    /// How many clients the whole list has.
    pub total: u32,
    /// The lines from the asked place on.
    pub hits: Vec<ClientHit>,
}
