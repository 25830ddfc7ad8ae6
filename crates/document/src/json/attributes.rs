//! What attributes may be.

use serde_json::Value;

use super::{
    Fault, Refused,
    reader::{Node, Reader},
};
use crate::{address, ids, model::Align, tidy::LARGEST_SPAN};

/// How many bytes the name of an object may have.
const LONGEST_OBJECT: usize = 128;

impl Reader {
    /// Refuses attributes other than those.
    pub(super) fn only(&mut self, node: &Node<'_>, known: &[&str]) -> Result<(), Refused> {
        for (name, value) in node.attributes.into_iter().flatten() {
            if !value.is_null() && !known.contains(&name.as_str()) {
                self.fault(Fault::UnknownAttribute(name.clone()))?;
            }
        }
        Ok(())
    }

    /// An attribute that `take` makes something of; `None`: it is not there.
    pub(super) fn taken<'a, T>(
        &mut self,
        node: &'a Node<'_>,
        name: &str,
        take: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Result<Option<T>, Refused> {
        let Some(value) = node.attribute(name) else {
            return Ok(None);
        };
        let taken = take(value);
        if taken.is_none() {
            self.fault(Fault::Value(name.to_owned()))?;
        }
        Ok(taken)
    }

    pub(super) fn needed<T>(&mut self, name: &str, taken: Option<T>) -> Result<Option<T>, Refused> {
        if taken.is_none() {
            self.fault(Fault::Missing(name.to_owned()))?;
        }
        Ok(taken)
    }

    pub(super) fn text(&mut self, node: &Node<'_>, name: &str) -> Result<Option<String>, Refused> {
        self.taken(node, name, |value| value.as_str().map(str::to_owned))
    }

    /// An id; empty: it is not there.
    pub(super) fn id(&mut self, node: &Node<'_>) -> Result<String, Refused> {
        let id = self.taken(node, "id", id)?;
        Ok(id.unwrap_or_default())
    }

    pub(super) fn number(
        &mut self,
        node: &Node<'_>,
        name: &str,
        allowed: std::ops::RangeInclusive<u32>,
    ) -> Result<Option<u32>, Refused> {
        self.taken(node, name, |value| {
            number(value).filter(|number| allowed.contains(number))
        })
    }

    pub(super) fn language(&mut self, node: &Node<'_>) -> Result<Option<String>, Refused> {
        self.taken(node, "language", |value| {
            let tag = value.as_str()?;
            is_language(tag).then(|| tag.to_owned())
        })
    }

    pub(super) fn widths(&mut self, node: &Node<'_>, columns: u32) -> Result<Vec<u32>, Refused> {
        let widths = self.taken(node, "colwidth", |value| {
            let widths: Option<Vec<u32>> = value.as_array()?.iter().map(number).collect();
            widths.filter(|widths| u32::try_from(widths.len()) == Ok(columns))
        })?;
        Ok(widths.unwrap_or_default())
    }

    pub(super) fn span(&mut self, node: &Node<'_>, name: &str) -> Result<u32, Refused> {
        Ok(self.number(node, name, 1..=LARGEST_SPAN)?.unwrap_or(1))
    }

    pub(super) fn align(&mut self, node: &Node<'_>) -> Result<Option<Align>, Refused> {
        self.taken(node, "align", |value| match value.as_str()? {
            "left" => Some(Align::Left),
            "center" => Some(Align::Center),
            "right" => Some(Align::Right),
            _ => None,
        })
    }
}

pub(super) fn id(value: &Value) -> Option<String> {
    let id = value.as_str()?;
    ids::is_valid(id).then(|| id.to_owned())
}

pub(super) fn object(value: &Value) -> Option<String> {
    let object = value.as_str()?;
    is_object(object).then(|| object.to_owned())
}

/// Whether something may be the id of an object of the organisation.
pub(crate) fn is_object(id: &str) -> bool {
    (1..=LONGEST_OBJECT).contains(&id.len()) && !id.contains(char::is_control)
}

pub(super) fn address(value: &Value) -> Option<String> {
    let address = value.as_str()?;
    address::is_safe(address).then(|| address.to_owned())
}

pub(super) fn hash(value: &Value) -> Option<String> {
    let hash = value.as_str()?;
    is_hash(hash).then(|| hash.to_owned())
}

/// Whether something may be the hash of a body.
pub(crate) fn is_hash(hash: &str) -> bool {
    hash.len() == 64
        && hash
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Whether something looks like a BCP 47 tag.
pub(crate) fn is_language(tag: &str) -> bool {
    tag.len() <= 35
        && tag.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && tag
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn number(value: &Value) -> Option<u32> {
    u32::try_from(value.as_u64()?).ok()
}
