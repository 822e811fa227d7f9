//! The shell: one window around the screens, with commands that only forward to the use cases.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod closing;
mod commands;
mod dialogs;

/// The commands that need the window itself.
mod shell {
    pub use crate::closing::*;
    pub use crate::dialogs::*;
}

use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use tauri::Manager;
use trede_app::Home;
use trede_app::screen::AppState;

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
    let app = AppState::new(Home::find(None)?);
    let mut builder = tauri::Builder::default();
    // A second start shows the window that is there. Who names a folder of its own means another device.
    if std::env::var_os("TREDE_HOME").is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _args, _folder| {
            if let Some(window) = app.get_webview_window("main") {
                let _ = window.unminimize();
                let _ = window.set_focus();
            }
        }));
    }
    builder
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .manage(closing::Closing::default())
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
