//! Writing a bundle to a folder.

use std::{
    collections::HashSet,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use luotsi_domain::bundle::Written;

use super::{
    super::{BundleFileError, Stage, Watch, error::At},
    Load, Sink, durable, parent, put_all, sync_folder, temporary_prefix,
};

pub(super) fn write(
    written: &Written,
    target: &Path,
    watch: &Watch<'_>,
    load: Load<'_>,
) -> Result<(), BundleFileError> {
    let there = is_empty_folder(target)?;
    // A bare `.` has no name to put a folder beside; its full path has.
    let target = &if there {
        target.canonicalize().at(target)?
    } else {
        target.to_owned()
    };
    let parent = parent(target);
    let temporary = tempfile::Builder::new()
        .prefix(&temporary_prefix(target))
        .suffix(".part")
        .tempdir_in(parent)
        .at(parent)?;
    let mut folder = NewFolder {
        root: temporary.path().to_owned(),
        folders: HashSet::new(),
        files: Vec::with_capacity(written.files.len() + 1),
    };
    put_all(written, &mut folder, watch, load)?;
    folder.make_durable(watch)?;
    watch.check()?;
    if there {
        // Windows renames nothing onto a folder, be it empty.
        fs::remove_dir(target).at(target)?;
    }
    if let Err(error) = fs::rename(temporary.path(), target) {
        if there {
            // As it was; that the first error is told matters more than this one.
            let _ = fs::create_dir(target);
        }
        return Err(BundleFileError::io(target, error));
    }
    // It has its name now and is nobody's to remove.
    let _ = temporary.keep();
    sync_folder(parent).at(parent)
}

/// Whether there is a folder; one that is not empty, or a file, is refused.
fn is_empty_folder(target: &Path) -> Result<bool, BundleFileError> {
    match fs::read_dir(target) {
        Ok(mut entries) => match entries.next() {
            None => Ok(true),
            Some(_) => Err(BundleFileError::NotEmpty {
                path: target.to_owned(),
            }),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            Err(BundleFileError::NotEmpty {
                path: target.to_owned(),
            })
        }
        Err(error) => Err(BundleFileError::io(target, error)),
    }
}

struct NewFolder {
    root: PathBuf,
    folders: HashSet<PathBuf>,
    files: Vec<PathBuf>,
}

impl Sink for NewFolder {
    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), BundleFileError> {
        let path = self.root.join(path);
        if let Some(folder) = path.parent()
            && folder != self.root
            && !self.folders.contains(folder)
        {
            fs::create_dir_all(folder).at(folder)?;
            self.folders.insert(folder.to_owned());
        }
        let mut file = File::create_new(&path).at(&path)?;
        file.write_all(bytes).at(&path)?;
        self.files.push(path);
        Ok(())
    }
}

impl NewFolder {
    fn make_durable(&self, watch: &Watch<'_>) -> Result<(), BundleFileError> {
        watch.report(Stage::Durable, 0, self.files.len());
        durable::make(&self.root, &self.files, &self.folders, watch)
    }
}
