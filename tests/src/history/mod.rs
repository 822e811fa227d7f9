//! Random histories of a centre, over real stores and files: coordinators' and coaches' devices at two locations, five
//! at first and up to twenty, edit the same clients, move, join and erase them, let devices in, shut one out (a
//! coordinator's and the founder's too), undo what a bundle brought, export, get each other's files late, some of them, cut off, altered, twice under
//! an engine's names or old ones, have clocks that are off by years, and are restored from backups. In the end everyone
//! exports and merges a few times, and then the coordinators hold the same, a coach's device holds the same within its
//! location, and every value ever written is current, was replaced by someone who had seen it, or is in a conflict.

mod wrong;

use crate::{Device, World, copy, copy_badly, device_id, files, settle, t, written_by};
use std::collections::{BTreeMap, BTreeSet};
use trede_domain::{Uuid, Value};
use trede_exchange::Role;

const YEAR: i64 = 365 * 24 * 3600;

/// The most devices that a centre comes to.
const MOST: usize = 20;

/// A centre whose history is made up as it goes.
pub struct Centre {
    world: World,
    devices: Vec<Device>,
    ids: Vec<String>,
    /// What each device is, and at which of the locations it stands.
    roles: Vec<(Role, usize)>,
    /// How many devices there will be.
    size: usize,
    locations: [Uuid; 2],
    /// What was written, and on which device.
    written: Vec<(usize, Uuid, String)>,
    /// Values that someone replaced on a device where they stood.
    replaced: BTreeSet<(Uuid, Option<String>)>,
    restored: bool,
    /// Who was erased, and on which devices that was done.
    erased: BTreeMap<Uuid, BTreeSet<usize>>,
    /// The devices that no longer belong: one that was shut out, and those that only it had let in.
    out: BTreeSet<usize>,
    backups: BTreeMap<usize, std::path::PathBuf>,
    log: bool,
    /// What happened how often, for whoever counts.
    told: BTreeMap<&'static str, u64>,
}

/// A centre of five devices that has just begun, to begin many histories from: letting a device in takes longer than a short history.
pub struct Beginning(Centre);

impl Beginning {
    /// Founds it.
    pub fn new() -> Self {
        Self(Centre::begin(World::new(0), |_| 0))
    }
}

impl Default for Beginning {
    fn default() -> Self {
        Self::new()
    }
}

impl Centre {
    fn new(seed: u64) -> Self {
        let mut centre = Self::begin(World::new(seed), clock_error);
        // Most centres stay small: a history of twenty devices takes as long as ten of five.
        centre.size = match centre.world.below(10) {
            0 => 6 + centre.world.below(MOST - 5),
            1..5 => 6 + centre.world.below(3),
            _ => 5,
        };
        centre
    }

    /// Goes on from a beginning, each device where it stood, with clocks and chances of its own.
    fn from(beginning: &Beginning, seed: u64) -> Self {
        let before = &beginning.0;
        let world = World::new(seed);
        let devices = before
            .devices
            .iter()
            .map(|device| device.once_more(&world, clock_error(&world)))
            .collect();
        Self {
            devices,
            ids: before.ids.clone(),
            roles: before.roles.clone(),
            ..Self::empty(world, before.locations)
        }
    }

    fn begin(world: World, clock_error: impl Fn(&World) -> i64) -> Self {
        let mut head = Device::found(&world, "X", "A", clock_error(&world));
        let mut devices = Vec::new();
        let roles = [
            ("a", Role::Coach, 0),
            ("b", Role::Coach, 1),
            ("c", Role::Desk, 0),
            ("Y", Role::Coordinator, 0),
        ];
        for (name, role, place) in roles {
            let error = clock_error(&world);
            let place = ["A", "B"][place];
            devices.push(Device::join(&world, &mut head, name, place, role, error));
        }
        let locations = [head.location("A"), head.location("B")];
        devices.insert(0, head);
        Self {
            ids: devices.iter().map(device_id).collect(),
            roles: std::iter::once((Role::Coordinator, 0))
                .chain(roles.iter().map(|r| (r.1, r.2)))
                .collect(),
            devices,
            ..Self::empty(world, locations)
        }
    }

