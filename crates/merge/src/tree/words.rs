//! Merging a text by its words.

use std::{hash::Hash, ops::Range};

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// How many words of the one, times how many of the other, are compared one by one. Of longer texts only
/// what both begin and end with is found again.
const COMPARED: usize = 4_000_000;

/// A stretch of the base's words that became other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) was: Range<usize>,
    pub(super) now: Range<usize>,
}

/// A stretch of a merged text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// What neither side changed.
    Kept(Range<usize>),
    /// What mine changed.
    Mine(Hunk),
    /// What theirs changed.
    Theirs(Hunk),
    /// What both changed alike, as mine has it.
    Both(Hunk),
}

/// Both sides' edits of a text in one; `None` where they touch.
///
/// Edits touch where they share a word or a place between words; a word, or a space, that both left
/// keeps them apart.
pub(super) fn merge(base: &str, mine: &str, theirs: &str) -> Option<String> {
    let (base, mine, theirs) = (split(base), split(mine), split(theirs));
    let (ours, others) = (
        hunks(&base, &mine, is_space),
        hunks(&base, &theirs, is_space),
    );
    let same = |our: &Hunk, other: &Hunk| {
        our.was == other.was && mine.get(our.now.clone()) == theirs.get(other.now.clone())
    };
    let mut merged = String::new();
    for stretch in weave(base.len(), &ours, &others, same)? {
        let words = match stretch {
            Stretch::Kept(range) => base.get(range),
            Stretch::Mine(hunk) | Stretch::Both(hunk) => mine.get(hunk.now),
            Stretch::Theirs(hunk) => theirs.get(hunk.now),
        };
        merged.extend(words?.iter().copied());
    }
    Some(merged)
}

fn is_space(word: &&str) -> bool {
    word.trim().is_empty()
}

/// Both sides' changes in order; `None` where they touch and are not the same.
pub(super) fn weave(
    length: usize,
    ours: &[Hunk],
    others: &[Hunk],
    same: impl Fn(&Hunk, &Hunk) -> bool,
) -> Option<Vec<Stretch>> {
    let mut woven = Vec::with_capacity(2 * (ours.len() + others.len()) + 1);
    let (mut ours, mut others) = (ours.iter().peekable(), others.iter().peekable());
    let mut at = 0;
    loop {
        let next = match (ours.peek().copied(), others.peek().copied()) {
            (None, None) => break,
            (Some(our), Some(other)) if same(our, other) => {
                ours.next();
                others.next();
                Stretch::Both(our.clone())
            }
            (Some(our), other) if other.is_none_or(|other| our.was.end < other.was.start) => {
                ours.next();
                Stretch::Mine(our.clone())
            }
            (our, Some(other)) if our.is_none_or(|our| other.was.end < our.was.start) => {
                others.next();
                Stretch::Theirs(other.clone())
            }
            _ => return None,
        };
        let (Stretch::Mine(hunk) | Stretch::Theirs(hunk) | Stretch::Both(hunk)) = &next else {
            return None;
        };
        woven.push(Stretch::Kept(at..hunk.was.start));
        at = hunk.was.end;
        woven.push(next);
    }
    woven.push(Stretch::Kept(at..length));
    Some(woven)
}

/// What became of the base's words. Changes with only white space between them are one: whoever wrote
/// three new words wrote a phrase.
pub(super) fn hunks<W: Eq + Hash + Ord>(
    words: &[W],
    new: &[W],
    is_space: impl Fn(&W) -> bool,
) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    for hunk in changes(words, new) {
        if let Some(last) = hunks.last_mut()
            && let Some(between) = words.get(last.was.end..hunk.was.start)
            && between.iter().all(&is_space)
        {
            last.was.end = hunk.was.end;
            last.now.end = hunk.now.end;
            continue;
        }
        hunks.push(hunk);
    }
    hunks
}

fn changes<W: Eq + Hash + Ord>(words: &[W], new: &[W]) -> Vec<Hunk> {
    let same = |(was, now): &(&W, &W)| was == now;
    let first = words.iter().zip(new).take_while(same).count();
    let (was, now) = (
        words.get(first..).unwrap_or_default(),
        new.get(first..).unwrap_or_default(),
    );
    if was.len().saturating_mul(now.len()) > COMPARED {
        let ends = was.iter().rev().zip(now.iter().rev());
        let last = ends.take_while(same).count();
        return vec![Hunk {
            was: first..words.len() - last,
            now: first..new.len() - last,
        }];
    }
    let mut changes = Vec::new();
    let (mut old_at, mut new_at) = (first, first);
    for change in capture_diff_slices(Algorithm::Myers, was, now) {
        // Only the lengths are what they seem: an insertion may name a place before the last deletion.
        let hunk = Hunk {
            was: old_at..old_at + change.old_range().len(),
            now: new_at..new_at + change.new_range().len(),
        };
        (old_at, new_at) = (hunk.was.end, hunk.now.end);
        if !matches!(change, DiffOp::Equal { .. }) {
            changes.push(hunk);
        }
    }
    changes
}

/// Words, stretches of white space, and each other sign alone.
pub(super) fn split(text: &str) -> Vec<&str> {
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

    #[test]
    fn long_texts_that_were_written_anew_are_merged_at_their_ends() {
        let text = |word: &str| vec![word; 4_000].join(" ");
        let (base, mine) = (format!("a {} z", text("b")), format!("a {} z", text("c")));
        assert_eq!(
            merge(&base, &mine, &format!("A {} z", text("b"))),
            Some(format!("A {} z", text("c")))
        );
        assert_eq!(merge(&base, &mine, &format!("a {} z", text("d"))), None);
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
