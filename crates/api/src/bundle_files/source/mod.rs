//! Where a bundle's files are: in a folder or in a `.zip`.

mod folder;
mod zip;

use std::{io, path::Path};

use super::{BundleFileError, Limits, error::At};
use folder::Folder;
use zip::Zip;

/// A bundle that is being read.
pub(super) enum Source {
    Folder(Folder),
    Zip(Zip),
}

impl Source {
    /// The bundle at a path: a folder, its `organisation.json`, or a `.zip`.
    pub(super) fn open(path: &Path, limits: &Limits) -> Result<Self, BundleFileError> {
        let metadata = std::fs::metadata(path).at(path)?;
        if metadata.is_dir() {
            return Ok(Self::Folder(Folder::open(path, limits.json)?));
        }
        if path
            .file_name()
            .is_some_and(|name| name == luotsi_domain::bundle::FILE)
        {
            let folder = match path.parent() {
                Some(parent) if !parent.as_os_str().is_empty() => parent,
                _ => Path::new("."),
            };
            return Ok(Self::Folder(Folder::open(folder, limits.json)?));
        }
        Ok(Self::Zip(Zip::open(path, *limits)?))
    }

    /// The bytes of `organisation.json`.
    pub(super) fn json(&mut self) -> Result<Vec<u8>, BundleFileError> {
        match self {
            Self::Folder(folder) => folder.json(),
            Self::Zip(zip) => zip.json(),
        }
    }

    /// Finds the next file; its number is how many have been found before.
    pub(super) fn locate(&mut self, path: &str) -> Result<(), String> {
        match self {
            Self::Folder(folder) => folder.locate(path),
            Self::Zip(zip) => zip.locate(path),
        }
    }

    /// How many bytes there may be in all files together.
    pub(super) fn most(&self, limits: &Limits) -> u64 {
        match self {
            Self::Folder(_) => limits.total,
            Self::Zip(zip) => zip.most().min(limits.total),
        }
    }

    /// A reader for one thread.
    pub(super) fn reader(&self) -> Result<Reader<'_>, BundleFileError> {
        Ok(match self {
            Self::Folder(folder) => Reader::Folder(folder),
            Self::Zip(zip) => Reader::Zip(zip.reader()?),
        })
    }
}

/// Reads files that have been located.
pub(super) enum Reader<'a> {
    Folder(&'a Folder),
    Zip(zip::ZipReader<'a>),
}

impl Reader<'_> {
    /// At most `limit` bytes of the `at`-th file.
    pub(super) fn read(&mut self, at: usize, limit: u64) -> io::Result<Vec<u8>> {
        match self {
            Self::Folder(folder) => folder.read(at, limit),
            Self::Zip(zip) => zip.read(at, limit),
        }
    }
}

/// Reads to the end or up to `limit` bytes, with room made for `expected`.
fn read_up_to(reader: impl io::Read, expected: u64, limit: u64) -> io::Result<Vec<u8>> {
    // A size that is only claimed does not get memory before there are bytes.
    let room = expected.min(limit).min(16 << 20);
    let mut bytes = Vec::with_capacity(usize::try_from(room).unwrap_or(0));
    io::Read::read_to_end(&mut io::Read::take(reader, limit), &mut bytes)?;
    Ok(bytes)
}
