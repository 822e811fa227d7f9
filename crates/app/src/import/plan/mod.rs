//! For each row of a file: which row of the store it stands for, and whether it may.

mod intake;
mod perhaps;
mod which;
mod write;

use super::alike::People;
use super::columns::{Columns, Place};
use super::sheet::SheetRow;
use super::{ImportFault, ImportProblem, Noted, Options, Perhaps};
use crate::error::Result;
use crate::names::Names;
use crate::session::Session;
use std::collections::{HashMap, HashSet};
use trede_domain::rules::{self, Problem};
use trede_domain::schema::Table;
use trede_domain::{Ladders, Uuid, Value};
use trede_store::{Row, Store};
use which::Decline;

/// The row of the store that a row of the file stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target {
    pub id: Uuid,
    /// Whether it is to be added.
    pub is_new: bool,
    /// Whether the row of the file was not refused.
    pub sound: bool,
    /// Whether it is left out because someone is perhaps here already.
    pub skipped: bool,
    /// Whether what is there stays as it is and only gaps are filled: someone who was found by name.
    keeps: bool,
    /// The intake that comes with a client: its id, and whether it is new.
    intake: Option<(Uuid, bool)>,
}

/// The decisions on all rows so far.
pub(super) struct Plan<'a> {
    of: &'static Table,
    pub columns: Columns,
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
    people: Option<People>,
    /// The rows of the store that rows of the file so far will be written to.
    coming: HashSet<Uuid>,
    /// The intakes so far, by client and day.
    intakes: HashMap<(Uuid, String), Uuid>,
    options: &'a Options,
    /// Who is perhaps here already.
    pub alike: Vec<Perhaps>,
    /// Where a citizen service number was left out.
    pub left_out: Vec<Noted>,
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

/// The values of a row, by field.
type Values = Vec<(usize, Value)>;

impl<'a> Plan<'a> {
    pub fn new(
        session: &Session,
        of: &'static Table,
        columns: Columns,
        options: &'a Options,
    ) -> Result<Self> {
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
            id_column: columns.id_column(),
            people: (of.name == "clients")
                .then(|| People::load(store, of))
                .transpose()?,
            columns,
            targets: Vec::new(),
            seen: HashSet::new(),
            names_seen: HashSet::new(),
            coming: HashSet::new(),
            intakes: HashMap::new(),
            options,
            alike: Vec::new(),
            left_out: Vec::new(),
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
        let width = self.columns.headings.len();
        if self.columns.strict {
            match row.cells.len().cmp(&width) {
                std::cmp::Ordering::Less => fault("", ImportProblem::TooFewCells),
                std::cmp::Ordering::Greater => fault("", ImportProblem::TooManyCells),
                std::cmp::Ordering::Equal => {}
            }
        }
        let mut unread: Vec<Place> = Vec::new();
        let mut values: Values = Vec::new();
        let mut intake: Values = Vec::new();
        for (at, cell) in row.cells.iter().enumerate() {
            if self.columns.strict
                && at < width
                && self.columns.is_blank(at)
                && !cell.trim_ascii().is_empty()
            {
                fault("", ImportProblem::TooManyCells);
            }
            let heading = self.columns.headings.get(at).map_or("", String::as_str);
            self.columns.cell(at, cell, |read| {
                if read.left_out {
                    self.left_out.push(Noted {
                        row: row.number,
                        field: heading.to_owned(),
                    });
                }
                match (read.place, read.value) {
                    (Place::Own(place), Ok(value)) => values.push((place, value)),
                    (Place::Intake(place), Ok(value)) if !value.is_null() => {
                        intake.push((place, value));
                    }
                    (Place::Intake(_), Ok(_)) => {}
                    (place, Err(problem)) => {
                        fault(heading, problem);
                        unread.push(place);
                    }
                }
            });
        }
        self.add_ladder(&mut values);
        let (mut target, existing) = match self.decide(store, row, &values) {
            Ok(decided) => decided,
            Err(Decline::Fault(field, problem)) => {
                fault(&field, problem);
                let none = Target {
                    id: store.env().new_id(),
                    is_new: true,
                    sound: false,
                    skipped: false,
                    keeps: false,
                    intake: None,
                };
                (none, None)
            }
            Err(Decline::Error(error)) => return Err(error),
        };
        let whole = self.whole(&target, existing, &values);
        if target.is_new && self.is_left_out(&whole, row.number, &mut target) {
            // Whatever is wrong with it: nobody wants it.
            refused.truncate(before);
            self.targets.push(Target {
                skipped: true,
                ..target
            });
            return Ok(());
        }
        let whole = if target.keeps {
            let there = store.get(of, target.id)?;
            let mut filled = whole;
            for (value, known) in filled.iter_mut().zip(there.iter().flat_map(|r| &r.values)) {
                if !known.is_null() {
                    *value = known.clone();
                }
            }
            filled
        } else {
            whole
        };
        for rule in self.rule_faults(&target, whole) {
            let place = of.index(&rule.field);
            if !place.is_some_and(|place| unread.contains(&Place::Own(place))) {
                let heading = place.and_then(|place| self.columns.of_field(place));
                let field = heading.map_or(rule.field.as_str(), |at| &self.columns.headings[at]);
                fault(field, ImportProblem::Rule(rule.problem));
            }
        }
        if !intake.is_empty() {
            self.check_intake(store, &mut target, &values, &intake, &unread, &mut fault)?;
        }
        target.sound = target.sound && refused.len() == before;
        if let Some((_, column)) = self.by
            && let Some(Ok(name)) = row.cells.get(column).map(std::str::from_utf8)
            && !name.trim().is_empty()
        {
            self.columns.announce(of.name, name.trim(), target.id);
        }
        if target.sound {
            self.coming.insert(target.id);
        }
        self.targets.push(target);
        Ok(())
    }

