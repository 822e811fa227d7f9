//! The least that Tauri can show: a window with one heading. What Trede's window takes is measured against it.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("examples/bare/tauri.conf.json"))
}
