//! Which field each column of a file stands for.

use super::{ImportFault, ImportProblem};
use crate::error::Result;
use crate::names::{self, Names};
use std::collections::BTreeMap;
use trede_domain::rules::Problem;
use trede_domain::schema::{Table, table};
use trede_domain::{Field, Uuid, Value};
use trede_store::Store;

/// What a column stands for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Column {
    /// The row's own id.
    Id,
    /// A field, by its place in the table.
    Field(usize),
    /// A reference by name: the field's place and the table it refers to.
    Named(usize, &'static str),
    /// A field that refers to its own table, by id or by name.
    Own(usize),
    /// A column without heading or one that was refused.
    Nothing,
}

/// The columns of a file, and the names that references in it are looked up by.
pub(super) struct Columns {
    pub columns: Vec<Column>,
    pub headings: Vec<String>,
    names: BTreeMap<&'static str, Names>,
}

impl Columns {
    /// Reads the headings. Those that no field has and those that say a field twice are named as faults of row 1.
    pub fn read(
        store: &Store,
        of: &'static Table,
        headings: &[String],
    ) -> Result<(Self, Vec<ImportFault>)> {
        let mut faults = Vec::new();
        let mut columns = Vec::with_capacity(headings.len());
        let mut taken: Vec<Option<usize>> = Vec::new();
        let mut names = BTreeMap::new();
        for heading in headings {
            let column = match (
                heading.as_str(),
                of.fields.iter().position(|f| f.name == heading),
                names::named_reference(of, heading),
            ) {
                ("", ..) => Column::Nothing,
                ("id", ..) => Column::Id,
                (_, Some(place), _) if names::reference(&of.fields[place]) == Some(of.name) => {
                    Column::Own(place)
                }
                (_, Some(place), _) => Column::Field(place),
                (_, None, Some((place, target))) => Column::Named(place, target),
                (_, None, None) => {
                    faults.push(ImportFault {
                        row: 1,
                        field: heading.clone(),
                        problem: ImportProblem::Rule(Problem::UnknownField),
                    });
                    Column::Nothing
                }
            };
            let place = match column {
                Column::Nothing => None,
                Column::Id => Some(None),
                Column::Field(place) | Column::Named(place, _) | Column::Own(place) => {
                    Some(Some(place))
                }
            };
            let column = match place {
                Some(place) if taken.contains(&place) => {
                    faults.push(ImportFault {
                        row: 1,
                        field: heading.clone(),
                        problem: ImportProblem::DoubleColumn,
                    });
                    Column::Nothing
                }
                Some(place) => {
                    taken.push(place);
                    column
                }
                None => column,
            };
            let target = match column {
                Column::Named(_, target) => Some(target),
                Column::Own(_) => Some(of.name),
                _ => None,
            };
            if let Some(table) = target.and_then(table)
                && !names.contains_key(table.name)
            {
                names.insert(table.name, Names::load(store, table)?);
            }
            columns.push(column);
        }
        Ok((
            Self {
                columns,
                headings: headings.to_vec(),
                names,
            },
            faults,
        ))
    }

    /// Whether a column stands for the field at this place, and which.
    pub fn of_field(&self, wanted: usize) -> Option<usize> {
        self.columns.iter().position(|column| match column {
            Column::Field(place) | Column::Named(place, _) | Column::Own(place) => *place == wanted,
            Column::Id | Column::Nothing => false,
        })
    }

    /// Reads a cell; nothing for a column that stands for no field. An empty cell is [`Value::Null`].
    pub fn value(
        &self,
        of: &'static Table,
        at: usize,
        cell: &[u8],
    ) -> Option<(&'static Field, std::result::Result<Value, Problem>)> {
        let (place, target) = match *self.columns.get(at)? {
            Column::Field(place) => (place, None),
            Column::Named(place, target) => (place, Some((target, false))),
            Column::Own(place) => (place, Some((of.name, true))),
            Column::Id | Column::Nothing => return None,
        };
        let field = of.fields.get(place)?;
        let Ok(text) = std::str::from_utf8(cell) else {
            return Some((field, Err(Problem::NotText)));
        };
        let value = match target {
            None => Value::parse(field.kind, text),
            Some(_) if text.trim().is_empty() => Ok(Value::Null),
            Some((_, true)) if Uuid::try_parse(text.trim()).is_ok() => {
                Value::parse(field.kind, text)
            }
            Some((table, _)) => match self.names.get(table) {
                Some(names) => names.find(text).map(Value::Id),
                None => Err(Problem::UnknownReference {
                    name: text.trim().to_owned(),
                }),
            },
        };
        Some((field, value))
    }

    /// Makes a row of this file known by its name to the rows below it.
    pub fn announce(&mut self, table: &'static str, name: &str, id: Uuid) {
        if self.columns.iter().any(|c| matches!(c, Column::Own(_)))
            && let Some(names) = self.names.get_mut(table)
            && names.find(name).is_err()
        {
            names.add(name, id);
        }
    }
}