    /// A measurement without a column for the ladder is one on the centre's.
    fn add_ladder(&self, values: &mut Values) {
        if self.columns.strict {
            return;
        }
        if let (Some(ladder), Some(rung)) = (self.of.index("ladder"), self.of.index("rung"))
            && self.columns.of_field(ladder).is_none()
            && (self.of.fields[ladder].required
                || values
                    .iter()
                    .any(|(place, value)| *place == rung && !value.is_null()))
        {
            values.push((ladder, self.centre_ladder.as_str().into()));
        }
    }

    /// The row as it will be.
    fn whole(&self, target: &Target, existing: Option<Row>, values: &Values) -> Vec<Value> {
        let mut whole = existing
            .unwrap_or_else(|| Row::empty(self.of, target.id))
            .values;
        let number = self.number();
        for (place, value) in values {
            if !(Some(*place) == number && value.is_null()) {
                whole[*place] = value.clone();
            }
        }
        if let Some(last) = whole.last_mut() {
            *last = Value::Null;
        }
        whole
    }

    fn number(&self) -> Option<usize> {
        self.of
            .index("number")
            .filter(|_| self.of.name == "clients")
    }

    /// The rules, held against the row as it will be.
    fn rule_faults(&self, target: &Target, mut whole: Vec<Value>) -> Vec<rules::Fault> {
        rules::complete(self.of, &mut whole, &self.centre_ladder);
        let mut faults = rules::faults(self.of, &whole, &self.ladders);
        // A client without a number is given one; whoever is further up in the file was.
        faults.retain(|f| {
            !((target.is_new || target.keeps)
                && self.number().is_some()
                && f.field == "number"
                && f.problem == Problem::Required)
        });
        faults
    }

    /// How many rows are to be added, and how many to be changed.
    pub fn counts(&self) -> (usize, usize) {
        let taken = || self.targets.iter().filter(|t| t.sound && !t.skipped);
        let added = taken().filter(|t| t.is_new).count();
        (added, taken().count() - added)
    }

    /// What the row that was taken as this one, counted from 0, stands for.
    pub fn target(&self, place: usize) -> Option<Target> {
        self.targets.get(place).copied()
    }
}
