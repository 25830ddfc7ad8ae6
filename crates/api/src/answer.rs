//! What use cases answer with: JSON, or bytes where there is much of it.

use serde::Serialize;
use specta::{Types, datatype::DataType};

/// An answer of a use case, ready for a host to hand on.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// JSON, in the interface a value.
    Json(serde_json::Value),
    /// Bytes, in the interface an `ArrayBuffer`.
    Bytes(Vec<u8>),
}

impl Answer {
    /// The JSON; `None` where the answer is bytes.
    #[must_use]
    pub fn json(self) -> Option<serde_json::Value> {
        match self {
            Self::Json(value) => Some(value),
            Self::Bytes(_) => None,
        }
    }

    /// The bytes; `None` where the answer is JSON.
    #[must_use]
    pub fn bytes(self) -> Option<Vec<u8>> {
        match self {
            Self::Json(_) => None,
            Self::Bytes(bytes) => Some(bytes),
        }
    }
}

/// What a use case gives that answers with bytes instead of JSON. How they are to be read is said by
/// the use case.
///
/// It can not be serialized, so that it is never taken for JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

/// The interface sees bytes as an `ArrayBuffer`.
impl specta::Type for Bytes {
    fn definition(_: &mut Types) -> DataType {
        DataType::Reference(specta_typescript::define("ArrayBuffer"))
    }
}

/// What a use case may give.
pub trait IntoAnswer {
    /// The answer.
    ///
    /// # Errors
    ///
    /// What can not be written as JSON.
    fn into_answer(self) -> Result<Answer, serde_json::Error>;
}

impl<T: Serialize> IntoAnswer for T {
    fn into_answer(self) -> Result<Answer, serde_json::Error> {
        serde_json::to_value(self).map(Answer::Json)
    }
}

impl IntoAnswer for Bytes {
    fn into_answer(self) -> Result<Answer, serde_json::Error> {
        Ok(Answer::Bytes(self.0))
    }
}
