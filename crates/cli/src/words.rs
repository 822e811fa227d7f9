//! Values in words: codes by their meaning, references by the name of what they refer to.

use std::collections::HashMap;
use trede_app::reports::Cell;
use trede_app::{Result, Row, Session, Table, names, print};
use trede_domain::schema::{Kind, table};
use trede_domain::{Field, Uuid, Value};
use trede_texts::Texts;

/// Looks names up, each once.
pub struct Words<'a> {
    session: &'a Session,
    texts: Texts,
    known: HashMap<Uuid, String>,
}

impl<'a> Words<'a> {
    pub fn new(session: &'a Session, texts: Texts) -> Self {
        Self {
            session,
            texts,
            known: HashMap::new(),
        }
    }

    /// The value of a field in words; empty for none.
    pub fn value(&mut self, of: &Table, field: &Field, value: &Value) -> Result<String> {
        Ok(match (field.kind, value) {
            (_, Value::Null) => String::new(),
            (Kind::Ref(target), Value::Id(id)) => self.name(target, *id)?,
            (Kind::Code(_) | Kind::Language, Value::Text(code)) => {
                self.texts.code(of.name, field.name, code)
            }
            (Kind::Codes(_), Value::Text(codes)) => codes
                .split(';')
                .map(|code| self.texts.code(of.name, field.name, code))
                .collect::<Vec<_>>()
                .join(", "),
            (Kind::Bool, Value::Bool(yes)) => {
                self.texts.get(if *yes { "word-yes" } else { "word-no" })
            }
            (Kind::Decimal, Value::Decimal(number)) => self.texts.number(*number, 4),
            (Kind::Time, Value::Text(time)) => self.time(time),
            (_, value) => value.to_text(),
        })
    }

    /// The same from a value's text.
    pub fn text(&mut self, of: &Table, field: &Field, text: &str) -> Result<String> {
        match Value::parse(field.kind, text) {
            Ok(value) => self.value(of, field, &value),
            Err(_) => Ok(text.to_owned()),
        }
    }

    /// What people call a row.
    pub fn name(&mut self, target: &str, id: Uuid) -> Result<String> {
        if let Some(name) = self.known.get(&id) {
            return Ok(name.clone());
        }
        let row = match table(target) {
            Some(of) => self
                .session
                .store()
                .get(of, id)?
                .map(|row| called(of, &row)),
            None => None,
        };
        let name = row.unwrap_or_else(|| id.to_string());
        self.known.insert(id, name.clone());
        Ok(name)
    }

    /// A moment, by this device's clock: `5 maart 2026 14:10`.
    pub fn time(&self, rfc3339: &str) -> String {
        match chrono::DateTime::parse_from_rfc3339(rfc3339) {
            Ok(time) => {
                let local = time.with_timezone(&chrono::Local);
                format!(
                    "{} {}",
                    self.texts.date(&local.date_naive().to_string()),
                    local.format("%H:%M")
                )
            }
            Err(_) => rfc3339.to_owned(),
        }
    }
}

/// What people call a row: a client by name and number, others by their name, else by the id.
pub fn called(of: &Table, row: &Row) -> String {
    if of.name == "clients" {
        return format!(
            "{} ({})",
            print::full_name(of, row),
            row.get(of, "number").to_text()
        );
    }
    let name = names::name_field(of.name).map(|field| row.get(of, field).to_text());
    name.filter(|name| !name.is_empty())
        .unwrap_or_else(|| row.id.to_string())
}

/// A JSON value as someone reads it.
pub fn json(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Whether a cell stands on the right.
pub fn is_number(cell: &Cell) -> bool {
    matches!(
        cell,
        Cell::Number(_) | Cell::Money(_) | Cell::Share(_) | Cell::Change(..)
    )
}
