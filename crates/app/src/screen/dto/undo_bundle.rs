//! Undoing what a bundle changed.

use super::ForgottenPart;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A bundle that came in and can be undone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BundleIn {
    /// What it is called when it is undone.
    pub key: String,
    /// Whose device wrote it; nobody's that is known.
    pub who: Option<String>,
    /// Where that device stands.
    pub location: Option<String>,
    /// In which week it was written, after ISO 8601.
    pub week: Option<u32>,
    /// When, RFC 3339.
    pub at: String,
    /// When it came in, RFC 3339.
    pub merged_at: String,
    /// How many rows were new here or changed.
    pub rows: Option<u32>,
    /// Whether it was undone.
    pub undone: bool,
}

/// What undoing a bundle would come to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct UndoPreview {
    /// Whether there is nothing left to put back.
    pub nothing: bool,
    /// In how many clients' files something changes.
    pub clients: u32,
    /// How many values go back.
    pub values: u32,
    /// How many rows that it brought are deleted.
    pub deleted: u32,
    /// The same for each kind.
    pub parts: Vec<ForgottenPart>,
    /// How many clients go back to the location where they were.
    pub moved: u32,
    /// How many settings of the centre change.
    pub settings: u32,
    /// How many open conflicts are settled by it.
    pub settled: u32,
    /// How many rows went because of erasures in it: these stay gone.
    pub erased: u32,
    /// How many clients are deleted, where that is an unusual share; else 0.
    pub unusual: u32,
    /// How many clients there are here.
    pub clients_here: u32,
    /// What stays, the first of them.
    pub stays: Vec<StaysLine>,
    /// How many there are in all.
    pub stays_in_all: u32,
}

/// Something that a bundle brought and that stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StaysLine {
    /// Whose it is, by name.
    pub about: Option<String>,
    /// That client's number.
    pub number: Option<String>,
    /// The field, or the kind of row, in words.
    pub what: String,
    /// Whether it is a field, and not a row that was new.
    pub field: bool,
    /// Who changed it since.
    pub by: Option<String>,
    /// When, RFC 3339.
    pub at: Option<String>,
}

/// What undoing a bundle came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BundleUndone {
    /// In how many clients' files something changed.
    pub clients: u32,
    /// How many values went back.
    pub values: u32,
    /// How many rows were deleted.
    pub deleted: u32,
    /// How many things stayed.
    pub stays: u32,
    /// Tables whose rows changed.
    pub changed: Vec<String>,
}
