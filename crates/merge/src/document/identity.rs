//! Which node of one version is which of another.
//!
//! A node is known by its id, as long as it stays of one class. One without an id is found again among
//! its siblings of that class by all that it says, and where that changed, by where it stands between
//! those that did not.

use std::hash::Hash as _;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    version::{Item, digest},
    vocabulary::Class,
};
use crate::tree::{Features, Interner, Key, align};

/// What makes a node the same in every version.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Identity {
    /// The document itself.
    Document,
    /// The place of its footnotes.
    Footnotes,
    /// The place of its comments.
    Comments,
    /// A node with an id.
    Id(Class, String),
    /// A child of this class, with what tells it from the others, and a number where that is not enough.
    Child(Key, Class, Mark, u32),
}

/// What tells a child without an id from others of its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Mark {
    /// Where it stood in the base.
    Number,
    /// A digest of all that it says and of what it stands behind.
    Digest(u64),
}

/// The keys of one version.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// By item.
    of: Vec<Option<Key>>,
    /// Children of a class without an id, in order.
    groups: FxHashMap<(Key, Class), Vec<(Key, Features)>>,
}

impl Keys {
    pub(super) fn of(&self, item: usize) -> Option<Key> {
        self.of.get(item).copied().flatten()
    }

    /// Finds a key for every item.
    pub(super) fn find(
        items: &[Item],
        table: &mut Interner<Identity>,
        base: Option<&Self>,
    ) -> Self {
        let mut finding = Finding {
            items,
            table,
            base,
            used: FxHashSet::default(),
            numbers: FxHashMap::default(),
            keys: Self {
                of: vec![None; items.len()],
                groups: FxHashMap::default(),
            },
        };
        finding.by_id();
        for (at, item) in items.iter().enumerate() {
            if let Some(key) = finding.keys.of(at) {
                finding.children(key, &item.children);
            }
        }
        finding.keys
    }
}

struct Finding<'a> {
    items: &'a [Item],
    table: &'a mut Interner<Identity>,
    base: Option<&'a Keys>,
    used: FxHashSet<Key>,
    /// How many children were given the same mark.
    numbers: FxHashMap<(Key, Class, Mark), u32>,
    keys: Keys,
}

impl Finding<'_> {
    fn take(&mut self, at: usize, key: Key) -> bool {
        let free = self.used.insert(key);
        if free && let Some(place) = self.keys.of.get_mut(at) {
            *place = Some(key);
        }
        free
    }

    /// Of several nodes with one id the first has it.
    fn by_id(&mut self) {
        for (at, item) in self.items.iter().enumerate() {
            let identity = match (item.class, &item.id) {
                (Class::Document, _) => Identity::Document,
                (Class::Footnotes, _) => Identity::Footnotes,
                (Class::Comments, _) => Identity::Comments,
                (class, Some(id)) => Identity::Id(class, id.to_string()),
                (_, None) => continue,
            };
            let key = self.table.key(identity);
            self.take(at, key);
        }
    }

    fn children(&mut self, parent: Key, children: &[usize]) {
        let nameless = |at: &usize| self.keys.of(*at).is_none();
        let nameless: Vec<usize> = children.iter().copied().filter(nameless).collect();
        if nameless.is_empty() {
            return;
        }
        let mut groups: FxHashMap<Class, Vec<(usize, Features)>> = FxHashMap::default();
        for at in nameless {
            if let Some(item) = self.items.get(at) {
                let features = Features {
                    name: None,
                    digest: item.digest,
                };
                groups.entry(item.class).or_default().push((at, features));
            }
        }
        for (class, group) in &groups {
            let known = self
                .base
                .and_then(|base| base.groups.get(&(parent, *class)));
            let Some(known) = known else { continue };
            let features = |group: &[(_, Features)]| -> Vec<Features> {
                group.iter().map(|(_, features)| *features).collect()
            };
            let base: Vec<Features> = known.iter().map(|(_, features)| *features).collect();
            let found = align(&base, &features(group));
            for ((at, _), found) in group.iter().zip(found) {
                if let Some((key, _)) = found.and_then(|found| known.get(found)) {
                    self.take(*at, *key);
                }
            }
        }
        self.number(parent, children);
        for (class, group) in groups {
            let keyed = group
                .into_iter()
                .filter_map(|(at, features)| Some((self.keys.of(at)?, features)));
            self.keys.groups.insert((parent, class), keyed.collect());
        }
    }

    /// What was not found is new.
    fn number(&mut self, parent: Key, children: &[usize]) {
        let mut before = None;
        for at in children {
            if self.keys.of(*at).is_none()
                && let Some(item) = self.items.get(*at)
            {
                let mark = match self.base {
                    None => Mark::Number,
                    Some(_) => Mark::Digest(digest(|hasher| (before, item.digest).hash(hasher))),
                };
                loop {
                    let number = self.numbers.entry((parent, item.class, mark)).or_default();
                    let identity = Identity::Child(parent, item.class, mark, *number);
                    *number += 1;
                    let key = self.table.key(identity);
                    if self.take(*at, key) {
                        break;
                    }
                }
            }
            before = self.keys.of(*at);
        }
    }
}
