//! What a report's tables are made of.

use super::Opens;
use chrono::NaiveDate;

/// One value of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Not known.
    Empty,
    /// Hidden, because the group is small or would give a small one away.
    Hidden,
    /// Text as it is.
    Text(String),
    /// A text of the catalogue, by its key.
    Word(&'static str),
    /// A code of the contract: table, field, code.
    Code(&'static str, &'static str, String),
    /// A ladder, by its code.
    Ladder(String),
    /// A count or an amount.
    Number(f64),
    /// Euros.
    Money(f64),
    /// A share from 0 to 1.
    Share(f64),
    /// What was gained or lost: of a count, of euros, or of a share.
    Change(Unit, f64),
    /// A day.
    Day(NaiveDate),
    /// Yes or no.
    Bool(bool),
    /// A target that is not met but still may be; what a program is told.
    NotYet(Option<bool>),
}

/// What a change is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A count or an amount.
    Number,
    /// Euros.
    Money,
    /// A share: what is between two of them are percentage points.
    Points,
}

impl Cell {
    /// As a file has it.
    pub fn plain(&self) -> String {
        match self {
            Self::Empty | Self::Hidden | Self::NotYet(None) => String::new(),
            Self::Text(text) => text.clone(),
            Self::Ladder(code) => code.clone(),
            Self::Word(key) => key
                .split_once('-')
                .map_or(*key, |(_, word)| word)
                .to_owned(),
            Self::Code(_, _, code) => code.clone(),
            Self::Number(number)
            | Self::Money(number)
            | Self::Share(number)
            | Self::Change(_, number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Bool(yes) | Self::NotYet(Some(yes)) => yes.to_string(),
        }
    }

    /// The number that it is, where it is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(n) | Self::Money(n) | Self::Share(n) | Self::Change(_, n) => Some(*n),
            _ => None,
        }
    }
}

/// A single figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Key of its heading's text; behind the first dash is its name in files.
    pub key: &'static str,
    /// What it is.
    pub cell: Cell,
    /// What it was in the period that is compared with.
    pub before: Option<Cell>,
    /// Leads to the rows behind it.
    pub opens: Option<Opens>,
    /// Leads to the rows behind what it was.
    pub opens_before: Option<Opens>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// A cell for each heading.
    pub cells: Vec<Cell>,
    /// For each cell what leads to the rows behind it; none for the last ones without.
    pub opens: Vec<Option<Opens>>,
    /// The client that the row is about, by id.
    pub client: Option<String>,
}

/// Headings and rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The headings.
    pub columns: Vec<Cell>,
    /// The rows.
    pub rows: Vec<Line>,
}

impl Line {
    /// A name, and each value beside it with what leads to the rows behind it.
    pub(super) fn named(name: Cell, values: impl Iterator<Item = (Cell, Option<Opens>)>) -> Self {
        let (cells, opens) = std::iter::once((name, None)).chain(values).unzip();
        Self {
            cells,
            opens,
            client: None,
        }
    }
}

impl Table {
    /// The cells under a heading.
    pub(crate) fn column(&self, at: usize) -> impl Iterator<Item = &Cell> {
        self.rows.iter().filter_map(move |row| row.cells.get(at))
    }

    /// Whether numbers stand under a heading.
    pub(crate) fn is_number(&self, at: usize) -> bool {
        self.column(at).any(|cell| cell.number().is_some())
    }
}

/// A report laid out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// Single figures.
    pub facts: Vec<Fact>,
    /// The table.
    pub table: Table,
    /// A line a group, where the report was divided.
    pub groups: Table,
    /// The table of each group, the group in the first column.
    pub long: Table,
}
