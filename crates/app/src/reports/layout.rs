//! Reports as tables: single figures, headings, rows. Read from the report's value, so that what is hidden there is hidden here.

use super::columns::{Column, Form, Spec, spec};
use super::external::is_hidden;
use super::{Answer, Cell, Fact, Kind, Layout, Line, OfGroup, Opens, Table, Unit};
use chrono::NaiveDate;
use serde_json::{Map, Value};

/// Whether an indicator is a share.
pub(super) fn is_rate(row: &Map<String, Value>) -> bool {
    let indicator = row.get("indicator").and_then(Value::as_str);
    indicator.is_some_and(|indicator| indicator.ends_with("_rate"))
}

/// The value with this name in its form.
pub(super) fn cell(of: &Map<String, Value>, (key, _, form): Column) -> Cell {
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

pub(super) fn map(value: &Value) -> &Map<String, Value> {
    static NONE: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    value.as_object().unwrap_or(&NONE)
}

pub(super) fn rows(part: &Value) -> impl Iterator<Item = &Value> {
    part["rows"].as_array().into_iter().flatten()
}

/// The figure that a value of a row is.
pub(super) fn figure(kind: Kind, key: &str, row: &Value) -> Option<String> {
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
    pub(super) fn fact(
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
    pub(super) fn opens(
        &self,
        figure: Option<impl Into<String>>,
        group: Option<&Value>,
    ) -> Option<Opens> {
        let figure = figure.filter(|_| !self.external)?.into();
        Some(Opens {
            figure,
            group: group.map(|group| OfGroup {
                key: group["key"].as_str().map(str::to_owned),
            }),
            before: false,
        })
    }

    pub(super) fn table(
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

fn earlier(opens: Opens) -> Opens {
    Opens {
        before: true,
        ..opens
    }
}

/// What leads to the rows of a count, where there are any. Of a share or an average there may be, though none adds to it.
pub(super) fn counted(cell: Cell, opens: impl FnOnce() -> Option<Opens>) -> Option<Opens> {
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
