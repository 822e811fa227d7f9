//! Closing the window: first what is being typed goes into the store, then the window goes. A screen that does not answer is
//! not waited for.

use crate::commands::Answer;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;
use tauri::{AppHandle, CloseRequestApi, Manager, Window};

/// As long as it may take to write down what was typed, also while other work has the store.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whether the screen was asked, and how often it was.
#[derive(Debug, Default)]
pub struct Closing {
    asked: AtomicBool,
    times: AtomicU32,
}

/// Someone closes the window. The first time the screen is asked to write down what it has; a second time, while it is
/// still at it, the window goes at once.
pub fn requested(window: &Window, api: &CloseRequestApi) {
    let closing = window.state::<Closing>();
    if closing.asked.swap(true, Ordering::SeqCst) {
        return;
    }
    let Some(page) = window.get_webview_window(window.label()) else {
        return;
    };
    // The screens may ask nothing of the system, also not to be told of its events: this is an event of the page alone.
    if page
        .eval("window.dispatchEvent(new Event('trede-close'))")
        .is_err()
    {
        return;
    }
    api.prevent_close();
    let time = closing.times.fetch_add(1, Ordering::SeqCst) + 1;
    let window = window.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        let closing = window.state::<Closing>();
        let waiting = closing.asked.load(Ordering::SeqCst);
        if waiting && closing.times.load(Ordering::SeqCst) == time {
            let _ = window.destroy();
        }
    });
}

/// What the screen answers: all is written down, or something could not be and whoever works here should see that first.
#[tauri::command(rename_all = "snake_case")]
pub async fn close_window(app: AppHandle, ready: bool) -> Answer<bool> {
    if ready {
        if let Some(window) = app.get_webview_window("main") {
            let _ = window.destroy();
        }
    } else {
        app.state::<Closing>().asked.store(false, Ordering::SeqCst);
    }
    Ok(ready)
}
