//! Many texts at once, in one piece from the first: all are gone through twice, once to see how much
//! room they need.

use super::{
    Index, Occurrence, Part, Text, TextNumber,
    postings::{Settled, often, step},
    varint::{each_byte, length},
};
use crate::vocabulary::{Vocabulary, WordNumber};

/// Goes through the texts for the first time.
#[derive(Debug)]
pub struct Measuring {
    vocabulary: Vocabulary,
    /// Bytes that each word's texts take.
    lengths: Vec<u32>,
    last: Vec<TextNumber>,
}

/// Goes through the same texts for the second time.
#[derive(Debug)]
pub struct Gathering {
    index: Index,
    /// Where the next text of each word is put.
    next: Vec<u32>,
    last: Vec<TextNumber>,
}

impl Measuring {
    /// Begins with the words that the texts have.
    #[must_use]
    pub fn new(vocabulary: Vocabulary) -> Self {
        let words = vocabulary.len();
        Self {
            vocabulary,
            lengths: vec![0; words],
            last: vec![0; words],
        }
    }

    /// The next text, in the order of their numbers.
    pub fn text(&mut self, number: TextNumber, words: &[Occurrence]) {
        for Occurrence { word, count } in words {
            let Some(at) = place(*word) else { continue };
            if let (Some(bytes), Some(last)) = (self.lengths.get_mut(at), self.last.get_mut(at)) {
                let more = length(step(*last, number, often(*count)));
                *bytes = bytes.saturating_add(more);
                *last = number;
            }
        }
    }

    /// All were seen.
    #[must_use]
    pub fn measured(self) -> Gathering {
        let mut end = 0_u32;
        let mut next = Vec::with_capacity(self.lengths.len());
        let mut ends = Vec::with_capacity(self.lengths.len());
        for bytes in self.lengths {
            next.push(end);
            end = end.saturating_add(bytes);
            ends.push(end);
        }
        let mut last = self.last;
        last.fill(0);
        Gathering {
            index: Index {
                vocabulary: self.vocabulary,
                settled: Settled {
                    ends,
                    bytes: vec![0; usize::try_from(end).unwrap_or(0)],
                },
                ..Index::default()
            },
            next,
            last,
        }
    }
}

impl Gathering {
    /// The next text, in the same order.
    pub fn text(&mut self, number: TextNumber, text: Text, words: &[Occurrence]) {
        if !self.index.add_text(number, text) {
            return;
        }
        for Occurrence { word, count } in words {
            let Some(at) = place(*word) else { continue };
            if text.part == Part::Name {
                self.index.named.add(*word);
            }
            if let (Some(next), Some(last)) = (self.next.get_mut(at), self.last.get_mut(at)) {
                each_byte(step(*last, number, often(*count)), |byte| {
                    let byte_at = usize::try_from(*next).ok();
                    let settled = &mut self.index.settled.bytes;
                    if let Some(place) = byte_at.and_then(|at| settled.get_mut(at)) {
                        *place = byte;
                    }
                    *next = next.saturating_add(1);
                });
                *last = number;
            }
        }
    }

    /// The index of them.
    #[must_use]
    pub fn gathered(self) -> Index {
        self.index
    }
}

fn place(word: WordNumber) -> Option<usize> {
    usize::try_from(word).ok()
}
