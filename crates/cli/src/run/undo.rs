//! Undoing what a bundle changed.

use super::{DONE, Run};
use crate::output::Heading;
use crate::words::Words;
use serde_json::{Value, json};
use std::collections::HashMap;
use trede_app::undo_bundle::{self, Stays, Undoing};
use trede_app::{Result, Session, sharing};

impl Run<'_> {
    /// Without a bundle: which there are. Without a yes: what it would come to.
    pub(super) fn undo_bundle(&mut self, bundle: Option<&str>, yes: bool) -> Result<u8> {
        let mut session = self.open()?;
        match bundle {
            None => self.bundles_to_undo(&session),
            Some(bundle) => {
                let found = if yes {
                    undo_bundle::undo(&mut session, bundle)?
                } else {
                    undo_bundle::preview(&mut session, bundle)?
                };
                self.undoing(&session, &found, yes)
            }
        }
    }

    fn bundles_to_undo(&mut self, session: &Session) -> Result<u8> {
        let found = undo_bundle::bundles(session)?;
        if self.out.json {
            self.out.value(&found)?;
            return Ok(DONE);
        }
        if found.is_empty() {
            self.out.say("undo-bundle-none", &[])?;
            return Ok(DONE);
        }
        let names: HashMap<String, String> = sharing::devices(session)?
            .into_iter()
            .map(|device| (device.device, device.name))
            .collect();
        let words = Words::new(session, self.texts);
        let rows: Vec<_> = found
            .into_iter()
            .map(|one| {
                vec![
                    names.get(&one.device).cloned().unwrap_or_default(),
                    words.time(&one.created),
                    words.time(&one.merged_at),
                    one.rows.map(|rows| rows.to_string()).unwrap_or_default(),
                    self.texts
                        .get(if one.undone { "word-yes" } else { "word-no" }),
                    one.bundle,
                ]
            })
            .collect();
        let headings = [
            Heading::left(self.texts.get("column-device")),
            Heading::left(self.texts.get("column-written")),
            Heading::left(self.texts.get("column-came-in")),
            Heading::right(self.texts.get("column-rows")),
            Heading::left(self.texts.get("column-undone")),
            Heading::left(self.texts.get("column-bundle")),
        ];
        self.out.table(&headings, &rows)?;
        self.out.say("undo-bundle-how", &[])?;
        Ok(DONE)
    }

    fn undoing(&mut self, session: &Session, found: &Undoing, done: bool) -> Result<u8> {
        if self.out.json {
            let mut value = serde_json::to_value(found).unwrap_or(Value::Null);
            if let Value::Object(keys) = &mut value {
                keys.insert("done".to_owned(), json!(done));
            }
            self.out.value(&value)?;
            return Ok(DONE);
        }
        let counts = [
            ("clients", found.clients.into()),
            ("values", found.values.into()),
            ("deleted", found.deleted.into()),
        ];
        self.out.say(
            if done {
                "undo-bundle-done"
            } else {
                "undo-bundle-would"
            },
            &counts,
        )?;
        if found.unusual && !done {
            let taken = found.tables.get("clients").copied().unwrap_or_default();
            let args = [("count", taken.into()), ("here", found.clients_here.into())];
            self.out.say("undo-bundle-unusual", &args)?;
        }
        let also = [
            ("undo-bundle-moved", found.moved as u64),
            ("undo-bundle-settings", found.settings as u64),
            ("undo-bundle-settled", found.settled as u64),
            ("undo-bundle-erased", found.of.erased),
        ];
        for (key, count) in also.iter().filter(|(_, count)| *count > 0) {
            self.out.say(key, &[("count", (*count).into())])?;
        }
        if !found.stays.is_empty() {
            self.out
                .say("undo-bundle-stays", &[("count", found.stays.len().into())])?;
        }
        let words = Words::new(session, self.texts);
        for one in &found.stays {
            let line = self.stays(&words, one);
            self.out.line(line)?;
        }
        self.out.say(
            if done {
                "undo-bundle-share"
            } else {
                "undo-bundle-unchanged"
            },
            &[("bundle", found.of.bundle.as_str().into())],
        )?;
        Ok(DONE)
    }

    fn stays(&self, words: &Words<'_>, one: &Stays) -> String {
        let whose = [&one.client, &one.name];
        let whose: Vec<&str> = whose.into_iter().filter_map(Option::as_deref).collect();
        let what = match &one.field {
            Some(field) => self.texts.field(one.table, field),
            None => self.texts.table(one.table),
        };
        let since = [one.by.clone(), one.at.as_deref().map(|at| words.time(at))];
        let since: Vec<String> = since.into_iter().flatten().collect();
        [whose.join(" "), what, since.join(", ")]
            .into_iter()
            .filter(|part| !part.is_empty())
            .fold("  ".to_owned(), |line, part| {
                if line.trim().is_empty() {
                    line + &part
                } else {
                    line + " · " + &part
                }
            })
    }
}
