//! The window.

use std::sync::Arc;

use luotsi_api::{App, Host as _};
use tauri::{
    Manager as _, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent,
    webview::{DownloadEvent, NewWindowResponse},
};

use crate::{
    desktop::Desktop,
    size::{self, SMALLEST, Size},
};

/// The name of the window inside of the program; the capabilities name it too.
pub(crate) const LABEL: &str = "main";

/// Opens the window.
pub(crate) fn open(program: &mut tauri::App) -> Result<(), Box<dyn std::error::Error>> {
    let data = program.state::<Arc<App<Desktop>>>().host().data_folder();
    let size = Size::remembered(program.handle());
    let window = WebviewWindowBuilder::new(program, LABEL, WebviewUrl::default())
        .title("Luotsi")
        .inner_size(size.width, size.height)
        .maximized(size.maximized)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .prevent_overflow()
        .data_directory(data.join("webview"))
        .zoom_hotkeys_enabled(true)
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, event| !matches!(event, DownloadEvent::Requested { .. }))
        .build()?;
    let closing = window.clone();
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::CloseRequested { .. }) {
            size::remember(&closing);
        }
    });
    Ok(())
}

/// Whether an address is the interface's own. The window shows nothing else, whatever a document
/// that it shows tries.
fn is_own(address: &Url) -> bool {
    let development =
        tauri::is_dev() && address.host_str() == Some("localhost") && address.port() == Some(1420);
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        "http" | "https" => address.host_str() == Some("tauri.localhost") || development,
        _ => false,
    }
}

/// Shows the window before all others.
pub(crate) fn to_front(program: &tauri::AppHandle) {
    if let Some(window) = program.get_webview_window(LABEL) {
        // A window manager that refuses leaves the window where it is.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_interface_itself_is_shown() {
        let own = ["tauri://localhost/", "http://tauri.localhost/index.html"];
        let others = [
            "https://example.org/",
            "http://tauri.localhost.example.org/",
            "tauri://elsewhere/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,<p>",
        ];
        for address in own {
            assert!(is_own(&Url::parse(address).unwrap()), "{address}");
        }
        for address in others {
            assert!(!is_own(&Url::parse(address).unwrap()), "{address}");
        }
    }
}
