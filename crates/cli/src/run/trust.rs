//! People who were written down twice, and people who are to be forgotten.

use super::{DONE, Run};
use crate::output::Heading;
use crate::passphrase;
use crate::words::Words;
use chrono::NaiveDate;
use serde_json::json;
use std::path::{Path, PathBuf};
use trede_app::duplicates::{self, Decided};
use trede_app::{AppError, Code, Result, access_log, backup, erasure, retention};

impl Run<'_> {
    pub(super) fn access_log(
        &mut self,
        client: Option<&str>,
        since: Option<NaiveDate>,
    ) -> Result<u8> {
        let session = self.open()?;
        let filter = access_log::Filter {
            client: client
                .map(|client| access_log::client(&session, client))
                .transpose()?,
            from: since.map(access_log::begins),
            ..access_log::Filter::default()
        };
        let entries = access_log::entries(&session, &filter)?;
        if self.out.json {
            self.out.value(&entries)?;
            return Ok(DONE);
        }
        if entries.is_empty() {
            self.out.say("access-log-none", &[])?;
            return Ok(DONE);
        }
        let words = Words::new(&session, self.texts);
        let whose = |entry: &access_log::Entry| match (&entry.client, entry.client_id) {
            (Some(number), _) => format!("{number} {}", entry.name.as_deref().unwrap_or_default()),
            (None, Some(_)) => self.texts.get("access-log-erased"),
            (None, None) => self.texts.get("access-log-everyone"),
        };
        let rows: Vec<_> = entries
            .iter()
            .map(|entry| {
                vec![
                    words.time(&entry.at),
                    entry.staff.clone().unwrap_or_default(),
                    self.texts.code(access_log::TABLE, "what", &entry.what),
                    whose(entry),
                    entry.partner.clone().unwrap_or_default(),
                    entry.device.clone().unwrap_or_default(),
                ]
            })
            .collect();
        let headings = [
            "field-access_log-at",
            "field-access_log-staff_id",
            "field-access_log-what",
            "field-access_log-client_id",
            "field-access_log-partner_id",
            "column-device",
        ];
        self.out.table(
            &headings.map(|key| Heading::left(self.texts.get(key))),
            &rows,
        )?;
        Ok(DONE)
    }

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
        self.erased(&erased)
    }

    fn erased(&mut self, erased: &erasure::Erased) -> Result<u8> {
        if self.out.json {
            self.out.value(erased)?;
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

    /// What was erased elsewhere and waits here; or the answer to one of them.
    pub(super) fn erasures(&mut self, erase: Option<&str>, keep: Option<&str>) -> Result<u8> {
        let mut session = self.open()?;
        if let Some(client) = erase {
            let erased = erasure::erase_held(&mut session, client)?;
            return self.erased(&erased);
        }
        if let Some(client) = keep {
            erasure::keep_held(&mut session, client)?;
            if self.out.json {
                self.out.value(&json!({ "kept": client }))?;
            } else {
                self.out
                    .say("erasures-kept", &[("client", client.into())])?;
            }
            return Ok(DONE);
        }
        let held = erasure::held(&session)?;
        if self.out.json {
            self.out.value(&held)?;
            return Ok(DONE);
        }
        if held.is_empty() {
            self.out.say("erasures-none", &[])?;
            return Ok(DONE);
        }
        let unknown =
            |name: Option<String>| name.unwrap_or_else(|| self.texts.get("word-unknown-device"));
        let rows: Vec<_> = held
            .into_iter()
            .map(|one| {
                vec![
                    one.client,
                    one.name,
                    one.erased_on
                        .map(|day| self.texts.date(&day))
                        .unwrap_or_default(),
                    unknown(one.by),
                    unknown(one.told_by),
                    self.texts.get(if one.whole {
                        "retention-file"
                    } else {
                        "erasures-part"
                    }),
                    one.rows.to_string(),
                ]
            })
            .collect();
        let headings = [
            Heading::left(self.texts.get("column-number")),
            Heading::left(self.texts.get("column-name")),
            Heading::left(self.texts.get("field-erasures-erased_on")),
            Heading::left(self.texts.get("erasures-by")),
            Heading::left(self.texts.get("erasures-told-by")),
            Heading::left(self.texts.get("column-kind")),
            Heading::right(self.texts.get("column-rows")),
        ];
        self.out.table(&headings, &rows)?;
        self.out.say("erasures-how", &[])?;
        Ok(DONE)
    }

    pub(super) fn backup(&mut self, to: Option<&Path>) -> Result<u8> {
        let made = backup::backup(&self.open()?, to)?;
        if self.out.json {
            self.out.value(&made)?;
        } else {
            let file = made.file.display().to_string();
            self.out.say("backup-done", &[("file", file.into())])?;
        }
        Ok(DONE)
    }

    pub(super) fn restore(
        &mut self,
        file: &Path,
        replace: bool,
        sheet: Option<&Option<PathBuf>>,
        key: Option<&str>,
    ) -> Result<u8> {
        if self.home.has_store() && !replace {
            let path = self.home.path().display().to_string();
            return Err(AppError::new(Code::StoreExists).with("path", path));
        }
        let letters = match sheet {
            Some(letters) => Some(self.letters(letters.as_deref())?),
            None => None,
        };
        let passphrase = match sheet {
            Some(_) => passphrase::new(&self.cli.global, &self.texts)?,
            None => passphrase::existing(&self.cli.global, &self.texts)?,
        };
        let by = letters
            .as_deref()
            .map(|letters| backup::BySheet { letters, key });
        let (session, restored) = backup::restore_by(&self.home, &passphrase, by, file, replace)?;
        if self.out.json {
            self.out.value(&restored)?;
            return Ok(DONE);
        }
        let made = Words::new(&session, self.texts).time(&restored.made);
        self.out.say("restore-done", &[("made", made.into())])?;
        if let Some(aside) = &restored.set_aside {
            let path = aside.display().to_string();
            self.out.say("restore-aside", &[("path", path.into())])?;
        }
        Ok(DONE)
    }

    pub(super) fn retention(&mut self, erase: bool) -> Result<u8> {
        let mut session = self.open()?;
        let due = retention::due(&session)?;
        let erased = if erase {
            Some(retention::erase_due(&mut session)?)
        } else {
            None
        };
        if self.out.json {
            match erased {
                Some(rows) => self.out.value(&json!({ "erased": due, "rows": rows }))?,
                None => self.out.value(&due)?,
            }
            return Ok(DONE);
        }
        if due.is_empty() {
            self.out.say("retention-none", &[])?;
            return Ok(DONE);
        }
        let rows: Vec<_> = due
            .into_iter()
            .map(|one| {
                let kind = if one.kind == "file" {
                    self.texts.get("retention-file")
                } else {
                    self.texts.table(&one.kind)
                };
                vec![
                    one.client,
                    one.name,
                    self.texts.date(&one.closed_on),
                    self.texts.date(&one.due_on),
                    kind,
                    one.rows.to_string(),
                ]
            })
            .collect();
        let headings = [
            Heading::left(self.texts.get("column-number")),
            Heading::left(self.texts.get("column-name")),
            Heading::left(self.texts.get("column-closed")),
            Heading::left(self.texts.get("column-due")),
            Heading::left(self.texts.get("column-kind")),
            Heading::right(self.texts.get("column-rows")),
        ];
        self.out.table(&headings, &rows)?;
        match erased {
            Some(rows) => self.out.say("erase-done", &[("rows", rows.into())])?,
            None => self.out.say("retention-how", &[])?,
        }
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
