//! The encrypted SQLite file: its form, the one door for writes, history and undo, search, and merging rows in.
//!
//! Every row keeps, next to its values, the version of each field (see `trede_domain::version`). Columns that start
//! with `_` are this store's own; they never leave it.

mod access;
mod backup;
mod check;
mod codec;
mod digest;
mod drafts;
mod erase;
mod error;
mod fold;
mod held;
mod history;
mod key;
pub mod likeness;
mod local;
mod looks;
mod merge;
mod migrate;
mod person;
mod record;
mod recovery;
mod row;
mod scope;
mod search;
mod store;
mod unmerge;
mod write;

pub use access::KeyHolder;
pub use backup::key_files;
pub use check::Problem;
pub use codec::{BadVersions, Versions};
pub use drafts::Draft;
pub use erase::{Sign, signed as signed_erasure};
pub use error::{Result, StoreError};
pub use fold::fold;
pub use held::Held;
pub use history::{Change, Undone, moment};
pub use key::{KeyCost, Passphrase, key_names};
pub use local::{LOCATION, STAFF};
pub use looks::{LOOKS_FROM, LOOKS_TERM, OldLooks};
pub use merge::{Merged, Merging, Outcome};
pub use migrate::schema_sql;
pub use record::{Bundle, KEPT_WEEKS};
pub use recovery::{BareKey, recovery_file};
pub use row::Row;
pub use scope::{Sight, Span};
pub use search::register;
pub use store::{Pages, Store, database_file, exists, setting_id};
pub use unmerge::{Left, Unmerged};
pub use write::{Changes, Fields, Op, Writing};
