//! What no longer stands: who wrote it, when, on which device; and undoing.

use crate::error::{Result, StoreError};
use crate::row::Row;
use crate::store::Store;
use crate::write::{Changes, Writing};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;
use trede_domain::schema::{Scope, table, tables};
use trede_domain::{Stamp, Table, Uuid, Value, Version, WriterId};

/// One change of one field.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The field.
    pub field: String,
    /// What it became; [`Value::Null`] where it was cleared.
    pub value: Value,
    /// What it was before.
    pub was: Value,
    /// When, by the clock of the device where it was written.
    pub at: DateTime<Utc>,
    /// By whom; the staff member of the device where nothing more is known.
    pub staff: Option<String>,
    /// On which device; none for this one before it joined, or for one that is not in the roster.
    pub device: Option<String>,
    /// The write itself.
    pub stamp: Stamp,
}

/// What undoing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// What was undone, as it was named when it was done.
    pub op: String,
    /// How many rows were put back or taken away.
    pub rows: usize,
    /// How many fields were left alone because someone changed them since.
    pub skipped: usize,
    /// What changed.
    pub changes: Changes,
}

/// What replaces a value.
#[derive(Debug, Clone, Copy)]
pub(crate) enum By {
    /// Nothing that could be undone.
    Nothing,
    /// This passage through the door.
    Write(i64),
    /// This merge, with what was written at this moment.
    Merge(i64, Stamp),
}

/// Keeps a value that is about to be replaced.
pub(crate) fn keep(
    conn: &Connection,
    (table, row, field): (&str, Uuid, &str),
    value: &Value,
    version: Option<&Version>,
    by: By,
) -> Result<()> {
    let text = (!value.is_null()).then(|| value.to_text());
    let (stamp, seq) = version.map_or((Stamp::default(), 0), |v| {
        (v.stamp, v.seen.of(v.stamp.writer))
    });
    let writer = version.map(|_| stamp.writer.0.cast_signed());
    let (by_tx, by_merge, brought) = match by {
        By::Nothing => (None, None, None),
        By::Write(tx) => (Some(tx), None, None),
        By::Merge(merge, brought) => (None, Some(merge), Some(brought.to_string())),
    };
    conn.prepare_cached(
        "INSERT INTO history (table_name, row_id, field, value, millis, counter, writer, seq, by_tx, by_merge, brought) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![table, row, field, text, stamp.millis.cast_signed(), stamp.counter, writer, seq.cast_signed(), by_tx, by_merge, brought])?;
    Ok(())
}

/// The moment of a stamp.
pub fn moment(stamp: Stamp) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(stamp.millis.cast_signed()).unwrap_or_default()
}

struct Author {
    device: Option<String>,
    staff: Option<String>,
}

impl Store {
    /// Every change of a row's fields, newest first. A value that lost a merge is among them.
    pub fn history(&self, table: &'static Table, id: Uuid) -> Result<Vec<Change>> {
        let row = self.get(table, id)?.ok_or(StoreError::NoRow {
            table: table.name,
            id,
        })?;
        let mut values: BTreeMap<String, BTreeMap<Stamp, (Value, u64)>> = BTreeMap::new();
        let mut statement =
            self.conn.prepare_cached("SELECT field, value, millis, counter, writer, seq FROM history WHERE row_id = ?1 AND table_name = ?2 AND writer IS NOT NULL ORDER BY entry")?;
        let mut entries = statement.query(params![id, table.name])?;
        while let Some(entry) = entries.next()? {
            let field: String = entry.get(0)?;
            let value = parse(table, &field, entry.get::<_, Option<String>>(1)?.as_deref());
            let stamp = Stamp {
                millis: entry.get::<_, i64>(2)?.cast_unsigned(),
                counter: entry.get(3)?,
                writer: WriterId(entry.get::<_, i64>(4)?.cast_unsigned()),
            };
            values
                .entry(field)
                .or_default()
                .insert(stamp, (value, entry.get::<_, i64>(5)?.cast_unsigned()));
        }
        for place in row.versions.places() {
            if let (Some(field), Some(version)) = (table.field(place), row.versions.get(place)) {
                let seq = version.seen.of(version.stamp.writer);
                values
                    .entry(field.name.to_owned())
                    .or_default()
                    .insert(version.stamp, (row.values[place].clone(), seq));
            }
        }
        let mut changes = Vec::new();
        for (field, by_stamp) in values {
            let mut was = Value::Null;
            for (stamp, (value, seq)) in by_stamp {
                let author = self.author(stamp.writer, seq)?;
                changes.push(Change {
                    field: field.clone(),
                    value: value.clone(),
                    was: was.clone(),
                    at: moment(stamp),
                    staff: author.staff,
                    device: author.device,
                    stamp,
                });
                was = value;
            }
        }
        changes.sort_by(|a, b| {
            b.stamp
                .cmp(&a.stamp)
                .then_with(|| place_of(table, &a.field).cmp(&place_of(table, &b.field)))
        });
        Ok(changes)
    }

