//! Simulated devices: real stores and real files, with a clock and a chance that repeat.

pub mod engine;
pub mod forge;
pub mod history;

use chrono::{DateTime, TimeDelta, Utc};
use rand::RngExt as _;
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use trede_domain::schema::table;
use trede_domain::{Env, Table, Uuid, Value};
use trede_exchange::{self as exchange, Accept, MergeReport, NewCentre, Role, Wish};
use trede_store::{KeyCost, Passphrase, Store};

/// The passphrase of every simulated store.
pub const PASSPHRASE: &str = "vier woorden zijn genoeg";

/// The time that all devices of a simulation go by, each with its own error.
#[derive(Clone)]
pub struct World {
    now: Arc<Mutex<DateTime<Utc>>>,
    chance: Arc<Mutex<StdRng>>,
    dir: Arc<tempfile::TempDir>,
}

impl World {
    /// A world that goes the same way for the same seed.
    pub fn new(seed: u64) -> Self {
        let start = DateTime::parse_from_rfc3339("2026-03-02T08:00:00Z")
            .unwrap()
            .with_timezone(&Utc);
        Self {
            now: Arc::new(Mutex::new(start)),
            chance: Arc::new(Mutex::new(StdRng::seed_from_u64(seed))),
            dir: Arc::new(tempfile::tempdir().unwrap()),
        }
    }

    /// Its folder, gone with it.
    pub fn dir(&self) -> &Path {
        self.dir.path()
    }

    /// Lets time pass.
    pub fn pass(&self, seconds: i64) {
        *self.now.lock().unwrap() += TimeDelta::seconds(seconds);
    }

    /// A number below `n`.
    pub fn below(&self, n: usize) -> usize {
        self.chance.lock().unwrap().random_range(0..n)
    }

    /// True in this share of the calls.
    pub fn chance(&self, share: f64) -> bool {
        self.chance.lock().unwrap().random_bool(share)
    }

    fn env(&self, error: i64) -> Box<dyn Env> {
        let seed = self.chance.lock().unwrap().random();
        Box::new(SimEnv {
            now: self.now.clone(),
            error: TimeDelta::seconds(error),
            chance: Mutex::new(StdRng::seed_from_u64(seed)),
        })
    }
}

struct SimEnv {
    now: Arc<Mutex<DateTime<Utc>>>,
    error: TimeDelta,
    chance: Mutex<StdRng>,
}

impl Env for SimEnv {
    fn now(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap() + self.error
    }
    fn fill(&self, bytes: &mut [u8]) {
        self.chance.lock().unwrap().fill(bytes);
    }
}

/// A device with its store and its own replica of the shared folder.
pub struct Device {
    /// Its name in the simulation.
    pub name: String,
    /// Its store.
    pub store: Store,
    world: World,
    clock_error: i64,
}

/// The table with this name.
pub fn t(name: &str) -> &'static Table {
    table(name).unwrap()
}

impl Device {
    /// A store that belongs to no centre yet.
    pub fn new(world: &World, name: &str, clock_error: i64) -> Self {
        let store = Store::create(
            &world.dir().join(name),
            "staff",
            &passphrase(),
            KeyCost::CHEAP,
            name,
            world.env(clock_error),
        )
        .unwrap();
        Self {
            name: name.into(),
            store,
            world: world.clone(),
            clock_error,
        }
    }

    /// This device's replica of the shared folder.
    pub fn shared(&self) -> PathBuf {
        self.world.dir().join(format!("{}-shared", self.name))
    }

    /// A clock and a chance like this device's, to open its store once more.
    pub fn env(&self) -> Box<dyn Env> {
        self.world.env(self.clock_error)
    }

    /// Founds the centre.
    pub fn found(world: &World, name: &str, location: &str, clock_error: i64) -> Self {
        let mut device = Self::new(world, name, clock_error);
        let shared = device.shared();
        exchange::found(
            &mut device.store,
            &shared,
            &NewCentre {
                name: "Proef",
                location,
                staff: name,
                ladder: "vng",
            },
        )
        .unwrap();
        device
    }

