//! Merging a text by its words.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A stretch of the base's words that became other words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Hunk<'a> {
    was: Range<usize>,
    now: Vec<&'a str>,
}

/// Both sides' edits of a text in one; `None` where they touch.
///
/// Edits touch where they share a word or a place between words; a word, or a space, that both left
/// keeps them apart.
pub(super) fn merge(base: &str, mine: &str, theirs: &str) -> Option<String> {
    let words = split(base);
    let (ours, others) = (hunks(&words, mine), hunks(&words, theirs));
    let mut merged = String::with_capacity(mine.len().max(theirs.len()));
    let (mut ours, mut others) = (ours.iter().peekable(), others.iter().peekable());
    let mut at = 0;
    loop {
        let next = match (ours.peek(), others.peek()) {
            (None, None) => break,
            (Some(_), None) => ours.next(),
            (None, Some(_)) => others.next(),
            (Some(our), Some(other)) => {
                if our == other {
                    others.next();
                    ours.next()
                } else if our.was.end < other.was.start {
                    ours.next()
                } else if other.was.end < our.was.start {
                    others.next()
                } else {
                    return None;
                }
            }
        }?;
        merged.extend(words.get(at..next.was.start)?.iter().copied());
        merged.extend(next.now.iter().copied());
        at = next.was.end;
    }
    merged.extend(words.get(at..)?.iter().copied());
    Some(merged)
}

/// What became of the base's words. Changes with only white space between them are one: whoever wrote
/// three new words wrote a phrase.
fn hunks<'a>(words: &[&'a str], text: &'a str) -> Vec<Hunk<'a>> {
    let new = split(text);
    let mut hunks: Vec<Hunk<'a>> = Vec::new();
    let (mut old_at, mut new_at) = (0, 0);
    for change in capture_diff_slices(Algorithm::Myers, words, &new) {
        // Only the lengths are what they seem: an insertion may name a place before the last deletion.
        let (was, now) = (
            old_at..old_at + change.old_range().len(),
            new_at..new_at + change.new_range().len(),
        );
        (old_at, new_at) = (was.end, now.end);
        if matches!(change, DiffOp::Equal { .. }) {
            continue;
        }
        let now = new.get(now).unwrap_or_default();
        if let Some(last) = hunks.last_mut()
            && let Some(between) = words.get(last.was.end..was.start)
            && between.iter().all(|word| word.trim().is_empty())
        {
            last.now.extend(between.iter().chain(now));
            last.was.end = was.end;
            continue;
        }
        hunks.push(Hunk {
            was,
            now: now.to_vec(),
        });
    }
    hunks
}

/// Words, stretches of white space, and each other sign alone.
fn split(text: &str) -> Vec<&str> {
    #[derive(PartialEq)]
    enum Class {
        Word,
        Space,
        Other,
    }
    let class = |sign: char| match sign {
        sign if sign.is_alphanumeric() || sign == '_' => Class::Word,
        sign if sign.is_whitespace() => Class::Space,
        _ => Class::Other,
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, sign) in text.char_indices() {
        let now = class(sign);
        if before.is_some_and(|before| before != now || now == Class::Other) {
            words.extend(text.get(start..at));
            start = at;
        }
        before = Some(now);
    }
    words.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn edits_that_do_not_touch_are_both_there() {
        let base = "Tarkista tilaus ja lähetä vahvistus asiakkaalle";
        let mine = "Tarkista saapunut tilaus ja lähetä vahvistus asiakkaalle";
        let theirs = "Tarkista tilaus ja lähetä vahvistus sähköpostilla";
        assert_eq!(
            merge(base, mine, theirs).as_deref(),
            Some("Tarkista saapunut tilaus ja lähetä vahvistus sähköpostilla")
        );
        assert_eq!(
            merge("Check order", "Verify order", "Check invoice").as_deref(),
            Some("Verify invoice")
        );
    }

    #[test]
    fn edits_that_touch_are_not_merged() {
        assert_eq!(merge("Check order", "Verify order", "Inspect order"), None);
        assert_eq!(merge("a b c", "x y z", "a B c"), None);
        assert_eq!(merge("a b", "a new b", "a other b"), None);
        assert_eq!(merge("", "mine", "theirs"), None);
        assert_eq!(merge("a b c", "", "a b C"), None);
    }

    #[test]
    fn the_same_edit_is_taken_once() {
        assert_eq!(
            merge("a b c d", "a x c d", "a x c e").as_deref(),
            Some("a x c e")
        );
    }

    proptest! {
        #[test]
        fn what_one_side_left_is_as_the_other_has_it(
            base in "[ab ,]{0,12}", other in "[abc ,]{0,12}",
        ) {
            prop_assert_eq!(merge(&base, &other, &base), Some(other.clone()));
            prop_assert_eq!(merge(&base, &base, &other), Some(other.clone()));
            prop_assert_eq!(merge(&base, &other, &other), Some(other));
        }

        #[test]
        fn it_does_not_matter_whose_edit_is_called_mine(
            base in "[ab ]{0,12}", mine in "[abc ]{0,12}", theirs in "[abd ]{0,12}",
        ) {
            prop_assert_eq!(merge(&base, &mine, &theirs), merge(&base, &theirs, &mine));
        }
    }
}
