//! Which nodes one version moved.

use std::hash::Hash;

use rustc_hash::FxHashSet;

use super::{Key, Tree};

/// The nodes that stand elsewhere than they did: below another parent, or at another place among
/// those that stayed. Of the latter the fewest that explain the new order.
pub(super) fn moved(before: &Tree, after: &Tree) -> FxHashSet<Key> {
    let mut moved = FxHashSet::default();
    let mut place = vec![0_u32; 0];
    for was in before.nodes() {
        let Some(now) = after.get(was.key) else {
            continue;
        };
        if was.parent != now.parent {
            moved.insert(was.key);
        }
        if was.children == now.children {
            continue;
        }
        for (index, child) in (1..).zip(&was.children) {
            if place.len() <= child.index() {
                place.resize(child.index() + 1, 0);
            }
            place[child.index()] = index;
        }
        let stayed: Vec<(Key, u32)> = now
            .children
            .iter()
            .filter(|child| before.parent(**child) == Some(was.key))
            .filter_map(|child| Some((*child, *place.get(child.index())?)))
            .collect();
        let in_order = longest_rising(&stayed);
        moved.extend(
            stayed
                .iter()
                .map(|(child, _)| *child)
                .filter(|child| !in_order.contains(child)),
        );
    }
    moved
}

/// A longest part of a sequence in which the numbers rise.
pub(crate) fn longest_rising<K: Copy + Eq + Hash>(sequence: &[(K, u32)]) -> FxHashSet<K> {
    // Where the best sequence of each length ends, and what stands before each end.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(sequence.len());
    let number = |at: usize| sequence.get(at).map_or(0, |(_, number)| *number);
    for (at, (_, now)) in sequence.iter().enumerate() {
        let length = ends.partition_point(|end| number(*end) < *now);
        before.push(
            length
                .checked_sub(1)
                .and_then(|last| ends.get(last).copied()),
        );
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut rising = FxHashSet::default();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        rising.extend(sequence.get(at).map(|(key, _)| *key));
        next = before.get(at).copied().flatten();
    }
    rising
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fewest_are_called_moved() {
        let sequence: Vec<_> = [2, 3, 4, 1, 5].map(|number| (Key(number), number)).into();
        let rising = longest_rising(&sequence);
        assert_eq!(rising.len(), 4);
        assert!(!rising.contains(&Key(1)));
    }
}
