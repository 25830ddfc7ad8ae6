//! What is asked and told about opened files.

use luotsi_domain::{Hash, Id};
use serde::{Deserialize, Serialize};

use crate::{
    ApiError,
    objects::Which,
    view::{ObjectName, PartyName},
};

/// A file to open in the system's program for it.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct OpenFile {
    /// The document.
    pub object: Id,
    /// Which of its two contents; what is edited is always the latest.
    pub which: Which,
    /// Whether it is to be changed there, and the changes taken in.
    pub edit: bool,
}

/// An opened file, by the document whose file it is.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct OfOpenedFile {
    /// The document.
    pub object: Id,
}

/// One's own file that is to replace what somebody else did meanwhile.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct KeepOwnFile {
    /// The document.
    pub object: Id,
    /// The hash of theirs as it was shown; what came later is not replaced.
    pub theirs: Option<Hash>,
}

/// A copy of an opened file, with what was changed in it.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct SaveOpenedCopy {
    /// The document.
    pub object: Id,
    /// The dialog's title.
    pub title: String,
    /// Whether editing ends with it: the copy is all that is kept of the changes.
    pub end: bool,
}

/// A file that is open in the system's program for it.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenedFile {
    /// The document.
    pub id: Id,
    /// The document by name; `null` where the user may not know of it any more.
    pub object: Option<ObjectName>,
    /// The file's name.
    pub name: String,
    /// When it was opened, ISO 8601.
    pub opened_at: String,
    /// When a change was taken in last.
    pub taken_in_at: Option<String>,
    /// How it stands.
    pub state: OpenedState,
}

/// How an opened file stands.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum OpenedState {
    /// All that was saved in it has been taken in.
    Same,
    /// It has changed, and is taken in as soon as it holds still.
    Changing,
    /// Its changes could not be taken in.
    Failed {
        /// Why.
        error: Box<ApiError>,
    },
    /// Somebody else changed the document meanwhile. Nothing has been replaced.
    Conflict {
        /// The file as it was saved in the program.
        mine: FileSide,
        /// What the document says now.
        theirs: FileSide,
        /// The hash of theirs, for `keep_own_file`.
        hash: Option<Hash>,
    },
    /// It was changed and not taken in before the program ended.
    Left {
        /// The file as it is on disk.
        mine: FileSide,
    },
}

/// One of two files that collide.
#[derive(Clone, Debug, Default, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FileSide {
    /// Its name, or the address where it is a page.
    pub name: String,
    /// Its size in bytes, as text; `null`: not known.
    pub size: Option<String>,
    /// When it was changed, ISO 8601.
    pub at: Option<String>,
    /// Who changed it, where that is somebody else.
    pub by: Option<PartyName>,
}
