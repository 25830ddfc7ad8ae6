//! Carrying out a plan on the file of *theirs*.

use rustc_hash::FxHashMap;

use super::{names::Names, version::Version, vocabulary::parts};
use crate::{
    tree::{Edit, Key, Name, Plan, Value},
    xml::{Content, Document, NodeId, local_part, prefix_of},
};

/// The file of theirs with the edits carried out.
pub(super) fn apply(
    plan: &Plan,
    names: &Names,
    (base, mine): (&Version, &Version),
    theirs: &Version,
) -> Document {
    let mut applying = Applying {
        names,
        mine,
        theirs,
        document: theirs.document.clone(),
        added: FxHashMap::default(),
    };
    for edit in &plan.edits {
        match edit {
            Edit::Place {
                node,
                parent,
                after,
            } => applying.place(*node, *parent, *after),
            Edit::Set { node, field, value } => applying.set(*node, *field, value.as_ref()),
            Edit::Remove(node) => {
                if let Some(id) = applying.node(*node) {
                    applying.document.detach(id);
                }
            }
        }
    }
    let mut document = applying.document;
    document.adopt_declarations(&mine.document, &base.document);
    document
}

struct Applying<'a> {
    names: &'a Names,
    mine: &'a Version,
    theirs: &'a Version,
    document: Document,
    /// The nodes that came from mine.
    added: FxHashMap<Key, NodeId>,
}

