//! Merging a text whose words are marked: bold, a link, what a comment is about.
//!
//! Words and marks are edited apart. A word that one side replaced takes over what the other side did to
//! the marks of the word that was there.

use std::{ops::Range, sync::Arc};

use super::{
    Key, Name,
    words::{Hunk, Stretch, hunks, split, weave},
};

/// A mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Mark {
    /// What something has at most one of.
    pub(crate) kind: Name,
    /// The whole mark.
    pub(crate) says: Name,
}

/// A stretch of a text with the same marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// What stands there.
    pub(crate) text: Arc<str>,
    /// Whether it counts as one word, and is not text but stands for something.
    pub(crate) whole: bool,
    /// Sorted.
    pub(crate) marks: Vec<Mark>,
    /// The node that it refers to.
    pub(crate) target: Option<Key>,
}

/// A word as it is compared.
type Sign<'a> = (bool, &'a str);

/// A text's words, each with the run that it is of.
struct Words<'a> {
    signs: Vec<Sign<'a>>,
    runs: Vec<&'a Run>,
}

impl<'a> Words<'a> {
    fn of(text: &'a [Run]) -> Self {
        let mut words = Words {
            signs: Vec::new(),
            runs: Vec::new(),
        };
        for run in text {
            if run.whole {
                words.signs.push((true, &run.text));
            } else {
                words
                    .signs
                    .extend(split(&run.text).into_iter().map(|word| (false, word)));
            }
            words.runs.resize(words.signs.len(), run);
        }
        words
    }

    fn marks(&self, at: usize) -> &'a [Mark] {
        self.runs.get(at).map_or(&[], |run| &run.marks)
    }
}

fn is_space(sign: &Sign<'_>) -> bool {
    !sign.0 && sign.1.trim().is_empty()
}

/// Both sides' edits of a text in one; `None` where they touch.
pub(crate) fn merge(base: &[Run], mine: &[Run], theirs: &[Run]) -> Option<Vec<Run>> {
    let [base, mine, theirs] = [base, mine, theirs].map(Words::of);
    let mine = Side::of(&base, mine);
    let theirs = Side::of(&base, theirs);
    let same = |our: &Hunk, other: &Hunk| {
        let (our, other) = (mine.written(our), theirs.written(other));
        our.len() == other.len() && our.zip(other).all(|(our, other)| our == other)
    };
    let same = |our: &Hunk, other: &Hunk| our.was == other.was && same(our, other);
    let mut text = Text::default();
    for stretch in weave(base.signs.len(), &mine.hunks, &theirs.hunks, same)? {
        match stretch {
            Stretch::Kept(range) => {
                for at in range {
                    let marks = merge_marks(base.marks(at), mine.marks(at), theirs.marks(at))?;
                    text.push(base.signs.get(at)?, base.runs.get(at)?, marks);
                }
            }
            Stretch::Both(hunk) => mine.rewrite(&hunk, &[], &mut text)?,
            Stretch::Mine(hunk) => {
                let changes = theirs.changes_of_marks(&base, &hunk.was, hunk.now.is_empty())?;
                mine.rewrite(&hunk, &changes, &mut text)?;
            }
            Stretch::Theirs(hunk) => {
                let changes = mine.changes_of_marks(&base, &hunk.was, hunk.now.is_empty())?;
                theirs.rewrite(&hunk, &changes, &mut text)?;
            }
        }
    }
    text.close();
    Some(text.runs)
}

/// What a side did to a kind of mark: what it says now, where it is there at all.
type MarkChange = (Name, Option<Name>);

struct Side<'a> {
    words: Words<'a>,
    hunks: Vec<Hunk>,
    /// By word of the base, where the side has it.
    places: Vec<Option<usize>>,
}

impl<'a> Side<'a> {
    fn of(base: &Words<'a>, words: Words<'a>) -> Self {
        let hunks = hunks(&base.signs, &words.signs, is_space);
        let mut places = Vec::with_capacity(base.signs.len());
        let mut now = 0;
        for hunk in &hunks {
            while places.len() < hunk.was.start {
                places.push(Some(now));
                now += 1;
            }
            places.resize(hunk.was.end, None);
            now = hunk.now.end;
        }
        while places.len() < base.signs.len() {
            places.push(Some(now));
            now += 1;
        }
        Self {
            words,
            hunks,
            places,
        }
    }

