//! Texts as HTML that neither runs nor loads anything.
//!
//! Whatever form a text has, it is a document first (`luotsi_document`), so that it reads as its editor
//! shows it. What is written of that goes through [`clean`] at the end, which trusts nobody.

mod clean;
mod plain;
mod unicode;

use std::collections::BTreeSet;

use luotsi_document::{
    Pictures, Unreadable, html,
    losses::{Loss, LossCode},
    model::Document,
};
use luotsi_domain::Media;

use super::{Which, types::CommentView};
use crate::documents::{form_of_body, read_as};

pub(crate) use plain::{media_of_file, plain};
pub(crate) use unicode::xml_text;

/// A text that was made ready for reading.
#[derive(Debug, Default)]
pub(super) struct Readable {
    /// Sanitised HTML. Its pictures are named by their hashes.
    pub(super) html: String,
    /// The language that it is written in, where it says so.
    pub(super) language: Option<String>,
    /// What is said in its margin.
    pub(super) comments: Vec<CommentView>,
    /// What the text has and the HTML has not.
    pub(super) left_out: Vec<LossCode>,
    /// The pictures that came in the text's own file.
    pub(super) pictures: Pictures,
}

/// A text for reading; `None` for what is no text. Who reads what is in force gets nothing of what is said
/// in the margin.
pub(super) fn readable(
    media: &Media,
    bytes: &[u8],
    which: Which,
) -> Option<Result<Readable, Unreadable>> {
    let mut read = match read_as(form_of_body(media)?, bytes) {
        Ok(read) => read,
        Err(error) => return Some(Err(error)),
    };
    if which == Which::Approved && !read.document.comments.is_empty() {
        read.document = luotsi_document::comments::without(read.document);
        read.losses.retain(|loss| loss.code != LossCode::Comment);
    }
    let comments = read.document.comments.iter();
    Some(Ok(Readable {
        html: clean::clean(&html::reading(&read.document)),
        comments: comments.map(CommentView::of).collect(),
        language: read.document.language,
        left_out: left_out(&read.losses),
        pictures: read.pictures,
    }))
}

/// A text for reading, block by block, each with its id.
pub(crate) fn by_block(document: &Document) -> Vec<(String, String)> {
    html::reading_by_block(document)
        .into_iter()
        .map(|(id, html)| (id, clean::clean(&html)))
        .collect()
}

/// What readers miss of what was not carried over, each kind once. The rest is about looks, or stands in
/// the text in another way.
fn left_out(losses: &[Loss]) -> Vec<LossCode> {
    let missed = losses.iter().map(|loss| loss.code).filter(|code| {
        matches!(
            code,
            LossCode::RemotePicture
                | LossCode::UnreadablePicture
                | LossCode::TrackedDeletion
                | LossCode::HeaderFooter
                | LossCode::Drawing
                | LossCode::Chart
                | LossCode::EmbeddedObject
                | LossCode::Comment
        )
    });
    missed.collect::<BTreeSet<_>>().into_iter().collect()
}

#[cfg(test)]
mod tests;
