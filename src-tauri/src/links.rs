//! Links that the system opens with this program.
//!
//! The installers tell the system of them (`plugins.deep-link` in `tauri.conf.json`). On Windows and
//! Linux the system then starts the program with the link as its argument, and a second start hands
//! it over to the first. macOS tells the program that runs.

use tauri::AppHandle;

/// Listens for links where the system does not start the program with them.
#[cfg(target_os = "macos")]
pub(crate) fn listen(program: &AppHandle) {
    use std::sync::Arc;

    use luotsi_api::App;
    use tauri::Manager as _;
    use tauri_plugin_deep_link::DeepLinkExt as _;

    use crate::{desktop::Desktop, window};

    let listener = program.clone();
    program.deep_link().on_open_url(move |event| {
        let app = listener.state::<Arc<App<Desktop>>>();
        for link in event.urls() {
            app.open_link(link.as_str());
        }
        window::to_front(&listener);
    });
}

/// An `AppImage` has no installer: it tells the system of its links itself.
#[cfg(target_os = "linux")]
pub(crate) fn listen(program: &AppHandle) {
    use tauri_plugin_deep_link::DeepLinkExt as _;

    if std::env::var_os("APPIMAGE").is_some()
        && let Err(error) = program.deep_link().register_all()
    {
        eprintln!("luotsi: links will not open in this program: {error}");
    }
}

/// Nothing: the installer told the system.
#[cfg(not(any(target_os = "macos", target_os = "linux")))]
pub(crate) const fn listen(_: &AppHandle) {}
