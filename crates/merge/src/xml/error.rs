//! Why something is not read as XML, and where.

use std::fmt;

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum XmlErrorCode {
    /// It is not well-formed.
    Syntax,
    /// Its bytes are no text in the encoding that it names.
    Encoding,
    /// It names an encoding that nobody knows.
    UnknownEncoding,
    /// It declares entities. They are never expanded: they can stand for gigabytes, or for other files.
    EntityDeclaration,
    /// It refers to an entity that XML does not know of itself.
    UnknownEntity,
    /// It is nested deeper than [`Limits::depth`](super::Limits).
    TooDeep,
    /// It is longer, or has more parts, than [`Limits`](super::Limits) say.
    TooLarge,
    /// It is XML, but no BPMN.
    NotBpmn,
}

impl XmlErrorCode {
    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Syntax => "xml-syntax",
            Self::Encoding => "xml-encoding",
            Self::UnknownEncoding => "xml-unknown-encoding",
            Self::EntityDeclaration => "xml-entity-declaration",
            Self::UnknownEntity => "xml-unknown-entity",
            Self::TooDeep => "xml-too-deep",
            Self::TooLarge => "xml-too-large",
            Self::NotBpmn => "not-bpmn",
        }
    }
}

impl fmt::Display for XmlErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// A place in a text, both counted from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Position {
    /// The place of a byte of a text.
    pub(crate) fn of(text: &str, offset: usize) -> Self {
        let mut end = offset.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = text.get(..end).unwrap_or_default();
        let mut position = Self { line: 1, column: 1 };
        let mut after_return = false;
        for sign in before.chars() {
            match sign {
                '\n' if after_return => {}
                '\n' | '\r' => {
                    position.line += 1;
                    position.column = 1;
                }
                _ => position.column += 1,
            }
            after_return = sign == '\r';
        }
        position
    }
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}, column {}", self.line, self.column)
    }
}

/// Why something is not read as XML, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{position}: {reason}")]
pub struct XmlError {
    /// What is wrong.
    pub code: XmlErrorCode,
    /// Where.
    pub position: Position,
    /// What exactly, in English.
    pub reason: String,
}

impl XmlError {
    pub(crate) fn new(
        code: XmlErrorCode,
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
