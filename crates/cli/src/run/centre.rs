//! A centre begins, a device joins it; whether the store is whole.

use super::{DONE, FAILED, Run};
use crate::args::Join;
use crate::output::Heading;
use crate::passphrase;
use serde_json::json;
use std::path::Path;
use trede_app::people::{self, NewCentre, Newcomer};
use trede_app::{AppError, Code, Result, Role, keeping};

impl Run<'_> {
    fn refuse_second_store(&self) -> Result<()> {
        if self.home.has_store() {
            return Err(AppError::new(Code::StoreExists)
                .with("path", self.home.path().display().to_string()));
        }
        Ok(())
    }

    pub(super) fn centre_new(
        &mut self,
        name: &str,
        location: &str,
        staff: &str,
        shared: &Path,
        ladder: &str,
    ) -> Result<u8> {
        self.refuse_second_store()?;
        let passphrase = passphrase::new(&self.cli.global, &self.texts)?;
        let centre = NewCentre {
            name: name.into(),
            location: location.into(),
            staff: staff.into(),
            ladder: ladder.into(),
        };
        people::found(&self.home, &passphrase, shared, &centre)?;
        let (home, shared) = (
            self.home.path().display().to_string(),
            shared.display().to_string(),
        );
        if self.out.json {
            self.out.value(
                &json!({ "centre": name.trim(), "ladder": ladder, "home": home, "shared": shared }),
            )?;
        } else {
            self.out.say(
                "centre-made",
                &[("name", name.trim().into()), ("shared", shared.into())],
            )?;
        }
        Ok(DONE)
    }

    pub(super) fn join(&mut self, join: &Join) -> Result<u8> {
        self.refuse_second_store()?;
        let passphrase = passphrase::new(&self.cli.global, &self.texts)?;
        let role = Role::parse(&join.role).unwrap_or(Role::Coach);
        let who = Newcomer {
            centre: join.centre.clone(),
            location: join.location.clone(),
            staff: join.staff.clone(),
            role,
        };
        let (_, code) = people::join(&self.home, &passphrase, &join.shared, &who)?;
        if self.out.json {
            self.out.value(&json!({ "code": code }))?;
        } else {
            self.out
                .say("join-code", &[("code", code.as_str().into())])?;
            self.out.say("join-next", &[])?;
        }
        Ok(DONE)
    }

    pub(super) fn requests(&mut self) -> Result<u8> {
        let requests = people::requests(&self.open()?)?;
        if self.out.json {
            self.out.value(&requests)?;
        } else if requests.is_empty() {
            self.out.say("requests-none", &[])?;
        } else {
            let rows: Vec<_> = requests
                .into_iter()
                .map(|r| {
                    vec![
                        r.code,
                        r.staff,
                        self.texts.code("staff", "role", r.role.code()),
                        r.location,
                    ]
                })
                .collect();
            let headings = [
                "column-code",
                "column-staff",
                "column-role",
                "column-location",
            ]
            .map(|key| Heading::left(self.texts.get(key)));
            self.out.table(&headings, &rows)?;
            self.out.say("requests-next", &[])?;
        }
        Ok(DONE)
    }

    pub(super) fn approve(&mut self, code: &str) -> Result<u8> {
        let approved = people::approve(&mut self.open()?, code)?;
        if self.out.json {
            self.out.value(&approved)?;
        } else {
            self.out
                .say("approve-done", &[("name", approved.name.as_str().into())])?;
        }
        Ok(DONE)
    }

    pub(super) fn turn_down(&mut self, code: &str) -> Result<u8> {
        people::turn_down(&self.open()?, code)?;
        if self.out.json {
            self.out.value(&json!({ "turned_down": code }))?;
        } else {
            self.out.say("turn-down-done", &[])?;
        }
        Ok(DONE)
    }

    pub(super) fn check(&mut self) -> Result<u8> {
        let check = keeping::check(&self.open()?)?;
        if self.out.json {
            self.out.value(&check)?;
        } else {
            self.out.say(
                if check.ok {
                    "check-ok"
                } else {
                    "check-problems"
                },
                &[("count", check.problems.len().into())],
            )?;
            for problem in &check.problems {
                self.out.line(format!("- {problem}"))?;
            }
        }
        Ok(if check.damaged { FAILED } else { DONE })
    }

    pub(super) fn digest(&mut self, location: Option<&str>) -> Result<u8> {
        let digest = keeping::digest(&self.open()?, location)?;
        if self.out.json {
            self.out.value(&json!({ "digest": digest }))?;
        } else {
            self.out.line(digest)?;
        }
        Ok(DONE)
    }
}
