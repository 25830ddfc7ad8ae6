//! One process has a workspace open at a time.
//!
//! The lock is the system's, on an open file: it ends with the process, however that ends. Who
//! holds it stands in a file of its own, since Windows does not let others read a locked one.

use std::{
    fmt,
    fs::{File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{StoreError, error::At, files};

pub(crate) const LOCK: &str = "workspace.lock";
pub(crate) const HOLDER: &str = "holder.json";

/// The process that has a workspace open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The program's name, as people know it.
    pub program: String,
    /// The number of its process; 0 where that is not known.
    pub pid: u32,
    /// Since when; `None` where that is not known.
    pub since: Option<Timestamp>,
}

impl fmt::Display for Holder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.program)?;
        if self.pid != 0 {
            write!(formatter, " (process {})", self.pid)?;
        }
        match self.since {
            Some(since) => write!(formatter, " since {since}"),
            None => Ok(()),
        }
    }
}

/// That this process has the workspace open.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
    folder: PathBuf,
}

impl Lock {
    /// Takes the lock, or says who has it. Tries again until `wait` has passed.
    pub(crate) async fn take(
        folder: &Path,
        holder: &Holder,
        wait: Duration,
    ) -> Result<Self, StoreError> {
        let path = folder.join(LOCK);
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .at(&path)?;
        let give_up = Instant::now() + wait;
        let mut pause = Duration::from_millis(10);
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::Error(error)) => return Err(StoreError::io(&path, error)),
                Err(TryLockError::WouldBlock) => {
                    let left = give_up.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        return Err(StoreError::Held {
                            path: folder.to_owned(),
                            holder: Box::new(read_holder(folder)),
                        });
                    }
                    tokio::time::sleep(pause.min(left)).await;
                    pause = (pause * 2).min(Duration::from_millis(250));
                }
            }
        }
        let lock = Self {
            file,
            folder: folder.to_owned(),
        };
        let text = serde_json::to_vec(holder).unwrap_or_default();
        files::write_whole(&folder.join(HOLDER), &text)?;
        Ok(lock)
    }

    /// Gives the lock back.
    pub(crate) fn release(self) -> Result<(), StoreError> {
        files::remove(&self.folder.join(HOLDER))?;
        self.file.unlock().at(&self.folder.join(LOCK))
    }
}

fn read_holder(folder: &Path) -> Holder {
    std::fs::read(folder.join(HOLDER))
        .ok()
        .and_then(|text| serde_json::from_slice(&text).ok())
        .unwrap_or_else(|| Holder {
            program: "another program".to_owned(),
            pid: 0,
            since: None,
        })
}
