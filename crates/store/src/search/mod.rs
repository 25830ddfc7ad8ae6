//! What is searched: the words of all texts, which follow what is committed.
//!
//! The tables hold, for each text, which words it has, and the text itself for what is shown of it. What
//! looks for something is in memory ([`memory`]). Both follow the commits one step at a time
//! ([`follow`]), each step in a transaction of its own, and say how far they are: a step that was
//! interrupted is made again. When the rules of reading a text change, all is read anew.

mod follow;
mod load;
mod memory;
mod pending;
mod read;
mod write;

use std::sync::{
    Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
    atomic::{AtomicU64, Ordering},
};

use luotsi_domain::{BodyRef, Media, Record};
use luotsi_search::index::Part;
pub use memory::Searchable;
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

/// What is searched, in memory.
pub(crate) struct Search {
    memory: RwLock<Option<Searchable>>,
    /// Held by whoever brings it further.
    following: tokio::sync::Mutex<()>,
    /// The number of the last entry of the audit chain.
    committed: watch::Sender<u64>,
    /// How much of what was begun is left.
    left: AtomicU64,
}

impl Search {
    pub(crate) fn new(committed: u64) -> Self {
        Self {
            memory: RwLock::default(),
            following: tokio::sync::Mutex::default(),
            committed: watch::Sender::new(committed),
            left: AtomicU64::new(0),
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

    fn forget(&self) {
        *self.write() = None;
    }
}

impl Workspace {
    /// Hears of commits, by the number of the last one, until the workspace is gone.
    #[must_use]
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.search.committed.subscribe()
    }

    /// Searches, as far as the search has followed, together with how many changes it is behind.
    ///
    /// # Errors
    ///
    /// What reading it from the disk says, where it is not in memory yet.
    pub async fn search<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Searchable, u64) -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        if self.search.read().is_none() {
            let _following = self.search.following.lock().await;
            self.load_search().await?;
        }
        let search = Arc::clone(&self.search);
        let looked = tokio::task::spawn_blocking(move || {
            let committed = *search.committed.borrow();
            let memory = search.read();
            // What was just there was forgotten: the workspace does not let it be followed.
            let searchable = memory.as_ref().ok_or(StoreError::Closed)?;
            let entries = committed.saturating_sub(searchable.state.sequence);
            let left = search.left.load(Ordering::SeqCst);
            let unknown = u64::from(searchable.state.walked.is_some() && left == 0);
            Ok(look(searchable, left + entries + unknown))
        });
        looked.await.unwrap_or(Err(StoreError::Closed))
    }
}
