//! A bundle that someone opened as a file: nobody has to, since sharing takes in what lies in the folder.

use super::AppState;
use super::dto::OpenedFile;
use crate::error::Result;
use std::path::{Path, PathBuf};

/// How the names of bundles end.
const BUNDLE: &str = "trede";

/// Takes down that the program was started with these arguments, the first being its own name. The last bundle among them counts.
pub fn started_with(app: &mut AppState, arguments: impl Iterator<Item = PathBuf>) {
    let files = arguments.skip(1);
    if let Some(file) = files
        .filter(|file| file.extension().is_some_and(|end| end == BUNDLE))
        .last()
    {
        app.opened = Some(file);
    }
}

/// The bundle that the program was opened with, once.
pub fn take_opened(app: &mut AppState) -> Result<Option<OpenedFile>> {
    let folder: Option<String> = app.open()?.store().local(trede_exchange::SHARED)?;
    let Some(file) = app.opened.take() else {
        return Ok(None);
    };
    let whole = |path: &Path| path.canonicalize().ok();
    let here = folder.and_then(|folder| whole(Path::new(&folder)));
    let in_folder = match (whole(&file), here) {
        (Some(file), Some(folder)) => file.starts_with(folder),
        _ => false,
    };
    Ok(Some(OpenedFile { in_folder }))
}
