//! What is kept too long, and people who ask to be forgotten.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that is due to be erased.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DueLine {
    /// What it is called when it is erased.
    pub key: String,
    /// Row of `clients`.
    pub client_id: String,
    /// The client's number.
    pub number: String,
    /// The client's name.
    pub name: String,
    /// What of the client, in words: everything, or one kind of row.
    pub what: String,
    /// Whether it is all of the client.
    pub whole: bool,
    /// When the file was closed, `YYYY-MM-DD`.
    pub closed_on: String,
    /// Since when it is due.
    pub due_on: String,
    /// The term, in months.
    pub months: u32,
    /// How many rows.
    pub rows: u32,
}

/// What goes when a person is erased.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Forgotten {
    /// The client's name.
    pub name: String,
    /// The client's number, which is typed to say that it is meant.
    pub number: String,
    /// The other files of the same person, which go along.
    pub joined: Vec<String>,
    /// How many rows of each kind.
    pub parts: Vec<ForgottenPart>,
}

/// Rows of one kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ForgottenPart {
    /// The kind, in words.
    pub what: String,
    /// How many.
    pub rows: u32,
}

/// What erasing came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ErasedHere {
    /// How many rows went.
    pub rows: u32,
    /// Whether the other devices were told; else they are when the week is shared.
    pub told: bool,
    /// The tables that changed.
    pub changed: Vec<String>,
}
