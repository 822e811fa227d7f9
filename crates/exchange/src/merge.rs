//! Reading bundles: scan, plan, apply. The plan is a value that can be shown before anything changes; each bundle is
//! then applied in one transaction, and one that cannot be taken in never holds up another.

use crate::board;
use crate::bundle::{Manifest, Opened, open};
use crate::error::{ExchangeError, Reason, Result};
use crate::export::{alone, begin_again};
use crate::folder::{BundleFile, Folder};
use crate::identity::{DeviceId, Keys};
use crate::join::folder_of;
use crate::peer::Peer;
use crate::roster::{Entry, Role, Roster, adopt};
use crate::{CENTRE, Step, Stop};
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::UNIX_EPOCH;
use trede_domain::{Table, WriterId};
use trede_store::{Changes, Merged, Merging, Row, Sight, Store};

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

/// Fewer rows and clients than these are never an unusual share.
const FEW: (u64, u64) = (5, 50);
/// More than this part of what the writer can see is.
const UNUSUAL_PART: u64 = 5;

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

/// How a bundle is applied.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// One that takes away an unusual share is taken back.
    Careful,
    /// Someone said yes to it.
    Accepted,
    /// Likewise careful, and taken back whatever it came to.
    Try,
}

/// Refuses what would take away an unusual share of what the writer can see.
fn refuse_unusual(merging: &Merging<'_>, sight: &Sight) -> std::result::Result<(), ExchangeError> {
    let gone = (
        merging.so_far().gone_clients as u64,
        merging.so_far().gone as u64,
    );
    if gone.0 <= FEW.0 && gone.1 <= FEW.1 {
        return Ok(());
    }
    let left = merging.in_sight(sight)?;
    let unusual = |gone: u64, left: u64, few: u64| gone > few && gone * UNUSUAL_PART > gone + left;
    if unusual(gone.0, left.0, FEW.0) || unusual(gone.1, left.1, FEW.1) {
        let (clients, rows) = gone;
        return Err(Reason::Unusual { clients, rows }.into());
    }
    Ok(())
}

/// Readings of a clock that lie further ahead than this many milliseconds (fifty years) are no wrong clock any more. They are
/// refused from where they come in: whoever later writes over such a value must write after it, and at the end of all readings
/// nobody could.
const FAR_AHEAD: i64 = 50 * 366 * 24 * 60 * 60 * 1000;

fn refuse_far_ahead(row: &Row, farthest: u64) -> std::result::Result<(), Reason> {
    if row
        .versions
        .all()
        .iter()
        .all(|v| v.stamp.millis <= farthest)
    {
        return Ok(());
    }
    let what = "a clock reading lies more than fifty years ahead";
    Err(Reason::Damaged(what.to_owned()))
}

/// Takes a row in; whether it brings a client into its writer's sight that was not there. Only someone who knows what lies out
/// of their sight does so: a device that asks for another location's files, or one that did not hear yet of a move.
fn take(
    merging: &mut Merging<'_>,
    table: &'static Table,
    row: &Row,
    watched: Option<&Sight>,
) -> Result<bool> {
    let watched = watched.filter(|_| table.name == "clients");
    let before = match watched {
        Some(_) => merging.place_of(row.id)?,
        None => None,
    };
    merging.row(table, row)?;
    let (Some(sight), Some((stood, joined))) = (watched, before) else {
        return Ok(false);
    };
    if sight.holds(stood) {
        return Ok(false);
    }
    // Joined into another it goes where that one is.
    Ok(merging.place_of(row.id)?.is_some_and(|(stands, into)| {
        (stands != stood && sight.holds(stands)) || (into != joined && into.is_some())
    }))
}

