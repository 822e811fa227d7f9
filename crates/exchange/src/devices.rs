//! The devices of the centre, as their list shows them.

use crate::error::{ExchangeError, Result};
use crate::identity::{DeviceId, Keys};
use crate::join::folder_of;
use crate::peer::Peer;
use crate::roster::{Entry, Role, Roster};
use serde::Serialize;
use trede_store::Store;

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
