//! Taking in a file with rows of one table: all of them or none, every faulty row and field named.
//!
//! The file is read twice. First every row is checked and it is decided which row of the store it stands for; only
//! when nothing is wrong is it read again and written, in one passage through the door. So a large file needs no more memory
//! than its own size, and a refused one changes nothing.
//!
//! A row whose `id` is there already changes that row; so does a client's number, the name of a location, a staff member
//! or a partner, and the key of a setting. Columns that are not in the file are left as they are; an empty cell clears.

mod columns;
mod plan;
mod sheet;

use crate::error::{AppError, Code, Result};
use crate::session::Session;
use crate::tables;
use columns::Columns;
use plan::Plan;
use serde::Serialize;
use sheet::Sheet;
use std::path::Path;
use trede_domain::Table;
use trede_domain::rules::Problem;
use trede_store::{Changes, StoreError};
use trede_texts::Texts;

/// What is wrong with a row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportProblem {
    /// A value or the row breaks a rule.
    Rule(Problem),
    /// There are more cells than there are headings.
    TooManyCells,
    /// There are fewer cells than there are headings.
    TooFewCells,
    /// Two columns stand for the same field.
    DoubleColumn,
    /// Another row of the file stands for the same row.
    DoubleRow,
}

/// A field of a row of a file that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFault {
    /// The row as a spreadsheet shows it: the headings are row 1.
    pub row: usize,
    /// The heading of the column; empty for the row as a whole.
    pub field: String,
    /// What is wrong.
    pub problem: ImportProblem,
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The table.
    pub table: &'static str,
    /// How many rows were added.
    pub added: usize,
    /// How many rows were there already and got what the file says.
    pub updated: usize,
    /// Every fault; with one or more, nothing was taken in.
    pub refused: Vec<ImportFault>,
    /// What changed.
    pub changes: Changes,
}

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
}

impl ImportProblem {
    /// In words, as the rest of a sentence that starts with the field.
    pub fn text(&self, texts: &Texts, table: &str) -> String {
        match self {
            Self::Rule(problem) => crate::error::problem_text(texts, table, problem),
            Self::TooManyCells => texts.get("import-too-many-cells"),
            Self::TooFewCells => texts.get("import-too-few-cells"),
            Self::DoubleColumn => texts.get("import-double-column"),
            Self::DoubleRow => texts.get("import-double-row"),
        }
    }
}

impl Imported {
    /// In the words of this language.
    pub fn text(&self, texts: &Texts) -> ImportText {
        let refused = self.refused.iter().map(|fault| RefusedCell {
            row: fault.row,
            field: fault.field.clone(),
            problem: fault.problem.text(texts, self.table),
        });
        ImportText {
            table: self.table,
            added: self.added,
            updated: self.updated,
            refused: refused.collect(),
        }
    }

    /// The error that it amounts to when rows were refused.
    pub fn refusal(&self) -> Option<AppError> {
        let rows: std::collections::BTreeSet<usize> = self.refused.iter().map(|f| f.row).collect();
        (!rows.is_empty()).then(|| AppError::new(Code::ImportRefused).with("rows", rows.len()))
    }
}

/// How far an import is: what is being done, and how many of the file's bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Whether rows are being written; before that they are checked.
    pub writing: bool,
    /// Bytes done.
    pub done: u64,
    /// Bytes in all.
    pub total: u64,
}

/// Takes in a file of comma-separated rows in UTF-8, headings first. With `dry_run` it only says what would happen.
/// A file that cannot be read as a table is an error; rows that are refused are in the answer.
pub fn import(
    session: &mut Session,
    of: &'static Table,
    file: &Path,
    dry_run: bool,
    progress: &mut dyn FnMut(Progress),
) -> Result<Imported> {
    let bytes = std::fs::read(file).map_err(|e| unreadable(file, &e))?;
    import_bytes(session, of, &bytes, dry_run, progress).map_err(|e| match e.code() {
        Code::UnreadableTable => e.with("path", file.display().to_string()),
        _ => e,
    })
}

fn unreadable(file: &Path, why: &dyn std::fmt::Display) -> AppError {
    AppError::new(Code::UnreadableTable)
        .with("path", file.display().to_string())
        .because(why)
}

/// How many rows go by between two words about progress.
const EVERY: usize = 500;

/// Like [`import`], with the file's content.
pub fn import_bytes(
    session: &mut Session,
    of: &'static Table,
    bytes: &[u8],
    dry_run: bool,
    progress: &mut dyn FnMut(Progress),
) -> Result<Imported> {
    tables::may_write(session, of)?;
    let total = bytes.len() as u64;
    let sheet = Sheet::new(bytes)?;
    let (columns, mut refused) = Columns::read(session.store(), of, sheet.headings())?;
    let mut plan = Plan::new(session, of, columns)?;
    let mut rows = sheet.rows()?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        plan.take(session.store(), &row, &mut refused)?;
        count += 1;
        if count % EVERY == 0 {
            progress(Progress {
                writing: false,
                done: row.offset,
                total,
            });
        }
    }
    if !refused.is_empty() {
        return Ok(Imported {
            table: of.name,
            added: 0,
            updated: 0,
            refused,
            changes: Changes::default(),
        });
    }
    let (added, updated) = plan.counts();
    if dry_run || added + updated == 0 {
        return Ok(Imported {
            table: of.name,
            added,
            updated,
            refused,
            changes: Changes::default(),
        });
    }
    let ((), changes) = session.store_mut().write("import", |w| -> Result<()> {
        let mut rows = sheet.rows()?;
        let mut place = 0;
        while let Some(row) = rows.next()? {
            let Some(target) = plan.target(place) else {
                break;
            };
            place += 1;
            let fields = plan.fields(&row, target);
            if target.is_new {
                w.insert_with_id(of, target.id, &fields)
            } else {
                w.update(of, target.id, &fields)
            }
            .map_err(|error| named(error, row.number))?;
            if place % EVERY == 0 {
                progress(Progress {
                    writing: true,
                    done: row.offset,
                    total,
                });
            }
        }
        Ok(())
    })?;
    progress(Progress {
        writing: true,
        done: total,
        total,
    });
    Ok(Imported {
        table: of.name,
        added,
        updated,
        refused,
        changes,
    })
}

/// What the check did not foresee still says which row it was.
fn named(error: StoreError, row: usize) -> AppError {
    AppError::from(error).with("row", row)
}

#[cfg(test)]
mod tests;
