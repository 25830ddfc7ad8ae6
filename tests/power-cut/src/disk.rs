//! A disk under a folder: what was synced, and what only seemed to be written.

use std::{collections::HashMap, fs, io, path::Path};

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::{
    folder,
    journal::Operation,
    names::{Change, Names, Node},
};

/// The least that disks write as one.
const SECTOR: u64 = 512;

/// A disk under a folder. It follows a program's operations and says what a power cut leaves.
#[derive(Clone, Debug, Default)]
pub struct Disk {
    names: Names,
    nodes: Vec<Content>,
    open: HashMap<i32, (Node, String)>,
}

#[derive(Clone, Debug)]
enum Content {
    Folder,
    File(File),
}

#[derive(Clone, Debug, Default)]
struct File {
    synced: Vec<u8>,
    unsynced: Vec<Unsynced>,
}

#[derive(Clone, Debug)]
enum Unsynced {
    Write { offset: u64, bytes: Vec<u8> },
    Resize { length: u64 },
}

impl Disk {
    /// A disk on which a folder is as it is now.
    ///
    /// # Errors
    ///
    /// When the folder can not be read.
    pub fn of(root: &Path) -> io::Result<Self> {
        let mut disk = Self::default();
        for entry in folder::entries(root)? {
            let content = match entry.bytes {
                None => Content::Folder,
                Some(synced) => Content::File(File {
                    synced,
                    unsynced: Vec::new(),
                }),
            };
            let node = disk.add(content);
            disk.names.add_synced(entry.path, node);
        }
        Ok(disk)
    }

    /// Follows an operation. Those on files that it has not seen opened are left out.
    pub fn follow(&mut self, operation: Operation) {
        match operation {
            Operation::Open {
                descriptor,
                path,
                created,
                emptied,
            } => self.open(descriptor, path, created, emptied),
            Operation::Write {
                descriptor,
                offset,
                bytes,
            } => self.write(descriptor, Unsynced::Write { offset, bytes }),
            Operation::Resize { descriptor, length } => {
                self.write(descriptor, Unsynced::Resize { length });
            }
            Operation::Sync { descriptor } => self.sync(descriptor),
            Operation::Rename { from, to } => self.names.change(Change::Rename { from, to }),
            Operation::Remove { path } => self.names.change(Change::Remove { path }),
            Operation::MakeFolder { path } => {
                let node = self.add(Content::Folder);
                self.names.change(Change::Put { path, node });
            }
        }
    }

    /// Replaces what is in a folder by what a power cut leaves of it. The same seed leaves the same.
    ///
    /// # Errors
    ///
    /// When the folder can not be written.
    pub fn write_after_power_cut(&self, root: &Path, seed: u64) -> io::Result<()> {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        // Nothing and everything are as likely as the many ways between.
        let chance = match random.random_range(0..4) {
            0 => 0.0,
            1 => 1.0,
            _ => random.random::<f64>(),
        };
        folder::empty(root)?;
        for (path, node) in self.names.after_power_cut(&mut random) {
            let place = root.join(&path);
            match self.nodes.get(node) {
                Some(Content::Folder) => fs::create_dir(place)?,
                Some(Content::File(file)) => {
                    fs::write(place, file.after_power_cut(chance, &mut random))?;
                }
                None => {}
            }
        }
        Ok(())
    }

    fn add(&mut self, content: Content) -> Node {
        self.nodes.push(content);
        self.nodes.len() - 1
    }

    fn open(&mut self, descriptor: i32, path: String, created: bool, emptied: bool) {
        let node = match self.names.get(&path) {
            Some(node) if !created => node,
            _ if path.is_empty() => self.add(Content::Folder),
            _ => {
                let node = self.add(Content::File(File::default()));
                self.names.change(Change::Put {
                    path: path.clone(),
                    node,
                });
                node
            }
        };
        self.open.insert(descriptor, (node, path));
        if emptied {
            self.write(descriptor, Unsynced::Resize { length: 0 });
        }
    }

    fn write(&mut self, descriptor: i32, what: Unsynced) {
        let Some((node, _)) = self.open.get(&descriptor) else {
            return;
        };
        if let Some(Content::File(file)) = self.nodes.get_mut(*node) {
            file.unsynced.push(what);
        }
    }

    fn sync(&mut self, descriptor: i32) {
        let Some((node, path)) = self.open.get(&descriptor) else {
            return;
        };
        match self.nodes.get_mut(*node) {
            Some(Content::File(file)) => {
                for what in std::mem::take(&mut file.unsynced) {
                    match what {
                        Unsynced::Write { offset, bytes } => put(&mut file.synced, offset, &bytes),
                        Unsynced::Resize { length } => file.synced.resize(length as usize, 0),
                    }
                }
            }
            Some(Content::Folder) => self.names.sync(path),
            None => {}
        }
    }
}

