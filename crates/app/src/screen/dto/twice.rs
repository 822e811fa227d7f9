//! People who were perhaps written down twice.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far the looking for people who were written down twice is, and then what was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Duplicates {
    /// What is being done, in words.
    pub step: String,
    /// How many pairs were compared.
    pub done: u32,
    /// Of how many, once that is known.
    pub of: Option<u32>,
    /// Whether it still goes on.
    pub running: bool,
    /// Whether it was stopped before all pairs were compared: then there may be more.
    pub stopped: bool,
    /// The likeliest pairs that are not settled, once it is done.
    pub pairs: Vec<LikelyPair>,
    /// How many there are in all.
    pub total: u32,
}

/// Two files that are likely one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LikelyPair {
    /// The one that was written down first.
    pub a: PairSide,
    /// The other.
    pub b: PairSide,
    /// How likely it is, as a code: `sure`, `likely` or `maybe`.
    pub likely: String,
    /// What speaks for one person, in words.
    pub why: Vec<String>,
    /// What both files say of the person, side by side; only what one of them says.
    pub lines: Vec<PairLine>,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PairSide {
    /// Row of `clients`.
    pub id: String,
    /// Number that can be said aloud.
    pub number: String,
    /// First name, infix and last name.
    pub name: String,
    /// How many rows belong to it: intakes, contacts and so on.
    pub rows: u32,
}

/// A field of both.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PairLine {
    /// Name of the field.
    pub field: String,
    /// What the first says, in words; empty for nothing.
    pub a: String,
    /// What the other says.
    pub b: String,
    /// Whether both say the same.
    pub same: bool,
}

/// A file that was joined into a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct JoinedFile {
    /// Row of `clients`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// The name in it.
    pub name: String,
}
