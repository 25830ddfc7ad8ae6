//! The texts that have a word: for each the distance from the one before and how often the word is
//! there, as a small number.

use rustc_hash::FxHashMap;

use super::{
    TextNumber,
    varint::{push_varint, varint},
};
use crate::vocabulary::WordNumber;

/// Bits that say how often.
const COUNT_BITS: u32 = 2;

/// How often a word is in a text, in two bits.
pub(super) const fn often(count: u32) -> u32 {
    match count {
        0 | 1 => 0,
        2 => 1,
        3..=5 => 2,
        _ => 3,
    }
}

/// A text after another one, as a number.
pub(super) fn step(last: TextNumber, number: TextNumber, often: u32) -> u64 {
    let distance = u64::from(number.wrapping_sub(last));
    (distance << COUNT_BITS) | u64::from(often)
}

/// The texts that have a word, where more may come.
#[derive(Clone, Debug, Default)]
pub(super) struct Growing {
    bytes: Vec<u8>,
    last: TextNumber,
}

impl Growing {
    pub(super) fn push(&mut self, number: TextNumber, often: u32) {
        push_varint(&mut self.bytes, step(self.last, number, often));
        self.last = number;
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (TextNumber, u32)> {
        read(&self.bytes)
    }

    /// Puts them behind those that end with `last`.
    fn append_to(&self, bytes: &mut Vec<u8>, last: TextNumber) {
        let mut own = self.bytes.iter();
        if let Some((first, often)) = next(&mut own, 0) {
            push_varint(bytes, step(last, first, often));
            bytes.extend_from_slice(own.as_slice());
        }
    }
}

/// The texts of all words, in one piece.
#[derive(Clone, Debug, Default)]
pub(super) struct Settled {
    /// Where those of each word end.
    pub(super) ends: Vec<u32>,
    pub(super) bytes: Vec<u8>,
}

impl Settled {
    pub(super) const fn bytes(&self) -> usize {
        self.bytes.len()
    }

    pub(super) fn iter(&self, word: WordNumber) -> impl Iterator<Item = (TextNumber, u32)> {
        read(self.of(word))
    }

    /// The same with more.
    pub(super) fn with(&self, added: &FxHashMap<WordNumber, Growing>, words: usize) -> Self {
        let more: usize = added.values().map(|added| added.bytes.len()).sum();
        let mut bytes = Vec::with_capacity(self.bytes.len() + more);
        let mut ends = Vec::with_capacity(words);
        for word in (0..).take(words) {
            let before = self.of(word);
            bytes.extend_from_slice(before);
            if let Some(added) = added.get(&word) {
                let last = read(before).last().map_or(0, |(number, _)| number);
                added.append_to(&mut bytes, last);
            }
            ends.push(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
        }
        Self { ends, bytes }
    }

    fn of(&self, word: WordNumber) -> &[u8] {
        let place = || {
            let at = usize::try_from(word).ok()?;
            let end = usize::try_from(*self.ends.get(at)?).ok()?;
            let before = at.checked_sub(1).and_then(|before| self.ends.get(before));
            let start = usize::try_from(before.copied().unwrap_or(0)).ok()?;
            self.bytes.get(start..end)
        };
        place().unwrap_or_default()
    }
}

fn read(bytes: &[u8]) -> impl Iterator<Item = (TextNumber, u32)> {
    let mut bytes = bytes.iter();
    let mut last: TextNumber = 0;
    std::iter::from_fn(move || {
        let (number, often) = next(&mut bytes, last)?;
        last = number;
        Some((number, often))
    })
}

fn next(bytes: &mut std::slice::Iter<'_, u8>, last: TextNumber) -> Option<(TextNumber, u32)> {
    let value = varint(bytes)?;
    let often = u32::try_from(value & ((1 << COUNT_BITS) - 1)).ok()?;
    let distance = u32::try_from(value >> COUNT_BITS).ok()?;
    Some((last.checked_add(distance)?, often))
}
