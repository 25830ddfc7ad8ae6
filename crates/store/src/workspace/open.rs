//! Opening a workspace.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, atomic::AtomicBool},
};

use sqlx::Connection;

use super::{DATABASE, Opening, Stage, UNFINISHED, Workspace, blocking};
use crate::{
    DataKey, KeyKind, Keys, StoreError, connect,
    error::At,
    holder::Lock,
    key::envelope::{Envelope, KEY_FILE},
    schema::{self, MIGRATIONS},
    search::Search,
    writer::Writer,
};

impl Workspace {
    /// How the key of the workspace in a folder is kept, without opening it: whether to ask for a
    /// passphrase.
    ///
    /// # Errors
    ///
    /// `not-a-workspace`, `incomplete`, `damaged`.
    pub fn key_kind_in(folder: &Path) -> Result<KeyKind, StoreError> {
        Ok(present(folder)?.kind())
    }

    /// Opens the workspace in a folder.
    ///
    /// # Errors
    ///
    /// `not-a-workspace`, `incomplete`, `held`, everything about keys, `damaged`, `schema-too-new`,
    /// `read-only`. Nothing is changed by an attempt that fails.
    pub async fn open(folder: &Path, keys: &Keys, opening: &Opening) -> Result<Self, StoreError> {
        let folder = std::path::absolute(folder).at(folder)?;
        present(&folder)?;
        let lock = Lock::take(&folder, &opening.holder(), opening.wait).await?;
        match Self::open_locked(&folder, keys).await {
            Ok((key, writer)) => Ok(Self::assemble(folder, key, writer, lock, Stage::Finished)),
            Err(error) => {
                lock.release().ok();
                Err(error)
            }
        }
    }

    async fn open_locked(folder: &Path, keys: &Keys) -> Result<(DataKey, Writer), StoreError> {
        // Again: whoever had it locked may have changed how the key is kept.
        let envelope = present(folder)?;
        let key = unlock(envelope, keys, folder.join(KEY_FILE)).await?;
        let writer = open_database(&folder.join(DATABASE), &key).await?;
        Ok((key, writer))
    }

    pub(crate) fn assemble(
        folder: PathBuf,
        key: DataKey,
        writer: Writer,
        lock: Lock,
        stage: Stage,
    ) -> Self {
        let database = writer.database.clone();
        Self {
            readers: connect::readers(&database, &key),
            folder,
            database,
            key,
            lock: Mutex::new(Some(lock)),
            fresh: Mutex::new(HashSet::new()),
            search: Arc::new(Search::new(writer.head.sequence)),
            writer: tokio::sync::Mutex::new(Some(writer)),
            unfinished: AtomicBool::new(stage != Stage::Finished),
            made_folder: stage == (Stage::Unfinished { made_folder: true }),
        }
    }
}

/// The key that an envelope leads to.
pub(crate) async fn unlock(
    envelope: Envelope,
    keys: &Keys,
    path: PathBuf,
) -> Result<DataKey, StoreError> {
    let keys = keys.clone();
    blocking(move || envelope.open(&keys, &path)).await
}

/// Opens a database for writing, brought up to date. One that is newer than this program, or that
/// the key does not open, is not written to.
pub(crate) async fn open_database(database: &Path, key: &DataKey) -> Result<Writer, StoreError> {
    let mut peek = connect::peek(database, key).await?;
    let version = schema::version(&mut peek, database, MIGRATIONS).await;
    peek.close().await.at(database)?;
    if version? < MIGRATIONS.len() {
        let mut connection = connect::writer(database, key).await?;
        let migrated = schema::migrate(&mut connection, database, MIGRATIONS).await;
        connection.close().await.at(database)?;
        migrated?;
    }
    Writer::open(database, key).await
}

/// What finds the key, where there is a whole workspace in the folder.
pub(crate) fn present(folder: &Path) -> Result<Envelope, StoreError> {
    if folder.join(UNFINISHED).exists() {
        return Err(StoreError::Incomplete {
            path: folder.to_owned(),
        });
    }
    for missing in [KEY_FILE, DATABASE] {
        let path = folder.join(missing);
        if !path.try_exists().at(&path)? {
            return Err(StoreError::NotAWorkspace {
                path: folder.to_owned(),
                missing,
            });
        }
    }
    Envelope::read(&folder.join(KEY_FILE))
}
