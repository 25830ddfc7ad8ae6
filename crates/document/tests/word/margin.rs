//! What is said in the margin, as a Word file can hold it.

use std::collections::BTreeSet;

use luotsi_document::model::{Block, Comment, Document, Inline, InlineKind, Mark, Remark, Turn};

use super::holdable::{each, each_line};

/// Leaves of it what a Word file says: who by name alone, what became of it but not when and by whom, and
/// of what it is about from where to where.
pub(super) fn holdable(document: &mut Document) {
    let mut order: Vec<String> = Vec::new();
    let none = BTreeSet::new();
    order.extend(hull(&mut document.blocks, &none));
    let mut in_notes = Vec::new();
    for footnote in &mut document.footnotes {
        let known = order.iter().chain(&in_notes).cloned().collect();
        in_notes.extend(hull(&mut footnote.blocks, &known));
    }
    let loose = document.comments.iter().map(|comment| comment.id.clone());
    let mut loose: Vec<String> = loose
        .filter(|id| !order.contains(id) && !in_notes.contains(id))
        .collect();
    loose.sort();
    order.extend(loose);
    order.extend(in_notes);
    document
        .comments
        .sort_by_key(|comment| order.iter().position(|id| *id == comment.id));
    document.comments.iter_mut().for_each(plain);
}

fn plain(comment: &mut Comment) {
    let is_resolved = comment.is_resolved();
    comment.remarks.retain(|remark| !remark.text.is_empty());
    for remark in &mut comment.remarks {
        remark.author = None;
        remark.turn = None;
    }
    if is_resolved {
        comment.remarks.push(Remark {
            id: String::new(),
            author: None,
            name: String::new(),
            at: None,
            turn: Some(Turn::Resolved),
            text: String::new(),
        });
    }
}

/// Marks everything from the first to the last piece that a comment is about, and nothing with those that
/// are known. Gives the comments in order.
fn hull(blocks: &mut [Block], known: &BTreeSet<String>) -> Vec<String> {
    let mut order: Vec<String> = Vec::new();
    let mut reach: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    walk(blocks, &mut |inline| {
        inline
            .marks
            .retain(|mark| !matches!(mark, Mark::Comment { id } if known.contains(id)));
        for mark in &inline.marks {
            let Mark::Comment { id } = mark else { continue };
            match order.iter().position(|known| known == id) {
                Some(place) => reach[place].1 = at,
                None => {
                    order.push(id.clone());
                    reach.push((at, at));
                }
            }
        }
        at += 1;
    });
    at = 0;
    walk(blocks, &mut |inline| {
        for (id, (from, to)) in order.iter().zip(&reach) {
            let mark = Mark::Comment { id: id.clone() };
            let is_empty =
                matches!(&inline.kind, InlineKind::ObjectLink { label, .. } if label.is_empty());
            if (*from..=*to).contains(&at) && !is_empty && !inline.marks.contains(&mark) {
                inline.marks.push(mark);
            }
        }
        at += 1;
    });
    order
}

fn walk(blocks: &mut [Block], see: &mut dyn FnMut(&mut Inline)) {
    each(blocks, &mut |block| {
        each_line(block, &mut |line| line.iter_mut().for_each(&mut *see));
    });
}
