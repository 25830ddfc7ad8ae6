//! Which words names have.

use crate::vocabulary::WordNumber;

/// A bit for each word that was in a name once.
#[derive(Clone, Debug, Default)]
pub(super) struct Named(Vec<u64>);

const BITS: u32 = u64::BITS;

impl Named {
    pub(super) fn add(&mut self, word: WordNumber) {
        let Ok(at) = usize::try_from(word / BITS) else {
            return;
        };
        if self.0.len() <= at {
            self.0.resize(at + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(at) {
            *bits |= 1 << (word % BITS);
        }
    }

    pub(super) fn has(&self, word: WordNumber) -> bool {
        let at = usize::try_from(word / BITS).ok();
        let bits = at.and_then(|at| self.0.get(at)).copied();
        bits.is_some_and(|bits| bits & (1 << (word % BITS)) != 0)
    }
}
