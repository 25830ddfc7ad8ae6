//! What differences and conflicts of every kind of file have in common.

use serde::Serialize;

/// How something differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
    /// It stands elsewhere.
    Moved,
}

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlaceContent {
    /// The id, else the path, of what it stands in.
    pub parent: String,
    /// The id, else the path, of what it stands behind; `None` where it is the first.
    pub after: Option<String>,
}
