//! One step after another, the search follows what is committed.

use std::sync::{Arc, atomic::Ordering};

use luotsi_domain::Id;
use luotsi_search::index::TextNumber;

use super::{
    Following, TextSource, Texts,
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
    pub(super) next: State,
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
        let _following = self.search.following.lock().await;
        let followed = async {
            pace.step(self.load_search()).await?;
            pace.step(self.follow(texts)).await
        };
        let followed = followed.await;
        if followed.is_err() {
            // What is in memory may be ahead of what is durable.
            self.search.forget();
        }
        followed
    }

    async fn follow(&self, texts: &Arc<dyn Texts>) -> Result<Following, StoreError> {
        let state = self
            .search
            .read()
            .as_ref()
            .map_or_else(State::default, |memory| memory.state);
        if state.version != texts.version() {
            self.begin_search_anew(texts.version()).await?;
            return Ok(Following::Behind);
        }
        let Some(mut pending) = self.pending(state).await? else {
            self.search.left.store(0, Ordering::SeqCst);
            return Ok(Following::UpToDate);
        };
        let (removed, to_read) = self.compare(texts, &mut pending, state);
        let mut reading = Reading::new(to_read);
        reading.load(self).await?;
        let (search, texts) = (Arc::clone(&self.search), Arc::clone(texts));
        let mut changes = blocking(move || {
            let read = reading.read(&*texts);
            let mut memory = search.write();
            Ok(memory
                .as_mut()
                .map(|memory| read.number(memory))
                .unwrap_or_default())
        })
        .await?;
        changes.removed = removed;
        changes.next = pending.next;
        self.write_search(&changes).await?;
        let (search, left) = (Arc::clone(&self.search), pending.left);
        blocking(move || {
            if let Some(memory) = search.write().as_mut() {
                for number in &changes.removed {
                    memory.remove(*number);
                }
                for (number, text) in &changes.added {
                    memory.add(*number, text);
                }
                memory.state = changes.next;
            }
            search.left.store(left, Ordering::SeqCst);
            Ok(())
        })
        .await?;
        Ok(Following::Behind)
    }

    /// What is to be taken out and what to be read: nothing of what did not change. Where that is much,
    /// the step ends before the last records.
    fn compare(
        &self,
        texts: &Arc<dyn Texts>,
        pending: &mut Pending,
        before: State,
    ) -> (Vec<TextNumber>, Vec<ToRead>) {
        let memory = self.search.read();
        let Some(memory) = memory.as_ref() else {
            return Default::default();
        };
        let mut removed = Vec::new();
        for object in &pending.gone {
            removed.extend(memory.known(object).iter().map(|text| text.number));
        }
        let mut to_read = Vec::new();
        let mut bytes = 0;
        let mut last_walked = before.walked;
        for (number, record) in &pending.records {
            if bytes > MOST_BYTES && before.walked.is_some() {
                pending.left += pending.next.walked.unwrap_or(*number).abs_diff(*number);
                pending.next.walked = last_walked;
                break;
            }
            last_walked = before.walked.and(Some(*number));
            let sources = match record.deleted {
                None => texts.of(record),
                Some(_) => Vec::new(),
            };
            let known = memory.known(&record.id);
            let mut kept: Vec<TextNumber> = Vec::new();
            for source in sources {
                let made_of = source_of(&source);
                match known
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
            let old = known.iter().map(|text| text.number);
            removed.extend(old.filter(|number| !kept.contains(number)));
        }
        (removed, to_read)
    }
}
