//! What someone said of a heading, so that the next file with it need not be told again. It is kept in this device's own store: the
//! colleague at another desk has other spreadsheets.

use crate::error::Result;
use std::collections::BTreeMap;
use trede_domain::schema::Table;
use trede_store::{Store, fold};

/// Headings, folded, with the field that each stands for; an empty field leaves the column out.
#[derive(Debug, Default)]
pub(super) struct Remembered(BTreeMap<String, String>);

impl Remembered {
    pub fn load(store: &Store, of: &Table) -> Result<Self> {
        let kept: Option<String> = store.local(&key(of))?;
        // What cannot be read is as if it was never said: the match is shown before anything is taken in.
        let known = kept.and_then(|kept| serde_json::from_str(&kept).ok());
        Ok(Self(known.unwrap_or_default()))
    }

    /// The field that was said to stand under this heading.
    pub fn of(&self, heading: &str) -> Option<&String> {
        self.0.get(&fold(heading))
    }

    /// Remembers what was said this time too.
    pub fn keep(
        &mut self,
        store: &Store,
        of: &Table,
        said: &BTreeMap<String, String>,
    ) -> Result<()> {
        if said.is_empty() {
            return Ok(());
        }
        let said = said
            .iter()
            .map(|(heading, field)| (fold(heading), field.clone()));
        self.0.extend(said);
        let json = serde_json::json!(self.0).to_string();
        Ok(store.set_local(&key(of), json)?)
    }
}

fn key(of: &Table) -> String {
    format!("import-{}", of.name)
}
