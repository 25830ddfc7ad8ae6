//! The system's dialogs for choosing files and folders.

use std::path::PathBuf;

use luotsi_api::host::PathPurpose;
use tauri::{AppHandle, Manager as _};
use tauri_plugin_dialog::DialogExt as _;
use tokio::sync::oneshot;

use crate::window;

/// How the names of backups end.
const BACKUP: &str = "luotsi-backup";

/// How a dialog asks.
enum Asks {
    Folder,
    ExistingFile,
    NewFile,
}

/// Lets the person choose a path; `None` where they thought better of it.
pub(crate) async fn choose(
    program: &AppHandle,
    purpose: PathPurpose,
    title: &str,
    suggested_name: Option<&str>,
) -> Option<PathBuf> {
    use PathPurpose as P;
    let (asks, filter): (_, Option<(&str, &[&str])>) = match purpose {
        P::BundleFolder | P::WorkspaceFolder => (Asks::Folder, None),
        P::BundleFile => (Asks::ExistingFile, Some(("ZIP", &["zip"]))),
        P::NewBundle => (Asks::NewFile, Some(("ZIP", &["zip"]))),
        P::NewBackup => (Asks::NewFile, Some(("Luotsi", &[BACKUP]))),
        P::Backup => (Asks::ExistingFile, Some(("Luotsi", &[BACKUP]))),
        P::Attachment => (Asks::ExistingFile, None),
        P::Diagram => (Asks::ExistingFile, Some(("BPMN", &["bpmn", "xml"]))),
        P::Document => (
            Asks::ExistingFile,
            Some((
                "Word, Markdown, JSON",
                &["docx", "docm", "md", "markdown", "json"],
            )),
        ),
        P::NewFile => (Asks::NewFile, None),
    };
    let mut dialog = program.dialog().file().set_title(title);
    if let Some((name, endings)) = filter {
        dialog = dialog.add_filter(name, endings);
    }
    if let Some(name) = suggested_name {
        dialog = dialog.set_file_name(name);
    }
    if let Some(window) = program.get_webview_window(window::LABEL) {
        dialog = dialog.set_parent(&window);
    }
    let (answer, answered) = oneshot::channel();
    let done = |path| {
        // Nobody waits any more: the program is ending.
        let _ = answer.send(path);
    };
    match asks {
        Asks::Folder => dialog.pick_folder(done),
        Asks::ExistingFile => dialog.pick_file(done),
        Asks::NewFile => dialog.save_file(done),
    }
    answered.await.ok().flatten()?.into_path().ok()
}
