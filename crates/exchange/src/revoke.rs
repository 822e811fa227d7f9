//! Shutting a device out: a lost laptop receives nothing more, and what it writes from now on is refused.

use crate::error::{ExchangeError, Result};
use crate::export::alone;
use crate::folder::Folder;
use crate::join::{coordinator, folder_of};
use crate::roster::{Entry, Role, Roster};
use trede_store::{Store, fold};

/// Shuts a device out for good, by its id or its name. What it wrote before is kept; bundles of it that lie in the
/// folder and are not merged yet are refused from now on, so merge first.
pub fn revoke(store: &mut Store, device: &str) -> Result<Entry> {
    let folder = folder_of(store)?;
    let _alone = alone(store)?;
    let (keys, mut roster, own) = coordinator(store, &folder)?;
    let unknown = || ExchangeError::NoDevice(device.to_owned());
    let wanted = device.trim();
    let found = roster
        .iter()
        .find(|e| e.device.to_string() == wanted.to_lowercase())
        .or_else(|| roster.iter().find(|e| fold(&e.name) == fold(wanted)))
        .ok_or_else(unknown)?
        .clone();
    if found.device == own.device {
        return Err(ExchangeError::NotToRevoke);
    }
    let now = store.env().now().timestamp_millis();
    let was_anchor = roster
        .anchor(store)?
        .is_some_and(|a| a.device == found.device);
    let entry = Entry {
        revoked: true,
        by: own.device,
        // Later than what stands, also where that was written by a clock that was ahead.
        at: now.max(found.at + 1),
        ..found
    };
    if was_anchor {
        // Whoever joins from now on has to begin with someone who is still trusted: this coordinator vouches for itself,
        // and the codes that are compared over the phone are made from its key.
        roster.add(Entry {
            by: own.device,
            at: now.max(own.at + 1),
            ..own
        });
    }
    roster.publish(store, &folder, &keys, entry.clone())?;
    clear(
        &folder,
        &roster,
        roster.get(keys.device).ok_or_else(unknown)?,
    )?;
    Ok(entry)
}

/// Removes from the folder what nobody reads any more: this device's bundles for devices that were shut out, and, by a
/// coordinator, the bundles that such devices left, because they cannot remove them themselves.
pub(crate) fn clear(folder: &Folder, roster: &Roster, own: &Entry) -> Result<()> {
    for out in roster.iter().filter(|e| e.revoked) {
        let mut unread = folder.bundles_of(own.device)?;
        unread.retain(|bundle| bundle.to == out.device);
        if own.role == Role::Coordinator {
            unread.extend(folder.bundles_of(out.device)?);
        }
        for bundle in unread {
            // Someone may be reading it just now; the next export tries again.
            let _ = std::fs::remove_file(folder.bundle(&bundle));
        }
    }
    Ok(())
}
