//! Blocks that one side split, and in which the other changed a word.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{result::Merging, session::Session, version::Version, vocabulary::Class};
use crate::tree::{Clash, Edit, Key, Run, Tree, merge_marked};

/// How many pieces a block is thought to have been split into at most.
const PIECES: usize = 8;

/// What stands between two pieces: no text is written so.
const GAP: &str = "\u{0}";

/// What both sides' texts became, by the block that they stand in.
pub(super) type Texts = FxHashMap<Key, Vec<Run>>;

/// Merges the other side's words into the pieces, and takes away the clashes that this settles.
pub(super) fn settle(merging: &mut Merging<'_>, clashes: &mut Vec<Clash>) -> Texts {
    let mut texts = Texts::default();
    let content = merging.session.fields.content;
    let edits = merging.plan.edits.iter().filter_map(|edit| match edit {
        Edit::Set { node, field, .. } if *field == content => Some(*node),
        _ => None,
    });
    let edits: Vec<Key> = edits.collect();
    if edits.is_empty() && clashes.is_empty() {
        return texts;
    }
    let sides = [
        (merging.mine, merging.theirs),
        (merging.theirs, merging.mine),
    ];
    let sides = sides.map(|(side, other)| Splitting {
        behind: behind(side),
        side,
        other,
    });
    for key in edits {
        settle_one(merging, &sides, key, &mut texts);
    }
    clashes.retain(|clash| match clash {
        Clash::Field(key, field) if *field == content => {
            !settle_one(merging, &sides, *key, &mut texts)
        }
        _ => true,
    });
    for (key, runs) in &texts {
        let value = merging.session.marked(runs.clone());
        merging.set.insert((*key, content), Some(value));
    }
    texts
}

/// Whether any of these texts refers to a footnote, or did in any version.
pub(super) fn touch_footnotes(merging: &Merging<'_>, texts: &Texts) -> bool {
    let versions = [merging.base, merging.mine, merging.theirs];
    texts.iter().any(|(key, runs)| {
        let refers = |version: &Version| {
            let node = version.tree.get(*key);
            node.is_some_and(|node| !node.references.is_empty())
        };
        runs.iter().any(|run| run.target.is_some()) || versions.into_iter().any(refers)
    })
}

/// A version as if its side had written these texts.
pub(super) fn with_texts(version: &Version, texts: &Texts, session: &Session) -> Tree {
    let content = session.fields.content;
    let nodes = version.tree.nodes().iter().map(|node| {
        let mut node = node.clone();
        let Some(runs) = texts.get(&node.key) else {
            return node;
        };
        for (_, value) in node.fields.iter_mut().filter(|(name, _)| *name == content) {
            *value = session.marked(runs.clone());
        }
        let targets = runs.iter().filter_map(|run| run.target);
        node.references = targets.map(|target| (content, target)).collect();
        node
    });
    Tree::new(nodes.collect())
}

/// The side that may have split a block, and the other.
struct Splitting<'a> {
    side: &'a Version,
    other: &'a Version,
    behind: FxHashMap<Key, Key>,
}

/// What stands behind each node.
fn behind(version: &Version) -> FxHashMap<Key, Key> {
    let siblings = version
        .tree
        .nodes()
        .iter()
        .map(|node| node.children.as_slice());
    let pairs = siblings.flat_map(|children| children.iter().zip(children.iter().skip(1)));
    pairs.map(|(first, second)| (*first, *second)).collect()
}

fn settle_one(
    merging: &Merging<'_>,
    sides: &[Splitting<'_>; 2],
    key: Key,
    texts: &mut Texts,
) -> bool {
    let Some(pieces) = sides
        .iter()
        .find_map(|splitting| merge(merging, splitting, key))
    else {
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
    texts.extend(pieces);
    true
}

/// What becomes of a block that one side split and the other changed: each piece with its text.
fn merge(
    merging: &Merging<'_>,
    splitting: &Splitting<'_>,
    key: Key,
) -> Option<Vec<(Key, Vec<Run>)>> {
    let Splitting {
        side,
        other,
        behind,
    } = splitting;
    let content = merging.session.fields.content;
    let runs = |version: &Version, key: Key| {
        let node = version.tree.get(key)?;
        node.field(content)?.runs().map(<[Run]>::to_vec)
    };
    let is_new = |key: &Key| {
        side.class(*key) == Some(Class::Text)
            && !merging.base.tree.has(*key)
            && !other.tree.has(*key)
    };
    let next = |key: &Key| behind.get(key).copied();
    let mut rest = std::iter::successors(next(&key), next)
        .take_while(is_new)
        .take(PIECES)
        .peekable();
    rest.peek()?;
    let (base, others) = (runs(merging.base, key)?, runs(other, key)?);
    let mut keys = vec![key];
    let mut joined = vec![runs(side, key)?];
    for piece in rest {
        let text = runs(side, piece)?;
        if !continues(&base, &joined, &text) {
            return None;
        }
        keys.push(piece);
        joined.push(text);
        // Whoever splits a block does away with the space there, or leaves it.
        for space in [Space::None, Space::Before, Space::Behind] {
            if let Some(merged) = merge_marked(&base, &join(&joined, space), &others) {
                return Some(keys.into_iter().zip(part(merged, space)).collect());
            }
        }
    }
    None
}

/// Whether a piece has words of the base that those before it have not.
fn continues(base: &[Run], before: &[Vec<Run>], piece: &[Run]) -> bool {
    let words = |runs: &[Run]| -> FxHashSet<String> {
        let texts = runs.iter().filter(|run| !run.whole);
        texts
            .flat_map(|run| {
                run.text
                    .split_whitespace()
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .collect()
    };
    let (base, piece) = (words(base), words(piece));
    let before: FxHashSet<String> = before.iter().flat_map(|runs| words(runs)).collect();
    piece
        .iter()
        .any(|word| base.contains(word) && !before.contains(word))
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
