//! Blocks that one side split, and in which the other changed a word.

use super::{result::Merging, version::Version, vocabulary::Class};
use crate::tree::{Clash, Key, Run, merge_marked};

/// How many pieces a block is thought to have been split into at most.
const PIECES: usize = 8;

/// What stands between two pieces: no text is written so.
const GAP: &str = "\u{0}";

/// Merges the other side's words into the pieces, and takes away the clashes that this settles.
pub(super) fn settle(merging: &mut Merging<'_>, clashes: &mut Vec<Clash>) {
    let content = merging.session.fields.content;
    clashes.retain(|clash| match clash {
        Clash::Field(key, field) if *field == content => !settle_one(merging, *key),
        _ => true,
    });
}

fn settle_one(merging: &mut Merging<'_>, key: Key) -> bool {
    let sides = [
        (merging.mine, merging.theirs),
        (merging.theirs, merging.mine),
    ];
    let merged = sides
        .into_iter()
        .find_map(|(side, other)| merge(merging, side, other, key));
    let Some(pieces) = merged else {
        return false;
    };
    let stands = |run: &Run| {
        run.target
            .is_none_or(|target| merging.plan.order.has(target))
    };
    let fits =
        |(key, runs): &(Key, Vec<Run>)| merging.plan.order.has(*key) && runs.iter().all(stands);
    if !pieces.iter().all(fits) {
        return false;
    }
    for (key, runs) in pieces {
        let value = merging.session.marked(runs);
        merging
            .set
            .insert((key, merging.session.fields.content), Some(value));
    }
    true
}

/// What becomes of a block that `side` split and `other` changed: each piece with its text.
fn merge(
    merging: &Merging<'_>,
    side: &Version,
    other: &Version,
    key: Key,
) -> Option<Vec<(Key, Vec<Run>)>> {
    let content = merging.session.fields.content;
    let runs = |version: &Version, key: Key| {
        let node = version.tree.get(key)?;
        node.field(content)?.runs().map(<[Run]>::to_vec)
    };
    let (base, others) = (runs(merging.base, key)?, runs(other, key)?);
    let siblings = &side.tree.get(side.tree.parent(key)?)?.children;
    let at = siblings.iter().position(|sibling| *sibling == key)?;
    let is_new = |key: &Key| {
        side.class(*key) == Some(Class::Text)
            && !merging.base.tree.has(*key)
            && !other.tree.has(*key)
    };
    let rest = siblings
        .iter()
        .skip(at + 1)
        .copied()
        .take_while(is_new)
        .take(PIECES);
    let mut keys = vec![key];
    let mut joined = vec![runs(side, key)?];
    for piece in rest {
        keys.push(piece);
        joined.push(runs(side, piece)?);
        // Whoever splits a block does away with the space there, or leaves it.
        for space in [Space::None, Space::Before, Space::Behind] {
            if let Some(merged) = merge_marked(&base, &join(&joined, space), &others) {
                return Some(keys.into_iter().zip(part(merged, space)).collect());
            }
        }
    }
    None
}

/// Where a space is put back between two pieces.
#[derive(Clone, Copy, PartialEq)]
enum Space {
    None,
    Before,
    Behind,
}

fn run(text: &str, whole: bool) -> Run {
    Run {
        text: text.into(),
        whole,
        marks: Vec::new(),
        target: None,
    }
}

fn join(pieces: &[Vec<Run>], space: Space) -> Vec<Run> {
    let mut joined = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        if at > 0 {
            joined.extend((space == Space::Before).then(|| run(" ", false)));
            joined.push(run(GAP, true));
            joined.extend((space == Space::Behind).then(|| run(" ", false)));
        }
        joined.extend(piece.iter().cloned());
    }
    joined
}

fn part(merged: Vec<Run>, space: Space) -> Vec<Vec<Run>> {
    let mut pieces = vec![Vec::new()];
    for run in merged {
        if run.whole && &*run.text == GAP {
            pieces.push(Vec::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push(run);
        }
    }
    let last = pieces.len() - 1;
    for (at, piece) in pieces.iter_mut().enumerate() {
        let edge = match space {
            Space::Before if at < last => piece.last_mut(),
            Space::Behind if at > 0 => piece.first_mut(),
            _ => None,
        };
        if let Some(run) = edge.filter(|run| !run.whole) {
            let trimmed = match space {
                Space::Before => run.text.strip_suffix(' '),
                _ => run.text.strip_prefix(' '),
            };
            if let Some(trimmed) = trimmed {
                run.text = trimmed.into();
            }
        }
        piece.retain(|run| run.whole || !run.text.is_empty());
    }
    pieces
}
