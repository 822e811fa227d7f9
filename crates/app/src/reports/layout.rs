//! Reports as tables: single figures, headings, rows. Read from the report's value, so that what is hidden there is hidden here.

use super::columns::{Column, Form, Spec, spec};
use super::external::{GAPS, is_hidden};
use super::{Answer, Kind, OfGroup, Opens};
use chrono::NaiveDate;
use serde_json::{Map, Value};

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

/// The headings of the lists of what has to be done, in the order of [`GAPS`].
const GAP_WORDS: [&str; 5] = [
    "gap-unsecured_ends",
    "gap-single_measurement",
    "gap-past_planned_end",
    "gap-no_contact",
    "gap-no_intake",
];

/// Whether an indicator is a share.
fn is_rate(row: &Map<String, Value>) -> bool {
    let indicator = row.get("indicator").and_then(Value::as_str);
    indicator.is_some_and(|indicator| indicator.ends_with("_rate"))
}

/// The value with this name in its form.
fn cell(of: &Map<String, Value>, (key, _, form): Column) -> Cell {
    if is_hidden(of, key) {
        return Cell::Hidden;
    }
    let value = of.get(key).unwrap_or(&Value::Null);
    let number = value.as_f64();
    let text = value.as_str();
    match form {
        Form::Count => number.map_or(Cell::Empty, Cell::Number),
        Form::Money => number.map_or(Cell::Empty, Cell::Money),
        Form::Share => number.map_or(Cell::Empty, Cell::Share),
        Form::Figure => match number {
            None => Cell::Empty,
            Some(number) => {
                if is_rate(of) {
                    Cell::Share(number)
                } else {
                    Cell::Number(number)
                }
            }
        },
        Form::Day => text
            .and_then(|t| t.parse().ok())
            .map_or(Cell::Empty, Cell::Day),
        Form::Bool => value.as_bool().map_or(Cell::Empty, Cell::Bool),
        Form::Ladder => text.map_or(Cell::Empty, |code| Cell::Ladder(code.to_owned())),
        Form::Coach => text.map_or(Cell::Word("word-nobody"), |name| {
            Cell::Text(name.to_owned())
        }),
        Form::Text if key == "location" && text.is_none() => Cell::Word("word-centre"),
        Form::Text => text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned())),
        Form::Code(table, field) => match text {
            Some(code) => Cell::Code(table, field, code.to_owned()),
            None if matches!(key, "comparison" | "per") => Cell::Empty,
            None => Cell::Word("word-unknown"),
        },
    }
}

fn map(value: &Value) -> &Map<String, Value> {
    static NONE: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    value.as_object().unwrap_or(&NONE)
}

fn rows(part: &Value) -> impl Iterator<Item = &Value> {
    part["rows"].as_array().into_iter().flatten()
}

/// The figure that a value of a row is.
fn figure(kind: Kind, key: &str, row: &Value) -> Option<String> {
    let text = |key: &str| row[key].as_str().unwrap_or_default();
    Some(match (kind, key) {
        (Kind::Results, "value") => text("indicator").to_owned(),
        (Kind::Inflow, "clients") => format!("source={}", text("source")),
        (Kind::Outflow, "trajectories") => format!("outcome={}", text("outcome")),
        (Kind::Ladder, "clients") => format!("{}>{}", row["from"], row["to"]),
        (Kind::Caseload, "clients") => format!("coach={}", text("coach_id")),
        (Kind::Effects, "saving" | "personal" | "social") => {
            format!("client={}:{key}", text("client_id"))
        }
        (Kind::Signals, "signals" | "open") => {
            let open = if key == "open" { "open:" } else { "" };
            format!("{open}domain={}/{}", text("domain"), text("neighbourhood"))
        }
        _ => return None,
    })
}

impl Answer {
    /// Laid out for reading.
    pub fn layout(&self) -> Layout {
        if self.kind == Kind::Gaps {
            return self.gaps();
        }
        let spec = spec(self.kind);
        let whole = map(&self.value);
        let before = self.value.get("compare");
        let facts = spec
            .facts
            .iter()
            // A plan has no hours of its own.
            .filter(|((key, _, _), _)| whole.contains_key(*key))
            .map(|(column, opens)| {
                let before = before
                    .filter(|_| !matches!(column.2, Form::Day | Form::Text | Form::Ladder))
                    .map(|before| cell(map(before), *column));
                self.fact(column.1, cell(whole, *column), before, *opens)
            })
            .collect();
        let mut layout = Layout {
            facts,
            table: self.table(&spec, &self.value, before, None),
            ..Layout::default()
        };
        if self.by.is_some() {
            self.divide(&spec, &mut layout);
        } else if self.external && self.kind == Kind::Signals {
            // Neighbourhoods are often too small to be told; domains are not.
            layout.groups = self.domains(&spec);
        }
        layout
    }

