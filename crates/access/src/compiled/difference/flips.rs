//! What a cell gains and loses, and how often.

use std::ops::Range;

use super::super::{histogram::Histogram, totals::Tally};

/// What a cell gains and loses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Flip {
    pub(super) gained: u64,
    pub(super) lost: u64,
}

impl Flip {
    pub(super) const fn of(before: u64, after: u64) -> Self {
        Self {
            gained: after & !before,
            lost: before & !after,
        }
    }

    pub(super) fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// A cell that is not as the ranges say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corrected {
    pub(super) object: u32,
    /// As the ranges say.
    pub(super) said: Flip,
    /// As it is.
    pub(super) is: Flip,
}

/// By pair of states before and after, what a cell gains and loses.
#[derive(Clone, Debug, Default)]
pub(super) struct Effect {
    pub(super) flips: Vec<Flip>,
    /// The pairs of states on which it gains or loses anything.
    pub(super) pairs: Vec<u32>,
}

impl Effect {
    pub(super) fn new(flips: Vec<Flip>) -> Self {
        let pairs = (0..).zip(&flips).filter(|(_, flip)| !flip.is_none());
        Self {
            pairs: pairs.map(|(pair, _)| pair).collect(),
            flips,
        }
    }

    /// What happens on objects with this pair of states.
    pub(super) fn on(&self, pair: u32) -> Flip {
        self.flips.get(pair as usize).copied().unwrap_or_default()
    }
}

/// Some cells that change, counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Sum {
    pub(super) cells: u64,
    pub(super) gained: Tally,
    pub(super) lost: Tally,
}

impl Sum {
    /// Takes in so many cells more.
    pub(super) fn add(&mut self, flip: Flip, times: u64) {
        if !flip.is_none() {
            self.cells += times;
            self.gained.add(flip.gained, times);
            self.lost.add(flip.lost, times);
        }
    }

    /// Leaves out so many cells that were taken in.
    pub(super) fn take(&mut self, flip: Flip, times: u64) {
        if !flip.is_none() {
            self.cells -= times;
            self.gained.take(flip.gained, times);
            self.lost.take(flip.lost, times);
        }
    }

    pub(super) fn correct(&mut self, all: &[Corrected]) {
        for Corrected { said, is, .. } in all {
            self.add(*is, 1);
            self.take(*said, 1);
        }
    }
}

/// Counts cells by effect and pair of states, so that gains and losses are added up once for all.
pub(super) struct Counter<'a> {
    effects: &'a [Effect],
    /// Effect × pair → cells; nothing, where there was none yet.
    counts: Vec<Vec<u64>>,
    counted: Vec<u32>,
}

impl<'a> Counter<'a> {
    pub(super) fn new(effects: &'a [Effect]) -> Self {
        Self {
            effects,
            counts: vec![Vec::new(); effects.len()],
            counted: Vec::new(),
        }
    }

    /// Takes in what happens on these ranges.
    pub(super) fn add(&mut self, runs: &[(Range<u32>, u32)], pairs: &Histogram) {
        for (run, number) in runs {
            let at = *number as usize;
            let (Some(effect), Some(counts)) = (self.effects.get(at), self.counts.get_mut(at))
            else {
                continue;
            };
            if counts.is_empty() {
                counts.resize(effect.flips.len(), 0);
                self.counted.push(*number);
            }
            pairs.add_only(run, &effect.pairs, counts);
        }
    }

    /// All that was taken in; it begins again then.
    pub(super) fn sum(&mut self) -> Sum {
        let mut sum = Sum::default();
        for number in self.counted.drain(..) {
            let at = number as usize;
            let (Some(effect), Some(counts)) = (self.effects.get(at), self.counts.get_mut(at))
            else {
                continue;
            };
            for pair in &effect.pairs {
                let count = counts.get(*pair as usize).copied().unwrap_or(0);
                sum.add(effect.on(*pair), count);
            }
            counts.clear();
        }
        sum
    }
}
