//! What an import did, or would do, in the words of one language.

use super::{ColumnMatch, ImportProblem, Imported, Noted};
use crate::error::{AppError, Code};
use serde::Serialize;
use std::collections::BTreeSet;
use trede_domain::rules::Problem;
use trede_texts::Texts;

/// A fault in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefusedCell {
    /// The row as a spreadsheet shows it.
    pub row: usize,
    /// The heading of the column; empty for the row as a whole.
    pub field: String,
    /// What is wrong.
    pub problem: String,
}

/// What an import did, in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportText {
    /// The table.
    pub table: &'static str,
    /// How many rows were added.
    pub added: usize,
    /// How many rows were there already and got what the file says.
    pub updated: usize,
    /// Every fault.
    pub refused: Vec<RefusedCell>,
    /// How the columns were understood, where that was not plain.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnMatch>,
    /// The rows that are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub passed_over: Vec<usize>,
    /// Where a citizen service number was left out; row 0 for a whole column.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bsn_left_out: Vec<Noted>,
    /// Who is perhaps here already.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub duplicates: Vec<AlikeText>,
}

/// Someone who is perhaps here already, in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AlikeText {
    /// The row as a spreadsheet shows it.
    pub row: usize,
    /// The number of who is here; empty for someone in the same file.
    pub number: String,
    /// The name there.
    pub name: String,
    /// Why they are perhaps the same.
    pub why: String,
    /// What is done with the row: `add`, `skip` or `update`.
    pub action: &'static str,
}

impl ImportProblem {
    /// In words, as the rest of a sentence that starts with the field. A list in people's own words is mended in those.
    pub fn text(&self, texts: &Texts, table: &str, strict: bool) -> String {
        match self {
            Self::Rule(Problem::NotADate) if !strict => texts.get("import-not-a-date"),
            Self::Rule(Problem::NotAPartialDate) if !strict => texts.get("import-not-a-birth-date"),
            Self::Rule(problem) => crate::error::problem_text(texts, table, problem),
            Self::TooManyCells => texts.get("import-too-many-cells"),
            Self::TooFewCells => texts.get("import-too-few-cells"),
            Self::DoubleColumn => texts.get("import-double-column"),
            Self::DoubleRow => texts.get("import-double-row"),
            Self::TwoPeople => texts.get("import-two-people"),
            Self::NoDay => texts.get("import-no-day"),
        }
    }
}

impl Imported {
    /// In the words of this language.
    pub fn text(&self, texts: &Texts) -> ImportText {
        let refused = self.refused.iter().map(|fault| RefusedCell {
            row: fault.row,
            field: fault.field.clone(),
            problem: fault.problem.text(texts, self.table, self.strict),
        });
        let whole = self.columns.iter().filter(|c| c.bsn).map(|c| Noted {
            row: 0,
            field: c.heading.clone(),
        });
        ImportText {
            table: self.table,
            added: self.added,
            updated: self.updated,
            refused: refused.collect(),
            columns: if self.strict {
                Vec::new()
            } else {
                self.columns.clone()
            },
            passed_over: self.passed_over.clone(),
            bsn_left_out: whole.chain(self.left_out.iter().cloned()).collect(),
            duplicates: self
                .alike
                .iter()
                .map(|perhaps| AlikeText {
                    row: perhaps.row,
                    number: perhaps.who.number.clone(),
                    name: perhaps.who.name.clone(),
                    why: perhaps.who.why_text(texts),
                    action: perhaps.what.code(),
                })
                .collect(),
        }
    }

    /// Whether the good rows were taken in although others were refused.
    pub fn is_partial(&self) -> bool {
        self.faulty.is_some()
    }

    /// The error that it amounts to when rows were refused.
    pub fn refusal(&self) -> Option<AppError> {
        let rows: BTreeSet<usize> = self.refused.iter().map(|f| f.row).collect();
        (!rows.is_empty() && !self.is_partial())
            .then(|| AppError::new(Code::ImportRefused).with("rows", rows.len()))
    }
}
