//! Reading bundles: scan, plan, apply. The plan is a value that can be shown before anything changes; each bundle is
//! then applied in one transaction, and one that cannot be taken in never holds up another.

mod apply;
mod seen;

use self::apply::{Mode, apply};
use self::seen::{Seen, changed, fingerprint, seen};
use crate::board;
use crate::bundle::{Opened, open};
use crate::devices::time;
use crate::error::{ExchangeError, Reason, Result};
use crate::export::alone;
use crate::folder::{BundleFile, Folder};
use crate::identity::Keys;
use crate::join::folder_of;
use crate::peer::Peer;
use crate::roster::{Entry, Role, Roster, adopt};
use crate::{CENTRE, Step, Stop};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use trede_domain::WriterId;
use trede_store::{Changes, Store};

/// A bundle that will be merged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Planned {
    /// Its name in the shared folder.
    pub bundle: String,
    /// The device that wrote it.
    pub from: String,
    /// Its id.
    pub device: String,
    /// When, by that device's clock.
    pub created: String,
    /// How many rows of each table it holds.
    pub tables: BTreeMap<String, u64>,
    #[serde(skip)]
    file: BundleFile,
}

/// A bundle that is not taken in, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Its name in the shared folder.
    pub bundle: String,
    /// The id of the device whose folder it is in.
    pub device: String,
    /// The name of the device whose folder it is in, where the roster knows it.
    pub from: Option<String>,
    /// Why, in English.
    pub reason: String,
    /// The name of the reason's text.
    pub key: String,
    /// When it was written, RFC 3339: by its writer's clock where that is known, else as the file says.
    pub created: Option<String>,
    /// How many clients it would delete or erase, or bring to its writer's device, where it is that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clients: Option<u64>,
    /// How many rows, those of clients included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
}

/// What merging would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// Which bundles, in this order.
    pub bundles: Vec<Planned>,
    /// Which wait for a yes.
    pub waiting: Vec<Refused>,
    /// Which not.
    pub refused: Vec<Refused>,
}

/// Which of the bundles that wait for a yes get it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Accept {
    /// None.
    #[default]
    None,
    /// The one with this name, as the plan has it.
    Bundle(String),
    /// All of them.
    All,
}

impl Accept {
    fn has(&self, file: &BundleFile) -> bool {
        match self {
            Self::None => false,
            Self::Bundle(label) => *label == file.label(),
            Self::All => true,
        }
    }
}

/// A bundle that was merged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MergedBundle {
    /// Its name in the shared folder.
    pub bundle: String,
    /// The device that wrote it.
    pub from: String,
    /// How many rows were new here or changed.
    pub rows: u64,
}

/// What a merge came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MergeReport {
    /// What was merged.
    pub merged: Vec<MergedBundle>,
    /// What waits for a yes.
    pub waiting: Vec<Refused>,
    /// What was not.
    pub refused: Vec<Refused>,
    /// Whether something was erased.
    #[serde(skip)]
    pub erased: bool,
    /// How many parallel edits were found that were not known.
    pub conflicts: usize,
    /// How many clients left this device, because they moved to another location.
    pub left: usize,
    /// Whether it was stopped before all was done; the bundles above are in whole.
    pub stopped: bool,
    /// What screens have to read again.
    #[serde(skip)]
    pub changes: Changes,
}

struct Reader {
    folder: Folder,
    keys: Keys,
    roster: Roster,
    own: Entry,
    centre: String,
    now: DateTime<Utc>,
}

fn reader(store: &Store) -> Result<Reader> {
    let folder = folder_of(store)?;
    let keys = Keys::load(store)?;
    let roster = Roster::refresh(store, &folder)?;
    let own = adopt(store, &roster, &keys)?;
    let centre = store.local(CENTRE)?.ok_or(ExchangeError::NotJoined)?;
    Ok(Reader {
        folder,
        keys,
        roster,
        own,
        centre,
        now: store.env().now(),
    })
}

/// Looks at what lies in the shared folder for this device; changes nothing.
pub fn plan(store: &Store) -> Result<Plan> {
    scan(store, &Accept::None)
}

