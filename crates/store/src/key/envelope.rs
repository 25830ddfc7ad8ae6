//! `key.json`: how the key of a workspace is found.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{
    DataKey, KeySource, Keys, Passphrase,
    keyring::{KeyringError, SERVICE},
    passphrase::{PassphraseCost, Refused, Wrapped},
};
use crate::{StoreError, error::At, files};

pub(crate) const KEY_FILE: &str = "key.json";
const FORMAT: &str = "luotsi-key/";
const VERSION: u32 = 1;

/// How a workspace's key is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// In the system's keyring of one person on one computer.
    Keyring,
    /// Wrapped with a passphrase: whoever knows it can open the workspace anywhere.
    Passphrase,
}

/// How a workspace's key is found, and how to know that it is the right one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Envelope {
    format: String,
    /// The account in the keyring; bound to a wrapped key.
    workspace: String,
    check: String,
    key: Kept,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum Kept {
    Keyring { service: String },
    Passphrase(Wrapped),
}

impl Envelope {
    /// Keeps a key for a workspace of this name. Where the keyring takes it, it has it when this
    /// returns; the envelope itself is not written yet.
    pub(crate) fn keep(
        workspace: &str,
        key: &DataKey,
        keys: &Keys,
        source: KeySource,
        path: &Path,
    ) -> Result<Self, StoreError> {
        let in_keyring = || -> Result<Self, StoreError> {
            let unavailable = |error: KeyringError| StoreError::KeyringUnavailable {
                reason: error.to_string(),
            };
            keys.keyring.save(workspace, key).map_err(unavailable)?;
            // A keyring that does not give back what it took must be found out now.
            let kept = keys.keyring.load(workspace).map_err(unavailable)?;
            if kept.as_bytes() != key.as_bytes() {
                return Err(StoreError::KeyringUnavailable {
                    reason: "it gives back another key than it was given".to_owned(),
                });
            }
            let service = SERVICE.to_owned();
            Ok(Self::new(workspace, key, Kept::Keyring { service }))
        };
        let wrapped = || -> Result<Self, StoreError> {
            let passphrase = given(keys.passphrase.as_ref(), path)?;
            Self::wrapped(workspace, key, passphrase, keys.cost)
        };
        match source {
            KeySource::Keyring => in_keyring(),
            KeySource::Passphrase => wrapped(),
            KeySource::KeyringElsePassphrase => match in_keyring() {
                Err(StoreError::KeyringUnavailable { .. }) => wrapped(),
                done => done,
            },
        }
    }

    /// An envelope that opens with a passphrase.
    pub(crate) fn wrapped(
        workspace: &str,
        key: &DataKey,
        passphrase: &Passphrase,
        cost: PassphraseCost,
    ) -> Result<Self, StoreError> {
        let wrapped = Wrapped::new(key, passphrase, cost, workspace)?;
        Ok(Self::new(workspace, key, Kept::Passphrase(wrapped)))
    }

    fn new(workspace: &str, key: &DataKey, kept: Kept) -> Self {
        Self {
            format: format!("{FORMAT}{VERSION}"),
            workspace: workspace.to_owned(),
            check: hex::encode(key.check()),
            key: kept,
        }
    }

    /// The key. `path` is the envelope's file, for messages.
    pub(crate) fn open(&self, keys: &Keys, path: &Path) -> Result<DataKey, StoreError> {
        let key = match &self.key {
            Kept::Keyring { .. } => {
                keys.keyring
                    .load(&self.workspace)
                    .map_err(|error| match error {
                        KeyringError::Missing => StoreError::KeyringEntryMissing {
                            path: path.to_owned(),
                        },
                        KeyringError::Unavailable(reason) => {
                            StoreError::KeyringUnavailable { reason }
                        }
                    })?
            }
            Kept::Passphrase(wrapped) => wrapped
                .open(given(keys.passphrase.as_ref(), path)?, &self.workspace)
                .map_err(|refused| match refused {
                    Refused::Wrong => StoreError::WrongPassphrase {
                        path: path.to_owned(),
                    },
                    Refused::Unreadable => {
                        StoreError::damaged(path, "the wrapped key can not be read")
                    }
                })?,
        };
        if self.check != hex::encode(key.check()) {
            return Err(StoreError::WrongKey {
                path: path.to_owned(),
            });
        }
        Ok(key)
    }

    /// How the key is kept.
    pub(crate) const fn kind(&self) -> KeyKind {
        match &self.key {
            Kept::Keyring { .. } => KeyKind::Keyring,
            Kept::Passphrase(_) => KeyKind::Passphrase,
        }
    }

    /// The name of the workspace in the keyring.
    pub(crate) fn workspace(&self) -> &str {
        &self.workspace
    }

    pub(crate) fn read(path: &Path) -> Result<Self, StoreError> {
        Self::parse(&std::fs::read(path).at(path)?, path)
    }

    pub(crate) fn parse(text: &[u8], path: &Path) -> Result<Self, StoreError> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
        }
        let unreadable = |error: serde_json::Error| StoreError::damaged(path, error);
        let head: Head = serde_json::from_slice(text).map_err(unreadable)?;
        match head
            .format
            .strip_prefix(FORMAT)
            .and_then(|n| n.parse().ok())
        {
            Some(VERSION) => serde_json::from_slice(text).map_err(unreadable),
            Some(found) => Err(StoreError::SchemaTooNew {
                path: path.to_owned(),
                found,
                known: VERSION,
            }),
            None => Err(StoreError::damaged(path, "it has no known format")),
        }
    }

    pub(crate) fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).unwrap_or_default()
    }

    /// Puts the envelope in its place, whole or not at all.
    pub(crate) fn write(&self, path: &Path) -> Result<(), StoreError> {
        files::write_whole(path, &self.to_json())
    }
}

fn given<'a>(
    passphrase: Option<&'a Passphrase>,
    path: &Path,
) -> Result<&'a Passphrase, StoreError> {
    passphrase.ok_or_else(|| StoreError::PassphraseNeeded {
        path: path.to_owned(),
    })
}
