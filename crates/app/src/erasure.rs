//! Erasing a person (AVG, article 17).

use crate::backup;
use crate::error::{AppError, Code, Result};
use crate::session::Session;
use crate::sharing::{self, Exported};
use crate::{names, print, tables};
use serde::Serialize;
use trede_domain::Uuid;
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

/// An erasure by a coordinator who was shut out since, that waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeldErasure {
    /// The client's id.
    pub id: Uuid,
    /// The client's number; the id where only something of the client is here.
    pub client: String,
    /// The client's name, where the client is here.
    pub name: String,
    /// Whether all of the client was erased, or only some of what belongs to them.
    pub whole: bool,
    /// How many rows would go here.
    pub rows: u64,
    /// When, `YYYY-MM-DD`, as the device says that passed it on.
    pub erased_on: Option<String>,
    /// The name of that device, which was shut out since.
    pub by: Option<String>,
    /// Its id.
    pub by_device: Option<String>,
    /// The name of the device that passed it on, where it is gone already.
    pub told_by: Option<String>,
    /// Its id.
    pub told_by_device: Option<String>,
}

/// The erasures that wait for an answer. For a coordinator; elsewhere there are none.
pub fn held(session: &Session) -> Result<Vec<HeldErasure>> {
    let held = session.store().held_erasures()?;
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let devices = sharing::devices(session)?;
    let name = |id: &Option<String>| {
        let device = devices.iter().find(|d| Some(&d.device) == id.as_ref());
        device.map(|d| d.name.clone())
    };
    let of = tables::table("clients")?;
    held.into_iter()
        .map(|one| {
            let row = session.store().get(of, one.person)?;
            Ok(HeldErasure {
                id: one.person,
                client: row
                    .as_ref()
                    .map(|row| row.get(of, "number").to_text())
                    .filter(|number| !number.is_empty())
                    .unwrap_or_else(|| one.person.to_string()),
                name: row.map_or_else(String::new, |row| print::full_name(of, &row)),
                whole: one.whole,
                rows: one.rows,
                erased_on: one.erased_on,
                by: name(&one.signer),
                by_device: one.signer,
                told_by: name(&one.told_by),
                told_by_device: one.told_by,
            })
        })
        .collect()
}

fn held_of(session: &Session, client: &str) -> Result<Uuid> {
    coordinates(session)?;
    let all = held(session)?;
    let by_id = all.iter().find(|one| one.id.to_string() == client);
    by_id
        .or_else(|| {
            all.iter()
                .find(|one| one.client.eq_ignore_ascii_case(client))
        })
        .map(|one| one.id)
        .ok_or_else(|| AppError::new(Code::NoHeldErasure).with("client", client))
}

/// Does what waits about this client, by number or id: here at once, and on every other device when it hears of it. There is no
/// way back. For a coordinator.
pub fn erase_held(session: &mut Session, client: &str) -> Result<Erased> {
    let person = held_of(session, client)?;
    let sign = trede_exchange::signer(session.store())?;
    let store = session.store_mut();
    let (rows, mut changes) = store.erase_held(person, &sign)?;
    // Someone may have been joined into the one who is gone.
    let mended = store.mend_joined()?;
    changes.tables.extend(mended.tables);
    changes.clients.extend(mended.clients);
    finish(session, rows, changes)
}

/// Keeps what waits about this client; the same erasure is not asked again. For a coordinator.
pub fn keep_held(session: &mut Session, client: &str) -> Result<()> {
    let person = held_of(session, client)?;
    Ok(session.store_mut().keep_held(person)?)
}

fn coordinates(session: &Session) -> Result<()> {
    match trede_exchange::own_role(session.store()) {
        Ok(Some(Role::Coordinator)) | Err(ExchangeError::NotJoined) => Ok(()),
        Ok(_) => Err(AppError::new(Code::NotCoordinator)),
        Err(other) => Err(other.into()),
    }
}

/// Erases a person with everything that belongs to them, in all files that were joined: here at once, on every other device
/// when it hears of it, and out of the shared folder. There is no way back. For a coordinator.
pub fn erase(session: &mut Session, client: &str) -> Result<Erased> {
    coordinates(session)?;
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
    session.store_mut().settle_held()?;
    finish(session, rows, changes)
}

/// Goes over the file and the backups, and tells the others.
fn finish(session: &mut Session, rows: usize, changes: Changes) -> Result<Erased> {
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
