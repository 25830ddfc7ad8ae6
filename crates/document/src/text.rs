//! What a document says, as plain text.

use crate::model::{Block, BlockKind, Document, Inline, InlineKind};

/// All that a document says: a line for each block that says something.
#[must_use]
pub fn of(document: &Document) -> String {
    let mut lines = String::new();
    for (_, line) in by_block(document) {
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(&line);
    }
    lines
}

/// What each block says that is no container of blocks, with its id, in order; those that say nothing
/// are left out. Footnotes stand at the end.
#[must_use]
pub fn by_block(document: &Document) -> Vec<(&str, String)> {
    let mut said = Vec::new();
    blocks(&document.blocks, &mut said);
    for footnote in &document.footnotes {
        blocks(&footnote.blocks, &mut said);
    }
    said
}

/// What the headings say, in order: those in callouts, cells and the like too.
#[must_use]
pub fn headings(document: &Document) -> Vec<String> {
    let mut headings = Vec::new();
    headings_in(&document.blocks, &mut headings);
    headings
}

fn headings_in(held: &[Block], headings: &mut Vec<String>) {
    for block in held {
        match &block.kind {
            BlockKind::Heading { text, .. } => headings.push(of_line(text)),
            BlockKind::Quote(held) => headings_in(held, headings),
            BlockKind::Callout(callout) => headings_in(&callout.blocks, headings),
            BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
                items
                    .iter()
                    .for_each(|item| headings_in(&item.blocks, headings));
            }
            BlockKind::Tasks(items) => items
                .iter()
                .for_each(|item| headings_in(&item.blocks, headings)),
            BlockKind::Table(rows) => rows
                .iter()
                .flat_map(|row| &row.cells)
                .for_each(|cell| headings_in(&cell.blocks, headings)),
            BlockKind::Paragraph(_)
            | BlockKind::Code { .. }
            | BlockKind::Image(_)
            | BlockKind::Rule => {}
        }
    }
}

/// What a block says, and what is in it.
pub(crate) fn of_block(block: &Block) -> String {
    let mut said = Vec::new();
    blocks(std::slice::from_ref(block), &mut said);
    let lines: Vec<String> = said.into_iter().map(|(_, line)| line).collect();
    lines.join("\n")
}

/// What a line says.
pub(crate) fn of_line(line: &[Inline]) -> String {
    let mut said = String::new();
    for inline in line {
        match &inline.kind {
            InlineKind::Text(text) => said.push_str(text),
            InlineKind::Break => said.push('\n'),
            InlineKind::ObjectLink { label, .. } => said.push_str(label),
            InlineKind::FootnoteReference { .. } => {}
        }
    }
    said
}

fn blocks<'a>(held: &'a [Block], said: &mut Vec<(&'a str, String)>) {
    for block in held {
        let says = match &block.kind {
            BlockKind::Paragraph(line) | BlockKind::Heading { text: line, .. } => of_line(line),
            BlockKind::Code { text, .. } => text.clone(),
            BlockKind::Image(image) => image.description.clone(),
            BlockKind::Rule => continue,
            BlockKind::Quote(held) => {
                blocks(held, said);
                continue;
            }
            BlockKind::Callout(callout) => {
                blocks(&callout.blocks, said);
                continue;
            }
            BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
                items.iter().for_each(|item| blocks(&item.blocks, said));
                continue;
            }
            BlockKind::Tasks(items) => {
                items.iter().for_each(|item| blocks(&item.blocks, said));
                continue;
            }
            BlockKind::Table(rows) => {
                let cells = rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| blocks(&cell.blocks, said));
                continue;
            }
        };
        if !says.trim().is_empty() {
            said.push((&block.id, says));
        }
    }
}
