//! Workspaces for a program without a window: opened by their folder, used, and closed again.
//! Nothing is remembered beside the workspace.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use luotsi_domain::{Id, Organisation};
use luotsi_store::{BackedUp, KeySource, Pace, Verified, Workspace};

use crate::{
    ApiError, App, Host,
    app::Open,
    session::{acts_by_default, load},
    transfer::{BringIn, Counts, bring_in, count},
};

/// A workspace by its folder.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its folder.
    pub folder: PathBuf,
    /// Its passphrase, where one was asked for.
    pub passphrase: Option<String>,
}

impl<H: Host> App<H> {
    /// Opens a workspace to act as `user` there, or as its first administrator.
    ///
    /// # Errors
    ///
    /// `not-found` where there is no such user, and what the store says.
    pub async fn open_headless(&self, place: Place, user: Option<Id>) -> Result<(), ApiError> {
        let keys = self.host.keys(place.passphrase);
        let workspace = Workspace::open(&place.folder, &keys, &self.opening()).await?;
        let opened = async {
            let organisation = load(&workspace, &Pace::fast()).await?;
            let user = acting(&organisation, user)?;
            let language = organisation
                .default_language()
                .ok_or_else(|| ApiError::new("languages", "a language is missing"))?;
            Ok((organisation, user, language))
        };
        match opened.await {
            Ok((organisation, user, language)) => {
                let open = Open::new(workspace, place.folder, organisation, user, language);
                if let Some(before) = self.set_open(Some(Arc::new(open))) {
                    before.workspace.close().await?;
                }
                Ok(())
            }
            Err(error) => {
                // Why it is not open is what to report.
                workspace.close().await.ok();
                Err(error)
            }
        }
    }

    /// Makes a workspace from a bundle, all of it or nothing. Its key is kept in the system's keyring,
    /// else behind the passphrase.
    ///
    /// # Errors
    ///
    /// What is wrong with the bundle, and where; `cancelled`; what the store says.
    pub async fn import_headless(
        &self,
        place: Place,
        bundle: &Path,
        task: &str,
    ) -> Result<Counts, ApiError> {
        let keys = self.host.keys(place.passphrase);
        let source = KeySource::KeyringElsePassphrase;
        let workspace = Workspace::create(&place.folder, &keys, source, &self.opening()).await?;
        let what = BringIn {
            bundle,
            task,
            actor: None,
            into: None,
        };
        match bring_in(self, &workspace, what).await {
            Ok(records) => {
                let counts = count(records.iter().map(|record| &**record));
                workspace.close().await?;
                Ok(counts)
            }
            Err(error) => {
                // What went wrong is what to report.
                workspace.abandon(&keys).await.ok();
                Err(error)
            }
        }
    }

    /// Makes a workspace from a backup, all of it or nothing; its key is kept as by
    /// [`import_headless`](Self::import_headless).
    ///
    /// # Errors
    ///
    /// What the store says of the backup, its key and the folder.
    pub async fn restore_headless(&self, place: Place, backup: &Path) -> Result<Counts, ApiError> {
        let keys = self.host.keys(place.passphrase);
        let source = KeySource::KeyringElsePassphrase;
        let opening = self.opening();
        let workspace =
            luotsi_store::restore(backup, &place.folder, &keys, source, &opening).await?;
        let loaded = workspace.load().await;
        workspace.close().await?;
        Ok(count(loaded?.iter().map(|record| &**record)))
    }

    /// Copies a workspace to a file, also while another program has it open.
    ///
    /// # Errors
    ///
    /// What the store says of the workspace and the file.
    pub async fn backup_headless(&self, place: Place, file: &Path) -> Result<BackedUp, ApiError> {
        let keys = self.host.keys(place.passphrase);
        let now = self.host.now();
        Ok(luotsi_store::backup(&place.folder, file, &keys, None, now).await?)
    }

    /// Checks a workspace's audit chain and all that it speaks of, also while another program has it
    /// open.
    ///
    /// # Errors
    ///
    /// What the store says where it can not be read at all.
    pub async fn verify_headless(&self, place: Place) -> Result<Verified, ApiError> {
        let keys = self.host.keys(place.passphrase);
        Ok(luotsi_store::verify(&place.folder, &keys).await?)
    }
}

fn acting(organisation: &Organisation, user: Option<Id>) -> Result<Id, ApiError> {
    match user {
        Some(user) if organisation.user(&user).is_none() => Err(ApiError::not_found(&user)),
        Some(user) => Ok(user),
        None => Ok(acts_by_default(organisation)),
    }
}
