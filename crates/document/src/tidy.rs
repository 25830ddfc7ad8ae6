//! Makes of what a reader has built what a document is.

use std::collections::HashSet;

use crate::{
    comments, ids,
    model::{Block, BlockKind, Cell, Document, Inline, InlineKind, ListItem, Mark, TaskItem},
};

/// How many columns or rows a cell may reach over.
pub const LARGEST_SPAN: u32 = 1000;

/// Makes a document keep what [`Document`] promises, except for how deep it is nested, which is for
/// the reader to see to. What is right already stays as it is.
///
/// Blocks that hold nothing get an empty paragraph or, where they can not have one, go. What has no id
/// gets one ([`ids::give`]). Comments that say nothing go, and so do marks of comments that are not there.
pub fn tidy(document: &mut Document) {
    comments::tidy(&mut document.comments);
    let known: HashSet<String> = document
        .comments
        .iter()
        .map(|comment| comment.id.clone())
        .collect();
    let tidying = Tidying { comments: &known };
    tidying.blocks(&mut document.blocks);
    for footnote in &mut document.footnotes {
        tidying.filled(&mut footnote.blocks);
    }
    ids::give(document);
}

#[derive(Clone, Copy)]
struct Tidying<'a> {
    /// The ids of the comments that are there.
    comments: &'a HashSet<String>,
}

/// A paragraph that says nothing.
fn empty() -> Block {
    Block {
        id: String::new(),
        kind: BlockKind::Paragraph(Vec::new()),
    }
}

impl Tidying<'_> {
    fn filled(self, held: &mut Vec<Block>) {
        self.blocks(held);
        if held.is_empty() {
            held.push(empty());
        }
    }

    fn blocks(self, held: &mut Vec<Block>) {
        held.retain_mut(|held| self.block(held));
    }

    /// Whether the block may stay.
    fn block(self, block: &mut Block) -> bool {
        match &mut block.kind {
            BlockKind::Paragraph(text) => self.line(text),
            BlockKind::Heading { level, text } => {
                *level = (*level).clamp(1, 6);
                self.line(text);
            }
            BlockKind::Quote(blocks) => self.filled(blocks),
            BlockKind::Callout(callout) => self.filled(&mut callout.blocks),
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
                    self.item(blocks);
                }
                return !items.is_empty();
            }
            BlockKind::Tasks(items) => {
                for TaskItem { blocks, .. } in &mut *items {
                    self.item(blocks);
                }
                return !items.is_empty();
            }
            BlockKind::Table(rows) => {
                rows.iter_mut()
                    .flat_map(|row| &mut row.cells)
                    .for_each(|held| self.cell(held));
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

    fn item(self, held: &mut Vec<Block>) {
        self.blocks(held);
        let begins_with_text = matches!(
            held.first().map(|block| &block.kind),
            Some(BlockKind::Paragraph(_) | BlockKind::Heading { .. })
        );
        if !begins_with_text {
            held.insert(0, empty());
        }
    }

    fn cell(self, cell: &mut Cell) {
        cell.columns = cell.columns.clamp(1, LARGEST_SPAN);
        cell.rows = cell.rows.clamp(1, LARGEST_SPAN);
        if u32::try_from(cell.widths.len()) != Ok(cell.columns) {
            cell.widths.clear();
        }
        self.filled(&mut cell.blocks);
    }

    /// Joins what is marked alike, and leaves out what says nothing.
    fn line(self, text: &mut Vec<Inline>) {
        let mut tidied: Vec<Inline> = Vec::with_capacity(text.len());
        for mut inline in text.drain(..) {
            self.marks(&mut inline);
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

    fn marks(self, inline: &mut Inline) {
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
            match mark {
                Mark::Link { .. } => links < 2,
                Mark::Comment { id } => self.comments.contains(id),
                _ => true,
            }
        });
    }
}

/// Takes out what no reader sees and some forms can not hold.
pub(crate) fn clean(text: &mut String) {
    let is_unfit = |sign: char| {
        (sign.is_ascii_control() && !matches!(sign, '\t' | '\n'))
            || matches!(sign, '\u{fffe}' | '\u{ffff}')
    };
    if text.contains(is_unfit) {
        *text = text.replace("\r\n", "\n").replace('\r', "\n");
        text.retain(|sign| !is_unfit(sign));
    }
}