impl Applying<'_> {
    fn node(&self, key: Key) -> Option<NodeId> {
        self.added
            .get(&key)
            .copied()
            .or_else(|| self.theirs.node_of(key))
    }

    fn place(&mut self, key: Key, parent: Key, after: Option<Key>) {
        let Some(parent) = self.node(parent) else {
            return;
        };
        let after = after.and_then(|after| self.node(after));
        match self.node(key) {
            Some(known) => {
                self.document.detach(known);
                self.document.insert(parent, known, after);
            }
            None => {
                if let Some(source) = self.mine.node_of(key) {
                    self.add(key, source, parent, after);
                }
            }
        }
    }

    /// Copies a node of mine without what stands in it; that has places of its own.
    fn add(&mut self, key: Key, source: NodeId, parent: NodeId, after: Option<NodeId>) {
        let from = &self.mine.document;
        let node = from.node(source);
        let new = match &node.content {
            Content::Element(_) => self.document.new_element(from.name(source)),
            Content::Comment(piece) | Content::Instruction(piece) => {
                let raw = from.raw(piece).to_owned();
                match self.document.new_raw(&node.content, &raw) {
                    Some(new) => new,
                    None => return,
                }
            }
            _ => return,
        };
        self.added.insert(key, new);
        self.document.insert(parent, new, after);
        if from.element(source).is_none() {
            return;
        }
        if let Some(kind) = self.mine.named.kind(source) {
            self.rename(new, kind, prefix_of(from.name(source)));
        }
        for attribute in self.mine.named.attributes(source) {
            self.copy_attribute(
                new,
                source,
                attribute.place,
                &attribute.value,
                attribute.field,
            );
        }
        let fields = self.mine.tree.get(key).map(|node| node.fields.clone());
        for (field, value) in fields.into_iter().flatten() {
            let own = &self.names.fields;
            if field == own.text {
                self.copy_text(new, source);
            } else if field == own.content || field == own.waypoints {
                self.set_field(new, key, field, Some(&value));
            }
        }
    }

    fn rename(&mut self, id: NodeId, kind: Name, wanted: &str) {
        let (namespace, local) = parts(self.names.table.text(kind));
        let (namespace, local) = (namespace.to_owned(), local.to_owned());
        if namespace.is_empty() {
            // A prefix that means nothing is a part of the name; a default namespace would change it.
            if !local.contains(':') && crate::xml::in_scope(&self.document, id, "").is_some() {
                self.document.set_attribute(id, "xmlns", Some(""));
            }
            self.document.rename(id, &local);
            return;
        }
        let name = match self.document.prefix_for(id, &namespace, wanted, false) {
            Some(prefix) => format!("{prefix}:{local}"),
            None => local,
        };
        self.document.rename(id, &name);
    }

    fn copy_attribute(
        &mut self,
        new: NodeId,
        source: NodeId,
        place: usize,
        value: &str,
        field: Name,
    ) {
        let from = &self.mine.document;
        let attribute = from
            .element(source)
            .and_then(|element| element.attributes.get(place));
        let Some(attribute) = attribute else { return };
        let written = from.raw(&attribute.name);
        let name = self.attribute_name(new, field, prefix_of(written));
        if field == self.names.fields.schema_type {
            let value = self.written_type(new, value);
            self.document.set_attribute(new, &name, Some(&value));
            return;
        }
        self.document.copy_attribute(new, &name, from, attribute);
        if value.contains(':') {
            self.document.adopt_prefixes(new, from, source, value);
        }
    }

    /// The name of an attribute as it is written at an element.
    fn attribute_name(&mut self, at: NodeId, field: Name, wanted: &str) -> String {
        let qualified = self
            .names
            .table
            .text(field)
            .trim_start_matches('@')
            .to_owned();
        let (namespace, local) = parts(&qualified);
        match self.document.prefix_for(at, namespace, wanted, true) {
            Some(prefix) => format!("{prefix}:{local}"),
            None => local.to_owned(),
        }
    }

    /// The value of `xsi:type` as it is written at an element.
    fn written_type(&mut self, at: NodeId, qualified: &str) -> String {
        let (namespace, local) = parts(qualified);
        let wanted = self.names.prefix(namespace).to_owned();
        match self.document.prefix_for(at, namespace, &wanted, false) {
            Some(prefix) => format!("{prefix}:{local}"),
            None => local.to_owned(),
        }
    }

    /// Copies text as mine writes it.
    fn copy_text(&mut self, new: NodeId, source: NodeId) {
        let from = &self.mine.document;
        let mut raw = String::new();
        for child in &from.node(source).children {
            if let Content::Text(piece) | Content::CData(piece) = &from.node(*child).content {
                raw.push_str(from.raw(piece));
            }
        }
        self.document.set_inner(new, &raw);
    }

    fn set(&mut self, key: Key, field: Name, value: Option<&Value>) {
        if let Some(id) = self.node(key) {
            self.set_field(id, key, field, value);
        }
    }

    fn set_field(&mut self, id: NodeId, key: Key, field: Name, value: Option<&Value>) {
        let own = self.names.fields;
        let text = value.map(|value| &*value.text);
        if field == own.kind {
            let kind = self.mine.node_of(key).and_then(|source| {
                let prefix = prefix_of(self.mine.document.name(source));
                Some((self.mine.named.kind(source)?, prefix))
            });
            if let Some((kind, prefix)) = kind {
                self.rename(id, kind, prefix);
            }
        } else if field == own.text {
            self.document.set_text(id, text.unwrap_or_default());
        } else if field == own.content {
            self.document.set_inner(id, text.unwrap_or_default());
            if let (Some(text), Some(source)) = (text, self.mine.node_of(key)) {
                self.document
                    .adopt_prefixes(id, &self.mine.document, source, text);
            }
        } else if field == own.waypoints {
            self.set_waypoints(id, key);
        } else {
            self.set_attribute(id, key, field, text);
        }
    }

    fn set_attribute(&mut self, id: NodeId, key: Key, field: Name, value: Option<&str>) {
        // As theirs writes it, where it is there.
        let known = self.theirs.node_of(key).and_then(|node| {
            let attributes = self.theirs.named.attributes(node).iter();
            let place = attributes.clone().find(|known| known.field == field)?.place;
            let element = self.theirs.document.element(node)?;
            let name = &element.attributes.get(place)?.name;
            Some(self.theirs.document.raw(name).to_owned())
        });
        let source = self.mine.node_of(key);
        let name = match known {
            Some(name) => name,
            None if value.is_none() => return,
            None => {
                let written = source.and_then(|source| {
                    let attributes = self.mine.named.attributes(source).iter();
                    let place = attributes.clone().find(|own| own.field == field)?.place;
                    let element = self.mine.document.element(source)?;
                    let name = &element.attributes.get(place)?.name;
                    Some(prefix_of(self.mine.document.raw(name)).to_owned())
                });
                self.attribute_name(id, field, &written.unwrap_or_default())
            }
        };
        let value = match value {
            Some(value) if field == self.names.fields.schema_type => {
                Some(self.written_type(id, value))
            }
            value => value.map(str::to_owned),
        };
        self.document.set_attribute(id, &name, value.as_deref());
        if let (Some(value), Some(source)) = (value, source)
            && value.contains(':')
            && field != self.names.fields.schema_type
        {
            self.document
                .adopt_prefixes(id, &self.mine.document, source, &value);
        }
    }

    /// Gives an edge the points of mine; those at both ends that are the same stay as they are written.
    fn set_waypoints(&mut self, id: NodeId, key: Key) {
        let Some(source) = self.mine.node_of(key) else {
            return;
        };
        let old = match self.theirs.node_of(key) {
            Some(node) if !self.added.contains_key(&key) => self.theirs.points(node),
            _ => Vec::new(),
        };
        let new = self.mine.points(source);
        let place = |document: &Document, id: &NodeId| {
            (document.attribute(*id, "x"), document.attribute(*id, "y"))
        };
        let same = |(old, new): &(&NodeId, &NodeId)| {
            place(&self.theirs.document, old) == place(&self.mine.document, new)
        };
        let head = old.iter().zip(&new).take_while(same).count();
        let room = old.len().min(new.len()) - head;
        let tail = old
            .iter()
            .rev()
            .zip(new.iter().rev())
            .take(room)
            .take_while(same)
            .count();
        let gone = old.get(head..old.len() - tail).unwrap_or_default();
        let come = new.get(head..new.len() - tail).unwrap_or_default();
        // A point that moved keeps whatever else its element says.
        let moved = gone.len().min(come.len());
        let mut after = head.checked_sub(1).and_then(|last| old.get(last).copied());
        for (was, is) in gone.iter().zip(come) {
            for name in ["x", "y"] {
                let value = self.mine.document.attribute(*is, name);
                self.document.set_attribute(*was, name, value.as_deref());
            }
            after = Some(*was);
        }
        for point in come.get(moved..).unwrap_or_default() {
            let added = self.add_point(id, *point, after, old.get(head).copied());
            after = Some(added);
        }
        for point in gone.get(moved..).unwrap_or_default() {
            self.document.detach(*point);
        }
    }

    /// Adds a point of mine behind another, else before the one that is the first.
    fn add_point(
        &mut self,
        edge: NodeId,
        point: NodeId,
        after: Option<NodeId>,
        first: Option<NodeId>,
    ) -> NodeId {
        let name = self.mine.document.name(point).to_owned();
        let added = self.document.new_element(local_part(&name));
        match (after, first) {
            (None, Some(first)) => self.document.insert_before(edge, added, first),
            _ => self.document.insert(edge, added, after),
        }
        if let Some(kind) = self.mine.named.kind(point) {
            self.rename(added, kind, prefix_of(&name));
        }
        for attribute in self.mine.named.attributes(point) {
            let (place, field) = (attribute.place, attribute.field);
            self.copy_attribute(added, point, place, &attribute.value, field);
        }
        added
    }
}
