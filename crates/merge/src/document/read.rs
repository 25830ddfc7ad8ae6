//! Reading JSON into nodes.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor},
};
use serde_json::{Value, error::Category};

use super::error::{JsonError, JsonErrorCode};
use crate::xml::{Limits, Position};

/// A node as it is written.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) kind: String,
    pub(super) attributes: BTreeMap<String, Value>,
    pub(super) content: Vec<Written>,
    /// Whatever else it says.
    pub(super) more: BTreeMap<String, Value>,
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OfNode)
    }
}

struct OfNode;

impl<'de> Visitor<'de> for OfNode {
    type Value = Written;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a node")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Written, A::Error> {
        let mut node = Written::default();
        let mut kind = None;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "type" => kind = Some(map.next_value()?),
                "attrs" => node.attributes = map.next_value::<Option<_>>()?.unwrap_or_default(),
                "content" => node.content = map.next_value::<Option<_>>()?.unwrap_or_default(),
                _ => {
                    let value = map.next_value()?;
                    node.more.insert(key, value);
                }
            }
        }
        node.kind = kind.ok_or_else(|| A::Error::custom("a node without a type"))?;
        Ok(node)
    }
}

/// Reads a document.
pub(super) fn read(bytes: &[u8]) -> Result<Written, JsonError> {
    let limits = Limits::default();
    if bytes.len() > limits.bytes {
        let reason = format!("longer than {} bytes", limits.bytes);
        return Err(JsonError::new(JsonErrorCode::TooLarge, "", 0, reason));
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let valid = std::str::from_utf8(valid).unwrap_or_default();
        JsonError::new(
            JsonErrorCode::Encoding,
            valid,
            valid.len(),
            "this is not UTF-8",
        )
    })?;
    let node: Written = serde_json::from_str(text).map_err(|error| told(text, &error))?;
    if node.kind != "doc" {
        let reason = format!("the outermost node is a `{}`, not a `doc`", node.kind);
        return Err(JsonError::new(JsonErrorCode::NotADocument, text, 0, reason));
    }
    Ok(node)
}

fn told(text: &str, error: &serde_json::Error) -> JsonError {
    let reason = error.to_string();
    let code = match error.classify() {
        _ if reason.starts_with("recursion limit exceeded") => JsonErrorCode::TooDeep,
        Category::Data => JsonErrorCode::NotADocument,
        Category::Syntax | Category::Eof | Category::Io => JsonErrorCode::Syntax,
    };
    let reason = reason
        .rsplit_once(" at line ")
        .map_or(reason.as_str(), |(reason, _)| reason);
    let mut lines = text.split_inclusive('\n');
    let line = error.line().saturating_sub(1);
    let before: usize = lines.by_ref().take(line).map(str::len).sum();
    let offset = before + error.column().saturating_sub(1);
    JsonError {
        code,
        position: Position::of(text, offset),
        reason: reason.to_owned(),
    }
}