    /// The name of the device that this writer is a life of, where the roster knows it.
    pub fn device_name(&self, writer: WriterId) -> Result<Option<String>> {
        Ok(self.author(writer, 0)?.device)
    }

    fn author(&self, writer: WriterId, seq: u64) -> Result<Author> {
        let known: Option<(String, String)> = self
            .conn
            .prepare_cached("SELECT d.name, d.staff FROM writers w JOIN devices d ON d.device = w.device WHERE w.writer = ?1")?
            .query_row([writer.0.cast_signed()], |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?;
        let here: Option<String> = self
            .conn
            .prepare_cached("SELECT s.name FROM transactions t JOIN staff s ON s.id = t.staff WHERE t.writer = ?1 AND t.first_seq <= ?2 AND t.last_seq >= ?2 ORDER BY t.first_seq DESC LIMIT 1")?
            .query_row(params![writer.0.cast_signed(), seq.cast_signed()], |r| r.get(0))
            .optional()?
            .flatten();
        let (device, staff) =
            known.map_or((None, None), |(device, staff)| (Some(device), Some(staff)));
        Ok(Author {
            device,
            staff: here.or(staff),
        })
    }

    /// What [`Store::undo`] would undo: its name and when it was done.
    pub fn undoable(&self) -> Result<Option<(String, DateTime<Utc>)>> {
        let mut statement = self.conn.prepare_cached("SELECT t.op, t.at FROM transactions t WHERE t.undone_by IS NULL AND EXISTS (SELECT 1 FROM touched WHERE touched.tx = t.tx) ORDER BY t.tx DESC LIMIT 1")?;
        let found = statement
            .query_row([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, i64>(1)?)))
            .optional()?;
        Ok(found.map(|(op, at)| (op, DateTime::from_timestamp_millis(at).unwrap_or_default())))
    }

    /// Puts back what the last passage through the door changed, by writing again: rows it made are deleted, fields it
    /// changed get their old value. What someone changed since is left alone. Again: the passage before that.
    pub fn undo(&mut self) -> Result<Undone> {
        let found: Option<(i64, String, i64)> = self
            .conn
            .query_row(
                "SELECT t.tx, t.op, t.writer FROM transactions t WHERE t.undone_by IS NULL AND EXISTS (SELECT 1 FROM touched WHERE touched.tx = t.tx) ORDER BY t.tx DESC LIMIT 1",
                [],
                |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)),
            )
            .optional()?;
        let Some((number, op, writer)) = found else {
            return Err(StoreError::NothingToUndo);
        };
        let writer = WriterId(writer.cast_unsigned());
        let touched: Vec<(String, Uuid, bool)> = {
            let mut statement = self.conn.prepare("SELECT table_name, row_id, created FROM touched WHERE tx = ?1 ORDER BY table_name = 'conflicts', table_name, row_id")?;
            statement
                .query_map([number], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?
                .collect::<rusqlite::Result<_>>()?
        };
        let ((rows, skipped), changes) = self.pass("undo", false, |w| {
            let (mut rows, mut skipped) = (0, 0);
            for (name, id, created) in touched {
                let Some(table) = table(&name) else { continue };
                let Some(row) = w.get(table, id)? else { continue };
                if created {
                    // What others wrote in it, or hung on it, since is not taken from them.
                    let untouched = row.versions.places().all(|place| {
                        table.field(place).is_some_and(|f| is_ours(table, &row, f.name, writer))
                    });
                    if untouched && !has_rows_of_others(&w.tx, table, id, number)? && put_back(w.delete(table, id))? {
                        rows += 1;
                    } else {
                        skipped += 1;
                    }
                    continue;
                }
                let replaced = replaced(&w.tx, "by_tx", (&name, id), number)?;
                let ours = |was: &&Was| is_ours(table, &row, &was.field, writer);
                // Of a field that was written twice, what it was at first: the last to be set.
                let back: Vec<&Was> = replaced.iter().rev().filter(ours).collect();
                skipped += replaced.len() - back.len();
                if !back.is_empty() {
                    if put_back(w.restore(table, id, &back, true))? {
                        rows += 1;
                    } else {
                        skipped += back.len();
                    }
                }
            }
            w.tx.execute("UPDATE transactions SET undone_by = (SELECT max(tx) + 1 FROM transactions) WHERE tx = ?1", [number])?;
            Ok::<_, StoreError>((rows, skipped))
        })?;
        Ok(Undone {
            op,
            rows,
            skipped,
            changes,
        })
    }
}

/// A value that gave way.
pub(crate) struct Was {
    pub field: String,
    pub text: Option<String>,
    /// Which write it was; none where there was no value.
    pub stamp: Option<Stamp>,
    /// Which write came in its place, where that was kept.
    pub brought: Option<String>,
}

