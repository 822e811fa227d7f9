//! What a bundle changed here goes back, as one step. For a coordinator.

use crate::error::{AppError, Code, Result};
use crate::print::full_name;
use crate::session::Session;
use crate::tables::table;
use chrono::SecondsFormat;
use serde::Serialize;
use std::collections::BTreeMap;
use trede_domain::Uuid;
use trede_exchange::Role;
use trede_store::{Bundle, Changes, Left, Unmerged};

/// A bundle that was merged here and can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CameIn {
    /// What it is asked for by: no two have the same.
    pub number: i64,
    /// Its name in the shared folder.
    pub bundle: String,
    /// The id of the device that wrote it.
    pub device: String,
    /// When it was written, by its writer's clock, RFC 3339.
    pub created: String,
    /// When it came in, RFC 3339.
    pub merged_at: String,
    /// How many rows were new here or changed, where that is still known.
    pub rows: Option<u64>,
    /// Whether it was undone.
    pub undone: bool,
    /// How many rows went because of erasures in it: these stay gone.
    pub erased: u64,
}

/// What undoing a bundle comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Undoing {
    /// The bundle.
    #[serde(flatten)]
    pub of: CameIn,
    /// In how many clients' files something changes.
    pub clients: usize,
    /// How many values go back to what they were.
    pub values: usize,
    /// How many rows that it brought are deleted.
    pub deleted: usize,
    /// The same for each table.
    pub tables: BTreeMap<&'static str, usize>,
    /// How many clients go back to the location where they were.
    pub moved: usize,
    /// How many settings of the centre change.
    pub settings: usize,
    /// How many open conflicts are settled by it.
    pub settled: usize,
    /// Whether it deletes an unusual share of the clients here.
    pub unusual: bool,
    /// How many clients there are here.
    pub clients_here: usize,
    /// What stays, because someone changed it since, builds on it, or the rules no longer allow what was there.
    pub stays: Vec<Stays>,
    /// What changed.
    #[serde(skip)]
    pub changes: Changes,
}

/// Something that a bundle brought and that stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stays {
    /// The table.
    pub table: &'static str,
    /// The row.
    pub row: Uuid,
    /// The field; none for a row that the bundle brought.
    pub field: Option<String>,
    /// The number of the client whose row it is.
    pub client: Option<String>,
    /// The client's name.
    pub name: Option<String>,
    /// Who wrote what stands in the field now.
    pub by: Option<String>,
    /// When, RFC 3339.
    pub at: Option<String>,
}

fn coordinator(session: &Session) -> Result<()> {
    match trede_exchange::own_role(session.store())? {
        Some(Role::Coordinator) => Ok(()),
        _ => Err(AppError::new(Code::NotCoordinator)),
    }
}

/// The bundles that can be undone, the last to come in first.
pub fn bundles(session: &Session) -> Result<Vec<CameIn>> {
    coordinator(session)?;
    let came = trede_exchange::came(session.store())?;
    let found = session.store().bundles_to_undo()?.into_iter().map(|one| {
        let rows = came.iter().find(|c| c.bundle == one.bundle);
        told(one, rows.and_then(|c| c.rows))
    });
    Ok(found.collect())
}

fn told(one: Bundle, rows: Option<u64>) -> CameIn {
    CameIn {
        number: one.number,
        bundle: one.bundle,
        device: one.device,
        created: one.created,
        merged_at: one.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        rows,
        undone: one.undone,
        erased: one.erased,
    }
}

/// The bundle that someone means: by its name, the last of that name where a later life of the device used it again; or by
/// its number.
fn find(session: &Session, bundle: &str) -> Result<CameIn> {
    let all = bundles(session)?;
    all.into_iter()
        .find(|one| one.bundle == bundle.trim() || one.number.to_string() == bundle.trim())
        .ok_or_else(|| AppError::new(Code::NotToUndo).with("bundle", bundle))
}

/// What undoing this bundle would come to; changes nothing.
pub fn preview(session: &mut Session, bundle: &str) -> Result<Undoing> {
    let of = find(session, bundle)?;
    let found = session.store_mut().foresee_unmerge(of.number)?;
    comes_to(session, of, found)
}

/// Undoes a bundle: an ordinary write of this device, which undoing the last write takes back like any other.
pub fn undo(session: &mut Session, bundle: &str) -> Result<Undoing> {
    let of = find(session, bundle)?;
    let found = session.store_mut().unmerge(of.number)?;
    comes_to(session, of, found)
}

fn comes_to(session: &Session, of: CameIn, found: Unmerged) -> Result<Undoing> {
    let stays = found.left.iter().map(|left| stays(session, left));
    Ok(Undoing {
        of,
        clients: found.clients.len(),
        values: found.values,
        deleted: found.rows(),
        moved: found.moved,
        settings: found.settings,
        settled: found.settled,
        unusual: found.is_unusual(),
        clients_here: found.clients_here,
        stays: stays.collect::<Result<_>>()?,
        tables: found.taken,
        changes: found.changes,
    })
}

fn stays(session: &Session, left: &Left) -> Result<Stays> {
    let store = session.store();
    let clients = table("clients")?;
    let client = match left.client {
        Some(id) => store.get(clients, id)?,
        None => None,
    };
    let last = match &left.field {
        Some(field) => store
            .history(table(left.table)?, left.row)?
            .into_iter()
            .find(|change| change.field == *field),
        None => None,
    };
    Ok(Stays {
        table: left.table,
        row: left.row,
        field: left.field.clone(),
        client: client
            .as_ref()
            .map(|row| row.get(clients, "number").to_text()),
        name: client.as_ref().map(|row| full_name(clients, row)),
        at: last
            .as_ref()
            .map(|change| change.at.to_rfc3339_opts(SecondsFormat::Secs, true)),
        by: last.and_then(|change| change.staff.or(change.device)),
    })
}
