//! Places among siblings that leave room between them.

use serde::{Deserialize, Serialize};

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE: u64 = DIGITS.len() as u64;
/// Digits of a place that was made without a neighbour after it.
const WIDTH: usize = 7;
/// Room left for later insertions between two places made at the end.
const STEP: u64 = BASE * BASE * BASE;

/// Where a record stands among its siblings: places compare as text, and between any two there is
/// another. Siblings whose places are equal stand in the order of their ids.
///
/// A place is a fraction in base 62 that does not end with the digit zero.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    specta::Type,
)]
#[serde(transparent)]
pub struct Place(#[specta(type = String)] Box<str>);

impl Place {
    /// The place as text, which sorts as the place does.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A place from text that was stored.
    #[must_use]
    pub fn from_stored(text: &str) -> Self {
        Self(text.into())
    }

    /// The place of the `index`-th of records that are put down in order, each after the last.
    #[must_use]
    pub fn nth(index: u64) -> Self {
        Self::of_number((index + 1) * STEP)
    }

    /// A place after `before` and before `after`; `None` is an end of the list. Where `before` does
    /// not stand before `after`, the place is right after `before`.
    #[must_use]
    pub fn between(before: Option<&Self>, after: Option<&Self>) -> Self {
        let low = before.map_or(&[][..], |place| place.0.as_bytes());
        match after {
            None => Self::after(low),
            Some(after) if after.0.as_bytes() > low => Self::midpoint(low, after.0.as_bytes()),
            Some(_) => {
                let mut digits = low.to_vec();
                digits.push(DIGITS[DIGITS.len() / 2]);
                Self::of_digits(digits)
            }
        }
    }

    fn after(low: &[u8]) -> Self {
        let number = (0..WIDTH).fold(0, |number, at| number * BASE + value(low, at));
        if number + STEP < BASE.pow(WIDTH as u32) {
            return Self::of_number((number / STEP + 1) * STEP);
        }
        let mut digits = low.to_vec();
        digits.push(DIGITS[DIGITS.len() / 2]);
        Self::of_digits(digits)
    }

    fn midpoint(low: &[u8], high: &[u8]) -> Self {
        let mut digits = Vec::with_capacity(high.len() + 1);
        let mut at = 0;
        let mut bounded = true;
        loop {
            let from = value(low, at);
            let to = if bounded { value(high, at) } else { BASE };
            if to > from + 1 {
                digits.push(DIGITS[usize::try_from((from + to) / 2).unwrap_or(0)]);
                return Self::of_digits(digits);
            }
            digits.push(DIGITS[usize::try_from(from).unwrap_or(0)]);
            bounded = bounded && from == to;
            at += 1;
        }
    }

    fn of_number(mut number: u64) -> Self {
        let mut digits = vec![DIGITS[0]; WIDTH];
        for digit in digits.iter_mut().rev() {
            *digit = DIGITS[usize::try_from(number % BASE).unwrap_or(0)];
            number /= BASE;
        }
        Self::of_digits(digits)
    }

    fn of_digits(mut digits: Vec<u8>) -> Self {
        while digits.last() == Some(&DIGITS[0]) {
            digits.pop();
        }
        Self(digits.into_iter().map(char::from).collect())
    }
}

fn value(digits: &[u8], at: usize) -> u64 {
    digits
        .get(at)
        .and_then(|digit| DIGITS.iter().position(|known| known == digit))
        .map_or(0, |position| position as u64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn places_put_down_in_order_sort_in_order_and_stay_short() {
        let places: Vec<_> = (0..200_000).map(Place::nth).collect();
        assert!(places.is_sorted());
        assert!(places.iter().all(|place| place.as_str().len() <= WIDTH));
        let mut last = None;
        for _ in 0..10_000 {
            let next = Place::between(last.as_ref(), None);
            assert!(Some(&next) > last.as_ref());
            assert!(next.as_str().len() <= WIDTH);
            last = Some(next);
        }
    }

    proptest! {
        #[test]
        fn there_is_always_room(positions in prop::collection::vec(0_usize..1000, 1..200)) {
            let mut places: Vec<Place> = Vec::new();
            for position in positions {
                let at = position % (places.len() + 1);
                let new = Place::between(at.checked_sub(1).and_then(|before| places.get(before)), places.get(at));
                places.insert(at, new);
                prop_assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{places:?}");
            }
        }
    }
}