fn apply(
    store: &mut Store,
    reader: &Reader,
    file: &BundleFile,
    mode: Mode,
    stop: &Stop,
    progress: &mut dyn FnMut(Step),
) -> Result<(String, Merged)> {
    let (entry, opened) = reader.check(file, mode == Mode::Accepted)?;
    let manifest = &opened.manifest;
    let writer: WriterId = manifest
        .writer
        .parse()
        .map_err(|_| Reason::Mislabelled("no writer".into()))?;
    let stamp = fingerprint(reader, file);
    let (total, label) = (manifest.total_rows(), file.label());
    // Whoever confirms more of ours than there is knew a later copy of this store: it was put back without noticing.
    if mode != Mode::Try
        && let Some(receipt) = &manifest.received
        && receipt.writer == store.writer()?.to_string()
        && receipt.upto > store.arrivals()?
    {
        begin_again(store, &reader.keys)?;
    }
    let own_writer = store.writer()?;
    let now = store.env().now().timestamp_millis();
    let sight = entry.sight(store.setting("scope")?.as_deref());
    let farthest = u64::try_from(now + FAR_AHEAD).unwrap_or(0);
    // Whose sight has to be watched: that of a device which may not see everything.
    let watched = (entry.role != Role::Coordinator
        && reader.own.role == Role::Coordinator
        && mode != Mode::Accepted)
        .then_some(&sight);
    let undoable = reader.own.role == Role::Coordinator && mode != Mode::Try;
    let ((), merged) = store.merge(writer, |merging| {
        if mode != Mode::Try {
            merging.record(undoable)?;
        }
        let (mut done, mut pulled) = (0_u64, 0_u64);
        opened.rows::<ExchangeError>(|table, row| {
            // What holds for the whole centre, such as who may see what and who is erased, is the coordinators' to say.
            let may = match table.name {
                // Who looked is for coordinators, and each device tells of itself.
                "access_log" => {
                    reader.own.role == Role::Coordinator
                        && (entry.role == Role::Coordinator
                            || written_by(merging.connection(), row, file.device)?)
                }
                _ if entry.role == Role::Coordinator => true,
                "settings" => false,
                "erasures" => merging.only_follows(row)?,
                _ => true,
            };
            if entry.role != Role::Coordinator {
                refuse_far_ahead(row, farthest)?;
            }
            if may {
                pulled += u64::from(take(merging, table, row, watched)?);
            }
            done += 1;
            if stop.asked() {
                return Err(ExchangeError::Stopped);
            }
            if done.is_multiple_of(1_000) {
                progress(Step { bundle: &label, device: &entry.name, rows: done, of: Some(total) });
            }
            Ok(())
        })?;
        if mode != Mode::Accepted {
            refuse_unusual(merging, &sight)?;
        }
        if pulled > 0 {
            return Err(Reason::Pulls { clients: pulled }.into());
        }
        if mode == Mode::Try {
            return Err(ExchangeError::Tried);
        }
        let conn = merging.connection();
        conn.prepare_cached("INSERT INTO writers (writer, device) VALUES (?1, ?2) ON CONFLICT (writer) DO NOTHING")?
            .execute(params![writer.0.cast_signed(), file.device.to_string()])?;
        let mut peer = Peer::load_from(conn, file.device)?;
        take_receipts(&mut peer, manifest, writer, own_writer);
        peer.merged_at = Some(now);
        peer.save(conn)?;
        merging.recorded(&file.device.to_string(), &label, &manifest.created)?;
        let conn = merging.connection();
        let new = merging.so_far().added + merging.so_far().changed;
        conn.prepare_cached("INSERT OR REPLACE INTO bundles (device, file, bytes, modified, writer, package, created, merged_at, rows) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?
            .execute(params![
                file.device.to_string(),
                file.file_name(),
                stamp.0,
                stamp.1,
                writer.0.cast_signed(),
                manifest.package,
                manifest.created,
                now,
                i64::try_from(new).unwrap_or(i64::MAX)
            ])?;
        progress(Step { bundle: &label, device: &entry.name, rows: total, of: Some(total) });
        Ok::<_, ExchangeError>(())
    })?;
    Ok((entry.name.clone(), merged))
}

/// Whether no version in the row is of another device's writer, as far as these are known.
fn written_by(conn: &Connection, row: &Row, device: DeviceId) -> Result<bool> {
    let mut known = conn.prepare_cached("SELECT device FROM writers WHERE writer = ?1")?;
    for version in row.versions.all() {
        let of: Option<String> = known
            .query_row([version.stamp.writer.0.cast_signed()], |r| r.get(0))
            .optional()?;
        if of.is_some_and(|of| of != device.to_string()) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What the bundle tells about both directions. One of an earlier life, or older than was merged already, tells nothing new.
fn take_receipts(peer: &mut Peer, manifest: &Manifest, writer: WriterId, own: WriterId) {
    let life = (manifest.born, Some(writer));
    if life < (peer.born, peer.writer) {
        return;
    }
    if life > (peer.born, peer.writer) {
        (peer.born, peer.writer) = life;
        (peer.received, peer.merged_number) = (0, 0);
    }
    if manifest.number < peer.merged_number {
        return;
    }
    peer.merged_number = manifest.number;
    if peer.epoch_in != manifest.epoch {
        (peer.epoch_in, peer.received) = (manifest.epoch, 0);
    }
    // A bundle leaves out what came from the receiver's own life that the sender knows. Was that another life than this one, then
    // what is left out may be missing here: its rows count, but not as all there is.
    let for_this_life = manifest
        .received
        .as_ref()
        .is_none_or(|r| r.writer == own.to_string());
    if for_this_life && manifest.base <= peer.received {
        peer.received = peer.received.max(manifest.upto);
    }
    // It may go down: a receiver that was restored from a backup has less than it once confirmed.
    peer.confirmed = match &manifest.received {
        Some(receipt) if receipt.writer == own.to_string() && receipt.epoch == peer.epoch_out => {
            receipt.upto
        }
        _ => 0,
    };
}

/// What is known of a file from before. What was refused is not remembered: it is looked at again each time, because a
/// disk that could not be read, a file that was not whole yet and a writer who was not known may all be better by now.
enum Seen {
    No,
    Merged,
    /// Merged under this name by this writer, with this package; the file changed since.
    Changed(WriterId, String),
}

/// Size and time of change: a file that has neither changed is the one that was read before.
fn fingerprint(reader: &Reader, file: &BundleFile) -> (i64, i64) {
    let Ok(meta) = std::fs::metadata(reader.folder.bundle(file)) else {
        return (-1, -1);
    };
    let modified = meta
        .modified()
        .ok()
        .and_then(|t| t.duration_since(UNIX_EPOCH).ok())
        .map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(0));
    (i64::try_from(meta.len()).unwrap_or(i64::MAX), modified)
}

fn seen(store: &Store, reader: &Reader, file: &BundleFile) -> Result<Seen> {
    let mut statement = store.connection().prepare_cached(
        "SELECT bytes, modified, writer, package FROM bundles WHERE device = ?1 AND file = ?2",
    )?;
    let mut rows = statement.query([file.device.to_string(), file.file_name()])?;
    let Some(row) = rows.next()? else {
        return Ok(Seen::No);
    };
    if (row.get(0)?, row.get(1)?) == fingerprint(reader, file) {
        return Ok(Seen::Merged);
    }
    let writer = WriterId(row.get::<_, i64>(2)?.cast_unsigned());
    Ok(Seen::Changed(writer, row.get(3)?))
}

/// A file that changed after it was merged: touched by an engine, of a later life that counts anew, or of another copy of the writer's store.
fn changed(opened: &Opened, writer: WriterId, package: &str) -> std::result::Result<bool, Reason> {
    if opened.manifest.writer != writer.to_string() {
        return Ok(true);
    }
    if opened.manifest.package == package {
        Ok(false)
    } else {
        Err(Reason::Copied)
    }
}

/// A device of the centre, as the list of devices shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeviceState {
    /// Its id.
    pub device: String,
    /// Its name.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Where it stands.
    pub location: String,
    /// Who works with it.
    pub staff: String,
    /// When a coordinator last said what it may do: since when it takes part, RFC 3339.
    pub since: String,
    /// When its latest bundle that was merged here was written, RFC 3339; for this device itself, when it last wrote one.
    pub last_export: Option<String>,
    /// Whether it has confirmed everything that this device wrote for it.
    pub confirmed: bool,
    /// Whether it was shut out.
    pub revoked: bool,
    /// Whether it is this device.
    pub this: bool,
}

/// The devices of the centre, in the order in which they came.
pub fn devices(store: &Store) -> Result<Vec<DeviceState>> {
    let keys = Keys::load(store)?;
    let roster = match folder_of(store) {
        Ok(folder) => Roster::refresh(store, &folder)?,
        // Without the shared folder what was known last is shown.
        Err(ExchangeError::NoFolder(_)) => Roster::known(store)?,
        Err(other) => return Err(other),
    };
    let mut entries: Vec<&Entry> = roster.iter().collect();
    entries.sort_by_key(|e| (e.at, e.device));
    let mut own_export = None;
    let mut states = Vec::new();
    for entry in entries {
        let peer = Peer::load(store, entry.device)?;
        own_export = own_export.max(peer.exported_at);
        states.push(state(entry, &peer, keys.device));
    }
    for state in states.iter_mut().filter(|s| s.this) {
        state.last_export = own_export.map(time);
    }
    Ok(states)
}

pub(crate) fn time(millis: i64) -> String {
    chrono::DateTime::from_timestamp_millis(millis)
        .unwrap_or_default()
        .to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

fn state(entry: &Entry, peer: &Peer, own: DeviceId) -> DeviceState {
    DeviceState {
        device: entry.device.to_string(),
        name: entry.name.clone(),
        role: entry.role,
        location: entry.location.clone(),
        staff: entry.staff.clone(),
        since: time(entry.at),
        last_export: peer.merged_at.map(time),
        confirmed: entry.device == own || (peer.number > 0 && peer.confirmed >= peer.upto),
        revoked: entry.revoked,
        this: entry.device == own,
    }
}
