//! How a document calls itself.

use crate::{
    model::{Block, BlockKind},
    text,
};

/// What a document is called that begins with a heading of the first level.
pub(crate) fn title(blocks: &[Block]) -> Option<String> {
    match &blocks.first()?.kind {
        BlockKind::Heading {
            level: 1,
            text: line,
        } => {
            let title = text::of_line(line);
            (!title.trim().is_empty()).then(|| title.trim().to_owned())
        }
        _ => None,
    }
}
