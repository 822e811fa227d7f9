//! Pages to look at and to print.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Pages to look at and to print.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PrintPages {
    /// Title of the document.
    pub title: String,
    /// One SVG document a page.
    pub pages: Vec<String>,
}
