//! The system's dialogs for choosing files and folders.

use std::path::PathBuf;

use luotsi_api::host::PathPurpose;
use tauri::{AppHandle, Manager as _, Wry};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};
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

/// How the names end of what is asked for.
type Endings = Option<(&'static str, &'static [&'static str])>;

/// What is asked for.
const fn asked(purpose: PathPurpose) -> (Asks, Endings) {
    use PathPurpose as P;
    match purpose {
        P::BundleFolder | P::WorkspaceFolder | P::DocumentFolder | P::FilesFolder => {
            (Asks::Folder, None)
        }
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
                &["docx", "docm", "dotx", "dotm", "md", "markdown", "json"],
            )),
        ),
        P::NewFile => (Asks::NewFile, None),
    }
}

/// A dialog over the window.
fn dialog(program: &AppHandle, title: &str, endings: Endings) -> FileDialogBuilder<Wry> {
    let mut dialog = program.dialog().file().set_title(title);
    if let Some((name, endings)) = endings {
        dialog = dialog.add_filter(name, endings);
    }
    if let Some(window) = program.get_webview_window(window::LABEL) {
        dialog = dialog.set_parent(&window);
    }
    dialog
}

/// Lets the person choose a path; `None` where they thought better of it.
pub(crate) async fn choose(
    program: &AppHandle,
    purpose: PathPurpose,
    title: &str,
    suggested_name: Option<&str>,
) -> Option<PathBuf> {
    let (asks, endings) = asked(purpose);
    let mut dialog = dialog(program, title, endings);
    if let Some(name) = suggested_name {
        dialog = dialog.set_file_name(name);
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

/// Lets the person choose several files; none where they thought better of it.
pub(crate) async fn choose_several(
    program: &AppHandle,
    purpose: PathPurpose,
    title: &str,
) -> Vec<PathBuf> {
    let (_, endings) = asked(purpose);
    let (answer, answered) = oneshot::channel();
    dialog(program, title, endings).pick_files(|paths| {
        let _ = answer.send(paths);
    });
    let chosen = answered.await.ok().flatten().unwrap_or_default();
    let paths = chosen.into_iter().map(FilePath::into_path);
    paths.filter_map(Result::ok).collect()
}
