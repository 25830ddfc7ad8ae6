//! What bringing in, taking out and checking take and give.

use serde::{Deserialize, Serialize};

/// A bundle to read or write.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct TransferPath {
    /// Its folder or `.zip`.
    pub path: String,
    /// A name for the task, for its progress and for cancelling it.
    #[serde(default)]
    pub task: String,
}

/// How much came in or went out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Counts {
    /// Users.
    pub users: u32,
    /// Objects of every kind but users, groups and sections.
    pub objects: u32,
    /// Stored bindings: grants, memberships and roles set on objects.
    pub bindings: u32,
}

/// A backup to write.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct Backup {
    /// The file.
    pub path: String,
    /// The passphrase that protects it, so that it can be restored on another computer.
    #[serde(default)]
    pub passphrase: Option<String>,
}

/// A backup that was written.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BackedUp {
    /// The file.
    pub path: String,
    /// Whether it can be restored on this computer only.
    pub this_computer_only: bool,
}

/// What checking found.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Verified {
    /// How many entries the audit chain has, as text.
    pub entries: String,
    /// Whether it is whole, and all records and bodies as it says.
    pub intact: bool,
    /// Where not: the number of the first entry that is not, as text.
    pub first_broken: Option<String>,
    /// Where not: what is wrong.
    pub problem: Option<String>,
}

/// A task to stop.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct Cancel {
    /// Its name as given when it was begun.
    pub task: String,
}
