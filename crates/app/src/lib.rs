//! Use cases: what people do with Trede, one function each. The command line and the window call only this.
//!
//! Everything works on a [`Session`], an unlocked store. Errors are [`AppError`]s, told in words only when they are shown.

pub mod access;
pub mod access_log;
pub mod backup;
pub mod board;
pub mod centre;
pub mod conflicts;
pub mod duplicates;
mod env;
pub mod erasure;
pub mod error;
mod home;
pub mod import;
pub mod job;
pub mod keeping;
pub mod ladders;
pub mod names;
pub mod open_data;
pub mod papers;
pub mod people;
pub mod print;
pub mod recovery;
pub mod reports;
pub mod retention;
pub mod screen;
mod session;
pub mod sharing;
pub mod tables;
#[cfg(test)]
mod tests_fuzz;
pub mod undo_bundle;

pub use env::SystemEnv;
pub use error::{AppError, Code, ErrorText, Result};
pub use home::Home;
pub use session::{SHORTEST_PASSPHRASE, Session, check_passphrase};

pub use trede_domain::schema::Table;
pub use trede_exchange::{Role, Step};
pub use trede_store::{Changes, Passphrase, Row};
