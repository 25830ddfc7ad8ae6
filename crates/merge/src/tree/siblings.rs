//! In what order the children of a node stand after a merge.
//!
//! The base's children that neither side moved, removed or not, are the posts between which everything
//! else stands: each side's new and moved children behind the post that they stand behind there. So the
//! order does not depend on whose edits are called mine.

use std::hash::Hash;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Key, Tree, moves::longest_rising};

/// What is known of a node's children, or of anything else that stands in a row.
pub(crate) struct Siblings<'a, K> {
    pub(crate) base: &'a [K],
    pub(crate) mine: &'a [K],
    pub(crate) theirs: &'a [K],
}

impl<K: Copy + Eq + Hash> Siblings<'_, K> {
    /// The children that are there after the merge, in order.
    ///
    /// `is_post` tells which of the base's children stand where they stood, `from_mine` what stands
    /// where mine has it, `from_theirs` what stands where theirs has it, `rank` what decides between two
    /// that both stand behind the same post.
    pub(crate) fn merged(
        &self,
        is_post: impl Fn(K) -> bool,
        from_mine: impl Fn(K) -> bool,
        from_theirs: impl Fn(K) -> bool,
        rank: impl Fn(K) -> u64,
    ) -> Vec<K> {
        let posts: FxHashSet<K> = self
            .base
            .iter()
            .copied()
            .filter(|key| is_post(*key))
            .collect();
        let both: FxHashSet<K> = self.mine.iter().copied().collect();
        // Both sides have it, and one of them moved it or both made it: it ties the sides together.
        let is_tie = |key: &K| both.contains(key) && from_theirs(*key) && !posts.contains(key);
        let ties: FxHashSet<K> = self.theirs.iter().copied().filter(is_tie).collect();
        let mine = runs(self.mine, &posts, |key| {
            from_mine(key) || ties.contains(&key)
        });
        let theirs = runs(self.theirs, &posts, &from_theirs);
        let mut merged = Vec::with_capacity(self.theirs.len().max(self.mine.len()));
        let nothing = Vec::new();
        let first = std::iter::once(None);
        let posts_in_order = self.base.iter().copied().filter(|key| posts.contains(key));
        for post in first.chain(posts_in_order.map(Some)) {
            merged.extend(post.filter(|post| from_mine(*post) || from_theirs(*post)));
            let (mine, theirs) = (
                mine.get(&post).unwrap_or(&nothing),
                theirs.get(&post).unwrap_or(&nothing),
            );
            weave(mine, theirs, &ties, &rank, &mut merged);
        }
        merged
    }
}

/// What stands behind each post.
fn runs<K: Copy + Eq + Hash>(
    children: &[K],
    posts: &FxHashSet<K>,
    stands: impl Fn(K) -> bool,
) -> FxHashMap<Option<K>, Vec<K>> {
    let mut runs: FxHashMap<Option<K>, Vec<K>> = FxHashMap::default();
    let mut post = None;
    for child in children {
        if posts.contains(child) {
            post = Some(*child);
        } else if stands(*child) {
            runs.entry(post).or_default().push(*child);
        }
    }
    runs
}

/// What both sides put behind one post. What is in both runs keeps them in step.
fn weave<K: Copy + Eq + Hash>(
    mine: &[K],
    theirs: &[K],
    ties: &FxHashSet<K>,
    rank: &impl Fn(K) -> u64,
    merged: &mut Vec<K>,
) {
    let places: FxHashMap<K, u32> = theirs.iter().copied().zip(0..).collect();
    let common: Vec<(K, u32)> = mine
        .iter()
        .filter(|key| ties.contains(key))
        .filter_map(|key| Some((*key, *places.get(key)?)))
        .collect();
    let common = longest_rising(&common);
    let mut mine = mine
        .iter()
        .copied()
        .filter(|key| !ties.contains(key) || common.contains(key));
    let mut theirs = theirs.iter().copied();
    loop {
        let ours: Vec<K> = mine
            .by_ref()
            .take_while(|key| !common.contains(key))
            .collect();
        let mut tie = None;
        let others: Vec<K> = theirs
            .by_ref()
            .take_while(|key| {
                tie = common.contains(key).then_some(*key);
                tie.is_none()
            })
            .collect();
        let first = |run: &[K]| run.first().map(|key| rank(*key));
        if first(&others) <= first(&ours) {
            merged.extend(others.into_iter().chain(ours));
        } else {
            merged.extend(ours.into_iter().chain(others));
        }
        match tie {
            Some(tie) => merged.push(tie),
            None => break,
        }
    }
}

/// A node's children in a version; none where it is not there.
pub(super) fn children(tree: &Tree, parent: Key) -> &[Key] {
    tree.get(parent).map_or(&[], |node| &node.children)
}
