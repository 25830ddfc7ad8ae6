//! Backups: one file that holds a copy of the database, still encrypted, and what finds its key.
//!
//! The file is a zip archive, stored without compression: `manifest.json` ([`Manifest`]),
//! `key.json` and `workspace.db`.

mod archive;
mod make;
mod restore;

use jiff::Timestamp;
use luotsi_domain::Hash;
use serde::{Deserialize, Serialize};

pub use make::backup;
pub use restore::restore;

use crate::KeyKind;

const FORMAT: &str = "luotsi-backup/";
const VERSION: u32 = 1;

const MANIFEST_MEMBER: &str = "manifest.json";
const KEY_MEMBER: &str = "key.json";
const DATABASE_MEMBER: &str = "workspace.db";

/// What a backup says of itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Manifest {
    format: String,
    /// When it was made.
    at: Timestamp,
    /// The last entry of the audit chain in it.
    sequence: u64,
    /// That entry's hash.
    head: Hash,
    /// The bytes of the database.
    size: u64,
    /// The hash of these bytes.
    database: Hash,
}

/// A backup that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackedUp {
    /// The last entry of the audit chain in it.
    pub sequence: u64,
    /// The file's size in bytes.
    pub size: u64,
    /// What opens it: a passphrase, anywhere; or the keyring of this person on this computer, and
    /// nothing anywhere else. Who makes the latter should be told.
    pub key: KeyKind,
}
