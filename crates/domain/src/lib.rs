//! What a client, a trajectory and a movement is, the rules they keep, and how two versions of one field become one.
//!
//! Nothing here reads a file, a clock or a random number: everything is decided from what is passed in,
//! so every device decides alike.

pub mod bsn;
pub mod env;
pub mod ladder;
pub mod merge;
pub mod name;
pub mod number;
pub mod rules;
pub mod schema;
mod tables;
pub mod value;
pub mod version;

pub use env::Env;
pub use ladder::{Ladder, Ladders};
pub use rules::{Fault, Problem};
pub use schema::{Field, Kind, Scope, Table};
pub use value::Value;
pub use version::{Seen, Stamp, Version, WriterId};

pub use uuid::Uuid;
