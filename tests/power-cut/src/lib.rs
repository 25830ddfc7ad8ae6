//! What a power cut leaves of a folder.
//!
//! `kill -9` says nothing about power cuts: what a killed program has written stays in the system's
//! memory and reaches the disk later. After a power cut only that is certain which was synced.
//!
//! A shared library (`layer/`) stands between a program and the C library and writes every
//! operation on a folder into a [`journal`]. From the folder as it was before and from the journal,
//! a [`Disk`] makes the folder as it may be after the power went: all that was synced, and of the
//! rest a random part, in any order and torn in the middle.

mod disk;
mod folder;
pub mod journal;
mod names;

pub use disk::Disk;

/// Whether a file is memory that `SQLite`'s connections share. It is written without any call that
/// could be seen, and made anew when the first connection opens: no power cut can leave it wrong.
#[must_use]
pub fn is_shared_memory(path: &str) -> bool {
    path.ends_with("-shm")
}

/// The environment variables that the layer reads.
pub mod variables {
    /// The folder whose operations it writes down; an absolute path without links.
    pub const FOLDER: &str = "LUOTSI_POWER_CUT_FOLDER";
    /// The file that it writes them to, outside of that folder.
    pub const JOURNAL: &str = "LUOTSI_POWER_CUT_JOURNAL";
    /// The number of the operation, from 1, at which it kills the program.
    pub const AFTER: &str = "LUOTSI_POWER_CUT_AFTER";
    /// What goes wrong in the folder: `full:BYTES` (no space after so many bytes), `read-only` or
    /// `denied`.
    pub const FAULT: &str = "LUOTSI_POWER_CUT_FAULT";
}
