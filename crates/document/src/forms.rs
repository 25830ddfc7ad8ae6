//! The forms in which documents come in and go out.

use crate::{
    html, json, markdown,
    model::Document,
    read::{Pictures, Read, Unreadable},
    word::{self, Unwritable},
};

/// A form of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An editor's JSON.
    Json,
    /// Markdown.
    Markdown,
    /// A page of HTML. It is only written.
    Html,
    /// A Word document (`.docx`).
    Word,
}

impl Form {
    /// The form that a file has by the end of its name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "docx" | "docm" | "dotx" | "dotm" => Some(Self::Word),
            _ => None,
        }
    }

    /// What the names of such files end with.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Word => "docx",
        }
    }
}

/// Reads a file from outside.
///
/// # Errors
///
/// It is too large, broken, in another form, or in one that is only written.
pub fn read(form: Form, bytes: &[u8]) -> Result<Read, Unreadable> {
    match form {
        Form::Json => json::read_file(bytes),
        Form::Markdown => markdown::read(bytes),
        Form::Html => Err(Unreadable::OnlyWritten),
        Form::Word => word::read(bytes),
    }
}

/// Writes a document as a file, with these pictures in it.
///
/// # Errors
///
/// It is larger than a file can be.
pub fn write(
    form: Form,
    document: &Document,
    pictures: &Pictures,
    title: Option<&str>,
) -> Result<Vec<u8>, Unwritable> {
    match form {
        Form::Json => Ok(json::write_with(document, pictures)),
        Form::Markdown => Ok(markdown::write(document, pictures).into_bytes()),
        Form::Html => Ok(html::page(document, pictures, title).into_bytes()),
        Form::Word => word::write(document, pictures, title),
    }
}
