//! Results against targets.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One line of the results page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ResultRow {
    /// Code of the indicator.
    pub indicator: String,
    /// The indicator in words.
    pub name: String,
    /// Its one definition.
    pub definition: String,
    /// The result; a share lies between 0 and 1.
    pub value: Option<f64>,
    /// Whether the result is a share.
    pub share: bool,
    /// The target, in the unit of the result.
    pub target: Option<f64>,
    /// `at_least` or `under`.
    pub comparison: Option<String>,
    /// `period` or `week`.
    pub per: Option<String>,
    /// Whether the target was met; empty without a target.
    pub met: Option<bool>,
}

/// Targets against results over a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ResultsPage {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day, `YYYY-MM-DD`.
    pub to: String,
    /// Location by name; empty: the whole centre.
    pub location: Option<String>,
    /// One line an indicator.
    pub rows: Vec<ResultRow>,
}
