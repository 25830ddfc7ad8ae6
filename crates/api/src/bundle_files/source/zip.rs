//! A bundle in a `.zip`.

use std::{
    collections::HashMap,
    fs::File,
    io::{self, BufReader},
    path::{Path, PathBuf},
};

use luotsi_domain::bundle;
use zip::{ZipArchive, result::ZipError};

use super::{
    super::{BundleFileError, Limits, error::At},
    read_up_to,
};

type Archive = ZipArchive<BufReader<File>>;

/// An archive, and the entries in it that have been found. It is read in place, never unpacked.
pub(in super::super) struct Zip {
    path: PathBuf,
    limits: Limits,
    /// Bytes of the archive itself.
    size: u64,
    archive: Archive,
    /// The names, without the one folder that may hold everything.
    names: HashMap<String, usize>,
    located: Vec<usize>,
}

impl Zip {
    pub(super) fn open(path: &Path, limits: Limits) -> Result<Self, BundleFileError> {
        let archive = open(path)?;
        let size = std::fs::metadata(path).at(path)?.len();
        if archive.len() > limits.entries {
            let what = format!(
                "it has {} entries; at most {} are read",
                archive.len(),
                limits.entries
            );
            return Err(BundleFileError::TooLarge {
                path: path.to_owned(),
                what,
            });
        }
        let unreadable = |reason: &str| BundleFileError::Archive {
            path: path.to_owned(),
            reason: reason.to_owned(),
        };
        if archive.has_duplicate_names() {
            return Err(unreadable("two entries have the same name"));
        }
        let mut names = HashMap::with_capacity(archive.len());
        for (index, name) in archive.file_names().enumerate() {
            let name = name.map_err(|error| unreadable(&error.to_string()))?;
            // Old programs on Windows write backslashes.
            let name = name.replace('\\', "/");
            if name.ends_with('/') {
                continue;
            }
            let Some(inside) = bundle::path_inside(&name) else {
                return Err(BundleFileError::EntryLeavesFolder {
                    path: path.to_owned(),
                    entry: name,
                });
            };
            if names.insert(inside, index).is_some() {
                return Err(unreadable("two entries have the same name"));
            }
        }
        Ok(Self {
            path: path.to_owned(),
            limits,
            size,
            archive,
            names: without_folder(names),
            located: Vec::new(),
        })
    }

    /// How many bytes it may unpack to.
    pub(super) fn most(&self) -> u64 {
        self.size
            .saturating_mul(self.limits.ratio)
            .max(self.limits.always)
    }

    pub(super) fn json(&mut self) -> Result<Vec<u8>, BundleFileError> {
        let path = self.path.clone();
        let Some(index) = self.names.get(bundle::FILE) else {
            return Err(BundleFileError::NotABundle { path });
        };
        let limit = self.limits.json.min(self.most());
        let bytes = read(&mut self.archive, *index, limit + 1).at(&path)?;
        if bytes.len() as u64 > limit {
            let what = format!("{} unpacks to more than {limit} bytes", bundle::FILE);
            return Err(BundleFileError::TooLarge { path, what });
        }
        Ok(bytes)
    }

    pub(super) fn locate(&mut self, path: &str) -> Result<(), String> {
        let Some(index) = self.names.get(path) else {
            let similar = self
                .names
                .keys()
                .find(|known| known.eq_ignore_ascii_case(path));
            return Err(match similar {
                Some(similar) => {
                    format!("no such entry; there is {similar:?}, written differently")
                }
                None => "no such entry".to_owned(),
            });
        };
        let entry = self
            .archive
            .by_index_raw(*index)
            .map_err(|error| error.to_string())?;
        if entry.is_symlink() {
            return Err("a link; links in a .zip are not followed".to_owned());
        }
        if entry.encrypted() {
            return Err("protected with a password".to_owned());
        }
        drop(entry);
        self.located.push(*index);
        Ok(())
    }

    pub(super) fn reader(&self) -> Result<ZipReader<'_>, BundleFileError> {
        Ok(ZipReader {
            archive: open(&self.path)?,
            located: &self.located,
        })
    }
}

/// Reads entries with a file handle of its own.
pub(in super::super) struct ZipReader<'a> {
    archive: Archive,
    located: &'a [usize],
}

impl ZipReader<'_> {
    pub(super) fn read(&mut self, at: usize, limit: u64) -> io::Result<Vec<u8>> {
        let index = self.located.get(at).ok_or(io::ErrorKind::NotFound)?;
        read(&mut self.archive, *index, limit)
    }
}

fn open(path: &Path) -> Result<Archive, BundleFileError> {
    let file = File::open(path).at(path)?;
    ZipArchive::new(BufReader::new(file)).map_err(|error| match error {
        ZipError::Io(source) => BundleFileError::io(path, source),
        error => BundleFileError::Archive {
            path: path.to_owned(),
            reason: error.to_string(),
        },
    })
}

fn read(archive: &mut Archive, index: usize, limit: u64) -> io::Result<Vec<u8>> {
    let entry = archive.by_index(index).map_err(io::Error::from)?;
    let size = entry.size();
    read_up_to(entry, size, limit)
}

/// Archives are often made of a folder rather than of what is in it: then that folder is the bundle.
fn without_folder(names: HashMap<String, usize>) -> HashMap<String, usize> {
    if names.contains_key(bundle::FILE) {
        return names;
    }
    let mut folders = names.keys().filter_map(|name| match name.split_once('/') {
        Some((folder, rest)) if rest == bundle::FILE => Some(format!("{folder}/")),
        _ => None,
    });
    let (Some(folder), None) = (folders.next(), folders.next()) else {
        return names;
    };
    drop(folders);
    names
        .into_iter()
        .filter_map(|(name, index)| Some((name.strip_prefix(&folder)?.to_owned(), index)))
        .collect()
}
