//! Finds parts of a JSON text without keeping the rest of it in memory.

use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// The whole text, where it is JSON.
pub(super) fn root(json: &[u8]) -> Option<&RawValue> {
    serde_json::from_slice(json).ok()
}

/// The element of a list.
pub(super) fn element(list: &RawValue, index: usize) -> Option<&RawValue> {
    let element = Element(index);
    serde_json::Deserializer::from_str(list.get())
        .deserialize_seq(element)
        .ok()?
}

/// The member of an object.
pub(super) fn member<'a>(object: &'a RawValue, name: &str) -> Option<&'a RawValue> {
    serde_json::Deserializer::from_str(object.get())
        .deserialize_map(Member(name))
        .ok()?
}

/// The member of an object that is a string.
pub(super) fn text(object: &RawValue, name: &str) -> Option<String> {
    serde_json::from_str(member(object, name)?.get()).ok()
}

struct Element(usize);

impl<'de> Visitor<'de> for Element {
    type Value = Option<&'de RawValue>;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        for _ in 0..self.0 {
            list.next_element::<IgnoredAny>()?;
        }
        let element = list.next_element()?;
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(element)
    }
}

struct Member<'a>(&'a str);

impl<'de> Visitor<'de> for Member<'_> {
    type Value = Option<&'de RawValue>;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(name) = object.next_key::<String>()? {
            if name == self.0 {
                found = Some(object.next_value()?);
            } else {
                object.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}
