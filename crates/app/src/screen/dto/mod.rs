//! The values that cross the seam between the window and the use cases, a file a topic.
//!
//! Everything here is plain data: codes and dates as text, numbers as numbers, nothing computed on
//! arrival. The TypeScript side of each type is generated from these files (see `bindings.rs`).

use std::collections::BTreeMap;

mod centre;
mod change;
mod client;
mod lists;
mod print;
mod results;
mod share;
mod start;

pub use centre::*;
pub use change::*;
pub use client::*;
pub use lists::*;
pub use print::*;
pub use results::*;
pub use share::*;
pub use start::*;

/// Field names of a contract table with their values as text; an empty value clears the field.
pub type Fields = BTreeMap<String, String>;
