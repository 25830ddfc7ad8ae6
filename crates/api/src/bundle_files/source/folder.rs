//! A bundle in a folder.

use std::{
    collections::HashMap,
    ffi::OsString,
    fs::{self, File, FileType},
    io,
    path::{Path, PathBuf},
};

use luotsi_domain::bundle;

use super::{
    super::{BundleFileError, error::At},
    read_up_to,
};

/// A folder, and the files in it that have been found.
pub(in super::super) struct Folder {
    /// With every link resolved.
    root: PathBuf,
    json_limit: u64,
    /// What each folder holds; listed once, since names have to be the same to the letter on every
    /// system, and to ask for each file alone is slow.
    listed: HashMap<String, Result<HashMap<OsString, FileType>, String>>,
    located: Vec<PathBuf>,
}

impl Folder {
    pub(super) fn open(path: &Path, json_limit: u64) -> Result<Self, BundleFileError> {
        Ok(Self {
            root: path.canonicalize().at(path)?,
            json_limit,
            listed: HashMap::new(),
            located: Vec::new(),
        })
    }

    pub(super) fn json(&self) -> Result<Vec<u8>, BundleFileError> {
        let path = self.root.join(bundle::FILE);
        let file = match File::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let path = self.root.clone();
                return Err(BundleFileError::NotABundle { path });
            }
            file => file.at(&path)?,
        };
        let size = file.metadata().at(&path)?.len();
        let bytes = read_up_to(file, size, self.json_limit + 1).at(&path)?;
        if bytes.len() as u64 > self.json_limit {
            let what = format!("it is larger than {} bytes", self.json_limit);
            return Err(BundleFileError::TooLarge { path, what });
        }
        Ok(bytes)
    }

    pub(super) fn locate(&mut self, path: &str) -> Result<(), String> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        if !self.listed.contains_key(folder) {
            let names = self.list(folder);
            self.listed.insert(folder.to_owned(), names);
        }
        let names = match self.listed.get(folder) {
            Some(Ok(names)) => names,
            Some(Err(why)) => return Err(why.clone()),
            None => return Err("not listed".to_owned()),
        };
        let full = self.root.join(path);
        let kind = match names.get(std::ffi::OsStr::new(name)) {
            Some(kind) => Some(*kind),
            // Some systems write accented letters in another way than they were given.
            None if !name.is_ascii() => fs::symlink_metadata(&full)
                .ok()
                .map(|metadata| metadata.file_type()),
            None => None,
        };
        let Some(kind) = kind else {
            let similar = names
                .keys()
                .filter_map(|known| known.to_str())
                .find(|known| known.eq_ignore_ascii_case(name));
            return Err(match similar {
                Some(similar) => format!("no such file; there is {similar:?}, written differently"),
                None => "no such file".to_owned(),
            });
        };
        if kind.is_symlink() {
            self.inside(&full)?;
        }
        let is_file = kind.is_file() || kind.is_symlink() && full.is_file();
        if !is_file {
            return Err("not a file".to_owned());
        }
        self.located.push(full);
        Ok(())
    }

    fn list(&self, folder: &str) -> Result<HashMap<OsString, FileType>, String> {
        let path = self.root.join(folder);
        self.inside(&path)?;
        let list = || {
            let mut names = HashMap::new();
            for entry in fs::read_dir(&path)? {
                let entry = entry?;
                names.insert(entry.file_name(), entry.file_type()?);
            }
            Ok(names)
        };
        list().map_err(|error: io::Error| error.to_string())
    }

    /// Follows links and checks that they stay in the folder.
    fn inside(&self, path: &Path) -> Result<(), String> {
        let real = path.canonicalize().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => "no such file".to_owned(),
            _ => error.to_string(),
        })?;
        if real.starts_with(&self.root) {
            Ok(())
        } else {
            Err("a link that leaves the folder".to_owned())
        }
    }

    pub(super) fn read(&self, at: usize, limit: u64) -> io::Result<Vec<u8>> {
        let path = self.located.get(at).ok_or(io::ErrorKind::NotFound)?;
        let file = File::open(path)?;
        let size = file.metadata()?.len();
        read_up_to(file, size, limit)
    }
}
