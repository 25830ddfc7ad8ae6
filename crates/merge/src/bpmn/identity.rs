//! Which element of one file is which of another.
//!
//! An element of BPMN is known by its id, what draws it by what it draws, a reference by what it refers
//! to. Whatever has no such name is found again among its siblings of the same kind by what it says,
//! and where that changed, by where it stands between those that did not.

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::{names::Named, vocabulary::Role};
use crate::{
    tree::{Features, Interner, Key, Name, align},
    xml::{Content, Document, NodeId},
};

/// What makes a node the same in every version.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Identity {
    /// The file itself.
    Document,
    /// Its outermost element.
    Definitions,
    /// One of BPMN's elements, by its id.
    Id(String),
    /// What draws an element; numbered where it is drawn more than once.
    Drawn(String, u32),
    /// An element's membership in one of the lanes of a set.
    LaneMember(Key, String),
    /// Where a flow comes in or goes out.
    Flow(Direction, String),
    /// A child of this kind, with what tells it from the others.
    Child(Key, Name, Mark, u32),
}

/// `incoming` or `outgoing`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Direction {
    In,
    Out,
}

/// What tells a child without an id from others of its kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Mark {
    /// Where it stood in the base.
    Number,
    /// What it says.
    Says(String),
    /// A digest of all that it says.
    Digest(u64),
}

/// The keys of one file.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// By node.
    of: Vec<Option<Key>>,
    /// By node, too.
    digests: Vec<u64>,
    /// What draws an element, in document order.
    drawn: FxHashMap<String, Vec<(Key, Option<String>)>>,
    /// Children of a kind without a name, in order.
    groups: FxHashMap<(Key, Name), Vec<Member>>,
}

/// One of several children of a kind.
#[derive(Clone, Debug)]
struct Member {
    key: Key,
    mark: Option<String>,
    digest: u64,
}

/// A child with its name, where it has one, and a digest of all that it says.
type Described = (NodeId, Option<String>, u64);

impl Keys {
    pub(super) fn of(&self, id: NodeId) -> Option<Key> {
        self.of.get(id.index()).copied().flatten()
    }

    /// A digest of all that a node says.
    pub(super) fn digest(&self, id: NodeId) -> u64 {
        self.digests.get(id.index()).copied().unwrap_or_default()
    }

    /// Finds the keys of a file, those of the base where there is one.
    pub(super) fn find(
        table: &mut Interner<Identity>,
        names: &Interner<String>,
        (document, named): (&Document, &Named),
        base: Option<&Self>,
    ) -> Self {
        let mut finding = Finding {
            table,
            document,
            named,
            base,
            used: FxHashSet::default(),
            numbers: FxHashMap::default(),
            keys: Self {
                digests: digests(document, named, names),
                of: vec![None; document.read_nodes().len()],
                ..Self::default()
            },
        };
        finding.drawn();
        let root = finding.table.key(Identity::Document);
        finding.take(NodeId::DOCUMENT, root);
        for id in document.read_nodes() {
            if let Some(key) = finding.keys.of(id) {
                finding.children(id, key);
            }
        }
        finding.keys
    }
}

struct Finding<'a> {
    table: &'a mut Interner<Identity>,
    document: &'a Document,
    named: &'a Named,
    base: Option<&'a Keys>,
    /// Keys that a node of this file has already.
    used: FxHashSet<Key>,
    /// How many children of a kind were given the same mark.
    numbers: FxHashMap<(Key, Name, Mark), u32>,
    keys: Keys,
}

