//! A centre in memory, in the tables of the store, filled row by row.

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, functions::FunctionFlags, params_from_iter};
use std::cell::Cell;
use trede_report::Query;
use uuid::Uuid;

pub const START: &str = "2026-01-01";
pub const END: &str = "2026-03-31";

pub struct Centre {
    pub conn: Connection,
    rows: Cell<u128>,
}

/// What a test writes in a field.
pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
pub fn id(id: Uuid) -> Value {
    Value::Blob(id.as_bytes().to_vec())
}
pub fn int(number: i64) -> Value {
    Value::Integer(number)
}
pub fn real(number: f64) -> Value {
    Value::Real(number)
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The first quarter of 2026, whole centre.
pub fn quarter() -> Query {
    Query::of(day(START), day(END))
}

impl Centre {
    pub fn new() -> Self {
        let conn = Connection::open_in_memory().unwrap();
        conn.create_scalar_function("trede_search_text", -1, FunctionFlags::SQLITE_UTF8, |_| {
            Ok("")
        })
        .unwrap();
        conn.execute_batch(include_str!("../../../store/src/migrations/0001_start.sql"))
            .unwrap();
        Self {
            conn,
            rows: Cell::new(0),
        }
    }

    /// Adds a row; later rows have higher ids.
    pub fn add(&self, table: &str, fields: &[(&str, Value)]) -> Uuid {
        let number = self.rows.get() + 1;
        self.rows.set(number);
        let row = Uuid::from_u128(number);
        let mut names = vec!["id", "_versions", "_arrival"];
        let mut values = vec![
            id(row),
            Value::Blob(Vec::new()),
            Value::Integer(i64::try_from(number).unwrap()),
        ];
        for (name, value) in fields {
            names.push(name);
            values.push(value.clone());
        }
        let places = vec!["?"; names.len()].join(", ");
        let sql = format!(
            "INSERT INTO {table} ({}) VALUES ({places})",
            names.join(", ")
        );
        self.conn.execute(&sql, params_from_iter(values)).unwrap();
        row
    }

    pub fn set(&self, table: &str, row: Uuid, field: &str, value: Value) {
        self.conn
            .execute(
                &format!("UPDATE {table} SET {field} = ? WHERE id = ?"),
                (value, row),
            )
            .unwrap();
    }

    pub fn delete(&self, table: &str, row: Uuid) {
        self.set(table, row, "deleted", int(1));
    }

    pub fn location(&self, name: &str) -> Uuid {
        self.add(
            "locations",
            &[("name", text(name)), ("kind", text("outreach"))],
        )
    }

    pub fn client(&self, number: &str, fields: &[(&str, Value)]) -> Uuid {
        let mut all = vec![
            ("number", text(number)),
            ("first_name", text("Fatma")),
            ("last_name", text("Zee")),
        ];
        all.extend_from_slice(fields);
        self.add("clients", &all)
    }

    pub fn join(&self, other: Uuid, kept: Uuid) {
        self.set("clients", other, "merged_into", id(kept));
    }

    pub fn trajectory(
        &self,
        client: Uuid,
        kind: &str,
        started_on: &str,
        fields: &[(&str, Value)],
    ) -> Uuid {
        let mut all = vec![
            ("client_id", id(client)),
            ("kind", text(kind)),
            ("started_on", text(started_on)),
        ];
        all.extend_from_slice(fields);
        self.add("trajectories", &all)
    }

    pub fn ended(
        &self,
        client: Uuid,
        ended_on: &str,
        outcome: &str,
        fields: &[(&str, Value)],
    ) -> Uuid {
        let mut all = vec![("ended_on", text(ended_on)), ("outcome", text(outcome))];
        all.extend_from_slice(fields);
        self.trajectory(client, "individual", "2025-06-01", &all)
    }

    pub fn contact(
        &self,
        client: Option<Uuid>,
        happened_on: &str,
        fields: &[(&str, Value)],
    ) -> Uuid {
        let mut all = vec![
            ("happened_on", text(happened_on)),
            ("channel", text("desk")),
            ("topic", text("information")),
        ];
        all.extend(client.map(|client| ("client_id", id(client))));
        for field in fields {
            all.retain(|(name, _)| *name != field.0);
            all.push(field.clone());
        }
        self.add("contacts", &all)
    }

    pub fn measured(&self, client: Uuid, measured_on: &str, rung: i64) -> Uuid {
        self.measured_on_ladder(client, measured_on, "vng", rung)
    }

    pub fn measured_on_ladder(
        &self,
        client: Uuid,
        measured_on: &str,
        ladder: &str,
        rung: i64,
    ) -> Uuid {
        self.add(
            "movements",
            &[
                ("client_id", id(client)),
                ("measured_on", text(measured_on)),
                ("ladder", text(ladder)),
                ("rung", int(rung)),
            ],
        )
    }

    pub fn setting(&self, key: &str, value: &str) -> Uuid {
        self.add("settings", &[("key", text(key)), ("value", text(value))])
    }

    pub fn target(
        &self,
        indicator: &str,
        from: &str,
        to: &str,
        comparison: &str,
        value: f64,
        fields: &[(&str, Value)],
    ) -> Uuid {
        let mut all = vec![
            ("indicator", text(indicator)),
            ("from_on", text(from)),
            ("to_on", text(to)),
            ("comparison", text(comparison)),
            ("value", real(value)),
        ];
        all.extend_from_slice(fields);
        self.add("targets", &all)
    }
}