    /// Nothing has happened yet, and nobody is there.
    fn empty(world: World, locations: [Uuid; 2]) -> Self {
        Self {
            world,
            devices: Vec::new(),
            ids: Vec::new(),
            roles: Vec::new(),
            size: 5,
            locations,
            written: Vec::new(),
            replaced: BTreeSet::new(),
            restored: false,
            erased: BTreeMap::new(),
            out: BTreeSet::new(),
            backups: BTreeMap::new(),
            log: std::env::var_os("TREDE_LOG").is_some(),
            told: BTreeMap::new(),
        }
    }

    fn tell(&mut self, what: &'static str) {
        *self.told.entry(what).or_default() += 1;
    }

    /// The coordinators' devices that belong.
    fn heads(&self) -> Vec<usize> {
        (0..self.devices.len())
            .filter(|i| self.roles[*i].0 == Role::Coordinator && !self.out.contains(i))
            .collect()
    }

    /// One more device is let in, by any of the coordinators.
    fn grow(&mut self) {
        let heads = self.heads();
        let head = heads[self.world.below(heads.len())];
        let place = self.world.below(2);
        let role = [
            Role::Coach,
            Role::Coach,
            Role::Coach,
            Role::Desk,
            Role::Coordinator,
        ][self.world.below(5)];
        // Whoever joins begins with the roster: it must have arrived where the coordinator sits.
        for (i, (writer, id)) in self.devices.iter().zip(&self.ids).enumerate() {
            if i == head {
                continue;
            }
            for file in files(&writer.shared()) {
                if written_by(&file, id) && file.to_string_lossy().contains("/roster/") {
                    copy(&writer.shared(), &self.devices[head].shared(), &file);
                }
            }
        }
        let (name, error) = (format!("d{}", self.devices.len()), clock_error(&self.world));
        let device = Device::join(
            &self.world,
            &mut self.devices[head],
            &name,
            ["A", "B"][place],
            role,
            error,
        );
        self.ids.push(device_id(&device));
        self.devices.push(device);
        self.roles.push((role, place));
        self.tell("joined");
    }

    /// Who has a file there. Of someone who moved away from a third device, the move may come before the name.
    fn clients(&self, device: usize) -> Vec<Uuid> {
        self.devices[device]
            .store
            .list(t("clients"), None)
            .unwrap()
            .iter()
            .filter(|r| r.get(t("clients"), "first_name").as_str().is_some())
            .map(|r| r.id)
            .collect()
    }

    fn step(&mut self, step: usize) {
        self.world.pass(1 + self.world.below(600) as i64);
        let i = self.world.below(self.devices.len());
        let dice = self.world.below(100);
        if self.out.contains(&i) {
            return;
        }
        if self.log {
            println!("step {step}: {} {dice}", self.devices[i].name);
        }
        if self.devices.len() < self.size && self.world.chance(0.1) {
            return self.grow();
        }
        match dice {
            0..45 => self.edit(i, step),
            45..60 => {
                self.devices[i].export();
            }
            60..75 => self.replicate(),
            75..94 => {
                self.devices[i].merge();
            }
            94..97 => {
                if let Some(backup) = self
                    .backups
                    .get(&i)
                    .cloned()
                    .filter(|_| self.world.chance(0.3))
                {
                    let device = self.devices.remove(i);
                    self.devices.insert(i, device.restore(&backup));
                    self.restored = true;
                    // An erasure that nobody heard of went with the store: there is nobody left who knows of it.
                    for by in self.erased.values_mut() {
                        by.remove(&i);
                    }
                    if self.log {
                        println!("restored {}", self.devices[i].name);
                    }
                    self.tell("restored");
                } else {
                    let backup = self.devices[i].backup();
                    self.backups.insert(i, backup);
                }
            }
            97..99 => self.undo_bundle(i),
            _ => {
                let device = self.devices.remove(i);
                self.devices.insert(i, device.reopen());
            }
        }
    }

