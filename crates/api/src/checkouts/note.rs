//! What is remembered of a file that was opened, beside the file, so that it is known after a restart.

use jiff::Timestamp;
use luotsi_domain::{Hash, Id};
use serde::{Deserialize, Serialize};

/// A file that was written for a program to open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Note {
    /// The name of its folder.
    pub(super) folder: String,
    /// Its name there.
    pub(super) name: String,
    /// The file's name as the document has it.
    pub(super) file: String,
    /// The document.
    pub(super) object: Id,
    /// Who opened it.
    pub(super) user: Id,
    /// Whether changes are taken in.
    pub(super) editable: bool,
    /// What it said when it was last the same as the document: what changes in it are made from.
    pub(super) base: Hash,
    pub(super) opened_at: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) taken_in_at: Option<Timestamp>,
    /// Whether the person ended editing while a program still held the file.
    #[serde(default)]
    pub(super) ended: bool,
}