    /// Joins by request and approval, everything replicated at once.
    pub fn join(
        world: &World,
        head: &mut Device,
        name: &str,
        location: &str,
        role: Role,
        clock_error: i64,
    ) -> Self {
        let mut device = Self::new(world, name, clock_error);
        std::fs::create_dir_all(device.shared()).unwrap();
        copy_all(&head.shared(), &device.shared());
        let shared = device.shared();
        let code = exchange::request(
            &mut device.store,
            &shared,
            &Wish {
                centre: "proef",
                location,
                staff: name,
                role,
            },
        )
        .unwrap();
        copy_all(&device.shared(), &head.shared());
        assert!(
            exchange::requests(&head.store)
                .unwrap()
                .iter()
                .any(|r| r.code == code)
        );
        exchange::approve(&mut head.store, &code.to_lowercase()).unwrap();
        copy_all(&head.shared(), &device.shared());
        device.merge();
        device
    }

    /// Merges what lies in its replica, with a yes to what waits for one, and to erasures that do.
    pub fn merge(&mut self) -> MergeReport {
        let report = exchange::merge_accepting(&mut self.store, &Accept::All, &mut |_| {}).unwrap();
        for held in self.store.held_erasures().unwrap() {
            self.erase_held(held.person);
        }
        self.store.scrub().unwrap();
        report
    }

    /// Says yes to an erasure that waits.
    pub fn erase_held(&mut self, person: Uuid) {
        let sign = exchange::signer(&self.store).unwrap();
        self.store.erase_held(person, &sign).unwrap();
    }

    /// Merges what lies in its replica and asks for no yes.
    pub fn merge_carefully(&mut self) -> MergeReport {
        exchange::merge(&mut self.store, &mut |_| {}).unwrap()
    }

    /// Erases a client, and goes over the file.
    pub fn erase(&mut self, client: Uuid) {
        let sign = exchange::signer(&self.store).unwrap();
        self.store
            .write_for_good::<_, trede_store::StoreError>("erase", |w| w.erase(client, &sign))
            .unwrap();
        self.store.scrub().unwrap();
    }

    /// Exports into its replica; how many bundles were written.
    pub fn export(&mut self) -> usize {
        exchange::export(&mut self.store, &mut |_| {})
            .unwrap()
            .len()
    }

    /// Adds a row.
    pub fn insert(&mut self, table: &str, fields: &[(&str, Value)]) -> Uuid {
        self.store
            .write::<_, trede_store::StoreError>("test", |w| w.insert(t(table), fields))
            .unwrap()
            .0
    }

    /// Sets a field.
    pub fn set(&mut self, table: &str, id: Uuid, field: &str, value: Value) {
        self.store
            .write::<_, trede_store::StoreError>("test", |w| {
                w.update(t(table), id, &[(field, value)])
            })
            .unwrap();
    }

    /// A client with this first name, here.
    pub fn client(&mut self, first_name: &str) -> Uuid {
        self.insert(
            "clients",
            &[
                ("first_name", first_name.into()),
                ("last_name", "Proef".into()),
            ],
        )
    }

    /// The value of a field, as text.
    pub fn value(&self, table: &str, id: Uuid, field: &str) -> Option<String> {
        self.store
            .get(t(table), id)
            .unwrap()
            .map(|r| r.get(t(table), field).to_text())
    }

    /// The id of the location with this name.
    pub fn location(&self, name: &str) -> Uuid {
        self.store
            .list(t("locations"), None)
            .unwrap()
            .iter()
            .find(|l| l.get(t("locations"), "name").as_str() == Some(name))
            .unwrap()
            .id
    }

    /// Copies the store's files as they are now.
    pub fn backup(&mut self) -> PathBuf {
        self.store.check().unwrap();
        let to = self.world.dir().join(format!("{}-backup", self.name));
        let _ = std::fs::remove_dir_all(&to);
        copy_all(self.store.home(), &to);
        to
    }

    /// Goes on with a backup in place of its store.
    pub fn restore(self, backup: &Path) -> Self {
        let place = format!("{}-{}", self.name, self.world.below(1 << 30));
        let home = self.world.dir().join(&place);
        copy_all(backup, &home);
        let store = Store::open(
            &home,
            &passphrase(),
            &place,
            self.world.env(self.clock_error),
        )
        .unwrap();
        Self { store, ..self }
    }

    /// Goes on with a copy that stands where its store stood, so that it does not know itself for a copy.
    pub fn restore_unnoticed(self, backup: &Path) -> Self {
        let home = self.store.home().to_owned();
        let place: String = self.store.local("place").unwrap().unwrap();
        drop(self.store);
        std::fs::remove_dir_all(&home).unwrap();
        copy_all(backup, &home);
        let store = Store::open(
            &home,
            &passphrase(),
            &place,
            self.world.env(self.clock_error),
        )
        .unwrap();
        Self { store, ..self }
    }