    fn cell(&self, row: &Value, column: &Column) -> Cell {
        if column.0 == "met" && self.may_still_be_met(row) {
            return Cell::NotYet(row["met"].as_bool());
        }
        cell(map(row), *column)
    }

    /// A single figure; it leads to rows only where there are any.
    fn fact(
        &self,
        key: &'static str,
        is: Cell,
        was: Option<Cell>,
        figure: Option<&'static str>,
    ) -> Fact {
        let opens = |cell: &Cell| counted(cell.clone(), || self.opens(figure, None));
        Fact {
            key,
            opens: opens(&is),
            opens_before: was.as_ref().and_then(opens).map(earlier),
            cell: is,
            before: was,
        }
    }

    /// What leads to the rows of a figure, of a group where one is given: outside the house, nothing.
    fn opens(&self, figure: Option<impl Into<String>>, group: Option<&Value>) -> Option<Opens> {
        let figure = figure.filter(|_| !self.external)?.into();
        Some(Opens {
            figure,
            group: group.map(|group| OfGroup {
                key: group["key"].as_str().map(str::to_owned),
            }),
            before: false,
        })
    }

    /// Signals by domain alone.
    fn domains(&self, spec: &Spec) -> Table {
        let columns = [spec.columns[0], spec.columns[2]];
        let rows = self.value["domains"].as_array().into_iter().flatten();
        Table {
            columns: columns.iter().map(|c| Cell::Word(c.1)).collect(),
            rows: rows
                .map(|row| Line {
                    cells: columns.iter().map(|c| cell(map(row), *c)).collect(),
                    ..Line::default()
                })
                .collect(),
        }
    }

    fn table(
        &self,
        spec: &Spec,
        part: &Value,
        before: Option<&Value>,
        group: Option<&Value>,
    ) -> Table {
        let opens = |row: &Value, column: &Column| {
            counted(cell(map(row), *column), || {
                self.opens(figure(self.kind, column.0, row), group)
            })
        };
        let mut table = Table {
            columns: spec.columns.iter().map(|c| Cell::Word(c.1)).collect(),
            rows: rows(part)
                .map(|row| Line {
                    cells: spec.columns.iter().map(|c| self.cell(row, c)).collect(),
                    opens: spec.columns.iter().map(|c| opens(row, c)).collect(),
                    client: row["client_id"].as_str().map(str::to_owned),
                })
                .collect(),
        };
        if self.external && self.kind == Kind::Caseload {
            for cell in table
                .rows
                .iter_mut()
                .filter_map(|row| row.cells.first_mut())
            {
                *cell = Cell::Word("word-all-coaches");
            }
        }
        let (Some(before), Some(measure)) = (before, spec.measure) else {
            return table;
        };
        let Some(column) = spec.columns.iter().find(|c| c.0 == measure) else {
            return table;
        };
        let same = |a: &Value, b: &Value| spec.keys.iter().all(|key| a[*key] == b[*key]);
        table.columns.push(Cell::Word("column-before"));
        table.columns.push(Cell::Word("column-change"));
        let opened_before = |row: &Value| opens(row, column).map(earlier);
        for (line, row) in table.rows.iter_mut().zip(rows(part)) {
            let old = rows(before).find(|old| same(old, row));
            let was = match old {
                Some(old) => in_unit_of(map(row), map(old), cell(map(old), *column), map(before)),
                None => Cell::Number(0.0),
            };
            let is = cell(map(row), *column);
            line.cells.push(was.clone());
            line.cells.push(change(&is, &was));
            line.opens.push(old.and_then(opened_before));
        }
        for old in rows(before) {
            if rows(part).any(|row| same(old, row)) {
                continue;
            }
            let mut cells: Vec<Cell> = spec
                .columns
                .iter()
                .map(|c| match (spec.keys.contains(&c.0), c.0) {
                    (true, _) | (_, "coach") => cell(map(old), *c),
                    (false, key) if key == measure => Cell::Number(0.0),
                    _ => Cell::Empty,
                })
                .collect();
            let was = cell(map(old), *column);
            let changed = change(&Cell::Number(0.0), &was);
            cells.extend([was, changed]);
            let mut opens = vec![None; spec.columns.len()];
            opens.push(opened_before(old));
            table.rows.push(Line {
                cells,
                opens,
                client: None,
            });
        }
        table
    }

    /// What people call a group.
    fn group(&self, group: &Value) -> Cell {
        match (self.by, group["name"].as_str(), group["key"].as_str()) {
            (Some(super::By::Kind), Some(kind), _) => {
                Cell::Code("trajectories", "kind", kind.to_owned())
            }
            (_, Some(name), _) => Cell::Text(name.to_owned()),
            (_, None, Some(_)) => Cell::Word("word-unknown"),
            (_, None, None) => Cell::Word("word-no-group"),
        }
    }