impl File {
    fn after_power_cut(&self, chance: f64, random: &mut impl Rng) -> Vec<u8> {
        let mut bytes = self.synced.clone();
        for what in &self.unsynced {
            match what {
                Unsynced::Resize { length } => {
                    if random.random_bool(chance) {
                        bytes.resize(*length as usize, 0);
                    }
                }
                Unsynced::Write {
                    offset,
                    bytes: written,
                } => {
                    let mut rest = written.as_slice();
                    let mut at = *offset;
                    while !rest.is_empty() {
                        let length = (SECTOR - at % SECTOR).min(rest.len() as u64);
                        let (sector, after) = rest.split_at(length as usize);
                        if random.random_bool(chance) {
                            put(&mut bytes, at, sector);
                        }
                        rest = after;
                        at += length;
                    }
                }
            }
        }
        bytes
    }
}

fn put(bytes: &mut Vec<u8>, offset: u64, written: &[u8]) {
    let start = offset as usize;
    let end = start + written.len();
    if bytes.len() < end {
        bytes.resize(end, 0);
    }
    if let Some(place) = bytes.get_mut(start..end) {
        place.copy_from_slice(written);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW: i32 = 3;
    const ROOT: i32 = 4;

    fn created(path: &str) -> Operation {
        Operation::Open {
            descriptor: NEW,
            path: path.to_owned(),
            created: true,
            emptied: false,
        }
    }

    fn root() -> Operation {
        Operation::Open {
            descriptor: ROOT,
            path: String::new(),
            created: false,
            emptied: false,
        }
    }

    fn write(bytes: &[u8]) -> Operation {
        Operation::Write {
            descriptor: NEW,
            offset: 0,
            bytes: bytes.to_vec(),
        }
    }

    fn sync(descriptor: i32) -> Operation {
        Operation::Sync { descriptor }
    }

    /// What some power cuts leave of a file.
    fn left(operations: impl IntoIterator<Item = Operation>, path: &str) -> Vec<Option<Vec<u8>>> {
        let folder = tempfile::tempdir().unwrap();
        let mut disk = Disk::of(folder.path()).unwrap();
        for operation in operations {
            disk.follow(operation);
        }
        let results = (0..64).map(|seed| {
            disk.write_after_power_cut(folder.path(), seed).unwrap();
            fs::read(folder.path().join(path)).ok()
        });
        results.collect()
    }

    #[test]
    fn what_was_synced_with_its_name_is_always_left() {
        let all = left(
            [created("a"), write(b"hello"), sync(NEW), root(), sync(ROOT)],
            "a",
        );
        assert!(all.iter().all(|left| left.as_deref() == Some(b"hello")));
    }

    #[test]
    fn a_name_that_was_not_synced_may_be_gone() {
        let all = left([created("a"), write(b"hello"), sync(NEW)], "a");
        assert!(all.contains(&None));
        assert!(all.contains(&Some(b"hello".to_vec())));
    }

    #[test]
    fn what_was_not_synced_may_be_there_gone_or_torn() {
        let long = vec![7; 4096];
        let all = left([created("a"), root(), sync(ROOT), write(&long)], "a");
        assert!(all.contains(&Some(Vec::new())));
        assert!(all.contains(&Some(long.clone())));
        let torn = |bytes: &Vec<u8>| bytes.contains(&7) && *bytes != long;
        assert!(all.iter().flatten().any(torn));
    }

    #[test]
    fn a_rename_replaces_whole_or_not_at_all() {
        let all = left(
            [
                created("a"),
                write(b"old"),
                sync(NEW),
                root(),
                sync(ROOT),
                created("a.new"),
                write(b"new"),
                sync(NEW),
                Operation::Rename {
                    from: "a.new".to_owned(),
                    to: "a".to_owned(),
                },
            ],
            "a",
        );
        assert!(all.contains(&Some(b"old".to_vec())));
        assert!(all.contains(&Some(b"new".to_vec())));
        assert!(!all.contains(&None));
    }

    #[test]
    fn a_folder_that_is_not_there_takes_its_files_with_it() {
        let all = left(
            [
                Operation::MakeFolder {
                    path: "f".to_owned(),
                },
                created("f/a"),
                write(b"x"),
                sync(NEW),
            ],
            "f/a",
        );
        assert!(all.contains(&None));
        assert!(all.contains(&Some(b"x".to_vec())));
    }
}
