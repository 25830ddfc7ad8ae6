//! Which texts have which words.

mod gather;
mod named;
mod postings;
mod varint;

pub use gather::{Gathering, Measuring};
use named::Named;
use postings::{Growing, Settled, often};
use rustc_hash::FxHashMap;
pub use varint::{decode, encode};

use crate::vocabulary::{Vocabulary, WordNumber};

/// What part of an object a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Its name.
    Name,
    /// What is said about it: purpose, measures and the like.
    Details,
    /// What readers see.
    Approved,
    /// What is being written.
    Working,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Name, Self::Details, Self::Approved, Self::Working];
}

/// The number of an object in an [`Index`].
pub type ObjectNumber = u32;

/// The number of a text in an [`Index`]. A text that changed is a new one.
pub type TextNumber = u32;

/// A text, as far as the index knows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Text {
    /// Whose it is.
    pub object: ObjectNumber,
    /// What part of it.
    pub part: Part,
    /// What the caller knows its language by.
    pub language: u16,
    /// How much a word in it counts: the longer it is, the less.
    pub weight: f32,
}

impl Text {
    /// A text of so many words.
    #[must_use]
    pub fn new(object: ObjectNumber, part: Part, language: u16, words: u32) -> Self {
        let words = u16::try_from(words).map_or(f32::from(u16::MAX), f32::from);
        Self {
            object,
            part,
            language,
            weight: 1.0 / (words + 1.0).ln().mul_add(0.02, 1.0),
        }
    }
}

/// A word of a text, and how often it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The word.
    pub word: WordNumber,
    /// How often.
    pub count: u32,
}

/// Which texts have which words, in memory.
///
/// What it began with lies in one piece, so that it takes no more memory than it needs and gives all of
/// it back. What came since is kept apart, until that is worth putting together.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// The words of all texts.
    pub vocabulary: Vocabulary,
    settled: Settled,
    named: Named,
    added: FxHashMap<WordNumber, Growing>,
    added_postings: usize,
    /// By number; `None` for one that is there no more.
    texts: Vec<Option<Text>>,
    objects: u32,
    living: usize,
}

/// So many words of texts are kept apart at least.
const LEAST_ADDED: usize = 1 << 17;
/// And at least this part of the bytes that lie in one piece.
const PART_ADDED: usize = 16;

impl Index {
    /// How many texts there are.
    #[must_use]
    pub const fn texts(&self) -> usize {
        self.living
    }

    /// One more than the highest number of an object.
    #[must_use]
    pub const fn objects(&self) -> ObjectNumber {
        self.objects
    }

    /// The text with this number.
    #[must_use]
    pub fn text(&self, number: TextNumber) -> Option<&Text> {
        self.texts.get(usize::try_from(number).ok()?)?.as_ref()
    }

    /// Adds a text, whose number is above all others before it.
    pub fn add(&mut self, number: TextNumber, text: Text, words: &[Occurrence]) {
        if !self.add_text(number, text) {
            return;
        }
        for occurrence in words {
            if text.part == Part::Name {
                self.named.add(occurrence.word);
            }
            let postings = self.added.entry(occurrence.word).or_default();
            postings.push(number, often(occurrence.count));
        }
        self.added_postings += words.len();
        if self.added_postings > LEAST_ADDED.max(self.settled.bytes() / PART_ADDED) {
            self.settle();
        }
    }

    /// Takes a text out.
    pub fn remove(&mut self, number: TextNumber) {
        let text = usize::try_from(number)
            .ok()
            .and_then(|at| self.texts.get_mut(at));
        if text.is_some_and(|text| text.take().is_some()) {
            self.living -= 1;
        }
    }

    /// Calls `each` with the texts that have a word, and how often: 0 for once, 3 for very often.
    pub fn each_text(&self, word: WordNumber, mut each: impl FnMut(&Text, u32)) {
        let added = self.added.get(&word).into_iter().flat_map(Growing::iter);
        for (number, often) in self.settled.iter(word).chain(added) {
            if let Some(text) = self.text(number) {
                each(text, often);
            }
        }
    }

    /// Whether a word is, or was, in the name of an object.
    pub(crate) fn is_in_names(&self, word: WordNumber) -> bool {
        self.named.has(word)
    }

    /// Puts everything into one piece.
    pub fn settle(&mut self) {
        self.settled = self.settled.with(&self.added, self.vocabulary.len());
        self.added = FxHashMap::default();
        self.added_postings = 0;
    }

    /// Whether the text was above all others before it.
    fn add_text(&mut self, number: TextNumber, text: Text) -> bool {
        let Ok(index) = usize::try_from(number) else {
            return false;
        };
        if index < self.texts.len() {
            return false;
        }
        self.texts.resize(index, None);
        self.texts.push(Some(text));
        self.living += 1;
        self.objects = self.objects.max(text.object + 1);
        true
    }
}
