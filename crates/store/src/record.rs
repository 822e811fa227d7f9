//! What a bundle changed here, kept for a while, so that it can be undone as one step.
//!
//! Values that gave way stand in `history` as ever, and there say to which bundle; rows that were not here are only named,
//! many together, so that the first bundle of a device costs no more than its keys. Nothing here is about a person but keys.

use crate::error::{Result, StoreError};
use crate::merge::Merging;
use crate::store::Store;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use trede_domain::Uuid;

/// For how many weeks a bundle can be undone.
pub const KEPT_WEEKS: i64 = 8;

/// The keys that are written away together.
const TOGETHER: usize = 1_000;

/// What is kept of the merge that is going on.
#[derive(Debug)]
pub(crate) struct Record {
    pub number: i64,
    /// How many rows went because of erasures.
    pub erased: usize,
    /// Conflicts that were found because a value came and lost.
    pub lost: Vec<Uuid>,
    table: &'static str,
    ids: Vec<u8>,
}

impl Record {
    /// Takes down that a row was not here.
    pub fn made(&mut self, conn: &Connection, table: &'static str, id: Uuid) -> Result<()> {
        // Who is erased stays so, and a conflict that others found is theirs to settle.
        if matches!(table, "erasures" | "conflicts") {
            return Ok(());
        }
        if self.table != table || self.ids.len() >= TOGETHER * 16 {
            self.flush(conn)?;
            self.table = table;
        }
        self.ids.extend_from_slice(id.as_bytes());
        Ok(())
    }

    fn flush(&mut self, conn: &Connection) -> Result<()> {
        if !self.ids.is_empty() {
            conn.prepare_cached("INSERT INTO made (merge, table_name, ids) VALUES (?1, ?2, ?3)")?
                .execute(params![self.number, self.table, self.ids])?;
            self.ids.clear();
        }
        Ok(())
    }
}

/// A bundle that was merged here and can still be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// What this store knows it by.
    pub number: i64,
    /// The device that wrote it.
    pub device: String,
    /// Its name in the shared folder.
    pub bundle: String,
    /// When it was written, by its writer's clock.
    pub created: String,
    /// When it came in.
    pub at: DateTime<Utc>,
    /// How many rows went because of the erasures in it; they stay gone.
    pub erased: u64,
    /// Whether it was undone, and that was not undone in turn.
    pub undone: bool,
}

impl Merging<'_> {
    /// From here on what changes is taken down, so that it can be undone as one step; where nobody may do that, nothing is
    /// kept, also of before. What is too old is let go.
    pub fn record(&mut self, wanted: bool) -> Result<()> {
        let oldest = if wanted {
            self.now - KEPT_WEEKS * 7 * 24 * 60 * 60 * 1000
        } else {
            i64::MAX
        };
        let old: i64 = self
            .tx
            .prepare_cached("SELECT count(*) FROM merges WHERE at < ?1")?
            .query_row([oldest], |r| r.get(0))?;
        if old > 0 {
            for sql in [
                "DELETE FROM made WHERE merge IN (SELECT merge FROM merges WHERE at < ?1)",
                "DELETE FROM history WHERE writer IS NULL AND by_merge IN (SELECT merge FROM merges WHERE at < ?1)",
                "UPDATE history SET by_merge = NULL, brought = NULL WHERE by_merge IN (SELECT merge FROM merges WHERE at < ?1)",
                "DELETE FROM merges WHERE at < ?1",
            ] {
                self.tx.execute(sql, [oldest])?;
            }
        }
        if wanted {
            self.record = Some(Record {
                // The place of its first change here: never used again.
                number: self.counters.arrivals + 1,
                erased: 0,
                lost: Vec::new(),
                table: "",
                ids: Vec::new(),
            });
        }
        Ok(())
    }

    /// Says which bundle it was that changed what was taken down. One that changed nothing is not kept.
    pub fn recorded(&mut self, device: &str, bundle: &str, created: &str) -> Result<()> {
        let Some(mut record) = self.record.take() else {
            return Ok(());
        };
        record.flush(&self.tx)?;
        if !record.lost.is_empty() {
            record.table = "conflicts";
            record.ids = record
                .lost
                .iter()
                .flat_map(Uuid::as_bytes)
                .copied()
                .collect();
            record.flush(&self.tx)?;
        }
        let something = "SELECT EXISTS (SELECT 1 FROM made WHERE merge = ?1) OR EXISTS (SELECT 1 FROM history WHERE by_merge = ?1)";
        let something: bool = self
            .tx
            .prepare_cached(something)?
            .query_row([record.number], |r| r.get(0))?;
        if something {
            let erased = i64::try_from(record.erased).unwrap_or(i64::MAX);
            self.tx
                .prepare_cached("INSERT INTO merges (merge, device, bundle, created, at, erased) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
                .execute(params![record.number, device, bundle, created, self.now, erased])?;
        }
        Ok(())
    }
}

impl Store {
    /// The bundles that can be undone, the last to come in first.
    pub fn bundles_to_undo(&self) -> Result<Vec<Bundle>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT m.merge, m.device, m.bundle, m.created, m.at, m.erased, EXISTS (SELECT 1 FROM transactions t WHERE t.tx = m.undone_by AND t.undone_by IS NULL) FROM merges m ORDER BY m.merge DESC",
        )?;
        let found = statement.query_map([], |r| {
            Ok(Bundle {
                number: r.get(0)?,
                device: r.get(1)?,
                bundle: r.get(2)?,
                created: r.get(3)?,
                at: DateTime::from_timestamp_millis(r.get(4)?).unwrap_or_default(),
                erased: r.get::<_, i64>(5)?.cast_unsigned(),
                undone: r.get(6)?,
            })
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// The keys of the rows that a bundle made, with their tables.
    pub(crate) fn made_by(conn: &Connection, number: i64) -> Result<Vec<(String, Uuid)>> {
        let mut statement = conn
            .prepare_cached("SELECT table_name, ids FROM made WHERE merge = ?1 ORDER BY rowid")?;
        let mut rows = statement.query([number])?;
        let mut made = Vec::new();
        while let Some(row) = rows.next()? {
            let (table, ids): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
            for id in ids.chunks(16) {
                let id = Uuid::from_slice(id)
                    .map_err(|_| StoreError::Damaged("a key is not a key".into()))?;
                made.push((table.clone(), id));
            }
        }
        Ok(made)
    }
}
