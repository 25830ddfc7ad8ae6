//! Making a workspace.
//!
//! The file `unfinished` is there from before anything else is made until the first entry is
//! durable. What is found beside it was never acknowledged to anybody and is made again.

use std::{fs, path::Path};

use super::{DATABASE, Opening, Stage, UNFINISHED, Workspace, blocking};
use crate::{
    DataKey, KeyKind, KeySource, Keys, StoreError, audit, connect,
    error::At,
    files,
    holder::{HOLDER, LOCK, Lock},
    key::envelope::{Envelope, KEY_FILE},
    schema::{self, MIGRATIONS},
    writer::Writer,
};

/// Files that systems leave in folders, which nobody means by "not empty".
const IGNORED: &[&str] = &[".DS_Store", "desktop.ini", "Thumbs.db", LOCK, HOLDER];

impl Workspace {
    /// Makes a workspace in a new or empty folder. It has no record yet, and until the first
    /// [`commit`](Self::commit) or import is durable it counts as unfinished: opening it is refused,
    /// making it again is not.
    ///
    /// # Errors
    ///
    /// `not-empty`, `held`, `passphrase-needed`, `keyring-unavailable`, `read-only`, `disk-full`.
    pub async fn create(
        folder: &Path,
        keys: &Keys,
        source: KeySource,
        opening: &Opening,
    ) -> Result<Self, StoreError> {
        let (folder, lock, was_there) = claim(folder, keys, opening).await?;
        let made = async {
            let key = DataKey::generate()?;
            keep_key(&folder, &key, keys, source).await?;
            let database = folder.join(DATABASE);
            connect::create(&database, &key).await?;
            let writer = first_tables(&database, &key).await?;
            files::sync_folder(&folder)?;
            Ok((key, writer))
        };
        match made.await {
            Ok((key, writer)) => {
                let made_folder = !was_there;
                let stage = Stage::Unfinished { made_folder };
                Ok(Self::assemble(folder, key, writer, lock, stage))
            }
            Err(error) => {
                give_up(&folder, keys, lock, was_there).await;
                Err(error)
            }
        }
    }

    /// Closes a workspace that never got its first entry, and removes it, with its folder where that
    /// was made for it. One that has entries is only closed.
    ///
    /// # Errors
    ///
    /// What closing or removing says.
    pub async fn abandon(self, keys: &Keys) -> Result<(), StoreError> {
        let unfinished = self.unfinished.load(std::sync::atomic::Ordering::SeqCst);
        let lock = super::locked(&self.lock).take();
        let closed = self.close().await;
        if unfinished {
            wipe(&self.folder, keys).await?;
        }
        let released = lock.map_or(Ok(()), Lock::release);
        if unfinished && self.made_folder {
            remove_folder(&self.folder);
        }
        released.and(closed)
    }
}

/// Takes a folder that may become a workspace: locked, empty but for the mark that says so. Also
/// whether the folder had been there.
pub(crate) async fn claim(
    folder: &Path,
    keys: &Keys,
    opening: &Opening,
) -> Result<(std::path::PathBuf, Lock, bool), StoreError> {
    let folder = std::path::absolute(folder).at(folder)?;
    let was_there = folder.try_exists().at(&folder)?;
    refuse_others(&folder)?;
    files::create_folder(&folder)?;
    let lock = Lock::take(&folder, &opening.holder(), opening.wait).await?;
    let claimed = async {
        refuse_others(&folder)?;
        if folder.join(UNFINISHED).exists() {
            wipe(&folder, keys).await?;
        }
        files::write_whole(&folder.join(UNFINISHED), b"")
    };
    if let Err(error) = claimed.await {
        lock.release().ok();
        return Err(error);
    }
    Ok((folder, lock, was_there))
}

/// Undoes a claim.
pub(crate) async fn give_up(folder: &Path, keys: &Keys, lock: Lock, was_there: bool) {
    // The reason why it is given up is the one to report.
    wipe(folder, keys).await.ok();
    lock.release().ok();
    if !was_there {
        remove_folder(folder);
    }
}

/// Removes a folder that is empty but for the lock. Where somebody has put something there
/// meanwhile, or waits for the lock, the folder stays.
fn remove_folder(folder: &Path) {
    files::remove(&folder.join(LOCK)).ok();
    fs::remove_dir(folder).ok();
}

/// Keeps a key and writes down how it is found, durably, before anything is encrypted with it.
pub(crate) async fn keep_key(
    folder: &Path,
    key: &DataKey,
    keys: &Keys,
    source: KeySource,
) -> Result<KeyKind, StoreError> {
    let path = folder.join(KEY_FILE);
    let (keys, key) = (keys.clone(), key.clone());
    blocking(move || {
        let name = hex::encode(files::random::<16>()?);
        let envelope = Envelope::keep(&name, &key, &keys, source, &path)?;
        envelope.write(&path)?;
        Ok(envelope.kind())
    })
    .await
}

async fn first_tables(database: &Path, key: &DataKey) -> Result<Writer, StoreError> {
    let mut connection = connect::writer(database, key).await?;
    let chain = hex::encode(files::random::<16>()?);
    let made = async {
        schema::migrate(&mut connection, database, MIGRATIONS).await?;
        let first = "INSERT INTO meta (one, chain, sequence, hash) VALUES (1, ?1, 0, ?2)";
        sqlx::query(first)
            .bind(chain.as_str())
            .bind(audit::origin(&chain).as_bytes().to_vec())
            .execute(&mut connection)
            .await
            .at(database)
    };
    let made = made.await;
    sqlx::Connection::close(connection).await.at(database)?;
    made?;
    Writer::open(database, key).await
}

/// Refuses a folder that holds anything but the beginnings of a workspace.
fn refuse_others(folder: &Path) -> Result<(), StoreError> {
    if folder.join(UNFINISHED).exists() || !folder.try_exists().at(folder)? {
        return Ok(());
    }
    for item in fs::read_dir(folder).at(folder)? {
        let name = item.at(folder)?.file_name();
        let name = name.to_string_lossy();
        let ours = name.starts_with('.') && name.ends_with(".part");
        if !ours && !IGNORED.contains(&&*name) {
            return Err(StoreError::NotEmpty {
                path: folder.to_owned(),
            });
        }
    }
    Ok(())
}

/// Removes what was begun and never finished, the mark last.
async fn wipe(folder: &Path, keys: &Keys) -> Result<(), StoreError> {
    if let Ok(envelope) = Envelope::read(&folder.join(KEY_FILE))
        && envelope.kind() == KeyKind::Keyring
    {
        let keyring = keys.keyring.clone();
        // A key that stays behind opens nothing.
        blocking(move || {
            keyring.forget(envelope.workspace()).ok();
            Ok(())
        })
        .await?;
    }
    for suffix in ["", "-wal", "-shm", "-journal"] {
        files::remove(&folder.join(format!("{DATABASE}{suffix}")))?;
    }
    files::remove(&folder.join(KEY_FILE))?;
    files::sync_folder(folder)?;
    files::remove(&folder.join(UNFINISHED))?;
    files::sync_folder(folder)
}
