//! Opens the listed commands to the window, and no others.

#[path = "../crates/app/src/screen/commands.rs"]
#[macro_use]
mod list;

macro_rules! names {
    (
        forward { $( $name:ident ( $( $arg:ident : $ty:ty ),* ) -> $ret:ty; )* }
        shell { $( $sname:ident ( $( $sarg:ident : $sty:ty ),* ) -> $sret:ty; )* }
    ) => {
        const COMMANDS: &[&str] = &[ $( stringify!($name), )* $( stringify!($sname), )* ];
    };
}
screen_commands!(names);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=../crates/app/src/screen/commands.rs");
    println!("cargo:rerun-if-changed=../ui/dist");
    if !std::path::Path::new("../ui/dist/index.html").exists() {
        return Err("the screens are not built: run `npm --prefix ui ci && npm --prefix ui run build` first".into());
    }
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
