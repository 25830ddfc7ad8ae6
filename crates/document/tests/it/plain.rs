//! Documents without what a form has no word for.

use luotsi_document::{
    model::{Block, BlockKind, Document, Inline, InlineKind, Mark},
    tidy::tidy,
};

/// What Markdown can say of a document: no ids, no comments, no paragraphs that say nothing.
pub(crate) fn sayable(document: &Document) -> Document {
    let mut document = document.clone();
    document.comments.clear();
    blocks(&mut document.blocks);
    for footnote in &mut document.footnotes {
        blocks(&mut footnote.blocks);
    }
    for (footnote, number) in document.footnotes.iter_mut().zip(1..) {
        footnote.id = format!("footnote-{number}");
    }
    tidy(&mut document);
    document
}

fn blocks(held: &mut Vec<Block>) {
    for block in &mut *held {
        block.id.clear();
        match &mut block.kind {
            BlockKind::Paragraph(text) | BlockKind::Heading { text, .. } => line(text),
            BlockKind::Quote(held) => blocks(held),
            BlockKind::Callout(callout) => blocks(&mut callout.blocks),
            BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
                for item in items {
                    item.id.clear();
                    blocks(&mut item.blocks);
                }
            }
            BlockKind::Tasks(items) => {
                for item in items {
                    item.id.clear();
                    blocks(&mut item.blocks);
                }
            }
            BlockKind::Table(rows) => {
                for row in rows {
                    row.id.clear();
                    for cell in &mut row.cells {
                        cell.id.clear();
                        blocks(&mut cell.blocks);
                    }
                }
            }
            BlockKind::Code { .. } | BlockKind::Rule | BlockKind::Image(_) => {}
        }
    }
    held.retain(|block| !matches!(&block.kind, BlockKind::Paragraph(text) if text.is_empty()));
}

fn line(text: &mut [Inline]) {
    for inline in text {
        inline
            .marks
            .retain(|mark| !matches!(mark, Mark::Comment { .. }));
        // A break looks the same however it is marked.
        if inline.kind == InlineKind::Break {
            inline.marks.clear();
        }
    }
}
