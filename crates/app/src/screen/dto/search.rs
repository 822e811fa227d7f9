//! Finding a client from anywhere.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A client as a line under the words that are being typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuickHit {
    /// Row id.
    pub id: String,
    /// Number that can be said aloud.
    pub number: String,
    /// First name, infix and last name.
    pub name: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub birth_date: Option<String>,
    /// Phone number as written down.
    pub phone: Option<String>,
    /// Street and number, unless the address is secret; else the neighbourhood or the city.
    pub lives_at: Option<String>,
    /// Name of the coach.
    pub coach: Option<String>,
    /// Whether the client's file is closed.
    pub closed: bool,
}

/// A client who is perhaps the one that is being written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LikelyDuplicate {
    /// Row id.
    pub id: String,
    /// Number that can be said aloud.
    pub number: String,
    /// First name, infix and last name.
    pub name: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub birth_date: Option<String>,
    /// What speaks for it, in words.
    pub why: Vec<String>,
}
