//! Plain files for other programs, out and in again.

use super::{DONE, Run};
use serde_json::json;
use std::path::Path;
use trede_app::{Result, keeping, open_data};

impl Run<'_> {
    pub(super) fn open_export(&mut self, dir: &Path, client: Option<&str>) -> Result<u8> {
        let mut session = self.open()?;
        let done = open_data::open_export(&mut session, dir, client)?;
        if self.out.json {
            self.out.value(&json!({
                "out": dir.display().to_string(), "files": done.files, "rows": done.rows,
            }))?;
            return Ok(DONE);
        }
        let rows: usize = done.rows.values().sum();
        let path = dir.display().to_string();
        self.out.say(
            "open-export-done",
            &[("out", path.into()), ("rows", rows.into())],
        )?;
        if done.too_many_for_sheet {
            self.out.say("open-export-no-sheet", &[])?;
        }
        self.out.say("open-export-careful", &[])?;
        Ok(DONE)
    }

    pub(super) fn open_import(&mut self, dir: &Path) -> Result<u8> {
        let mut session = self.open()?;
        let taken = open_data::take_in(&mut session, dir)?;
        if self.out.json {
            self.out.value(&taken)?;
            return Ok(DONE);
        }
        let rows: usize = taken.rows.values().sum();
        self.out.say("open-import-done", &[("rows", rows.into())])?;
        Ok(DONE)
    }

    pub(super) fn content_digest(&mut self) -> Result<u8> {
        let digest = keeping::content_digest(&self.open()?)?;
        if self.out.json {
            self.out.value(&json!({ "digest": digest }))?;
        } else {
            self.out.line(digest)?;
        }
        Ok(DONE)
    }
}
