//! One version of a document as a keyed tree.

use std::{
    hash::{Hash as _, Hasher as _},
    sync::Arc,
};

use rustc_hash::{FxHashMap, FxHasher};
use serde_json::Value as Json;

use super::{
    canonical,
    error::{JsonError, JsonErrorCode},
    identity::Keys,
    read::{Written, read},
    session::Session,
    vocabulary::{Class, is_inline},
};
use crate::{
    tree::{Key, Name, Node, Sort, Tree, Value},
    xml::Limits,
};

/// One version.
#[derive(Debug)]
pub(super) struct Version {
    /// What is merged.
    pub(super) tree: Tree,
    /// What was read, where that is more.
    as_read: Option<Tree>,
    pub(super) keys: Keys,
    about: FxHashMap<Key, About>,
}

/// What is known of a node beside what is merged.
#[derive(Debug)]
struct About {
    class: Class,
    id: Option<Arc<str>>,
}

/// A node on its way from the file into the tree.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) class: Class,
    pub(super) id: Option<Arc<str>>,
    pub(super) parent: Option<usize>,
    pub(super) children: Vec<usize>,
    /// Where it has no id of its own or some node in it has none: a digest of all that it says.
    pub(super) digest: u64,
    fields: Vec<(Name, Value)>,
}

impl Version {
    /// Reads a version; nodes without an id are looked for in the base.
    pub(super) fn read(
        bytes: &[u8],
        session: &mut Session,
        base: Option<&Self>,
    ) -> Result<Self, JsonError> {
        let items = flatten(read(bytes)?, session)?;
        let keys = Keys::find(&items, &mut session.keys, base.map(|base| &base.keys));
        let mut about = FxHashMap::default();
        about.reserve(items.len());
        let mut nodes = Vec::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            let Some(key) = keys.of(at) else { continue };
            let content = item
                .fields
                .iter()
                .find(|(name, _)| *name == session.fields.content);
            let runs = content
                .and_then(|(_, value)| value.runs())
                .unwrap_or_default();
            let targets = runs.iter().filter_map(|run| run.target);
            nodes.push(Node {
                key,
                parent: item.parent.and_then(|parent| keys.of(parent)),
                children: item
                    .children
                    .iter()
                    .filter_map(|child| keys.of(*child))
                    .collect(),
                references: targets
                    .map(|target| (session.fields.content, target))
                    .collect(),
                fields: Vec::new(),
                depends: false,
                rank: match &item.id {
                    Some(id) => digest(|hasher| id.hash(hasher)),
                    None => item.digest,
                },
            });
        }
        for ((node, item), at) in nodes.iter_mut().zip(items).zip(0..) {
            node.fields = item.fields;
            debug_assert_eq!(keys.of(at), Some(node.key));
            about.insert(
                node.key,
                About {
                    class: item.class,
                    id: item.id,
                },
            );
        }
        Ok(Self {
            tree: Tree::new(nodes),
            as_read: None,
            keys,
            about,
        })
    }

    /// What was read.
    pub(super) fn as_read(&self) -> &Tree {
        self.as_read.as_ref().unwrap_or(&self.tree)
    }

    /// Merges less than was read.
    pub(super) fn prune(&mut self, pruned: Tree) {
        self.as_read = Some(std::mem::replace(&mut self.tree, pruned));
    }

    pub(super) fn class(&self, key: Key) -> Option<Class> {
        Some(self.about.get(&key)?.class)
    }

    pub(super) fn id(&self, key: Key) -> Option<&Arc<str>> {
        self.about.get(&key)?.id.as_ref()
    }

    /// The document itself.
    pub(super) fn root(&self) -> Option<Key> {
        Some(self.tree.nodes().first()?.key)
    }
}

/// All nodes, parents before their children.
fn flatten(root: Written, session: &mut Session) -> Result<Vec<Item>, JsonError> {
    let limit = Limits::default().nodes;
    let mut flattening = Flattening {
        session,
        items: Vec::new(),
        at_end: Vec::new(),
        has_nameless: false,
        left: limit,
    };
    if flattening.add(root, None).is_none() {
        let reason = format!("more than {limit} nodes");
        return Err(JsonError::new(JsonErrorCode::TooLarge, "", 0, reason));
    }
    // There is always a place for footnotes and comments, so that nobody takes it away from another.
    for (class, kind) in [
        (Class::Footnotes, "footnotes"),
        (Class::Comments, "comments"),
    ] {
        if !flattening.at_end.contains(&class) {
            let written = Written {
                kind: kind.to_owned(),
                ..Written::default()
            };
            flattening.add(written, Some(0));
        }
    }
    flattening.order_end();
    let Flattening {
        mut items,
        has_nameless,
        ..
    } = flattening;
    if has_nameless {
        digest_all(&mut items, session);
    }
    Ok(items)
}