impl Finding<'_> {
    fn take(&mut self, id: NodeId, key: Key) -> bool {
        let free = self.used.insert(key);
        if free && let Some(place) = self.keys.of.get_mut(id.index()) {
            *place = Some(key);
        }
        free
    }

    /// What draws an element is first found by its id, since an element may be drawn twice; then by
    /// what it draws, since both sides may draw the same element anew.
    fn drawn(&mut self) {
        let mut waiting = Vec::new();
        for id in self.document.read_nodes() {
            if self.named.role(id) != Some(Role::Drawn) {
                continue;
            }
            let Some(element) = self.document.attribute(id, "bpmnElement") else {
                continue;
            };
            let own = self.document.attribute(id, "id");
            let known = self.base.and_then(|base| base.drawn.get(&element));
            let same = known
                .into_iter()
                .flatten()
                .find(|(_, id)| own.is_some() && *id == own);
            match same.map(|(key, _)| *key) {
                Some(key) if self.take(id, key) => {
                    self.keys.drawn.entry(element).or_default().push((key, own));
                }
                _ => waiting.push((id, element, own)),
            }
        }
        let mut numbers: FxHashMap<String, u32> = FxHashMap::default();
        for (id, element, own) in waiting {
            let number = numbers.entry(element.clone()).or_default();
            loop {
                let key = self.table.key(Identity::Drawn(element.clone(), *number));
                *number += 1;
                if self.take(id, key) {
                    self.keys.drawn.entry(element).or_default().push((key, own));
                    break;
                }
            }
        }
    }

    /// Finds the keys of all children of a node.
    fn children(&mut self, parent: NodeId, parent_key: Key) {
        let mut groups: Vec<(Name, Vec<NodeId>)> = Vec::new();
        let mut places: FxHashMap<Name, usize> = FxHashMap::default();
        for child in &self.document.node(parent).children {
            let Some(kind) = self.named.kind(*child) else {
                continue;
            };
            if self.keys.of(*child).is_some() || self.known(parent, *child) {
                continue;
            }
            let mark = match &self.document.node(*child).content {
                Content::Comment(piece) | Content::Instruction(piece) => {
                    Some(self.document.raw(piece).to_owned())
                }
                _ if self.named.role(*child).is_some_and(Role::is_reference) => {
                    Some(self.reference(*child))
                }
                _ => None,
            };
            if let Some(mark) = mark {
                self.numbered(*child, parent_key, kind, &Mark::Says(mark));
                continue;
            }
            let place = *places.entry(kind).or_insert_with(|| {
                groups.push((kind, Vec::new()));
                groups.len() - 1
            });
            if let Some((_, group)) = groups.get_mut(place) {
                group.push(*child);
            }
        }
        for (kind, group) in groups {
            self.group(parent_key, kind, &group);
        }
    }

    /// A key that needs no look at siblings.
    fn known(&mut self, parent: NodeId, id: NodeId) -> bool {
        let identity = match self.named.role(id) {
            Some(Role::Waypoint) => return true,
            Some(Role::Definitions) => Identity::Definitions,
            Some(Role::LaneMember) => {
                let set = self.document.node(parent).parent;
                let Some(set) = set.and_then(|set| self.keys.of(set)) else {
                    return false;
                };
                Identity::LaneMember(set, self.reference(id))
            }
            Some(Role::Incoming) => Identity::Flow(Direction::In, self.reference(id)),
            Some(Role::Outgoing) => Identity::Flow(Direction::Out, self.reference(id)),
            Some(Role::Standard | Role::Drawn | Role::Link) => {
                match self.document.attribute(id, "id") {
                    Some(own) => Identity::Id(own),
                    None => return false,
                }
            }
            Some(Role::Foreign) | None => return false,
        };
        let key = self.table.key(identity);
        self.take(id, key)
    }

    fn reference(&self, id: NodeId) -> String {
        let text = self.document.text(id).unwrap_or_default();
        text.trim().to_owned()
    }

    fn numbered(&mut self, id: NodeId, parent: Key, kind: Name, mark: &Mark) -> Key {
        loop {
            // Counted on, so that many of a kind take no time in the square.
            let number = self
                .numbers
                .entry((parent, kind, mark.clone()))
                .or_default();
            let identity = Identity::Child(parent, kind, mark.clone(), *number);
            *number += 1;
            let key = self.table.key(identity);
            if self.take(id, key) {
                return key;
            }
        }
    }

    fn group(&mut self, parent: Key, kind: Name, group: &[NodeId]) {
        let described: Vec<Described> = group
            .iter()
            .map(|id| (*id, self.mark(*id), self.keys.digest(*id)))
            .collect();
        let known = self.base.and_then(|base| base.groups.get(&(parent, kind)));
        let found = match known {
            Some(known) => find(known, &described),
            None => vec![None; described.len()],
        };
        let is_base = self.base.is_none();
        let is_new = known.is_none();
        let mut members: Vec<Member> = Vec::with_capacity(described.len());
        for ((id, mark, digest), found) in described.into_iter().zip(found) {
            let key = match found {
                Some(key) if self.take(id, key) => key,
                _ => {
                    // Of most kinds there can be only one: what both sides add is the same.
                    let only = is_new && members.is_empty() && !self.is_one_of_many(id);
                    let mark = match &mark {
                        _ if is_base || only => Mark::Number,
                        Some(mark) => Mark::Says(mark.clone()),
                        None => Mark::Digest(digest),
                    };
                    self.numbered(id, parent, kind, &mark)
                }
            };
            members.push(Member { key, mark, digest });
        }
        self.keys.groups.insert((parent, kind), members);
    }

    /// Whether an element looks like one of a list: other vendors' elements do that say something of
    /// themselves, and do not only hold others together.
    fn is_one_of_many(&self, id: NodeId) -> bool {
        self.named.role(id) == Some(Role::Foreign) && !self.named.attributes(id).is_empty()
    }

    /// What names a child to whoever wrote it, where it has no id that counts everywhere.
    fn mark(&self, id: NodeId) -> Option<String> {
        ["id", "name", "key"]
            .into_iter()
            .find_map(|name| self.document.attribute(id, name))
    }
}

