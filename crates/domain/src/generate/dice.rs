//! Chance that repeats.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Randomness from a seed. Numbers are drawn as `u32`, so that every machine draws the same.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number below `bound`; 0 where that is 0.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let bound = u32::try_from(bound).unwrap_or(u32::MAX).max(1);
        self.0.random_range(0..bound) as usize
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True so many times in a hundred.
    pub(super) fn chance(&mut self, in_100: u32) -> bool {
        self.below(100) < in_100 as usize
    }

    /// One of a table.
    pub(super) fn pick<T: Copy, const N: usize>(&mut self, table: &[T; N]) -> T {
        const { assert!(N > 0, "a table has entries") };
        table[self.below(N)] // below N
    }

    /// One of a list, where it has any.
    pub(super) fn choose<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len()))
    }
}
