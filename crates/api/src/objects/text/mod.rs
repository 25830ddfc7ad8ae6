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
};
use luotsi_domain::Media;

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
    /// What the text has and the HTML has not.
    pub(super) left_out: Vec<LossCode>,
    /// The pictures that came in the text's own file.
    pub(super) pictures: Pictures,
}

/// A text for reading; `None` for what is no text.
pub(super) fn readable(media: &Media, bytes: &[u8]) -> Option<Result<Readable, Unreadable>> {
    let read = match read_as(form_of_body(media)?, bytes) {
        Ok(read) => read,
        Err(error) => return Some(Err(error)),
    };
    Some(Ok(Readable {
        html: clean::clean(&html::reading(&read.document)),
        language: read.document.language,
        left_out: left_out(&read.losses),
        pictures: read.pictures,
    }))
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
