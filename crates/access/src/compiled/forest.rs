//! Where objects stand: numbered in the order of the tree when compiled, and what has moved since.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::Arc,
};

use super::pages::Pages;

/// The parent of a root.
pub(crate) const ROOT: u32 = u32::MAX;

/// A forest whose objects were numbered from above to below, each before what stands below it, so
/// that a subtree is a range of numbers. A subtree that moves keeps its numbers: it is a *piece*,
/// cut out where it was and attached where it is; a new object is a piece of one.
#[derive(Clone, Debug)]
pub(crate) struct Forest {
    parent: Pages<u32>,
    /// Where the subtree that an object had when compiled ends.
    end: Arc<[u32]>,
    /// The uppermost objects of pieces.
    pieces: Arc<BTreeSet<u32>>,
    /// The pieces attached to an object.
    attached: Arc<BTreeMap<u32, Arc<[u32]>>>,
    /// The children, in order, of the objects whose children are others than when compiled.
    children: Arc<BTreeMap<u32, Arc<[u32]>>>,
}

impl Forest {
    /// A forest by the parents of its objects, each of which comes before them; what stands below
    /// an object comes next after it.
    pub(crate) fn new(parents: &[u32]) -> Self {
        let mut end: Vec<u32> = (1..).take(parents.len()).collect();
        for (at, parent) in parents.iter().enumerate().rev() {
            let reaches = end.get(at).copied().unwrap_or(0);
            if let Some(above) = end.get_mut(*parent as usize) {
                *above = reaches.max(*above);
            }
        }
        Self {
            parent: parents.iter().copied().collect(),
            end: end.into(),
            pieces: Arc::default(),
            attached: Arc::default(),
            children: Arc::default(),
        }
    }

    pub(crate) const fn len(&self) -> u32 {
        self.parent.len()
    }

    #[inline]
    pub(crate) fn parent(&self, object: u32) -> Option<u32> {
        self.parent
            .get(object)
            .copied()
            .filter(|parent| *parent != ROOT)
    }

    /// What an object stands below, the nearest first.
    pub(crate) fn above(&self, object: u32) -> impl Iterator<Item = u32> {
        std::iter::successors(self.parent(object), |object| self.parent(*object))
    }

    /// The objects with another parent in the other forest, of those that are in both.
    pub(crate) fn moved(&self, other: &Self, each: impl FnMut(u32)) {
        self.parent.differing(&other.parent, |a, b| a == b, each);
    }

    fn end(&self, object: u32) -> u32 {
        match self.end.get(object as usize) {
            Some(end) => *end,
            None => object + 1,
        }
    }

    /// How many pieces there are: the more, the slower.
    pub(crate) fn pieces(&self) -> usize {
        self.pieces.len()
    }

    /// Puts objects below others: new ones come with the next numbers. `children` are all children
    /// of each parent whose children are not those that they were, in order ([`ROOT`]: the roots).
    pub(crate) fn arrange(&mut self, placed: &[(u32, u32)], children: Vec<(u32, Vec<u32>)>) {
        let pieces = Arc::make_mut(&mut self.pieces);
        for (object, parent) in placed {
            if *object < self.parent.len() {
                self.parent.set(*object, *parent);
            } else {
                self.parent.extend([*parent]);
            }
            pieces.insert(*object);
        }
        let attached = Arc::make_mut(&mut self.attached);
        let all = Arc::make_mut(&mut self.children);
        for (parent, children) in children {
            let here: Arc<[u32]> = children
                .iter()
                .copied()
                .filter(|child| pieces.contains(child))
                .collect();
            if here.is_empty() {
                attached.remove(&parent);
            } else {
                attached.insert(parent, here);
            }
            all.insert(parent, children.into());
        }
    }

    /// What stands directly below an object, in order.
    pub(crate) fn children(&self, object: u32, mut each: impl FnMut(u32)) {
        if let Some(children) = self.children.get(&object) {
            children.iter().copied().for_each(each);
            return;
        }
        let (mut next, end) = match object {
            ROOT => (0, u32::try_from(self.end.len()).unwrap_or(ROOT)),
            object => (object + 1, self.end(object)),
        };
        while next < end {
            if self.parent.get(next) == Some(&object) {
                each(next);
            }
            next = self.end(next);
        }
    }

    /// Whether nothing stands below an object. May say no where that is so.
    #[inline]
    pub(crate) fn is_leaf(&self, object: u32) -> bool {
        self.end(object) == object + 1
            && (self.attached.is_empty() || !self.attached.contains_key(&object))
    }

    /// The numbers of an object and all that stands below it.
    pub(crate) fn extent(&self, object: u32) -> Extent {
        if self.pieces.is_empty() {
            return Extent::One(object..self.end(object));
        }
        let mut runs = Vec::new();
        let mut waiting = vec![object];
        while let Some(piece) = waiting.pop() {
            self.whole(piece, &mut |run| {
                let pieces = self.attached.range(run.clone());
                waiting.extend(pieces.flat_map(|(_, pieces)| pieces.iter().copied()));
                runs.push(run);
            });
        }
        Extent::of(runs)
    }

