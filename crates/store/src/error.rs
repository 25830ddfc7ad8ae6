//! Why the store did not do what was asked.

use std::path::{Path, PathBuf};

use crate::Holder;

/// Why the store did not do what was asked. Nothing is half done and nothing was overwritten.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no workspace in the folder.
    #[error("there is no workspace in {path}: {missing} is missing")]
    NotAWorkspace {
        /// The folder.
        path: PathBuf,
        /// The file that is missing.
        missing: &'static str,
    },
    /// A workspace is only made in a new or empty folder.
    #[error("{path} is not empty; choose a new or an empty folder")]
    NotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// Making the workspace was interrupted. Nothing was ever kept in it; make it again.
    #[error("{path} was never finished: make the workspace there again")]
    Incomplete {
        /// The folder.
        path: PathBuf,
    },
    /// Another process has the workspace open.
    #[error("{path} is open in {holder}")]
    Held {
        /// The folder.
        path: PathBuf,
        /// Who has it open.
        holder: Box<Holder>,
    },
    /// The passphrase does not open the key.
    #[error("the passphrase does not open {path}")]
    WrongPassphrase {
        /// The file that holds the wrapped key.
        path: PathBuf,
    },
    /// The key is wrapped with a passphrase, and none was given.
    #[error("{path} needs its passphrase")]
    PassphraseNeeded {
        /// The file that holds the wrapped key, or the folder that is to hold it.
        path: PathBuf,
    },
    /// The system's keyring has no key for this workspace.
    #[error(
        "the system's keyring has no key for {path}; the workspace opens only where its key is kept, \
         or from a backup with a passphrase"
    )]
    KeyringEntryMissing {
        /// The file that says so.
        path: PathBuf,
    },
    /// There is no keyring, or it does not answer.
    #[error("the system's keyring can not be used: {reason}")]
    KeyringUnavailable {
        /// What it says.
        reason: String,
    },
    /// The key that was found belongs to another workspace.
    #[error("the key that was found does not belong to {path}")]
    WrongKey {
        /// The file that names the key.
        path: PathBuf,
    },
    /// Something is not what it was when it was written.
    #[error(
        "{path} is damaged: {what}; restore a backup into a new folder and keep this one as it is"
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// A newer program wrote this.
    #[error(
        "{path} was written by a newer version of the program (format {found}, this one knows {known})"
    )]
    SchemaTooNew {
        /// The file.
        path: PathBuf,
        /// The version that was found.
        found: u32,
        /// The newest version that this program knows.
        known: u32,
    },
    /// It may not be written to.
    #[error("{path} can not be written to: it is read-only, or the permission is missing")]
    ReadOnly {
        /// The file or folder.
        path: PathBuf,
    },
    /// There is no room.
    #[error("the disk that holds {path} is full")]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// Somebody else is writing, and did not finish in time.
    #[error("{path} is busy; try again")]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// It is larger than the store can hold.
    #[error("{path} can not hold anything that large")]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// The program was built without encryption.
    #[error("this build of the program can not encrypt, so it writes nothing")]
    NotEncrypted,
    /// The file is no backup, or not a whole one.
    #[error("{path} can not be restored: {what}")]
    InvalidBackup {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// The caller asked to stop; everything is as it was.
    #[error("stopped as asked; nothing was changed")]
    Cancelled,
    /// The workspace was closed.
    #[error("the workspace is closed")]
    Closed,
    /// A file can not be read or written for another reason.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// The database reports another error.
    #[error("{path}: {source}")]
    Database {
        /// The file.
        path: PathBuf,
        /// The database's reason.
        source: Box<sqlx::Error>,
    },
}

