//! What a change touched, and what went wrong.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One change of one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// Name of the field in the contract.
    pub field: String,
    /// The value that was set, in words; empty: cleared.
    pub value: Option<String>,
    /// What it was before, in words.
    pub was: Option<String>,
    /// The value that was set, as stored; empty: cleared.
    pub stored: String,
    /// What it was before, as stored.
    pub was_stored: String,
    /// Whether a form may set this field to what it was.
    pub can_put_back: bool,
    /// When, RFC 3339.
    pub at: String,
    /// Who, by name.
    pub staff: Option<String>,
    /// On which device, by name.
    pub device: Option<String>,
}

/// What a saved change touched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Saved {
    /// The row that was added or changed.
    pub id: String,
    /// Tables whose rows changed: screens that show them read again.
    pub changed: Vec<String>,
}

/// What was undone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Undone {
    /// What it was, in words.
    pub what: String,
    /// Tables whose rows changed.
    pub changed: Vec<String>,
}

/// What went wrong, where, and what to do: every command that fails throws this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScreenError {
    /// What went wrong, for the error table.
    pub code: String,
    /// What went wrong, in a sentence.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// The fields it is about, each with what is wrong; empty where it is about no field.
    pub fields: Vec<FieldProblem>,
}

/// What is wrong with one field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldProblem {
    /// Name of the field in the contract.
    pub field: String,
    /// A sentence about it.
    pub problem: String,
}
