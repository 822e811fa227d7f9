//! The store as a whole: made, opened, and asked for its rows.

use crate::error::{Result, StoreError};
use crate::key::{self, KeyCost, Passphrase};
use crate::local::{self, Counters};
use crate::row::{self, Row};
use crate::{migrate, search};
use rusqlite::types::FromSql;
use rusqlite::{Connection, OpenFlags, ToSql, TransactionBehavior, params};
use std::path::{Path, PathBuf};
use std::time::Duration;
use trede_domain::schema::{table, tables};
use trede_domain::{Env, Ladders, Table, Uuid, WriterId, number};

/// An unlocked store. Dropping it locks it: the key is gone from memory.
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) env: Box<dyn Env>,
    home: PathBuf,
    unlocked_by: String,
    /// Wiped with the store.
    key: key::Key,
    /// Who it is that unlocked it, once that is known.
    pub(crate) staff: Option<Uuid>,
}

/// How long one waits for another who writes.
const PATIENCE: Duration = Duration::from_secs(10);

/// The database's file in a home folder.
pub fn database_file(home: &Path) -> PathBuf {
    home.join("trede.db")
}

/// Whether there is a store in this home folder.
pub fn exists(home: &Path) -> bool {
    database_file(home).exists()
}

fn connect(home: &Path, key: &key::Key, create: bool) -> Result<Connection> {
    let path = database_file(home);
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let mut conn = Connection::open_with_flags(&path, flags)?;
    unlock(&conn, key)?;
    conn.busy_timeout(PATIENCE)?;
    // WAL with full synchronisation: what was acknowledged survives an empty battery.
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF; PRAGMA trusted_schema = ON;",
    )
    .map_err(|e| match e.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => StoreError::Damaged("the key does not open the file".into()),
        _ => e.into(),
    })?;
    keep(&conn, Pages::Many)?;
    conn.set_prepared_statement_cache_capacity(256);
    search::register(&conn)?;
    migrate::migrate(&mut conn)?;
    Ok(conn)
}

/// How much of the file is kept decrypted in memory. What is left out has to be decrypted again when it is read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pages {
    /// 20 MiB: enough for lists and searching, also in a large centre.
    Few,
    /// 64 MiB: for whatever goes through much of the file, such as a merge. So it is until something else is said.
    Many,
    /// 128 MiB: for reports, which are asked one after the other of the same rows.
    Most,
}

fn keep(conn: &Connection, pages: Pages) -> Result<()> {
    let kibibytes = match pages {
        Pages::Few => 20 * 1024,
        Pages::Many => 64 * 1024,
        Pages::Most => 128 * 1024,
    };
    Ok(conn.pragma_update(None, "cache_size", -kibibytes)?)
}

