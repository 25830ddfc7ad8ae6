//! Finding children that have no name of their own again in another version.

use rustc_hash::FxHashMap;

/// What a child can be found by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Features {
    /// A digest of what names it to whoever wrote it.
    pub(crate) name: Option<u64>,
    /// A digest of all that it says.
    pub(crate) digest: u64,
}

/// Finds each of some children among those of the base: by all that it says, by its name, else by its
/// place between two that were found, where as many are missing as are left.
pub(crate) fn align(base: &[Features], now: &[Features]) -> Vec<Option<usize>> {
    let mut aligning = Aligning {
        found: vec![None; now.len()],
        taken: vec![false; base.len()],
    };
    aligning.ends(base, now);
    aligning.by(base, now, |features| Some(features.digest));
    aligning.by(base, now, |features| features.name);
    aligning.between();
    aligning.found
}

struct Aligning {
    /// By child, its place in the base.
    found: Vec<Option<usize>>,
    /// By place in the base.
    taken: Vec<bool>,
}

impl Aligning {
    fn pair(&mut self, now: usize, base: usize) {
        if let (Some(found), Some(taken)) = (self.found.get_mut(now), self.taken.get_mut(base)) {
            (*found, *taken) = (Some(base), true);
        }
    }

    /// What both begin or end with: of several that say the same, these are the same.
    fn ends(&mut self, base: &[Features], now: &[Features]) {
        let same = |(was, is): &(&Features, &Features)| was.digest == is.digest;
        let first = base.iter().zip(now).take_while(same).count();
        let (rest, left) = (base.len() - first, now.len() - first);
        let ends = base.iter().rev().zip(now.iter().rev());
        let last = ends.take(rest.min(left)).take_while(same).count();
        for at in 0..first {
            self.pair(at, at);
        }
        for from_end in 1..=last {
            self.pair(now.len() - from_end, base.len() - from_end);
        }
    }

    /// By a feature, in order; looked up, so that long lists take no time in the square.
    fn by(
        &mut self,
        base: &[Features],
        now: &[Features],
        feature: impl Fn(&Features) -> Option<u64>,
    ) {
        let mut places: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        let free = base.iter().zip(&self.taken).enumerate();
        for (at, (features, _)) in free.rev().filter(|(_, (_, taken))| !**taken) {
            if let Some(digest) = feature(features) {
                places.entry(digest).or_default().push(at);
            }
        }
        for (at, features) in now.iter().enumerate() {
            if self.found.get(at).is_some_and(Option::is_some) {
                continue;
            }
            let place = feature(features).and_then(|digest| places.get_mut(&digest)?.pop());
            if let Some(place) = place {
                self.pair(at, place);
            }
        }
    }

    /// What is left, by the one before it that was found.
    fn between(&mut self) {
        let mut left: FxHashMap<Option<usize>, (Vec<usize>, Vec<usize>)> = FxHashMap::default();
        let mut before = None;
        for (at, taken) in self.taken.iter().enumerate() {
            if *taken {
                before = Some(at);
            } else {
                left.entry(before).or_default().0.push(at);
            }
        }
        let mut before = None;
        for (at, found) in self.found.iter().enumerate() {
            match found {
                Some(found) => before = Some(*found),
                None => left.entry(before).or_default().1.push(at),
            }
        }
        for (was, is) in left.into_values() {
            if was.len() == is.len() {
                for (was, is) in was.into_iter().zip(is) {
                    self.pair(is, was);
                }
            }
        }
    }
}
