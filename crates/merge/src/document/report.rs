//! Differences and conflicts as others read them.

use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::Value as Json;

use super::{
    block::{block_of, write_runs},
    session::Session,
    told::{Change, ChangeKind, Conflict, Content, NodeContent, PlaceContent, TextContent},
    version::Version,
    vocabulary::Class,
};
use crate::tree::{Clash, Difference, Key, Name};

/// Tells differences and conflicts.
pub(super) struct Reporter<'a> {
    session: &'a Session,
}

/// A version, and where its nodes stand among their siblings.
pub(super) struct Shown<'a> {
    version: &'a Version,
    /// What each node stands behind.
    before: FxHashMap<Key, Key>,
    /// Which of its kind each node without an id is among its siblings, from 1, where there are several.
    numbers: FxHashMap<Key, usize>,
}

impl<'a> Shown<'a> {
    pub(super) fn new(version: &'a Version, session: &Session) -> Self {
        let mut before = FxHashMap::default();
        let mut numbers = FxHashMap::default();
        for node in version.tree.nodes() {
            let pairs = node.children.iter().zip(node.children.iter().skip(1));
            before.extend(pairs.map(|(first, second)| (*second, *first)));
            if node
                .children
                .iter()
                .all(|child| version.id(*child).is_some())
            {
                continue;
            }
            let mut counts: FxHashMap<&str, Vec<Key>> = FxHashMap::default();
            for child in &node.children {
                counts
                    .entry(kind(version, *child, session))
                    .or_default()
                    .push(*child);
            }
            for alike in counts.into_values().filter(|alike| alike.len() > 1) {
                numbers.extend(alike.into_iter().zip(1..));
            }
        }
        Self {
            version,
            before,
            numbers,
        }
    }
}

fn kind<'a>(version: &'a Version, key: Key, session: &Session) -> &'a str {
    let node = version.tree.get(key);
    node.and_then(|node| node.field(session.fields.kind))
        .map_or("", |kind| &kind.text)
}

impl<'a> Reporter<'a> {
    pub(super) fn new(session: &'a Session) -> Self {
        Self { session }
    }

    /// The changes of a list; what is added or removed with what it stands in is told with that, unless
    /// it has an id.
    pub(super) fn changes(
        &self,
        differences: &[Difference],
        before: &Version,
        after: &Version,
    ) -> Vec<Change> {
        let (before, after) = (
            Shown::new(before, self.session),
            Shown::new(after, self.session),
        );
        // A node that is now of another class has a key of its own, but whoever sees it sees the same.
        let mut removed: FxHashMap<&str, Key> = FxHashMap::default();
        for difference in differences {
            if let Difference::Removed(key) = difference
                && let Some(id) = before.version.id(*key)
            {
                removed.insert(id, *key);
            }
        }
        let mut became: FxHashMap<Key, Key> = FxHashMap::default();
        for difference in differences {
            if let Difference::Added(key) = difference
                && let Some(was) = after.version.id(*key).and_then(|id| removed.get(&**id))
            {
                became.insert(*key, *was);
            }
        }
        let gone: FxHashSet<Key> = became.values().copied().collect();
        let changes = differences
            .iter()
            .filter_map(|difference| match difference {
                Difference::Added(key) => match became.get(key) {
                    Some(was) => {
                        let (was, is) = (
                            self.node(&before, *was, false),
                            self.node(&after, *key, false),
                        );
                        Some(self.change(ChangeKind::Changed, &after, *key, None, (was, is)))
                    }
                    None if told(&after, &before, *key) => {
                        let is = self.node(&after, *key, false);
                        Some(self.change(ChangeKind::Added, &after, *key, None, (None, is)))
                    }
                    None => None,
                },
                Difference::Removed(key) if !gone.contains(key) && told(&before, &after, *key) => {
                    let was = self.node(&before, *key, false);
                    Some(self.change(ChangeKind::Removed, &before, *key, None, (was, None)))
                }
                Difference::Removed(_) => None,
                Difference::Changed(key, field) => {
                    let values = (
                        self.field(&before, *key, *field),
                        self.field(&after, *key, *field),
                    );
                    Some(self.change(ChangeKind::Changed, &after, *key, Some(*field), values))
                }
                Difference::Moved(key) => {
                    let places = (self.place(&before, *key), self.place(&after, *key));
                    Some(self.change(ChangeKind::Moved, &after, *key, None, places))
                }
            });
        changes.collect()
    }

    fn change(
        &self,
        change: ChangeKind,
        of: &Shown<'_>,
        key: Key,
        field: Option<Name>,
        (before, after): (Option<Content>, Option<Content>),
    ) -> Change {
        let (id, path) = self.address(of, key, field);
        Change {
            change,
            id,
            path,
            before,
            after,
        }
    }

