//! Stored values as people read them.

use super::dto::{FieldValue, Ladder, Rung};
use crate::error::Result;
use crate::names;
use crate::session::Session;
use trede_domain::schema::{Field, Kind, Table, table};
use trede_domain::{Uuid, Value};
use trede_store::Row;
use trede_texts::Texts;

/// Turns values into words, with the names of rows that they refer to.
pub(crate) struct Words<'a> {
    pub session: &'a Session,
    pub texts: Texts,
}

impl Words<'_> {
    /// The value of a field in words; empty for no value. A rung is told on the ladder of its row.
    pub fn value(
        &self,
        of: &Table,
        field: &Field,
        value: &Value,
        ladder: Option<&str>,
    ) -> Result<String> {
        if value.is_null() {
            return Ok(String::new());
        }
        let plain = value.to_text();
        Ok(match field.kind {
            Kind::Code(_) | Kind::Language => self.texts.code(of.name, field.name, &plain),
            Kind::Codes(_) => plain
                .split(';')
                .map(|code| self.texts.code(of.name, field.name, code))
                .collect::<Vec<_>>()
                .join(", "),
            Kind::Date | Kind::PartialDate => self.texts.date(&plain),
            Kind::Bool => self.texts.get(if value.is_true() {
                "screen-yes"
            } else {
                "screen-no"
            }),
            Kind::Ladder => self.ladder(&plain)?.name,
            Kind::Rung => match ladder.map(|code| self.ladder(code)).transpose()? {
                Some(ladder) => {
                    let found = ladder
                        .rungs
                        .iter()
                        .find(|r| Some(i64::from(r.rung)) == value.as_int());
                    found.map_or(plain, |r| format!("{} {}", r.rung, r.name))
                }
                None => plain,
            },
            Kind::Ref(target) => self
                .reference(target, value.as_id())?
                .unwrap_or_else(|| self.texts.get("screen-unknown")),
            _ => plain,
        })
    }

    /// What people call the row: a client by the full name, a trajectory by its kind and start, other rows by their name.
    pub fn reference(&self, target: &'static str, id: Option<Uuid>) -> Result<Option<String>> {
        let (Some(of), Some(id)) = (table(target), id) else {
            return Ok(None);
        };
        let Some(row) = self.session.store().get(of, id)? else {
            return Ok(None);
        };
        if target == "clients" {
            return Ok(Some(crate::print::full_name(of, &row)));
        }
        let dated = |what: String, day: &str| {
            let day = self.texts.date(&row.get(of, day).to_text());
            Some(format!("{what}, {day}"))
        };
        match target {
            "trajectories" => {
                let kind = self
                    .texts
                    .code(target, "kind", &row.get(of, "kind").to_text());
                return Ok(dated(kind, "started_on"));
            }
            "consents" => return Ok(dated(row.get(of, "purpose").to_text(), "given_on")),
            _ => {}
        }
        Ok(names::name_field(target)
            .map(|field| row.get(of, field).to_text())
            .filter(|name| !name.is_empty()))
    }

    /// The filled fields of a row in the order of the contract, without `hidden` ones.
    pub fn fields(&self, of: &Table, row: &Row, hidden: &[&str]) -> Result<Vec<FieldValue>> {
        let ladder = row.get(of, "ladder").as_str();
        let mut found = Vec::new();
        for (field, value) in of.fields.iter().zip(&row.values) {
            if value.is_null() || hidden.contains(&field.name) {
                continue;
            }
            let words = self.value(of, field, value, ladder)?;
            found.push(FieldValue {
                field: field.name.to_owned(),
                value: value.to_text(),
                words,
            });
        }
        Ok(found)
    }

    /// A ladder with its words. One that has not arrived yet has only its code.
    pub fn ladder(&self, code: &str) -> Result<Ladder> {
        let ladders = self.session.store().ladders()?;
        let Some(known) = ladders.get(code) else {
            return Ok(Ladder {
                code: code.to_owned(),
                name: code.to_owned(),
                rungs: Vec::new(),
                own: false,
            });
        };
        let or = |text: &str, key: String| {
            if text.is_empty() {
                self.texts.get(&key)
            } else {
                text.to_owned()
            }
        };
        let rungs = (1..).zip(&known.rungs).map(|(rung, name)| Rung {
            rung,
            name: or(name, format!("ladder-{code}-{rung}")),
            meaning: self
                .texts
                .get_or(&format!("ladder-{code}-{rung}-meaning"), ""),
            example: self
                .texts
                .get_or(&format!("ladder-{code}-{rung}-example"), ""),
        });
        Ok(Ladder {
            code: code.to_owned(),
            name: or(&known.name, format!("ladder-{code}")),
            rungs: rungs.collect(),
            own: !crate::ladders::is_built_in(code),
        })
    }
}

/// A count for the window, which has no larger ones to show.
pub(super) fn count(number: impl TryInto<u32>) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}

/// A filled value as text.
pub(super) fn filled(value: &Value) -> Option<String> {
    Some(value.to_text()).filter(|text| !text.is_empty())
}