/// Like [`plan`], and tries each bundle as merging it would, without keeping it: so it is known which would wait for a yes.
pub fn foresee(store: &mut Store) -> Result<Plan> {
    let _alone = alone(store)?;
    let mut plan = scan(store, &Accept::None)?;
    let reader = reader(store)?;
    let mut bundles = Vec::new();
    for planned in std::mem::take(&mut plan.bundles) {
        match apply(
            store,
            &reader,
            &planned.file,
            Mode::Try,
            &Stop::default(),
            &mut |_| {},
        ) {
            Err(ExchangeError::Refused(reason)) if reason.waits() => {
                plan.waiting.push(reader.refused(&planned.file, &reason));
            }
            Err(ExchangeError::Refused(reason)) => {
                plan.refused.push(reader.refused(&planned.file, &reason));
            }
            Err(ExchangeError::Tried) => bundles.push(planned),
            Err(other) => return Err(other),
            Ok(_) => bundles.push(planned),
        }
    }
    plan.bundles = bundles;
    Ok(plan)
}

fn scan(store: &Store, accept: &Accept) -> Result<Plan> {
    let reader = reader(store)?;
    let mut plan = Plan::default();
    for device in reader.folder.writers()? {
        if device == reader.own.device {
            continue;
        }
        for file in reader.folder.bundles_of(device)? {
            if file.to != reader.own.device {
                continue;
            }
            let known = match seen(store, &reader, &file)? {
                Seen::Merged => continue,
                Seen::Changed(writer, package) => Some((writer, package)),
                Seen::No => None,
            };
            let checked = reader
                .check(&file, accept.has(&file))
                .and_then(|(entry, opened)| {
                    let new = match known {
                        Some((writer, package)) => changed(&opened, writer, &package)?,
                        None => true,
                    };
                    Ok((entry, opened, new))
                });
            match checked {
                Ok((_, _, false)) => {}
                Ok((entry, opened, true)) => plan.bundles.push(Planned {
                    bundle: file.label(),
                    from: entry.name.clone(),
                    device: file.device.to_string(),
                    created: opened.manifest.created.clone(),
                    tables: opened.manifest.rows.clone(),
                    file,
                }),
                Err(reason) if reason.waits() => {
                    plan.waiting.push(reader.refused(&file, &reason));
                }
                Err(reason) => plan.refused.push(reader.refused(&file, &reason)),
            }
        }
    }
    Ok(plan)
}

/// Merges everything that lies in the shared folder for this device, each bundle wholly or not at all.
pub fn merge(store: &mut Store, progress: &mut dyn FnMut(Step)) -> Result<MergeReport> {
    merge_with(store, &Accept::None, &Stop::default(), progress)
}

/// Like [`merge`], with a yes to bundles that wait for it.
pub fn merge_accepting(
    store: &mut Store,
    accept: &Accept,
    progress: &mut dyn FnMut(Step),
) -> Result<MergeReport> {
    merge_with(store, accept, &Stop::default(), progress)
}

/// Likewise, and stops when asked: the bundle that was being merged is not, those before it are.
pub fn merge_with(
    store: &mut Store,
    accept: &Accept,
    stop: &Stop,
    progress: &mut dyn FnMut(Step),
) -> Result<MergeReport> {
    let _alone = alone(store)?;
    let plan = scan(store, accept)?;
    let reader = reader(store)?;
    let mut report = MergeReport {
        refused: plan.refused,
        waiting: plan.waiting,
        ..MergeReport::default()
    };
    if let Accept::Bundle(label) = accept
        && plan.bundles.iter().all(|planned| planned.bundle != *label)
    {
        return Err(ExchangeError::NoBundle(label.clone()));
    }
    for planned in plan.bundles {
        if stop.asked() {
            report.stopped = true;
            return Ok(report);
        }
        let mode = if accept.has(&planned.file) {
            Mode::Accepted
        } else {
            Mode::Careful
        };
        match apply(store, &reader, &planned.file, mode, stop, progress) {
            Ok((from, merged)) => {
                report.erased |= merged.erased;
                report.conflicts += merged.conflicts;
                report.changes.tables.extend(merged.changes.tables);
                report.changes.clients.extend(merged.changes.clients);
                report.merged.push(MergedBundle {
                    bundle: planned.bundle,
                    from,
                    rows: (merged.added + merged.changed) as u64,
                });
            }
            Err(ExchangeError::Stopped) => {
                report.stopped = true;
                return Ok(report);
            }
            Err(ExchangeError::Refused(reason)) if reason.waits() => {
                report.waiting.push(reader.refused(&planned.file, &reason));
            }
            Err(ExchangeError::Refused(reason)) => {
                report.refused.push(reader.refused(&planned.file, &reason));
            }
            Err(other) => return Err(other),
        }
    }
    board::remember(store, &report.waiting)?;
    store.settle_held()?;
    // Where another program reads the store just now, this is done the next time that it is opened.
    let _ = store.scrub();
    if reader.own.role == Role::Coordinator && report.changes.tables.contains("clients") {
        let mended = store.mend_joined()?;
        report.changes.tables.extend(mended.tables);
        report.changes.clients.extend(mended.clients);
    }
    report.left = leave(store, &reader)?;
    store.forget_looks()?;
    Ok(report)
}

