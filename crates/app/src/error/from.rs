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
            StoreError::Left => Self::new(Code::Left),
            StoreError::NothingToUndo => Self::new(Code::NothingToUndo),
            StoreError::Damaged(what) => Self::new(Code::Damaged).because(what),
            StoreError::Sqlite(error) => {
                let text = error.to_string();
                // The only thing told apart: a second window or command that is writing right now.
                let busy = text.contains("locked") || text.contains("busy");
                Self::new(if busy { Code::Busy } else { Code::Database }).because(text)
            }
            StoreError::File { path, source } => Self::file(&path, &source),
            StoreError::Key(what) => Self::new(Code::Damaged).because(what),
        }
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
            ReportError::Database(error) => Self::new(Code::Database).because(error),
        }
    }
}
