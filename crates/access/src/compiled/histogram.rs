//! How often each of some values occurs in a range.

use std::ops::Range;

/// How many places a block has.
const BLOCK: usize = 128;

/// Values below some number, by place, with the counts up to every so many places.
#[derive(Clone, Debug)]
pub(super) struct Histogram {
    values: Vec<u32>,
    kinds: usize,
    /// Block × value → how often it occurs before the block.
    before: Vec<u32>,
}

impl Histogram {
    pub(super) fn new(values: Vec<u32>, kinds: usize) -> Self {
        let mut before = Vec::with_capacity((values.len() / BLOCK + 2) * kinds);
        let mut counts = vec![0_u32; kinds];
        for block in values.chunks(BLOCK) {
            before.extend_from_slice(&counts);
            for value in block {
                if let Some(count) = counts.get_mut(*value as usize) {
                    *count += 1;
                }
            }
        }
        before.extend_from_slice(&counts);
        Self {
            values,
            kinds,
            before,
        }
    }

    pub(super) fn value(&self, at: u32) -> u32 {
        self.values.get(at as usize).copied().unwrap_or(0)
    }

    pub(super) fn values(&self) -> &[u32] {
        &self.values
    }

    /// Adds to `counts` how often each value occurs in the range.
    pub(super) fn add(&self, range: &Range<u32>, counts: &mut [u64]) {
        if let Some((first, last)) = self.add_edges(range, counts) {
            for ((count, before), after) in counts.iter_mut().zip(first).zip(last) {
                *count += u64::from(after - before);
            }
        }
    }

    /// Adds to `counts` how often these values occur in the range; what it says of others is not
    /// right.
    pub(super) fn add_only(&self, range: &Range<u32>, values: &[u32], counts: &mut [u64]) {
        if let Some((first, last)) = self.add_edges(range, counts) {
            for value in values {
                let at = *value as usize;
                if let (Some(count), Some(before), Some(after)) =
                    (counts.get_mut(at), first.get(at), last.get(at))
                {
                    *count += u64::from(after - before);
                }
            }
        }
    }

    /// Adds what stands in the range outside of whole blocks; the counts before and after these, if
    /// there are any.
    fn add_edges(&self, range: &Range<u32>, counts: &mut [u64]) -> Option<(&[u32], &[u32])> {
        let end = (range.end as usize).min(self.values.len());
        let start = (range.start as usize).min(end);
        let (first, last) = (start.div_ceil(BLOCK), end / BLOCK);
        let mut one = |run: Range<usize>| {
            for value in self.values.get(run).unwrap_or_default() {
                if let Some(count) = counts.get_mut(*value as usize) {
                    *count += 1;
                }
            }
        };
        if first >= last {
            one(start..end);
            return None;
        }
        one(start..first * BLOCK);
        one(last * BLOCK..end);
        let row = |block: usize| {
            let row = block * self.kinds..(block + 1) * self.kinds;
            self.before.get(row).unwrap_or_default()
        };
        Some((row(first), row(last)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_those_of_looking_at_each() {
        let values: Vec<u32> = (0..1000_u32).map(|at| at * at % 7).collect();
        let histogram = Histogram::new(values.clone(), 7);
        for range in [
            0..0,
            0..1000,
            3..9,
            100..128,
            128..256,
            1..999,
            130..600,
            990..2000,
        ] {
            let mut counts = [0; 7];
            histogram.add(&range, &mut counts);
            let mut some = [0; 7];
            histogram.add_only(&range, &[2, 5], &mut some);
            assert_eq!([some[2], some[5]], [counts[2], counts[5]]);
            for (value, count) in (0..).zip(counts) {
                let end = range.end.min(1000) as usize;
                let seen = values[range.start as usize..end]
                    .iter()
                    .filter(|seen| **seen == value);
                assert_eq!(count, seen.count() as u64, "{value} in {range:?}");
            }
        }
    }
}
