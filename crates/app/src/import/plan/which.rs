//! Which row of the store a row of the file stands for, where its id, its number or its name says so.

use super::super::ImportProblem;
use super::super::sheet::SheetRow;
use super::{Plan, Target, Values};
use crate::error::AppError;
use trede_domain::Uuid;
use trede_domain::rules::Problem;
use trede_store::{Row, Store, setting_id};

/// Why a row stands for none.
pub(super) enum Decline {
    Fault(String, ImportProblem),
    Error(AppError),
}

impl Plan<'_> {
    pub(super) fn decide(
        &mut self,
        store: &Store,
        row: &SheetRow<'_>,
        values: &Values,
    ) -> std::result::Result<(Target, Option<Row>), Decline> {
        let cell = |column: usize| {
            row.cells
                .get(column)
                .and_then(|c| std::str::from_utf8(c).ok())
                .map(str::trim)
                .filter(|c| !c.is_empty())
        };
        // What was read, not what stands there: a number that may not be kept tells nobody apart.
        let name = self.by.and_then(|(field, column)| {
            let place = self.of.index(field)?;
            let read = values.iter().find(|(at, _)| *at == place)?;
            read.1.as_str().map(|name| (column, name.to_owned()))
        });
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
        let by_name = match (&name, &self.there, self.of.name) {
            (Some((_, key)), _, "settings") => Some(setting_id(key)),
            (Some((column, name)), Some(there), _) if given.is_none() => match there.find(name) {
                Ok(id) => Some(id),
                Err(Problem::UnknownReference { .. }) => None,
                Err(problem) => return Err(rule(*column, problem)),
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
            let column = given.map(|g| g.0).or(name.as_ref().map(|n| n.0));
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
                    .is_some_and(|there| there.find(&name).is_ok_and(|other| other != id));
            if taken || !self.names_seen.insert(name.to_lowercase()) {
                return Err(Decline::Fault(heading(column), ImportProblem::DoubleRow));
            }
        }
        let target = Target {
            id,
            is_new,
            sound: true,
            skipped: false,
            keeps: false,
            intake: None,
        };
        Ok((target, existing.filter(|row| !row.is_deleted())))
    }
}