    /// A coordinator undoes one of the bundles that came in, or the last that was done.
    fn undo_bundle(&mut self, i: usize) {
        let before = self.first_names(i);
        let store = &mut self.devices[i].store;
        let bundles = store.bundles_to_undo().unwrap();
        if self.world.chance(0.2) {
            if store.undo().is_ok() {
                self.tell("undone");
            }
        } else if !bundles.is_empty() {
            let number = bundles[self.world.below(bundles.len())].number;
            match store.unmerge(number) {
                Ok(_) => self.tell("bundles undone"),
                Err(trede_store::StoreError::NothingToUndo) => {}
                Err(other) => panic!("{other}"),
            }
        }
        // What gave way to the undoing was replaced on a device where it stood.
        let after = self.first_names(i);
        self.replaced.extend(before.difference(&after).cloned());
    }

    fn first_names(&self, i: usize) -> BTreeSet<(Uuid, Option<String>)> {
        let store = &self.devices[i].store;
        let mut found = store
            .connection()
            .prepare("SELECT id, first_name FROM clients WHERE deleted IS NOT 1")
            .unwrap();
        let rows = found.query_map([], |r| Ok((r.get(0)?, r.get(1)?))).unwrap();
        rows.map(|row| row.unwrap()).collect()
    }

    fn edit(&mut self, i: usize, step: usize) {
        let clients = self.clients(i);
        let device = &mut self.devices[i];
        let value = format!("v{step}");
        if clients.is_empty() || self.world.chance(0.2) {
            let client = device.client(&value);
            self.written.push((i, client, value));
            return;
        }
        let client = clients[self.world.below(clients.len())];
        match self.world.below(10) {
            0 | 1 => device.set(
                "clients",
                client,
                "location_id",
                self.locations[self.world.below(2)].into(),
            ),
            // Two files turn out to be one person: seen by anyone who has both.
            4 => {
                let keep = clients[self.world.below(clients.len())];
                let location = device.store.get(t("clients"), keep).unwrap().unwrap();
                let location = location.get(t("clients"), "location_id").clone();
                if keep != client && device.store.person(keep).unwrap() != client {
                    device.set("clients", client, "merged_into", keep.into());
                    device.set("clients", client, "location_id", location);
                }
            }
            5 => device.set("clients", client, "merged_into", Value::Null),
            // Only coordinators erase.
            6 if self.world.chance(0.4) && self.roles[i].0 == Role::Coordinator => {
                device.erase(client);
                self.erased.entry(client).or_default().insert(i);
                self.tell("erased");
                if self.log {
                    println!("{} erased {client}", self.devices[i].name);
                }
            }
            2 | 3 => {
                let fields: [(&str, Value); 4] = [
                    ("client_id", client.into()),
                    ("happened_on", "2026-03-05".into()),
                    ("channel", "desk".into()),
                    ("topic", "guidance".into()),
                ];
                device.insert("contacts", &fields);
            }
            _ => {
                self.replaced
                    .insert((client, device.value("clients", client, "first_name")));
                device.set("clients", client, "first_name", value.as_str().into());
                self.written.push((i, client, value));
            }
        }
    }

    /// Some files of one replica reach another: not all, not in order, and what was deleted may stay or go.
    fn replicate(&mut self) {
        let (from, to) = (
            self.world.below(self.devices.len()),
            self.world.below(self.devices.len()),
        );
        if from == to {
            return;
        }
        let (from_dir, to_dir) = (self.devices[from].shared(), self.devices[to].shared());
        let writer = self.ids[from].clone();
        for file in files(&from_dir) {
            // A device's own files come from itself or through others; what it deleted of its own may vanish elsewhere.
            if !written_by(&file, &self.ids[to]) && self.world.chance(0.7) {
                if self.world.chance(0.15) {
                    copy_badly(&self.world, &from_dir, &to_dir, &file);
                    *self.told.entry("damaged").or_default() += 1;
                } else {
                    copy(&from_dir, &to_dir, &file);
                }
            }
        }
        for file in files(&to_dir) {
            if written_by(&file, &writer)
                && !from_dir.join(&file).exists()
                && self.world.chance(0.5)
            {
                std::fs::remove_file(to_dir.join(&file)).unwrap();
            }
        }
    }

