//! Making a workspace from a backup.

use std::path::{Path, PathBuf};

use super::archive::{Archive, invalid};
use crate::{
    DataKey, KeySource, Keys, Opening, StoreError, Workspace,
    error::At,
    key::envelope::Envelope,
    workspace::{DATABASE, Stage, blocking, claim, give_up, keep_key, open_database},
};

/// Makes a workspace in a new or empty folder from a backup, and opens it. Its audit chain is
/// verified before it counts as a workspace. The key is kept as `source` says from now on; where
/// that asks for a passphrase it is the one of `keys`, with which a wrapped backup was opened.
///
/// # Errors
///
/// `not-empty`, `invalid-backup`, everything about keys, `damaged` where the chain is broken,
/// `schema-too-new`, `disk-full`, `read-only`. Nothing stays behind then.
pub async fn restore(
    backup: &Path,
    folder: &Path,
    keys: &Keys,
    source: KeySource,
    opening: &Opening,
) -> Result<Workspace, StoreError> {
    let backup = std::path::absolute(backup).at(backup)?;
    // All that can be wrong with the backup's cover is found out before anything is made.
    let key = {
        let (backup, keys) = (backup.clone(), keys.clone());
        blocking(move || {
            let archive = Archive::open(&backup)?;
            Envelope::parse(&archive.envelope, &backup)?.open(&keys, &backup)
        })
    }
    .await?;
    let (folder, lock, was_there) = claim(folder, keys, opening).await?;
    let filled = fill(&backup, &folder, &key, keys, source).await;
    let (expected, writer) = match filled {
        Ok(filled) => filled,
        Err(error) => {
            give_up(&folder, keys, lock, was_there).await;
            return Err(error);
        }
    };
    let stage = Stage::Unfinished {
        made_folder: !was_there,
    };
    let workspace = Workspace::assemble(folder, key, writer, lock, stage);
    match verified(&workspace, expected, &backup).await {
        Ok(()) => Ok(workspace),
        Err(error) => {
            workspace.abandon(keys).await.ok();
            Err(error)
        }
    }
}

async fn fill(
    backup: &Path,
    folder: &Path,
    key: &DataKey,
    keys: &Keys,
    source: KeySource,
) -> Result<(u64, crate::writer::Writer), StoreError> {
    keep_key(folder, key, keys, source).await?;
    let database: PathBuf = folder.join(DATABASE);
    let expected = {
        let (backup, database) = (backup.to_owned(), database.clone());
        blocking(move || {
            let mut archive = Archive::open(&backup)?;
            archive.extract(&database)?;
            Ok(archive.manifest.sequence)
        })
    }
    .await?;
    crate::files::sync_folder(folder)?;
    Ok((expected, open_database(&database, key).await?))
}

async fn verified(workspace: &Workspace, expected: u64, backup: &Path) -> Result<(), StoreError> {
    let verified = workspace.verify().await?;
    if let Some(broken) = verified.broken {
        return Err(invalid(backup, broken));
    }
    if verified.entries != expected {
        return Err(invalid(
            backup,
            "it ends at another entry than its manifest says",
        ));
    }
    workspace.finished()
}