    /// What of an object's subtree when compiled still stands in it where it did.
    fn whole(&self, object: u32, each: &mut dyn FnMut(Range<u32>)) {
        let (mut from, end) = (object, self.end(object));
        for piece in self.pieces.range(object + 1..end) {
            if *piece < from {
                continue;
            }
            if from < *piece {
                each(from..*piece);
            }
            from = self.end(*piece);
        }
        if from < end {
            each(from..end);
        }
    }

    /// All numbers in the order of the tree.
    pub(crate) fn order(&self) -> Vec<Range<u32>> {
        if self.children.is_empty() {
            return std::iter::once(0..self.len()).collect();
        }
        let mut runs: Vec<Range<u32>> = Vec::new();
        let mut emit = |run: Range<u32>| match runs.last_mut() {
            _ if run.is_empty() => {}
            Some(last) if last.end == run.start => last.end = run.end,
            _ => runs.push(run),
        };
        // What is left to write: numbers, of which the first may be a piece's own.
        let mut waiting: Vec<(Range<u32>, bool)> = Vec::new();
        let put = |waiting: &mut Vec<_>, parent: u32| {
            let first = waiting.len();
            self.children(parent, |child| {
                waiting.push((child..self.end(child), true));
            });
            if let Some(children) = waiting.get_mut(first..) {
                children.reverse();
            }
        };
        put(&mut waiting, ROOT);
        while let Some((run, is_whole)) = waiting.pop() {
            let from = run.start;
            if from >= run.end {
                continue;
            }
            let cut = self
                .pieces
                .range(from + u32::from(is_whole)..run.end)
                .next();
            let other = self.children.range(from..run.end).next();
            match (cut, other) {
                (Some(piece), other) if other.is_none_or(|(parent, _)| piece <= parent) => {
                    emit(from..*piece);
                    waiting.push((self.end(*piece)..run.end, false));
                }
                (_, Some((parent, _))) => {
                    emit(from..*parent + 1);
                    waiting.push((self.end(*parent)..run.end, false));
                    put(&mut waiting, *parent);
                }
                _ => emit(run),
            }
        }
        runs
    }

    pub(crate) fn bytes(&self) -> usize {
        self.parent.bytes() + self.end.len() * 4
    }
}

/// Some numbers, as ranges in rising order that do not touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    One(Range<u32>),
    Some(Vec<Range<u32>>),
}

impl Extent {
    pub(crate) fn of(mut runs: Vec<Range<u32>>) -> Self {
        runs.sort_unstable_by_key(|run| run.start);
        let mut joined: Vec<Range<u32>> = Vec::with_capacity(runs.len());
        for run in runs {
            match joined.last_mut() {
                Some(last) if last.end >= run.start => last.end = last.end.max(run.end),
                _ => joined.push(run),
            }
        }
        Self::Some(joined)
    }

    pub(crate) fn runs(&self) -> &[Range<u32>] {
        match self {
            Self::One(run) => std::slice::from_ref(run),
            Self::Some(runs) => runs,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 0 ─ 1 ─ 2, 3; 4 ─ 5; and a second tree 6.
    fn forest() -> Forest {
        Forest::new(&[ROOT, 0, 1, 1, 0, 4, ROOT])
    }

    fn order(forest: &Forest) -> Vec<u32> {
        forest.order().into_iter().flatten().collect()
    }

    #[test]
    fn a_subtree_is_a_range_until_something_moves() {
        let mut forest = forest();
        assert_eq!(forest.extent(1), Extent::One(1..4));
        assert_eq!(order(&forest), [0, 1, 2, 3, 4, 5, 6]);
        forest.arrange(&[(4, 2)], vec![(0, vec![1]), (2, vec![4])]);
        assert_eq!(
            forest.extent(1),
            Extent::of(std::iter::once(1..6).collect())
        );
        assert_eq!(forest.extent(2).runs(), [2..3, 4..6]);
        assert_eq!(
            forest.extent(0),
            Extent::of(std::iter::once(0..6).collect())
        );
        assert_eq!(order(&forest), [0, 1, 2, 4, 5, 3, 6]);
        forest.arrange(&[(7, 4)], vec![(4, vec![7, 5])]);
        assert_eq!(forest.extent(2).runs(), [2..3, 4..6, 7..8]);
        assert_eq!(order(&forest), [0, 1, 2, 4, 7, 5, 3, 6]);
        forest.arrange(&[(1, ROOT)], vec![(0, vec![]), (ROOT, vec![1, 0, 6])]);
        assert_eq!(order(&forest), [1, 2, 4, 7, 5, 3, 0, 6]);
        assert_eq!(
            forest.extent(0),
            Extent::of(std::iter::once(0..1).collect())
        );
        assert!(forest.is_leaf(5) && !forest.is_leaf(4));
        assert!(forest.above(7).eq([4, 2, 1]));
    }
}
