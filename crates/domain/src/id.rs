//! Names of records.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};

/// The name of a record: any string of 1 to 128 bytes that a bundle gave, or a `UUIDv7`.
///
/// Cloning is cheap. The prefix `section:` is reserved for [`SectionName`](crate::SectionName)
/// and the organisation's own settings.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(transparent)]
pub struct Id(#[specta(type = String)] Arc<str>);

/// The longest id that may be given, in bytes.
pub const LONGEST_ID: usize = 128;

/// The prefix of ids that nobody may give.
pub const RESERVED_PREFIX: &str = "section:";

impl Id {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether somebody may give this id to a new record.
    #[must_use]
    pub fn may_be_given(&self) -> bool {
        (1..=LONGEST_ID).contains(&self.0.len()) && !self.0.starts_with(RESERVED_PREFIX)
    }

    /// The record that holds the organisation's name, languages and settings.
    #[must_use]
    pub fn settings() -> Self {
        Self::from("section:settings")
    }

    /// The id of a user's membership in a team, `TEAM/USER`.
    #[must_use]
    pub fn membership(team: &Self, user: &Self) -> Self {
        Self::from(format!("{team}/{user}"))
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}
