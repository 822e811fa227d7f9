//! A centre of two coordinators with one shared folder: one that holds a city, one that merges it.

use crate::Failure;
use crate::chance::BenchEnv;
use crate::city::{City, Kind};
use std::path::{Path, PathBuf};
use trede_exchange::{self as exchange, Exported, MergeReport, NewCentre, Role, Wish};
use trede_store::{KeyCost, Passphrase, Store};

const PLACE: &str = "bench";

fn passphrase() -> Passphrase {
    Passphrase::new("vier woorden zijn genoeg".into())
}

/// A new store without a row of its own.
pub fn create(home: &Path, seed: u64) -> Result<Store, Failure> {
    let env = Box::new(BenchEnv::new(seed));
    Ok(Store::create(
        home,
        "bench",
        &passphrase(),
        KeyCost::CHEAP,
        PLACE,
        env,
    )?)
}

/// The store in this folder, with nothing of it in memory yet.
pub fn open(home: &Path) -> Result<Store, Failure> {
    let env = Box::new(BenchEnv::new(0));
    Ok(Store::open(home, &passphrase(), PLACE, env)?)
}

pub fn merge(store: &mut Store) -> Result<MergeReport, Failure> {
    let report = exchange::merge(store, &mut |_| {})?;
    match report.refused.first() {
        Some(refused) => Err(format!("a bundle was refused: {}", refused.reason).into()),
        None => Ok(report),
    }
}

pub fn export(store: &mut Store) -> Result<Vec<Exported>, Failure> {
    Ok(exchange::export(store, &mut |_| {})?)
}

/// Where the two stores and the shared folder are.
pub struct Centre {
    /// Has the city from the start.
    pub full: PathBuf,
    /// Gets it by merging.
    pub head: PathBuf,
    shared: PathBuf,
    pub city: City,
}

impl Centre {
    /// A centre that was made in this folder before.
    pub fn at(dir: &Path, city: City) -> Self {
        Self {
            full: dir.join("full"),
            head: dir.join("head"),
            shared: dir.join("shared"),
            city,
        }
    }

    /// Founds a centre, fills its second device with the city and exports it: one bundle waits for the first.
    pub fn new(dir: &Path, city: City) -> Result<Self, Failure> {
        let centre = Self::at(dir, city);
        let mut head = create(&centre.head, 1)?;
        let founder = NewCentre {
            name: "Proef",
            location: "Hoofdkantoor",
            staff: "Anneke",
            ladder: "vng",
        };
        exchange::found(&mut head, &centre.shared, &founder)?;
        let mut full = create(&centre.full, 2)?;
        let wish = Wish {
            centre: "Proef",
            location: "Hoofdkantoor",
            staff: "Rachid",
            role: Role::Coordinator,
        };
        let code = exchange::request(&mut full, &centre.shared, &wish)?;
        exchange::approve(&mut head, &code)?;
        merge(&mut full)?;
        fill(&mut full, city)?;
        export(&mut full)?;
        Ok(centre)
    }

    /// Leaves a new coach's request, and returns its code.
    pub fn ask_in(
        &self,
        device: &mut Store,
        location: &str,
        staff: &str,
    ) -> Result<String, Failure> {
        let wish = Wish {
            centre: "Proef",
            location,
            staff,
            role: Role::Coach,
        };
        Ok(exchange::request(device, &self.shared, &wish)?)
    }

    /// Where a bundle lies, by its name as it is shown.
    pub fn file_of(&self, bundle: &str) -> PathBuf {
        self.shared.join("trede/proef/bundles").join(bundle)
    }

    /// The bundle for the first device, by its size the largest.
    pub fn largest_bundle(&self) -> Result<PathBuf, Failure> {
        let mut largest = None;
        for device in std::fs::read_dir(self.shared.join("trede/proef/bundles"))? {
            for file in std::fs::read_dir(device?.path())? {
                let file = file?;
                largest = largest.max(Some((file.metadata()?.len(), file.path())));
            }
        }
        largest
            .map(|(_, path)| path)
            .ok_or_else(|| "no bundle was written".into())
    }

    /// Lets each confirm what the other sent, so that the next bundles hold only what changes from now on.
    pub fn confirm(&self) -> Result<(), Failure> {
        let (mut head, mut full) = (open(&self.head)?, open(&self.full)?);
        for _ in 0..2 {
            export(&mut head)?;
            merge(&mut full)?;
            export(&mut full)?;
            merge(&mut head)?;
        }
        Ok(())
    }
}

/// Puts the city into the store as if other devices had sent it.
fn fill(store: &mut Store, city: City) -> Result<(), Failure> {
    let from = trede_domain::WriterId(0xf111);
    store.merge(from, |merging| {
        for kind in Kind::ALL {
            let table = kind.table()?;
            for number in 0..city.count(kind) {
                merging.row(table, &city.row(kind, number)?)?;
            }
        }
        Ok::<_, Failure>(())
    })?;
    Ok(())
}
