//! What changed in an original, block by block.

use std::collections::{HashMap, HashSet};

use luotsi_document::{json, model::Document, text};
use luotsi_merge::document::{ChangeKind, Content, diff};
use serde_json::Value;

use super::BlockChange;

/// What became of the blocks of a text, by their ids. A block is what stands by itself in the text; what
/// is in it is part of it.
pub(super) fn changes(before: &Document, after: &Document) -> HashMap<String, BlockChange> {
    let (old, new) = (json::write(before), json::write(after));
    // What we wrote ourselves can be read.
    let differences = diff(&old, &new).unwrap_or_default();
    let (was, is) = (outermost(&old), outermost(&new));
    let said = said(before);
    let before_of = |id: &str| said.get(id).cloned().unwrap_or_default();
    let there: HashSet<&String> = was.values().collect();
    let mut changes = HashMap::new();
    for difference in differences {
        let moved = difference.change == ChangeKind::Moved
            || matches!(difference.after, Some(Content::Place(_)));
        let places = [was.get(&difference.id), is.get(&difference.id)];
        for block in places.into_iter().flatten() {
            let is_block = *block == difference.id;
            let change = match difference.change {
                ChangeKind::Added if is_block && !there.contains(block) => BlockChange::Added,
                ChangeKind::Removed if is_block => BlockChange::Removed {
                    before: before_of(block),
                },
                _ if moved && is_block => BlockChange::Moved,
                _ => BlockChange::Changed {
                    before: before_of(block),
                },
            };
            note(&mut changes, block, change);
        }
    }
    changes
}

/// Of several things that became of a block, the one that says most.
fn note(changes: &mut HashMap<String, BlockChange>, block: &str, change: BlockChange) {
    let weight = |change: &BlockChange| match change {
        BlockChange::Moved => 0,
        BlockChange::Changed { .. } => 1,
        BlockChange::Added | BlockChange::Removed { .. } => 2,
    };
    let known = changes.get(block).map(weight);
    if known.is_none_or(|known| known < weight(&change)) {
        changes.insert(block.to_owned(), change);
    }
}

/// The block that each id stands in; of footnotes, the footnote.
fn outermost(json: &[u8]) -> HashMap<String, String> {
    let mut blocks = HashMap::new();
    let document: Value = serde_json::from_slice(json).unwrap_or_default();
    for node in content(&document) {
        if node["type"] == "footnotes" {
            content(node).for_each(|footnote| gather(footnote, &mut blocks));
        } else {
            gather(node, &mut blocks);
        }
    }
    blocks
}

fn gather(block: &Value, blocks: &mut HashMap<String, String>) {
    let Some(outermost) = block["attrs"]["id"].as_str() else {
        return;
    };
    let mut waiting = vec![block];
    while let Some(node) = waiting.pop() {
        if let Some(id) = node["attrs"]["id"].as_str() {
            blocks.insert(id.to_owned(), outermost.to_owned());
        }
        waiting.extend(content(node));
    }
}

fn content(node: &Value) -> impl Iterator<Item = &Value> {
    node["content"].as_array().into_iter().flatten()
}

/// What each block said.
fn said(document: &Document) -> HashMap<String, String> {
    let of_blocks = |blocks: Vec<_>| {
        text::of(&Document {
            blocks,
            ..Document::default()
        })
    };
    let blocks = document.blocks.iter();
    let blocks = blocks.map(|block| (block.id.clone(), of_blocks(vec![block.clone()])));
    let footnotes = document.footnotes.iter();
    let footnotes = footnotes.map(|note| (note.id.clone(), of_blocks(note.blocks.clone())));
    blocks.chain(footnotes).collect()
}

#[cfg(test)]
mod tests {
    use luotsi_document::Form;

    use super::*;

    fn document(markdown: &str) -> Document {
        let read = luotsi_document::read(Form::Markdown, markdown.as_bytes());
        read.unwrap().document
    }

    /// Ids as an editor keeps them: by where the block stood.
    fn with_ids(mut document: Document, ids: &[&str]) -> Document {
        for (block, id) in document.blocks.iter_mut().zip(ids) {
            block.id = (*id).to_owned();
        }
        document
    }

    #[test]
    fn what_changed_is_told_for_the_block_that_it_stands_in() {
        let before = with_ids(
            document("# Ohje\n\nOta yhteys.\n\n- yksi\n- kaksi\n\nVanha.\n"),
            &["h", "p", "l", "old"],
        );
        let mut after = before.clone();
        after.blocks.pop();
        let new = document("# Ohje\n\nOta yhteys heti.\n\n- yksi\n- kolme\n\nUusi.\n");
        let mut new = with_ids(new, &["h", "p", "l", "new"]);
        after.blocks[1] = new.blocks[1].clone();
        after.blocks[2] = new.blocks[2].clone();
        after.blocks.push(new.blocks.remove(3));
        let changes = changes(&before, &after);
        let changed = |before: &str| BlockChange::Changed {
            before: before.to_owned(),
        };
        assert_eq!(changes.get("h"), None);
        assert_eq!(changes["p"], changed("Ota yhteys."));
        assert_eq!(changes["l"], changed("yksi\nkaksi"));
        assert_eq!(changes["new"], BlockChange::Added);
        let removed = BlockChange::Removed {
            before: "Vanha.".to_owned(),
        };
        assert_eq!(changes["old"], removed);
    }

    #[test]
    fn a_text_that_is_the_same_has_no_changes() {
        let text = document("# Ohje\n\nOta yhteys.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
        assert!(changes(&text, &text).is_empty());
    }

    #[test]
    fn what_stands_elsewhere_has_moved() {
        let before = with_ids(document("A.\n\nB.\n\nC.\n"), &["a", "b", "c"]);
        let mut after = before.clone();
        after.blocks.rotate_left(1);
        assert_eq!(
            changes(&before, &after),
            HashMap::from([("a".to_owned(), BlockChange::Moved)])
        );
    }
}