    /// The conflicts; what stays with what it stands in is told with that.
    pub(super) fn conflicts(&self, clashes: &[Clash], versions: [&Version; 3]) -> Vec<Conflict> {
        if clashes.is_empty() {
            return Vec::new();
        }
        let [base, mine, theirs] = versions.map(|version| Shown::new(version, self.session));
        let nodes = clashes.iter().filter_map(|clash| match clash {
            Clash::Node(key) => Some(*key),
            Clash::Field(..) | Clash::Place(_) => None,
        });
        let nodes: FxHashSet<Key> = nodes.collect();
        let told_with_parent = |key: &Key| {
            let versions = [&theirs, &mine];
            let of = versions
                .into_iter()
                .find(|shown| shown.version.tree.has(*key));
            let parent = of.and_then(|shown| shown.version.tree.parent(*key));
            parent.is_some_and(|parent| nodes.contains(&parent))
        };
        let told = clashes
            .iter()
            .filter(|clash| !matches!(clash, Clash::Node(key) if told_with_parent(key)));
        let conflicts = told.map(|clash| {
            let (Clash::Node(key) | Clash::Field(key, _) | Clash::Place(key)) = *clash;
            let of = [&theirs, &mine, &base]
                .into_iter()
                .find(|shown| shown.version.tree.has(key));
            let field = match clash {
                Clash::Field(_, field) => Some(*field),
                Clash::Node(_) | Clash::Place(_) => None,
            };
            let (id, path) = self.address(of.unwrap_or(&base), key, field);
            let content = |shown| match clash {
                Clash::Node(_) => self.node(shown, key, true),
                Clash::Field(_, field) => self.field(shown, key, *field),
                Clash::Place(_) => self.place(shown, key),
            };
            Conflict {
                id,
                path,
                base: content(&base),
                mine: content(&mine),
                theirs: content(&theirs),
            }
        });
        conflicts.collect()
    }

    fn node(&self, shown: &Shown<'_>, key: Key, whole: bool) -> Option<Content> {
        let version = shown.version;
        version.tree.get(key)?;
        let block = block_of(version, self.session, key, &|inner| {
            whole || version.id(inner).is_none()
        })?;
        let mut written = String::new();
        block.write(self.session, &mut written);
        let mut text = String::new();
        block.letters(&mut text);
        Some(Content::Node(NodeContent {
            kind: block.kind.to_string(),
            text,
            json: serde_json::from_str(&written).unwrap_or_default(),
        }))
    }

    fn field(&self, shown: &Shown<'_>, key: Key, field: Name) -> Option<Content> {
        let value = shown.version.tree.get(key)?.field(field)?;
        let Some(runs) = value.runs() else {
            if field == self.session.fields.kind {
                return Some(Content::Value(Json::String(value.text.to_string())));
            }
            return Some(Content::Value(
                serde_json::from_str(&value.text).unwrap_or_default(),
            ));
        };
        let mut written = "[".to_owned();
        write_runs(runs, self.session, &mut written);
        written.push(']');
        let letters = runs.iter().filter(|run| !run.whole).map(|run| &*run.text);
        Some(Content::Text(TextContent {
            text: letters.collect(),
            content: serde_json::from_str(&written).unwrap_or_default(),
        }))
    }

    fn place(&self, shown: &Shown<'_>, key: Key) -> Option<Content> {
        let parent = shown.version.tree.parent(key)?;
        let before = shown.before.get(&key);
        Some(Content::Place(PlaceContent {
            parent: self.designation(shown, parent),
            after: before.map(|before| self.designation(shown, *before)),
        }))
    }

    fn designation(&self, shown: &Shown<'_>, key: Key) -> String {
        match self.address(shown, key, None) {
            (id, path) if path.is_empty() => id,
            (id, path) if id.is_empty() => path,
            (id, path) => format!("{id}/{path}"),
        }
    }

    /// The id of the nearest node that has one, and the way from it.
    fn address(&self, shown: &Shown<'_>, key: Key, field: Option<Name>) -> (String, String) {
        let mut steps: Vec<String> = Vec::new();
        if let Some(field) = field {
            let name = self.session.names.text(field);
            steps.push(name.strip_prefix('.').unwrap_or(name).to_owned());
        }
        let mut id = String::new();
        let mut next = Some(key);
        while let Some(key) = next {
            if let Some(own) = shown.version.id(key) {
                own.as_ref().clone_into(&mut id);
                break;
            }
            if shown.version.class(key) != Some(Class::Document) {
                let kind = kind(shown.version, key, self.session);
                steps.push(match shown.numbers.get(&key) {
                    Some(number) => format!("{kind}[{number}]"),
                    None => kind.to_owned(),
                });
            }
            next = shown.version.tree.parent(key);
        }
        steps.reverse();
        (id, steps.join("/"))
    }
}

/// Whether a node that only one version has is told by itself.
fn told(shown: &Shown<'_>, other: &Shown<'_>, key: Key) -> bool {
    let parent = shown.version.tree.parent(key);
    let with_parent = parent.is_some_and(|parent| !other.version.tree.has(parent));
    !with_parent || shown.version.id(key).is_some()
}
