//! The values that cross the seam between the window and the use cases, a file a topic.
//!
//! Everything here is plain data: codes and dates as text, numbers as numbers, nothing computed on
//! arrival. The TypeScript side of each type is generated from these files (see `bindings.rs`).

use std::collections::BTreeMap;

mod access;
mod board;
mod centre;
mod change;
mod client;
mod desk;
mod forget;
mod groups;
mod import;
mod intake;
mod list;
mod lists;
mod offers;
mod papers;
mod results;
mod search;
mod settings;
mod share;
mod start;
mod tasks;
mod today;
mod twice;
mod undo_bundle;

pub use access::*;
pub use board::*;
pub use centre::*;
pub use change::*;
pub use client::*;
pub use desk::*;
pub use forget::*;
pub use groups::*;
pub use import::*;
pub use intake::*;
pub use list::*;
pub use lists::*;
pub use offers::*;
pub use papers::*;
pub use results::*;
pub use search::*;
pub use settings::*;
pub use share::*;
pub use start::*;
pub use tasks::*;
pub use today::*;
pub use twice::*;
pub use undo_bundle::*;

/// Field names of a contract table with their values as text; an empty value clears the field.
pub type Fields = BTreeMap<String, String>;
