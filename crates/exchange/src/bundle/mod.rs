//! A bundle: a zip that is a Frictionless Data Package of CSV files, signed by its writer, encrypted to its receiver.
//!
//! In the zip: a CSV a table with whole rows, `moved.csv`, `versions.csv`, `datapackage.json` (schema, byte counts and
//! hashes of all CSVs), `manifest.json` (what the bundle says of itself, and the hash of `datapackage.json`) and
//! `manifest.sig` (Ed25519 over `manifest.json`). The whole is an age file, so that `age -d` and any zip and CSV tool
//! open it for whoever holds a key.

mod package;
mod read;
mod values;
mod write;

pub(crate) use read::{Opened, open};
pub(crate) use write::{Contents, write};

use crate::identity::DeviceId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The format of bundles that this program writes, and the newest that it reads.
pub(crate) const FORMAT: u32 = 1;
pub(crate) const MANIFEST: &str = "manifest.json";
pub(crate) const SIGNATURE: &str = "manifest.sig";
pub(crate) const PACKAGE: &str = "datapackage.json";
pub(crate) const VERSIONS: &str = "versions.csv";
/// Clients that left the receiver's locations: id and new location, nothing more.
pub(crate) const MOVED: &str = "moved.csv";

/// How far one device has merged another's changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Receipt {
    /// The writer whose changes they were.
    pub writer: String,
    /// In which epoch of that writer's sending.
    pub epoch: u64,
    /// Up to which arrival number, without a gap.
    pub upto: i64,
}

/// What a bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format's number.
    pub format: u32,
    /// The centre's name.
    pub centre: String,
    /// Who wrote it.
    pub device: DeviceId,
    /// As which writer.
    pub writer: String,
    /// When that life of the writer's store began: of two lives the later one counts.
    pub born: i64,
    /// For whom.
    pub to: DeviceId,
    /// Its number among the writer's bundles for this receiver.
    pub number: u64,
    /// In which epoch.
    pub epoch: u64,
    /// It holds every change that arrived after this number…
    pub base: i64,
    /// …up to this one.
    pub upto: i64,
    /// How far the writer has merged the receiver's changes.
    pub(crate) received: Option<Receipt>,
    /// When it was written, RFC 3339, by the writer's clock.
    pub created: String,
    /// How many rows each table has in it.
    pub rows: BTreeMap<String, u64>,
    /// SHA-256 of `datapackage.json`, hexadecimal.
    pub package: String,
}

impl Manifest {
    /// How many rows it holds.
    pub fn total_rows(&self) -> u64 {
        // What it says of itself may be anything.
        self.rows.values().fold(0, |sum, n| sum.saturating_add(*n))
    }
}
