//! Erasing a person (AVG, article 17): nothing that belongs to them stays, here or on any device that hears of it, and
//! nothing of them that comes later is taken in.
//!
//! What stays is one row of `erasures` for each row that was erased, with its id and nothing of the person. It is derived
//! from the erasure of the client, so that every device that erases the same row writes the same. Any row that is named
//! there, or that hangs on a client that is, is absorbed: not stored, not passed on, whoever wrote it when.

use crate::error::{Result, StoreError};
use crate::local::{self, Counters};
use crate::row::{self, Arrival, Row};
use crate::scope::Sight;
use crate::store::Store;
use crate::write::{Changes, Writing};
use rusqlite::Connection;
use trede_domain::schema::{Scope, table, tables};
use trede_domain::{Seen, Table, Uuid, Value, Version};

/// The name of the table of what was erased.
pub(crate) const ERASURES: &str = "erasures";

/// For what follows from an erasure.
const UNSIGNED: Sign<'static> = &|_| None;

/// What is known of one erasure.
struct Erasure {
    on: Value,
    version: Version,
}

/// Whether this row of this table was erased. Of another table it says nothing: whoever passes on what follows from an erasure
/// chooses the id.
fn is_erased_row(conn: &Connection, of: &str, id: Uuid) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT 1 FROM erasures WHERE id = ?1 AND table_name = ?2")?
        .exists(rusqlite::params![id, of])?)
}

/// Whether this client was erased.
pub(crate) fn is_erased(conn: &Connection, client: Uuid) -> Result<bool> {
    is_erased_row(conn, "clients", client)
}

/// Whether anything was ever erased: only then rows must be held against it.
pub(crate) fn any_erased(conn: &Connection) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT 1 FROM erasures LIMIT 1")?
        .exists([])?)
}

fn erasure_of(conn: &Connection, client: Uuid) -> Result<Option<Erasure>> {
    let Some(erasures) = table(ERASURES) else {
        return Ok(None);
    };
    let Some(row) = row::load(conn, erasures, client)? else {
        return Ok(None);
    };
    let place = erasures.index("erased_on").unwrap_or_default();
    let version = row.versions.get(place).cloned();
    Ok(version.map(|version| Erasure {
        on: row.values[place].clone(),
        version,
    }))
}

/// The signature, if this device has one to give, over what was erased, see [`words`].
pub type Sign<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What the signature of an erasure is over: which row of which table, and whose. Not when: a later erasure of the same row may
/// take the place of an earlier one, and either says the same.
fn words(of: &str, id: Uuid, person: Uuid) -> String {
    format!("{of} {id} {person}")
}

/// What an erasure that came in was signed for, and the signature.
pub fn signed(erasure: &Row) -> Option<(String, &str)> {
    let erasures = table(ERASURES)?;
    let of = erasure.get(erasures, "table_name").as_str()?;
    let person = erasure.get(erasures, "person_id").as_id()?;
    let signature = erasure.get(erasures, "signature").as_str()?;
    Some((words(of, erasure.id, person), signature))
}

/// Writes that a row was erased. All but what a coordinator erased is derived from that one, and bears no signature.
fn record(
    conn: &Connection,
    counters: &mut Counters,
    of: &str,
    id: Uuid,
    person: Uuid,
    erasure: &Erasure,
    sign: Sign<'_>,
) -> Result<()> {
    let Some(erasures) = table(ERASURES) else {
        return Ok(());
    };
    let mut row = Row::empty(erasures, id);
    let version = Version {
        stamp: erasure.version.stamp,
        seen: if id == person {
            erasure.version.seen.clone()
        } else {
            Seen::default()
        },
    };
    let signature = sign(&words(of, id, person)).map_or(Value::Null, Value::Text);
    for (name, value) in [
        ("table_name", of.into()),
        ("person_id", Value::Id(person)),
        ("erased_on", erasure.on.clone()),
        ("signature", signature),
    ] {
        if let Some(place) = erasures.index(name) {
            row.values[place] = value;
            row.versions.set(place, version.clone());
        }
    }
    counters.arrivals += 1;
    let arrival = Arrival {
        number: counters.arrivals,
        from: None,
    };
    row::insert(conn, erasures, &row, arrival)?;
    Ok(())
}

/// Takes a row away, with what it was before and what is open about it.
fn take_away(conn: &Connection, of: &Table, id: Uuid) -> Result<usize> {
    for what in ["history", "touched", "conflicts"] {
        conn.prepare_cached(&format!(
            "DELETE FROM {what} WHERE row_id = ?1 AND table_name = ?2"
        ))?
        .execute(rusqlite::params![id, of.name])?;
    }
    Ok(conn
        .prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", of.name))?
        .execute([id])?)
}

