//! Why a bundle can not be read.

use serde::Serialize;

use crate::kind::names;

names! {
    /// The stable codes of what can be wrong with a bundle.
    BundleErrorCode {
        /// A member that the format does not know.
        UnknownMember => "unknown-member",
        /// An id that nothing has.
        MissingReference => "missing-reference",
        /// An id of something that can not be meant there.
        WrongKindReference => "wrong-kind-reference",
        /// Something stands below itself.
        Cycle => "cycle",
        /// An id, or a grant, that is there twice.
        DuplicateId => "duplicate-id",
        /// An id that is empty, too long or reserved.
        InvalidId => "invalid-id",
        /// A user who is in a team twice.
        SecondTeamRole => "second-team-role",
        /// A path that is not of a file in the bundle's own folder.
        PathLeavesFolder => "path-leaves-folder",
        /// A file that is named and not there.
        MissingFile => "missing-file",
        /// Text that is not JSON in UTF-8.
        Unreadable => "unreadable",
        /// A value that can not stand there.
        InvalidValue => "invalid-value",
        /// More than the program reads.
        TooLarge => "too-large",
        /// JSON that is nested deeper than the format ever is.
        TooDeep => "too-deep",
    }
}

/// Why a bundle can not be read: a code, the place, and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[error("{place}: {detail}")]
pub struct BundleError {
    /// What is wrong.
    pub code: BundleErrorCode,
    /// Where: a path of members with the ids of the entries on the way, such as
    /// `documents[3] (d4).folder`; or a line and column.
    pub place: String,
    /// What is wrong there, in English, with the value that is meant.
    pub detail: String,
}

impl BundleError {
    pub(super) fn new(
        code: BundleErrorCode,
        place: impl Into<String>,
        detail: impl Into<String>,
    ) -> Self {
        Self {
            code,
            place: place.into(),
            detail: detail.into(),
        }
    }
}
