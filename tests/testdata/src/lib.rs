//! Where the real files are that some tests read. They are not part of the project.

use std::path::{Path, PathBuf};

/// The folder of the real files: the one that `LUOTSI_TESTDATA` names, else `../shared/testdata` beside
/// the project; `None`, with a message, where this machine does not have them.
///
/// # Panics
///
/// Where `CI` says that this is no place to skip a test.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/testdata");
    let folder = std::env::var_os("LUOTSI_TESTDATA").map_or(beside, PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    may_skip(&format!("the real files are missing: {}", folder.display()));
    None
}

/// Says that a test is skipped.
///
/// # Panics
///
/// Where `CI` says that this is no place to skip a test.
pub fn may_skip(reason: &str) {
    let compulsory = std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false");
    assert!(!compulsory, "{reason}");
    eprintln!("skipped: {reason}");
}
