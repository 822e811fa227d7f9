//! Taking in a file with rows of one table: all of them or none, every faulty row and field named.
//!
//! The file is read twice. First every row is checked and it is decided which row of the store it stands for; only
//! when nothing is wrong (or when the good rows alone are asked for) is it read again and written, in one passage through
//! the door. So a large file needs no more memory than its own size, a refused one changes nothing, and one undo takes it back.
//!
//! A row whose `id` is there already changes that row; so does a client's number, the name of a location, a staff member
//! or a partner, and the key of a setting. Columns that are not in the file are left as they are; an empty cell clears.
//!
//! Files as people keep them are read too: other encodings, spreadsheets, Dutch headings and dates, titles above and
//! totals below. With the contract's own headings nothing is guessed. A citizen service number is never taken in.

mod alike;
mod columns;
mod dutch;
mod faulty;
mod headings;
mod plan;
mod remembered;
mod sheet;
mod source;
mod told;

pub use alike::Alike;
pub use headings::choices;
pub use told::{AlikeText, ImportText, RefusedCell};

use crate::error::{AppError, Code, Result};
use crate::session::Session;
use crate::tables;
use columns::Columns;
use plan::Plan;
use remembered::Remembered;
use serde::Serialize;
use sheet::Sheet;
use std::collections::BTreeMap;
use std::path::Path;
use trede_domain::Table;
use trede_domain::rules::Problem;
use trede_exchange::Stop;
use trede_store::{Changes, StoreError};

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
    /// Two people are named in one cell.
    TwoPeople,
    /// The intake that comes with a client has no day.
    NoDay,
}

/// What to do with someone who is perhaps here already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Duplicates {
    /// Take the row in as someone new, and name it.
    #[default]
    Add,
    /// Leave the row out.
    Skip,
    /// Add what the row says to who is there.
    Update,
}

/// How to take a file in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Only say what would happen.
    pub dry_run: bool,
    /// Take the good rows in when others are refused.
    pub partial: bool,
    /// What to do with someone who is perhaps here already.
    pub duplicates: Duplicates,
    /// The same for single rows, as a spreadsheet numbers them. A row that looks like nobody is taken in as any other.
    pub rows: BTreeMap<usize, Duplicates>,
    /// Headings with the field that someone says they stand for; an empty field leaves the column out.
    pub columns: BTreeMap<String, String>,
}

impl Options {
    fn what_with(&self, row: usize) -> Duplicates {
        self.rows.get(&row).copied().unwrap_or(self.duplicates)
    }
}

impl Duplicates {
    /// From its code.
    pub fn of(code: &str) -> Option<Self> {
        [Self::Add, Self::Skip, Self::Update]
            .into_iter()
            .find(|one| one.code() == code)
    }

    /// As on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Skip => "skip",
            Self::Update => "update",
        }
    }
}

/// A row of the file that looks like someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Perhaps {
    /// The row as a spreadsheet shows it.
    pub row: usize,
    /// The name in the file.
    pub name: String,
    /// The birth date in the file, as far as it says one.
    pub born: String,
    /// Whom it looks like.
    pub who: Alike,
    /// What is done with it.
    pub what: Duplicates,
}

