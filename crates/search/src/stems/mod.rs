//! Which words are forms of one word, in no language that is known beforehand.

mod finnish;
mod snowball;

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxHashMap, FxHasher};

/// What a word may be a form of.
#[derive(Clone, Debug, Default)]
pub struct Stems {
    letters: usize,
    stems: FxHashMap<u64, u8>,
}

/// A stem that a word may have.
#[derive(Clone, Copy, Debug)]
struct Stem {
    /// Two words with the same have it in common.
    name: u64,
    letters: usize,
    /// How far-fetched it is.
    cost: u8,
}

impl Stems {
    /// The stems of a word in small letters.
    #[must_use]
    pub fn of(word: &str) -> Self {
        let mut stems = FxHashMap::default();
        each_stem(word, |stem| {
            let known = stems.entry(stem.name).or_insert(stem.cost);
            *known = stem.cost.min(*known);
        });
        Self {
            letters: word.chars().count(),
            stems,
        }
    }

    /// How likely it is that another word is a form of this one: from 1, for certain, to 0; `None` where
    /// they have no stem in common that is worth believing.
    #[must_use]
    pub fn likeness(&self, other: &str) -> Option<f32> {
        let letters = self.letters.min(other.chars().count());
        let mut best: Option<f32> = None;
        each_stem(other, |stem| {
            if let Some(known) = self.stems.get(&stem.name) {
                let over =
                    u16::try_from(letters.saturating_sub(stem.letters + 1)).unwrap_or(u16::MAX);
                let cost = f32::from(over).mul_add(ENDED, f32::from(known + stem.cost));
                best = Some(best.map_or(cost, |best| best.min(cost)));
            }
        });
        best.filter(|cost| *cost < DEAREST)
            .map(|cost| 1.0 / cost.mul_add(0.1, 1.0))
    }
}

/// What each letter that even the shorter word has beyond the stem adds to the cost.
const ENDED: f32 = 1.0;

/// What is more far-fetched is not believed.
const DEAREST: f32 = 14.0;

fn each_stem(word: &str, mut each: impl FnMut(Stem)) {
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
        return;
    }
    finnish::roots(word, |root| {
        let mut hasher = FxHasher::default();
        (root.letters, root.vowel).hash(&mut hasher);
        each(Stem {
            name: hasher.finish(),
            letters: root.letters.len(),
            cost: root.cost,
        });
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
    let mut beginnings = finnish::other_beginnings(word);
    let usual: String = word.chars().take(shared).collect();
    beginnings.retain(|beginning| !beginning.starts_with(&usual));
    beginnings.push(usual);
    beginnings
}
