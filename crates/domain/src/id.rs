//! Names of records.

use std::{cell::RefCell, fmt, sync::Arc};

use ahash::HashSet;
use serde::{Deserialize, Deserializer, Serialize};

/// The name of a record: any string of 1 to 128 bytes that a bundle gave, or a `UUIDv7`.
///
/// Cloning is cheap. The prefix `section:` is reserved for [`SectionName`](crate::SectionName)
/// and the organisation's own settings.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, specta::Type)]
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

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Ok(SHARED.with_borrow_mut(|shared| match shared {
            Some(ids) => ids.share(&text),
            None => Self::from(&*text),
        }))
    }
}

/// Ids that were read before: those that name the same take their memory once.
///
/// Most ids in an organisation are references, and most of them name few records.
#[derive(Debug, Default)]
pub struct SharedIds(HashSet<Id>);

thread_local! {
    /// Deserialising has no other way to hand something down to the ids.
    static SHARED: RefCell<Option<SharedIds>> = const { RefCell::new(None) };
}

impl SharedIds {
    /// Does something that deserialises records, on this thread: equal ids among them, and those
    /// read with the same value before, share their memory.
    pub fn while_reading<T>(&mut self, read: impl FnOnce() -> T) -> T {
        let before = SHARED.replace(Some(std::mem::take(self)));
        let value = read();
        *self = SHARED.replace(before).unwrap_or_default();
        value
    }

    fn share(&mut self, text: &str) -> Id {
        if let Some(known) = self.0.get(text) {
            return known.clone();
        }
        let id = Id::from(text);
        self.0.insert(id.clone());
        id
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ids_that_are_read_together_share_their_memory() {
        let read = || serde_json::from_str::<Vec<Id>>(r#"["a", "b", "a"]"#).unwrap();
        let mut ids = SharedIds::default();
        let first = ids.while_reading(read);
        let again = ids.while_reading(read);
        assert_eq!(first, ["a", "b", "a"].map(Id::from));
        assert!(Arc::ptr_eq(&first[0].0, &first[2].0));
        assert!(Arc::ptr_eq(&first[1].0, &again[1].0));
        assert!(!Arc::ptr_eq(&first[0].0, &read()[0].0));
    }
}
