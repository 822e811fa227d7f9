//! Bundles out and in, and what people edited in parallel.

use super::{DONE, REFUSED, Run};
use crate::output::Heading;
use crate::passphrase;
use crate::progress::Progress;
use crate::words::{self, Words};
use serde_json::json;
use std::path::Path;
use trede_app::conflicts::{self, Keep};
use trede_app::sharing::{self, Accept, Shared};
use trede_app::{Result, Session, tables};

impl Run<'_> {
    pub(super) fn export(&mut self) -> Result<u8> {
        let mut session = self.open()?;
        let mut progress = Progress::new(self.texts);
        let exported = sharing::export(&mut session, &mut |step| progress.bundle(step))?;
        drop(progress);
        let open_conflicts = conflicts::count(&session)?;
        self.shared(
            Shared {
                exported,
                open_conflicts,
                ..Shared::default()
            },
            false,
            true,
        )
    }

    pub(super) fn merge(&mut self, accept: Option<&str>) -> Result<u8> {
        let mut progress = Progress::new(self.texts);
        let accept = accept.map_or(Accept::None, |bundle| Accept::Bundle(bundle.to_owned()));
        let shared = sharing::merge_accepting(&mut self.open()?, &accept, &mut |step| {
            progress.bundle(step)
        })?;
        drop(progress);
        self.shared(shared, true, false)
    }

    pub(super) fn sync(&mut self) -> Result<u8> {
        let mut progress = Progress::new(self.texts);
        let shared = sharing::sync(&mut self.open()?, &mut |step| progress.bundle(step))?;
        drop(progress);
        self.shared(shared, true, true)
    }

    /// Says what came in, what was set aside, what went out, and what waits for a decision.
    fn shared(&mut self, mut shared: Shared, came: bool, went: bool) -> Result<u8> {
        for refused in shared.refused.iter_mut().chain(&mut shared.waiting) {
            refused.reason = sharing::refused(&self.texts, refused);
        }
        if self.out.json {
            self.out.value(&shared)?;
            return Ok(DONE);
        }
        // A bundle without rows only confirms: nothing that someone has to know.
        shared.merged.retain(|merged| merged.rows > 0);
        shared.exported.retain(|exported| exported.rows > 0);
        let aside = shared.refused.len() + shared.waiting.len();
        if came && shared.merged.is_empty() && aside == 0 {
            self.out.say("merged-nothing", &[])?;
        }
        for merged in &shared.merged {
            self.out.say(
                "merged-from",
                &[
                    ("from", merged.from.as_str().into()),
                    ("rows", merged.rows.into()),
                ],
            )?;
        }
        self.refused(&shared.refused)?;
        self.waiting(&shared.waiting)?;
        if shared.left > 0 {
            self.out
                .say("merged-left", &[("count", shared.left.into())])?;
        }
        if went && shared.exported.is_empty() {
            self.out.say("exported-nothing", &[])?;
        }
        for exported in &shared.exported {
            let to = exported.to.join(", ");
            self.out.say(
                "exported-to",
                &[("to", to.into()), ("rows", exported.rows.into())],
            )?;
        }
        if shared.held_erasures > 0 {
            self.out
                .say("erasures-wait", &[("count", shared.held_erasures.into())])?;
        }
        if shared.open_conflicts > 0 {
            self.out
                .say("conflicts-wait", &[("count", shared.open_conflicts.into())])?;
        }
        Ok(DONE)
    }

    fn refused(&mut self, refused: &[trede_app::sharing::Refused]) -> Result<()> {
        for one in refused {
            let from = one
                .from
                .clone()
                .unwrap_or_else(|| self.texts.get("word-unknown-device"));
            let args = [
                ("bundle", one.bundle.as_str().into()),
                ("from", from.into()),
                ("reason", one.reason.as_str().into()),
            ];
            self.out.say("merged-refused", &args)?;
        }
        Ok(())
    }

    fn waiting(&mut self, waiting: &[trede_app::sharing::Refused]) -> Result<()> {
        for one in waiting {
            let from = one
                .from
                .clone()
                .unwrap_or_else(|| self.texts.get("word-unknown-device"));
            let args = [
                ("bundle", one.bundle.as_str().into()),
                ("from", from.into()),
                ("reason", one.reason.as_str().into()),
            ];
            self.out.say("merged-waits", &args)?;
        }
        Ok(())
    }

    pub(super) fn revoke(&mut self, device: &str) -> Result<u8> {
        let mut progress = Progress::new(self.texts);
        let revoked =
            sharing::revoke(&mut self.open()?, device, &mut |step| progress.bundle(step))?;
        drop(progress);
        if self.out.json {
            self.out.value(&revoked)?;
            return Ok(DONE);
        }
        self.out
            .say("revoke-done", &[("name", revoked.name.as_str().into())])?;
        self.shared(revoked.shared, true, true)
    }

    pub(super) fn plan(&mut self) -> Result<u8> {
        let mut plan = sharing::plan(&mut self.open()?)?;
        for refused in plan.refused.iter_mut().chain(&mut plan.waiting) {
            refused.reason = sharing::refused(&self.texts, refused);
        }
        if self.out.json {
            self.out.value(&plan)?;
            return Ok(DONE);
        }
        if plan.bundles.is_empty() {
            self.out.say("plan-nothing", &[])?;
        }
        for bundle in &plan.bundles {
            let all = bundle.tables.values();
            let rows = all.fold(0_u64, |sum, n| sum.saturating_add(*n));
            self.out.say(
                "plan-bundle",
                &[
                    ("from", bundle.from.as_str().into()),
                    ("rows", rows.into()),
                    ("bundle", bundle.bundle.as_str().into()),
                ],
            )?;
            for (table, rows) in bundle.tables.iter().filter(|(_, rows)| **rows > 0) {
                self.out
                    .line(format!("  {rows:>8}  {}", self.texts.table(table)))?;
            }
        }
        self.refused(&plan.refused)?;
        self.waiting(&plan.waiting)?;
        self.out.say("plan-unchanged", &[])?;
        Ok(DONE)
    }

    pub(super) fn devices(&mut self) -> Result<u8> {
        let session = self.open()?;
        let devices = sharing::devices(&session)?;
        if self.out.json {
            self.out.value(&devices)?;
            return Ok(DONE);
        }
        if devices.is_empty() {
            self.out.say("devices-none", &[])?;
            return Ok(DONE);
        }
        let words = Words::new(&session, self.texts);
        let yes = |yes: bool| self.texts.get(if yes { "word-yes" } else { "word-no" });
        let rows: Vec<_> = devices
            .into_iter()
            .map(|d| {
                let last = d
                    .last_export
                    .map_or_else(|| self.texts.get("word-never"), |t| words.time(&t));
                let state = match (d.revoked, d.this) {
                    (true, _) => self.texts.get("devices-revoked"),
                    (false, true) => self.texts.get("word-this-device"),
                    (false, false) => yes(d.confirmed),
                };
                vec![
                    d.name,
                    self.texts.code("staff", "role", d.role.code()),
                    d.location,
                    last,
                    state,
                    d.device,
                ]
            })
            .collect();
        let headings = [
            "column-device",
            "column-role",
            "column-location",
            "column-last_export",
            "column-confirmed",
            "column-id",
        ];
        self.out.table(
            &headings.map(|key| Heading::left(self.texts.get(key))),
            &rows,
        )?;
        Ok(DONE)
    }

    pub(super) fn verify(&mut self, file: &Path) -> Result<u8> {
        // Who wrote it can be read from the outside; the store only adds names, and what is inside.
        let session = match passphrase::given(&self.cli.global)? {
            Some(passphrase) if self.home.has_store() => {
                Some(Session::open(&self.home, &passphrase)?)
            }
            None if self.home.has_store() && crate::output::on_terminal() => Some(self.open()?),
            _ => None,
        };
        let verdict = sharing::verify(session.as_ref(), file)?;
        let refused = verdict.whole == Some(false) || verdict.signature == Some(false);
        if self.out.json {
            self.out.value(&verdict)?;
            return Ok(if refused { REFUSED } else { DONE });
        }
        let unknown = || self.texts.get("word-unknown");
        let yes = |yes: Option<bool>| {
            yes.map_or_else(unknown, |yes| {
                self.texts.get(if yes { "word-yes" } else { "word-no" })
            })
        };
        let mut pairs = vec![
            (self.texts.get("column-bundle"), verdict.bundle.clone()),
            (
                self.texts.get("verify-from"),
                verdict.from.clone().unwrap_or_else(unknown),
            ),
            (
                self.texts.get("verify-to"),
                verdict.to.clone().unwrap_or_else(unknown),
            ),
            (
                self.texts.get("verify-readable"),
                yes(Some(verdict.readable)),
            ),
            (self.texts.get("verify-whole"), yes(verdict.whole)),
            (self.texts.get("verify-signature"), yes(verdict.signature)),
        ];
        if let Some(manifest) = &verdict.manifest {
            pairs.push((
                self.texts.get("verify-rows"),
                manifest.total_rows().to_string(),
            ));
            pairs.push((self.texts.get("verify-created"), manifest.created.clone()));
        }
        if let (Some(problem), Some(key)) = (&verdict.problem, &verdict.key) {
            pairs.push((
                self.texts.get("verify-problem"),
                sharing::reason(&self.texts, key, problem),
            ));
        }
        self.out.pairs(&pairs)?;
        Ok(if refused { REFUSED } else { DONE })
    }

    pub(super) fn open_bundle(&mut self, file: &Path, to: &Path) -> Result<u8> {
        let files = sharing::open_bundle(&self.open()?, file, to)?;
        if self.out.json {
            self.out
                .value(&json!({ "to": to.display().to_string(), "files": files }))?;
        } else {
            self.out.say(
                "bundle-opened",
                &[
                    ("count", files.len().into()),
                    ("to", to.display().to_string().into()),
                ],
            )?;
            self.out.say("bundle-opened-care", &[])?;
        }
        Ok(DONE)
    }

    pub(super) fn conflicts(&mut self) -> Result<u8> {
        let session = self.open()?;
        let mut open = conflicts::open(&session)?;
        if self.out.json {
            self.out.value(&open)?;
            return Ok(DONE);
        }
        if open.is_empty() {
            self.out.say("conflicts-none", &[])?;
        }
        // What concerns one person stands together, in the order in which the first of it came.
        let first: Vec<_> = open.iter().map(|c| c.client.clone()).collect();
        open.sort_by_key(|c| first.iter().position(|known| *known == c.client));
        let mut names = Words::new(&session, self.texts);
        let mut above = None;
        for conflict in open {
            if above.as_ref() != Some(&conflict.client) {
                if let Some(number) = &conflict.client {
                    let of = tables::table("clients")?;
                    let row = tables::show(&session, of, number)?;
                    let name = trede_app::print::full_name(of, &row);
                    self.out.line(format!("{number}  {name}"))?;
                }
                above = Some(conflict.client.clone());
            }
            let about = names.name(&conflict.table, conflict.row)?;
            let of = tables::table(&conflict.table)?;
            self.out.line(format!(
                "{}: {}, {}",
                self.texts.table(of.name),
                about,
                trede_app::error::field_label(&self.texts, of.name, &conflict.field)
            ))?;
            for (key, side) in [
                ("conflict-winner", &conflict.winner),
                ("conflict-other", &conflict.other),
            ] {
                let value = match of.all_fields().find(|f| f.name == conflict.field) {
                    Some(field) => names.text(of, field, &words::json(&side.value))?,
                    None => words::json(&side.value),
                };
                let value = if value.is_empty() {
                    self.texts.get("word-empty")
                } else {
                    value
                };
                let device = side
                    .device
                    .clone()
                    .unwrap_or_else(|| self.texts.get("word-unknown-device"));
                let at = side
                    .at
                    .as_deref()
                    .map(|t| names.time(t))
                    .unwrap_or_default();
                self.out.say(
                    key,
                    &[
                        ("value", value.into()),
                        ("device", device.into()),
                        ("at", at.into()),
                    ],
                )?;
            }
            self.out
                .say("conflict-how", &[("id", conflict.id.to_string().into())])?;
        }
        Ok(DONE)
    }

    pub(super) fn resolve(
        &mut self,
        conflict: &str,
        keep: Option<&str>,
        value: Option<&str>,
    ) -> Result<u8> {
        let mut session = self.open()?;
        let (kept, choice) = match (keep, value) {
            (_, Some(value)) => ("value", Keep::Value(value.to_owned())),
            (Some("other"), _) => ("other", Keep::Other),
            _ => ("winner", Keep::Winner),
        };
        conflicts::resolve(&mut session, conflict, choice)?;
        let left = conflicts::count(&session)?;
        if self.out.json {
            self.out
                .value(&json!({ "id": conflict, "kept": kept, "open": left }))?;
        } else {
            self.out.say("resolve-done", &[("count", left.into())])?;
        }
        Ok(DONE)
    }
}
