//! A bundle taken into the store, in one transaction.

use super::Reader;
use super::seen::fingerprint;
use crate::bundle::Manifest;
use crate::error::{ExchangeError, Reason, Result};
use crate::export::begin_again;
use crate::folder::BundleFile;
use crate::identity::DeviceId;
use crate::peer::Peer;
use crate::roster::{Entry, Role};
use crate::witness::witness;
use crate::{Step, Stop};
use rusqlite::{Connection, OptionalExtension, params};
use trede_domain::{Table, WriterId};
use trede_store::{Merged, Merging, Row, Sight, Store};

/// How a bundle is applied.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// One that takes away an unusual share is taken back.
    Careful,
    /// Someone said yes to it.
    Accepted,
    /// Likewise careful, and taken back whatever it came to.
    Try,
}

/// Fewer rows and clients than these are never an unusual share.
const FEW: (u64, u64) = (5, 50);
/// More than this part of what the writer can see is.
const UNUSUAL_PART: u64 = 5;

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

pub(super) fn apply(
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
        merging
            .connection()
            .prepare_cached("INSERT INTO writers (writer, device) VALUES (?1, ?2) ON CONFLICT (writer) DO NOTHING")?
            .execute(params![writer.0.cast_signed(), file.device.to_string()])?;
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
                "erasures" => takes_erasure(merging, reader, entry, row)?,
                _ if entry.role == Role::Coordinator => true,
                "settings" => false,
                _ => true,
            };
            if entry.role != Role::Coordinator {
                refuse_far_ahead(row, farthest)?;
            }
            if may {
                pulled += u64::from(take(merging, table, row, watched)?);
            } else if table.name == "settings" && reader.own.role == Role::Coordinator && mode != Mode::Try {
                uphold(merging, reader, table, row)?;
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
        merging.sort_held()?;
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

/// Whether an erasure is done here. What a coordinator signed is, whoever passes it on; but what one signed who was shut out, before
/// or after, only someone can tell: where it would take something away from a coordinator's device, it is held there, with what
/// follows from it. A coordinator who said yes signed for it.
fn takes_erasure(
    merging: &mut Merging<'_>,
    reader: &Reader,
    entry: &Entry,
    row: &Row,
) -> Result<bool> {
    let told_by = entry.device.to_string();
    let from_coordinator = entry.role == Role::Coordinator;
    if reader.own.role != Role::Coordinator {
        return Ok(from_coordinator);
    }
    if merging.only_follows(row)? {
        return Ok(true);
    }
    match witness(&reader.roster, &reader.centre, row) {
        Some(by) if by.revoked && merging.takes_away(row)? => {
            merging.hold(row, Some(&by.device.to_string()), &told_by)?;
            Ok(false)
        }
        Some(_) => Ok(from_coordinator || merging.says_all(row)),
        // It tells what it erased itself, or what follows; of someone who is held, that waits along.
        None if from_coordinator && !merging.follows_held(row)? => Ok(true),
        None => {
            merging.hold(row, None, &told_by)?;
            Ok(false)
        }
    }
}

/// Answers a setting that stands on a coach's device and came from nobody who sets the centre's settings any more: a coordinator
/// who was shut out since, or a life of this device before it was restored, or, where nobody else coordinates, one never heard of
/// here. What stands here is set anew, after it; else the two would differ for good. What another coordinator set is waited for: it
/// comes from there.
fn uphold(
    merging: &mut Merging<'_>,
    reader: &Reader,
    table: &'static Table,
    row: &Row,
) -> Result<()> {
    let sets =
        |e: &Entry| e.role == Role::Coordinator && !e.revoked && e.device != reader.own.device;
    let alone = !reader.roster.iter().any(sets);
    let mut nobody = Vec::new();
    for version in row.versions.all() {
        let of: Option<String> = merging
            .connection()
            .prepare_cached("SELECT device FROM writers WHERE writer = ?1")?
            .query_row([version.stamp.writer.0.cast_signed()], |r| r.get(0))
            .optional()?;
        let from_none = match of.and_then(|of| of.parse::<DeviceId>().ok()) {
            Some(device) => !reader.roster.get(device).is_some_and(sets),
            // Never heard of here: a life of another coordinator, if there is one whose bundle is still to come.
            None => alone,
        };
        if from_none && version.stamp.writer != merging.writer() {
            nobody.push(version.stamp.writer);
        }
    }
    if !nobody.is_empty() {
        merging.uphold(table, row, &nobody)?;
    }
    Ok(())
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
