//! How well each object has a word.

use crate::{
    index::{Index, ObjectNumber, Part, Text},
    query::Hit,
    vocabulary::WordNumber,
};

/// How well each object has one word that is looked for, in the texts that are visible.
pub(crate) struct Scores<V> {
    /// By object; 0 for one that does not have it.
    best: Vec<f32>,
    visible: V,
    /// How many words of texts were looked at.
    looked_at: usize,
}

/// How much more a word says that is in a name.
const IN_NAME: f32 = 2.0;
/// How much more a word says for each step of how often it is there.
const OFTEN: f32 = 0.15;
/// The most that a word's weight is multiplied by for being there often.
const MOST_OFTEN: f32 = 1.0 + 3.0 * OFTEN;
/// After so many words of texts it is asked again whether more can change anything.
const ASK_AFTER: usize = 1 << 15;

impl<V: FnMut(&Text) -> bool> Scores<V> {
    pub(crate) fn new(objects: usize, visible: V) -> Self {
        Self {
            best: vec![0.0; objects],
            visible,
            looked_at: 0,
        }
    }

    pub(crate) fn clear(&mut self) {
        self.best.fill(0.0);
    }

    /// The objects that have the word.
    pub(crate) fn found(&self) -> impl Iterator<Item = Hit> {
        let scores = self.best.iter().copied().zip(0..);
        scores
            .filter(|(score, _)| *score > 0.0)
            .map(|(score, object)| Hit { object, score })
    }

    /// Looks at the texts that have a word, which stands for the one that is looked for so well.
    pub(crate) fn look_at(&mut self, index: &Index, word: WordNumber, weight: f32) {
        let Self {
            best,
            visible,
            looked_at,
        } = self;
        index.each_text(word, |text, often| {
            *looked_at += 1;
            let Some(best) = place(text.object).and_then(|at| best.get_mut(at)) else {
                return;
            };
            let score = weight * rank(text, often);
            if score > *best && visible(text) {
                *best = score;
            }
        });
    }

    /// Looks at words, and leaves out those that can not change which `most` objects are the best, nor how
    /// well they have it. A letter or two are the beginning of much of what there is.
    pub(crate) fn best_of(&mut self, index: &Index, words: &[(WordNumber, f32)], most: usize) {
        let bound = |(word, weight): &(WordNumber, f32)| {
            let part = if index.is_in_names(*word) {
                IN_NAME
            } else {
                1.0
            };
            (*word, *weight, weight * part * MOST_OFTEN)
        };
        let mut words: Vec<_> = words.iter().map(bound).collect();
        words.sort_unstable_by(|a, b| b.2.total_cmp(&a.2));
        let (mut least, mut asked_at) = (0.0, 0);
        for (word, weight, bound) in words {
            if self.looked_at > asked_at + ASK_AFTER {
                asked_at = self.looked_at;
                least = self.nth_best(most);
            }
            if bound < least {
                return;
            }
            self.look_at(index, word, weight);
        }
    }

    /// The score that the worst of the `most` best objects has; 0 where there are not so many.
    fn nth_best(&self, most: usize) -> f32 {
        let Some(last) = most.checked_sub(1) else {
            return 0.0;
        };
        let mut scores: Vec<f32> = self.found().map(|hit| hit.score).collect();
        if last >= scores.len() {
            return 0.0;
        }
        *scores.select_nth_unstable_by(last, |a, b| b.total_cmp(a)).1
    }
}

fn place(object: ObjectNumber) -> Option<usize> {
    usize::try_from(object).ok()
}

/// How much a text that has a word is about it.
fn rank(text: &Text, often: u32) -> f32 {
    let often = u16::try_from(often).map_or(0.0, f32::from);
    let part = if text.part == Part::Name {
        IN_NAME
    } else {
        1.0
    };
    part * often.mul_add(OFTEN, 1.0) * text.weight
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::index::Occurrence;

    /// An object, whether it is its name, and its words with how often they are there.
    type Written = (u32, bool, Vec<(u32, u32)>);

    fn index(texts: &[Written]) -> Index {
        let mut index = Index::default();
        for word in 0..40 {
            index.vocabulary.add(&format!("w{word}"));
        }
        for (number, (object, is_name, words)) in (0..).zip(texts) {
            let part = if *is_name { Part::Name } else { Part::Approved };
            let mut words: Vec<Occurrence> = words
                .iter()
                .map(|(word, count)| Occurrence {
                    word: *word,
                    count: *count,
                })
                .collect();
            words.sort_by_key(|occurrence| occurrence.word);
            words.dedup_by_key(|occurrence| occurrence.word);
            let length = u32::try_from(words.len()).unwrap();
            index.add(number, Text::new(*object, part, 0, length), &words);
        }
        index
    }

    proptest! {
        #[test]
        fn what_is_left_out_changes_nothing_of_the_best(
            texts in vec((0..3_000_u32, prop::bool::weighted(0.2), vec((0..40_u32, 1..9_u32), 1..30)), 2_000..4_000),
            weights in vec(0.05..1.0_f32, 40),
            most in 0..60_usize,
        ) {
            let index = index(&texts);
            let words: Vec<_> = (0..).zip(weights).collect();
            let visible = |text: &Text| !text.object.is_multiple_of(7);
            let mut all = Scores::new(3_000, visible);
            for (word, weight) in &words {
                all.look_at(&index, *word, *weight);
            }
            let mut best = Scores::new(3_000, visible);
            best.best_of(&index, &words, most);
            let in_order = |scores: &Scores<_>| {
                let mut hits: Vec<Hit> = scores.found().collect();
                hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.object.cmp(&b.object)));
                hits.truncate(most);
                hits
            };
            prop_assert_eq!(in_order(&best), in_order(&all));
            prop_assert!(best.looked_at <= all.looked_at);
        }
    }
}
