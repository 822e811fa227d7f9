//! What someone is typing and did not save yet. It stands in the encrypted file, so that a crash or an empty battery
//! loses none of it, and it is this device's own: not a row of the contract, in no bundle, no history and no digest.

use crate::error::Result;
use crate::local;
use crate::store::Store;
use crate::write::Writing;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use trede_domain::Uuid;

/// A form that was not saved yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which form, and about whom.
    pub key: String,
    /// The client it is about, where there is one.
    pub client: Option<Uuid>,
    /// Who worked here when it was kept last.
    pub staff: Option<Uuid>,
    /// When it was first kept.
    pub begun_at: DateTime<Utc>,
    /// When it was last kept; not before the last write of this store.
    pub kept_at: DateTime<Utc>,
    /// What was typed, in the form's own shape.
    pub content: String,
}

impl Store {
    /// Keeps what was typed so far in place of what was kept under this key before; tells since when there is a draft.
    /// Once this returns, it survives whatever happens to the program.
    pub fn keep_draft(
        &self,
        key: &str,
        client: Option<Uuid>,
        content: &str,
    ) -> Result<DateTime<Utc>> {
        let now = self.env.now().timestamp_millis();
        let staff: Option<Vec<u8>> = self.local(local::STAFF)?;
        let begun: i64 = self
            .conn
            .prepare_cached(
                "INSERT INTO drafts (key, client_id, staff, begun_at, kept_at, content) VALUES (?1, ?2, ?3, ?4, max(?4, ?6), ?5)
                ON CONFLICT (key) DO UPDATE SET client_id = excluded.client_id, staff = excluded.staff, kept_at = excluded.kept_at, content = excluded.content
                RETURNING begun_at",
            )?
            .query_row(params![key, client, staff, now, content, self.last_written()?], |r| r.get(0))?;
        Ok(moment(begun))
    }

    /// Every draft of this device, the latest first.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT key, client_id, staff, begun_at, kept_at, content FROM drafts ORDER BY kept_at DESC, key",
        )?;
        let found = statement.query_map([], read)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// The draft under this key.
    pub fn draft(&self, key: &str) -> Result<Option<Draft>> {
        Ok(self
            .conn
            .prepare_cached("SELECT key, client_id, staff, begun_at, kept_at, content FROM drafts WHERE key = ?1")?
            .query_row([key], read)
            .optional()?)
    }

    /// Throws away the drafts that are too old: `end` says until when one is kept. Time is what this store has written since:
    /// a laptop whose clock is wrong for a morning loses nothing.
    pub fn drop_old_drafts(&self, end: impl Fn(&Draft) -> DateTime<Utc>) -> Result<usize> {
        let now = moment(self.last_written()?);
        let mut gone = 0;
        for draft in self.drafts()? {
            if end(&draft) < now {
                gone += usize::from(self.drop_draft(&draft.key)?);
            }
        }
        Ok(gone)
    }

    /// The latest moment of a write here, in milliseconds; unlike the clock of the machine it never goes back.
    fn last_written(&self) -> Result<i64> {
        Ok(self.local(local::CLOCK_MILLIS)?.unwrap_or(0))
    }

    /// Throws a draft away; tells whether there was one.
    pub fn drop_draft(&self, key: &str) -> Result<bool> {
        drop_draft(&self.conn, key)
    }
}

impl Writing<'_> {
    /// Throws a draft away together with what is written: what was saved is no draft any more.
    pub fn drop_draft(&mut self, key: &str) -> Result<bool> {
        drop_draft(&self.tx, key)
    }
}

fn drop_draft(conn: &Connection, key: &str) -> Result<bool> {
    let gone = conn
        .prepare_cached("DELETE FROM drafts WHERE key = ?1")?
        .execute([key])?;
    Ok(gone > 0)
}

fn moment(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        key: row.get(0)?,
        client: row.get(1)?,
        staff: row.get(2)?,
        begun_at: moment(row.get(3)?),
        kept_at: moment(row.get(4)?),
        content: row.get(5)?,
    })
}