/// The values of a row that gave way to one passage or one merge, in that order.
pub(crate) fn replaced(
    conn: &Connection,
    by: &str,
    (table, row): (&str, Uuid),
    number: i64,
) -> Result<Vec<Was>> {
    let sql = format!(
        "SELECT field, writer, millis, counter, value, brought FROM history WHERE row_id = ?1 AND table_name = ?2 AND {by} = ?3 ORDER BY entry"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let found = statement.query_map(params![row, table, number], was)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn was(entry: &rusqlite::Row<'_>) -> rusqlite::Result<Was> {
    let (field, stamp) = stamp_of(entry)?;
    Ok(Was {
        field,
        text: entry.get(4)?,
        stamp,
        brought: entry.get(5)?,
    })
}

/// The field of an entry and which write it was: of a query that begins with field, writer, millis and counter.
pub(crate) fn stamp_of(entry: &rusqlite::Row<'_>) -> rusqlite::Result<(String, Option<Stamp>)> {
    let writer: Option<i64> = entry.get(1)?;
    let (millis, counter) = (entry.get::<_, i64>(2)?, entry.get(3)?);
    let stamp = writer.map(|writer| Stamp {
        millis: millis.cast_unsigned(),
        counter,
        writer: WriterId(writer.cast_unsigned()),
    });
    Ok((entry.get(0)?, stamp))
}

/// Which write what stands in a field comes down to: where undoing put it back, the one that it was put back from. Empty where
/// there was none.
pub(crate) fn origin(
    conn: &Connection,
    (table, row, field): (&str, Uuid, &str),
    stands: Option<Stamp>,
) -> Result<String> {
    let mut at = stands.map(|s| s.to_string()).unwrap_or_default();
    let mut statement = conn.prepare_cached("SELECT restored FROM history WHERE row_id = ?1 AND field = ?2 AND table_name = ?3 AND brought = ?4 AND restored IS NOT NULL")?;
    // Each step goes to an earlier write.
    loop {
        let earlier: Option<String> = statement
            .query_row(params![row, field, table, at], |r| r.get(0))
            .optional()?;
        match earlier {
            Some(earlier) if earlier != at => at = earlier,
            _ => return Ok(at),
        }
    }
}

impl Writing<'_> {
    /// Puts old values back, each by an ordinary write that is known to stand for what it puts back. With `settling` the open
    /// conflicts of these fields are decided by it, as by any write.
    pub(crate) fn restore(
        &mut self,
        table: &'static Table,
        id: Uuid,
        back: &[&Was],
        settling: bool,
    ) -> Result<()> {
        let fields: Vec<(&str, Value)> = back
            .iter()
            .map(|was| {
                (
                    was.field.as_str(),
                    parse(table, &was.field, was.text.as_deref()),
                )
            })
            .collect();
        self.set(table, id, &fields, settling)?;
        let Some(row) = self.get(table, id)? else {
            return Ok(());
        };
        for was in back {
            let stands = table.index(&was.field).and_then(|i| row.versions.get(i));
            let restored = was.stamp.map(|s| s.to_string()).unwrap_or_default();
            self.tx
                .prepare_cached("UPDATE history SET brought = ?1, restored = ?2 WHERE row_id = ?3 AND field = ?4 AND by_tx = ?5 AND table_name = ?6")?
                .execute(params![stands.map(|v| v.stamp.to_string()), restored, id, was.field, self.number, table.name])?;
        }
        Ok(())
    }
}

/// Whether an old value could be put back; one that the rules no longer allow, or of a client who left, is passed over.
pub(crate) fn put_back(written: Result<()>) -> Result<bool> {
    match written {
        Ok(()) => Ok(true),
        Err(StoreError::Left | StoreError::Erased | StoreError::Invalid { .. }) => Ok(false),
        Err(other) => Err(other),
    }
}

/// Whether rows that this passage did not make belong to the client.
fn has_rows_of_others(conn: &Connection, table: &Table, client: Uuid, tx: i64) -> Result<bool> {
    if table.scope != Scope::Client {
        return Ok(false);
    }
    for t in tables().iter().filter(|t| t.scope == Scope::OfClient) {
        let sql = format!(
            "SELECT 1 FROM {0} r WHERE r.client_id = ?1 AND r.deleted IS NOT 1 AND NOT EXISTS (SELECT 1 FROM touched WHERE tx = ?2 AND table_name = '{0}' AND row_id = r.id)",
            t.name
        );
        if conn.prepare_cached(&sql)?.exists(params![client, tx])? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether what stands in the field was written here: by the passage itself, or by undoing a later one.
fn is_ours(table: &Table, row: &Row, field: &str, writer: WriterId) -> bool {
    let version = table.index(field).and_then(|i| row.versions.get(i));
    version.is_some_and(|v| v.stamp.writer == writer)
}

pub(crate) fn parse(table: &Table, field: &str, text: Option<&str>) -> Value {
    let kind = table
        .index(field)
        .and_then(|i| table.field(i))
        .map(|f| f.kind);
    match (kind, text) {
        (_, None) => Value::Null,
        (Some(kind), Some(text)) => Value::parse(kind, text).unwrap_or_else(|_| text.into()),
        (None, Some(text)) => text.into(),
    }
}

fn place_of(table: &Table, field: &str) -> usize {
    table.index(field).unwrap_or(usize::MAX)
}
