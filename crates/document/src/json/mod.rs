//! The editor's form: `ProseMirror` JSON, as `docs/decisions/0018-documents-are-typed.md` has it.

mod attributes;
mod blocks;
mod comments;
mod lines;
mod lists;
mod reader;
mod refused;
mod write;

pub(crate) use attributes::{is_hash, is_language, is_object};
pub use refused::{Fault, Refused};
pub use write::{write, write_with};

use serde_json::Value;

use self::reader::{Manner, Reader};
use crate::{
    model::Document,
    read::{Read, Unreadable, text},
    tidy::tidy,
};

/// A document as our editor wrote it.
///
/// What has no id, or one that is there before, gets a new one. `null` is as good as no attribute.
///
/// # Errors
///
/// It is no JSON, or holds anything that a document can not, with its place.
pub fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    let mut reader = Reader::new(Manner::Ours);
    let mut document = reader.document(&parse(bytes)?)?;
    tidy(&mut document);
    Ok(document)
}

/// A document as some editor wrote it. Names such as `bullet_list`, `strong` and `em` are understood;
/// what documents do not have is named among the losses, and its text is kept.
///
/// # Errors
///
/// It is no JSON, or not of an editor's.
pub fn read_foreign(bytes: &[u8]) -> Result<Read, Unreadable> {
    read_in(Manner::Foreign, bytes)
}

/// A document from a file, as some editor wrote it: as [`read_foreign`], and a picture that is not in the file
/// but only named is told as lost.
///
/// # Errors
///
/// It is no JSON, or not of an editor's.
pub fn read_file(bytes: &[u8]) -> Result<Read, Unreadable> {
    read_in(Manner::File, bytes)
}

fn read_in(manner: Manner, bytes: &[u8]) -> Result<Read, Unreadable> {
    let mut reader = Reader::new(manner);
    let document = reader.document(&parse(bytes)?)?;
    Ok(reader.finish(document))
}

fn parse(bytes: &[u8]) -> Result<Value, Unreadable> {
    serde_json::from_str(text(bytes)?).map_err(|error| {
        let detail = error.to_string();
        let detail = detail.split(" at line ").next().unwrap_or_default();
        Unreadable::Broken {
            place: format!("line {}, column {}", error.line(), error.column()),
            detail: detail.to_owned(),
        }
    })
}
