//! Writing bundles: to each receiver everything that changed here and that it has not confirmed.

use crate::bundle::{Contents, FORMAT, Manifest, Receipt, write};
use crate::error::{ExchangeError, Result};
use crate::folder::{BundleFile, Folder, hash, write_whole};
use crate::identity::{DeviceId, Keys};
use crate::join::folder_of;
use crate::peer::Peer;
use crate::revoke::clear;
use crate::roster::{Entry, Role, Roster, adopt};
use crate::stop::{Stop, Stoppable};
use crate::{CENTRE, Step};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs::File;
use trede_domain::schema::tables;
use trede_store::{Sight, Span, Store};

/// A bundle that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// Its name in the shared folder.
    pub bundle: String,
    /// The names of the devices it is for.
    pub to: Vec<String>,
    /// How many rows it holds.
    pub rows: u64,
}

/// What an export came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exports {
    /// The bundles that were written.
    pub written: Vec<Exported>,
    /// Whether it was stopped before all was done; the bundles above are whole.
    pub stopped: bool,
}

/// Writes a bundle for every device that has something to receive, and removes those that are confirmed or covered.
/// With nothing new it only puts back what is unconfirmed and no longer lies whole in the folder.
pub fn export(store: &mut Store, progress: &mut dyn FnMut(Step)) -> Result<Vec<Exported>> {
    Ok(export_until(store, &Stop::default(), progress)?.written)
}

/// Like [`export`], and stops when asked: the bundle that was being written never gets its name.
pub fn export_until(
    store: &mut Store,
    stop: &Stop,
    progress: &mut dyn FnMut(Step),
) -> Result<Exports> {
    let folder = folder_of(store)?;
    let _alone = alone(store)?;
    let keys = Keys::load(store)?;
    let roster = Roster::refresh(store, &folder)?;
    let own = adopt(store, &roster, &keys)?;
    notice_older_copy(store, &folder, &keys)?;
    let mut exports = Exports::default();
    for receiver in receivers(&roster, &own) {
        match export_one(store, &folder, &keys, receiver, stop, progress) {
            Ok(written) => exports.written.extend(written),
            Err(ExchangeError::Stopped) => {
                exports.stopped = true;
                break;
            }
            Err(other) => return Err(other),
        }
    }
    clear(&folder, &roster, &own)?;
    crate::recovery::clear_answers(&folder, own.device)?;
    Ok(exports)
}

/// The devices that this one writes to: a coordinator to all, the others to the coordinators.
pub(crate) fn receivers<'a>(roster: &'a Roster, own: &Entry) -> Vec<&'a Entry> {
    roster
        .iter()
        .filter(|e| {
            e.device != own.device
                && !e.revoked
                && (own.role == Role::Coordinator || e.role == Role::Coordinator)
        })
        .collect()
}

pub(crate) fn export_to(
    store: &mut Store,
    folder: &Folder,
    keys: &Keys,
    roster: &Roster,
    device: DeviceId,
) -> Result<Option<Exported>> {
    match roster.get(device) {
        Some(receiver) => export_one(store, folder, keys, receiver, &Stop::default(), &mut |_| {}),
        None => Ok(None),
    }
}

/// Waits until no other process of this device exchanges: numbers and confirmations are one process's at a time. The
/// lock goes with the file that is returned.
pub(crate) fn alone(store: &Store) -> Result<File> {
    let path = store.home().join("exchange.lock");
    let file = File::create(&path).map_err(crate::error::file(&path))?;
    file.lock().map_err(crate::error::file(&path))?;
    Ok(file)
}

/// How far ahead of this store another life of it can be: an export every minute of a year writes half of it. A file of a
/// higher number is not ours but a stranger's, who would have the numbers run out.
const FARTHEST: u64 = 1 << 20;

