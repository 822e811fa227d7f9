//! A believable centre, made from a seed: who comes in, what is asked and agreed, which steps follow, and what each device
//! enters in which week. Nobody in it exists; addresses and numbers are invented.
//!
//! [`plan`] makes the whole course as a value from its arguments alone: the same arguments give the same course. [`play`] lets real
//! devices live through it, with a shared folder between them.

mod centre;
mod clock;
mod contacts;
mod course;
mod data;
mod dice;
mod edits;
mod ending;
mod guidance;
mod life;
mod noticing;
mod paper;
mod person;
mod plan;
mod play;
mod referral;
mod steps;

pub use course::{Course, Device, Event, Given, Lost, Parallel};
pub use plan::plan;
pub use play::{PASSPHRASE, Played, Progress, play};

use std::path::PathBuf;

/// How large a centre, how long, and from which seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// The same seed gives the same centre.
    pub seed: u64,
    /// Clients by the end.
    pub clients: usize,
    /// Devices, 1 to 60, the coordinator's included.
    pub devices: usize,
    /// Weeks, at least one.
    pub weeks: usize,
    /// Whether papers and reports are made at the end.
    pub paper: bool,
}

impl Default for Scale {
    /// What a visitor sees who asks for nothing in particular.
    fn default() -> Self {
        Self {
            seed: 1,
            clients: 150,
            devices: 5,
            weeks: 12,
            paper: true,
        }
    }
}

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// A file that comes with the program cannot be read.
    #[error("assets/demo/{file} cannot be read: {source}")]
    Data {
        /// The file.
        file: &'static str,
        /// Why.
        source: serde_json::Error,
    },
    /// Fewer than one device, or more than can be named.
    #[error("a centre has 1 to {most} devices")]
    Devices {
        /// The most that can be named.
        most: usize,
    },
    /// There is something in the folder.
    #[error("{} is not empty: give an empty folder, or one that is not there yet", .0.display())]
    NotEmpty(PathBuf),
    /// A file or folder cannot be made.
    #[error("{}: {source}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A report cannot be written as JSON.
    #[error("{}: {source}", .path.display())]
    Json {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: serde_json::Error,
    },
    /// The course enters something that the table does not take.
    #[error("{key}: {problem}")]
    Row {
        /// The row in the course.
        key: String,
        /// Why.
        problem: trede_domain::Problem,
    },
    /// The course names a table that there is not.
    #[error("there is no table {0}")]
    Table(&'static str),
    /// A row never reached the device that should enter something about it.
    #[error("{key} never reached the device that speaks of it")]
    Never {
        /// The row in the course.
        key: String,
    },
    /// A bundle was refused: in a demo all of them are good.
    #[error("the bundle {bundle} was refused: {reason}")]
    Refused {
        /// The bundle.
        bundle: String,
        /// Why.
        reason: String,
    },
    /// A use case failed.
    #[error(transparent)]
    App(#[from] trede_app::AppError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] trede_store::StoreError),
    /// Exchanging failed.
    #[error(transparent)]
    Exchange(#[from] trede_exchange::ExchangeError),
}
