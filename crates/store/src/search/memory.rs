//! What is searched, in memory.

use std::sync::atomic::{AtomicU64, Ordering};

use luotsi_domain::Id;
use luotsi_search::index::{Index, ObjectNumber, Occurrence, Part, Text, TextNumber};
use rustc_hash::FxHashMap;

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
}

/// A text that is searched.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KnownText {
    pub(crate) number: TextNumber,
    pub(crate) part: Part,
    /// Made of what it was read from: the same where that did not change.
    pub(crate) source: i64,
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
    pub(crate) state: State,
    objects: Vec<Id>,
    numbers: FxHashMap<Id, ObjectNumber>,
    texts: Vec<Vec<KnownText>>,
    languages: Vec<String>,
    pub(crate) next: TextNumber,
}

impl Searchable {
    /// Nothing yet.
    pub(crate) fn at(state: State) -> Self {
        Self {
            generation: GENERATIONS.fetch_add(1, Ordering::Relaxed),
            state,
            ..Self::default()
        }
    }

    /// The object with a number of the index.
    #[must_use]
    pub fn object(&self, number: ObjectNumber) -> Option<&Id> {
        self.objects.get(usize::try_from(number).ok()?)
    }

    /// The number of a language, where any text is in it.
    #[must_use]
    pub fn language(&self, tag: &str) -> Option<u16> {
        let at = self.languages.iter().position(|known| known == tag)?;
        u16::try_from(at).ok()
    }

    /// The texts of an object, with their parts.
    pub fn texts_of(&self, number: ObjectNumber) -> impl Iterator<Item = (TextNumber, Part)> {
        let at = usize::try_from(number).ok();
        let texts = at.and_then(|at| self.texts.get(at)).into_iter().flatten();
        texts.map(|text| (text.number, text.part))
    }

    pub(crate) fn known(&self, object: &Id) -> &[KnownText] {
        let number = self.numbers.get(object).copied();
        let at = number.and_then(|number| usize::try_from(number).ok());
        at.and_then(|at| self.texts.get(at))
            .map_or(&[], Vec::as_slice)
    }

    /// Adds a text. Its words are in the vocabulary.
    pub(crate) fn add(&mut self, number: TextNumber, text: &NewText) {
        let Some(object) = self.number_of(&text.object) else {
            return;
        };
        let language = self.number_of_language(&text.language);
        let known = KnownText {
            number,
            part: text.part,
            source: text.source,
        };
        if let Some(texts) = usize::try_from(object)
            .ok()
            .and_then(|at| self.texts.get_mut(at))
        {
            texts.push(known);
        }
        let of_index = Text::new(object, text.part, language, text.length);
        self.index.add(number, of_index, &text.words);
        self.next = self.next.max(number + 1);
    }

    pub(crate) fn remove(&mut self, number: TextNumber) {
        let object = self.index.text(number).map(|text| text.object);
        self.index.remove(number);
        let at = object.and_then(|object| usize::try_from(object).ok());
        if let Some(texts) = at.and_then(|at| self.texts.get_mut(at)) {
            texts.retain(|text| text.number != number);
        }
    }

    fn number_of(&mut self, object: &Id) -> Option<ObjectNumber> {
        if let Some(number) = self.numbers.get(object) {
            return Some(*number);
        }
        let number = ObjectNumber::try_from(self.objects.len()).ok()?;
        self.objects.push(object.clone());
        self.texts.push(Vec::new());
        self.numbers.insert(object.clone(), number);
        Some(number)
    }

    fn number_of_language(&mut self, tag: &str) -> u16 {
        if let Some(number) = self.language(tag) {
            return number;
        }
        self.languages.push(tag.to_owned());
        u16::try_from(self.languages.len() - 1).unwrap_or(u16::MAX)
    }
}
