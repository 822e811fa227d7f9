//! What came in from which device and when, and what waits: the coordinator's board is made from it.

use crate::devices::time;
use crate::error::Result;
use crate::merge::Refused;
use serde::Serialize;
use trede_store::Store;

/// The key of the local fact that holds what the last merge left waiting for a yes.
const WAITING: &str = "waiting";

/// A bundle that was merged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Came {
    /// The id of the device that wrote it.
    pub device: String,
    /// Its name in the shared folder.
    pub bundle: String,
    /// When it was written, RFC 3339, by its writer's clock; for one from before this was kept, as its file said.
    pub created: String,
    /// When it was merged here, where that was kept.
    pub merged_at: Option<String>,
    /// How many rows were new here or changed, where that was kept.
    pub rows: Option<u64>,
}

/// The bundles that were merged here, in the order in which they were written.
pub fn came(store: &Store) -> Result<Vec<Came>> {
    let mut statement = store
        .connection()
        .prepare_cached("SELECT device, file, created, modified, merged_at, rows FROM bundles")?;
    let found = statement.query_map([], |row| {
        let device: String = row.get(0)?;
        let file: String = row.get(1)?;
        let created: Option<String> = row.get(2)?;
        let modified: i64 = row.get(3)?;
        Ok(Came {
            bundle: format!("{device}/{file}"),
            device,
            created: created.unwrap_or_else(|| time(modified)),
            merged_at: row.get::<_, Option<i64>>(4)?.map(time),
            rows: row.get::<_, Option<i64>>(5)?.map(i64::cast_unsigned),
        })
    })?;
    let mut all = found.collect::<rusqlite::Result<Vec<_>>>()?;
    all.sort_by(|a, b| (&a.created, &a.bundle).cmp(&(&b.created, &b.bundle)));
    Ok(all)
}

/// Keeps what a merge left waiting: looking at the folder alone does not tell what a bundle would take away.
pub(crate) fn remember(store: &Store, waiting: &[Refused]) -> Result<()> {
    let text = serde_json::to_string(waiting).unwrap_or_default();
    if store.local::<String>(WAITING)?.as_deref().unwrap_or("[]") != text {
        store.set_local(WAITING, text)?;
    }
    Ok(())
}

/// What the last merge left waiting for a yes. What it was about may have gone from the folder since.
pub fn waiting(store: &Store) -> Result<Vec<Refused>> {
    let text: Option<String> = store.local(WAITING)?;
    Ok(text
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default())
}
