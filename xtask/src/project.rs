//! Where things are.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The project's root: the folder of this crate's folder.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// What these commands make, whatever folder cargo builds in.
pub(crate) fn output() -> PathBuf {
    root().join("target")
}

/// Where cargo puts what it builds.
fn cargo_target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A program that cargo has built for `profile` (`debug` or `release`).
pub(crate) fn binary(profile: &str, name: &str) -> PathBuf {
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    cargo_target().join(profile).join(name)
}

/// The cargo that runs this.
pub(crate) fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Real files that some tests read: a folder beside the project, or where `LUOTSI_TESTDATA` says.
pub(crate) fn testdata() -> Option<PathBuf> {
    let folder = match std::env::var_os("LUOTSI_TESTDATA") {
        Some(folder) => PathBuf::from(folder),
        None => root().join("../shared/testdata"),
    };
    folder.canonicalize().ok()
}

pub(crate) fn in_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false")
}
