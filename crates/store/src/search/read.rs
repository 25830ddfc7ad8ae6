//! Reading texts and counting their words.

use std::hash::{Hash as _, Hasher as _};

use luotsi_domain::Hash;
use luotsi_search::{
    index::{Occurrence, TextNumber},
    vocabulary::Vocabulary,
    words::words,
};
use rustc_hash::{FxHashMap, FxHasher};

use super::{
    Says, TextSource, Texts,
    follow::{Changes, ToRead},
    memory::NewText,
};
use crate::{StoreError, Workspace};

/// More of one text is not searched.
const LONGEST: usize = 4 << 20;

impl TextSource {
    /// Bytes that have to be read for it.
    pub(super) const fn bytes(&self) -> u64 {
        match &self.says {
            Says::Words(_) => 0,
            Says::Body(body) => body.size,
        }
    }
}

/// A number made of what a text is read from.
pub(super) fn source_of(source: &TextSource) -> i64 {
    let mut hasher = FxHasher::default();
    source.language.hash(&mut hasher);
    match &source.says {
        Says::Words(text) => text.hash(&mut hasher),
        Says::Body(body) => (body.hash, &body.media).hash(&mut hasher),
    }
    hasher.finish().cast_signed()
}

/// Texts on their way from the disk.
pub(super) struct Reading {
    texts: Vec<ToRead>,
    bodies: FxHashMap<Hash, Vec<u8>>,
}

impl Reading {
    pub(super) fn new(texts: Vec<ToRead>) -> Self {
        Self {
            texts,
            bodies: FxHashMap::default(),
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Loads the bodies. One that is missing or damaged says nothing: that is shown where it is opened.
    pub(super) async fn load(&mut self, workspace: &Workspace) -> Result<(), StoreError> {
        for text in &self.texts {
            let Says::Body(body) = &text.source.says else {
                continue;
            };
            if self.bodies.contains_key(&body.hash) {
                continue;
            }
            match workspace.body(body.hash).await {
                Ok(bytes) => {
                    self.bodies.insert(body.hash, bytes.unwrap_or_default());
                }
                Err(StoreError::Damaged { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Reads and counts the words.
    pub(super) fn read(self, texts: &dyn Texts) -> Counted {
        let Self {
            texts: to_read,
            bodies,
        } = self;
        let read = to_read.into_iter().map(|text| {
            let ToRead {
                object,
                source,
                made_of,
            } = text;
            let (language, mut plain) = match source.says {
                Says::Words(text) => (source.language, text),
                Says::Body(body) => {
                    let bytes = bodies.get(&body.hash).map_or(&[][..], Vec::as_slice);
                    let plain = texts.plain(&body.media, bytes);
                    let known = !source.language.is_empty();
                    (
                        if known {
                            source.language
                        } else {
                            plain.language
                        },
                        plain.text,
                    )
                }
            };
            cut(&mut plain);
            let mut counts: FxHashMap<String, u32> = FxHashMap::default();
            let mut length = 0_u32;
            for word in words(&plain) {
                length = length.saturating_add(1);
                match counts.get_mut(word.folded.as_ref()) {
                    Some(count) => *count = count.saturating_add(1),
                    None => {
                        counts.insert(word.folded.into_owned(), 1);
                    }
                }
            }
            let text = NewText {
                object,
                part: source.part,
                language,
                source: made_of,
                length,
                words: Vec::new(),
                plain,
            };
            (text, counts)
        });
        Counted(read.collect())
    }
}

fn cut(text: &mut String) {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
}

/// Texts with their words, which have no numbers yet.
pub(super) struct Counted(Vec<(NewText, FxHashMap<String, u32>)>);

impl Counted {
    /// Gives the texts numbers from `first` on, and new words theirs.
    pub(super) fn number(self, vocabulary: &mut Vocabulary, first: TextNumber) -> Changes {
        let first_word = vocabulary.len();
        let numbered = self
            .0
            .into_iter()
            .zip(first..)
            .map(|((mut text, counts), number)| {
                let occurrence = |(word, count): (String, u32)| {
                    let word = vocabulary.add(&word)?;
                    Some(Occurrence { word, count })
                };
                text.words = counts.into_iter().filter_map(occurrence).collect();
                text.words
                    .sort_unstable_by_key(|occurrence| occurrence.word);
                (number, text)
            });
        let added: Vec<_> = numbered.collect();
        let new = (first_word..vocabulary.len()).filter_map(|number| {
            let number = u32::try_from(number).ok()?;
            vocabulary.word(number).map(str::to_owned)
        });
        Changes {
            words: new.collect(),
            first_word,
            added,
            ..Changes::default()
        }
    }
}
