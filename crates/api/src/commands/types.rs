//! What commands take and give.

use luotsi_domain::{Id, command::Intent};
use serde::{Deserialize, Serialize};

use crate::view::ObjectName;

/// What is meant to change.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct Execute {
    /// The intention.
    pub intent: Intent,
}

/// That a command was carried out and is durable.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Executed {
    /// The number of its entry in the audit, as text.
    pub sequence: String,
    /// What can be taken back now.
    pub history: History,
}

/// A file that becomes an object's working copy.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct AttachPath {
    /// The document; or a process, for a `.bpmn` file.
    pub object: Id,
    /// The file.
    pub path: String,
}

/// What can be taken back and done again. The words are the names of the commands (`move`,
/// `rename`, …).
#[derive(Clone, Debug, Default, Serialize, specta::Type)]
pub struct History {
    /// The command that would be taken back.
    pub undo: Option<String>,
    /// The command that would be done again.
    pub redo: Option<String>,
}

/// Something in the bin.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BinItem {
    /// The object that was deleted.
    pub object: ObjectName,
    /// How many were deleted with it.
    pub with: u32,
    /// What it stood in, where that is still there.
    pub parent: Option<ObjectName>,
    /// Who deleted it.
    pub by: String,
    /// When, ISO 8601.
    pub at: String,
    /// Whether the user may take it out again.
    pub may_undelete: bool,
    /// Whether the user may remove it for good.
    pub may_purge: bool,
    /// The id of what was deleted; for `undelete` and `purge`.
    pub id: Id,
}
