//! A forgotten passphrase.

use super::{DONE, Run};
use crate::args::Recover;
use crate::output::Heading;
use crate::passphrase;
use serde_json::json;
use std::path::Path;
use trede_app::{AppError, Result, recovery};

impl Run<'_> {
    pub(super) fn recover(&mut self, recover: &Recover) -> Result<u8> {
        match recover {
            Recover::Start { shared, key } => {
                let new = passphrase::new(&self.cli.global, &self.texts)?;
                let code = recovery::start(&self.home, shared.as_deref(), key.as_deref(), &new)?;
                if self.out.json {
                    self.out.value(&json!({ "code": code }))?;
                } else {
                    self.out.say("recover-code", &[("code", code.into())])?;
                    self.out.say("recover-next", &[])?;
                }
            }
            Recover::Requests => return self.recoveries(),
            Recover::Grant { code } => {
                let granted = recovery::grant(&mut self.open()?, code)?;
                if self.out.json {
                    self.out.value(&granted)?;
                } else {
                    self.out
                        .say("recover-granted", &[("name", granted.name.into())])?;
                }
            }
            Recover::Finish => {
                let new = passphrase::existing(&self.cli.global, &self.texts)?;
                recovery::finish(&self.home, &new)?;
                self.recovered()?;
            }
            Recover::Use { letters, key } => {
                let letters = self.letters(letters.as_deref())?;
                let new = passphrase::new(&self.cli.global, &self.texts)?;
                recovery::use_sheet(&self.home, &letters, key.as_deref(), &new)?;
                self.recovered()?;
            }
        }
        Ok(DONE)
    }

    /// What stands on a recovery sheet: in a file, or typed.
    pub(super) fn letters(&self, file: Option<&Path>) -> Result<String> {
        match file {
            Some(file) => std::fs::read_to_string(file).map_err(|e| AppError::file(file, &e)),
            None => passphrase::letters(&self.texts),
        }
    }

    fn recovered(&mut self) -> Result<()> {
        if self.out.json {
            self.out.value(&json!({ "recovered": true }))
        } else {
            self.out.say("recover-done", &[])
        }
    }

    fn recoveries(&mut self) -> Result<u8> {
        let requests = recovery::requests(&self.open()?)?;
        if self.out.json {
            self.out.value(&requests)?;
            return Ok(DONE);
        }
        if requests.is_empty() {
            self.out.say("recover-none", &[])?;
            return Ok(DONE);
        }
        let headings = ["column-code", "column-device"].map(|key| Heading {
            text: self.texts.get(key),
            right: false,
        });
        let rows: Vec<Vec<String>> = requests
            .into_iter()
            .map(|one| vec![one.code, one.name])
            .collect();
        self.out.table(&headings, &rows)?;
        self.out.say("recover-careful", &[])?;
        Ok(DONE)
    }

    pub(super) fn recovery_sheet(&mut self, out: &Path) -> Result<u8> {
        let session = self.open()?;
        let pages = recovery::sheet(&session, out, self.texts.lang())?;
        let path = out.display().to_string();
        if self.out.json {
            self.out.value(&json!({ "out": path, "pages": pages }))?;
        } else {
            self.out
                .say("recovery-sheet-done", &[("out", path.into())])?;
        }
        Ok(DONE)
    }
}
