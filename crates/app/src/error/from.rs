//! The errors of the store and of the reports as errors of a use case.

use super::{AppError, Code};
use trede_report::ReportError;
use trede_store::StoreError;

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let path = |p: &std::path::Path| p.display().to_string();
        match error {
            StoreError::WrongPassphrase => Self::new(Code::WrongPassphrase),
            StoreError::NotFound(home) => Self::new(Code::NoStore).with("path", path(&home)),
            StoreError::Exists(home) => Self::new(Code::StoreExists).with("path", path(&home)),
            StoreError::Newer { .. } => Self::new(Code::NewerStore),
            StoreError::Foreign(_) => Self::new(Code::ForeignStore),
            StoreError::Invalid { table, faults } => Self::invalid(table, faults),
            StoreError::NoRow { table, id } => Self::new(Code::NoRow)
                .with("table", table)
                .with("id", id.to_string()),
            StoreError::WrittenOnce(table) => Self::new(Code::TableClosed).with("table", table),
            StoreError::Left => Self::new(Code::Left),
            StoreError::Erased => Self::new(Code::Erased),
            StoreError::NothingToUndo => Self::new(Code::NothingToUndo),
            StoreError::Damaged(what) => Self::new(Code::Damaged).because(what),
            StoreError::Sqlite(error) => database(&error),
            StoreError::File { path, source } => Self::file(&path, &source),
            StoreError::Key(what) => Self::new(Code::Damaged).because(what),
        }
    }
}

/// What SQLite says, by what someone can do about it.
fn database(error: &rusqlite::Error) -> AppError {
    use rusqlite::ErrorCode as Sqlite;
    let code = match error.sqlite_error_code() {
        // A second window or command that is writing right now.
        Some(Sqlite::DatabaseBusy | Sqlite::DatabaseLocked | Sqlite::FileLockingProtocolFailed) => {
            Code::Busy
        }
        Some(Sqlite::DiskFull) => Code::DatabaseFull,
        Some(Sqlite::ReadOnly | Sqlite::PermissionDenied | Sqlite::CannotOpen) => {
            Code::DatabaseReadOnly
        }
        Some(Sqlite::DatabaseCorrupt | Sqlite::NotADatabase) => Code::Damaged,
        _ => Code::Database,
    };
    match code {
        // The sentence says it all, and SQLite's own words are English.
        Code::Busy | Code::DatabaseFull => AppError::new(code),
        _ => AppError::new(code).because(error),
    }
}

impl From<ReportError> for AppError {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::PeriodReversed { from, to } => Self::new(Code::PeriodReversed)
                .with("from", from.to_string())
                .with("to", to.to_string()),
            ReportError::UnknownLadder(code) => Self::new(Code::UnknownLadder).with("ladder", code),
            ReportError::Setting { key, value } => Self::new(Code::BadSetting)
                .with("key", key)
                .with("value", value),
            ReportError::Database(error) => database(&error),
        }
    }
}
