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
            let words: Vec<_> = counts.into_iter().map(|(word, count)| Occurrence { word, count }).collect();
            let text = Text {
                object: number,
                part: Part::Approved,
                language: 0,
                length,
            };
            index.add(number, text, &words);
        }
        Self(index)
    }

    pub(crate) fn find(&self, query: &str) -> Vec<usize> {
        let hits = Query::new(query).find(&self.0, 1000, |_| true);
        hits.into_iter().map(|hit| hit.object as usize).collect()
    }
}