/// How a column was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnMatch {
    /// The heading as it stands there.
    pub heading: String,
    /// The field; none for a column that is left out.
    pub field: Option<String>,
    /// Whether it is left out because it holds citizen service numbers.
    pub bsn: bool,
    /// The first value, to recognise the column by.
    pub sample: Option<String>,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Noted {
    /// The row as a spreadsheet shows it.
    pub row: usize,
    /// The heading of the column.
    pub field: String,
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
    /// The row with the headings, as a spreadsheet shows it.
    pub header_row: usize,
    /// How the columns were understood.
    pub columns: Vec<ColumnMatch>,
    /// Whether the headings are the contract's own, so that nothing was guessed.
    pub strict: bool,
    /// The rows that are none: totals, notes, the headings once more.
    pub passed_over: Vec<usize>,
    /// Where a citizen service number was left out.
    pub left_out: Vec<Noted>,
    /// The rows that look like someone who is here already.
    pub alike: Vec<Perhaps>,
    /// The faulty rows as a file, with the reason in the last column; only where the good rows were taken in without them.
    pub faulty: Option<Vec<u8>>,
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

/// Takes in a file. A file that cannot be read as a table is an error; rows that are refused are in the answer.
pub fn import(
    session: &mut Session,
    of: &'static Table,
    file: &Path,
    options: &Options,
    stop: &Stop,
    progress: &mut dyn FnMut(Progress),
) -> Result<Imported> {
    let bytes = std::fs::read(file).map_err(|e| unreadable(file, &e))?;
    take_in(session, of, &bytes, options, stop, progress).map_err(|e| match e.code() {
        Code::UnreadableTable => e.with("path", file.display().to_string()),
        _ => e,
    })
}

/// Like [`import`], with the file's content: all rows or none.
pub fn import_bytes(
    session: &mut Session,
    of: &'static Table,
    bytes: &[u8],
    dry_run: bool,
    progress: &mut dyn FnMut(Progress),
) -> Result<Imported> {
    let options = Options {
        dry_run,
        ..Options::default()
    };
    take_in(session, of, bytes, &options, &Stop::default(), progress)
}

fn unreadable(file: &Path, why: &dyn std::fmt::Display) -> AppError {
    AppError::new(Code::UnreadableTable)
        .with("path", file.display().to_string())
        .because(why)
}

/// How many rows go by between two words about progress.
const EVERY: usize = 500;

/// Like [`import`], with the file's content. Asked to stop, it does so between two rows, and then nothing was taken in.
pub fn take_in(
    session: &mut Session,
    of: &'static Table,
    bytes: &[u8],
    options: &Options,
    stop: &Stop,
    progress: &mut dyn FnMut(Progress),
) -> Result<Imported> {
    let go_on = || match stop.asked() {
        true => Err(AppError::new(Code::Stopped)),
        false => Ok(()),
    };
    tables::may_write(session, of)?;
    let sheet = Sheet::new(of, bytes)?;
    let total = sheet.len();
    let today = session.today();
    let mut remembered = Remembered::load(session.store(), of)?;
    let (columns, mut refused) =
        Columns::read(session.store(), of, &sheet, options, &remembered, today)?;
    let headings_are_sound = refused.is_empty();
    let mut plan = Plan::new(session, of, columns, options)?;
    let mut rows = sheet.rows()?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        go_on()?;
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
    let partial = options.partial && headings_are_sound && !refused.is_empty();
    let (added, updated) = plan.counts();
    let mut imported = Imported {
        table: of.name,
        added,
        updated,
        header_row: sheet.header_row,
        columns: plan.columns.matches(),
        strict: plan.columns.strict,
        passed_over: std::mem::take(&mut rows.passed_over),
        left_out: std::mem::take(&mut plan.left_out),
        alike: std::mem::take(&mut plan.alike),
        faulty: None,
        changes: Changes::default(),
        refused,
    };
    if !imported.refused.is_empty() && !partial {
        (imported.added, imported.updated) = (0, 0);
        return Ok(imported);
    }
    if options.dry_run {
        return Ok(imported);
    }
    if partial {
        imported.faulty = Some(faulty::rows(
            &sheet,
            &imported.columns,
            &imported.refused,
            of,
        )?);
    }
    if added + updated == 0 {
        return Ok(imported);
    }
    let ((), changes) = session.store_mut().write("import", |w| -> Result<()> {
        let mut rows = sheet.rows()?;
        let mut place = 0;
        while let Some(row) = rows.next()? {
            let Some(target) = plan.target(place) else {
                break;
            };
            place += 1;
            go_on()?;
            if target.sound && !target.skipped {
                plan.write(w, &row, target)
                    .map_err(|error| named(error, row.number))?;
            }
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
    remembered.keep(session.store(), of, &options.columns)?;
    imported.changes = changes;
    Ok(imported)
}

/// What the check did not foresee still says which row it was.
fn named(error: StoreError, row: usize) -> AppError {
    AppError::from(error).with("row", row)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_alike;
#[cfg(test)]
mod tests_fixtures;
#[cfg(test)]
pub(crate) mod tests_fuzz;
