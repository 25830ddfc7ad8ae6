//! The sentences in an index of this crate.

use std::collections::BTreeMap;

use luotsi_search::{
    index::{Index, Occurrence, Part, Text},
    query::Query,
    words::words,
};

use crate::corpus::Corpus;

pub(crate) struct Ours(Index);

impl Ours {
    pub(crate) fn new(corpus: &Corpus) -> Self {
        let mut index = Index::default();
        for (sentence, number) in corpus.sentences.iter().zip(0..) {
            let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
            let mut length = 0;
            for word in words(sentence) {
                let word = index.vocabulary.add(&word.folded).unwrap();
                *counts.entry(word).or_default() += 1;
                length += 1;
            }
            let words: Vec<_> = counts
                .into_iter()
                .map(|(word, count)| Occurrence { word, count })
                .collect();
            let text = Text::new(number, Part::Approved, 0, length);
            index.add(number, text, &words);
        }
        Self(index)
    }

    pub(crate) fn find(&self, query: &str) -> Vec<usize> {
        let hits = Query::new(query)
            .look_up(&self.0)
            .find(&self.0, 1000, |_| true);
        hits.into_iter().map(|hit| hit.object as usize).collect()
    }

    pub(crate) fn expansions(&self, query: &str) -> String {
        let lookup = Query::new(query).look_up(&self.0);
        let words: Vec<String> = lookup
            .words(&self.0)
            .flatten()
            .take(12)
            .map(|(word, weight)| format!("{word} {weight:.2}"))
            .collect();
        words.join(", ")
    }
}
