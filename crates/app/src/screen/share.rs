//! "Week delen": what goes out, what comes in, and how this device stands.

use super::AppState;
use super::dto::{Passed, Refused, ShareReport, ShareState};
use super::words::count;
use crate::error::Result;
use crate::{Role, conflicts, people, sharing};
use std::collections::BTreeMap;
use std::path::Path;

/// How this device stands in the sharing.
pub fn share_state(app: &mut AppState) -> Result<ShareState> {
    let session = app.open()?;
    let store = session.store();
    let folder: Option<String> = store.local(trede_exchange::SHARED)?;
    let folder_reachable = folder.is_some_and(|folder| Path::new(&folder).join("trede").is_dir());
    let own = sharing::devices(session)?
        .into_iter()
        .find(|device| device.this);
    let coordinator = own
        .as_ref()
        .is_some_and(|own| own.role == Role::Coordinator);
    let join_requests = if coordinator && folder_reachable {
        people::requests(session)?.len()
    } else {
        0
    };
    Ok(ShareState {
        unshared: count(trede_exchange::unshared(store)?),
        last_shared: own.and_then(|own| own.last_export),
        folder_reachable,
        open_conflicts: if coordinator {
            count(conflicts::count(session)?)
        } else {
            0
        },
        join_requests: count(join_requests),
    })
}

/// Takes in what others left, then gives out what is new here.
pub fn share_week(app: &mut AppState) -> Result<ShareReport> {
    let texts = app.texts();
    let shared = sharing::sync(app.open_mut()?, &mut |_| {})?;
    let sent = shared
        .exported
        .iter()
        .flat_map(|bundle| bundle.to.iter().map(|to| (to.clone(), bundle.rows)));
    let received = shared
        .merged
        .iter()
        .map(|bundle| (bundle.from.clone(), bundle.rows));
    let refused = shared.refused.iter().map(|bundle| Refused {
        bundle: bundle.bundle.clone(),
        from: bundle.from.clone(),
        reason: sharing::reason(&texts, &bundle.key, &bundle.reason),
    });
    Ok(ShareReport {
        sent: added(sent),
        received: added(received),
        refused: refused.collect(),
        conflicts: count(shared.conflicts),
    })
}

/// One line a device, with what all its bundles held together; none for devices that got nothing.
fn added(passed: impl Iterator<Item = (String, u64)>) -> Vec<Passed> {
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    for (device, rows) in passed {
        *sums.entry(device).or_default() += rows;
    }
    sums.into_iter()
        .filter(|(_, rows)| *rows > 0)
        .map(|(device, rows)| Passed {
            device,
            rows: count(rows),
        })
        .collect()
}