struct Flattening<'a> {
    session: &'a mut Session,
    items: Vec<Item>,
    /// What there is that stands behind the blocks.
    at_end: Vec<Class>,
    has_nameless: bool,
    /// How many nodes may still come.
    left: usize,
}

impl Flattening<'_> {
    /// Puts what stands behind the blocks in one order, wherever it was added.
    fn order_end(&mut self) {
        let Some(root) = self.items.first_mut() else {
            return;
        };
        let mut children = std::mem::take(&mut root.children);
        let place = |child: &usize| self.items.get(*child)?.class.place_at_end();
        children.sort_by_key(|child| place(child).unwrap_or_default());
        if let Some(root) = self.items.first_mut() {
            root.children = children;
        }
    }

    /// `None` where there are too many.
    fn add(&mut self, node: Written, parent: Option<usize>) -> Option<()> {
        self.left = self.left.checked_sub(1)?;
        let kind = self.session.names.name(node.kind.clone());
        let inline = |inner: &Written| is_inline(&inner.kind);
        let mut class = Class::of(&node.kind, kind, node.content.iter().any(inline));
        if parent.is_none() {
            class = Class::Document;
        } else if class.place_at_end().is_some() {
            if parent == Some(0) && !self.at_end.contains(&class) {
                self.at_end.push(class);
            } else {
                class = Class::Other(kind, false);
            }
        }
        let Written {
            kind,
            mut attributes,
            content,
            more,
        } = node;
        let id = match attributes.get("id") {
            Some(Json::String(id)) if class != Class::Document => Some(Arc::from(id.as_str())),
            _ => None,
        };
        if id.is_some() {
            attributes.remove("id");
        }
        self.has_nameless |=
            id.is_none() && !matches!(class, Class::Document | Class::Footnotes | Class::Comments);
        let whole = |text: String| Value {
            text: text.into(),
            sort: Sort::Whole,
        };
        let mut fields = vec![(self.session.fields.kind, whole(kind))];
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_null()) {
            let name = self.session.names.name(format!("@{name}"));
            fields.push((name, whole(canonical::text(value))));
        }
        for (name, value) in &more {
            let name = self.session.names.name(format!(".{name}"));
            fields.push((name, whole(canonical::text(value))));
        }
        let at = self.items.len();
        if let Some(parent) = parent.and_then(|parent| self.items.get_mut(parent)) {
            parent.children.push(at);
        }
        let children = if class.holds_text() {
            self.left = self.left.checked_sub(content.len())?;
            fields.push((self.session.fields.content, self.session.text(content)));
            Vec::new()
        } else {
            content
        };
        fields.sort_unstable_by_key(|(name, _)| *name);
        fields.dedup_by_key(|(name, _)| *name);
        self.items.push(Item {
            class,
            id,
            parent,
            children: Vec::with_capacity(children.len()),
            digest: 0,
            fields,
        });
        for child in children {
            self.add(child, Some(at))?;
        }
        Some(())
    }
}

fn digest_all(items: &mut [Item], session: &Session) {
    for at in (0..items.len()).rev() {
        let Some(item) = items.get(at) else { continue };
        let own = digest(|hasher| {
            item.id.hash(hasher);
            for (name, value) in &item.fields {
                session.names.text(*name).hash(hasher);
                value.text.hash(hasher);
                for run in value.runs().unwrap_or_default() {
                    (&run.text, run.whole, session.shown_marks(&run.marks)).hash(hasher);
                }
            }
            for child in &item.children {
                items.get(*child).map(|child| child.digest).hash(hasher);
            }
        });
        if let Some(item) = items.get_mut(at) {
            item.digest = own;
        }
    }
}

pub(super) fn digest(of: impl FnOnce(&mut FxHasher)) -> u64 {
    let mut hasher = FxHasher::default();
    of(&mut hasher);
    hasher.finish()
}
