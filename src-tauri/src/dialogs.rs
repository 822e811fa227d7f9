//! The few commands that need the system's own dialogs: choosing the shared folder, saving a page.

use crate::commands::{Answer, Shared, with};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::{DialogExt, FilePath};
use trede_app::print::write_file;
use trede_app::screen::{self, dto::Saved};

/// Lets the shared folder be chosen; nothing when the dialog was closed.
#[tauri::command(rename_all = "snake_case")]
pub async fn choose_folder(app: AppHandle) -> Answer<Option<String>> {
    let chosen = ask(move || app.dialog().file().blocking_pick_folder()).await;
    Ok(chosen
        .and_then(|folder| folder.into_path().ok())
        .map(|path| path.display().to_string()))
}

/// Saves what was made, where the person says; the answer is where that was.
#[tauri::command(rename_all = "snake_case")]
pub async fn save_printed(app: AppHandle, shared: State<'_, Shared>) -> Answer<Option<String>> {
    let file = with(&shared, screen::printed_file).await?;
    let name = file.file_name;
    let extension = name.rsplit('.').next().unwrap_or_default().to_owned();
    let chosen = ask(move || {
        app.dialog()
            .file()
            .set_file_name(name)
            .add_filter(extension.to_uppercase(), &[extension.as_str()])
            .blocking_save_file()
    })
    .await;
    let Some(path) = chosen.and_then(|file| file.into_path().ok()) else {
        return Ok(None);
    };
    let shown = path.display().to_string();
    with(&shared, move |_| write_file(&path, &file.bytes)).await?;
    Ok(Some(shown))
}

/// Lets a picture be chosen as the centre's logo. Nothing when the dialog was closed.
#[tauri::command(rename_all = "snake_case")]
pub async fn choose_logo(app: AppHandle, shared: State<'_, Shared>) -> Answer<Option<Saved>> {
    let chosen = ask(move || {
        app.dialog()
            .file()
            .add_filter("PNG, JPEG, SVG", &["png", "jpg", "jpeg", "svg"])
            .blocking_pick_file()
    })
    .await;
    match chosen.and_then(|file| file.into_path().ok()) {
        Some(path) => with(&shared, move |state| screen::set_logo(state, path))
            .await
            .map(Some),
        None => Ok(None),
    }
}

/// Lets a file with rows be chosen; the window learns its name alone. Nothing when the dialog was closed.
#[tauri::command(rename_all = "snake_case")]
pub async fn choose_import_file(
    app: AppHandle,
    shared: State<'_, Shared>,
) -> Answer<Option<String>> {
    let chosen = ask(move || {
        app.dialog()
            .file()
            .add_filter("CSV, XLSX", &["csv", "txt", "tsv", "xlsx", "xls", "ods"])
            .blocking_pick_file()
    })
    .await;
    match chosen.and_then(|file| file.into_path().ok()) {
        Some(path) => with(&shared, move |state| screen::choose_import(state, path))
            .await
            .map(Some),
        None => Ok(None),
    }
}

/// The dialog blocks the thread that waits for it: one of its own, so that commands go on meanwhile.
async fn ask(dialog: impl FnOnce() -> Option<FilePath> + Send + 'static) -> Option<FilePath> {
    tauri::async_runtime::spawn_blocking(dialog)
        .await
        .ok()
        .flatten()
}
