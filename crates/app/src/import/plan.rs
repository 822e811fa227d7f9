//! For each row of a file: which row of the store it stands for, and whether it may.

use super::columns::{Column, Columns};
use super::sheet::SheetRow;
use super::{ImportFault, ImportProblem};
use crate::error::{AppError, Result};
use crate::names::Names;
use crate::session::Session;
use std::collections::HashSet;
use trede_domain::rules::{self, Problem};
use trede_domain::schema::Table;
use trede_domain::{Ladders, Uuid, Value};
use trede_store::{Row, Store, setting_id};

/// The row of the store that a row of the file stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target {
    pub id: Uuid,
    /// Whether it is to be added.
    pub is_new: bool,
    /// Whether the row of the file was not refused.
    sound: bool,
}

/// The decisions on all rows so far.
pub(super) struct Plan {
    of: &'static Table,
    columns: Columns,
    ladders: Ladders,
    centre_ladder: String,
    /// The rows of tables whose names say which row is meant.
    there: Option<Names>,
    /// The field that says which row is meant, where there is no id, and the column that holds it.
    by: Option<(&'static str, usize)>,
    id_column: Option<usize>,
    targets: Vec<Target>,
    seen: HashSet<Uuid>,
    names_seen: HashSet<String>,
}

/// The field that says which row is meant. Offers and activities may bear one name several times.
fn telling_field(table: &str) -> Option<&'static str> {
    match table {
        "clients" => Some("number"),
        "locations" | "staff" | "partners" => Some("name"),
        "settings" => Some("key"),
        _ => None,
    }
}

impl Plan {
    pub fn new(session: &Session, of: &'static Table, columns: Columns) -> Result<Self> {
        let store = session.store();
        let by = telling_field(of.name)
            .and_then(|field| Some((field, columns.of_field(of.index(field)?)?)));
        Ok(Self {
            of,
            ladders: store.ladders()?,
            centre_ladder: store.centre_ladder()?,
            there: by
                .filter(|_| of.name != "settings")
                .map(|_| Names::load(store, of))
                .transpose()?,
            by,
            id_column: columns.columns.iter().position(|c| matches!(c, Column::Id)),
            columns,
            targets: Vec::new(),
            seen: HashSet::new(),
            names_seen: HashSet::new(),
        })
    }

    /// Checks a row and decides what it stands for. Its faults are added to `refused`.
    pub fn take(
        &mut self,
        store: &Store,
        row: &SheetRow<'_>,
        refused: &mut Vec<ImportFault>,
    ) -> Result<()> {
        let of = self.of;
        let before = refused.len();
        let mut fault = |field: &str, problem| {
            refused.push(ImportFault {
                row: row.number,
                field: field.to_owned(),
                problem,
            })
        };
        match row.cells.len().cmp(&self.columns.headings.len()) {
            std::cmp::Ordering::Less => fault("", ImportProblem::TooFewCells),
            std::cmp::Ordering::Greater => fault("", ImportProblem::TooManyCells),
            std::cmp::Ordering::Equal => {}
        }
        let mut unread: Vec<&'static str> = Vec::new();
        let mut values: Vec<(usize, Value)> = Vec::new();
        for (at, cell) in row.cells.iter().enumerate() {
            match self.columns.value(of, at, cell) {
                Some((field, Ok(value))) => {
                    values.extend(of.index(field.name).map(|place| (place, value)))
                }
                Some((field, Err(problem))) => {
                    fault(&self.columns.headings[at], ImportProblem::Rule(problem));
                    unread.push(field.name);
                }
                None if matches!(self.columns.columns.get(at), Some(Column::Nothing))
                    && self.columns.headings[at].is_empty()
                    && !cell.trim_ascii().is_empty() =>
                {
                    fault("", ImportProblem::TooManyCells);
                }
                None => {}
            }
        }
        let (target, existing) = match self.decide(store, row) {
            Ok(decided) => decided,
            Err(Decline::Fault(field, problem)) => {
                fault(&field, problem);
                (
                    Target {
                        id: store.env().new_id(),
                        is_new: true,
                        sound: false,
                    },
                    None,
                )
            }
            Err(Decline::Error(error)) => return Err(error),
        };
        for rule in self.rule_faults(target, existing, &values) {
            if !unread.contains(&rule.field.as_str()) {
                let heading = of
                    .index(&rule.field)
                    .and_then(|place| self.columns.of_field(place));
                let field = heading.map_or(rule.field.as_str(), |at| &self.columns.headings[at]);
                fault(field, ImportProblem::Rule(rule.problem));
            }
        }
        let sound = refused.len() == before;
        if let Some((_, column)) = self.by
            && let Some(Ok(name)) = row.cells.get(column).map(std::str::from_utf8)
            && !name.trim().is_empty()
        {
            self.columns.announce(of.name, name.trim(), target.id);
        }
        self.targets.push(Target { sound, ..target });
        Ok(())
    }

