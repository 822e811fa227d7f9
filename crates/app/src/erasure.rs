//! Erasing a person (AVG, article 17).

use crate::backup;
use crate::error::{AppError, Code, Result};
use crate::names;
use crate::session::Session;
use crate::sharing::{self, Exported};
use serde::Serialize;
use trede_exchange::{ExchangeError, Role};
use trede_store::{Changes, StoreError};

/// What erasing came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Erased {
    /// How many rows went, here.
    pub rows: usize,
    /// The bundles that tell the other devices, and that stand in place of those that had the person in them.
    pub exported: Vec<Exported>,
    /// Whether the shared folder could be reached. If not, the next sharing tells the other devices.
    pub told: bool,
    /// What changed.
    #[serde(skip)]
    pub changes: Changes,
}

/// Erases a person with everything that belongs to them, in all files that were joined: here at once, on every other device
/// when it hears of it, and out of the shared folder. There is no way back. For a coordinator.
pub fn erase(session: &mut Session, client: &str) -> Result<Erased> {
    match trede_exchange::own_role(session.store()) {
        Ok(Some(Role::Coordinator)) | Err(ExchangeError::NotJoined) => {}
        Ok(_) => return Err(AppError::new(Code::NotCoordinator)),
        Err(other) => return Err(other.into()),
    }
    let store = session.store();
    let files = store.person_files(names::client(store, client)?)?;
    let sign = trede_exchange::signer(store)?;
    let (rows, changes) = session.store_mut().write_for_good("erase", |w| {
        let mut rows = 0;
        for file in files {
            rows += w.erase(file, &sign)?;
        }
        Ok::<_, StoreError>(rows)
    })?;
    session.store_mut().scrub()?;
    backup::begin_anew(session);
    let (exported, told) = match sharing::export(session, &mut |_| {}) {
        Ok(exported) => (exported, true),
        Err(error) if matches!(error.code(), Code::NoSharedFolder | Code::NotJoined) => {
            (Vec::new(), false)
        }
        Err(error) => return Err(error),
    };
    Ok(Erased {
        rows,
        exported,
        told,
        changes,
    })
}
