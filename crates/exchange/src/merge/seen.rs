//! What is known of a file from before.

use super::Reader;
use crate::bundle::Opened;
use crate::error::{Reason, Result};
use crate::folder::BundleFile;
use std::time::UNIX_EPOCH;
use trede_domain::WriterId;
use trede_store::Store;

/// What is known of a file from before. What was refused is not remembered: it is looked at again each time, because a
/// disk that could not be read, a file that was not whole yet and a writer who was not known may all be better by now.
pub(super) enum Seen {
    No,
    Merged,
    /// Merged under this name by this writer, with this package; the file changed since.
    Changed(WriterId, String),
}

/// Size and time of change: a file that has neither changed is the one that was read before.
pub(super) fn fingerprint(reader: &Reader, file: &BundleFile) -> (i64, i64) {
    let Ok(meta) = std::fs::metadata(reader.folder.bundle(file)) else {
        return (-1, -1);
    };
    let modified = meta
        .modified()
        .ok()
        .and_then(|t| t.duration_since(UNIX_EPOCH).ok())
        .map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(0));
    (i64::try_from(meta.len()).unwrap_or(i64::MAX), modified)
}

pub(super) fn seen(store: &Store, reader: &Reader, file: &BundleFile) -> Result<Seen> {
    let mut statement = store.connection().prepare_cached(
        "SELECT bytes, modified, writer, package FROM bundles WHERE device = ?1 AND file = ?2",
    )?;
    let mut rows = statement.query([file.device.to_string(), file.file_name()])?;
    let Some(row) = rows.next()? else {
        return Ok(Seen::No);
    };
    if (row.get(0)?, row.get(1)?) == fingerprint(reader, file) {
        return Ok(Seen::Merged);
    }
    let writer = WriterId(row.get::<_, i64>(2)?.cast_unsigned());
    Ok(Seen::Changed(writer, row.get(3)?))
}

/// A file that changed after it was merged: touched by an engine, of a later life that counts anew, or of another copy of the writer's store.
pub(super) fn changed(
    opened: &Opened,
    writer: WriterId,
    package: &str,
) -> std::result::Result<bool, Reason> {
    if opened.manifest.writer != writer.to_string() {
        return Ok(true);
    }
    if opened.manifest.package == package {
        Ok(false)
    } else {
        Err(Reason::Copied)
    }
}