    fn heading(&self) -> Cell {
        Cell::Word(self.by.map_or("column-group", super::by_heading))
    }

    /// A line a group, and the long table.
    fn divide(&self, spec: &Spec, layout: &mut Layout) {
        let groups = self.value["groups"]
            .as_array()
            .map_or(&[][..], Vec::as_slice);
        // The headings of the codes that occur.
        let codes = |key: &str, table, field| -> Vec<(Value, Cell)> {
            let counted = |row: &&Value| {
                spec.measure
                    .is_some_and(|m| row[m].is_null() || row[m].as_f64() != Some(0.0))
            };
            rows(&self.value)
                .filter(counted)
                .map(|row| {
                    let column = (spec.keys[0], "", Form::Code(table, field));
                    (row[key].clone(), cell(map(row), column))
                })
                .collect()
        };
        let across = match self.kind {
            Kind::Results => codes("indicator", "targets", "indicator"),
            Kind::Inflow => codes("source", "clients", "source"),
            Kind::Outflow => codes("outcome", "trajectories", "outcome"),
            _ => Vec::new(),
        };
        let single: Vec<(Column, Option<&str>)> = spec
            .facts
            .iter()
            .copied()
            .filter(|((key, _, form), _)| {
                !matches!(form, Form::Day | Form::Text | Form::Ladder)
                    && !matches!(*key, "hourly_rate" | "funded" | "needed")
                    && groups.iter().any(|g| map(g).contains_key(*key))
            })
            .collect();
        let mut columns = vec![self.heading()];
        columns.extend(single.iter().map(|(c, _)| Cell::Word(c.1)));
        columns.extend(across.iter().map(|(_, heading)| heading.clone()));
        let share = match self.kind {
            Kind::Ladder => Some("column-share_up"),
            Kind::Outflow => Some("column-share_on"),
            _ => None,
        };
        columns.extend(share.map(Cell::Word));
        let measure = spec.columns.iter().find(|c| Some(c.0) == spec.measure);
        let line = |name: Cell, part: &Value, group: Option<&Value>| {
            let mut line = Line {
                cells: vec![name],
                opens: vec![None],
                client: None,
            };
            for (column, figure) in &single {
                let cell = cell(map(part), *column);
                line.opens
                    .push(counted(cell.clone(), || self.opens(*figure, group)));
                line.cells.push(cell);
            }
            for (code, _) in &across {
                let row = rows(part).find(|row| row[spec.keys[0]] == *code);
                let (Some(row), Some(column)) = (row, measure) else {
                    line.cells.push(Cell::Number(0.0));
                    line.opens.push(None);
                    continue;
                };
                // Where the target is of a week the whole is a number a week, and that of a group is not.
                let shown = if row["numerator"].is_number() && !is_rate(map(row)) {
                    ("numerator", "", Form::Count)
                } else {
                    *column
                };
                let cell = cell(map(row), shown);
                line.opens.push(counted(cell.clone(), || {
                    self.opens(figure(self.kind, column.0, row), group)
                }));
                line.cells.push(cell);
            }
            if share.is_some() {
                line.cells.push(moved(self.kind, part));
            }
            line
        };
        if columns.len() > 1 {
            layout.groups = Table {
                columns,
                rows: groups
                    .iter()
                    .map(|g| line(self.group(g), g, Some(g)))
                    .chain([line(Cell::Word("word-all"), &self.value, None)])
                    .collect(),
            };
        }
        let mut columns = vec![self.heading()];
        columns.extend(spec.columns.iter().map(|c| Cell::Word(c.1)));
        let mut long = Vec::new();
        for group in groups {
            for mut line in self.table(spec, group, None, Some(group)).rows {
                line.cells.insert(0, self.group(group));
                line.opens.insert(0, None);
                long.push(line);
            }
        }
        layout.long = Table {
            columns,
            rows: long,
        };
        if layout.groups.rows.is_empty() {
            layout.groups = layout.long.clone();
        }
        if spec.columns.is_empty() {
            layout.long = layout.groups.clone();
        }
    }