    /// The rules, held against the row as it will be.
    fn rule_faults(
        &self,
        target: Target,
        existing: Option<Row>,
        values: &[(usize, Value)],
    ) -> Vec<rules::Fault> {
        let mut whole = existing
            .unwrap_or_else(|| Row::empty(self.of, target.id))
            .values;
        let number = self
            .of
            .index("number")
            .filter(|_| self.of.name == "clients");
        for (place, value) in values {
            if !(Some(*place) == number && value.is_null()) {
                whole[*place] = value.clone();
            }
        }
        if let Some(last) = whole.last_mut() {
            *last = Value::Null;
        }
        rules::complete(self.of, &mut whole, &self.centre_ladder);
        let mut faults = rules::faults(self.of, &whole, &self.ladders);
        // A client without a number is given one.
        faults.retain(|f| {
            !(target.is_new
                && number.is_some()
                && f.field == "number"
                && f.problem == Problem::Required)
        });
        faults
    }

    fn decide(
        &mut self,
        store: &Store,
        row: &SheetRow<'_>,
    ) -> std::result::Result<(Target, Option<Row>), Decline> {
        let cell = |column: usize| {
            row.cells
                .get(column)
                .and_then(|c| std::str::from_utf8(c).ok())
                .map(str::trim)
                .filter(|c| !c.is_empty())
        };
        let name = self
            .by
            .and_then(|(_, column)| cell(column).map(|name| (column, name)));
        let heading = |column: usize| self.columns.headings[column].clone();
        let rule =
            |column: usize, problem| Decline::Fault(heading(column), ImportProblem::Rule(problem));
        let mut given = None;
        if let Some((column, text)) = self
            .id_column
            .and_then(|column| cell(column).map(|text| (column, text)))
        {
            given = Some((
                column,
                Uuid::try_parse(text).map_err(|_| rule(column, Problem::NotAnId))?,
            ));
        }
        let by_name = match (name, &self.there, self.of.name) {
            (Some((_, key)), _, "settings") => Some(setting_id(key)),
            (Some((column, name)), Some(there), _) if given.is_none() => match there.find(name) {
                Ok(id) => Some(id),
                Err(Problem::UnknownReference { .. }) => None,
                Err(problem) => return Err(rule(column, problem)),
            },
            _ => None,
        };
        let known = given.map(|g| g.1).or(by_name);
        let existing = known
            .map(|id| store.get(self.of, id))
            .transpose()
            .map_err(|e| Decline::Error(e.into()))?
            .flatten();
        let is_new = existing.as_ref().is_none_or(Row::is_deleted);
        let id = known.unwrap_or_else(|| store.env().new_id());
        if !self.seen.insert(id) {
            let column = given.map(|g| g.0).or(name.map(|n| n.0));
            return Err(Decline::Fault(
                column.map(heading).unwrap_or_default(),
                ImportProblem::DoubleRow,
            ));
        }
        // A name may stand twice only where ids tell the rows apart; a client's number never.
        if let Some((column, name)) = name
            && (given.is_none() || self.of.name == "clients")
        {
            let taken = self.of.name == "clients"
                && self
                    .there
                    .as_ref()
                    .is_some_and(|there| there.find(name).is_ok_and(|other| other != id));
            if taken || !self.names_seen.insert(name.to_lowercase()) {
                return Err(Decline::Fault(heading(column), ImportProblem::DoubleRow));
            }
        }
        Ok((
            Target {
                id,
                is_new,
                sound: true,
            },
            existing.filter(|row| !row.is_deleted()),
        ))
    }

    /// How many rows are to be added, and how many to be changed.
    pub fn counts(&self) -> (usize, usize) {
        let sound = self.targets.iter().filter(|t| t.sound).count();
        let added = self.targets.iter().filter(|t| t.sound && t.is_new).count();
        (added, sound - added)
    }

    /// What the row that was taken as this one, counted from 0, stands for.
    pub fn target(&self, place: usize) -> Option<Target> {
        self.targets.get(place).copied()
    }

    /// The fields that the row sets.
    pub fn fields(&self, row: &SheetRow<'_>, target: Target) -> Vec<(&'static str, Value)> {
        let mut fields = Vec::with_capacity(row.cells.len());
        for (at, cell) in row.cells.iter().enumerate() {
            if let Some((field, Ok(value))) = self.columns.value(self.of, at, cell) {
                // Nothing to set in a row that has nothing yet; and a number, once given, is not taken away.
                let silent = value.is_null()
                    && (target.is_new || (self.of.name == "clients" && field.name == "number"));
                if !silent {
                    fields.push((field.name, value));
                }
            }
        }
        fields
    }
}

enum Decline {
    Fault(String, ImportProblem),
    Error(AppError),
}
