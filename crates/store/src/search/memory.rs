//! What is searched, in memory.

use std::sync::atomic::{AtomicU64, Ordering};

use luotsi_domain::Id;
use luotsi_search::index::{Index, ObjectNumber, Occurrence, Part, Text, TextNumber};
use rustc_hash::FxHashMap;

use super::follow::Changes;

static GENERATIONS: AtomicU64 = AtomicU64::new(1);

/// How far the search has followed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct State {
    /// The version of how texts are read; 0 where nothing was read yet.
    pub(crate) version: u32,
    /// The last entry that is in it.
    pub(crate) sequence: u64,
    /// While all records are gone through: the number of the last one that was.
    pub(crate) walked: Option<i64>,
    /// One more than the highest number that a text was given. None is given twice.
    pub(crate) texts: TextNumber,
}

/// A text that is to be searched.
pub(crate) struct NewText {
    pub(crate) object: Id,
    pub(crate) part: Part,
    pub(crate) language: String,
    pub(crate) source: i64,
    pub(crate) length: u32,
    pub(crate) words: Vec<Occurrence>,
    pub(crate) plain: String,
}

/// The index of all texts, with what its numbers stand for.
#[derive(Debug, Default)]
pub struct Searchable {
    /// The index.
    pub index: Index,
    /// Numbers of objects and words mean the same where this is the same.
    pub generation: u64,
    pub(super) names: Names,
}

/// What the numbers of objects and languages stand for.
#[derive(Debug, Default)]
pub(super) struct Names {
    objects: Vec<Id>,
    numbers: FxHashMap<Id, ObjectNumber>,
    languages: Vec<String>,
}

impl Searchable {
    pub(super) fn new(index: Index, names: Names) -> Self {
        Self {
            index,
            generation: GENERATIONS.fetch_add(1, Ordering::Relaxed),
            names,
        }
    }

    /// The object with a number of the index.
    #[must_use]
    pub fn object(&self, number: ObjectNumber) -> Option<&Id> {
        self.names.objects.get(usize::try_from(number).ok()?)
    }

    /// The number of a language, where any text is in it.
    #[must_use]
    pub fn language(&self, tag: &str) -> Option<u16> {
        self.names.language(tag)
    }

    /// Takes over what a step changed.
    pub(super) fn follow(&mut self, changes: &Changes) {
        for word in &changes.words {
            self.index.vocabulary.add(word);
        }
        for number in &changes.removed {
            self.index.remove(*number);
        }
        for (number, text) in &changes.added {
            let length = text.length;
            if let Some(of_index) = self
                .names
                .text(&text.object, text.part, &text.language, length)
            {
                self.index.add(*number, of_index, &text.words);
            }
        }
    }
}

impl Names {
    /// A text as the index knows it.
    pub(super) fn text(
        &mut self,
        object: &Id,
        part: Part,
        language: &str,
        length: u32,
    ) -> Option<Text> {
        let object = self.object(object)?;
        Some(Text::new(
            object,
            part,
            self.number_of_language(language),
            length,
        ))
    }

    fn object(&mut self, id: &Id) -> Option<ObjectNumber> {
        if let Some(number) = self.numbers.get(id) {
            return Some(*number);
        }
        let number = ObjectNumber::try_from(self.objects.len()).ok()?;
        self.objects.push(id.clone());
        self.numbers.insert(id.clone(), number);
        Some(number)
    }

    fn language(&self, tag: &str) -> Option<u16> {
        let at = self.languages.iter().position(|known| known == tag)?;
        u16::try_from(at).ok()
    }

    fn number_of_language(&mut self, tag: &str) -> u16 {
        if let Some(number) = self.language(tag) {
            return number;
        }
        self.languages.push(tag.to_owned());
        u16::try_from(self.languages.len() - 1).unwrap_or(u16::MAX)
    }
}
