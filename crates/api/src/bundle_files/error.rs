//! Why a bundle's files can not be read or written.

use std::{
    io,
    path::{Path, PathBuf},
};

use luotsi_domain::bundle::BundleError;

/// Why the caller can not take a body, or has none to give.
pub type CallerError = Box<dyn std::error::Error + Send + Sync>;

/// Why a bundle can not be read or written. Nothing is half done.
#[derive(Debug, thiserror::Error)]
pub enum BundleFileError {
    /// Something in the bundle is wrong.
    #[error("{path}: {error}")]
    Bundle {
        /// The folder or `.zip`.
        path: PathBuf,
        /// What is wrong, and where in `organisation.json`.
        error: BundleError,
    },
    /// There is no `organisation.json`.
    #[error("{path} is no organisation bundle: there is no organisation.json in it")]
    NotABundle {
        /// The folder or `.zip`.
        path: PathBuf,
    },
    /// The archive can not be read.
    #[error("{path} can not be read as a .zip: {reason}")]
    Archive {
        /// The `.zip`.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// An entry of the archive has a name that leaves the folder.
    #[error("{path}: the entry {entry:?} would leave the folder")]
    EntryLeavesFolder {
        /// The `.zip`.
        path: PathBuf,
        /// The entry's name.
        entry: String,
    },
    /// There is more in it than is read.
    #[error("{path}: {what}")]
    TooLarge {
        /// The folder or `.zip`.
        path: PathBuf,
        /// What is too large, and the limit.
        what: String,
    },
    /// A bundle is only written to a new or empty place.
    #[error("{path} is there already and not empty; choose a new or empty folder, or another name")]
    NotEmpty {
        /// The target.
        path: PathBuf,
    },
    /// A body that was to be written is not the one that its hash names.
    #[error("the body {hash} is damaged; nothing was written")]
    DamagedBody {
        /// The hash.
        hash: String,
    },
    /// The caller can not take a body, or has none to give.
    #[error(transparent)]
    Caller(CallerError),
    /// The caller asked to stop.
    #[error("stopped as asked; nothing was changed")]
    Cancelled,
    /// A file or folder can not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
}

impl BundleFileError {
    /// A stable code for the interface; those of [`BundleError`] are among them.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Bundle { error, .. } => error.code.as_str(),
            Self::NotABundle { .. } => "not-a-bundle",
            Self::Archive { .. } => "unreadable",
            Self::EntryLeavesFolder { .. } => "path-leaves-folder",
            Self::TooLarge { .. } => "too-large",
            Self::NotEmpty { .. } => "not-empty",
            Self::DamagedBody { .. } => "damaged",
            Self::Caller(_) => "caller",
            Self::Cancelled => "cancelled",
            Self::Io { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "disk-full",
                io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => "read-only",
                io::ErrorKind::NotFound => "not-found",
                _ => "io",
            },
        }
    }

    /// Where it is: the file or folder, and the place in it.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        match self {
            Self::Bundle { path, error } => Some(format!("{}: {}", path.display(), error.place)),
            Self::EntryLeavesFolder { path, entry } => Some(format!("{}: {entry}", path.display())),
            Self::NotABundle { path }
            | Self::Archive { path, .. }
            | Self::TooLarge { path, .. }
            | Self::NotEmpty { path }
            | Self::Io { path, .. } => Some(path.display().to_string()),
            Self::DamagedBody { hash } => Some(hash.clone()),
            Self::Caller(_) | Self::Cancelled => None,
        }
    }

    /// What exactly is wrong, where more is known than the code and the place say.
    #[must_use]
    pub fn detail(&self) -> Option<String> {
        match self {
            Self::Bundle { error, .. } => Some(error.detail.clone()),
            Self::Archive { reason, .. } => Some(reason.clone()),
            Self::TooLarge { what, .. } => Some(what.clone()),
            Self::Io { source, .. } => Some(source.to_string()),
            Self::NotABundle { .. }
            | Self::EntryLeavesFolder { .. }
            | Self::NotEmpty { .. }
            | Self::DamagedBody { .. }
            | Self::Caller(_)
            | Self::Cancelled => None,
        }
    }

    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        Self::Io {
            path: path.to_owned(),
            source,
        }
    }
}

/// Says which file an input or output error is about.
pub(super) trait At<T> {
    fn at(self, path: &Path) -> Result<T, BundleFileError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, BundleFileError> {
        self.map_err(|source| BundleFileError::io(path, source))
    }
}
