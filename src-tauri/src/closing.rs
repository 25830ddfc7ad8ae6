//! The end of the program.

use std::time::Duration;

use luotsi_api::App;
use serde_json::json;
use tauri::AppHandle;

use crate::desktop::Desktop;

/// How long the end waits for a workspace that is still opening, perhaps because the system's
/// keyring waits for the person.
const PATIENCE: Duration = Duration::from_secs(5);

/// Closes the workspace. The process may only end afterwards: `SQLCipher` clears up when a process
/// exits, while `sqlx` may still be at work in its threads.
pub(crate) fn close(app: &App<Desktop>) {
    tauri::async_runtime::block_on(async {
        // `start` answers when nothing is being opened any more. What still is by then is
        // interrupted: nobody has been promised anything of it.
        let _ = tokio::time::timeout(PATIENCE, app.call("start", json!({}))).await;
        // An error means that nothing is open.
        let _ = app.call("close_workspace", json!({})).await;
    });
}

/// Ends the program in order where it is asked to from outside.
#[cfg(unix)]
pub(crate) fn end_on_signals(program: &AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};

    for kind in [SignalKind::interrupt(), SignalKind::terminate()] {
        let program = program.clone();
        tauri::async_runtime::spawn(async move {
            if let Ok(mut signals) = signal(kind)
                && signals.recv().await.is_some()
            {
                program.exit(0);
            }
        });
    }
}

/// Windows closes the window instead.
#[cfg(not(unix))]
pub(crate) const fn end_on_signals(_: &AppHandle) {}
