//! What a report is asked for, and how asking can fail.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a report counts over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// First day of the period, included.
    pub from: NaiveDate,
    /// Last day of the period, included. Reports of a state show the state on this day.
    pub to: NaiveDate,
    /// Only what counts for this location; the whole centre where empty.
    pub location: Option<Uuid>,
    /// The ladder that steps are counted on; the centre's own where empty.
    pub ladder: Option<String>,
}

impl Query {
    /// The whole centre over a period, on the centre's own ladder.
    pub fn of(from: NaiveDate, to: NaiveDate) -> Self {
        Self {
            from,
            to,
            location: None,
            ladder: None,
        }
    }

    /// The same for one location.
    #[must_use]
    pub fn at(self, location: Uuid) -> Self {
        Self {
            location: Some(location),
            ..self
        }
    }

    /// How many days the period has.
    pub(crate) fn days(&self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    pub(crate) fn check(&self) -> Result<(), ReportError> {
        if self.from > self.to {
            Err(ReportError::PeriodReversed {
                from: self.from,
                to: self.to,
            })
        } else {
            Ok(())
        }
    }
}

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The period ends before it starts.
    #[error("the period ends on {to}, before it starts on {from}")]
    PeriodReversed {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
    /// No ladder that this centre has.
    #[error("this centre has no ladder '{0}'")]
    UnknownLadder(String),
    /// A setting that should be an amount is none.
    #[error("the setting {key} is '{value}', which is not an amount")]
    Setting {
        /// The setting.
        key: &'static str,
        /// What it holds.
        value: String,
    },
    /// The store could not be read.
    #[error("the store could not be read")]
    Database(#[from] rusqlite::Error),
}
