//! Which names a folder has, and which of them a power cut leaves.

use std::collections::{BTreeMap, HashMap};

use rand::Rng;

/// A file or folder, whatever its names are.
pub(crate) type Node = usize;

#[derive(Clone, Debug)]
pub(crate) enum Change {
    Put { path: String, node: Node },
    Rename { from: String, to: String },
    Remove { path: String },
}

/// The names as the program sees them, and those that are on the disk for certain.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    seen: BTreeMap<String, Node>,
    synced: BTreeMap<String, Node>,
    /// What was done since, in order, each with the folder that it was done in.
    unsynced: Vec<(String, Change)>,
}

impl Names {
    /// What has a name now.
    pub(crate) fn get(&self, path: &str) -> Option<Node> {
        self.seen.get(path).copied()
    }

    /// Adds a name that is on the disk already.
    pub(crate) fn add_synced(&mut self, path: String, node: Node) {
        self.seen.insert(path.clone(), node);
        self.synced.insert(path, node);
    }

    pub(crate) fn change(&mut self, change: Change) {
        apply(&mut self.seen, &change);
        let (Change::Put { path, .. } | Change::Rename { to: path, .. } | Change::Remove { path }) =
            &change;
        self.unsynced.push((folder_of(path).to_owned(), change));
    }

    /// What was done in a folder is on the disk from now on.
    pub(crate) fn sync(&mut self, folder: &str) {
        let (synced, unsynced) = std::mem::take(&mut self.unsynced)
            .into_iter()
            .partition(|(place, _)| place == folder);
        self.unsynced = unsynced;
        let synced: Vec<(String, Change)> = synced;
        for (_, change) in synced {
            apply(&mut self.synced, &change);
        }
    }

    /// The names after a power cut. File systems keep the order in which a folder was changed: of
    /// each folder the first few changes have reached the disk.
    pub(crate) fn after_power_cut(&self, random: &mut impl Rng) -> BTreeMap<String, Node> {
        let mut waiting: HashMap<&str, usize> = HashMap::new();
        for (folder, _) in &self.unsynced {
            *waiting.entry(folder).or_default() += 1;
        }
        let mut folders: Vec<_> = waiting.into_iter().collect();
        folders.sort_unstable();
        let mut reached: HashMap<&str, usize> = folders
            .into_iter()
            .map(|(folder, count)| (folder, random.random_range(0..=count)))
            .collect();
        let mut names = self.synced.clone();
        for (folder, change) in &self.unsynced {
            if let Some(left) = reached.get_mut(folder.as_str())
                && *left > 0
            {
                *left -= 1;
                apply(&mut names, change);
            }
        }
        let there = names.clone();
        names.retain(|path, _| {
            let folder = folder_of(path);
            folder.is_empty() || there.contains_key(folder)
        });
        names
    }
}

pub(crate) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn apply(names: &mut BTreeMap<String, Node>, change: &Change) {
    match change {
        Change::Put { path, node } => {
            names.insert(path.clone(), *node);
        }
        Change::Remove { path } => {
            names.remove(path);
        }
        Change::Rename { from, to } => {
            let beneath = format!("{from}/");
            let moved: Vec<String> = names
                .keys()
                .filter(|name| *name == from || name.starts_with(&beneath))
                .cloned()
                .collect();
            for name in moved {
                if let Some(node) = names.remove(&name) {
                    let rest = name.get(from.len()..).unwrap_or_default();
                    names.insert(format!("{to}{rest}"), node);
                }
            }
        }
    }
}
