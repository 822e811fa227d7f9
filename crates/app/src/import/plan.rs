//! For each row of a file: which row of the store it stands for, and whether it may.

use super::alike::{Alike, People};
use super::columns::{Columns, Place};
use super::sheet::SheetRow;
use super::{Duplicates, ImportFault, ImportProblem, Noted};
use crate::error::{AppError, Result};
use crate::names::Names;
use crate::session::Session;
use std::collections::HashSet;
use trede_domain::rules::{self, Problem};
use trede_domain::schema::{Table, table};
use trede_domain::{Ladders, Uuid, Value};
use trede_store::{Row, Store, Writing, setting_id};

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
pub(super) struct Plan {
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
    duplicates: Duplicates,
    /// Who is perhaps here already, by row.
    pub alike: Vec<(usize, Alike)>,
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

impl Plan {
    pub fn new(
        session: &Session,
        of: &'static Table,
        columns: Columns,
        duplicates: Duplicates,
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
            duplicates,
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
        if target.is_new && self.is_alike(&whole, row.number, &mut target) {
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
        // A client without a number is given one.
        faults.retain(|f| {
            !(target.is_new
                && self.number().is_some()
                && f.field == "number"
                && f.problem == Problem::Required)
        });
        faults
    }

    /// Notes who a new client perhaps is. Whether the row is to be left out; it may also come to stand for that client.
    fn is_alike(&mut self, whole: &[Value], number: usize, target: &mut Target) -> bool {
        let Some(people) = &mut self.people else {
            return false;
        };
        let found = people.find(whole);
        let name = crate::print::full_name(
            self.of,
            &Row {
                values: whole.to_vec(),
                ..Row::empty(self.of, target.id)
            },
        );
        people.add(target.id, Some(number), name, whole);
        let Some(alike) = found else {
            return false;
        };
        let in_file = alike.row.is_some();
        let id = alike.id;
        self.alike.push((number, alike));
        match self.duplicates {
            Duplicates::Add => false,
            Duplicates::Skip => true,
            // Two rows of one file cannot both be the same change.
            Duplicates::Update if in_file || !self.seen.insert(id) => true,
            Duplicates::Update => {
                *target = Target {
                    id,
                    is_new: false,
                    keeps: true,
                    ..*target
                };
                false
            }
        }
    }

    /// The intake that comes with a client needs a day: its own, or that of the first contact.
    fn check_intake(
        &self,
        store: &Store,
        target: &mut Target,
        values: &Values,
        intake: &Values,
        unread: &[Place],
        fault: &mut impl FnMut(&str, ImportProblem),
    ) -> Result<()> {
        let Some(of) = table("intakes") else {
            return Ok(());
        };
        let fields = self.intake_fields(of, values, intake);
        let held_on = fields.iter().find(|(name, _)| *name == "held_on");
        let Some((_, held_on)) = held_on else {
            let day = of.index("held_on").map(Place::Intake);
            if !day.is_some_and(|day| unread.contains(&day)) {
                let at = intake
                    .first()
                    .and_then(|(place, _)| self.columns.of_place(Place::Intake(*place)));
                let heading = at.map_or("", |at| &self.columns.headings[at]);
                fault(heading, ImportProblem::NoDay);
            }
            return Ok(());
        };
        let mut id = None;
        if !target.is_new {
            for row in store.list(of, Some(target.id))? {
                if row.get(of, "held_on") == held_on {
                    id = Some(row.id);
                }
            }
        }
        let mut row = Row::empty(of, Uuid::nil());
        for (name, value) in &fields {
            if let Some(place) = of.index(name) {
                row.values[place] = value.clone();
            }
        }
        if let Some(client) = of.index("client_id") {
            row.values[client] = Value::Id(target.id);
        }
        rules::complete(of, &mut row.values, &self.centre_ladder);
        for rule in rules::faults(of, &row.values, &self.ladders) {
            let place = of.index(&rule.field).map(Place::Intake);
            let heading = place.and_then(|place| self.columns.of_place(place));
            let field = heading.map_or(rule.field.as_str(), |at| &self.columns.headings[at]);
            fault(field, ImportProblem::Rule(rule.problem));
        }
        target.intake = Some((id.unwrap_or_else(|| store.env().new_id()), id.is_none()));
        Ok(())
    }

    fn intake_fields(
        &self,
        of: &'static Table,
        values: &Values,
        intake: &Values,
    ) -> Vec<(&'static str, Value)> {
        let mut fields: Vec<(&'static str, Value)> = intake
            .iter()
            .filter_map(|(place, value)| Some((of.fields.get(*place)?.name, value.clone())))
            .collect();
        let own = |name: &str| {
            let place = self.of.index(name)?;
            values
                .iter()
                .find(|(at, value)| *at == place && !value.is_null())
                .map(|(_, value)| value.clone())
        };
        for (field, from) in [
            ("held_on", "first_contact_on"),
            ("staff_id", "coach_id"),
            ("location_id", "location_id"),
        ] {
            if !fields.iter().any(|(name, _)| *name == field)
                && let Some(value) = own(from)
            {
                fields.push((field, value));
            }
        }
        if fields.iter().any(|(name, _)| *name == "rung")
            && !fields.iter().any(|(name, _)| *name == "ladder")
        {
            fields.push(("ladder", self.centre_ladder.as_str().into()));
        }
        fields
    }

    fn decide(
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

    /// Writes a row.
    pub fn write(
        &self,
        w: &mut Writing<'_>,
        row: &SheetRow<'_>,
        target: Target,
    ) -> std::result::Result<(), trede_store::StoreError> {
        let mut values: Values = Vec::new();
        let mut intake: Values = Vec::new();
        for (at, cell) in row.cells.iter().enumerate() {
            self.columns.cell(at, cell, |read| match read {
                super::columns::Read {
                    place: Place::Own(place),
                    value: Ok(value),
                    ..
                } => values.push((place, value)),
                super::columns::Read {
                    place: Place::Intake(place),
                    value: Ok(value),
                    ..
                } if !value.is_null() => intake.push((place, value)),
                _ => {}
            });
        }
        self.add_ladder(&mut values);
        let number = self.number();
        let fields: Vec<(&'static str, Value)> = values
            .iter()
            // Nothing to set in a row that has nothing yet; and a number, once given, is not taken away.
            .filter(|(place, value)| {
                !(value.is_null() && (target.is_new || target.keeps || Some(*place) == number))
            })
            .filter_map(|(place, value)| Some((self.of.fields.get(*place)?.name, value.clone())))
            .collect();
        if target.is_new {
            w.insert_with_id(self.of, target.id, &fields)?;
        } else if target.keeps {
            // Whoever was found by name gets what was not known yet; nothing is overwritten.
            let there = w.get(self.of, target.id)?;
            let missing: Vec<_> = fields
                .into_iter()
                .filter(|(name, _)| {
                    there
                        .as_ref()
                        .is_none_or(|row| row.get(self.of, name).is_null())
                })
                .collect();
            w.update(self.of, target.id, &missing)?;
        } else {
            w.update(self.of, target.id, &fields)?;
        }
        if let (Some((id, is_new)), Some(of)) = (target.intake, table("intakes")) {
            let mut fields = self.intake_fields(of, &values, &intake);
            fields.push(("client_id", Value::Id(target.id)));
            if is_new {
                w.insert_with_id(of, id, &fields)?;
                self.measure(w, target.id, &fields)?;
            } else {
                w.update(of, id, &fields)?;
            }
        }
        Ok(())
    }

    /// The rung of a new intake is a measurement too.
    fn measure(
        &self,
        w: &mut Writing<'_>,
        client: Uuid,
        intake: &[(&'static str, Value)],
    ) -> std::result::Result<(), trede_store::StoreError> {
        let of_intake = |field: &str| {
            intake
                .iter()
                .find(|(name, _)| *name == field)
                .map(|(_, value)| value.clone())
                .unwrap_or_default()
        };
        if let Some(of) = table("movements").filter(|_| !of_intake("rung").is_null()) {
            w.insert(
                of,
                &[
                    ("client_id", Value::Id(client)),
                    ("measured_on", of_intake("held_on")),
                    ("ladder", of_intake("ladder")),
                    ("rung", of_intake("rung")),
                    ("moment", "intake".into()),
                    ("staff_id", of_intake("staff_id")),
                ],
            )?;
        }
        Ok(())
    }
}

enum Decline {
    Fault(String, ImportProblem),
    Error(AppError),
}
