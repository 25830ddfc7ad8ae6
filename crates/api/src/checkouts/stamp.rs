//! Whether a file has changed, without reading it.

use std::{io, path::Path, time::SystemTime};

/// A file's time and size. Programs save by writing into it, or by putting another in its place: the
/// path is asked, not the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    modified: Option<SystemTime>,
    size: u64,
}

impl Stamp {
    /// `None` where there is no such file.
    pub(super) fn of(path: &Path) -> io::Result<Option<Self>> {
        match std::fs::symlink_metadata(path) {
            Ok(metadata) if metadata.is_file() => Ok(Some(Self {
                modified: metadata.modified().ok(),
                size: metadata.len(),
            })),
            // Nothing that leads elsewhere is followed.
            Ok(_) => Ok(None),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(super) const fn size(&self) -> u64 {
        self.size
    }

    /// When it was changed, where the system says so.
    pub(super) fn at(&self) -> Option<jiff::Timestamp> {
        self.modified.and_then(|time| time.try_into().ok())
    }
}
