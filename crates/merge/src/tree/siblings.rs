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
        let stands = |key: K| from_mine(key) || from_theirs(key);
        let both: FxHashSet<K> = self.mine.iter().copied().collect();
        // Both sides have it, and one of them moved it or both made it: it ties the sides together.
        let is_tie = |key: &K| both.contains(key) && stands(*key) && !posts.contains(key);
        let ties: FxHashSet<K> = self.theirs.iter().copied().filter(is_tie).collect();
        let mine = runs(self.mine, &posts, |key| {
            from_mine(key) || ties.contains(&key)
        });
        let theirs = runs(self.theirs, &posts, |key| {
            from_theirs(key) || ties.contains(&key)
        });
        let mut merged = Vec::with_capacity(self.theirs.len().max(self.mine.len()));
        let nothing = Vec::new();
        let first = std::iter::once(None);
        let posts_in_order = self.base.iter().copied().filter(|key| posts.contains(key));
        for post in first.chain(posts_in_order.map(Some)) {
            merged.extend(post.filter(|post| stands(*post)));
            let mine = mine.get(&post).unwrap_or(&nothing);
            let theirs = theirs.get(&post).unwrap_or(&nothing);
            if mine.is_empty() && theirs.is_empty() {
                continue;
            }
            let common = in_step(mine, theirs, &ties, &rank);
            let kept = |run: &[K], from_this_side: &dyn Fn(K) -> bool| -> Vec<K> {
                let kept = run.iter().copied();
                kept.filter(|key| common.contains(key) || from_this_side(*key))
                    .collect()
            };
            let (mine, theirs) = (kept(mine, &from_mine), kept(theirs, &from_theirs));
            weave(&mine, &theirs, &common, &rank, &mut merged);
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

/// The ties that keep the runs of both sides in step: the most of them that stand in the same order
/// in both, and the same ones whichever run is mine.
fn in_step<K: Copy + Eq + Hash>(
    mine: &[K],
    theirs: &[K],
    ties: &FxHashSet<K>,
    rank: &impl Fn(K) -> u64,
) -> FxHashSet<K> {
    let tied = |run: &[K]| -> Vec<K> {
        let run = run.iter().copied();
        run.filter(|key| ties.contains(key)).collect()
    };
    let (mine, theirs) = (tied(mine), tied(theirs));
    let ranks = |run: &[K]| -> Vec<u64> { run.iter().map(|key| rank(*key)).collect() };
    let (one, other) = match ranks(&mine) <= ranks(&theirs) {
        true => (mine, theirs),
        false => (theirs, mine),
    };
    let places: FxHashMap<K, u32> = other.into_iter().zip(0..).collect();
    let common: Vec<(K, u32)> = one
        .into_iter()
        .filter_map(|key| Some((key, *places.get(&key)?)))
        .collect();
    longest_rising(&common)
}

/// What both sides put behind one post. What is in both runs keeps them in step.
fn weave<K: Copy + Eq + Hash>(
    mine: &[K],
    theirs: &[K],
    common: &FxHashSet<K>,
    rank: &impl Fn(K) -> u64,
    merged: &mut Vec<K>,
) {
    let (mut mine, mut theirs) = (mine.iter().copied(), theirs.iter().copied());
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The order of letters, each its own rank, whichever row is mine.
    fn merged(base: &str, [mine, by_mine]: [&str; 2], [theirs, by_theirs]: [&str; 2]) -> String {
        let rows = [base, mine, theirs].map(|row| row.chars().collect::<Vec<_>>());
        let stayed = |letter| !by_mine.contains(letter) && !by_theirs.contains(letter);
        let order = |mine: &[char], by_mine: &str, theirs: &[char], by_theirs: &str| -> String {
            let (base, is_post) = (&rows[0], |letter| base.contains(letter) && stayed(letter));
            let siblings = Siblings { base, mine, theirs };
            let from_mine = |letter| by_mine.contains(letter);
            let is_left = |letter| mine.contains(&letter) && theirs.contains(&letter);
            let from_theirs =
                |letter| is_post(letter) && is_left(letter) || by_theirs.contains(letter);
            let order = siblings.merged(is_post, from_mine, from_theirs, u64::from);
            order.into_iter().collect()
        };
        let one = order(&rows[1], by_mine, &rows[2], by_theirs);
        assert_eq!(one, order(&rows[2], by_theirs, &rows[1], by_mine));
        one
    }

    #[test]
    fn what_one_side_moved_stands_behind_what_the_other_put_before_it() {
        // The one puts d before c; the other takes c away, and puts a or z before d.
        assert_eq!(merged("qcd", ["qdc", "d"], ["qzd", "z"]), "qzd");
        assert_eq!(merged("qcd", ["qdc", "d"], ["qad", "a"]), "qad");
    }
}
