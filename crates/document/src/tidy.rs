//! Makes of what a reader has built what a document is.

use crate::{
    ids,
    model::{Block, BlockKind, Cell, Document, Inline, InlineKind, ListItem, Mark, TaskItem},
};

/// How many columns or rows a cell may reach over.
pub const LARGEST_SPAN: u32 = 1000;

/// Makes a document keep what [`Document`] promises, except for how deep it is nested, which is for
/// the reader to see to. What is right already stays as it is.
///
/// Blocks that hold nothing get an empty paragraph or, where they can not have one, go. What has no id
/// gets one ([`ids::give`]).
pub fn tidy(document: &mut Document) {
    blocks(&mut document.blocks);
    for footnote in &mut document.footnotes {
        filled(&mut footnote.blocks);
    }
    ids::give(document);
}

/// A paragraph that says nothing.
fn empty() -> Block {
    Block {
        id: String::new(),
        kind: BlockKind::Paragraph(Vec::new()),
    }
}

fn filled(held: &mut Vec<Block>) {
    blocks(held);
    if held.is_empty() {
        held.push(empty());
    }
}

fn blocks(held: &mut Vec<Block>) {
    held.retain_mut(block);
}

/// Whether the block may stay.
fn block(block: &mut Block) -> bool {
    match &mut block.kind {
        BlockKind::Paragraph(text) => line(text),
        BlockKind::Heading { level, text } => {
            *level = (*level).clamp(1, 6);
            line(text);
        }
        BlockKind::Quote(blocks) => filled(blocks),
        BlockKind::Callout(callout) => filled(&mut callout.blocks),
        BlockKind::Code { language, text } => {
            clean(text);
            if let Some(name) = language {
                clean(name);
                *name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            }
            language.take_if(|name| name.is_empty());
        }
        BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
            for ListItem { blocks, .. } in &mut *items {
                item(blocks);
            }
            return !items.is_empty();
        }
        BlockKind::Tasks(items) => {
            for TaskItem { blocks, .. } in &mut *items {
                item(blocks);
            }
            return !items.is_empty();
        }
        BlockKind::Table(rows) => {
            rows.iter_mut()
                .flat_map(|row| &mut row.cells)
                .for_each(cell);
            return !rows.is_empty();
        }
        BlockKind::Image(image) => {
            clean(&mut image.description);
            clean(&mut image.title);
            image.width.take_if(|width| *width == 0);
        }
        BlockKind::Rule => {}
    }
    true
}

fn item(held: &mut Vec<Block>) {
    blocks(held);
    let begins_with_text = matches!(
        held.first().map(|block| &block.kind),
        Some(BlockKind::Paragraph(_) | BlockKind::Heading { .. })
    );
    if !begins_with_text {
        held.insert(0, empty());
    }
}

fn cell(cell: &mut Cell) {
    cell.columns = cell.columns.clamp(1, LARGEST_SPAN);
    cell.rows = cell.rows.clamp(1, LARGEST_SPAN);
    if u32::try_from(cell.widths.len()) != Ok(cell.columns) {
        cell.widths.clear();
    }
    filled(&mut cell.blocks);
}

/// Joins what is marked alike, and leaves out what says nothing.
fn line(text: &mut Vec<Inline>) {
    let mut tidied: Vec<Inline> = Vec::with_capacity(text.len());
    for mut inline in text.drain(..) {
        marks(&mut inline);
        if let InlineKind::Text(letters) = &mut inline.kind {
            clean(letters);
            if letters.is_empty() {
                continue;
            }
            if let Some(Inline {
                kind: InlineKind::Text(before),
                marks,
            }) = tidied.last_mut()
                && *marks == inline.marks
            {
                before.push_str(letters);
                continue;
            }
        }
        tidied.push(inline);
    }
    *text = tidied;
}

fn marks(inline: &mut Inline) {
    match &mut inline.kind {
        InlineKind::Text(_) => {}
        InlineKind::ObjectLink { label, .. } => {
            clean(label);
            inline
                .marks
                .retain(|mark| !matches!(mark, Mark::Code | Mark::Link { .. }));
        }
        InlineKind::Break | InlineKind::FootnoteReference { .. } => {
            inline.marks.retain(|mark| *mark != Mark::Code);
        }
    }
    inline.marks.sort();
    inline.marks.dedup();
    let mut links = 0;
    inline.marks.retain_mut(|mark| {
        if let Mark::Link { title, .. } = mark {
            clean(title);
            links += 1;
        }
        links < 2 || !matches!(mark, Mark::Link { .. })
    });
}

/// Takes out what no reader sees and some forms can not hold.
fn clean(text: &mut String) {
    let is_unfit = |sign: char| {
        (sign.is_ascii_control() && !matches!(sign, '\t' | '\n'))
            || matches!(sign, '\u{fffe}' | '\u{ffff}')
    };
    if text.contains(is_unfit) {
        *text = text.replace("\r\n", "\n").replace('\r', "\n");
        text.retain(|sign| !is_unfit(sign));
    }
}
