//! A keyring for tests and trial runs.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use super::{DataKey, Keyring, KeyringError};

/// A keyring that forgets everything with the process: for tests, which never touch a person's own.
#[derive(Debug, Default)]
pub struct MemoryKeyring {
    keys: Mutex<HashMap<String, DataKey>>,
    locked: std::sync::atomic::AtomicBool,
}

impl MemoryKeyring {
    /// Makes every later call fail, or work again, like a keyring that is locked or gone.
    pub fn set_locked(&self, locked: bool) {
        self.locked
            .store(locked, std::sync::atomic::Ordering::SeqCst);
    }

    fn keys(&self) -> Result<std::sync::MutexGuard<'_, HashMap<String, DataKey>>, KeyringError> {
        if self.locked.load(std::sync::atomic::Ordering::SeqCst) {
            return Err(KeyringError::Unavailable("it is locked".to_owned()));
        }
        Ok(self.keys.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Keyring for MemoryKeyring {
    fn load(&self, workspace: &str) -> Result<DataKey, KeyringError> {
        self.keys()?
            .get(workspace)
            .cloned()
            .ok_or(KeyringError::Missing)
    }

    fn save(&self, workspace: &str, key: &DataKey) -> Result<(), KeyringError> {
        self.keys()?.insert(workspace.to_owned(), key.clone());
        Ok(())
    }

    fn forget(&self, workspace: &str) -> Result<(), KeyringError> {
        self.keys()?.remove(workspace);
        Ok(())
    }
}
