//! What a terminal provides to the use cases.

use std::{
    env,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use jiff::Timestamp;
use luotsi_api::{Event, Host, host::PathPurpose, links::WebAddress};
use luotsi_domain::Id;
use luotsi_store::{Keys, MemoryKeyring};

use crate::{
    keys::{KEYRING, PASSPHRASE},
    progress::Progress,
};

/// A terminal as a host.
pub(crate) struct Terminal {
    wait: Duration,
    progress: Progress,
}

impl Terminal {
    pub(crate) fn new(wait: u64) -> Self {
        Self {
            wait: Duration::from_secs(wait),
            progress: Progress::default(),
        }
    }
}

impl Host for Terminal {
    fn program(&self) -> String {
        "luotsi-cli".to_owned()
    }

    fn patience(&self) -> Duration {
        self.wait
    }

    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn new_id(&self) -> Id {
        Id::from(uuid::Uuid::now_v7().to_string())
    }

    fn send(&self, event: Event) {
        if let Event::Progress { done, total, .. } = event {
            self.progress.show(done, total);
        }
    }

    async fn choose_path(
        &self,
        _purpose: PathPurpose,
        _title: &str,
        _suggested_name: Option<&str>,
    ) -> Option<PathBuf> {
        None
    }

    async fn choose_paths(&self, _purpose: PathPurpose, _title: &str) -> Vec<PathBuf> {
        Vec::new()
    }

    fn open_address(&self, _: &WebAddress) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }

    fn open_file(&self, _: &Path) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }

    /// No folder: what this program makes, it makes where it is told to.
    fn data_folder(&self) -> PathBuf {
        PathBuf::new()
    }

    fn demonstration(&self) -> Option<PathBuf> {
        None
    }

    fn keys(&self, passphrase: Option<String>) -> Keys {
        let passphrase = passphrase.or_else(|| env::var(PASSPHRASE).ok());
        let keys = Keys::system(passphrase.map(Into::into));
        if env::var_os(KEYRING).is_some_and(|keyring| keyring == "none") {
            let none = MemoryKeyring::default();
            none.set_locked(true);
            return Keys {
                keyring: Arc::new(none),
                ..keys
            };
        }
        keys
    }

    fn may_switch_user(&self) -> bool {
        true
    }
}
