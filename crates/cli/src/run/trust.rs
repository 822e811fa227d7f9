//! People who were written down twice, and people who are to be forgotten.

use super::{DONE, Run};
use crate::output::Heading;
use serde_json::json;
use trede_app::duplicates::{self, Decided};
use trede_app::{Result, erasure};

impl Run<'_> {
    pub(super) fn duplicates(&mut self) -> Result<u8> {
        let pairs = duplicates::likely(&self.open()?)?;
        if self.out.json {
            self.out.value(&pairs)?;
            return Ok(DONE);
        }
        if pairs.is_empty() {
            self.out.say("duplicates-none", &[])?;
            return Ok(DONE);
        }
        let rows: Vec<_> = pairs
            .iter()
            .map(|pair| {
                let why: Vec<String> = pair
                    .reasons()
                    .into_iter()
                    .map(|key| self.texts.get(key))
                    .collect();
                vec![
                    format!("{} %", (pair.score * 100.0).floor()),
                    pair.a.clone(),
                    pair.names[0].clone(),
                    pair.b.clone(),
                    pair.names[1].clone(),
                    why.join(", "),
                ]
            })
            .collect();
        let headings = [
            Heading::right(self.texts.get("column-likely")),
            Heading::left(self.texts.get("column-number")),
            Heading::left(self.texts.get("column-name")),
            Heading::left(self.texts.get("column-number")),
            Heading::left(self.texts.get("column-name")),
            Heading::left(self.texts.get("column-why")),
        ];
        self.out.table(&headings, &rows)?;
        self.out.say("duplicates-how", &[])?;
        Ok(DONE)
    }

    pub(super) fn join_clients(&mut self, keep: &str, other: &str) -> Result<u8> {
        let done = duplicates::join(&mut self.open()?, keep, other)?;
        self.decided(&done, "join-clients-done")
    }

    pub(super) fn split_clients(&mut self, other: &str) -> Result<u8> {
        let done = duplicates::split(&mut self.open()?, other)?;
        self.decided(&done, "split-clients-done")
    }

    pub(super) fn not_duplicates(&mut self, a: &str, b: &str) -> Result<u8> {
        let done = duplicates::tell_apart(&mut self.open()?, a, b)?;
        self.decided(&done, "not-duplicates-done")
    }

    pub(super) fn erase(&mut self, client: &str) -> Result<u8> {
        let erased = erasure::erase(&mut self.open()?, client)?;
        if self.out.json {
            self.out.value(&erased)?;
            return Ok(DONE);
        }
        self.out
            .say("erase-done", &[("rows", erased.rows.into())])?;
        self.out.say(
            if erased.told {
                "erase-told"
            } else {
                "erase-not-told"
            },
            &[],
        )?;
        Ok(DONE)
    }

    fn decided(&mut self, done: &Decided, key: &str) -> Result<u8> {
        if self.out.json {
            let value =
                json!({ "keep": done.keep, "other": done.other, "changed": done.changes.tables });
            self.out.value(&value)?;
        } else {
            let args = [
                ("keep", done.keep.as_str().into()),
                ("other", done.other.as_str().into()),
            ];
            self.out.say(key, &args)?;
        }
        Ok(DONE)
    }
}
