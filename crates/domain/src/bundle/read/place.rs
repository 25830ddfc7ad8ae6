//! The place of an entry, for messages.

use super::super::{BundleError, BundleErrorCode as Code};

/// An entry of an array, such as `handbooks[0] (h1).chapters[2] (c3)`.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    outer: Option<&'a At<'a>>,
    array: &'static str,
    index: usize,
    id: Option<&'a str>,
}

impl<'a> At<'a> {
    pub(super) fn new(array: &'static str, index: usize, id: &'a crate::Id) -> Self {
        Self {
            outer: None,
            array,
            index,
            id: Some(id.as_str()),
        }
    }

    /// An entry that has no id.
    pub(super) const fn nameless(array: &'static str, index: usize) -> Self {
        Self {
            outer: None,
            array,
            index,
            id: None,
        }
    }

    /// An entry of an array of this entry.
    pub(super) const fn inner(
        &'a self,
        array: &'static str,
        index: usize,
        id: Option<&'a str>,
    ) -> Self {
        At {
            outer: Some(self),
            array,
            index,
            id,
        }
    }

    /// The place of a member.
    pub(super) fn member(&self, member: &str) -> String {
        format!("{self}.{member}")
    }

    /// An error at a member.
    pub(super) fn error(&self, code: Code, member: &str, detail: impl Into<String>) -> BundleError {
        BundleError::new(code, self.member(member), detail)
    }
}

impl std::fmt::Display for At<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(outer) = self.outer {
            write!(formatter, "{outer}.")?;
        }
        write!(formatter, "{}[{}]", self.array, self.index)?;
        if let Some(id) = self.id {
            write!(formatter, " ({id})")?;
        }
        Ok(())
    }
}
