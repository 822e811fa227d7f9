//! This store's own facts, one a key: who it writes as, how far its counters are, what the device keeps for itself.

use crate::error::Result;
use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension, ToSql, params};
use trede_domain::{Env, Seen, Stamp, Version, WriterId};

pub(crate) const WRITER: &str = "writer";
/// When the present life began: milliseconds of the clock, later than all that was written before.
pub(crate) const BORN: &str = "born";
pub(crate) const SEQUENCE: &str = "sequence";
pub(crate) const CLOCK_MILLIS: &str = "clock_millis";
pub(crate) const CLOCK_COUNTER: &str = "clock_counter";
pub(crate) const ARRIVALS: &str = "arrivals";
/// How many replicated tables the program knew that opened the store last.
pub(crate) const TABLES: &str = "tables";
/// Whether the file must still be gone over after an erasure.
pub(crate) const SCRUB: &str = "scrub";
pub(crate) const PLACE: &str = "place";
pub(crate) const NUMBER_PREFIX: &str = "number_prefix";
pub(crate) const NUMBER_COUNT: &str = "number_count";
/// The location that this device stands at: new rows get it unless they name another.
pub const LOCATION: &str = "location";
/// The staff member who works here.
pub const STAFF: &str = "staff";

/// How far ahead of this machine another clock may be and still be believed: one day, in milliseconds.
pub(crate) const AHEAD: i64 = 24 * 60 * 60 * 1000;

/// Readings of a clock later than this are not believed.
pub(crate) fn believed(env: &dyn Env) -> u64 {
    u64::try_from(env.now().timestamp_millis() + AHEAD).unwrap_or(0)
}

pub(crate) fn get<T: FromSql>(conn: &Connection, key: &str) -> Result<Option<T>> {
    Ok(conn
        .prepare_cached("SELECT value FROM local WHERE key = ?1")?
        .query_row([key], |r| r.get(0))
        .optional()?)
}

pub(crate) fn set(conn: &Connection, key: &str, value: impl ToSql) -> Result<()> {
    conn.prepare_cached("INSERT INTO local (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value")?.execute(params![key, value])?;
    Ok(())
}

/// The counters that every write moves on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Counters {
    pub writer: WriterId,
    pub sequence: u64,
    pub clock: (u64, u32),
    pub arrivals: i64,
}

impl Counters {
    /// The version of a new write, after everything known here and after this reading as well. A reading that is not believed
    /// is written after, but not followed.
    pub fn version_after(&mut self, after: (u64, u32), now: i64, believed: u64) -> Version {
        self.sequence += 1;
        let last = self.clock.max(after);
        let stamp = Stamp::next(last, u64::try_from(now).unwrap_or(0), self.writer);
        if last == self.clock || stamp.millis <= believed {
            self.clock = stamp.clock();
        }
        Version {
            stamp,
            seen: Seen::only(self.writer, self.sequence),
        }
    }

    pub fn load(conn: &Connection) -> Result<Self> {
        let number = |key| -> Result<i64> { Ok(get(conn, key)?.unwrap_or(0)) };
        Ok(Self {
            writer: WriterId(number(WRITER)?.cast_unsigned()),
            sequence: number(SEQUENCE)?.cast_unsigned(),
            clock: (
                number(CLOCK_MILLIS)?.cast_unsigned(),
                u32::try_from(number(CLOCK_COUNTER)?).unwrap_or(0),
            ),
            arrivals: number(ARRIVALS)?,
        })
    }

    pub fn save(&self, conn: &Connection) -> Result<()> {
        set(conn, SEQUENCE, self.sequence.cast_signed())?;
        set(conn, CLOCK_MILLIS, self.clock.0.cast_signed())?;
        set(conn, CLOCK_COUNTER, self.clock.1)?;
        set(conn, ARRIVALS, self.arrivals)
    }
}
