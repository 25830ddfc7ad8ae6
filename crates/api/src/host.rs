//! What only a host can do.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::Timestamp;
use luotsi_domain::Id;
use serde::{Deserialize, Serialize};

use crate::links::WebAddress;

/// Something that the interface may want to show at once. Sent after it has become durable.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(
    tag = "event",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum Event {
    /// Records changed.
    Changed {
        /// Which; empty where it is better to ask for everything again.
        objects: Vec<Id>,
    },
    /// The program was asked to open a link: `take_link` gives it.
    Link,
    /// Another workspace, or none, is open now, or another user looks at it.
    Session,
    /// How far a long task is.
    Progress {
        /// The task's name as given when it was begun.
        task: String,
        /// How much is done.
        done: u32,
        /// How much there is; 0 where that is not known yet.
        total: u32,
    },
}

/// What a path is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum PathPurpose {
    /// A bundle's folder to read.
    BundleFolder,
    /// A bundle as a `.zip` to read.
    BundleFile,
    /// A `.zip` to write a bundle to.
    NewBundle,
    /// A new, empty or existing folder for a workspace.
    WorkspaceFolder,
    /// A file to write a backup to.
    NewBackup,
    /// A backup to restore.
    Backup,
    /// Any file to attach.
    Attachment,
    /// A `.bpmn` file to read.
    Diagram,
    /// `.docx`, `.md` and `.json` files to read.
    Document,
    /// A folder of such files.
    DocumentFolder,
    /// A folder to write files into.
    FilesFolder,
    /// A file to save a copy to.
    NewFile,
}

/// What a host provides. A host that lacks one of these does not compile.
pub trait Host: Send + Sync + 'static {
    /// The program's name, as people know it: others are told who has a workspace open.
    fn program(&self) -> String {
        "Luotsi".to_owned()
    }

    /// How long opening waits for another program that has the workspace open.
    fn patience(&self) -> Duration {
        Duration::ZERO
    }

    /// The time now.
    fn now(&self) -> Timestamp;

    /// A new id, a `UUIDv7`.
    fn new_id(&self) -> Id;

    /// Tells the interface what happened.
    fn send(&self, event: Event);

    /// Lets the person choose a path; `None` where they thought better of it.
    fn choose_path(
        &self,
        purpose: PathPurpose,
        title: &str,
        suggested_name: Option<&str>,
    ) -> impl Future<Output = Option<PathBuf>> + Send;

    /// Lets the person choose several files that are there; none where they thought better of it.
    fn choose_paths(
        &self,
        purpose: PathPurpose,
        title: &str,
    ) -> impl Future<Output = Vec<PathBuf>> + Send;

    /// Lets the system open an address outside of the program.
    ///
    /// # Errors
    ///
    /// What the system says.
    fn open_address(&self, address: &WebAddress) -> std::io::Result<()>;

    /// Lets the system open a file in the program that it has for it.
    ///
    /// # Errors
    ///
    /// What the system says.
    fn open_file(&self, path: &Path) -> std::io::Result<()>;

    /// Where the person's workspaces are kept.
    fn data_folder(&self) -> PathBuf;

    /// Where the demonstration organisation's bundle is.
    fn demonstration(&self) -> Option<PathBuf>;

    /// What keys of workspaces are found with: the system's keyring, and a passphrase, given or from
    /// the environment.
    fn keys(&self, passphrase: Option<String>) -> luotsi_store::Keys;

    /// Whether somebody may act as another user, for trying out.
    fn may_switch_user(&self) -> bool;
}
