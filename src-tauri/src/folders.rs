//! Where the desktop program keeps things and finds things.

use std::{
    env, io,
    path::{Path, PathBuf},
};

use tauri::{Env, PackageInfo, utils::platform::resource_dir};

/// The name of the program's own folder; the same as the identifier in `tauri.conf.json`.
const NAME: &str = "fi.luotsi.desktop";

/// The person's data folder for this program: `LUOTSI_DATA_DIR` (tests), else the system's place
/// for data that stays on this computer.
pub(crate) fn data() -> io::Result<PathBuf> {
    if let Some(folder) = env::var_os("LUOTSI_DATA_DIR") {
        return std::path::absolute(folder);
    }
    dirs::data_local_dir()
        .map(|folder| folder.join(NAME))
        .ok_or_else(|| io::Error::other("this system names no folder for a program's data"))
}

/// The demonstration organisation's bundle.
pub(crate) fn demonstration(package: &PackageInfo) -> Option<PathBuf> {
    let installed = resource_dir(package, &Env::default()).map(|folder| folder.join("demo"));
    let source = cfg!(debug_assertions).then(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("demo"));
    source
        .into_iter()
        .chain(installed)
        .find(|folder| folder.is_dir())
}
