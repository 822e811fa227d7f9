//! How the window is drawn on a computer without a graphics card.

use std::path::Path;
use tauri::{Manager, WebviewWindow};

/// Lets the window draw what changed, and nothing more, where no graphics card puts layers together: done by the processor, that
/// takes longer for each letter than finding what it asks for, and a good deal of memory.
pub fn suited(app: &tauri::App) -> tauri::Result<()> {
    if let Some(window) = app.get_webview_window("main")
        && !has_card()
    {
        plainly(&window)?;
    }
    Ok(())
}

/// Whether there is a card that programs can draw with.
fn has_card() -> bool {
    let cards = Path::new("/dev/dri").read_dir();
    cfg!(not(target_os = "linux"))
        || cards.is_ok_and(|cards| {
            let mut names = cards.flatten().map(|card| card.file_name());
            names.any(|name| name.to_string_lossy().starts_with("renderD"))
        })
}

#[cfg(target_os = "linux")]
fn plainly(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

#[cfg(not(target_os = "linux"))]
fn plainly(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
