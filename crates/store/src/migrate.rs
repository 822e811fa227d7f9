//! The forms that the store's file has had, each a step from the one before.

use crate::error::{Result, StoreError};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::{Digest, Sha256};

/// The steps. Appended to, never edited: their checksums stand in every store.
const STEPS: &[&str] = &[
    include_str!("migrations/0001_start.sql"),
    include_str!("migrations/0002_day.sql"),
    include_str!("migrations/0003_reports.sql"),
    include_str!("migrations/0004_drafts.sql"),
    include_str!("migrations/0005_erasures.sql"),
    include_str!("migrations/0006_trust.sql"),
    include_str!("migrations/0007_undo_bundle.sql"),
    include_str!("migrations/0008_counts.sql"),
    include_str!("migrations/0009_places.sql"),
    include_str!("migrations/0010_signed_erasures.sql"),
    include_str!("migrations/0011_counts.sql"),
    include_str!("migrations/0012_held_erasures.sql"),
    include_str!("migrations/0013_waiting.sql"),
];

/// The SQL of all steps, for whoever wants the same tables elsewhere (the yardstick of the benchmarks).
pub fn schema_sql() -> String {
    STEPS.concat()
}

fn checksum(sql: &str) -> Vec<u8> {
    // A checkout with other line ends is the same step.
    Sha256::digest(sql.replace("\r\n", "\n").as_bytes()).to_vec()
}

/// Brings the file to the newest form; refuses a newer one and one with steps that are not these.
pub(crate) fn migrate(conn: &mut Connection) -> Result<()> {
    run(conn, STEPS)
}

fn run(conn: &mut Connection, steps: &[&str]) -> Result<()> {
    // Looking first takes no lock: opening a store does not wait for whoever writes in it.
    if is_current(conn, steps)? {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.execute_batch("CREATE TABLE IF NOT EXISTS migrations (step INTEGER NOT NULL PRIMARY KEY, checksum BLOB NOT NULL) STRICT")?;
    let found: i64 = tx.query_row("SELECT coalesce(max(step), 0) FROM migrations", [], |r| {
        r.get(0)
    })?;
    let known = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    for (sql, step) in steps.iter().zip(1..) {
        let kept: Option<Vec<u8>> = tx
            .query_row(
                "SELECT checksum FROM migrations WHERE step = ?1",
                [step],
                |r| r.get(0),
            )
            .optional()?;
        match kept {
            Some(kept) if kept == checksum(sql) => {}
            Some(_) => return Err(StoreError::Foreign(step)),
            None => {
                tx.execute_batch(sql)?;
                tx.execute(
                    "INSERT INTO migrations (step, checksum) VALUES (?1, ?2)",
                    params![step, checksum(sql)],
                )?;
            }
        }
    }
    tx.commit()?;
    Ok(())
}

/// Whether every step was taken, and no other.
fn is_current(conn: &Connection, steps: &[&str]) -> Result<bool> {
    if !conn.table_exists(None, "migrations")? {
        return Ok(false);
    }
    let mut statement = conn.prepare("SELECT checksum FROM migrations ORDER BY step")?;
    let kept = statement.query_map([], |r| r.get::<_, Vec<u8>>(0))?;
    let kept = kept.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(kept.iter().eq(steps
        .iter()
        .map(|sql| checksum(sql))
        .collect::<Vec<_>>()
        .iter()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_newer_file_and_a_changed_step_are_refused() {
        let mut conn = Connection::open_in_memory().unwrap();
        run(&mut conn, &["CREATE TABLE a (x)", "CREATE TABLE b (x)"]).unwrap();
        run(&mut conn, &["CREATE TABLE a (x)", "CREATE TABLE b (x)"]).unwrap();
        assert!(matches!(
            run(&mut conn, &["CREATE TABLE a (x)"]),
            Err(StoreError::Newer { found: 2, known: 1 })
        ));
        assert!(matches!(
            run(&mut conn, &["CREATE TABLE a (y)", "CREATE TABLE b (x)"]),
            Err(StoreError::Foreign(1))
        ));
    }

    #[test]
    fn the_tables_are_those_of_the_contract() {
        let conn = Connection::open_in_memory().unwrap();
        crate::search::register(&conn).unwrap();
        conn.execute_batch(&schema_sql()).unwrap();
        for table in trede_domain::schema::tables() {
            let mut columns: Vec<String> = conn
                .prepare("SELECT name FROM pragma_table_info(?1)")
                .unwrap()
                .query_map([table.name], |r| r.get(0))
                .unwrap()
                .collect::<std::result::Result<_, _>>()
                .unwrap();
            let mut wanted = vec!["id".to_owned()];
            wanted.extend(table.all_fields().map(|f| f.name.to_owned()));
            wanted.extend(["_versions", "_arrival", "_from", "_extra"].map(str::to_owned));
            // Columns are named wherever rows are read and written: one that came later stands at the end.
            columns.sort();
            wanted.sort();
            assert_eq!(columns, wanted, "{}", table.name);
        }
    }
}
