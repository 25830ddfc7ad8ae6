//! npm's side: packages and the built interface.

use crate::{Outcome, process, project, steps};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// A copy of the lock file beside the packages that were installed from it.
const STAMP: &str = ".installed-from";

/// `npm ci` where the lock file says something else than what is installed; nothing to do is `None`.
pub(crate) fn packages(folder: &Path) -> Option<Command> {
    let lock = fs::read(folder.join("package-lock.json")).ok();
    let stamp = fs::read(folder.join("node_modules").join(STAMP)).ok();
    if lock.is_some() && lock == stamp {
        return None;
    }
    let mut command = process::npm();
    command.current_dir(folder);
    command.args(["ci", "--no-audit", "--no-fund"]);
    Some(command)
}

/// Remembers that `npm ci` has succeeded.
pub(crate) fn packages_are_installed(folder: &Path) -> Outcome {
    fs::copy(
        folder.join("package-lock.json"),
        folder.join("node_modules").join(STAMP),
    )
    .map(|_| ())
    .map_err(|error| format!("{}: {error}", folder.display()))
}

/// Installs the packages where that is needed.
pub(crate) fn install(folder: &Path) -> Outcome {
    match packages(folder) {
        Some(mut command) => {
            process::run(&mut command)?;
            packages_are_installed(folder)
        }
        None => {
            steps::note("The packages are as the lock file says.");
            Ok(())
        }
    }
}

/// Builds the interface where something has changed since the last time.
pub(crate) fn build() -> Outcome {
    if is_stale() {
        return process::run(&mut script(&project::root().join("ui"), "build"));
    }
    steps::note("Nothing has changed since the interface was built.");
    Ok(())
}

/// A script of `package.json`.
pub(crate) fn script(folder: &Path, name: &str) -> Command {
    let mut command = process::npm();
    command.current_dir(folder);
    command.args(["run", "--silent", name]);
    command
}

/// Whether `ui/dist` is older than what it is made from.
fn is_stale() -> bool {
    let ui = project::root().join("ui");
    let built = ui.join("dist").join("index.html");
    let built_fully = ui.join("dist").join("assets").is_dir();
    let Some(built) = fs::metadata(built).and_then(|data| data.modified()).ok() else {
        return true;
    };
    let sources = [
        ui,
        project::root().join("locales"),
        project::root().join("src-tauri/icons"),
    ];
    !built_fully
        || sources
            .iter()
            .any(|folder| newest(folder).is_some_and(|time| time > built))
}

fn newest(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?;
    let mut newest = None;
    for entry in entries.flatten() {
        let name = entry.file_name();
        if name == "node_modules" || name == "dist" {
            continue;
        }
        let path: PathBuf = entry.path();
        let time = if path.is_dir() {
            self::newest(&path)
        } else {
            entry.metadata().and_then(|data| data.modified()).ok()
        };
        newest = newest.max(time);
    }
    newest
}
