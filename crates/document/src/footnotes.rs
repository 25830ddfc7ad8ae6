//! Footnotes in the order in which a reader meets them.

use std::collections::HashMap;

use crate::model::{Block, BlockKind, Document, Footnote, Inline, InlineKind};

/// Puts footnotes in the order in which they are referred to, first in the text and then in other
/// footnotes, and numbers them so; those that nothing refers to come last. The ids that readers gave
/// them are replaced.
pub(crate) fn in_order(document: &mut Document) {
    let mut waiting: Vec<Option<Footnote>> = std::mem::take(&mut document.footnotes)
        .into_iter()
        .map(Some)
        .collect();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (place, footnote) in waiting.iter().flatten().enumerate() {
        places.entry(footnote.id.clone()).or_insert(place);
    }
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut ordered: Vec<Footnote> = Vec::with_capacity(waiting.len());
    let mut next_unreferred = 0;
    let mut found = references(&mut document.blocks);
    let mut next_ordered = 0;
    loop {
        for id in found.drain(..) {
            let place = places.get(&id).copied();
            let footnote = place.and_then(|place| waiting.get_mut(place)?.take());
            if let Some(footnote) = footnote {
                ordered.push(footnote);
                numbers.insert(id, ordered.len());
            }
        }
        if let Some(footnote) = ordered.get_mut(next_ordered) {
            next_ordered += 1;
            found = references(&mut footnote.blocks);
        } else if let Some(slot) = waiting.get_mut(next_unreferred) {
            next_unreferred += 1;
            if let Some(footnote) = slot.take() {
                numbers
                    .entry(footnote.id.clone())
                    .or_insert(ordered.len() + 1);
                ordered.push(footnote);
            }
        } else {
            break;
        }
    }
    for (footnote, number) in ordered.iter_mut().zip(1..) {
        footnote.id = numbered(number);
    }
    document.footnotes = ordered;
    let mut renumber = |id: &mut String| {
        if let Some(number) = numbers.get(id) {
            *id = numbered(*number);
        }
    };
    each_reference(&mut document.blocks, &mut renumber);
    for footnote in &mut document.footnotes {
        each_reference(&mut footnote.blocks, &mut renumber);
    }
}

/// The id of the footnote of that number.
pub(crate) fn numbered(number: usize) -> String {
    format!("footnote-{number}")
}

fn references(blocks: &mut [Block]) -> Vec<String> {
    let mut found = Vec::new();
    each_reference(blocks, &mut |id| found.push(id.clone()));
    found
}

fn each_reference(blocks: &mut [Block], see: &mut dyn FnMut(&mut String)) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(text) | BlockKind::Heading { text, .. } => in_line(text, see),
            BlockKind::Quote(blocks) => each_reference(blocks, see),
            BlockKind::Callout(callout) => each_reference(&mut callout.blocks, see),
            BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
                for item in items {
                    each_reference(&mut item.blocks, see);
                }
            }
            BlockKind::Tasks(items) => {
                for item in items {
                    each_reference(&mut item.blocks, see);
                }
            }
            BlockKind::Table(rows) => {
                for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
                    each_reference(&mut cell.blocks, see);
                }
            }
            BlockKind::Code { .. } | BlockKind::Rule | BlockKind::Image(_) => {}
        }
    }
}

fn in_line(line: &mut [Inline], see: &mut dyn FnMut(&mut String)) {
    for inline in line {
        if let InlineKind::FootnoteReference { footnote } = &mut inline.kind {
            see(footnote);
        }
    }
}
