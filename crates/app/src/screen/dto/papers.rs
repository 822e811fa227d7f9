//! Papers to look at, to print and to save.

use super::{ReportAsk, ScreenError};
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
    /// Reports as a file for a spreadsheet: it has no pages.
    Sheet {
        /// Of which period and place.
        ask: ReportAsk,
        /// Which file.
        sheet: Sheet,
    },
}

/// A file for a spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    /// Every report, as XLSX.
    Workbook,
    /// The one that is looked at, as CSV.
    Table,
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
