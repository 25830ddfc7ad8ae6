//! Wrapping a key with a passphrase: argon2id, then XChaCha20-Poly1305.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    Key, XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::DataKey;
use crate::{StoreError, files};

/// A passphrase, overwritten when no longer needed.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl From<String> for Passphrase {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<&str> for Passphrase {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Passphrase(…)")
    }
}

/// How hard guessing a passphrase is made: the parameters of argon2id (RFC 9106).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PassphraseCost {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes that could run in parallel.
    pub lanes: u32,
}

impl Default for PassphraseCost {
    /// 64 MiB and three passes, as RFC 9106 recommends where memory is scarce, in one lane. More
    /// than the least that OWASP recommends (19 MiB, two passes).
    fn default() -> Self {
        Self {
            memory_kib: 64 * 1024,
            passes: 3,
            lanes: 1,
        }
    }
}

impl PassphraseCost {
    /// Whether this machine should try at all: a made-up file must not take all its memory.
    const fn is_sane(self) -> bool {
        self.memory_kib <= 2 * 1024 * 1024 && self.passes <= 64 && self.lanes <= 16
    }
}

/// A key, wrapped.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Wrapped {
    kdf: Kdf,
    cost: PassphraseCost,
    salt: String,
    nonce: String,
    key: String,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kdf {
    Argon2id,
}

/// Why a wrapped key was not opened.
pub(crate) enum Refused {
    Wrong,
    Unreadable,
}

impl Wrapped {
    /// Wraps a key. `context` is bound to it: it opens only with the same one.
    pub(crate) fn new(
        key: &DataKey,
        passphrase: &Passphrase,
        cost: PassphraseCost,
        context: &str,
    ) -> Result<Self, StoreError> {
        let salt: [u8; 16] = files::random()?;
        let nonce: [u8; 24] = files::random()?;
        let failed = || StoreError::KeyringUnavailable {
            reason: "the key can not be wrapped with these parameters".to_owned(),
        };
        let outer = derive(passphrase, cost, &salt).ok_or_else(failed)?;
        let payload = Payload {
            msg: key.as_bytes(),
            aad: context.as_bytes(),
        };
        let sealed = XChaCha20Poly1305::new(&Key::from(*outer))
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| failed())?;
        Ok(Self {
            kdf: Kdf::Argon2id,
            cost,
            salt: hex::encode(salt),
            nonce: hex::encode(nonce),
            key: hex::encode(sealed),
        })
    }

    /// Opens the key.
    pub(crate) fn open(&self, passphrase: &Passphrase, context: &str) -> Result<DataKey, Refused> {
        let Kdf::Argon2id = self.kdf;
        let bytes = |text: &str| hex::decode(text).map_err(|_| Refused::Unreadable);
        let nonce: [u8; 24] = bytes(&self.nonce)?
            .try_into()
            .map_err(|_| Refused::Unreadable)?;
        if !self.cost.is_sane() {
            return Err(Refused::Unreadable);
        }
        let outer =
            derive(passphrase, self.cost, &bytes(&self.salt)?).ok_or(Refused::Unreadable)?;
        let payload = Payload {
            msg: &bytes(&self.key)?,
            aad: context.as_bytes(),
        };
        let opened = XChaCha20Poly1305::new(&Key::from(*outer))
            .decrypt(&XNonce::from(nonce), payload)
            .map_err(|_| Refused::Wrong)?;
        DataKey::from_bytes(&Zeroizing::new(opened)).ok_or(Refused::Unreadable)
    }
}

fn derive(
    passphrase: &Passphrase,
    cost: PassphraseCost,
    salt: &[u8],
) -> Option<Zeroizing<[u8; 32]>> {
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).ok()?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.0.as_bytes(), salt, &mut *key)
        .ok()?;
    Some(key)
}
