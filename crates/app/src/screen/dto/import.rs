//! Taking in a register from elsewhere, as the window is told.

use super::{Fields, ScreenError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How to take in the file that was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportAsk {
    /// The table that its rows belong to.
    pub table: String,
    /// Headings with the field that they stand for; an empty field leaves the column out.
    #[ts(type = "Fields")]
    pub columns: Fields,
    /// `add`, `skip` or `update`: what to do with who is perhaps here already.
    pub duplicates: String,
    /// The same for single rows, by their number in a spreadsheet.
    #[ts(type = "Fields")]
    pub rows: Fields,
    /// Whether to take the good rows in when others are refused.
    pub partial: bool,
}

/// What a column can stand for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportChoice {
    /// The name of the field.
    pub field: String,
    /// In words.
    pub label: String,
}

/// How a column was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportColumn {
    /// The heading as it stands there.
    pub heading: String,
    /// The field; none for a column that is left out.
    pub field: Option<String>,
    /// Whether it is left out because it holds citizen service numbers.
    pub bsn: bool,
    /// Its first value.
    pub sample: Option<String>,
}

/// Something about a row of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportLine {
    /// The row as a spreadsheet shows it.
    pub row: u32,
    /// The heading of the column; empty for the row as a whole.
    pub field: String,
    /// What there is to say.
    pub text: String,
}

/// A row of the file that looks like someone who is here already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportAlike {
    /// The row as a spreadsheet shows it.
    pub row: u32,
    /// The name in the file.
    pub name: String,
    /// The birth date in the file, as far as it says one.
    pub born: String,
    /// Who it looks like: number and name.
    pub who: String,
    /// That one's birth date, as far as it is known.
    pub who_born: String,
    /// The row of the same file that the other stands in.
    pub same_file: Option<u32>,
    /// What speaks for one person, in words.
    pub why: String,
    /// `add`, `skip` or `update`: what is done with the row.
    pub what: String,
}

/// What taking a file in did, or would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPage {
    /// The file's name.
    pub file: String,
    /// How many rows are added.
    pub added: u32,
    /// How many rows are changed.
    pub updated: u32,
    /// How many rows are refused.
    pub refused_rows: u32,
    /// How the columns were understood.
    pub columns: Vec<ImportColumn>,
    /// What a column can stand for.
    pub choices: Vec<ImportChoice>,
    /// The first faults.
    pub refused: Vec<ImportLine>,
    /// The first rows that look like someone who is here already.
    pub duplicates: Vec<ImportAlike>,
    /// How many there are of them.
    pub duplicate_rows: u32,
    /// How many of them are left out.
    pub skipped: u32,
    /// The places where a citizen service number was left out.
    pub left_out: Vec<ImportLine>,
    /// How many rows are none: totals and notes.
    pub passed_over: u32,
    /// The file with the faulty rows, where one was written.
    pub faults: Option<String>,
    /// Which tables changed.
    pub changed: Vec<String>,
}

/// A file that is being looked at or taken in, and what that came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportJob {
    /// Whether it is only looked at.
    pub look: bool,
    /// What is being done, in words.
    pub step: String,
    /// How far it is, of a hundred.
    pub done: u32,
    /// A hundred.
    pub of: Option<u32>,
    /// Whether it still goes on.
    pub running: bool,
    /// Whether it was stopped: then nothing was taken in.
    pub stopped: bool,
    /// What it came to.
    pub page: Option<ImportPage>,
    /// Why it failed, or what could not be done afterwards.
    pub problem: Option<ScreenError>,
}
