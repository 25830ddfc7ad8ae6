//! Differences and conflicts as others read them.

use std::fmt::Write as _;

use serde::Serialize;

use super::{
    identity::{Identity, Mark},
    version::{Session, Version},
    vocabulary::Role,
};
pub use crate::report::{ChangeKind, PlaceContent};
use crate::{
    tree::{Clash, Difference, Key, Name},
    xml::NodeId,
};

/// One thing in which two versions differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// How.
    pub change: ChangeKind,
    /// The id of the element that it is about, else of the nearest around it; empty where none has one.
    pub id: String,
    /// What of that element, as in XPath; empty where it is the element itself. An attribute is
    /// `@name`, the text of an element without an id `documentation`, an edge's points `waypoints()`.
    pub path: String,
    /// What was.
    pub before: Option<Content>,
    /// What is.
    pub after: Option<Content>,
}

/// Something that both sides changed in ways that exclude each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// As in a [`Change`].
    pub id: String,
    /// As in a [`Change`].
    pub path: String,
    /// What was.
    pub base: Option<Content>,
    /// What the one side made of it; `None` where it took it away.
    pub mine: Option<Content>,
    /// What the other side made of it; `None` where it took it away.
    pub theirs: Option<Content>,
}

/// What something says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Content {
    /// A text or an attribute's value.
    Text(String),
    /// An element.
    Element(ElementContent),
    /// Where something stands.
    Place(PlaceContent),
}

/// An element as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ElementContent {
    /// What kind of element it is, such as `task` or `bpmndi:BPMNShape`.
    pub element: String,
    /// Its name, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How it is written, less those elements in it that are spoken of by themselves.
    pub xml: String,
}

/// Tells differences and conflicts.
pub(super) struct Reporter<'a> {
    pub(super) session: &'a Session,
}

