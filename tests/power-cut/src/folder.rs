//! A real folder, read and emptied.

use std::{fs, io, path::Path};

pub(crate) struct Entry {
    /// Relative, with `/` between names.
    pub(crate) path: String,
    /// `None`: a folder.
    pub(crate) bytes: Option<Vec<u8>>,
}

/// Everything in a folder but shared memory, folders before what is in them.
pub(crate) fn entries(root: &Path) -> io::Result<Vec<Entry>> {
    let mut found = Vec::new();
    let mut waiting = vec![String::new()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let name = entry
                .file_name()
                .into_string()
                .map_err(|name| io::Error::other(format!("not UTF-8: {}", name.display())))?;
            let path = if folder.is_empty() {
                name
            } else {
                format!("{folder}/{name}")
            };
            if crate::is_shared_memory(&path) {
                continue;
            }
            let bytes = if entry.file_type()?.is_dir() {
                waiting.push(path.clone());
                None
            } else {
                Some(fs::read(entry.path())?)
            };
            found.push(Entry { path, bytes });
        }
    }
    Ok(found)
}

pub(crate) fn empty(root: &Path) -> io::Result<()> {
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
