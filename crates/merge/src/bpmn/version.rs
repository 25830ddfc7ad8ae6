//! A BPMN file as a keyed tree.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    identity::{Identity, Keys},
    names::{Named, Names},
    vocabulary::{Role, is_prose, parts, refers},
};
use crate::{
    tree::{Interner, Key, Name, Node, Sort, Tree, Value},
    xml::{Content, Document, NodeId, XmlError, XmlErrorCode},
};

/// What the versions of a file share.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) names: Names,
    pub(super) keys: Interner<Identity>,
}

impl Session {
    pub(super) fn new() -> Self {
        Self {
            names: Names::new(),
            keys: Interner::default(),
        }
    }
}

/// One version of a file.
#[derive(Debug)]
pub(super) struct Version {
    pub(super) document: Document,
    pub(super) named: Named,
    pub(super) keys: Keys,
    pub(super) tree: Tree,
    nodes: FxHashMap<Key, NodeId>,
}

impl Version {
    /// Reads a file; its keys are those of the base where there is one.
    pub(super) fn read(
        bytes: &[u8],
        session: &mut Session,
        base: Option<&Self>,
    ) -> Result<Self, XmlError> {
        let document = Document::parse(bytes)?;
        let named = Named::of(&document, &mut session.names);
        require_bpmn(&document, &named)?;
        let keys = Keys::find(
            &mut session.keys,
            &session.names.table,
            (&document, &named),
            base.map(|base| &base.keys),
        );
        Ok(Self {
            document,
            named,
            keys,
            tree: Tree::default(),
            nodes: FxHashMap::default(),
        })
    }

    /// Makes the trees of all versions.
    pub(super) fn grow(versions: &mut [&mut Self], session: &mut Session) {
        // What mixes text and elements in one version is one value in all of them.
        let mixed: FxHashSet<Key> = versions
            .iter()
            .flat_map(|version| version.mixed())
            .collect();
        for version in versions {
            version.grow_one(session, &mixed);
        }
    }

    fn mixed(&self) -> Vec<Key> {
        let is_mixed = |id: &NodeId| {
            let mut children = self.document.node(*id).children.iter();
            children.any(|child| self.document.element(*child).is_some())
                && self.document.text(*id).is_some()
        };
        let mixed = self.document.read_nodes().filter(is_mixed);
        mixed.filter_map(|id| self.keys.of(id)).collect()
    }

    pub(super) fn node_of(&self, key: Key) -> Option<NodeId> {
        self.nodes.get(&key).copied()
    }

    fn grow_one(&mut self, session: &mut Session, mixed: &FxHashSet<Key>) {
        let count = self.document.read_nodes().len();
        let mut nodes: Vec<Node> = Vec::with_capacity(count);
        // Where each node of the document stands in the tree.
        let mut places: Vec<Option<usize>> = vec![None; count];
        let mut ids: FxHashMap<Arc<str>, Key> = FxHashMap::default();
        for id in self.document.read_nodes() {
            let Some(key) = self.keys.of(id) else {
                continue;
            };
            let parent = self.document.node(id).parent;
            let above = parent.map(|parent| places.get(parent.index()).copied().flatten());
            // Within a mixed content, or a part of another value.
            if above == Some(None) {
                continue;
            }
            let above = above.flatten();
            let parent = above
                .and_then(|above| nodes.get(above))
                .map(|node| node.key);
            if let Some(above) = above.and_then(|above| nodes.get_mut(above)) {
                above.children.push(key);
            }
            if !mixed.contains(&key)
                && let Some(place) = places.get_mut(id.index())
            {
                *place = Some(nodes.len());
            }
            if let Some(own) = self.document.attribute(id, "id")
                && self
                    .named
                    .role(id)
                    .is_some_and(|role| role != Role::Foreign)
            {
                ids.entry(own.into()).or_insert(key);
            }
            nodes.push(Node {
                key,
                parent,
                children: Vec::new(),
                fields: self.fields(id, key, session, mixed.contains(&key)),
                references: Vec::new(),
                depends: self
                    .named
                    .role(id)
                    .is_some_and(|role| role.is_reference() || role == Role::Drawn),
                rank: self.rank(id),
            });
            self.nodes.insert(key, id);
        }
        for node in &mut nodes {
            let role = self
                .nodes
                .get(&node.key)
                .and_then(|id| self.named.role(*id));
            node.references = references(node, role, session, &ids);
        }
        self.tree = Tree::new(nodes);
    }

    fn rank(&self, id: NodeId) -> u64 {
        use std::hash::{Hash as _, Hasher as _};
        let mut hasher = rustc_hash::FxHasher::default();
        match self.document.attribute(id, "id") {
            Some(own) => own.hash(&mut hasher),
            None => self.keys.digest(id).hash(&mut hasher),
        }
        hasher.finish()
    }

