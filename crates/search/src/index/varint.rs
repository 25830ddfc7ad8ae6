//! Small numbers in few bytes.

use super::Occurrence;
use crate::vocabulary::WordNumber;

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

pub(super) fn push_varint(bytes: &mut Vec<u8>, value: u64) {
    each_byte(value, |byte| bytes.push(byte));
}

/// Calls `each` with the bytes of a number, in order.
pub(super) fn each_byte(mut value: u64, mut each: impl FnMut(u8)) {
    while value >= 0x80 {
        each(low(value) | 0x80);
        value >>= 7;
    }
    each(low(value));
}

pub(super) fn varint(bytes: &mut std::slice::Iter<'_, u8>) -> Option<u64> {
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

/// How many bytes a number takes.
pub(super) const fn length(value: u64) -> u32 {
    (70 - (value | 1).leading_zeros()) / 7
}

const fn low(value: u64) -> u8 {
    (value & 0x7f) as u8
}
