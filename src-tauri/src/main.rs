//! The shell: one window around the screens, with commands that only forward to the use cases.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod closing;
mod commands;
mod dialogs;
mod drawing;

/// The commands that need the window itself.
mod shell {
    pub use crate::closing::*;
    pub use crate::dialogs::*;
}

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{AppHandle, Manager};
use trede_app::Home;
use trede_app::screen::{self, AppState};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Trede: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut app = AppState::new(Home::find(None)?);
    screen::started_with(&mut app, std::env::args_os().map(PathBuf::from));
    let mut builder = tauri::Builder::default();
    // A second start shows the window that is there. Who names a folder of its own means another device.
    if std::env::var_os("TREDE_HOME").is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(opened_again));
    }
    builder
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .manage(closing::Closing::default())
        .setup(|app| Ok(drawing::suited(app)?))
        .on_window_event(|window, event| {
            if let tauri::WindowEvent::CloseRequested { api, .. } = event {
                closing::requested(window, api);
            }
        })
        .manage(Arc::new(Mutex::new(app)) as commands::Shared)
        .invoke_handler(commands::handler())
        .run(tauri::generate_context!())?;
    Ok(())
}

/// The program was started once more, perhaps with a bundle: its window comes forward.
fn opened_again(app: &AppHandle, arguments: Vec<String>, folder: String) {
    let Some(window) = app.get_webview_window("main") else {
        return;
    };
    let _ = window.unminimize();
    let _ = window.set_focus();
    let shared = Arc::clone(&app.state::<commands::Shared>());
    // A command may have the application for a while: the window does not wait for it.
    std::thread::spawn(move || {
        // A name alone is one in the folder of whoever started it.
        let files = arguments.iter().map(|name| Path::new(&folder).join(name));
        screen::started_with(
            &mut shared.lock().unwrap_or_else(PoisonError::into_inner),
            files,
        );
        // An event of the page alone, as when it closes.
        let _ = window.eval("window.dispatchEvent(new Event('trede-opened'))");
    });
}
