//! What the desktop provides to the use cases.

use std::{
    io,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use jiff::Timestamp;
use luotsi_api::{Event, Host, host::PathPurpose, links::WebAddress};
use luotsi_domain::Id;
use luotsi_store::Keys;
use tauri::{AppHandle, Emitter as _};

use crate::dialogs;

/// The name under which the interface hears of events.
const EVENT: &str = "luotsi";

/// The desktop as a host.
pub(crate) struct Desktop {
    data_folder: PathBuf,
    demonstration: Option<PathBuf>,
    program: OnceLock<AppHandle>,
}

impl Desktop {
    pub(crate) const fn new(data_folder: PathBuf, demonstration: Option<PathBuf>) -> Self {
        Self {
            data_folder,
            demonstration,
            program: OnceLock::new(),
        }
    }

    /// Lets events reach the interface and questions reach the person.
    pub(crate) fn attach(&self, program: AppHandle) {
        // The first one stays: there is only one program in this process.
        let _ = self.program.set(program);
    }
}

impl Host for Desktop {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn new_id(&self) -> Id {
        Id::from(uuid::Uuid::now_v7().to_string())
    }

    fn send(&self, event: Event) {
        // Before there is a window nobody listens, and a window that begins asks for everything.
        if let Some(program) = self.program.get() {
            let _ = program.emit(EVENT, event);
        }
    }

    async fn choose_path(
        &self,
        purpose: PathPurpose,
        title: &str,
        suggested_name: Option<&str>,
    ) -> Option<PathBuf> {
        dialogs::choose(self.program.get()?, purpose, title, suggested_name).await
    }

    async fn choose_paths(&self, purpose: PathPurpose, title: &str) -> Vec<PathBuf> {
        match self.program.get() {
            Some(program) => dialogs::choose_several(program, purpose, title).await,
            None => Vec::new(),
        }
    }

    /// In the system's own browser or mail program: nothing from outside is shown in the window.
    fn open_address(&self, address: &WebAddress) -> io::Result<()> {
        tauri_plugin_opener::open_url(address.as_str(), None::<&str>).map_err(io::Error::other)
    }

    fn open_file(&self, path: &Path) -> io::Result<()> {
        tauri_plugin_opener::open_path(path, None::<&str>).map_err(io::Error::other)
    }

    fn data_folder(&self) -> PathBuf {
        self.data_folder.clone()
    }

    fn demonstration(&self) -> Option<PathBuf> {
        self.demonstration.clone()
    }

    fn keys(&self, passphrase: Option<String>) -> Keys {
        let passphrase = passphrase.or_else(|| std::env::var("LUOTSI_PASSPHRASE").ok());
        Keys::system(passphrase.map(Into::into))
    }

    fn may_switch_user(&self) -> bool {
        cfg!(debug_assertions)
    }
}