/// When the folder holds a bundle of ours that this store never wrote, this store is an older copy of one that went on:
/// it goes on as a new writer. What the other life left in the folder stays there until this one was heard.
fn notice_older_copy(store: &mut Store, folder: &Folder, keys: &Keys) -> Result<()> {
    let mut mine = Vec::new();
    let mut older = false;
    for bundle in folder.bundles_of(keys.device)? {
        let number = Peer::load(store, bundle.to)?.number;
        if bundle.number <= number {
            mine.push(bundle);
        } else if bundle.number - number <= FARTHEST && is_sealed(&folder.bundle(&bundle)) {
            older = true;
            mine.push(bundle);
        }
    }
    if older {
        begin_again(store, keys)?;
        for bundle in mine {
            let mut peer = Peer::load(store, bundle.to)?;
            peer.number = peer.number.max(bundle.number);
            peer.life_from = peer.number;
            peer.save(store.connection())?;
        }
    }
    Ok(())
}

/// Whether this is an age file, which all that this device leaves is.
fn is_sealed(path: &std::path::Path) -> bool {
    File::open(path)
        .is_ok_and(|file| age::Decryptor::new_buffered(std::io::BufReader::new(file)).is_ok())
}

/// Goes on as a new writer of the same device.
pub(crate) fn begin_again(store: &mut Store, keys: &Keys) -> Result<()> {
    store.begin_new_life(None)?;
    store
        .connection()
        .prepare_cached(
            "INSERT INTO writers (writer, device) VALUES (?1, ?2) ON CONFLICT (writer) DO NOTHING",
        )?
        .execute(rusqlite::params![
            store.writer()?.0.cast_signed(),
            keys.device.to_string()
        ])?;
    Ok(())
}

fn export_one(
    store: &mut Store,
    folder: &Folder,
    keys: &Keys,
    receiver: &Entry,
    stop: &Stop,
    progress: &mut dyn FnMut(Step),
) -> Result<Option<Exported>> {
    if stop.asked() {
        return Err(ExchangeError::Stopped);
    }
    let mut peer = Peer::load(store, receiver.device)?;
    let sight = receiver.sight(store.setting("scope")?.as_deref());
    if peer.scope != sight.print() {
        // What it confirmed under another scope says nothing about what it may hold now: from the start.
        if let Some(writer) = peer.writer.filter(|_| !peer.scope.is_empty()) {
            store.forget_origin(writer)?;
        }
        peer.scope = sight.print();
        peer.epoch_out += 1;
        peer.confirmed = 0;
        peer.upto = 0;
    }
    let upto = store.arrivals()?;
    let received = peer.writer.map(|w| Receipt {
        writer: w.to_string(),
        epoch: peer.epoch_in,
        upto: peer.received,
    });
    let report = received
        .as_ref()
        .map(|r| format!("{} {} {}", r.writer, r.epoch, r.upto))
        .unwrap_or_default();
    let last = BundleFile {
        device: keys.device,
        number: peer.number,
        to: receiver.device,
    };
    // By its hash: a disk or an engine may have changed it without changing its size.
    let whole = !peer.hash.is_empty()
        && std::fs::metadata(folder.bundle(&last)).is_ok_and(|m| m.len() == peer.bytes)
        && hash(&folder.bundle(&last)).is_some_and(|h| h == peer.hash);
    let span = Span {
        after: peer.confirmed,
        without: peer.writer,
        sight: &sight,
    };
    let unconfirmed = has_rows(store, span)?;
    let news = has_rows(
        store,
        Span {
            after: peer.upto.max(peer.confirmed),
            ..span
        },
    )?;
    // The first bundle is written even when it is empty: it says that the receiver belongs.
    let needed = news || report != peer.reported || (unconfirmed && !whole) || peer.number == 0;
    let mut exported = None;
    if needed {
        let bundle = BundleFile {
            number: peer.number + 1,
            ..last
        };
        // The number is taken before the file is there: whoever dies in between leaves a number unused, not one used twice.
        peer.number = bundle.number;
        peer.hash = String::new();
        peer.save(store.connection())?;
        let manifest = Manifest {
            format: FORMAT,
            centre: store.local(CENTRE)?.unwrap_or_default(),
            device: keys.device,
            writer: store.writer()?.to_string(),
            born: store.born()?,
            to: receiver.device,
            number: bundle.number,
            epoch: peer.epoch_out,
            base: peer.confirmed,
            upto,
            received,
            created: store
                .env()
                .now()
                .to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            rows: BTreeMap::new(),
            package: String::new(),
        };
        let label = bundle.label();
        let mut step = |rows: u64| {
            progress(Step {
                bundle: &label,
                device: &receiver.name,
                rows,
                of: None,
            })
        };
        let (mut rows, mut told) = (0, 0);
        // All files of a bundle tell of one moment, whatever another process writes meanwhile.
        let moment = store.connection().unchecked_transaction()?;
        let written = write_whole(&folder.bundle(&bundle), |out| {
            let out = &mut Stoppable { inner: out, stop };
            let contents = Contents {
                store,
                span,
                keys,
                recipient: &receiver.recipient,
                progress: &mut step,
            };
            let written = write(out, contents, manifest)?;
            rows = written.total_rows();
            // That someone looked goes along, and is nothing that anyone has to be told of.
            told = rows - written.rows.get("access_log").copied().unwrap_or(0);
            Ok(())
        });
        drop(moment);
        let bytes = match written {
            Err(_) if stop.asked() => return Err(ExchangeError::Stopped),
            other => other.map_err(|error| folder.unwritten(error))?,
        };
        peer.upto = upto;
        peer.rows = rows;
        peer.bytes = bytes;
        peer.hash = hash(&folder.bundle(&bundle)).unwrap_or_default();
        peer.reported = report;
        peer.exported_at = Some(store.env().now().timestamp_millis());
        exported = Some(Exported {
            bundle: label,
            to: vec![receiver.name.clone()],
            rows: told,
        });
    }
    peer.save(store.connection())?;
    clean(folder, keys.device, &peer)?;
    Ok(exported)
}

