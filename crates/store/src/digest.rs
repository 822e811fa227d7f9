//! One number for all replicated data: equal on devices that hold the same.

use crate::error::Result;
use crate::row::{self, Row};
use crate::scope::Sight;
use crate::store::Store;
use sha2::{Digest, Sha256};
use trede_domain::schema::{Kind, Scope, Table, tables};

impl Store {
    /// SHA-256, in hexadecimal, over every row in sight, deleted ones too: table, id and each field that has a value, in the order
    /// of tables, ids and fields. Versions and this store's own facts do not count, nor who looked: reading changes nothing.
    pub fn digest(&self, sight: &Sight) -> Result<String> {
        let mut hash = Sha256::new();
        for table in tables().iter().filter(|t| t.scope != Scope::Coordinators) {
            let hidden = match table.name {
                "clients" => "AND t.id NOT IN (SELECT client_id FROM left_clients)",
                _ if table.index("client_id").is_some() => {
                    "AND (t.client_id IS NULL OR t.client_id NOT IN (SELECT client_id FROM left_clients))"
                }
                _ => "",
            };
            let columns: String = row::of(table)
                .columns
                .split(", ")
                .map(|c| format!("t.{c}"))
                .collect::<Vec<_>>()
                .join(", ");
            let sql = format!(
                "SELECT {columns} FROM {} t WHERE {} {hidden} ORDER BY t.id",
                table.name,
                sight.condition(table, "t")
            );
            let mut statement = self.conn.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(sql) = rows.next()? {
                add(&mut hash, table, &row::read(table, sql)?);
            }
        }
        Ok(hex(hash))
    }

    /// SHA-256 over what a centre works with, wherever it is kept: every row about people, the network and what is
    /// offered, and of the locations and staff those that are referred to. What belongs to the founding of a centre, to
    /// versions, to deleted rows and to settings does not count, so an open export that is taken in elsewhere is equal.
    pub fn content_digest(&self) -> Result<String> {
        let mut hash = Sha256::new();
        let mut referred = std::collections::BTreeSet::new();
        for table in tables() {
            if table.scope == Scope::Coordinators
                || matches!(table.name, "settings" | "conflicts" | "locations" | "staff")
            {
                continue;
            }
            self.each(table, None, |row| {
                for (field, value) in table.fields.iter().zip(&row.values) {
                    if matches!(field.kind, Kind::Ref("locations" | "staff")) {
                        referred.extend(value.as_id());
                    }
                }
                add(&mut hash, table, &row);
                Ok(())
            })?;
        }
        for table in tables() {
            if matches!(table.name, "locations" | "staff") {
                for id in &referred {
                    if let Some(row) = self.get(table, *id)? {
                        add(&mut hash, table, &row);
                    }
                }
            }
        }
        Ok(hex(hash))
    }
}

fn add(hash: &mut Sha256, table: &Table, row: &Row) {
    hash.update(format!("{}\u{1f}{}", table.name, row.id));
    for (field, value) in table.all_fields().zip(&row.values) {
        // A row that was deleted and came back is as one that never went.
        if !value.is_null() && (field.name != "deleted" || value.is_true()) {
            hash.update(format!("\u{1f}{}={}", field.name, value.to_text()));
        }
    }
    for (name, value) in &row.extra {
        hash.update(format!("\u{1f}{name}={value}"));
    }
    hash.update("\u{1e}");
}

fn hex(hash: Sha256) -> String {
    hash.finalize().iter().map(|b| format!("{b:02x}")).collect()
}