/// Finds each of some children among those of the base.
fn find(base: &[Member], now: &[Described]) -> Vec<Option<Key>> {
    let features = |mark: &Option<String>, digest: u64| Features {
        name: mark.as_deref().map(digest_of),
        digest,
    };
    let base_features = base.iter().map(|known| features(&known.mark, known.digest));
    let features = now.iter().map(|(_, mark, digest)| features(mark, *digest));
    let found = align(
        &base_features.collect::<Vec<_>>(),
        &features.collect::<Vec<_>>(),
    );
    let key = |at: Option<usize>| Some(base.get(at?)?.key);
    found.into_iter().map(key).collect()
}

fn digest_of(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish()
}

/// A digest of everything that each node says, whatever prefixes and order of attributes it is written
/// with.
fn digests(document: &Document, named: &Named, table: &Interner<String>) -> Vec<u64> {
    let mut digests = vec![0_u64; document.read_nodes().len()];
    for id in document.read_nodes().rev() {
        let node = document.node(id);
        let mut hasher = FxHasher::default();
        match &node.content {
            Content::Element(_) => {
                named
                    .kind(id)
                    .map(|kind| table.text(kind))
                    .hash(&mut hasher);
                let sum = named.attributes(id).iter().fold(0_u64, |sum, attribute| {
                    let mut hasher = FxHasher::default();
                    (table.text(attribute.field), &attribute.value).hash(&mut hasher);
                    sum.wrapping_add(hasher.finish())
                });
                sum.hash(&mut hasher);
                document.text(id).hash(&mut hasher);
                for child in node
                    .children
                    .iter()
                    .filter(|child| named.kind(**child).is_some())
                {
                    digests.get(child.index()).hash(&mut hasher);
                }
            }
            Content::Comment(piece) | Content::Instruction(piece) => {
                document.raw(piece).hash(&mut hasher);
            }
            _ => continue,
        }
        if let Some(digest) = digests.get_mut(id.index()) {
            *digest = hasher.finish();
        }
    }
    digests
}