    fn fields(
        &self,
        id: NodeId,
        key: Key,
        session: &mut Session,
        mixed: bool,
    ) -> Vec<(Name, Value)> {
        let names = session.names.fields;
        let Some(kind) = self.named.kind(id) else {
            return Vec::new();
        };
        let whole = |text: Arc<str>| Value {
            text,
            sort: Sort::Whole,
        };
        let kind_name = session.names.table.text(kind);
        let mut fields = vec![(names.kind, whole(kind_name.into()))];
        let role = self.named.role(id);
        if role.is_none() {
            return fields;
        }
        let known_by_id = matches!(session.keys.of_key(key), Some(Identity::Id(_)));
        for attribute in self.named.attributes(id) {
            let name = session.names.table.text(attribute.field);
            if name == "@id" && known_by_id {
                continue;
            }
            let sort = if name == "@name" && role != Some(Role::Foreign) {
                Sort::Words
            } else {
                Sort::Whole
            };
            let text = attribute.value.clone();
            fields.push((attribute.field, Value { text, sort }));
        }
        let waypoints = self.waypoints(id);
        if !waypoints.is_empty() {
            fields.push((names.waypoints, whole(waypoints.into())));
        }
        if mixed {
            fields.push((names.content, whole(self.document.inner(id).into())));
        } else if let Some(text) = self.document.text(id) {
            let is_reference =
                role.is_some_and(Role::is_reference) || parts(kind_name).1.ends_with("Ref");
            let sort = if is_prose(kind_name) && !is_reference {
                Sort::Words
            } else {
                Sort::Whole
            };
            let text = if is_reference {
                text.trim().to_owned()
            } else {
                text
            };
            fields.push((
                names.text,
                Value {
                    text: text.into(),
                    sort,
                },
            ));
        }
        fields.sort_unstable_by_key(|(name, _)| *name);
        fields.dedup_by_key(|(name, _)| *name);
        fields
    }

    /// An edge's points, as one value.
    fn waypoints(&self, id: NodeId) -> String {
        let children = self.document.node(id).children.iter();
        let points = children.filter(|child| self.named.role(**child) == Some(Role::Waypoint));
        let shown = points.map(|point| {
            let coordinate = |name| self.document.attribute(*point, name).unwrap_or_default();
            format!("{},{}", coordinate("x"), coordinate("y"))
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    /// An edge's points in the document.
    pub(super) fn points(&self, id: NodeId) -> Vec<NodeId> {
        let children = self.document.node(id).children.iter().copied();
        children
            .filter(|child| self.named.role(*child) == Some(Role::Waypoint))
            .collect()
    }

    /// Whether a node is an element with an id that counts everywhere, and so is spoken of by itself.
    pub(super) fn has_name(&self, id: NodeId) -> bool {
        self.named
            .role(id)
            .is_some_and(|role| role != Role::Foreign)
            && self.document.attribute(id, "id").is_some()
    }

    /// Whether a node draws an element.
    pub(super) fn is_drawn(&self, id: NodeId) -> bool {
        self.named.role(id) == Some(Role::Drawn)
    }

    pub(super) fn is_comment(&self, id: NodeId) -> bool {
        matches!(
            self.document.node(id).content,
            Content::Comment(_) | Content::Instruction(_)
        )
    }
}

fn require_bpmn(document: &Document, named: &Named) -> Result<(), XmlError> {
    let root = document.root();
    if root.and_then(|root| named.role(root)) == Some(Role::Definitions) {
        return Ok(());
    }
    Err(XmlError {
        code: XmlErrorCode::NotBpmn,
        position: document.position(root.unwrap_or(NodeId::DOCUMENT)),
        reason: "the outermost element is not BPMN's `definitions`".to_owned(),
    })
}

fn references(
    node: &Node,
    role: Option<Role>,
    session: &Session,
    ids: &FxHashMap<Arc<str>, Key>,
) -> Vec<(Name, Key)> {
    if !role.is_some_and(|role| role != Role::Foreign) {
        return Vec::new();
    }
    let fields = session.names.fields;
    let kind = node.field(fields.kind).map_or("", |kind| &kind.text);
    let kind = parts(kind).1;
    let text_refers = role.is_some_and(Role::is_reference)
        || kind.ends_with("Ref")
        || matches!(kind, "source" | "target");
    let named = node.fields.iter().filter(|(name, _)| {
        let written = session.names.table.text(*name);
        *name == fields.text && text_refers || written.strip_prefix('@').is_some_and(refers)
    });
    named
        .filter_map(|(name, value)| {
            let whole = value.text.trim();
            let local = whole.rsplit_once(':').map_or(whole, |(_, local)| local);
            let target = ids.get(whole).or_else(|| ids.get(local))?;
            (*target != node.key).then_some((*name, *target))
        })
        .collect()
}
