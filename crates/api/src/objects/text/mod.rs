//! Texts as HTML that neither runs nor loads anything.
//!
//! Each form is made into HTML by a part of its own; all go through [`clean`] at the end, which
//! trusts none of them.

mod clean;
mod docx;
mod escape;
mod markdown;
mod plain;
mod prosemirror;
mod unicode;

use std::collections::BTreeSet;

use luotsi_domain::Media;

use super::LeftOut;

pub(crate) use plain::{media_of_file, plain};
pub(crate) use unicode::xml_text;

/// How many elements inside each other are shown as such: the reader of HTML takes longer the deeper
/// they are, and nobody can tell them apart.
const MOST_NESTED: usize = 100;

/// A text that was made ready for reading.
#[derive(Debug, Default)]
pub(super) struct Readable {
    /// Sanitised HTML.
    pub(super) html: String,
    /// What the text has and the HTML has not.
    pub(super) left_out: BTreeSet<LeftOut>,
}

/// Why a text can not be shown: it is not what it says it is.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unreadable {
    #[error("the text is not in UTF-8")]
    NotUnicode,
    #[error("the text is no ProseMirror document: {0}")]
    Json(#[from] serde_json::Error),
    #[error("the Word document can not be opened: {0}")]
    Zip(#[from] zip::result::ZipError),
    #[error("the Word document can not be read: {0}")]
    Io(#[from] std::io::Error),
    #[error("the Word document can not be read: {0}")]
    Xml(#[from] quick_xml::Error),
    #[error("the Word document has no part {0}")]
    MissingPart(String),
    #[error("the Word document's part {0} is too large")]
    TooLarge(String),
}

/// A text for reading; `None` for what is no text.
pub(super) fn readable(media: &Media, bytes: &[u8]) -> Option<Result<Readable, Unreadable>> {
    let raw = match media {
        Media::Markdown => markdown::html(bytes),
        Media::Prosemirror => prosemirror::html(bytes),
        Media::Docx => docx::html(bytes),
        Media::Bpmn | Media::File { .. } => return None,
    };
    Some(raw.map(|raw| Readable {
        html: clean::clean(&raw.html),
        left_out: raw.left_out,
    }))
}

/// What stands before a task in a list: a sign, since a check box that can not be used has no name.
const fn task_sign(done: bool) -> &'static str {
    if done { "☑ " } else { "☐ " }
}

#[cfg(test)]
mod tests;