    fn gaps(&self) -> Layout {
        let count = |part: &Value, list: &str| {
            let counts = map(&part["counts"]);
            if is_hidden(counts, list) {
                Cell::Hidden
            } else {
                let number = counts.get(list).and_then(Value::as_f64);
                #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
                Cell::Number(
                    number.unwrap_or_else(|| part[list].as_array().map_or(0, Vec::len) as f64),
                )
            }
        };
        let before = self.value.get("compare");
        let facts = GAPS.iter().zip(GAP_WORDS).map(|(list, key)| {
            let was = before.map(|before| count(before, list));
            self.fact(key, count(&self.value, list), was, Some(*list))
        });
        let people = GAPS.iter().zip(GAP_WORDS).flat_map(|(list, word)| {
            let rows = self.value[*list].as_array().into_iter().flatten();
            rows.map(move |gap| Line {
                cells: vec![
                    Cell::Word(word),
                    cell(map(gap), ("client", "", Form::Text)),
                    cell(map(gap), ("name", "", Form::Text)),
                    cell(map(gap), ("since", "", Form::Day)),
                ],
                opens: Vec::new(),
                client: gap["client_id"].as_str().map(str::to_owned),
            })
        });
        let columns = ["column-gap", "column-client", "column-name", "column-since"];
        let mut layout = Layout {
            facts: facts.collect(),
            table: Table {
                columns: columns.map(Cell::Word).to_vec(),
                rows: people.collect(),
            },
            ..Layout::default()
        };
        if self.by.is_some() {
            let line = |name: Cell, part: &Value, group: Option<&Value>| {
                let counts = GAPS.iter().map(|list| count(part, list));
                let opens = GAPS
                    .iter()
                    .map(|list| counted(count(part, list), || self.opens(Some(*list), group)));
                Line {
                    cells: std::iter::once(name).chain(counts).collect(),
                    opens: std::iter::once(None).chain(opens).collect(),
                    client: None,
                }
            };
            let groups = self.value["groups"].as_array().into_iter().flatten();
            layout.groups = Table {
                columns: std::iter::once(self.heading())
                    .chain(GAP_WORDS.map(Cell::Word))
                    .collect(),
                rows: groups
                    .map(|g| line(self.group(g), g, Some(g)))
                    .chain([line(Cell::Word("word-all"), &self.value, None)])
                    .collect(),
            };
            layout.long = layout.groups.clone();
        }
        layout
    }
}

/// What was counted in the period before, told as the same figure is told now. A result is a number a week only where its target
/// is, and the period before may have had another target or none.
fn in_unit_of(
    row: &Map<String, Value>,
    old: &Map<String, Value>,
    was: Cell,
    before: &Map<String, Value>,
) -> Cell {
    let whole = |of: &Map<String, Value>| of.get("numerator").and_then(Value::as_f64);
    let Cell::Number(value) = was else {
        return was;
    };
    let total = whole(old).unwrap_or(value);
    let day = |key: &str| before.get(key)?.as_str()?.parse::<NaiveDate>().ok();
    match (whole(row), day("from"), day("to")) {
        (Some(_), Some(from), Some(to)) => {
            #[expect(clippy::cast_precision_loss, reason = "days stay far below 2^52")]
            let weeks = ((to - from).num_days() + 1) as f64 / 7.0;
            Cell::Number(total / weeks)
        }
        _ => Cell::Number(total),
    }
}

/// The share that went up the ladder, or on to education or work.
fn moved(kind: Kind, part: &Value) -> Cell {
    let (some, all) = if kind == Kind::Ladder {
        (part["up"].as_f64(), part["clients"].as_f64())
    } else {
        // Those that nobody is in need not be among the rows; of one that is hidden the number is not there.
        let on =
            rows(part).filter(|row| matches!(row["outcome"].as_str(), Some("education" | "work")));
        let on = on.map(|row| row["trajectories"].as_f64());
        (on.sum::<Option<f64>>(), part["total"].as_f64())
    };
    match (some, all) {
        (Some(some), Some(all)) if all > 0.0 => Cell::Share(some / all),
        (None, _) | (_, None) => Cell::Hidden,
        _ => Cell::Empty,
    }
}

fn earlier(opens: Opens) -> Opens {
    Opens {
        before: true,
        ..opens
    }
}

/// What leads to the rows of a count, where there are any. Of a share or an average there may be, though none adds to it.
fn counted(cell: Cell, opens: impl FnOnce() -> Option<Opens>) -> Option<Opens> {
    match cell {
        Cell::Number(n) | Cell::Money(n) => {
            opens().filter(|of| n != 0.0 || of.figure == "average_step")
        }
        Cell::Share(_) => opens(),
        _ => None,
    }
}

/// What was gained; nothing where one of both is not there to see.
fn change(is: &Cell, was: &Cell) -> Cell {
    match (is, was) {
        (Cell::Hidden, _) | (_, Cell::Hidden) => Cell::Hidden,
        (Cell::Share(is), Cell::Share(was)) => Cell::Change(Unit::Points, is - was),
        (Cell::Money(is), Cell::Money(was)) => Cell::Change(Unit::Money, is - was),
        _ => match (is.number(), was.number()) {
            (Some(is), Some(was)) => Cell::Change(Unit::Number, is - was),
            _ => Cell::Empty,
        },
    }
}
