//! What changes between two versions, kept as ranges and counted without looking at each cell.

mod by_object;
mod cells;
mod differ;
mod flips;

use std::{hash::Hash, ops::Range, sync::Arc};

pub use self::cells::DeltaCell;
use self::{
    differ::Differ,
    flips::{Corrected, Counter, Effect, Sum},
};
use super::{Compiled, histogram::Histogram, totals::Tally};
use crate::Name;

/// All that changes between two versions: ranges of objects on which a user holds something else
/// than before, or whose state is another one, with what follows for each pair of states.
#[derive(Clone, Debug)]
pub struct Delta<A> {
    changes: Vec<Change>,
    /// What is held before and after, by number, with what that changes.
    effects: Vec<Effect>,
    /// The pairs of states before and after, by object.
    pairs: Arc<Histogram>,
    sum: Sum,
    actions: std::marker::PhantomData<A>,
}

/// What changes for one user.
#[derive(Clone, Debug)]
struct Change {
    user: u32,
    /// Ranges, and the number of the effect there.
    runs: Vec<(Range<u32>, u32)>,
    /// Cells that are not as the ranges say, since something below leads up to them.
    corrected: Vec<Corrected>,
}

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// Whether numbers given here mean the same in the other, which is then made from this one by
    /// [updates](Self::after), so far as this side can tell.
    #[must_use]
    pub fn precedes(&self, after: &Self) -> bool {
        self.objects() <= after.objects()
            && self.users() <= after.users()
            && self.table.begins(&after.table)
    }

    /// What changes from here to a version that this one [precedes](Self::precedes).
    #[must_use]
    pub fn delta(&self, after: &Self) -> Delta<A> {
        Differ::new(self, after).delta()
    }
}

impl<A: Name> Delta<A> {
    fn new(changes: Vec<Change>, effects: Vec<Effect>, pairs: Histogram) -> Self {
        let mut counter = Counter::new(&effects);
        for change in &changes {
            counter.add(&change.runs, &pairs);
        }
        let mut sum = counter.sum();
        for change in &changes {
            sum.correct(&change.corrected);
        }
        Self {
            changes,
            pairs: Arc::new(pairs),
            sum,
            effects,
            actions: std::marker::PhantomData,
        }
    }

    /// How many cells change.
    #[must_use]
    pub const fn cells(&self) -> u64 {
        self.sum.cells
    }

    /// How many cells gain something, and how often each action is gained.
    #[must_use]
    pub const fn gained(&self) -> &Tally {
        &self.sum.gained
    }

    /// How many cells lose something, and how often each action is lost.
    #[must_use]
    pub const fn lost(&self) -> &Tally {
        &self.sum.lost
    }

    /// The users for whom something changes, rising, each with how many cells do and what they gain
    /// and lose.
    pub fn by_user(&self) -> impl Iterator<Item = (u32, u64, Tally, Tally)> {
        let mut counter = Counter::new(&self.effects);
        self.changes.iter().filter_map(move |change| {
            counter.add(&change.runs, &self.pairs);
            let mut sum = counter.sum();
            sum.correct(&change.corrected);
            (sum.cells > 0).then_some((change.user, sum.cells, sum.gained, sum.lost))
        })
    }
}
