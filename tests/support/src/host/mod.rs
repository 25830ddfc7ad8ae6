//! The test host: the program's use cases over HTTP, so that a browser can be driven instead of a
//! window.
//!
//! It answers on this computer only, asks nobody for anything and lets everybody act as anybody:
//! for tests.

mod chooser;
mod events;
mod routes;
mod serve;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use jiff::Timestamp;
use luotsi_api::{Event, Host, host::PathPurpose, links::WebAddress};
use luotsi_domain::Id;
use luotsi_store::{Keys, MemoryKeyring, PassphraseCost};

pub use chooser::Chooser;
pub use events::Events;
pub use routes::routes;
pub use serve::serve;

/// A host without a window.
#[derive(Debug)]
pub struct TestHost {
    data_folder: PathBuf,
    demonstration: PathBuf,
    keyring: Arc<MemoryKeyring>,
    /// Answers questions for paths.
    pub chooser: Chooser,
    /// Hands events on to whoever listens.
    pub events: Events,
    /// The addresses and files that the system was to open.
    opened: Mutex<Vec<String>>,
}

impl TestHost {
    /// A host that keeps what it makes in `data_folder` and has the demonstration organisation of
    /// this repository.
    #[must_use]
    pub fn new(data_folder: PathBuf) -> Self {
        Self {
            data_folder,
            demonstration: root().join("demo"),
            keyring: Arc::default(),
            chooser: Chooser::default(),
            events: Events::default(),
            opened: Mutex::default(),
        }
    }

    /// The addresses and files that the system was to open so far.
    pub fn opened(&self) -> MutexGuard<'_, Vec<String>> {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The root of this repository.
#[must_use]
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

impl Host for TestHost {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn new_id(&self) -> Id {
        Id::from(uuid::Uuid::now_v7().to_string())
    }

    fn send(&self, event: Event) {
        self.events.send(event);
    }

    async fn choose_path(
        &self,
        _purpose: PathPurpose,
        _title: &str,
        _suggested_name: Option<&str>,
    ) -> Option<PathBuf> {
        self.chooser.next()
    }

    async fn choose_paths(&self, _purpose: PathPurpose, _title: &str) -> Vec<PathBuf> {
        std::iter::from_fn(|| self.chooser.next()).collect()
    }

    /// Nothing is opened, only noted.
    fn open_address(&self, address: &WebAddress) -> std::io::Result<()> {
        self.opened().push(address.as_str().to_owned());
        Ok(())
    }

    /// Nothing is opened, only noted.
    fn open_file(&self, path: &Path) -> std::io::Result<()> {
        self.opened().push(path.display().to_string());
        Ok(())
    }

    fn data_folder(&self) -> PathBuf {
        self.data_folder.clone()
    }

    fn demonstration(&self) -> Option<PathBuf> {
        Some(self.demonstration.clone())
    }

    /// A keyring of its own, and passphrases that are as good as none: tests make many.
    fn keys(&self, passphrase: Option<String>) -> Keys {
        let passphrase = passphrase.or_else(|| std::env::var("LUOTSI_PASSPHRASE").ok());
        Keys {
            keyring: self.keyring.clone(),
            passphrase: passphrase.map(Into::into),
            cost: PassphraseCost {
                memory_kib: 64,
                passes: 1,
                lanes: 1,
            },
        }
    }

    fn may_switch_user(&self) -> bool {
        true
    }
}
