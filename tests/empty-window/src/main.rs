//! An empty Tauri window: the least that a window costs on this machine.
//!
//! `cargo xtask bench` starts it beside the program in the same run, so that the program's start is compared
//! with what the toolkit itself needs and not with a number from another machine.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!())
}