/// Takes everything away that belongs to a client whose erasure is known, and says how many rows that were.
fn wipe(conn: &Connection, counters: &mut Counters, client: Uuid) -> Result<usize> {
    let (Some(erasure), Some(clients)) = (erasure_of(conn, client)?, table("clients")) else {
        return Ok(0);
    };
    let mut rows = 0;
    for of in tables().iter().filter(|t| t.scope == Scope::OfClient) {
        let ids = ids(
            conn,
            &format!("SELECT id FROM {} WHERE client_id = ?1", of.name),
            client,
        )?;
        for id in ids {
            record(conn, counters, of.name, id, client, &erasure, UNSIGNED)?;
            rows += take_away(conn, of, id)?;
        }
    }
    // That someone is another person than someone else says that there was such a person.
    if let Some(settings) = table("settings") {
        let sql = "SELECT id FROM settings WHERE key LIKE 'different.%' AND instr(key, ?1) > 0";
        for id in ids(conn, sql, client.to_string())? {
            record(
                conn,
                counters,
                settings.name,
                id,
                client,
                &erasure,
                UNSIGNED,
            )?;
            rows += take_away(conn, settings, id)?;
        }
    }
    rows += take_away(conn, clients, client)?;
    conn.prepare_cached("DELETE FROM left_clients WHERE client_id = ?1")?
        .execute([client])?;
    if rows > 0 {
        // Until the file was gone over: what was deleted still stands in pages that are not used.
        local::set(conn, local::SCRUB, 1)?;
    }
    Ok(rows)
}

fn ids(conn: &Connection, sql: &str, of: impl rusqlite::ToSql) -> Result<Vec<Uuid>> {
    let mut statement = conn.prepare_cached(sql)?;
    Ok(statement
        .query_map([of], |r| r.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// What a row that came in has to do with what was erased.
pub(crate) enum Absorbed {
    /// Nothing.
    No,
    /// It was erased, or speaks of a row that was.
    Known,
    /// It hangs on a client that was erased, and was not known yet.
    New(Uuid),
}

/// Whether a row that comes in is absorbed.
pub(crate) fn absorbs(conn: &Connection, of: &Table, row: &Row) -> Result<Absorbed> {
    let of_nobody = of.name == "settings"
        && !row
            .get(of, "key")
            .as_str()
            .is_some_and(|key| key.starts_with("different."));
    if !of_nobody && is_erased_row(conn, of.name, row.id)? {
        return Ok(Absorbed::Known);
    }
    match of.scope {
        Scope::OfRow => {
            if let Some(about) = row.get(of, "row_id").as_id()
                && let Some(of) = row.get(of, "table_name").as_str()
                && is_erased_row(conn, of, about)?
            {
                return Ok(Absorbed::Known);
            }
        }
        Scope::OfClient => {
            if let Some(client) = row.get(of, "client_id").as_id()
                && is_erased(conn, client)?
            {
                return Ok(Absorbed::New(client));
            }
        }
        _ => {}
    }
    Ok(Absorbed::No)
}

/// Absorbs a row that hangs on an erased client, here or just coming in; says whether it was here.
pub(crate) fn absorb(
    conn: &Connection,
    counters: &mut Counters,
    of: &Table,
    id: Uuid,
    client: Uuid,
) -> Result<bool> {
    if let Some(erasure) = erasure_of(conn, client)? {
        record(conn, counters, of.name, id, client, &erasure, UNSIGNED)?;
    }
    let here = take_away(conn, of, id)? > 0;
    if here {
        local::set(conn, local::SCRUB, 1)?;
    }
    Ok(here)
}

/// Does what an erasure that came in says; how many rows went.
pub(crate) fn obey(conn: &Connection, counters: &mut Counters, erasure: &Row) -> Result<usize> {
    let of = table(ERASURES).and_then(|t| erasure.get(t, "table_name").as_str().and_then(table));
    match of {
        Some(of) if of.name == "clients" => wipe(conn, counters, erasure.id),
        // What stands for the whole centre is nobody's person.
        Some(of) if of.scope == Scope::OfClient || of.name == "settings" => {
            let gone = take_away(conn, of, erasure.id)?;
            if gone > 0 {
                local::set(conn, local::SCRUB, 1)?;
            }
            Ok(gone)
        }
        _ => Ok(0),
    }
}

impl Writing<'_> {
    /// Erases a client with everything that belongs to them, and signs for it. There is no way back. [`Store::scrub`] belongs after it.
    pub fn erase(&mut self, client: Uuid, sign: Sign<'_>) -> Result<usize> {
        let missing = StoreError::NoRow {
            table: "clients",
            id: client,
        };
        let Some(clients) = table("clients") else {
            return Err(missing);
        };
        if !anything_of(&self.tx, clients, client)? {
            return Err(missing);
        }
        let erasure = Erasure {
            on: self.today().into(),
            version: self.next_version(),
        };
        record(
            &self.tx,
            &mut self.counters,
            clients.name,
            client,
            client,
            &erasure,
            sign,
        )?;
        let rows = wipe(&self.tx, &mut self.counters, client)?;
        self.note_all(client);
        Ok(rows)
    }
}

impl Writing<'_> {
    /// Erases one row that belongs to a client, for good: likewise.
    pub fn erase_row(&mut self, of: &'static Table, id: Uuid, sign: Sign<'_>) -> Result<usize> {
        let client = row::load(&self.tx, of, id)?
            .and_then(|row| row.get(of, "client_id").as_id())
            .filter(|_| of.scope == Scope::OfClient)
            .ok_or(StoreError::NoRow { table: of.name, id })?;
        let erasure = Erasure {
            on: self.today().into(),
            version: self.next_version(),
        };
        let counters = &mut self.counters;
        record(&self.tx, counters, of.name, id, client, &erasure, sign)?;
        let rows = take_away(&self.tx, of, id)?;
        local::set(&self.tx, local::SCRUB, 1)?;
        self.note_all(client);
        Ok(rows)
    }
}

impl Changes {
    /// A whole file is gone.
    pub(crate) fn note_file(&mut self, client: Uuid) {
        self.clients.insert(client);
        for t in tables() {
            if matches!(t.scope, Scope::Client | Scope::OfClient | Scope::OfRow) {
                self.tables.insert(t.name);
            }
        }
    }
}

impl Store {
    /// After an erasure: what was deleted still stands in unused pages, in the index of names and in the log beside the
    /// file. This writes the file anew without it. Asked again when it could not be done. Does nothing where nothing waits.
    pub fn scrub(&mut self) -> Result<()> {
        if self.local::<i64>(local::SCRUB)?.unwrap_or(0) == 0 {
            return Ok(());
        }
        // Entries of the index that were deleted are only marked so until its pieces are put together.
        self.conn.execute(
            "INSERT INTO client_search (client_search) VALUES ('optimize')",
            [],
        )?;
        self.conn.execute_batch("VACUUM")?;
        self.set_local(local::SCRUB, 0)?;
        let busy: i64 = self
            .conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |r| r.get(0))?;
        if busy != 0 {
            // Someone is reading just now, and needs the old log: the next time.
            self.set_local(local::SCRUB, 1)?;
        }
        Ok(())
    }

    /// Whether this client was erased.
    pub fn is_erased(&self, client: Uuid) -> Result<bool> {
        is_erased(&self.conn, client)
    }
}

