//! Looking for words, in texts that somebody may see.

use crate::{
    index::{Index, ObjectNumber, Part, Text},
    stems::{Stems, beginnings},
    vocabulary::WordNumber,
    words::words,
};

/// What somebody looks for.
#[derive(Clone, Debug, Default)]
pub struct Query {
    words: Vec<Sought>,
}

/// A word that is looked for.
#[derive(Clone, Debug)]
struct Sought {
    word: String,
    stems: Stems,
}

/// An object that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Which.
    pub object: ObjectNumber,
    /// How well, the better the higher.
    pub score: f32,
}

/// From how many letters on a word is also found inside of others.
const INSIDE: usize = 3;

/// How good it is to be found in one way or another.
const EXACT: f32 = 1.0;
const FORM: f32 = 0.9;
const BEGINNING: f32 = 0.45;
const INSIDE_FORM: f32 = 0.35;
const WITHIN: f32 = 0.25;
/// A form is never worse than this, however far-fetched.
const LEAST_LIKENESS: f32 = 0.4;

impl Query {
    /// The words of what was typed.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let sought = |word: crate::words::Word<'_>| Sought {
            stems: Stems::of(&word.folded),
            word: word.folded.into_owned(),
        };
        Self {
            words: words(text).map(sought).collect(),
        }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The best `most` objects that have each word in a text that is `visible`, the best first; where
    /// there is none, those that have any.
    pub fn find(
        &self,
        index: &Index,
        most: usize,
        mut visible: impl FnMut(&Text) -> bool,
    ) -> Vec<Hit> {
        let objects = usize::try_from(index.objects()).unwrap_or(0);
        let mut total = vec![0.0_f32; objects];
        let mut matched = vec![0_u8; objects];
        let mut best = vec![0.0_f32; objects];
        for sought in &self.words {
            best.fill(0.0);
            for (word, weight) in sought.expand(index) {
                index.each_text(word, |text, often| {
                    let Some(best) = usize::try_from(text.object).ok().and_then(|at| best.get_mut(at)) else {
                        return;
                    };
                    let score = weight * rank(text, often);
                    if score > *best && visible(text) {
                        *best = score;
                    }
                });
            }
            let found = best.iter().filter(|score| **score > 0.0).count();
            let rarity = rarity(objects, found);
            for ((total, matched), best) in total.iter_mut().zip(&mut matched).zip(&best) {
                if *best > 0.0 {
                    *total += best * rarity;
                    *matched = matched.saturating_add(1);
                }
            }
        }
        let wanted = u8::try_from(self.words.len()).unwrap_or(u8::MAX);
        let most_matched = matched.iter().copied().max().unwrap_or(0);
        let least = if most_matched >= wanted { wanted } else { 1 }.max(1);
        let hits = total.into_iter().zip(matched).zip(0..);
        let hits = hits.filter(|((_, matched), _)| *matched >= least);
        let mut hits: Vec<Hit> = hits.map(|((score, _), object)| Hit { object, score }).collect();
        let better = |a: &Hit, b: &Hit| b.score.total_cmp(&a.score).then(a.object.cmp(&b.object));
        if most == 0 {
            return Vec::new();
        }
        if hits.len() > most {
            hits.select_nth_unstable_by(most - 1, better);
            hits.truncate(most);
        }
        hits.sort_unstable_by(better);
        hits
    }
}

impl Sought {
    /// The words of the vocabulary that stand for this one, and how well. A word may come twice.
    fn expand(&self, index: &Index) -> Vec<(WordNumber, f32)> {
        let vocabulary = &index.vocabulary;
        let mut expanded = Vec::new();
        let letters = self.word.chars().count();
        for beginning in beginnings(&self.word) {
            for (number, word) in vocabulary.beginning_with(&beginning) {
                if let Some(likeness) = self.stems.likeness(word) {
                    expanded.push((number, FORM * likeness.max(LEAST_LIKENESS)));
                }
            }
        }
        if letters >= INSIDE {
            for (number, word, at) in vocabulary.having(&self.word) {
                let share = share(&self.word, word);
                let weight = if word.len() == self.word.len() {
                    EXACT
                } else if at == 0 {
                    BEGINNING * share
                } else {
                    WITHIN * share
                };
                expanded.push((number, weight));
            }
        } else {
            for (number, word) in vocabulary.beginning_with(&self.word) {
                let exact = word.len() == self.word.len();
                let weight = if exact { EXACT } else { BEGINNING * share(&self.word, word) };
                expanded.push((number, weight));
            }
        }
        let _ = INSIDE_FORM;
        expanded
    }
}

/// How much of a word was typed, to soften: a longer rest says less about what was meant.
fn share(typed: &str, word: &str) -> f32 {
    let length = |text: &str| u16::try_from(text.len()).map_or(f32::MAX, f32::from);
    (length(typed) / length(word)).sqrt()
}

/// How much a text that has a word is about it.
fn rank(text: &Text, often: u32) -> f32 {
    let often = u16::try_from(often).map_or(0.0, f32::from);
    let length = u16::try_from(text.length).map_or(f32::from(u16::MAX), f32::from);
    let part = if text.part == Part::Name { 2.0 } else { 1.0 };
    part * often.mul_add(0.15, 1.0) / (length + 1.0).ln().mul_add(0.02, 1.0)
}

/// How much it says that an object has a word.
fn rarity(objects: usize, found: usize) -> f32 {
    let count = |number: usize| u32::try_from(number).map_or(f64::MAX, f64::from);
    let rarity = (1.0 + count(objects) / (count(found) + 1.0)).ln();
    rarity as f32
}
