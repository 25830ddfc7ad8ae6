//! The system's keyring.

use zeroize::Zeroizing;

use super::DataKey;

/// The name under which the program keeps its keys.
pub(crate) const SERVICE: &str = "fi.luotsi.desktop";

/// Why a keyring did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum KeyringError {
    /// There is no keyring, it is locked, or it does not answer.
    #[error("{0}")]
    Unavailable(String),
    /// It has no such entry.
    #[error("there is no such entry")]
    Missing,
}

/// Keeps keys by the name of the workspace. Calls may wait for the person (to unlock it), so they
/// are made where waiting is allowed.
pub trait Keyring: Send + Sync + 'static {
    /// The key of a workspace.
    ///
    /// # Errors
    ///
    /// [`KeyringError`].
    fn load(&self, workspace: &str) -> Result<DataKey, KeyringError>;

    /// Keeps the key of a workspace.
    ///
    /// # Errors
    ///
    /// [`KeyringError::Unavailable`].
    fn save(&self, workspace: &str, key: &DataKey) -> Result<(), KeyringError>;

    /// Forgets the key of a workspace; one that is not there is forgotten.
    ///
    /// # Errors
    ///
    /// [`KeyringError::Unavailable`].
    fn forget(&self, workspace: &str) -> Result<(), KeyringError>;
}

/// The keyring of the operating system: Keychain, Credential Manager, Secret Service.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemKeyring;

impl Keyring for SystemKeyring {
    fn load(&self, workspace: &str) -> Result<DataKey, KeyringError> {
        let secret = entry(workspace)?.get_secret().map_err(explain)?;
        DataKey::from_bytes(&Zeroizing::new(secret)).ok_or_else(|| {
            KeyringError::Unavailable("its entry for this workspace is no key".to_owned())
        })
    }

    fn save(&self, workspace: &str, key: &DataKey) -> Result<(), KeyringError> {
        entry(workspace)?
            .set_secret(key.as_bytes())
            .map_err(explain)
    }

    fn forget(&self, workspace: &str) -> Result<(), KeyringError> {
        match entry(workspace)?.delete_credential().map_err(explain) {
            Err(KeyringError::Missing) => Ok(()),
            done => done,
        }
    }
}

fn entry(workspace: &str) -> Result<keyring::Entry, KeyringError> {
    if let Err(error) = keyring::Entry::store_status() {
        return Err(KeyringError::Unavailable(error.to_string()));
    }
    keyring::Entry::new(SERVICE, workspace).map_err(explain)
}

fn explain(error: keyring::Error) -> KeyringError {
    match error {
        keyring::Error::NoEntry => KeyringError::Missing,
        error => KeyringError::Unavailable(error.to_string()),
    }
}