impl StoreError {
    /// A stable code for the interface.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAWorkspace { .. } => "not-a-workspace",
            Self::NotEmpty { .. } => "not-empty",
            Self::Incomplete { .. } => "incomplete",
            Self::Held { .. } => "held",
            Self::WrongPassphrase { .. } => "wrong-passphrase",
            Self::PassphraseNeeded { .. } => "passphrase-needed",
            Self::KeyringEntryMissing { .. } => "keyring-entry-missing",
            Self::KeyringUnavailable { .. } => "keyring-unavailable",
            Self::WrongKey { .. } => "wrong-key",
            Self::Damaged { .. } => "damaged",
            Self::SchemaTooNew { .. } => "schema-too-new",
            Self::ReadOnly { .. } => "read-only",
            Self::DiskFull { .. } => "disk-full",
            Self::Busy { .. } => "busy",
            Self::TooLarge { .. } => "too-large",
            Self::NotEncrypted => "not-encrypted",
            Self::InvalidBackup { .. } => "invalid-backup",
            Self::Cancelled => "cancelled",
            Self::Closed => "closed",
            Self::Io { .. } => "io",
            Self::Database { .. } => "database",
        }
    }

    /// The file or folder that is meant.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::NotAWorkspace { path, .. }
            | Self::NotEmpty { path }
            | Self::Incomplete { path }
            | Self::Held { path, .. }
            | Self::WrongPassphrase { path }
            | Self::PassphraseNeeded { path }
            | Self::KeyringEntryMissing { path }
            | Self::WrongKey { path }
            | Self::Damaged { path, .. }
            | Self::SchemaTooNew { path, .. }
            | Self::ReadOnly { path }
            | Self::DiskFull { path }
            | Self::Busy { path }
            | Self::TooLarge { path }
            | Self::InvalidBackup { path, .. }
            | Self::Io { path, .. }
            | Self::Database { path, .. } => Some(path),
            Self::KeyringUnavailable { .. }
            | Self::NotEncrypted
            | Self::Cancelled
            | Self::Closed => None,
        }
    }

    pub(crate) fn damaged(path: &Path, what: impl ToString) -> Self {
        Self::Damaged {
            path: path.to_owned(),
            what: what.to_string(),
        }
    }

    pub(crate) fn io(path: &Path, source: std::io::Error) -> Self {
        use std::io::ErrorKind as K;
        let path = path.to_owned();
        match source.kind() {
            K::PermissionDenied | K::ReadOnlyFilesystem => Self::ReadOnly { path },
            K::StorageFull | K::QuotaExceeded | K::FileTooLarge => Self::DiskFull { path },
            _ => Self::Io { path, source },
        }
    }

    pub(crate) fn database(path: &Path, source: sqlx::Error) -> Self {
        let path = path.to_owned();
        match primary_code(&source) {
            Some(5 | 6) => Self::Busy { path },
            Some(3 | 8 | 23) => Self::ReadOnly { path },
            Some(13) => Self::DiskFull { path },
            Some(18) => Self::TooLarge { path },
            Some(11 | 26) => Self::damaged(&path, &source),
            _ => match source {
                sqlx::Error::Io(source) => Self::io(&path, source),
                sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => Self::Closed,
                source => Self::Database {
                    path,
                    source: Box::new(source),
                },
            },
        }
    }
}

/// `SQLite`'s primary result code: the low byte of the extended one.
pub(crate) fn primary_code(error: &sqlx::Error) -> Option<u32> {
    let code = error.as_database_error()?.code()?;
    Some(code.parse::<u32>().ok()? & 0xff)
}

/// Gives errors the path that they are about.
pub(crate) trait At<T> {
    fn at(self, path: &Path) -> Result<T, StoreError>;
}

impl<T> At<T> for std::io::Result<T> {
    fn at(self, path: &Path) -> Result<T, StoreError> {
        self.map_err(|source| StoreError::io(path, source))
    }
}

impl<T> At<T> for sqlx::Result<T> {
    fn at(self, path: &Path) -> Result<T, StoreError> {
        self.map_err(|source| StoreError::database(path, source))
    }
}
