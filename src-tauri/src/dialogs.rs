//! The few commands that need the system's own dialogs: choosing the shared folder, saving a page.

use crate::commands::{Answer, Shared, with};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::{DialogExt, FilePath};
use trede_app::print::write_file;
use trede_app::screen::{self, Pdf};

/// Lets the shared folder be chosen; nothing when the dialog was closed.
#[tauri::command(rename_all = "snake_case")]
pub async fn choose_folder(app: AppHandle) -> Answer<Option<String>> {
    let chosen = ask(move || app.dialog().file().blocking_pick_folder()).await;
    Ok(chosen
        .and_then(|folder| folder.into_path().ok())
        .map(|path| path.display().to_string()))
}

/// Saves an intake summary where the person says; the answer is where that was.
#[tauri::command(rename_all = "snake_case")]
pub async fn save_intake_pdf(
    app: AppHandle,
    shared: State<'_, Shared>,
    id: String,
) -> Answer<Option<String>> {
    let pdf = with(&shared, move |state| screen::intake_pdf(state, id)).await?;
    save(app, &shared, pdf).await
}

/// Saves the results report where the person says; the answer is where that was.
#[tauri::command(rename_all = "snake_case")]
pub async fn save_results_pdf(
    app: AppHandle,
    shared: State<'_, Shared>,
    from: String,
    to: String,
    location_id: Option<String>,
) -> Answer<Option<String>> {
    let pdf = with(&shared, move |state| {
        screen::results_pdf(state, from, to, location_id)
    })
    .await?;
    save(app, &shared, pdf).await
}

async fn save(app: AppHandle, shared: &Shared, pdf: Pdf) -> Answer<Option<String>> {
    let name = pdf.file_name;
    let chosen = ask(move || {
        app.dialog()
            .file()
            .set_file_name(name)
            .add_filter("PDF", &["pdf"])
            .blocking_save_file()
    })
    .await;
    let Some(path) = chosen.and_then(|file| file.into_path().ok()) else {
        return Ok(None);
    };
    let shown = path.display().to_string();
    with(shared, move |_| write_file(&path, &pdf.bytes)).await?;
    Ok(Some(shown))
}

/// The dialog blocks the thread that waits for it: one of its own, so that commands go on meanwhile.
async fn ask(dialog: impl FnOnce() -> Option<FilePath> + Send + 'static) -> Option<FilePath> {
    tauri::async_runtime::spawn_blocking(dialog)
        .await
        .ok()
        .flatten()
}
