//! What merging is held against: the same CSV files, read and upserted without versions, history or a decision.

use crate::Failure;
use csv::StringRecord;
use rusqlite::{Connection, Statement};
use std::path::Path;
use trede_domain::Table;
use trede_domain::schema::tables;
use trede_domain::{Kind, Uuid};
use trede_store::Store;

/// A row's versions as bytes: one version of all fields, as most rows have. Its content does not matter here.
const VERSIONS: [u8; 22] = [1; 22];

/// Upserts every row of the folder's CSV files, all in one transaction, into the store's own file: so the schema, the
/// triggers, the key and every setting are those of the store. Says how many rows.
pub fn upsert_all(store: &Store, csv_dir: &Path) -> Result<u64, Failure> {
    let conn = store.connection();
    conn.execute_batch("BEGIN IMMEDIATE")?;
    let mut arrival = 0;
    for table in tables() {
        let path = csv_dir.join(format!("{}.csv", table.name));
        if path.exists() {
            upsert(conn, table, &path, &mut arrival)?;
        }
    }
    conn.execute_batch("COMMIT")?;
    Ok(arrival.unsigned_abs())
}

fn upsert(conn: &Connection, table: &Table, path: &Path, arrival: &mut i64) -> Result<(), Failure> {
    let mut csv = csv::ReaderBuilder::new()
        .buffer_capacity(128 * 1024)
        .from_path(path)?;
    let names: Vec<String> = csv.headers()?.iter().map(str::to_owned).collect();
    let kinds = names
        .iter()
        .map(|name| match name.as_str() {
            "id" => Ok(Kind::Id),
            name => table
                .index(name)
                .and_then(|i| table.field(i))
                .map(|f| f.kind)
                .ok_or_else(|| Failure::from(format!("no field {name}"))),
        })
        .collect::<Result<Vec<_>, _>>()?;
    let own = ["_versions", "_arrival", "_from", "_extra"];
    let columns: Vec<&str> = names.iter().map(String::as_str).chain(own).collect();
    let marks: Vec<String> = (1..=columns.len()).map(|i| format!("?{i}")).collect();
    let sets: Vec<String> = columns[1..]
        .iter()
        .map(|c| format!("{c} = excluded.{c}"))
        .collect();
    let mut statement = conn.prepare(&format!(
        "INSERT INTO {} ({}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET {}",
        table.name,
        columns.join(", "),
        marks.join(", "),
        sets.join(", ")
    ))?;
    let mut record = StringRecord::new();
    while csv.read_record(&mut record)? {
        for (i, (kind, text)) in kinds.iter().zip(&record).enumerate() {
            bind(&mut statement, i + 1, *kind, text)?;
        }
        *arrival += 1;
        let next = kinds.len();
        statement.raw_bind_parameter(next + 1, VERSIONS.as_slice())?;
        statement.raw_bind_parameter(next + 2, *arrival)?;
        statement.raw_bind_parameter(next + 3, 7_i64)?;
        statement.raw_bind_parameter(next + 4, rusqlite::types::Null)?;
        statement.raw_execute()?;
    }
    Ok(())
}

fn bind(statement: &mut Statement<'_>, at: usize, kind: Kind, text: &str) -> Result<(), Failure> {
    if text.is_empty() {
        return Ok(statement.raw_bind_parameter(at, rusqlite::types::Null)?);
    }
    match kind {
        Kind::Id | Kind::Ref(_) => statement.raw_bind_parameter(at, Uuid::try_parse(text)?)?,
        Kind::Int { .. } | Kind::Rung => statement.raw_bind_parameter(at, text.parse::<i64>()?)?,
        Kind::Decimal => statement.raw_bind_parameter(at, text.parse::<f64>()?)?,
        Kind::Bool => statement.raw_bind_parameter(at, text == "true")?,
        _ => statement.raw_bind_parameter(at, text)?,
    }
    Ok(())
}
