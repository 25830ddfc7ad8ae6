//! Looking for words, in texts that somebody may see.

use crate::{
    index::{Index, ObjectNumber, Text},
    lookup::Sought,
    scores::Scores,
    vocabulary::WordNumber,
    words::words,
};

/// What somebody looks for.
#[derive(Clone, Debug, Default)]
pub struct Query {
    words: Vec<Sought>,
}

/// A query, looked up in the vocabulary of an index.
#[derive(Clone, Debug)]
pub struct Lookup {
    /// For each word of the query those that stand for it, the best first, and how well.
    pub(crate) words: Vec<Vec<(WordNumber, f32)>>,
}

/// An object that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Which.
    pub object: ObjectNumber,
    /// How well, the better the higher.
    pub score: f32,
}

impl Query {
    /// The words of what was typed.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let sought = words(text)
            .take(MOST_WORDS)
            .map(|word| Sought::new(word.folded.into_owned()));
        Self {
            words: sought.collect(),
        }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Looks the words up in an index.
    #[must_use]
    pub fn look_up(&self, index: &Index) -> Lookup {
        let words = self.words.iter();
        Lookup {
            words: words.map(|word| word.look_up(&index.vocabulary)).collect(),
        }
    }
}

/// Words that one query may have. More only cost time.
const MOST_WORDS: usize = 16;

impl Lookup {
    /// The words of the index that stand for each word of the query, the best first, and how well.
    pub fn words<'i>(&self, index: &'i Index) -> impl Iterator<Item = Vec<(&'i str, f32)>> {
        let named =
            |(number, weight): &(WordNumber, f32)| Some((index.vocabulary.word(*number)?, *weight));
        self.words
            .iter()
            .map(move |words| words.iter().filter_map(named).collect())
    }

    /// The best `most` objects that have each word in a text that is `visible`, the best first; where
    /// there is none, those that have any.
    pub fn find(&self, index: &Index, most: usize, visible: impl FnMut(&Text) -> bool) -> Vec<Hit> {
        let objects = usize::try_from(index.objects()).unwrap_or(0);
        let mut scores = Scores::new(objects, visible);
        if let [words] = self.words.as_slice() {
            scores.best_of(index, words, most);
            let found = scores.found();
            return best_of(found.collect(), most);
        }
        let mut all = vec![Tally::default(); objects];
        for words in &self.words {
            scores.clear();
            for (word, weight) in words {
                scores.look_at(index, *word, *weight);
            }
            let rarity = rarity(objects, scores.found().count());
            for Hit { object, score } in scores.found() {
                let tally = usize::try_from(object).ok().and_then(|at| all.get_mut(at));
                if let Some(tally) = tally {
                    tally.score += score * rarity;
                    tally.words += 1;
                }
            }
        }
        let most_words = all.iter().map(|tally| tally.words).max().unwrap_or(0);
        let every = most_words == self.words.len();
        let counts = |tally: &Tally| tally.words > 0 && (!every || tally.words == most_words);
        let hits = all.into_iter().zip(0..).filter(|(tally, _)| counts(tally));
        let hits = hits.map(|(tally, object)| Hit {
            object,
            score: tally.score,
        });
        best_of(hits.collect(), most)
    }
}

/// What an object has of the words that are looked for.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    words: usize,
    score: f32,
}

fn best_of(mut hits: Vec<Hit>, most: usize) -> Vec<Hit> {
    let better = |a: &Hit, b: &Hit| b.score.total_cmp(&a.score).then(a.object.cmp(&b.object));
    if most < hits.len() {
        if let Some(last) = most.checked_sub(1) {
            hits.select_nth_unstable_by(last, better);
        }
        hits.truncate(most);
    }
    hits.sort_unstable_by(better);
    hits
}

/// How much it says that an object has a word.
fn rarity(objects: usize, found: usize) -> f32 {
    let count = |number: usize| u16::try_from(number).map_or(f32::from(u16::MAX), f32::from);
    (1.0 + count(objects) / (count(found) + 1.0)).ln()
}
