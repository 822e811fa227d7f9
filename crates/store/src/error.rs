//! What can go wrong in the store.

use std::path::PathBuf;
use trede_domain::{Fault, Uuid};

/// An error of the store. Nothing was changed by the call that returned it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Rows of this table are written once and never changed.
    #[error("rows of {0} are never changed")]
    WrittenOnce(&'static str),
    /// No key file opens with this passphrase.
    #[error("the passphrase is not right")]
    WrongPassphrase,
    /// There is no store here.
    #[error("there is no store in {}", .0.display())]
    NotFound(PathBuf),
    /// There is a store here already.
    #[error("there is a store in {} already", .0.display())]
    Exists(PathBuf),
    /// A newer version of the program made or changed this store.
    #[error(
        "this store was changed by a newer version of Trede (form {found}, this version knows {known}): install that version"
    )]
    Newer {
        /// The form of the file.
        found: i64,
        /// The latest form that this program knows.
        known: i64,
    },
    /// A migration that this file went through is not the one that the program has.
    #[error(
        "step {0} of this store's form is not the one this program knows: the file or the program is not genuine"
    )]
    Foreign(i64),
    /// A row that breaks the rules.
    #[error("{table}: {}", faults_text(.faults))]
    Invalid {
        /// The table.
        table: &'static str,
        /// Every fault of the row.
        faults: Vec<Fault>,
    },
    /// No such row.
    #[error("{table} has no row {id}")]
    NoRow {
        /// The table.
        table: &'static str,
        /// What was looked for.
        id: Uuid,
    },
    /// The client moved to another location: this device no longer edits the file.
    #[error("this client moved to another location; the file can no longer be changed here")]
    Left,
    /// The person was erased: nothing can be written about them any more.
    #[error("this person was erased; nothing can be written about them any more")]
    Erased,
    /// There is nothing that can be undone.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// What stands in the file is not what the store writes.
    #[error("the store is damaged: {0}")]
    Damaged(String),
    /// SQLite's own word.
    #[error("the store cannot be read or written: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A file could not be read or written.
    #[error("{}: {source}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The key could not be wrapped.
    #[error("the key could not be locked away: {0}")]
    Key(String),
}

/// What the store's calls return.
pub type Result<T> = std::result::Result<T, StoreError>;

fn faults_text(faults: &[Fault]) -> String {
    faults
        .iter()
        .map(|f| format!("{} {}", f.field, f.problem))
        .collect::<Vec<_>>()
        .join("; ")
}
