//! An unlocked store, and what is known about who works with it.

use crate::backup;
use crate::env::SystemEnv;
use crate::error::{AppError, Code, Result};
use crate::home::Home;
use chrono::{Local, NaiveDate};
use trede_domain::schema::table;
use trede_domain::{Env, Uuid};
use trede_exchange::Role;
use trede_store::{KeyCost, Passphrase, Store};

/// The fewest characters of a new passphrase.
pub const SHORTEST_PASSPHRASE: usize = 8;

/// An unlocked store. Dropping it locks it.
pub struct Session {
    store: Store,
}

impl Session {
    /// Opens the store in this home folder.
    pub fn open(home: &Home, passphrase: &Passphrase) -> Result<Self> {
        Self::open_as(home, None, passphrase)
    }

    /// Opens it for one of those who work at this device, by the name of their key; for whomever it fits otherwise.
    pub fn open_as(home: &Home, key: Option<&str>, passphrase: &Passphrase) -> Result<Self> {
        if !home.has_store() {
            return Err(
                AppError::new(Code::NoStore).with("path", home.path().display().to_string())
            );
        }
        let open = || -> Result<Self> {
            let env = Box::new(SystemEnv::default());
            let store = Store::open_as(home.path(), key, passphrase, &home.place(), env)?;
            store.look_whole(false)?;
            let session = Self { store };
            backup::by_itself(&session, true)?;
            Ok(session)
        };
        open().map_err(|error| backup::offer(home.path(), error))
    }

    /// The same store once more, for long work beside this session.
    pub fn again(&self) -> Result<Self> {
        Ok(Self {
            store: self.store.again(Box::new(SystemEnv::default()))?,
        })
    }

    /// A session on a store that was opened elsewhere: tests and the demo bring their own clock.
    pub fn of(store: Store) -> Self {
        Self { store }
    }

    /// Makes a store and lets `start` fill it; when that fails, nothing is left behind.
    pub(crate) fn begin<T>(
        home: &Home,
        passphrase: &Passphrase,
        start: impl FnOnce(&mut Store) -> Result<T>,
    ) -> Result<(Self, T)> {
        check_passphrase(passphrase)?;
        if home.has_store() {
            return Err(
                AppError::new(Code::StoreExists).with("path", home.path().display().to_string())
            );
        }
        let keys = home.path().join("keys");
        let had_keys = keys.exists();
        home.make()?;
        let began = || {
            let env: Box<dyn Env> = Box::new(SystemEnv::default());
            let mut store =
                Store::create(home.path(), "staff-1", passphrase, KeyCost::NORMAL, "", env)?;
            let filled = start(&mut store)?;
            Ok((store, filled))
        };
        match began() {
            Ok((store, filled)) => {
                let session = Self { store };
                session.settle_in(home)?;
                Ok((session, filled))
            }
            Err(error) => {
                let file = trede_store::database_file(home.path());
                for suffix in ["", "-wal", "-shm"] {
                    let mut name = file.clone().into_os_string();
                    name.push(suffix);
                    let _ = std::fs::remove_file(name);
                }
                if !had_keys {
                    let _ = std::fs::remove_dir_all(keys);
                }
                Err(error)
            }
        }
    }

    /// Makes this home, on this machine, the place where the store belongs: elsewhere it counts as a copy. Only once the
    /// file is there, which the place goes by.
    pub fn settle_in(&self, home: &Home) -> Result<()> {
        self.store.set_local("place", home.place())?;
        Ok(())
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The store, for writing.
    pub fn store_mut(&mut self) -> &mut Store {
        &mut self.store
    }

    /// Today, by this device's clock and time zone.
    pub fn today(&self) -> NaiveDate {
        self.store.env().now().with_timezone(&Local).date_naive()
    }

    /// The staff member who unlocked this device, where known.
    pub fn staff_id(&self) -> Result<Option<Uuid>> {
        Ok(self.store.staff()?)
    }

    /// Whether whoever unlocked this device is the one whom the centre let it in for.
    pub fn is_first_user(&self) -> Result<bool> {
        let first = self.local_id(trede_store::STAFF)?;
        Ok(first.is_none() || first == self.staff_id()?)
    }

    /// What whoever unlocked this device does, as it stands in `staff`.
    pub fn own_role(&self) -> Result<Option<Role>> {
        let (Some(staff), Some(id)) = (table("staff"), self.staff_id()?) else {
            return Ok(None);
        };
        let row = self.store.get(staff, id)?;
        Ok(row.and_then(|row| Role::parse(row.get(staff, "role").as_str()?)))
    }

    /// The location at which this device stands, where known.
    pub fn location_id(&self) -> Result<Option<Uuid>> {
        self.local_id(trede_store::LOCATION)
    }

    fn local_id(&self, key: &str) -> Result<Option<Uuid>> {
        Ok(self
            .store
            .local::<Vec<u8>>(key)?
            .and_then(|bytes| Uuid::from_slice(&bytes).ok()))
    }

    /// What people know a row by: the `name` or `title` that it has. Nothing for a row that has not arrived.
    pub fn name_of(&self, of: &str, id: Option<Uuid>) -> Result<Option<String>> {
        let (Some(table), Some(id)) = (table(of), id) else {
            return Ok(None);
        };
        let field = if table.name == "activities" {
            "title"
        } else {
            "name"
        };
        Ok(self
            .store
            .get(table, id)?
            .and_then(|row| row.get(table, field).as_str().map(str::to_owned)))
    }
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Session(…)")
    }
}

/// Refuses a new passphrase that is too short to keep anything safe.
pub fn check_passphrase(passphrase: &Passphrase) -> Result<()> {
    if passphrase.chars() < SHORTEST_PASSPHRASE {
        return Err(AppError::new(Code::ShortPassphrase).with("least", SHORTEST_PASSPHRASE));
    }
    Ok(())
}
