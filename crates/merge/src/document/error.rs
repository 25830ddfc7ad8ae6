//! Why something is not read as a document, and where.

use std::fmt;

use crate::xml::Position;

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JsonErrorCode {
    /// It is no JSON.
    Syntax,
    /// Its bytes are no UTF-8.
    Encoding,
    /// It is nested too deep.
    TooDeep,
    /// It is longer, or has more parts, than [`Limits`](crate::Limits) say.
    TooLarge,
    /// It is JSON, but no document.
    NotADocument,
}

impl JsonErrorCode {
    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Syntax => "json-syntax",
            Self::Encoding => "json-encoding",
            Self::TooDeep => "json-too-deep",
            Self::TooLarge => "json-too-large",
            Self::NotADocument => "not-a-document",
        }
    }
}

impl fmt::Display for JsonErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// Why something is not read as a document, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{position}: {reason}")]
pub struct JsonError {
    /// What is wrong.
    pub code: JsonErrorCode,
    /// Where.
    pub position: Position,
    /// What exactly, in English.
    pub reason: String,
}

impl JsonError {
    pub(super) fn new(
        code: JsonErrorCode,
        text: &str,
        offset: usize,
        reason: impl fmt::Display,
    ) -> Self {
        Self {
            code,
            position: Position::of(text, offset),
            reason: reason.to_string(),
        }
    }
}

/// Which of several files can not be read, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{error}")]
pub struct Unreadable {
    /// Its number among the arguments, from 0.
    pub argument: usize,
    /// Why.
    #[source]
    pub error: JsonError,
}
