//! Writing a row as it was decided.

use super::super::columns::{Place, Read};
use super::super::sheet::SheetRow;
use super::{Plan, Target, Values};
use trede_domain::Value;
use trede_domain::schema::table;
use trede_store::Writing;

impl Plan<'_> {
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
                Read {
                    place: Place::Own(place),
                    value: Ok(value),
                    ..
                } => values.push((place, value)),
                Read {
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
}
