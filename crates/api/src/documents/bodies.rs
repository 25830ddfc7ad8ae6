//! Bodies as documents.

use std::collections::BTreeSet;

use luotsi_document::{
    MediaType, Unreadable,
    model::{Block, BlockKind, Document},
};
use luotsi_domain::{Hash, PictureFormat, PictureRef};

use crate::{ApiError, app::Open};

/// Why a text can not be read, with the place.
pub(crate) fn unreadable(error: &Unreadable) -> ApiError {
    ApiError {
        detail: Some(error.to_string()),
        ..ApiError::new(error.code(), error)
    }
}

/// The pictures that a document shows, of those that are kept. `known` are those of a body before.
pub(crate) async fn pictures_of(
    open: &Open,
    document: &Document,
    known: &[PictureRef],
) -> Result<Vec<PictureRef>, ApiError> {
    let mut pictures = Vec::new();
    for hash in shown(document) {
        if let Some(known) = known.iter().find(|picture| picture.hash == hash) {
            pictures.push(known.clone());
            continue;
        }
        if let Some(bytes) = open.workspace.body(hash).await? {
            pictures.extend(picture_of(&bytes));
        }
    }
    Ok(pictures)
}

/// The reference to a picture; `None` where the bytes are none.
pub(super) fn picture_of(bytes: &[u8]) -> Option<PictureRef> {
    let format = match MediaType::of(bytes)? {
        MediaType::Png => PictureFormat::Png,
        MediaType::Jpeg => PictureFormat::Jpeg,
        MediaType::Gif => PictureFormat::Gif,
        MediaType::Webp => PictureFormat::Webp,
        MediaType::Bmp => PictureFormat::Bmp,
    };
    Some(PictureRef {
        hash: Hash::of(bytes),
        size: bytes.len() as u64,
        format,
    })
}

pub(super) const fn media_type_of(format: PictureFormat) -> MediaType {
    match format {
        PictureFormat::Png => MediaType::Png,
        PictureFormat::Jpeg => MediaType::Jpeg,
        PictureFormat::Gif => MediaType::Gif,
        PictureFormat::Webp => MediaType::Webp,
        PictureFormat::Bmp => MediaType::Bmp,
    }
}

/// The pictures that a document names.
fn shown(document: &Document) -> BTreeSet<Hash> {
    let mut shown = BTreeSet::new();
    let mut waiting: Vec<&[Block]> = vec![&document.blocks];
    waiting.extend(document.footnotes.iter().map(|note| &*note.blocks));
    while let Some(blocks) = waiting.pop() {
        for block in blocks {
            match &block.kind {
                BlockKind::Image(image) => shown.extend(image.body.parse::<Hash>()),
                BlockKind::Quote(blocks) => waiting.push(blocks),
                BlockKind::Callout(callout) => waiting.push(&callout.blocks),
                BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
                    waiting.extend(items.iter().map(|item| &*item.blocks));
                }
                BlockKind::Tasks(items) => waiting.extend(items.iter().map(|item| &*item.blocks)),
                BlockKind::Table(rows) => {
                    let cells = rows.iter().flat_map(|row| &row.cells);
                    waiting.extend(cells.map(|cell| &*cell.blocks));
                }
                BlockKind::Paragraph(_)
                | BlockKind::Heading { .. }
                | BlockKind::Code { .. }
                | BlockKind::Rule => {}
            }
        }
    }
    shown
}
