//! The commands of the window, made from the one list. Each runs beside the window's own thread and has the application to itself.

use std::sync::{Arc, Mutex, PoisonError};
use tauri::State;
use trede_app::screen::dto::*;
use trede_app::screen::{self, AppState};

/// The one application behind the window.
pub type Shared = Arc<Mutex<AppState>>;

/// What a command answers.
pub type Answer<T> = Result<T, ScreenError>;

/// Lets `work` have the application, on a thread where it may take its time.
pub async fn with<T: Send + 'static>(
    shared: &Shared,
    work: impl FnOnce(&mut AppState) -> trede_app::Result<T> + Send + 'static,
) -> Answer<T> {
    let shared = Arc::clone(shared);
    let done = tauri::async_runtime::spawn_blocking(move || {
        // A fault in an earlier command leaves nothing half done: writes are all or nothing.
        let mut app = shared.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut app).map_err(|error| app.tell(&error))
    });
    done.await.unwrap_or_else(|fault| {
        Err(ScreenError {
            code: "unexpected".to_owned(),
            message: fault.to_string(),
            hint: None,
            fields: Vec::new(),
        })
    })
}

macro_rules! forward {
    (
        forward { $( $name:ident ( $( $arg:ident : $ty:ty ),* ) -> $ret:ty; )* }
        shell { $( $sname:ident ( $( $sarg:ident : $sty:ty ),* ) -> $sret:ty; )* }
    ) => {
        $(
            #[tauri::command(rename_all = "snake_case")]
            async fn $name(shared: State<'_, Shared> $(, $arg: $ty)*) -> Answer<$ret> {
                with(&shared, move |app| screen::$name(app $(, $arg)*)).await
            }
        )*

        /// Answers every listed command.
        pub fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![ $($name,)* $(crate::shell::$sname,)* ]
        }

        #[cfg(test)]
        const NAMES: &[&str] = &[ $( stringify!($name), )* $( stringify!($sname), )* ];
    };
}
trede_app::screen_commands!(forward);

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::NAMES;

    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/capabilities/main.json");

    /// `make bindings` writes the file anew.
    #[test]
    fn the_window_may_call_the_listed_commands_and_nothing_else() {
        let listed: Vec<String> = NAMES
            .iter()
            .map(|name| format!("allow-{}", name.replace('_', "-")))
            .collect();
        let capability = serde_json::json!({
            "identifier": "main",
            "description": "What the one window may ask: the listed commands, and nothing of the system.",
            "windows": ["main"],
            "permissions": listed,
        });
        if std::env::var_os("TREDE_BINDINGS").is_some_and(|mode| mode == "write") {
            let text = serde_json::to_string_pretty(&capability).unwrap();
            std::fs::write(FILE, text + "\n").unwrap();
        }
        let kept: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(FILE).unwrap()).unwrap();
        assert_eq!(kept, capability, "run `make bindings`");
    }
}
