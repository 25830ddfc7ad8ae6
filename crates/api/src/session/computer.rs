//! What is kept on this computer for its user, beside every workspace: preferences and the
//! workspaces opened before. One small file, `preferences.json`, replaced as a whole.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    sync::Mutex,
};

use serde::{Deserialize, Serialize};

use super::RecentWorkspace;
use crate::{ApiError, app::lock};

const MOST_RECENT: usize = 10;

/// This computer's preferences.
pub(crate) struct Computer {
    path: PathBuf,
    kept: Mutex<Kept>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    preferences: BTreeMap<String, String>,
    recent: Vec<RecentWorkspace>,
}

impl Computer {
    /// Reads what is kept in a folder. What can not be read counts as nothing chosen yet: these are
    /// conveniences, and no reason not to start.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        let path = folder.join("preferences.json");
        let kept = fs::read(&path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        Self {
            path,
            kept: Mutex::new(kept),
        }
    }

    pub(crate) fn get(&self, key: &str) -> Option<String> {
        lock(&self.kept).preferences.get(key).cloned()
    }

    pub(crate) fn set(&self, key: &str, value: Option<String>) -> Result<(), ApiError> {
        self.change(|kept| {
            match value {
                Some(value) => kept.preferences.insert(key.to_owned(), value),
                None => kept.preferences.remove(key),
            };
        })
    }

    pub(crate) fn recent(&self) -> Vec<RecentWorkspace> {
        lock(&self.kept).recent.clone()
    }

    /// Remembers that a workspace was open.
    pub(crate) fn remember(&self, workspace: RecentWorkspace) -> Result<(), ApiError> {
        self.change(|kept| {
            kept.recent.retain(|other| other.path != workspace.path);
            kept.recent.insert(0, workspace);
            kept.recent.truncate(MOST_RECENT);
        })
    }

    fn change(&self, change: impl FnOnce(&mut Kept)) -> Result<(), ApiError> {
        let mut kept = lock(&self.kept);
        change(&mut kept);
        self.write(&kept)
            .map_err(|error| ApiError::new("preferences", error).at(self.path.display()))
    }

    fn write(&self, kept: &Kept) -> io::Result<()> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let new = self.path.with_extension("json.new");
        fs::write(&new, serde_json::to_vec_pretty(kept)?)?;
        fs::rename(&new, &self.path)
    }
}