    /// A coordinator shuts out another device. What only that one had let in, nobody else knows: it has to join anew.
    fn revoke(&mut self) {
        let heads = self.heads();
        let by = heads[self.world.below(heads.len())];
        let target = self.world.below(self.devices.len());
        if target == by {
            return;
        }
        self.devices[by].merge();
        let known = trede_exchange::devices(&self.devices[by].store).unwrap();
        let known: BTreeSet<&str> = known.iter().map(|d| d.device.as_str()).collect();
        if !known.contains(self.ids[target].as_str()) {
            return;
        }
        self.out = (0..self.devices.len())
            .filter(|i| *i == target || !known.contains(self.ids[*i].as_str()))
            .collect();
        trede_exchange::revoke(&mut self.devices[by].store, &self.ids[target]).unwrap();
        self.tell("shut out");
        if self.roles[target].0 == Role::Coordinator {
            self.tell("coordinators shut out");
        }
        // What the device last shared may still lie in some replica; from now on it is refused, so it may be lost.
        if self.log {
            println!(
                "{} shut out {}, and so {:?}",
                self.devices[by].name, self.devices[target].name, self.out
            );
        }
    }

    fn finish(&mut self) {
        let out = self.out.clone();
        for _ in 0..7 {
            let mut quiet = true;
            for (i, device) in self.devices.iter_mut().enumerate() {
                self.world.pass(60);
                if !out.contains(&i) {
                    quiet &= device.export() == 0;
                }
            }
            settle(&self.devices, &self.ids);
            for (i, device) in self.devices.iter_mut().enumerate() {
                if out.contains(&i) {
                    continue;
                }
                let report = device.merge();
                quiet &= report.merged.is_empty();
                if self.log {
                    println!(
                        "{}: {:?} refused {:?}",
                        device.name, report.merged, report.refused
                    );
                }
            }
            // Nobody had anything to say or to hear: so it would stay.
            if quiet {
                break;
            }
        }
        if self.log {
            self.show();
        }
    }
}

fn clock_error(world: &World) -> i64 {
    [0, 0, 0, -3 * YEAR, 2 * YEAR][world.below(5)]
}

/// What is wrong in the end, and what happened how often.
pub type Told = (Vec<String>, BTreeMap<&'static str, u64>);

/// A history of 150 steps or more, in a centre that may grow.
pub fn long(seed: u64) -> Told {
    let centre = Centre::new(seed);
    let steps = 150.max(20 * centre.size);
    centre.live(steps)
}

/// A history of at most 40 steps, in a centre of five devices: so short that thousands can be tried, for what takes few steps but
/// has to be met.
pub fn short(beginning: &Beginning, seed: u64) -> Told {
    let centre = Centre::from(beginning, seed);
    let steps = 10 + centre.world.below(31);
    centre.live(steps)
}

impl Centre {
    fn live(mut self, steps: usize) -> Told {
        let revoke_at = (self.world.chance(0.3)).then(|| steps / 3 + self.world.below(steps / 2));
        for step in 0..steps {
            self.step(step);
            if Some(step) == revoke_at {
                self.revoke();
            }
        }
        self.finish();
        self.tell(match self.devices.len() {
            ..=5 => "centres of 5 devices",
            6..=9 => "centres of 6 to 9 devices",
            _ => "centres of 10 to 20 devices",
        });
        self.told.insert("steps", steps as u64);
        self.told.insert("values", self.written.len() as u64);
        (self.wrong(), self.told)
    }
}

/// Lives through many. One that breaks off is a failure like any other, and the next are still tried.
pub fn try_all(
    seeds: impl Iterator<Item = u64>,
    history: impl Fn(u64) -> Told,
    mut told: impl FnMut(u64, usize, &BTreeMap<&str, u64>),
) -> Vec<String> {
    let (mut failed, mut counts) = (Vec::new(), BTreeMap::<&str, u64>::new());
    for seed in seeds {
        let one = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| history(seed)));
        let wrong = match one {
            Ok((wrong, happened)) => {
                for (what, count) in happened {
                    *counts.entry(what).or_default() += count;
                }
                wrong
            }
            Err(_) => vec!["it broke off".to_owned()],
        };
        if !wrong.is_empty() {
            println!("seed {seed}: {}", wrong.join("; "));
            failed.push(format!("seed {seed}: {}", wrong.join("; ")));
        }
        told(seed, failed.len(), &counts);
    }
    failed
}
