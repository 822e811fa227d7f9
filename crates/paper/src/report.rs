//! The report for who asks what the centre achieves: figures, charts and tables of a period, with what each figure is at the end.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use trede_texts::Texts;

use crate::chart::Chart;

/// The data of a report, in words already. Nothing in it is about a person unless its maker put it there.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FullReport {
    /// Its title.
    pub title: String,
    /// The centre's name.
    pub centre: String,
    /// Period and place.
    pub about: String,
    /// The most important in a sentence; empty for none.
    pub summary: String,
    /// Whether it is fit for outside the house.
    pub external: bool,
    /// The chapters.
    pub chapters: Vec<Chapter>,
}

/// One report in it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Chapter {
    /// Its title.
    pub title: String,
    /// Single figures: what, how much, and before where compared.
    pub facts: Vec<(String, String, Option<String>)>,
    /// The charts.
    #[serde(skip)]
    pub charts: Vec<Chart>,
    /// The tables.
    pub tables: Vec<Grid>,
    /// What must be known to read it rightly.
    pub notes: Vec<String>,
    /// Each figure with its definition.
    pub definitions: Vec<(String, String)>,
}

/// A table in words.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Grid {
    /// The headings.
    pub columns: Vec<String>,
    /// Which columns are numbers and stand on the right.
    pub right: Vec<bool>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl FullReport {
    pub(crate) fn view(&self, texts: &Texts, printed: &str) -> Value {
        let mut view = json!(self);
        for (chapter, of) in self.chapters.iter().enumerate() {
            let charts = of
                .charts
                .iter()
                .map(|chart| json!({ "title": chart.title, "alt": chart.alt, "svg": chart.svg }));
            view["chapters"][chapter]["charts"] = charts.collect();
        }
        view["printed"] = texts
            .format(
                "paper-results-printed",
                &[("date", texts.date(printed).into())],
            )
            .into();
        view
    }
}