/// Removes this device's bundles for the receiver that a later one covers, and the last one too once its rows are
/// confirmed. One without rows stays until the next replaces it: nobody confirms a confirmation. What an earlier life of
/// this store left may hold what this one never had: it stays until the receiver has confirmed something of this one.
fn clean(folder: &Folder, device: DeviceId, peer: &Peer) -> Result<()> {
    let done = peer.rows > 0 && peer.confirmed >= peer.upto;
    for bundle in folder.bundles_of(device)? {
        let of_earlier_life = bundle.number <= peer.life_from && peer.confirmed == 0;
        if bundle.to == peer.device
            && !of_earlier_life
            && (bundle.number < peer.number || (done && bundle.number == peer.number))
        {
            // Someone may be reading it just now; the next export tries again.
            let _ = std::fs::remove_file(folder.bundle(&bundle));
        }
    }
    Ok(())
}

fn has_rows(store: &Store, span: Span<'_>) -> Result<bool> {
    for table in tables() {
        if store.any_changed(table, span)? {
            return Ok(true);
        }
    }
    Ok(store.any_moved(span)?)
}

/// [`unshared`] counts no further: on a store that went on from a backup everything waits for everyone, and nobody is helped
/// by how much that is.
pub const MANY: u32 = 10_000;

/// How many rows changed here that are in no bundle yet for someone who may have them: what is not shared. [`MANY`] stands for
/// that many or more.
pub fn unshared(store: &Store) -> Result<u32> {
    let Ok(keys) = Keys::load(store) else {
        return Ok(0);
    };
    let roster = Roster::known(store)?;
    let Some(own) = roster.get(keys.device) else {
        let everything = Span {
            after: 0,
            without: None,
            sight: &Sight::All,
        };
        return Ok(store.count_changed(everything, MANY)?);
    };
    let scope = store.setting("scope")?;
    let mut shared: Option<u32> = None;
    for receiver in receivers(&roster, own) {
        let peer = Peer::load(store, receiver.device)?;
        let sight = receiver.sight(scope.as_deref());
        let span = Span {
            after: peer.upto.max(peer.confirmed),
            without: peer.writer,
            sight: &sight,
        };
        // A coach's work is shared once one coordinator can have it; a coordinator's once everyone can have their part.
        let (enough, waiting) = if own.role == Role::Coordinator {
            let waiting = store.count_changed(span, MANY)?;
            (MANY, shared.map_or(waiting, |most| most.max(waiting)))
        } else {
            (0, store.count_changed(span, shared.unwrap_or(MANY))?)
        };
        shared = Some(waiting);
        if waiting == enough {
            break;
        }
    }
    Ok(shared.unwrap_or(0))
}