/// How many clients that are not deleted there are in sight, and how many rows of all tables that belong to clients.
pub(crate) fn count_in_sight(conn: &Connection, sight: &Sight) -> Result<(u64, u64)> {
    let (mut clients, mut rows) = (0, 0);
    for t in tables() {
        if !matches!(t.scope, Scope::Client | Scope::OfClient) {
            continue;
        }
        let sql = format!(
            "SELECT count(*) FROM {} t WHERE t.deleted IS NOT 1 AND {}",
            t.name,
            sight.condition(t, "t")
        );
        let count: i64 = conn.prepare_cached(&sql)?.query_row([], |r| r.get(0))?;
        rows += count.cast_unsigned();
        if t.scope == Scope::Client {
            clients = count.cast_unsigned();
        }
    }
    Ok((clients, rows))
}

/// The table that an erasure is about, and whose row it was, where it says all that one says.
pub(crate) fn about(erasure: &Row) -> Option<(&'static Table, Uuid)> {
    let erasures = table(ERASURES)?;
    for field in ["table_name", "person_id", "erased_on"] {
        erasure.versions.get(erasures.index(field)?)?;
    }
    erasure.get(erasures, "erased_on").as_str()?;
    let person = erasure.get(erasures, "person_id").as_id()?;
    let of = table(erasure.get(erasures, "table_name").as_str()?)?;
    let fits = match of.scope {
        Scope::Client => erasure.id == person,
        Scope::OfClient => erasure.id != person,
        _ => of.name == "settings" && erasure.id != person,
    };
    fits.then_some((of, person))
}

/// Whether an erasure follows from that of a client which is known here, and names nothing that is here: in no table, since nobody
/// signed which one it is of.
pub(crate) fn only_follows(conn: &Connection, erasure: &Row) -> Result<bool> {
    let Some((of, person)) = about(erasure) else {
        return Ok(false);
    };
    if of.scope == Scope::Client || !is_erased(conn, person)? {
        return Ok(false);
    }
    for t in tables().iter().filter(|t| t.name != ERASURES) {
        let sql = format!("SELECT 1 FROM {} WHERE id = ?1", t.name);
        if conn.prepare_cached(&sql)?.exists([erasure.id])? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether an erasure names a row that is here, or a client on whom something hangs here.
pub(crate) fn names_something(conn: &Connection, erasure: &Row) -> Result<bool> {
    let of = table(ERASURES).and_then(|t| erasure.get(t, "table_name").as_str().and_then(table));
    let Some(of) = of else {
        return Ok(false);
    };
    anything_of(conn, of, erasure.id)
}

/// Whether this row is here, or of a client something that hangs on it.
pub(crate) fn anything_of(conn: &Connection, of: &Table, id: Uuid) -> Result<bool> {
    if row::load(conn, of, id)?.is_some() {
        return Ok(true);
    }
    if of.scope == Scope::Client {
        for t in tables().iter().filter(|t| t.scope == Scope::OfClient) {
            let sql = format!("SELECT 1 FROM {} WHERE client_id = ?1", t.name);
            if conn.prepare_cached(&sql)?.exists([id])? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
