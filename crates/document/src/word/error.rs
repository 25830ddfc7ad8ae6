//! Why a file is no Word document that can be read.

use std::fmt;

/// What is wrong with a Word file, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {fault}")]
pub struct WordError {
    /// Where.
    pub place: WordPlace,
    /// What is wrong.
    pub fault: WordFault,
}

/// A place in a Word file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordPlace {
    /// The name of the part; empty: the file as a whole.
    pub part: String,
    /// The line and the character in it, both from 1.
    pub position: Option<(usize, usize)>,
}

impl fmt::Display for WordPlace {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = if self.part.is_empty() {
            "the file"
        } else {
            &self.part
        };
        formatter.write_str(part)?;
        match self.position {
            Some((line, character)) => {
                write!(formatter, ", line {line}, character {character}")
            }
            None => Ok(()),
        }
    }
}

/// What is wrong with a Word file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordFault {
    /// It is a document of Word 97 to 2003.
    #[error("it is in the old form of Word (.doc); save it as .docx")]
    OldWord,
    /// It is no package: another kind of file with the name of a Word document, or a torn one.
    #[error("it is no Word document (.docx): {0}")]
    NotPackage(String),
    /// It is a package of something else.
    #[error("it is no Word document, but {0}")]
    OtherKind(String),
    /// A part that must be there is not.
    #[error("the part is missing")]
    MissingPart,
    /// A part can not be unpacked.
    #[error("the part is damaged: {0}")]
    Damaged(String),
    /// A part is said to stand outside of the package.
    #[error("`{0}` is outside of the file")]
    Outside(String),
    /// A part is no XML.
    #[error("it is not well-formed: {0}")]
    NotWellFormed(String),
    /// A part is not in Unicode.
    #[error("it is not Unicode text")]
    NotUnicode,
    /// A part declares a document type, in which entities could be.
    #[error("it declares a document type, which Word documents do not have")]
    DocumentType,
    /// Elements are nested too deep.
    #[error("it is nested too deep")]
    TooDeep,
    /// A part is too large, or made of too many pieces.
    #[error("it is too large")]
    TooLarge,
}

impl WordFault {
    /// A name for it that does not change.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OldWord => "old-word",
            Self::NotPackage(_) => "not-a-package",
            Self::OtherKind(_) => "other-kind",
            Self::MissingPart => "missing-part",
            Self::Damaged(_) => "damaged-part",
            Self::Outside(_) => "outside-part",
            Self::NotWellFormed(_) => "not-well-formed",
            Self::NotUnicode => "not-unicode",
            Self::DocumentType => "document-type",
            Self::TooDeep => "too-deep",
            Self::TooLarge => "too-large",
        }
    }

    /// The fault, in a part.
    pub(super) fn of(self, part: &str) -> WordError {
        WordError {
            place: WordPlace {
                part: part.to_owned(),
                position: None,
            },
            fault: self,
        }
    }

    /// The fault, at a byte of a part's text.
    pub(super) fn at(self, part: &str, text: &str, offset: usize) -> WordError {
        let end = (0..=offset.min(text.len()))
            .rev()
            .find(|end| text.is_char_boundary(*end))
            .unwrap_or_default();
        let before = text.get(..end).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let character = before.get(start..).unwrap_or_default().chars().count() + 1;
        WordError {
            place: WordPlace {
                part: part.to_owned(),
                position: Some((line, character)),
            },
            fault: self,
        }
    }
}
