//! Whether the file is whole and says nothing that cannot be.

use crate::error::Result;
use crate::row;
use crate::store::Store;
use trede_domain::schema::tables;
use trede_domain::{Kind, Uuid};

/// Something that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// SQLite or SQLCipher found the file damaged, in its words.
    File(String),
    /// A row cannot be read or its versions do not fit its values.
    Row {
        /// The table.
        table: &'static str,
        /// The row; none where not even its id can be read.
        id: Option<Uuid>,
        /// What is wrong.
        what: String,
    },
    /// A reference to a row that is not here. It may still arrive.
    Dangling {
        /// The table.
        table: &'static str,
        /// The row.
        id: Uuid,
        /// The field that refers.
        field: &'static str,
    },
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(what) => write!(f, "file: {what}"),
            Self::Row {
                table,
                id: Some(id),
                what,
            } => write!(f, "{table} {id}: {what}"),
            Self::Row {
                table,
                id: None,
                what,
            } => write!(f, "{table}: {what}"),
            Self::Dangling { table, id, field } => {
                write!(f, "{table} {id}: {field} refers to a row that is not here")
            }
        }
    }
}

impl Store {
    /// Looks through the whole file: every page's authentication code, SQLite's structure, every row against its versions,
    /// every reference. Changes nothing but moving the write-ahead log into the file.
    pub fn check(&self) -> Result<Vec<Problem>> {
        let mut problems = Vec::new();
        self.conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        for pragma in ["cipher_integrity_check", "integrity_check"] {
            let mut statement = self.conn.prepare(&format!("PRAGMA {pragma}"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let word: String = row.get(0)?;
                if word != "ok" {
                    problems.push(Problem::File(word));
                }
            }
        }
        let arrivals = self.arrivals()?;
        for table in tables() {
            let hidden = match table.name {
                "clients" => "WHERE id NOT IN (SELECT client_id FROM left_clients)",
                _ => "",
            };
            let mut statement = self.conn.prepare(&format!(
                "SELECT {}, _arrival FROM {} {hidden} ORDER BY id",
                row::of(table).columns,
                table.name
            ))?;
            let mut rows = statement.query([])?;
            while let Some(sql) = rows.next()? {
                let row = match row::read(table, sql) {
                    Ok(row) => row,
                    Err(e) => {
                        problems.push(Problem::Row {
                            table: table.name,
                            id: sql.get(0).ok(),
                            what: e.to_string(),
                        });
                        continue;
                    }
                };
                let mut wrong = |what: String| {
                    problems.push(Problem::Row {
                        table: table.name,
                        id: Some(row.id),
                        what,
                    })
                };
                for (place, field) in table.all_fields().enumerate() {
                    if !row.values[place].is_null() && row.versions.get(place).is_none() {
                        wrong(format!("{} has a value but no version", field.name));
                    }
                }
                if sql.get::<_, i64>(table.width() + 3)? > arrivals {
                    wrong("it arrived after the last arrival".into());
                }
            }
            for field in table.fields {
                if let Kind::Ref(to) = field.kind {
                    let sql = format!(
                        "SELECT t.id FROM {} t WHERE t.deleted IS NOT 1 AND t.{1} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {to} o WHERE o.id = t.{1}) ORDER BY t.id",
                        table.name, field.name
                    );
                    let mut statement = self.conn.prepare(&sql)?;
                    for id in statement.query_map([], |r| r.get::<_, Uuid>(0))? {
                        problems.push(Problem::Dangling {
                            table: table.name,
                            id: id?,
                            field: field.name,
                        });
                    }
                }
            }
        }
        Ok(problems)
    }
}