/// Whether this key opens the store in this home folder; changes nothing.
pub(crate) fn fits(home: &Path, key: &key::Key) -> bool {
    let open = || -> Result<i64> {
        let conn =
            Connection::open_with_flags(database_file(home), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // A key that does not fit is no fault to write home about.
        conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
        unlock(&conn, key)?;
        Ok(conn.query_row("SELECT count(*) FROM sqlite_master", [], |r| r.get(0))?)
    };
    open().is_ok()
}

/// Gives SQLCipher the bare key.
fn unlock(conn: &Connection, key: &key::Key) -> Result<()> {
    let hex: zeroize::Zeroizing<String> =
        zeroize::Zeroizing::new(key.iter().map(|b| format!("{b:02x}")).collect());
    let pragma = zeroize::Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", *hex));
    Ok(conn.execute_batch(&pragma)?)
}

impl Store {
    /// Makes a store in a home folder that has none. `place` tells this machine and folder from any other
    /// (see [`Store::open`]); `key_name` names the passphrase's owner, as `staff-1`.
    pub fn create(
        home: &Path,
        key_name: &str,
        passphrase: &Passphrase,
        cost: KeyCost,
        place: &str,
        env: Box<dyn Env>,
    ) -> Result<Self> {
        if exists(home) {
            return Err(StoreError::Exists(home.to_owned()));
        }
        std::fs::create_dir_all(home).map_err(|source| StoreError::File {
            path: home.to_owned(),
            source,
        })?;
        let key = key::fresh(&*env);
        key::wrap(home, key_name, &key, passphrase, cost)?;
        let conn = connect(home, &key, true)?;
        let store = Self {
            conn,
            env,
            home: home.to_owned(),
            unlocked_by: key_name.to_owned(),
            key,
            staff: None,
        };
        let writer = store.env.random_u64();
        local::set(&store.conn, local::WRITER, writer.cast_signed())?;
        local::set(&store.conn, local::BORN, store.env.now().timestamp_millis())?;
        local::set(&store.conn, local::PLACE, place)?;
        store.ask_for_new_tables()?;
        Ok(store)
    }

    /// Opens the store in this home folder. When `place` is not where it was opened last, the file was copied or put
    /// back from a backup: it goes on as a new writer, so that two copies never write under one name.
    pub fn open(
        home: &Path,
        passphrase: &Passphrase,
        place: &str,
        env: Box<dyn Env>,
    ) -> Result<Self> {
        Self::open_as(home, None, passphrase, place, env)
    }

    /// Like [`Store::open`] for one of those who may open it, named by their key: the passphrases of the others are not tried.
    pub fn open_as(
        home: &Path,
        key_name: Option<&str>,
        passphrase: &Passphrase,
        place: &str,
        env: Box<dyn Env>,
    ) -> Result<Self> {
        if !exists(home) {
            return Err(StoreError::NotFound(home.to_owned()));
        }
        let (key, name) = key::unwrap(home, key_name, passphrase)?;
        let conn = connect(home, &key, false)?;
        let mut store = Self {
            conn,
            env,
            home: home.to_owned(),
            unlocked_by: name,
            key,
            staff: None,
        };
        store.staff = store.owner_of(&store.unlocked_by)?;
        if store.local::<String>(local::PLACE)?.as_deref() != Some(place) {
            store.begin_new_life(Some(place))?;
        }
        store.ask_for_new_tables()?;
        // What an erasure left to do: the next time, where it cannot be done now.
        let _ = store.scrub();
        Ok(store)
    }

    /// The same store once more, for long work beside this one: each reads what stands, and one writes at a time.
    pub fn again(&self, env: Box<dyn Env>) -> Result<Self> {
        Ok(Self {
            conn: connect(&self.home, &self.key, false)?,
            env,
            home: self.home.clone(),
            unlocked_by: self.unlocked_by.clone(),
            key: self.key.clone(),
            staff: self.staff,
        })
    }

    /// Lets `f` wait no longer than this for whoever writes just now.
    pub fn hurried<R>(&mut self, wait: Duration, f: impl FnOnce(&mut Self) -> R) -> Result<R> {
        self.conn.busy_timeout(wait)?;
        let result = f(self);
        self.conn.busy_timeout(PATIENCE)?;
        Ok(result)
    }

    /// Goes on as a new writer: after a restored backup, or when another copy was seen to write under the same name.
    pub fn begin_new_life(&mut self, place: Option<&str>) -> Result<()> {
        let writer = self.env.random_u64();
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let clock = Counters::load(&tx)?.clock.0.cast_signed();
        let born = local::get::<i64>(&tx, local::BORN)?.unwrap_or(0).max(clock) + 1;
        local::set(
            &tx,
            local::BORN,
            born.max(self.env.now().timestamp_millis()),
        )?;
        local::set(&tx, local::WRITER, writer.cast_signed())?;
        local::set(&tx, local::SEQUENCE, 0)?;
        if let Some(place) = place {
            local::set(&tx, local::PLACE, place)?;
        }
        if let Some(prefix) = local::get::<String>(&tx, local::NUMBER_PREFIX)? {
            local::set(
                &tx,
                local::NUMBER_PREFIX,
                number::later_life(&prefix, writer),
            )?;
            local::set(&tx, local::NUMBER_COUNT, 0)?;
        }
        tx.execute(
            "UPDATE peers SET confirmed = 0, upto = 0, reported = '', life_from = number",
            [],
        )?;
        tx.commit()?;
        Ok(())
    }

    /// Rows of tables that an older version of this program did not know were passed over, though they were confirmed
    /// with the rest. Once there are more tables than there were, everything is asked for again.
    fn ask_for_new_tables(&self) -> Result<()> {
        let known = i64::try_from(tables().len()).unwrap_or(i64::MAX);
        let before: Option<i64> = self.local(local::TABLES)?;
        if before != Some(known) {
            if before.is_some() {
                self.conn.execute("UPDATE peers SET received = 0", [])?;
            }
            self.set_local(local::TABLES, known)?;
        }
        Ok(())
    }

    /// The home folder.
    pub fn home(&self) -> &Path {
        &self.home
    }

    pub(crate) fn key(&self) -> &key::Key {
        &self.key
    }

    /// The name of the key that opened the store.
    pub fn unlocked_by(&self) -> &str {
        &self.unlocked_by
    }

    /// Where time and randomness come from.
    pub fn env(&self) -> &dyn Env {
        &*self.env
    }

    /// For reading: reports and pages ask in SQL. Writing goes through [`Store::write`] alone.
    pub fn connection(&self) -> &Connection {
        &self.conn
    }

    /// A second connection, for reading at the same time as the first. It sees what is committed.
    pub fn beside(&self) -> Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(database_file(&self.home), flags)?;
        unlock(&conn, &self.key)?;
        conn.busy_timeout(PATIENCE)?;
        search::register(&conn)?;
        Ok(conn)
    }

    /// Says how much of the file to keep in memory from now on.
    pub fn keep(&self, pages: Pages) -> Result<()> {
        keep(&self.conn, pages)
    }

    /// Who this store writes as.
    pub fn writer(&self) -> Result<WriterId> {
        Ok(Counters::load(&self.conn)?.writer)
    }

    /// When the present life of this store began, in milliseconds of its clock. Of two lives the later one has the higher.
    pub fn born(&self) -> Result<i64> {
        Ok(self.local(local::BORN)?.unwrap_or(0))
    }

    /// How many changes, written or merged, there were here so far.
    pub fn arrivals(&self) -> Result<i64> {
        Ok(Counters::load(&self.conn)?.arrivals)
    }

    /// A fact of this store's own.
    pub fn local<T: FromSql>(&self, key: &str) -> Result<Option<T>> {
        local::get(&self.conn, key)
    }

    /// Sets a fact of this store's own.
    pub fn set_local(&self, key: &str, value: impl ToSql) -> Result<()> {
        local::set(&self.conn, key, value)
    }

    /// Sets the prefix of the client numbers that this device gives out.
    pub fn set_number_prefix(&self, prefix: &str) -> Result<()> {
        if self.local::<String>(local::NUMBER_PREFIX)?.is_none() {
            self.set_local(local::NUMBER_PREFIX, prefix)?;
        }
        Ok(())
    }

    /// The row, deleted or not. Rows of clients that left this device are not there.
    pub fn get(&self, table: &'static Table, id: Uuid) -> Result<Option<Row>> {
        match row::load(&self.conn, table, id)? {
            Some(row) if !self.has_left(table, &row)? => Ok(Some(row)),
            _ => Ok(None),
        }
    }

    fn has_left(&self, table: &Table, row: &Row) -> Result<bool> {
        let client = if table.name == "clients" {
            Some(row.id)
        } else {
            row.get(table, "client_id").as_id()
        };
        match client {
            Some(client) => Ok(self
                .conn
                .prepare_cached("SELECT 1 FROM left_clients WHERE client_id = ?1")?
                .exists([client])?),
            None => Ok(false),
        }
    }

    /// All rows that are not deleted, in the order in which they were made; with a client, only those that belong to it.
    pub fn list(&self, table: &'static Table, client: Option<Uuid>) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        self.each(table, client, |row| {
            rows.push(row);
            Ok(())
        })?;
        Ok(rows)
    }

    /// Like [`Store::list`], one row at a time.
    pub fn each(
        &self,
        table: &'static Table,
        client: Option<Uuid>,
        mut f: impl FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        let column = match table.name {
            "clients" => "id",
            _ if table.index("client_id").is_some() => "client_id",
            _ => "NULL",
        };
        let mut sql = format!(
            "SELECT {} FROM {} WHERE deleted IS NOT 1",
            row::of(table).columns,
            table.name
        );
        if client.is_some() {
            sql += &format!(" AND {column} = ?1");
        }
        if column != "NULL" {
            sql += &format!(
                " AND ({column} IS NULL OR {column} NOT IN (SELECT client_id FROM left_clients))"
            );
        }
        sql += " ORDER BY id";
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = match client {
            Some(id) => statement.query(params![id])?,
            None => statement.query([])?,
        };
        while let Some(sql) = rows.next()? {
            f(row::read(table, sql)?)?;
        }
        Ok(())
    }

    /// The value of a setting of the centre, if it was ever set.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        setting(&self.conn, key)
    }

    /// The ladders of the centre: those that come with the program and its own.
    pub fn ladders(&self) -> Result<Ladders> {
        ladders(&self.conn)
    }

    /// The code of the ladder that the centre measures on.
    pub fn centre_ladder(&self) -> Result<String> {
        Ok(self
            .setting("ladder")?
            .unwrap_or_else(|| trede_domain::ladder::VNG.into()))
    }
}

/// The id of the row of a setting: derived from its key, so that two devices that set it write the same row.
pub fn setting_id(key: &str) -> Uuid {
    Uuid::new_v5(
        &Uuid::NAMESPACE_OID,
        format!("trede setting {key}").as_bytes(),
    )
}

pub(crate) fn setting(conn: &Connection, key: &str) -> Result<Option<String>> {
    let Some(settings) = table("settings") else {
        return Ok(None);
    };
    let row = row::load(conn, settings, setting_id(key))?.filter(|r| !r.is_deleted());
    Ok(row.and_then(|r| r.get(settings, "value").as_str().map(str::to_owned)))
}

pub(crate) fn ladders(conn: &Connection) -> Result<Ladders> {
    let mut ladders = Ladders::default();
    let mut statement = conn.prepare_cached("SELECT key, value FROM settings WHERE key LIKE 'ladder.%' AND deleted IS NOT 1 ORDER BY key")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let (Some(key), Some(value)) = (
            row.get::<_, Option<String>>(0)?,
            row.get::<_, Option<String>>(1)?,
        ) {
            ladders.add_setting(&key, &value);
        }
    }
    Ok(ladders)
}
