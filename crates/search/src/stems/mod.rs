//! Which words are forms of one word, in no language that is known beforehand.

mod finnish;
mod snowball;

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxHashMap, FxHasher};

/// What a word may be a form of, with what it costs to believe each.
#[derive(Clone, Debug, Default)]
pub struct Stems(FxHashMap<u64, u8>);

impl Stems {
    /// The stems of a word in small letters.
    #[must_use]
    pub fn of(word: &str) -> Self {
        let mut stems = FxHashMap::default();
        each_stem(word, |stem, cost| {
            let known = stems.entry(stem).or_insert(cost);
            *known = cost.min(*known);
        });
        Self(stems)
    }

    /// How likely it is that another word is a form of this one: from 1, for certain, to 0; `None` where
    /// they have no stem in common.
    #[must_use]
    pub fn likeness(&self, other: &str) -> Option<f32> {
        let mut best: Option<u8> = None;
        each_stem(other, |stem, cost| {
            if let Some(known) = self.0.get(&stem) {
                let cost = known.saturating_add(cost);
                best = Some(best.map_or(cost, |best| best.min(cost)));
            }
        });
        best.map(|cost| 1.0 / f32::from(cost).mul_add(0.1, 1.0))
    }
}

fn each_stem(word: &str, mut each: impl FnMut(u64, u8)) {
    let any_digit = word.bytes().any(|byte| byte.is_ascii_digit());
    if any_digit {
        return;
    }
    finnish::roots(word, |root| {
        let mut hasher = FxHasher::default();
        (root.letters, root.vowel).hash(&mut hasher);
        each(hasher.finish(), root.cost);
    });
    snowball::stems(word, each);
}

/// What forms of a word begin with, so that not the whole vocabulary need be compared with it.
#[must_use]
pub fn beginnings(word: &str) -> Vec<String> {
    let letters = word.chars().count();
    let shared = match letters {
        0..=5 => 1,
        6..=8 => 2,
        more => more / 3,
    };
    let mut beginnings = finnish::irregular_beginnings(word);
    let usual: String = word.chars().take(shared).collect();
    beginnings.retain(|beginning| !beginning.starts_with(&usual));
    beginnings.push(usual);
    beginnings
}
