//! A copy of the whole encrypted file, and whether this one is whole.

use crate::error::{Result, StoreError};
use crate::key;
use crate::store::{Store, database_file};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// A file up to this size is looked through at every opening.
const SMALL: u64 = 64 * 1024 * 1024;

impl Store {
    /// Writes a copy of the store under this name, encrypted with the same key, and makes sure that it is whole. Refuses
    /// a name that is taken, and fails rather than copy what is damaged.
    pub fn copy_to(&self, file: &Path) -> Result<()> {
        let copied = self
            .conn
            .execute("VACUUM INTO ?1", [file.to_string_lossy()])
            .map_err(StoreError::from)
            .and_then(|_| self.is_whole_copy(file));
        if copied.is_err() {
            let _ = std::fs::remove_file(file);
        }
        copied
    }

    fn is_whole_copy(&self, file: &Path) -> Result<()> {
        // Attached without a key of its own, it is opened with this one's.
        self.conn
            .execute("ATTACH DATABASE ?1 AS backup", [file.to_string_lossy()])?;
        let whole = look_through(&self.conn, "backup");
        let _ = self.conn.execute_batch("DETACH DATABASE backup");
        whole
    }

    /// Whether the file can be read to its end. A large one is looked through only when `thoroughly`: it takes long.
    pub fn look_whole(&self, thoroughly: bool) -> Result<()> {
        let size = std::fs::metadata(database_file(self.home())).map_or(0, |m| m.len());
        if thoroughly || size <= SMALL {
            look_through(&self.conn, "main")
        } else {
            Ok(())
        }
    }
}

/// Reads every page, which authenticates it, and holds the structure against SQLite's rules.
fn look_through(conn: &Connection, schema: &str) -> Result<()> {
    let word: String =
        conn.query_row(&format!("PRAGMA {schema}.quick_check(1)"), [], |r| r.get(0))?;
    if word == "ok" {
        Ok(())
    } else {
        Err(StoreError::Damaged(word))
    }
}

/// The files with the wrapped keys of a home folder.
pub fn key_files(home: &Path) -> Result<Vec<PathBuf>> {
    let dir = key::folder(home);
    let mut files: Vec<PathBuf> = std::fs::read_dir(&dir)
        .map_err(|source| StoreError::File {
            path: dir.clone(),
            source,
        })?
        .filter_map(|f| f.ok().map(|f| f.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "age"))
        .collect();
    files.sort();
    Ok(files)
}
