//! The forms in which documents come in and go out.

use std::path::Path;

use luotsi_document::{
    Pictures, Read, Unreadable, json, markdown,
    model::Document,
    word::{self, Unwritable},
};
use luotsi_domain::Media;

/// A form of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextForm {
    Json,
    Markdown,
    Word,
}

impl TextForm {
    /// What a file is, by the ending of its name; `None`: no text.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            "docx" | "docm" | "dotx" => Some(Self::Word),
            _ => None,
        }
    }

    /// What a body is; `None`: no text.
    pub(crate) const fn of_body(media: &Media) -> Option<Self> {
        match media {
            Media::Prosemirror => Some(Self::Json),
            Media::Markdown => Some(Self::Markdown),
            Media::Docx => Some(Self::Word),
            Media::Bpmn | Media::File { .. } => None,
        }
    }

    /// What bytes are that are one of the forms of bodies: a body is known by its hash alone where
    /// it is the one that something was written from.
    fn of_bytes(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK") {
            return Self::Word;
        }
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if text.trim_ascii_start().starts_with(b"{")
            && serde_json::from_slice::<serde::de::IgnoredAny>(text).is_ok()
        {
            return Self::Json;
        }
        Self::Markdown
    }

    pub(super) fn read(self, bytes: &[u8]) -> Result<Read, Unreadable> {
        match self {
            Self::Json => match json::read(bytes) {
                Ok(document) => Ok(Read {
                    document,
                    ..Read::default()
                }),
                // Not of our editor, so that it may hold what a document can not.
                Err(Unreadable::Refused(_)) => json::read_foreign(bytes),
                Err(error) => Err(error),
            },
            Self::Markdown => markdown::read(bytes),
            Self::Word => word::read(bytes),
        }
    }

    pub(super) fn write(
        self,
        document: &Document,
        pictures: &Pictures,
        title: &str,
    ) -> Result<Vec<u8>, Unwritable> {
        Ok(match self {
            Self::Json => json::write(document),
            Self::Markdown => markdown::write(document, pictures).into_bytes(),
            Self::Word => word::write(document, pictures, Some(title))?,
        })
    }
}

/// A body as a document, whatever form it came in.
pub(crate) fn read_body(bytes: &[u8]) -> Result<Read, Unreadable> {
    TextForm::of_bytes(bytes).read(bytes)
}