/// Lets go of the clients that moved out of this device's locations.
fn leave(store: &mut Store, reader: &Reader) -> Result<usize> {
    let sight = reader.own.sight(store.setting("scope")?.as_deref());
    let mut confirmed = 0;
    for coordinator in reader
        .roster
        .iter()
        .filter(|e| e.role == Role::Coordinator && !e.revoked && e.device != reader.own.device)
    {
        confirmed = confirmed.max(Peer::load(store, coordinator.device)?.confirmed);
    }
    Ok(store.leave(&sight, confirmed)?)
}

impl Reader {
    /// Whether a clock that read this when the bundle was written is far ahead of this one.
    fn is_ahead(&self, created: &str) -> bool {
        DateTime::parse_from_rfc3339(created)
            .is_ok_and(|then| then.with_timezone(&Utc) > self.now + TimeDelta::days(1))
    }

    fn refused(&self, file: &BundleFile, reason: &Reason) -> Refused {
        let (clients, rows) = match reason {
            Reason::Unusual { clients, rows } => (Some(*clients), Some(*rows)),
            Reason::Pulls { clients } => (Some(*clients), None),
            _ => (None, None),
        };
        let created = match reason {
            Reason::ClockAhead(created) => Some(created.clone()),
            // What it says of itself counts only for whom it is and when it is whole.
            Reason::Unusual { .. } | Reason::Pulls { .. } => {
                open(&self.folder.bundle(file), &self.keys)
                    .ok()
                    .map(|opened| opened.manifest.created)
            }
            _ => Some(fingerprint(self, file).1)
                .filter(|millis| *millis > 0)
                .map(time),
        };
        Refused {
            bundle: file.label(),
            device: file.device.to_string(),
            from: self.roster.get(file.device).map(|e| e.name.clone()),
            reason: reason.to_string(),
            key: reason.key().to_owned(),
            created,
            clients,
            rows,
        }
    }

    /// Opens a bundle and makes sure that it is what the folder and the roster say it must be.
    fn check(
        &self,
        file: &BundleFile,
        accepted: bool,
    ) -> std::result::Result<(&Entry, Opened), Reason> {
        let entry = self.roster.get(file.device).ok_or(Reason::UnknownWriter)?;
        if entry.revoked {
            return Err(Reason::Revoked);
        }
        // Only coordinators write down and across; the others write to coordinators.
        if entry.role != Role::Coordinator && self.own.role != Role::Coordinator {
            return Err(Reason::UnknownWriter);
        }
        let opened = open(&self.folder.bundle(file), &self.keys)?;
        if !opened.signed_by(&entry.verifying) {
            return Err(Reason::BadSignature);
        }
        let manifest = &opened.manifest;
        let wrong = |what: &str| Err(Reason::Mislabelled(what.to_owned()));
        if manifest.centre != self.centre {
            return wrong("another centre");
        }
        if manifest.device != file.device || manifest.number != file.number {
            return wrong("another writer or number");
        }
        if manifest.to != self.own.device {
            return wrong("another receiver");
        }
        if manifest.writer.parse::<WriterId>().is_err() || manifest.base > manifest.upto {
            return wrong("no writer, or an impossible span");
        }
        // Only where someone can say yes; other devices do not follow such a clock either.
        if self.own.role == Role::Coordinator && !accepted && self.is_ahead(&manifest.created) {
            return Err(Reason::ClockAhead(manifest.created.clone()));
        }
        Ok((entry, opened))
    }
}
