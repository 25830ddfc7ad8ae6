//! Makes tens of thousands of new files durable: waiting for the disk after each of them would take
//! minutes.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use super::{
    super::{BundleFileError, Stage, Watch, error::At},
    sync_folder,
};

/// From so many files on, one wait for the whole file system is shorter than one for each of them,
/// though it waits for what others have written, too.
#[cfg(target_os = "linux")]
const MANY: usize = 2000;

/// Makes a new folder and all that is in it durable.
pub(super) fn make(
    root: &Path,
    files: &[PathBuf],
    folders: &HashSet<PathBuf>,
    watch: &Watch<'_>,
) -> Result<(), BundleFileError> {
    #[cfg(target_os = "linux")]
    if files.len() >= MANY {
        let folder = std::fs::File::open(root).at(root)?;
        return rustix::fs::syncfs(&folder)
            .map_err(std::io::Error::from)
            .at(root);
    }
    each(root, files, folders, watch)
}

/// Disks take many waits at once far better than one after the other.
const THREADS: usize = 16;
/// How many files are waited for between two looks at the watch.
const CHUNK: usize = 1024;

/// Makes a new folder durable, file by file.
fn each(
    root: &Path,
    files: &[PathBuf],
    folders: &HashSet<PathBuf>,
    watch: &Watch<'_>,
) -> Result<(), BundleFileError> {
    let sync = |path: &PathBuf| {
        // Windows flushes only what was opened for writing.
        let file = std::fs::File::options().write(true).open(path);
        file.and_then(|file| file.sync_all()).at(path)
    };
    for (number, chunk) in files.chunks(CHUNK).enumerate() {
        watch.check()?;
        watch.report(Stage::Durable, number * CHUNK, files.len());
        let next = AtomicUsize::new(0);
        let work = || {
            while let Some(path) = chunk.get(next.fetch_add(1, Ordering::Relaxed)) {
                sync(path)?;
            }
            Ok(())
        };
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
            threads
                .into_iter()
                .try_for_each(|thread| match thread.join() {
                    Ok(result) => result,
                    Err(panic) => std::panic::resume_unwind(panic),
                })
        })?;
    }
    for folder in folders {
        sync_folder(folder).at(folder)?;
        if let Some(above) = folder.parent() {
            sync_folder(above).at(above)?;
        }
    }
    sync_folder(root).at(root)
}
