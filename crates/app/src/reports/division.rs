//! A report divided: a line a group, and the table of each group.

use super::columns::{Column, Form, Spec};
use super::layout::{cell, counted, figure, is_rate, map, rows};
use super::{Answer, By, Cell, Kind, Layout, Line, Opens, Table, by_heading};
use serde_json::Value;

impl Answer {
    /// What people call a group.
    fn group(&self, group: &Value) -> Cell {
        match (self.by, group["name"].as_str(), group["key"].as_str()) {
            (Some(By::Kind), Some(kind), _) => Cell::Code("trajectories", "kind", kind.to_owned()),
            (_, Some(name), _) => Cell::Text(name.to_owned()),
            (_, None, Some(_)) => Cell::Word("word-unknown"),
            (_, None, None) => Cell::Word("word-no-group"),
        }
    }

    fn groups(&self) -> &[Value] {
        self.value["groups"].as_array().map_or(&[], Vec::as_slice)
    }

    fn divided_by(&self) -> Cell {
        Cell::Word(self.by.map_or("column-group", by_heading))
    }

    /// A line a group, and one of the whole.
    pub(super) fn by_group(
        &self,
        headings: impl IntoIterator<Item = Cell>,
        values: impl Fn(&Value, Option<&Value>) -> Vec<(Cell, Option<Opens>)>,
    ) -> Table {
        let line = |name: Cell, part: &Value, group: Option<&Value>| {
            Line::named(name, values(part, group).into_iter())
        };
        Table {
            columns: std::iter::once(self.divided_by()).chain(headings).collect(),
            rows: self
                .groups()
                .iter()
                .map(|group| line(self.group(group), group, Some(group)))
                .chain([line(Cell::Word("word-all"), &self.value, None)])
                .collect(),
        }
    }

    /// A line a group, and the long table.
    pub(super) fn divide(&self, spec: &Spec, layout: &mut Layout) {
        let single = self.single(spec);
        let across = self.across(spec);
        let share = match self.kind {
            Kind::Ladder => Some("column-share_up"),
            Kind::Outflow => Some("column-share_on"),
            _ => None,
        };
        let headings: Vec<Cell> = single
            .iter()
            .map(|((_, heading, _), _)| Cell::Word(heading))
            .chain(across.iter().map(|(_, heading)| heading.clone()))
            .chain(share.map(Cell::Word))
            .collect();
        let mut long = Table {
            columns: std::iter::once(self.divided_by())
                .chain(spec.columns.iter().map(|c| Cell::Word(c.1)))
                .collect(),
            rows: Vec::new(),
        };
        for group in self.groups() {
            for mut line in self.table(spec, group, None, Some(group)).rows {
                line.cells.insert(0, self.group(group));
                line.opens.insert(0, None);
                long.rows.push(line);
            }
        }
        layout.groups = if headings.is_empty() {
            long.clone()
        } else {
            self.by_group(headings, |part, group| {
                let single = single.iter().map(|(column, figure)| {
                    let cell = cell(map(part), *column);
                    let opens = counted(cell.clone(), || self.opens(*figure, group));
                    (cell, opens)
                });
                let across = across
                    .iter()
                    .map(|(code, _)| self.coded(spec, code, part, group));
                let share = share.map(|_| (moved(self.kind, part), None));
                single.chain(across).chain(share).collect()
            })
        };
        layout.long = if spec.columns.is_empty() {
            layout.groups.clone()
        } else {
            long
        };
    }

    /// The single figures that groups have too.
    fn single(&self, spec: &Spec) -> Vec<(Column, Option<&'static str>)> {
        let facts = spec.facts.iter().copied();
        facts
            .filter(|((key, _, form), _)| {
                !matches!(form, Form::Day | Form::Text | Form::Ladder)
                    && !matches!(*key, "hourly_rate" | "funded" | "needed")
                    && self.groups().iter().any(|g| map(g).contains_key(*key))
            })
            .collect()
    }

    /// The codes that occur, with their headings.
    fn across(&self, spec: &Spec) -> Vec<(Value, Cell)> {
        let form = match self.kind {
            Kind::Results => Form::Code("targets", "indicator"),
            Kind::Inflow => Form::Code("clients", "source"),
            Kind::Outflow => Form::Code("trajectories", "outcome"),
            _ => return Vec::new(),
        };
        let key = spec.keys[0];
        let counted = |row: &&Value| {
            spec.measure
                .is_some_and(|m| row[m].is_null() || row[m].as_f64() != Some(0.0))
        };
        rows(&self.value)
            .filter(counted)
            .map(|row| (row[key].clone(), cell(map(row), (key, "", form))))
            .collect()
    }

    /// What a part has of a code.
    fn coded(
        &self,
        spec: &Spec,
        code: &Value,
        part: &Value,
        group: Option<&Value>,
    ) -> (Cell, Option<Opens>) {
        let row = rows(part).find(|row| row[spec.keys[0]] == *code);
        let measure = spec.columns.iter().find(|c| Some(c.0) == spec.measure);
        let (Some(row), Some(column)) = (row, measure) else {
            return (Cell::Number(0.0), None);
        };
        // Where the target is of a week the whole is a number a week, and that of a group is not.
        let shown = if row["numerator"].is_number() && !is_rate(map(row)) {
            ("numerator", "", Form::Count)
        } else {
            *column
        };
        let cell = cell(map(row), shown);
        let opens = counted(cell.clone(), || {
            self.opens(figure(self.kind, column.0, row), group)
        });
        (cell, opens)
    }

    /// Signals by domain alone.
    pub(super) fn domains(&self, spec: &Spec) -> Table {
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
