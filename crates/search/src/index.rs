//! Which texts have which words.

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
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// The words of all texts.
    pub vocabulary: Vocabulary,
    words: Vec<Postings>,
    /// By number; `None` for one that is there no more.
    texts: Vec<Option<Text>>,
    objects: u32,
    living: usize,
}

/// The texts that have a word.
#[derive(Clone, Debug, Default)]
struct Postings {
    /// For each the distance from the one before and how often the word is there, as a varint.
    bytes: Vec<u8>,
    last: TextNumber,
}

/// Bits of a posting that say how often.
const COUNT_BITS: u32 = 2;

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
        let Ok(index) = usize::try_from(number) else {
            return;
        };
        if index < self.texts.len() {
            return;
        }
        self.texts.resize(index, None);
        self.texts.push(Some(text));
        self.living += 1;
        self.objects = self.objects.max(text.object + 1);
        self.words
            .resize_with(self.vocabulary.len(), Postings::default);
        for occurrence in words {
            let postings = usize::try_from(occurrence.word)
                .ok()
                .and_then(|at| self.words.get_mut(at));
            if let Some(postings) = postings {
                postings.push(number, often(occurrence.count));
            }
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
        let postings = usize::try_from(word).ok().and_then(|at| self.words.get(at));
        for (number, often) in postings.into_iter().flat_map(Postings::iter) {
            if let Some(text) = self.text(number) {
                each(text, often);
            }
        }
    }
}

/// How often a word is in a text, in two bits.
const fn often(count: u32) -> u32 {
    match count {
        0 | 1 => 0,
        2 => 1,
        3..=5 => 2,
        _ => 3,
    }
}

impl Postings {
    fn push(&mut self, number: TextNumber, often: u32) {
        let distance = u64::from(number - self.last);
        self.last = number;
        push_varint(&mut self.bytes, (distance << COUNT_BITS) | u64::from(often));
    }

    fn iter(&self) -> impl Iterator<Item = (TextNumber, u32)> {
        let mut bytes = self.bytes.iter();
        let mut number: TextNumber = 0;
        std::iter::from_fn(move || {
            let value = varint(&mut bytes)?;
            let often = u32::try_from(value & ((1 << COUNT_BITS) - 1)).ok()?;
            number += u32::try_from(value >> COUNT_BITS).ok()?;
            Some((number, often))
        })
    }
}

/// The words of a text as bytes, in the order of their numbers.
#[must_use]
pub fn encode(words: &[Occurrence]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(words.len() * 3);
    let mut last = 0;
    for Occurrence { word, count } in words {
        push_varint(&mut bytes, u64::from(word.wrapping_sub(last)));
        push_varint(&mut bytes, u64::from(*count));
        last = *word;
    }
    bytes
}

/// The words that [`encode`] made bytes of; of what is damaged the readable beginning.
#[must_use]
pub fn decode(bytes: &[u8]) -> Vec<Occurrence> {
    let mut bytes = bytes.iter();
    let mut word: WordNumber = 0;
    let next = std::iter::from_fn(|| {
        let distance = u32::try_from(varint(&mut bytes)?).ok()?;
        let count = u32::try_from(varint(&mut bytes)?).ok()?;
        word = word.wrapping_add(distance);
        Some(Occurrence { word, count })
    });
    next.collect()
}

fn push_varint(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(low(value) | 0x80);
        value >>= 7;
    }
    bytes.push(low(value));
}

fn varint(bytes: &mut std::slice::Iter<'_, u8>) -> Option<u64> {
    let mut value = 0_u64;
    let mut shift = 0_u32;
    loop {
        let byte = *bytes.next()?;
        value |= u64::from(byte & 0x7f).checked_shl(shift)?;
        if byte < 0x80 {
            return Some(value);
        }
        shift += 7;
    }
}

const fn low(value: u64) -> u8 {
    (value & 0x7f) as u8
}
