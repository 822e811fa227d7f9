//! Papers to look at, to print and to save, and files with rows to take in.

use super::{Fields, ReportAsk, ScreenError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which paper, about whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperAsk {
    /// `blank-intake`, `consent`, `handover`, `client-copy`, `dossier`, `appointment` or `attendance`.
    pub paper: String,
    /// The client; none for a form without a name.
    pub client_id: Option<String>,
    /// The meeting, for a list of who is there.
    pub activity_id: Option<String>,
    /// The partner that a handover goes to or consent is asked for.
    pub partner_id: Option<String>,
    /// The language of the client's own copy, where that is not Dutch.
    pub translation: Option<String>,
}

/// One paper for many clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ManyAsk {
    /// `intake`, `client-copy` or `appointment`.
    pub paper: String,
    /// For whom.
    pub clients: Vec<String>,
}

/// What is to be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum PrintAsk {
    /// The summary of one intake.
    Intake {
        /// Its id.
        id: String,
    },
    /// One paper.
    Paper {
        /// Which, about whom.
        ask: PaperAsk,
    },
    /// One paper for many clients.
    Many {
        /// Which, for whom.
        ask: ManyAsk,
    },
    /// Every report of a period.
    Results {
        /// Of which period and place.
        ask: ReportAsk,
    },
}

/// How far pages that are being made are, or what they came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PrintJob {
    /// What is being done, in words.
    pub step: String,
    /// For how many clients it is done.
    pub done: u32,
    /// Of how many, where that is known.
    pub of: Option<u32>,
    /// Whether it still goes on.
    pub running: bool,
    /// Whether it was stopped before there was anything.
    pub stopped: bool,
    /// How many pages there are.
    pub pages: u32,
    /// Of whom there was nothing to print, by name.
    pub left_out: Vec<String>,
    /// Why it failed.
    pub problem: Option<ScreenError>,
}

/// Pages that are made at once, and once: a recovery sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PrintPages {
    /// Title of the document.
    pub title: String,
    /// One SVG document a page.
    pub pages: Vec<String>,
}

/// How the centre presents itself on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterheadInfo {
    /// The centre's name, as it was founded.
    pub name: String,
    /// Its address, a line a line.
    pub address: String,
    /// The number to call.
    pub phone: String,
    /// The address to write to.
    pub email: String,
    /// The logo as a data address; none where there is none.
    pub logo: Option<String>,
}

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
    /// The first of those who are perhaps here already.
    pub duplicates: Vec<ImportLine>,
    /// How many there are of them.
    pub duplicate_rows: u32,
    /// The places where a citizen service number was left out.
    pub left_out: Vec<ImportLine>,
    /// How many rows are none: totals and notes.
    pub passed_over: u32,
    /// The file with the faulty rows, where one was written.
    pub faults: Option<String>,
    /// Which tables changed.
    pub changed: Vec<String>,
}
