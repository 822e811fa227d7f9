//! The intake that a list of clients brings along.

use super::super::ImportProblem;
use super::super::columns::Place;
use super::{Plan, Target, Values};
use crate::error::Result;
use trede_domain::rules;
use trede_domain::schema::{Table, table};
use trede_domain::{Uuid, Value};
use trede_store::{Row, Store, Writing};

impl Plan<'_> {
    /// The intake that comes with a client needs a day: its own, or that of the first contact.
    pub(super) fn check_intake(
        &mut self,
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
        // Somebody who stands in the file twice has one intake on a day.
        let key = (target.id, held_on.to_text());
        let id = id.or_else(|| self.intakes.get(&key).copied());
        let intake = id.unwrap_or_else(|| store.env().new_id());
        self.intakes.insert(key, intake);
        target.intake = Some((intake, id.is_none()));
        Ok(())
    }

    pub(super) fn intake_fields(
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

    /// The rung of a new intake is a measurement too.
    pub(super) fn measure(
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
