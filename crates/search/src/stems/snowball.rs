//! Swedish and English, by the algorithms of Snowball.

use std::hash::{Hash as _, Hasher as _};

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHasher;

use super::Stem;

/// How far-fetched a stem is that was cut without looking at the language.
const COST: u8 = 4;

/// Calls `each` with the stems of a word and how far-fetched they are.
pub(super) fn stems(word: &str, mut each: impl FnMut(Stem)) {
    for algorithm in [Algorithm::Swedish, Algorithm::English] {
        let stem = Stemmer::create(algorithm).stem(word);
        let letters = stem.chars().count();
        if letters > 2 {
            let mut hasher = FxHasher::default();
            (stem.as_bytes(), b'#').hash(&mut hasher);
            each(Stem {
                name: hasher.finish(),
                letters,
                cost: COST,
            });
        }
    }
}