    fn marks(&self, base_at: usize) -> &'a [Mark] {
        let place = self.places.get(base_at).copied().flatten();
        place.map_or(&[], |place| self.words.marks(place))
    }

    /// A change's new words with their marks.
    fn written(&self, hunk: &Hunk) -> impl ExactSizeIterator<Item = (Sign<'a>, &'a [Mark])> {
        let (signs, runs) = (
            self.words.signs.get(hunk.now.clone()),
            self.words.runs.get(hunk.now.clone()),
        );
        let signs = signs.unwrap_or_default().iter().copied();
        let runs = runs.unwrap_or_default().iter();
        signs.zip(runs.map(|run| run.marks.as_slice()))
    }

    /// What this side did to the marks of words that the other replaced; `None` where the other's words
    /// can not show it: it did not do the same to all of them, or none is left that does.
    fn changes_of_marks(
        &self,
        base: &Words<'_>,
        was: &Range<usize>,
        gone: bool,
    ) -> Option<Vec<MarkChange>> {
        let change_at = |at: usize| match self.places.get(at) {
            Some(Some(_)) => changed_marks(base.marks(at), self.marks(at)),
            _ => Vec::new(),
        };
        let before = was.start.checked_sub(1).map(change_at).unwrap_or_default();
        let after = change_at(was.end);
        let mut replaced = was.clone().map(change_at);
        let Some(first) = replaced.next() else {
            // Words between two that were marked are marked like them.
            return Some(
                before
                    .into_iter()
                    .filter(|change| after.contains(change))
                    .collect(),
            );
        };
        if replaced.any(|changes| changes != first) {
            return None;
        }
        let seen = |change: &MarkChange| before.contains(change) || after.contains(change);
        (!gone || first.iter().all(seen)).then_some(first)
    }

    /// Writes a change's new words, marked as the other side marked what was there.
    fn rewrite(&self, hunk: &Hunk, changes: &[MarkChange], text: &mut Text) -> Option<()> {
        for at in hunk.now.clone() {
            let (sign, run) = (self.words.signs.get(at)?, self.words.runs.get(at)?);
            let mut marks = run.marks.clone();
            for (kind, says) in changes {
                marks.retain(|mark| mark.kind != *kind);
                marks.extend(says.map(|says| Mark { kind: *kind, says }));
            }
            marks.sort_unstable();
            text.push(sign, run, marks);
        }
        Some(())
    }
}

fn changed_marks(was: &[Mark], now: &[Mark]) -> Vec<MarkChange> {
    if was == now {
        return Vec::new();
    }
    let is = |marks: &[Mark], kind| {
        marks
            .iter()
            .find(|mark| mark.kind == kind)
            .map(|mark| mark.says)
    };
    let mut kinds: Vec<Name> = was.iter().chain(now).map(|mark| mark.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.retain(|kind| is(was, *kind) != is(now, *kind));
    kinds
        .into_iter()
        .map(|kind| (kind, is(now, kind)))
        .collect()
}

fn merge_marks(base: &[Mark], mine: &[Mark], theirs: &[Mark]) -> Option<Vec<Mark>> {
    if mine == base || mine == theirs {
        return Some(theirs.to_vec());
    }
    let mut marks = theirs.to_vec();
    let by_theirs = changed_marks(base, theirs);
    for change in changed_marks(base, mine) {
        let (kind, says) = change;
        if by_theirs
            .iter()
            .any(|other| other.0 == kind && *other != change)
        {
            return None;
        }
        marks.retain(|mark| mark.kind != kind);
        marks.extend(says.map(|says| Mark { kind, says }));
    }
    marks.sort_unstable();
    Some(marks)
}

/// A text that is being written.
#[derive(Default)]
struct Text {
    runs: Vec<Run>,
    /// The last run's letters.
    open: String,
}

impl Text {
    fn push(&mut self, (whole, word): &Sign<'_>, run: &Run, marks: Vec<Mark>) {
        match self.runs.last_mut() {
            Some(last) if !whole && !last.whole && last.marks == marks => self.open.push_str(word),
            _ => {
                self.close();
                self.open = (*word).to_owned();
                self.runs.push(Run {
                    text: Arc::clone(&run.text),
                    whole: *whole,
                    marks,
                    target: run.target,
                });
            }
        }
    }

    fn close(&mut self) {
        if let Some(last) = self.runs.last_mut().filter(|last| !last.whole) {
            last.text = Arc::from(self.open.as_str());
        }
    }
}
