//! Who a paper is about, as the papers share it.

use serde_json::{Value, json};
use trede_texts::Texts;

use crate::prose;

/// Who a paper is about. Dates are ISO dates, a birth date may be partial.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// The whole name; empty on a form that is to be filled in by hand.
    pub name: String,
    /// The client's number.
    pub number: Option<String>,
    /// When the client was born: a date, a month or a year.
    pub birth_date: Option<String>,
}

impl Person {
    pub(crate) fn name(&self) -> Option<String> {
        prose::one_line(Some(&self.name))
    }

    /// What stands at the foot of each of the paper's pages.
    pub(crate) fn label(&self) -> String {
        [self.name(), prose::one_line(self.number.as_deref())]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// Name, number and birth date; a dotted line for a name that is to be written.
    pub(crate) fn facts(&self, texts: &Texts) -> Vec<Value> {
        vec![
            fact(texts, "paper-intake-name", self.name()),
            fact(
                texts,
                "paper-intake-birth-date",
                date(texts, self.birth_date.as_deref()),
            ),
            fact(
                texts,
                "paper-intake-number",
                prose::one_line(self.number.as_deref()),
            ),
        ]
    }
}

/// A label and what it says; a value of null becomes a dotted line.
pub(crate) fn fact(texts: &Texts, key: &str, value: Option<String>) -> Value {
    json!({"label": texts.get(key), "value": value})
}

/// A date in words.
pub(crate) fn date(texts: &Texts, iso: Option<&str>) -> Option<String> {
    prose::one_line(iso).map(|iso| texts.date(&iso))
}

/// The word for a code, with a capital; nothing for a code that says nothing is known.
pub(crate) fn word(texts: &Texts, table: &str, field: &str, code: Option<&str>) -> Option<String> {
    prose::one_line(code)
        .filter(|code| code != "unknown")
        .map(|code| capitalised(texts.code(table, field, &code)))
}

pub(crate) fn capitalised(word: String) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => word,
    }
}

/// What stands below a line to sign on.
pub(crate) fn signature(texts: &Texts, name: Option<&str>, nobody: &str) -> String {
    match prose::one_line(name) {
        Some(name) => texts.format("paper-intake-sign", &[("name", name.into())]),
        None => texts.get(nobody),
    }
}