    /// The same device as it is on the disk, in another world.
    pub fn once_more(&self, world: &World, clock_error: i64) -> Self {
        let home = world.dir().join(&self.name);
        // The store is open, but nobody writes to it: its file and the log beside it are what it is.
        copy_all(self.store.home(), &home);
        let device = Self {
            name: self.name.clone(),
            store: Store::open(&home, &passphrase(), &self.name, world.env(clock_error)).unwrap(),
            world: world.clone(),
            clock_error,
        };
        copy_all(&self.shared(), &device.shared());
        device
            .store
            .set_local(exchange::SHARED, device.shared().to_string_lossy().as_ref())
            .unwrap();
        device
    }

    /// Opens the store again, as after a restart.
    pub fn reopen(self) -> Self {
        let home = self.store.home().to_owned();
        let place: String = self.store.local("place").unwrap().unwrap();
        drop(self.store);
        let store = Store::open(
            &home,
            &passphrase(),
            &place,
            self.world.env(self.clock_error),
        )
        .unwrap();
        Self { store, ..self }
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.into())
}

/// The files below a folder, relative to it, in order.
pub fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![dir.to_owned()];
    while let Some(d) = todo.pop() {
        let Ok(entries) = std::fs::read_dir(&d) else {
            continue;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                todo.push(path)
            } else {
                found.push(path.strip_prefix(dir).unwrap().to_owned())
            }
        }
    }
    found.sort();
    found
}

/// Copies a file over, folders and all.
pub fn copy(from: &Path, to: &Path, file: &Path) {
    let target = to.join(file);
    std::fs::create_dir_all(target.parent().unwrap()).unwrap();
    std::fs::copy(from.join(file), target).unwrap();
}

/// Copies a file as disks and engines do on a bad day: cut off, altered, or once more under an engine's own name.
pub fn copy_badly(world: &World, from: &Path, to: &Path, file: &Path) {
    let mut bytes = std::fs::read(from.join(file)).unwrap();
    let target = to.join(file);
    std::fs::create_dir_all(target.parent().unwrap()).unwrap();
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    match world.below(3) {
        0 => bytes.truncate(world.below(bytes.len() + 1)),
        1 if !bytes.is_empty() => {
            let at = world.below(bytes.len());
            bytes[at] ^= 1 << world.below(8);
        }
        _ => {
            let (stem, end) = name.rsplit_once('.').unwrap_or((&name, ""));
            let other = [
                format!("{stem}.sync-conflict-20260302-080000-ABCDEFG.{end}"),
                format!("{stem} (1).{end}"),
                format!("~${name}"),
                format!(".syncthing.{name}.tmp"),
            ];
            let other = &other[world.below(other.len())];
            std::fs::write(target.with_file_name(other), &bytes).unwrap();
        }
    }
    std::fs::write(target, bytes).unwrap();
}

/// Copies all files over, as a replica that catches up; nothing is deleted.
pub fn copy_all(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in files(from) {
        copy(from, to, &file);
    }
}

/// Makes the second replica hold each writer's files as that writer's own replica does.
pub fn settle(devices: &[Device], ids: &[String]) {
    for (i, writer) in devices.iter().enumerate() {
        for (j, reader) in devices.iter().enumerate() {
            if i == j {
                continue;
            }
            let mine = |f: &Path| written_by(f, &ids[i]);
            for file in files(&reader.shared()).iter().filter(|f| mine(f)) {
                if !writer.shared().join(file).exists() {
                    std::fs::remove_file(reader.shared().join(file)).unwrap();
                }
            }
            for file in files(&writer.shared()).iter().filter(|f| mine(f)) {
                copy(&writer.shared(), &reader.shared(), file);
            }
        }
    }
}

/// Whether this file of a shared folder is one that this device writes.
pub fn written_by(file: &Path, id: &str) -> bool {
    let file = file.to_string_lossy();
    file.contains(&format!("/bundles/{id}/"))
        || file.contains(&format!("/roster/{id}-"))
        || file.contains(&format!("/requests/{id}."))
}

/// The id of a device, as its files are named.
pub fn device_id(device: &Device) -> String {
    device.store.local::<String>("device").unwrap().unwrap()
}
