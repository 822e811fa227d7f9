//! The list of all clients, a window at a time: scrolling reads only what comes into sight.

use super::AppState;
use super::clients::Hits;
use super::dto::{ClientFilter, ClientWindow, FileState, ListOrder, Whose};
use super::sql;
use crate::error::Result;
use crate::tables;
use trede_domain::Uuid;
use trede_store::Pages;

/// The most lines that are read at once.
const WINDOW: u32 = 500;

/// The index by name holds all that lists are narrowed down by; SQLite would rather take the one of a location, and sort.
const BY_NAME: &str = "clients INDEXED BY clients_by_name";

/// How many clients the list has, and its lines from `offset` on. Both from the same moment.
pub fn client_window(
    app: &mut AppState,
    filter: ClientFilter,
    offset: u32,
    limit: u32,
) -> Result<ClientWindow> {
    let session = app.open()?;
    session.store().keep(Pages::Few)?;
    let of = tables::table("clients")?;
    let me = session.staff_id()?;
    let location = filter
        .location_id
        .as_deref()
        .filter(|id| !id.is_empty())
        .map(|id| tables::row_id(session, tables::table("locations")?, id))
        .transpose()?;
    let mut narrowed = sql::SHOWN.to_owned();
    narrowed += match filter.whose {
        Whose::All => " AND ?1 IS ?1",
        Whose::Mine => " AND coach_id = ?1",
        Whose::Nobody => " AND ?1 IS ?1 AND coach_id IS NULL",
    };
    narrowed += match location {
        Some(_) => " AND location_id = ?2",
        None => " AND ?2 IS ?2",
    };
    narrowed += match filter.file {
        FileState::Open => " AND closed_on IS NULL",
        FileState::Closed => " AND closed_on IS NOT NULL",
        FileState::All => "",
    };
    // A coach has some seventy clients: those are found by the coach, and sorting them costs nothing.
    let from = match filter.whose {
        Whose::Mine => "clients INDEXED BY clients_coach",
        Whose::All | Whose::Nobody => BY_NAME,
    };
    let order = match filter.order {
        // Of a hundred thousand people it would take many seconds to find out when each was last seen.
        ListOrder::Unseen if filter.whose == Whose::Mine => UNSEEN,
        ListOrder::Name | ListOrder::Unseen => "trede_sort_name(last_name, first_name), id",
        // Keys carry the moment they were made.
        ListOrder::Newest => "id DESC",
    };
    let total = sql::number(
        session,
        &format!("SELECT count(*) FROM {from} WHERE {narrowed}"),
        (me, location),
    )?;
    let ids: Vec<Uuid> = sql::rows(
        session,
        &format!("SELECT id FROM {from} WHERE {narrowed} ORDER BY {order} LIMIT ?3 OFFSET ?4"),
        (me, location, limit.min(WINDOW), offset),
        |row| row.get(0),
    )?;
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        rows.extend(session.store().get(of, id)?);
    }
    let hits = Hits::new(session, app.texts())?.lines(of, &rows)?;
    Ok(ClientWindow { total, hits })
}

/// Who was never seen comes first, then who was not seen for the longest time.
const UNSEEN: &str = "(SELECT max(day) FROM (
    SELECT max(happened_on) AS day FROM contacts WHERE client_id = clients.id AND deleted IS NOT 1
    UNION ALL SELECT max(measured_on) FROM movements WHERE client_id = clients.id AND deleted IS NOT 1
    UNION ALL SELECT max(held_on) FROM intakes WHERE client_id = clients.id AND deleted IS NOT 1)), id";
