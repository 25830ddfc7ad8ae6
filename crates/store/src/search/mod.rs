//! What is searched: the words of all texts, which follow what is committed.
//!
//! The tables hold, for each text, which words it has, and the text itself for what is shown of it. They
//! follow the commits one step at a time ([`follow`]), each step in a transaction of its own, and say how
//! far they are: a step that was interrupted is made again. When the rules of reading a text change, all
//! is read anew.
//!
//! Whoever looks for something has the words in memory ([`memory`]). They are brought there when
//! somebody looks for the first time, follow what is written to the tables, and are
//! [let go](Workspace::rest_search) when nobody has looked for a while.

mod follow;
mod languages;
mod load;
mod memory;
mod pending;
mod read;
mod write;

use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

pub use languages::TextLanguages;
pub use load::SearchedText;
use luotsi_domain::{BodyRef, Media, Record};
use luotsi_search::{index::Part, vocabulary::Vocabulary};
pub use memory::Searchable;
use memory::State;
use tokio::sync::watch;

use crate::{StoreError, Workspace};

/// What of a record is searched, and what a body says: the caller knows.
pub trait Texts: Send + Sync + 'static {
    /// Goes up when the same record or body is read in another way.
    fn version(&self) -> u32;

    /// The texts of a record.
    fn of(&self, record: &Record) -> Vec<TextSource>;

    /// What a body says, without marks; empty for what is no text.
    fn plain(&self, media: &Media, bytes: &[u8]) -> Plain;
}

/// A text of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSource {
    /// What part of the object it is.
    pub part: Part,
    /// The language it is in, where that is known; else empty.
    pub language: String,
    /// What it says.
    pub says: Says,
}

/// What a text says, or where that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// This.
    Words(String),
    /// What a body says.
    Body(BodyRef),
}

/// A body's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// The language it says it is in; else empty.
    pub language: String,
    /// The text.
    pub text: String,
}

/// How far the search follows what is committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Following {
    /// There is more to do.
    Behind,
    /// All is in it.
    UpToDate,
}

/// How far the search is behind what is committed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    /// By about how many changes; 0 where it is not.
    pub changes: u64,
    /// Of how many, while everything is read.
    pub of: Option<u64>,
}

/// What is searched, as far as it is in memory.
pub(crate) struct Search {
    memory: RwLock<Option<Searchable>>,
    /// Held by whoever brings it further, or into memory; with the words, while there is more to do.
    following: tokio::sync::Mutex<Option<Vocabulary>>,
    /// The number of the last entry of the audit chain.
    committed: watch::Sender<u64>,
    /// How far it is, and what is left of what was begun; `None` where nobody looked yet.
    progress: Mutex<Option<(State, Behind)>>,
}

impl Search {
    pub(crate) fn new(committed: u64) -> Self {
        Self {
            memory: RwLock::default(),
            following: tokio::sync::Mutex::default(),
            committed: watch::Sender::new(committed),
            progress: Mutex::default(),
        }
    }

    /// Hears of a commit.
    pub(crate) fn committed(&self, sequence: u64) {
        self.committed.send_if_modified(|last| {
            let newer = sequence > *last;
            *last = sequence.max(*last);
            newer
        });
    }

    fn read(&self) -> RwLockReadGuard<'_, Option<Searchable>> {
        self.memory.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is written here is forgotten where a step fails, so that a panic leaves nothing half done.
    fn write(&self) -> RwLockWriteGuard<'_, Option<Searchable>> {
        self.memory.write().unwrap_or_else(PoisonError::into_inner)
    }

    fn progress(&self) -> Option<(State, Behind)> {
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn followed(&self, state: State, behind: Behind) {
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner) = Some((state, behind));
    }

    fn behind(&self) -> Behind {
        let committed = *self.committed.borrow();
        let Some((state, behind)) = self.progress() else {
            return Behind::default();
        };
        let entries = committed.saturating_sub(state.sequence);
        let unknown = u64::from(state.walked.is_some() && behind.changes == 0);
        Behind {
            changes: behind.changes + entries + unknown,
            of: behind.of,
        }
    }

    fn forget(&self) {
        *self.write() = None;
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Workspace {
    /// Hears of commits, by the number of the last one, until the workspace is gone.
    #[must_use]
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.search.committed.subscribe()
    }

    /// Searches, as far as the search has followed, and hears how far it is behind.
    ///
    /// # Errors
    ///
    /// What reading it from the disk says, where it is not in memory yet.
    pub async fn search<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Searchable, Behind) -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        let mut look = look;
        loop {
            if self.search.read().is_none() || self.search.progress().is_none() {
                let _following = self.search.following.lock().await;
                self.search_followed().await?;
                self.load_search().await?;
            }
            let search = Arc::clone(&self.search);
            let looked = tokio::task::spawn_blocking(move || match search.read().as_ref() {
                Some(searchable) => Ok(look(searchable, search.behind())),
                None => Err(look),
            });
            match looked.await.map_err(|_| StoreError::Closed)? {
                Ok(found) => return Ok(found),
                // What was just there was let go of.
                Err(again) => look = again,
            }
        }
    }

    /// Lets go of what searching has in memory. The next search brings it back.
    pub fn rest_search(&self) {
        *self.search.write() = None;
    }

    /// How far the search has followed. Held meanwhile: `following`.
    async fn search_followed(&self) -> Result<State, StoreError> {
        if let Some((state, _)) = self.search.progress() {
            return Ok(state);
        }
        let state = self.search_state().await?;
        self.search.followed(state, Behind::default());
        Ok(state)
    }
}
