//! The dossier: everything that the centre keeps about one person, for that person.

use serde_json::{Value, json};
use trede_texts::Texts;

use crate::person::Person;
use crate::prose;

/// Everything about one person, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dossier {
    /// Whose dossier it is.
    pub person: Person,
    /// The kinds of data, each with its rows. One without rows is named as such.
    pub sections: Vec<DossierSection>,
    /// Every change that is known, the newest first.
    pub changes: Vec<DossierChange>,
    /// The partners with whom data is shared, by name.
    pub shared_with: Vec<String>,
}

/// One kind of data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DossierSection {
    /// What it is called.
    pub title: String,
    /// The rows.
    pub rows: Vec<DossierRow>,
}

/// One row, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DossierRow {
    /// What stands above it: a day, mostly.
    pub heading: Option<String>,
    /// Label and value of each filled field.
    pub fields: Vec<(String, String)>,
}

/// One change of one field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DossierChange {
    /// When, in words.
    pub at: String,
    /// By whom.
    pub who: Option<String>,
    /// Which field of what.
    pub what: String,
    /// The value before.
    pub was: Option<String>,
    /// The value after.
    pub became: Option<String>,
}

impl Dossier {
    pub(crate) fn view(&self, texts: &Texts) -> Value {
        let sections: Vec<Value> = self
            .sections
            .iter()
            .map(|section| {
                let rows: Vec<Value> = section
                    .rows
                    .iter()
                    .map(|row| {
                        let fields: Vec<Value> = row
                            .fields
                            .iter()
                            .map(|(label, value)| {
                                json!({"label": label, "lines": prose::lines(Some(value))})
                            })
                            .collect();
                        json!({"heading": prose::one_line(row.heading.as_deref()), "fields": fields})
                    })
                    .collect();
                json!({"title": section.title, "rows": rows})
            })
            .collect();
        let changes: Vec<Value> = self
            .changes
            .iter()
            .map(|change| {
                let told = |text: &Option<String>| {
                    prose::one_line(text.as_deref()).unwrap_or_else(|| "–".to_owned())
                };
                json!([
                    change.at,
                    told(&change.who),
                    prose::one_line(Some(&change.what)).unwrap_or_default(),
                    told(&change.was),
                    told(&change.became),
                ])
            })
            .collect();
        let partners: Vec<String> = self
            .shared_with
            .iter()
            .filter_map(|partner| prose::one_line(Some(partner)))
            .collect();
        let shared = if partners.is_empty() {
            texts.get("paper-dossier-not-shared")
        } else {
            texts.format(
                "paper-dossier-shared",
                &[("partners", partners.join(", ").into())],
            )
        };
        json!({
            "label": self.person.label(),
            "facts": self.person.facts(texts),
            "shared": shared,
            "sections": sections,
            "changes": changes,
        })
    }
}
