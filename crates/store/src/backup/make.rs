//! Making a backup while the workspace is in use.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use sqlx::Connection;

use super::{BackedUp, FORMAT, Manifest, VERSION, archive};
use crate::{
    DataKey, Head, KeyKind, Keys, Passphrase, PassphraseCost, StoreError, Workspace, connect,
    error::At,
    files,
    key::envelope::{Envelope, KEY_FILE},
    schema::{self, MIGRATIONS},
    workspace::{DATABASE, blocking, present, unlock},
    writer::read_head,
};

/// Copies the workspace in `folder` as it is at this moment to the file `target`, also while
/// another process has it open. A file that is there is replaced, once the new one is whole.
///
/// With a `passphrase` the backup opens with it on any computer. Without one it opens as the
/// workspace does: with the workspace's own passphrase, or only with this computer's keyring.
///
/// # Errors
///
/// As opening a workspace, but for `held`; and `disk-full` and `read-only` about the target.
pub async fn backup(
    folder: &Path,
    target: &Path,
    keys: &Keys,
    passphrase: Option<&Passphrase>,
    now: Timestamp,
) -> Result<BackedUp, StoreError> {
    let folder = std::path::absolute(folder).at(folder)?;
    let key = unlock(present(&folder)?, keys, folder.join(KEY_FILE)).await?;
    let envelope = envelope_for(&folder, &key, passphrase, keys.cost).await?;
    make(&folder.join(DATABASE), &key, envelope, target, now).await
}

impl Workspace {
    /// Copies this workspace; see [`backup`].
    ///
    /// # Errors
    ///
    /// As [`backup`].
    pub async fn backup(
        &self,
        target: &Path,
        passphrase: Option<(&Passphrase, PassphraseCost)>,
        now: Timestamp,
    ) -> Result<BackedUp, StoreError> {
        let (passphrase, cost) = passphrase.unzip();
        let cost = cost.unwrap_or_default();
        let envelope = envelope_for(&self.folder, &self.key, passphrase, cost).await?;
        make(&self.database, &self.key, envelope, target, now).await
    }
}

async fn envelope_for(
    folder: &Path,
    key: &DataKey,
    passphrase: Option<&Passphrase>,
    cost: PassphraseCost,
) -> Result<Envelope, StoreError> {
    let own = Envelope::read(&folder.join(KEY_FILE))?;
    let Some(passphrase) = passphrase.cloned() else {
        return Ok(own);
    };
    let key = key.clone();
    blocking(move || Envelope::wrapped(own.workspace(), &key, &passphrase, cost)).await
}

async fn make(
    database: &Path,
    key: &DataKey,
    envelope: Envelope,
    target: &Path,
    now: Timestamp,
) -> Result<BackedUp, StoreError> {
    let target = std::path::absolute(target).at(target)?;
    let copy = files::temporary(&target)?;
    let whole = files::temporary(&target)?;
    let made = async {
        let head = copy_database(database, key, &copy).await?;
        let (copy, whole, target) = (copy.clone(), whole.clone(), target.clone());
        blocking(move || pack(&copy, &whole, &target, head, &envelope, now)).await
    };
    let made = made.await;
    fs::remove_file(&copy).ok();
    if made.is_err() {
        fs::remove_file(&whole).ok();
    }
    made
}

/// Copies the database at one moment, encrypted with the same key.
async fn copy_database(database: &Path, key: &DataKey, copy: &PathBuf) -> Result<Head, StoreError> {
    // A place that can not be written to is found out with its own name.
    fs::remove_file(files::create_private(copy).map(|_| copy).at(copy)?).at(copy)?;
    let mut connection = connect::peek(database, key).await?;
    let copied = async {
        schema::version(&mut connection, database, MIGRATIONS).await?;
        let name = copy.to_str().ok_or_else(|| {
            StoreError::io(copy, std::io::Error::other("its name is not Unicode"))
        })?;
        sqlx::query("VACUUM INTO ?1")
            .bind(name)
            .execute(&mut connection)
            .await
            .at(copy)
    };
    let copied = copied.await;
    connection.close().await.at(database)?;
    copied?;
    // Also shows that the copy is encrypted: the key does not open one that is not.
    let mut connection = connect::peek(copy, key).await?;
    let head = read_head(&mut connection, copy).await;
    connection.close().await.at(copy)?;
    head
}

fn pack(
    copy: &Path,
    whole: &Path,
    target: &Path,
    head: Head,
    envelope: &Envelope,
    now: Timestamp,
) -> Result<BackedUp, StoreError> {
    let (size, database) = archive::measure(copy)?;
    let manifest = Manifest {
        format: format!("{FORMAT}{VERSION}"),
        at: now,
        sequence: head.sequence,
        head: head.hash,
        size,
        database,
    };
    archive::write(whole, &manifest, &envelope.to_json(), copy)?;
    let size = fs::metadata(whole).at(whole)?.len();
    fs::rename(whole, target).at(target)?;
    files::sync_folder_of(target)?;
    let key: KeyKind = envelope.kind();
    Ok(BackedUp {
        sequence: head.sequence,
        size,
        key,
    })
}
