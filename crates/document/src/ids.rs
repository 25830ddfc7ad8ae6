//! Ids for what comes without one.

use std::collections::{HashMap, HashSet};

use blake3::{Hash, Hasher};

use crate::model::{Block, BlockKind, Cell, Document, Inline, InlineKind};

/// How many letters and digits a new id has.
const LENGTH: usize = 16;

/// Whether something may be an id: 1 to 64 letters, digits, `-` and `_`.
#[must_use]
pub fn is_valid(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// Gives an id to everything in the document whose own is not valid (the empty one is not) or is there
/// before.
///
/// It is made of what the thing says and how often that was said before: a file that is read twice
/// gives the same ids, and one in which a paragraph was added gives the others the ids they had.
pub fn give(document: &mut Document) {
    let mut giver = Giver::default();
    each(document, &mut |id| {
        if !is_valid(id) || !giver.taken.insert(id.clone()) {
            id.clear();
        }
    });
    for comment in &mut document.comments {
        let mut says = Hasher::new();
        for remark in &mut comment.remarks {
            let mut said = Hasher::new();
            said.update(remark.name.as_bytes())
                .update(&[0])
                .update(remark.text.as_bytes());
            let digest = giver.give(&mut remark.id, "remark", &said);
            says.update(digest.as_bytes());
        }
        giver.give(&mut comment.id, "comment", &says);
    }
    giver.blocks(&mut document.blocks);
    for footnote in &mut document.footnotes {
        let says = giver.blocks(&mut footnote.blocks);
        giver.give(&mut footnote.id, "footnote", &says);
    }
}

fn each(document: &mut Document, see: &mut dyn FnMut(&mut String)) {
    // Marks name comments: where a block has the same id, it is the block that gets another.
    for comment in &mut document.comments {
        see(&mut comment.id);
        comment
            .remarks
            .iter_mut()
            .for_each(|remark| see(&mut remark.id));
    }
    each_of(&mut document.blocks, see);
    for footnote in &mut document.footnotes {
        see(&mut footnote.id);
        each_of(&mut footnote.blocks, see);
    }
}

fn each_of(blocks: &mut [Block], see: &mut dyn FnMut(&mut String)) {
    for block in blocks {
        see(&mut block.id);
        match &mut block.kind {
            BlockKind::Quote(blocks) => each_of(blocks, see),
            BlockKind::Callout(callout) => each_of(&mut callout.blocks, see),
            BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
                for item in items {
                    see(&mut item.id);
                    each_of(&mut item.blocks, see);
                }
            }
            BlockKind::Tasks(items) => {
                for item in items {
                    see(&mut item.id);
                    each_of(&mut item.blocks, see);
                }
            }
            BlockKind::Table(rows) => {
                for row in rows {
                    see(&mut row.id);
                    for cell in &mut row.cells {
                        see(&mut cell.id);
                        each_of(&mut cell.blocks, see);
                    }
                }
            }
            BlockKind::Paragraph(_)
            | BlockKind::Heading { .. }
            | BlockKind::Code { .. }
            | BlockKind::Rule
            | BlockKind::Image(_) => {}
        }
    }
}

#[derive(Default)]
struct Giver {
    taken: HashSet<String>,
    /// How often the same has been said.
    said: HashMap<Hash, u32>,
}

impl Giver {
    /// Takes what something says, and gives its digest, which is that of its parent's says.
    fn give(&mut self, id: &mut String, name: &str, says: &Hasher) -> Hash {
        let mut digest = Hasher::new();
        digest
            .update(name.as_bytes())
            .update(says.finalize().as_bytes());
        let digest = digest.finalize();
        let said = self.said.entry(digest).or_default();
        while id.is_empty() {
            let mut new = Hasher::new();
            new.update(digest.as_bytes()).update(&said.to_le_bytes());
            let mut new = new.finalize().to_hex().to_string();
            new.truncate(LENGTH);
            *said += 1;
            if self.taken.insert(new.clone()) {
                *id = new;
            }
        }
        digest
    }

    fn blocks(&mut self, blocks: &mut [Block]) -> Hasher {
        let mut says = Hasher::new();
        for block in blocks {
            says.update(self.block(block).as_bytes());
        }
        says
    }

    fn block(&mut self, block: &mut Block) -> Hash {
        let mut says = Hasher::new();
        let name = match &mut block.kind {
            BlockKind::Paragraph(text) => {
                line(&mut says, text);
                "paragraph"
            }
            BlockKind::Heading { text, .. } => {
                line(&mut says, text);
                "heading"
            }
            BlockKind::Quote(blocks) => {
                says = self.blocks(blocks);
                "quote"
            }
            BlockKind::Callout(callout) => {
                says = self.blocks(&mut callout.blocks);
                "callout"
            }
            BlockKind::Code { text, .. } => {
                says.update(text.as_bytes());
                "code"
            }
            BlockKind::Rule => "rule",
            BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
                for item in items {
                    let item_says = self.blocks(&mut item.blocks);
                    let digest = self.give(&mut item.id, "item", &item_says);
                    says.update(digest.as_bytes());
                }
                "list"
            }
            BlockKind::Tasks(items) => {
                for item in items {
                    let item_says = self.blocks(&mut item.blocks);
                    let digest = self.give(&mut item.id, "task", &item_says);
                    says.update(digest.as_bytes());
                }
                "tasks"
            }
            BlockKind::Table(rows) => {
                for row in rows {
                    let row_says = self.cells(&mut row.cells);
                    let digest = self.give(&mut row.id, "row", &row_says);
                    says.update(digest.as_bytes());
                }
                "table"
            }
            BlockKind::Image(image) => {
                says.update(image.body.as_bytes());
                "image"
            }
        };
        self.give(&mut block.id, name, &says)
    }

    fn cells(&mut self, cells: &mut [Cell]) -> Hasher {
        let mut says = Hasher::new();
        for cell in cells {
            let cell_says = self.blocks(&mut cell.blocks);
            let digest = self.give(&mut cell.id, "cell", &cell_says);
            says.update(digest.as_bytes());
        }
        says
    }
}

fn line(says: &mut Hasher, text: &[Inline]) {
    for inline in text {
        match &inline.kind {
            InlineKind::Text(text) => says.update(text.as_bytes()),
            InlineKind::Break => says.update(b"\n"),
            InlineKind::ObjectLink { object, .. } => says.update(object.as_bytes()),
            InlineKind::FootnoteReference { .. } => says.update(b"\x01"),
        };
    }
}
