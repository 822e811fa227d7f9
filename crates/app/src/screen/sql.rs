//! Reading lists for the window.

use crate::error::Result;
use crate::session::Session;
use rusqlite::{Params, Row};
use trede_store::StoreError;

/// Clients that are shown: neither deleted, nor joined into another, nor gone from this device.
pub(super) const SHOWN: &str = "clients.deleted IS NOT 1 AND clients.merged_into IS NULL AND clients.id NOT IN (SELECT client_id FROM left_clients)";

/// All rows that a query gives.
pub(super) fn rows<T>(
    session: &Session,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let found = session
        .store()
        .connection()
        .prepare_cached(sql)
        .and_then(|mut statement| {
            statement
                .query_map(params, read)?
                .collect::<rusqlite::Result<Vec<T>>>()
        })
        .map_err(StoreError::from)?;
    Ok(found)
}

/// The one number that a query gives.
pub(super) fn number(session: &Session, sql: &str, params: impl Params) -> Result<u32> {
    let found: i64 = session
        .store()
        .connection()
        .prepare_cached(sql)
        .and_then(|mut statement| statement.query_row(params, |row| row.get(0)))
        .map_err(StoreError::from)?;
    Ok(super::words::count(found))
}

/// First name, infix and last name from three columns, the first of which stands at `from`.
pub(super) fn name(row: &Row<'_>, from: usize) -> rusqlite::Result<String> {
    let parts: [Option<String>; 3] = [row.get(from)?, row.get(from + 1)?, row.get(from + 2)?];
    Ok(trede_domain::name::in_full(
        parts.map(Option::unwrap_or_default),
    ))
}

/// An id as the window has it.
pub(super) fn id(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<String>> {
    Ok(row
        .get::<_, Option<trede_domain::Uuid>>(at)?
        .map(|id| id.to_string()))
}
