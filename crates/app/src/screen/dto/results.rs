//! Reports on screen: figures, charts, tables, and the rows behind a figure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use crate::reports::{OfGroup, Opens};

/// What a report is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportAsk {
    /// `results`, `inflow`, `outflow`, `ladder`, `caseload`, `costs`, `effects`, `signals` or `gaps`.
    pub kind: String,
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day, `YYYY-MM-DD`.
    pub to: String,
    /// Location; empty: the whole centre.
    pub location_id: Option<String>,
    /// `partner`, `location`, `kind`, `method` or `coach`; empty: not divided.
    pub by: Option<String>,
    /// `previous` or `year`; empty: not compared.
    pub compare: Option<String>,
    /// Without names and small groups.
    pub external: bool,
    /// Ladder for steps; empty: the centre's own.
    pub ladder: Option<String>,
}

/// A single figure in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportFact {
    /// What it is.
    pub label: String,
    /// What it is now.
    pub value: String,
    /// What it was before, where compared.
    pub before: Option<String>,
    /// Leads to the rows behind it.
    pub opens: Option<Opens>,
    /// Leads to the rows behind what it was.
    pub opens_before: Option<Opens>,
}

/// A row of a table in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportLine {
    /// A text for each column.
    pub cells: Vec<String>,
    /// What the row counts, in a sentence.
    pub hint: Option<String>,
    /// For each cell what leads to the rows behind it; the last ones without are left out.
    pub opens: Vec<Option<Opens>>,
    /// The client that the row is about.
    pub client_id: Option<String>,
}

/// A table in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportTable {
    /// The headings.
    pub columns: Vec<String>,
    /// Which columns are numbers.
    pub right: Vec<bool>,
    /// The column that names the client whom a line is about.
    pub client: Option<u32>,
    /// The first of the rows.
    pub rows: Vec<ReportLine>,
    /// How many rows there are.
    pub total: u32,
}

/// A picture made by the program: its markup is safe to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportChart {
    /// What it is about.
    pub title: String,
    /// The same in words.
    pub alt: String,
    /// The picture.
    pub svg: String,
}

/// What a figure is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Definition {
    /// The figure.
    pub name: String,
    /// Its one definition.
    pub text: String,
}

/// A report as the screen shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportView {
    /// Its title.
    pub title: String,
    /// Period and place.
    pub about: String,
    /// Single figures.
    pub facts: Vec<ReportFact>,
    /// Charts.
    pub charts: Vec<ReportChart>,
    /// The table.
    pub table: ReportTable,
    /// A line a group, where divided.
    pub groups: ReportTable,
    /// What must be known to read it rightly.
    pub notes: Vec<String>,
    /// Each figure with its definition.
    pub definitions: Vec<Definition>,
    /// What it can be divided by.
    pub divides_by: Vec<String>,
}

/// A row behind a figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RowBehind {
    /// What kind of row, in words.
    pub what: String,
    /// The client.
    pub client_id: Option<String>,
    /// The client's number.
    pub number: Option<String>,
    /// The client's name; of an activity its title.
    pub name: Option<String>,
    /// The day by which it counts, in words.
    pub on: Option<String>,
    /// What it adds.
    pub amount: f64,
}

/// The rows behind a figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RowsBehind {
    /// The first of them.
    pub rows: Vec<RowBehind>,
    /// How many there are.
    pub count: u32,
    /// What all of them add up to.
    pub sum: f64,
}
