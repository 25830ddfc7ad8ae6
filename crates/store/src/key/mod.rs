//! The key that encrypts a workspace, and where it is kept.
//!
//! A workspace is encrypted with 256 random bits. They are kept in the system's keyring, or wrapped
//! with a passphrase in `key.json` ([`envelope`]); they never stand anywhere in the clear.

pub(crate) mod envelope;
mod keyring;
mod memory;
mod passphrase;

use std::{fmt, sync::Arc};

use zeroize::Zeroizing;

pub use envelope::KeyKind;
pub use keyring::{Keyring, KeyringError, SystemKeyring};
pub use memory::MemoryKeyring;
pub use passphrase::{Passphrase, PassphraseCost};

use crate::{StoreError, files};

/// The key of a workspace: 256 bits, overwritten when no longer needed.
#[derive(Clone)]
pub struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// A new random key.
    pub(crate) fn generate() -> Result<Self, StoreError> {
        Ok(Self(Zeroizing::new(files::random()?)))
    }

    /// A key that was kept.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Some(Self(Zeroizing::new(bytes.try_into().ok()?)))
    }

    /// The key's bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key as `SQLCipher` takes a raw one.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let digits = Zeroizing::new(hex::encode(*self.0));
        Zeroizing::new(format!("\"x'{}'\"", *digits))
    }

    /// Tells a wrong key from a damaged file, and tells nothing about the key.
    pub(crate) fn check(&self) -> [u8; 16] {
        let hash = blake3::derive_key("luotsi 2026 workspace key check", &*self.0);
        let mut check = [0; 16];
        check.copy_from_slice(&hash[..16]);
        check
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("DataKey(…)")
    }
}

/// Where a new workspace's key is to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeySource {
    /// In the system's keyring.
    Keyring,
    /// Wrapped with the passphrase of [`Keys`].
    Passphrase,
    /// In the system's keyring; where there is none, wrapped with the passphrase.
    KeyringElsePassphrase,
}

/// What is at hand to find keys with.
#[derive(Clone)]
pub struct Keys {
    /// The system's keyring, or what stands for it in tests.
    pub keyring: Arc<dyn Keyring>,
    /// The passphrase, where the person was asked for it.
    pub passphrase: Option<Passphrase>,
    /// How hard guessing a new passphrase is made.
    pub cost: PassphraseCost,
}

impl Keys {
    /// The system's keyring, and a passphrase where there is one.
    #[must_use]
    pub fn system(passphrase: Option<Passphrase>) -> Self {
        Self {
            keyring: Arc::new(SystemKeyring),
            passphrase,
            cost: PassphraseCost::default(),
        }
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Keys")
            .field("passphrase", &self.passphrase.is_some())
            .finish_non_exhaustive()
    }
}
