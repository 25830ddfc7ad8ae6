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

/// What asks the program from outside to end. Heard of from the start on, so that it ends in order
/// even while its window is still being made.
#[cfg(unix)]
pub(crate) struct Signals(Vec<tokio::signal::unix::Signal>);

#[cfg(unix)]
impl Signals {
    /// Begins to listen. What can not be heard ends the program as the system does.
    pub(crate) fn listen() -> Self {
        use tokio::signal::unix::{SignalKind, signal};

        tauri::async_runtime::block_on(async {
            let kinds = [SignalKind::interrupt(), SignalKind::terminate()];
            Self(
                kinds
                    .into_iter()
                    .filter_map(|kind| signal(kind).ok())
                    .collect(),
            )
        })
    }

    /// Ends the program in order where it is, or was, asked to.
    pub(crate) fn end(self, program: &AppHandle) {
        for mut signal in self.0 {
            let program = program.clone();
            tauri::async_runtime::spawn(async move {
                if signal.recv().await.is_some() {
                    program.exit(0);
                }
            });
        }
    }
}

/// Windows closes the window instead.
#[cfg(not(unix))]
pub(crate) struct Signals;

#[cfg(not(unix))]
impl Signals {
    pub(crate) const fn listen() -> Self {
        Self
    }

    pub(crate) const fn end(self, _: &AppHandle) {}
}
