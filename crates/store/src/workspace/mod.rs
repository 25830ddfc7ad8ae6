//! An open workspace.

mod create;
mod open;

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, atomic::AtomicBool, atomic::Ordering},
    time::Duration,
};

pub(crate) use create::{claim, give_up, keep_key};
use jiff::Timestamp;
use luotsi_domain::Hash;
pub(crate) use open::{open_database, present, unlock};
use sqlx::{Connection, Sqlite, SqlitePool, pool::PoolConnection};

use crate::{
    DataKey, Holder, KeyKind, KeySource, Keys, StoreError,
    error::At,
    files,
    holder::Lock,
    key::envelope::{Envelope, KEY_FILE},
    search::Search,
    writer::Writer,
};

pub(crate) const DATABASE: &str = "workspace.db";
/// There from before the first file is made until the first entry is durable.
pub(crate) const UNFINISHED: &str = "unfinished";

/// Who opens a workspace, and how patient they are.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The program's name, as people know it: others are told who holds the workspace.
    pub program: String,
    /// The time now.
    pub now: Timestamp,
    /// How long to wait for another process that has it open.
    pub wait: Duration,
}

impl Opening {
    /// An opening that does not wait.
    #[must_use]
    pub fn new(program: impl Into<String>, now: Timestamp) -> Self {
        Self {
            program: program.into(),
            now,
            wait: Duration::ZERO,
        }
    }

    fn holder(&self) -> Holder {
        Holder {
            program: self.program.clone(),
            pid: std::process::id(),
            since: Some(self.now),
        }
    }
}

/// The last entry of the audit chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its number; 0 before the first one.
    pub sequence: u64,
    /// Its hash.
    pub hash: Hash,
}

/// An open workspace: a folder with an encrypted database and what finds its key.
///
/// One process has it open at a time. [`close`](Self::close) it before the process ends.
pub struct Workspace {
    pub(crate) folder: PathBuf,
    pub(crate) database: PathBuf,
    pub(crate) key: DataKey,
    readers: SqlitePool,
    writer: tokio::sync::Mutex<Option<Writer>>,
    lock: Mutex<Option<Lock>>,
    /// Bodies put since the workspace was opened: a command that refers to them may be under way.
    fresh: Mutex<HashSet<Hash>>,
    /// What is searched, as far as it is in memory.
    pub(crate) search: Arc<Search>,
    unfinished: AtomicBool,
    /// Whether the folder was made with the workspace.
    made_folder: bool,
}

/// How far a workspace is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// It has its first entry.
    Finished,
    /// It is being made.
    Unfinished {
        /// Whether its folder was made with it.
        made_folder: bool,
    },
}

/// The writer, for as long as somebody writes.
pub(crate) struct WriterGuard<'a>(tokio::sync::MutexGuard<'a, Option<Writer>>);

impl WriterGuard<'_> {
    pub(crate) fn get(&mut self) -> Result<&mut Writer, StoreError> {
        self.0.as_mut().ok_or(StoreError::Closed)
    }
}

impl Workspace {
    /// The workspace's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The last entry of the audit chain.
    ///
    /// # Errors
    ///
    /// `closed`.
    pub async fn head(&self) -> Result<Head, StoreError> {
        let mut writer = self.writer().await?;
        let writer = writer.get()?;
        writer.start().await?;
        writer.settled();
        Ok(writer.head)
    }

    /// Closes the workspace and lets others open it. Nothing may be under way. Always wait for this
    /// before the process ends: the encryption's own clean-up at the end of a process must not meet
    /// connections that are still at work.
    ///
    /// # Errors
    ///
    /// What the database says; the workspace is closed all the same.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.readers.close().await;
        let writer = self.writer.lock().await.take();
        let closed = match writer {
            Some(writer) => writer.connection.close().await.at(&self.database),
            None => Ok(()),
        };
        let lock = locked(&self.lock).take();
        lock.map_or(Ok(()), Lock::release).and(closed)
    }

    /// How the key is kept.
    ///
    /// # Errors
    ///
    /// Where `key.json` can not be read any more.
    pub fn key_kind(&self) -> Result<KeyKind, StoreError> {
        Ok(Envelope::read(&self.folder.join(KEY_FILE))?.kind())
    }

    /// Keeps the key in another way from now on. The data stay encrypted with the same key; only
    /// where it is found changes. A key that moves out of the keyring is removed from it at the end.
    ///
    /// # Errors
    ///
    /// `passphrase-needed`, `keyring-unavailable`, and what writing `key.json` says; the key is then
    /// kept as before.
    pub async fn change_key(&self, keys: &Keys, source: KeySource) -> Result<KeyKind, StoreError> {
        let _alone = self.writer().await?;
        let path = self.folder.join(KEY_FILE);
        let (keys, key) = (keys.clone(), self.key.clone());
        blocking(move || {
            let before = Envelope::read(&path)?;
            let after = Envelope::keep(before.workspace(), &key, &keys, source, &path)?;
            after.write(&path)?;
            if before.kind() == KeyKind::Keyring && after.kind() != KeyKind::Keyring {
                keys.keyring.forget(before.workspace()).map_err(|error| {
                    StoreError::KeyringUnavailable {
                        reason: error.to_string(),
                    }
                })?;
            }
            Ok(after.kind())
        })
        .await
    }

    pub(crate) async fn writer(&self) -> Result<WriterGuard<'_>, StoreError> {
        let writer = self.writer.lock().await;
        if writer.is_none() {
            return Err(StoreError::Closed);
        }
        Ok(WriterGuard(writer))
    }

    pub(crate) async fn reader(&self) -> Result<PoolConnection<Sqlite>, StoreError> {
        self.readers.acquire().await.at(&self.database)
    }

    pub(crate) const fn readers(&self) -> &SqlitePool {
        &self.readers
    }

    pub(crate) fn keep_fresh(&self, hashes: &[Hash]) {
        if !hashes.is_empty() {
            locked(&self.fresh).extend(hashes);
        }
    }

    pub(crate) fn fresh(&self) -> MutexGuard<'_, HashSet<Hash>> {
        locked(&self.fresh)
    }

    /// The first entry is durable: from now on this is a workspace.
    pub(crate) fn finished(&self) -> Result<(), StoreError> {
        if self.unfinished.load(Ordering::SeqCst) {
            files::remove(&self.folder.join(UNFINISHED))?;
            files::sync_folder(&self.folder)?;
            self.unfinished.store(false, Ordering::SeqCst);
        }
        Ok(())
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What is behind these locks is replaced whole, so a panic elsewhere left it usable.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs what waits (for a disk, a keyring, a hard derivation) where waiting is allowed.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or(Err(StoreError::Closed))
}
