//! One step after another, the search follows what is committed.

use std::sync::Arc;

use luotsi_domain::Id;
use luotsi_search::{index::TextNumber, vocabulary::Vocabulary};
use rustc_hash::FxHashMap;

use super::{
    Behind, Following, TextSource, Texts,
    load::KnownText,
    memory::{NewText, State},
    pending::Pending,
    read::{Reading, source_of},
};
use crate::{Pace, StoreError, Workspace, workspace::blocking};

/// Bytes of bodies that are read in one step, unless a single one has more.
const MOST_BYTES: u64 = 2 << 20;

/// What a step changes.
#[derive(Default)]
pub(super) struct Changes {
    pub(super) removed: Vec<TextNumber>,
    /// Each with its number.
    pub(super) added: Vec<(TextNumber, NewText)>,
    /// Words that are new, from this number on.
    pub(super) words: Vec<String>,
    pub(super) first_word: usize,
}

/// A text that has to be read.
pub(super) struct ToRead {
    pub(super) object: Id,
    pub(super) source: TextSource,
    pub(super) made_of: i64,
}

impl Workspace {
    /// Takes the search one step further after what is committed. It waits for others that write, and
    /// they for it no longer than some dozen milliseconds.
    ///
    /// # Errors
    ///
    /// `closed`, and what the database says; the step is made again then.
    pub async fn follow_commits(
        &self,
        texts: &Arc<dyn Texts>,
        pace: &Pace,
    ) -> Result<Following, StoreError> {
        let mut vocabulary = self.search.following.lock().await;
        let followed = pace.step(self.follow(texts, &mut vocabulary)).await;
        if followed.is_err() {
            // What is in memory may be ahead of what is durable.
            *vocabulary = None;
            self.search.forget();
        }
        followed
    }

    /// The words are in memory from the first step that needs them to the last.
    async fn follow(
        &self,
        texts: &Arc<dyn Texts>,
        vocabulary: &mut Option<Vocabulary>,
    ) -> Result<Following, StoreError> {
        let state = self.search_followed().await?;
        if state.version != texts.version() {
            *vocabulary = None;
            let state = self.begin_search_anew(texts.version()).await?;
            self.search.followed(state, Behind::default());
            return Ok(Following::Behind);
        }
        let Some(mut pending) = self.pending(state).await? else {
            *vocabulary = None;
            self.search.followed(state, Behind::default());
            return Ok(Following::UpToDate);
        };
        let objects: Vec<&Id> = pending.objects().collect();
        let known = self.known_texts(&objects).await?;
        let (removed, to_read) = compare(&**texts, &mut pending, &known, state);
        let mut reading = Reading::new(to_read);
        reading.load(self).await?;
        let mut changes = self.count(reading, texts, vocabulary, state.texts).await?;
        changes.removed = removed;
        let added = TextNumber::try_from(changes.added.len()).unwrap_or(TextNumber::MAX);
        let next = State {
            texts: state.texts.saturating_add(added),
            ..pending.next
        };
        self.write_search(&changes, next).await?;
        let (search, behind) = (Arc::clone(&self.search), pending.behind);
        blocking(move || {
            if let Some(memory) = search.write().as_mut() {
                memory.follow(&changes);
            }
            search.followed(next, behind);
            Ok(())
        })
        .await?;
        Ok(Following::Behind)
    }

    async fn count(
        &self,
        reading: Reading,
        texts: &Arc<dyn Texts>,
        vocabulary: &mut Option<Vocabulary>,
        first: TextNumber,
    ) -> Result<Changes, StoreError> {
        if reading.is_empty() {
            return Ok(Changes::default());
        }
        let mut words = match vocabulary.take() {
            Some(words) => words,
            None => self.search_words().await?,
        };
        let texts = Arc::clone(texts);
        let (changes, words) = blocking(move || {
            let changes = reading.read(&*texts).number(&mut words, first);
            Ok((changes, words))
        })
        .await?;
        *vocabulary = Some(words);
        Ok(changes)
    }
}

/// What is to be taken out and what to be read: nothing of what did not change. Where that is much,
/// the step ends before the last records.
fn compare(
    texts: &dyn Texts,
    pending: &mut Pending,
    known: &FxHashMap<Id, Vec<KnownText>>,
    before: State,
) -> (Vec<TextNumber>, Vec<ToRead>) {
    let known = |object: &Id| known.get(object).map_or(&[][..], Vec::as_slice);
    let mut removed = Vec::new();
    for object in &pending.gone {
        removed.extend(known(object).iter().map(|text| text.number));
    }
    let mut to_read = Vec::new();
    let mut bytes = 0;
    let mut last_walked = before.walked;
    for (number, record) in &pending.records {
        if bytes > MOST_BYTES && before.walked.is_some() {
            pending.behind.changes += pending.next.walked.unwrap_or(*number).abs_diff(*number);
            pending.next.walked = last_walked;
            break;
        }
        last_walked = before.walked.and(Some(*number));
        let sources = match record.deleted {
            None => texts.of(record),
            Some(_) => Vec::new(),
        };
        let mut kept: Vec<TextNumber> = Vec::new();
        for source in sources {
            let made_of = source_of(&source);
            match known(&record.id)
                .iter()
                .find(|text| text.source == made_of && text.part == source.part)
            {
                Some(text) => kept.push(text.number),
                None => {
                    bytes += source.bytes();
                    to_read.push(ToRead {
                        object: record.id.clone(),
                        source,
                        made_of,
                    });
                }
            }
        }
        let old = known(&record.id).iter().map(|text| text.number);
        removed.extend(old.filter(|number| !kept.contains(number)));
    }
    (removed, to_read)
}
