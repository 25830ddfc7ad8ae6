//! All words that there are, each once.

use std::{hash::BuildHasher as _, iter};

use hashbrown::HashTable;
use memchr::memmem::Finder;
use rustc_hash::FxBuildHasher;

/// All words of all texts. What is looked for is looked for here first: even of many texts the words fit
/// into some megabytes, which are searched whole in less time than a key press takes to arrive.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// The words one after another, each with [`MARK`] before it.
    text: Vec<u8>,
    /// Where each word begins, and where the next would.
    starts: Vec<u32>,
    numbers: HashTable<u32>,
}

/// No word holds it.
const MARK: u8 = b'\n';

/// The number of a word in a [`Vocabulary`].
pub type WordNumber = u32;

impl Default for Vocabulary {
    fn default() -> Self {
        Self {
            text: vec![MARK],
            starts: vec![1],
            numbers: HashTable::new(),
        }
    }
}

impl Vocabulary {
    /// How many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of a word, from 0 in the order in which they came.
    #[must_use]
    pub fn number(&self, word: &str) -> Option<WordNumber> {
        let same = |number: &u32| self.bytes(*number) == Some(word.as_bytes());
        self.numbers.find(hash(word.as_bytes()), same).copied()
    }

    /// The number of a word, which gets one where it has none; `None` where the vocabulary is full.
    pub fn add(&mut self, word: &str) -> Option<WordNumber> {
        if let Some(number) = self.number(word) {
            return Some(number);
        }
        let number = u32::try_from(self.len()).ok()?;
        let end = u32::try_from(self.text.len() + word.len() + 1).ok()?;
        self.text.extend_from_slice(word.as_bytes());
        self.text.push(MARK);
        self.starts.push(end);
        let Self {
            text,
            starts,
            numbers,
        } = self;
        numbers.insert_unique(hash(word.as_bytes()), number, |number| {
            hash(slice(text, starts, *number).unwrap_or_default())
        });
        Some(number)
    }

    /// The word of a number.
    #[must_use]
    pub fn word(&self, number: WordNumber) -> Option<&str> {
        std::str::from_utf8(self.bytes(number)?).ok()
    }

    /// The words that begin so, with their numbers.
    pub fn beginning_with<'v>(
        &'v self,
        beginning: &str,
    ) -> impl Iterator<Item = (WordNumber, &'v str)> {
        let mut needle = vec![MARK];
        needle.extend_from_slice(beginning.as_bytes());
        let needle = Finder::new(&needle).into_owned();
        self.found(needle)
            .filter_map(|at| self.at(at + 1))
            .map(|(number, word, _)| (number, word))
    }

    /// The words that have this inside or at their beginning, with their numbers and where it first
    /// stands in them.
    pub fn having<'v>(&'v self, part: &str) -> impl Iterator<Item = (WordNumber, &'v str, usize)> {
        let mut last = None;
        self.found(Finder::new(part.as_bytes()).into_owned())
            .filter_map(|at| self.at(at))
            .filter(move |(number, ..)| last.replace(*number) != Some(*number))
    }

    fn found(&self, needle: Finder<'static>) -> impl Iterator<Item = usize> {
        let mut from = 0;
        iter::from_fn(move || {
            let at = from + needle.find(self.text.get(from..)?)?;
            from = at + 1;
            Some(at)
        })
    }

    /// The word that has the byte at a place, and which of its bytes it is.
    fn at(&self, at: usize) -> Option<(WordNumber, &str, usize)> {
        let wanted = u32::try_from(at).ok()?;
        let index = self
            .starts
            .partition_point(|start| *start <= wanted)
            .checked_sub(1)?;
        let number = u32::try_from(index).ok()?;
        let start = usize::try_from(*self.starts.get(index)?).ok()?;
        Some((number, self.word(number)?, at - start))
    }

    fn bytes(&self, number: WordNumber) -> Option<&[u8]> {
        slice(&self.text, &self.starts, number)
    }
}

fn slice<'t>(text: &'t [u8], starts: &[u32], number: WordNumber) -> Option<&'t [u8]> {
    let index = usize::try_from(number).ok()?;
    let start = usize::try_from(*starts.get(index)?).ok()?;
    let end = usize::try_from(*starts.get(index + 1)?).ok()?;
    text.get(start..end - 1)
}

fn hash(word: &[u8]) -> u64 {
    FxBuildHasher.hash_one(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_beginning_and_by_part() {
        let mut vocabulary = Vocabulary::default();
        for word in ["talo", "kala", "talous", "kalatalous", "alalla", "talo"] {
            vocabulary.add(word).unwrap();
        }
        assert_eq!(vocabulary.len(), 5);
        let words = |found: Vec<(u32, &str)>| {
            found
                .into_iter()
                .map(|(_, word)| word.to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            words(vocabulary.beginning_with("tal").collect()),
            ["talo", "talous"]
        );
        let having: Vec<_> = vocabulary
            .having("al")
            .map(|(_, word, at)| (word, at))
            .collect();
        assert_eq!(
            having,
            [
                ("talo", 1),
                ("kala", 1),
                ("talous", 1),
                ("kalatalous", 1),
                ("alalla", 0)
            ]
        );
        assert_eq!(vocabulary.number("talous"), Some(2));
        assert_eq!(vocabulary.number("tal"), None);
        assert_eq!(vocabulary.word(3), Some("kalatalous"));
    }
}