impl Reporter<'_> {
    /// The changes of a list; what is added or removed with its parent is told with it, unless it has
    /// an id of its own.
    pub(super) fn changes(
        &self,
        differences: &[Difference],
        before: &Version,
        after: &Version,
    ) -> Vec<Change> {
        let told = |version: &Version, other: &Version, key: Key| {
            let node = version.node_of(key);
            let with_parent = version
                .tree
                .parent(key)
                .is_some_and(|parent| !other.tree.has(parent));
            !with_parent || node.is_some_and(|node| version.has_name(node))
        };
        let mut changes = Vec::new();
        for difference in differences {
            let (change, key, of) = match difference {
                Difference::Added(key) if told(after, before, *key) => {
                    (ChangeKind::Added, *key, after)
                }
                Difference::Removed(key) if told(before, after, *key) => {
                    (ChangeKind::Removed, *key, before)
                }
                Difference::Added(_) | Difference::Removed(_) => continue,
                Difference::Changed(key, _) => (ChangeKind::Changed, *key, after),
                Difference::Moved(key) => (ChangeKind::Moved, *key, after),
            };
            let (id, mut path) = self.address(of, key);
            let (before, after) = match difference {
                Difference::Added(_) => (None, self.whole(after, key)),
                Difference::Removed(_) => (self.whole(before, key), None),
                Difference::Changed(_, field) => {
                    self.extend(&mut path, *field);
                    (field_of(before, key, *field), field_of(after, key, *field))
                }
                Difference::Moved(_) => (self.place(before, key), self.place(after, key)),
            };
            changes.push(Change {
                change,
                id,
                path,
                before,
                after,
            });
        }
        changes
    }

    pub(super) fn conflict(
        &self,
        clash: Clash,
        base: &Version,
        mine: &Version,
        theirs: &Version,
    ) -> Conflict {
        let (Clash::Node(key) | Clash::Field(key, _) | Clash::Place(key)) = clash;
        let of = [theirs, mine, base]
            .into_iter()
            .find(|version| version.tree.has(key))
            .unwrap_or(base);
        let (id, mut path) = self.address(of, key);
        if let Clash::Field(_, field) = clash {
            self.extend(&mut path, field);
        }
        let content = |version: &Version| match clash {
            Clash::Node(_) => self.whole(version, key),
            Clash::Field(_, field) => field_of(version, key, field),
            Clash::Place(_) => self.place(version, key),
        };
        Conflict {
            id,
            path,
            base: content(base),
            mine: content(mine),
            theirs: content(theirs),
        }
    }

    fn whole(&self, version: &Version, key: Key) -> Option<Content> {
        let node = version.node_of(key)?;
        if version.is_comment(node) || version.named.role(node).is_some_and(Role::is_reference) {
            let text = version.document.text(node);
            let text = text.unwrap_or_else(|| version.document.outline(node, |_| true));
            return Some(Content::Text(text.trim().to_owned()));
        }
        let kind = version.named.kind(node)?;
        Some(Content::Element(ElementContent {
            element: self
                .session
                .names
                .shown(self.session.names.table.text(kind)),
            name: version.document.attribute(node, "name"),
            xml: version
                .document
                .outline(node, |inner| !version.has_name(inner)),
        }))
    }

    fn place(&self, version: &Version, key: Key) -> Option<Content> {
        let parent = version.tree.parent(key)?;
        let siblings = &version.tree.get(parent)?.children;
        let at = siblings.iter().position(|sibling| *sibling == key)?;
        let before = at.checked_sub(1).and_then(|at| siblings.get(at));
        Some(Content::Place(PlaceContent {
            parent: self.designation(version, parent),
            after: before.map(|before| self.designation(version, *before)),
        }))
    }

    fn designation(&self, version: &Version, key: Key) -> String {
        match self.address(version, key) {
            (id, path) if path.is_empty() => id,
            (id, path) if id.is_empty() => path,
            (id, path) => format!("{id}/{path}"),
        }
    }

    fn extend(&self, path: &mut String, field: Name) {
        let names = &self.session.names;
        let written = names.table.text(field);
        // The text of an element is what its path stands for already.
        if field == names.fields.text && !path.is_empty() {
            return;
        }
        if !path.is_empty() {
            path.push('/');
        }
        match written.strip_prefix('@') {
            Some(attribute) => {
                path.push('@');
                path.push_str(&names.shown(attribute));
            }
            None => path.push_str(written),
        }
    }

    /// The id of the nearest element that has one, and the way from it.
    fn address(&self, version: &Version, key: Key) -> (String, String) {
        let mut steps = Vec::new();
        let mut next = Some(key);
        while let Some(key) = next {
            let Some(node) = version.node_of(key) else {
                break;
            };
            if version.has_name(node) {
                steps.reverse();
                let id = version.document.attribute(node, "id").unwrap_or_default();
                return (id, steps.join("/"));
            }
            steps.extend(self.step(version, key, node));
            next = version.tree.parent(key);
        }
        steps.reverse();
        (String::new(), steps.join("/"))
    }

    fn step(&self, version: &Version, key: Key, node: NodeId) -> Option<String> {
        let kind = version.named.kind(node)?;
        let mut step = self
            .session
            .names
            .shown(self.session.names.table.text(kind));
        let siblings = version
            .tree
            .parent(key)
            .and_then(|parent| version.tree.get(parent));
        let alike: Vec<Key> = siblings
            .into_iter()
            .flat_map(|parent| parent.children.iter().copied())
            .filter(|sibling| {
                let node = version.node_of(*sibling);
                node.and_then(|node| version.named.kind(node)) == Some(kind)
            })
            .collect();
        match self.session.keys.of_key(key) {
            Some(Identity::LaneMember(_, text) | Identity::Flow(_, text)) => {
                let _ = write!(step, "[.='{text}']");
            }
            Some(Identity::Child(_, _, Mark::Says(text), _))
                if version.named.role(node).is_some_and(Role::is_reference) =>
            {
                let _ = write!(step, "[.='{text}']");
            }
            _ if alike.len() > 1 => {
                let at = alike
                    .iter()
                    .position(|sibling| *sibling == key)
                    .unwrap_or_default();
                let _ = write!(step, "[{}]", at + 1);
            }
            _ => {}
        }
        Some(step)
    }
}

fn field_of(version: &Version, key: Key, field: Name) -> Option<Content> {
    let value = version.tree.get(key)?.field(field)?;
    Some(Content::Text(value.text.to_string()))
}
