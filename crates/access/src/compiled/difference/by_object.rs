//! What changes on each object.

use rustc_hash::FxHashMap;

use super::{
    Delta,
    flips::{Corrected, Effect, Sum},
};
use crate::{Name, Tally};

/// From an object on, an effect happens to so many users more or fewer.
#[derive(Clone, Copy, Debug)]
struct Step {
    at: u32,
    effect: u32,
    users: i64,
}

/// What happens on objects with one pair of states, as far as the steps have been taken in.
#[derive(Clone, Default)]
struct Summed {
    sum: Sum,
    steps: usize,
}

impl Summed {
    /// Takes in the steps that were taken since.
    fn follow(&mut self, steps: &[Step], effects: &[Effect], pair: u32) {
        for step in steps.get(self.steps..).unwrap_or_default() {
            let Some(effect) = effects.get(step.effect as usize) else {
                continue;
            };
            let (flip, users) = (effect.on(pair), step.users.unsigned_abs());
            if step.users > 0 {
                self.sum.add(flip, users);
            } else {
                self.sum.take(flip, users);
            }
        }
        self.steps = steps.len();
    }
}

impl<A: Name> Delta<A> {
    /// Calls `each` with the objects on which something changes, rising, with for how many users,
    /// and what they gain and lose.
    ///
    /// Objects with the same pair of states before and after share one sum, which takes in each
    /// beginning and end of a range when such an object is met next.
    pub fn by_object(&self, mut each: impl FnMut(u32, u64, &Tally, &Tally)) {
        let steps = self.steps();
        let corrected = self.corrected();
        let mut sums: Vec<Summed> = Vec::new();
        let mut rest = corrected.as_slice();
        let mut tell = |object: u32, sum: &Sum| {
            if sum.cells > 0 {
                each(object, sum.cells, &sum.gained, &sum.lost);
            }
        };
        let (mut taken, mut users, mut object) = (0, 0, 0);
        loop {
            while let Some(step) = steps.get(taken).filter(|step| step.at <= object) {
                users += step.users;
                taken += 1;
            }
            let next_step = steps.get(taken).map_or(u32::MAX, |step| step.at);
            if users == 0 {
                // Only what is corrected can still be there.
                let next = rest.first().map_or(u32::MAX, |next| next.object);
                object = object.max(next.min(next_step));
                if object == u32::MAX {
                    return;
                }
                if object == next_step {
                    continue;
                }
            }
            let pair = self.pairs.value(object);
            if sums.len() <= pair as usize {
                sums.resize(pair as usize + 1, Summed::default());
            }
            let Some(summed) = sums.get_mut(pair as usize) else {
                return;
            };
            let steps = steps.get(..taken).unwrap_or_default();
            summed.follow(steps, &self.effects, pair);
            let here = rest.partition_point(|one| one.object <= object);
            let (these, others) = rest.split_at(here);
            rest = others;
            if these.is_empty() {
                tell(object, &summed.sum);
            } else {
                let mut sum = summed.sum.clone();
                sum.correct(these);
                tell(object, &sum);
            }
            object += 1;
        }
    }

    /// Where ranges begin and end, rising.
    fn steps(&self) -> Vec<Step> {
        let mut users: FxHashMap<(u32, u32), i64> = FxHashMap::default();
        for change in &self.changes {
            for (run, effect) in &change.runs {
                *users.entry((run.start, *effect)).or_default() += 1;
                *users.entry((run.end, *effect)).or_default() -= 1;
            }
        }
        let mut steps: Vec<Step> = users
            .into_iter()
            .filter(|(_, users)| *users != 0)
            .map(|((at, effect), users)| Step { at, effect, users })
            .collect();
        steps.sort_unstable_by_key(|step| (step.at, step.effect));
        steps
    }

    /// All that is corrected, by object.
    fn corrected(&self) -> Vec<Corrected> {
        let all = self.changes.iter();
        let mut corrected: Vec<Corrected> = all
            .flat_map(|change| change.corrected.iter().copied())
            .collect();
        corrected.sort_unstable_by_key(|one| one.object);
        corrected
    }
}
