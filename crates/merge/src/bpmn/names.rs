//! The names of a file's elements and attributes, with their namespaces.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::vocabulary::{Fields, Role, attribute_field, parts, qualified, standard_prefix};
use crate::{
    tree::{Interner, Name},
    xml::{Content, Document, Namespaces, NodeId, attribute_value, local_part, prefix_of},
};

/// Names that all versions share.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) table: Interner<String>,
    pub(super) fields: Fields,
    /// The prefix that a namespace was first seen with.
    prefixes: FxHashMap<String, String>,
    comment: Name,
    instruction: Name,
}

impl Names {
    pub(super) fn new() -> Self {
        let mut table = Interner::default();
        Self {
            fields: Fields::of(&mut table),
            comment: table.name("comment()".to_owned()),
            instruction: table.name("processing-instruction()".to_owned()),
            table,
            prefixes: FxHashMap::default(),
        }
    }

    /// A name as it is shown: with the prefix that one knows.
    pub(super) fn shown(&self, name: &str) -> String {
        let (namespace, local) = parts(name);
        let prefix = standard_prefix(namespace)
            .or_else(|| self.prefixes.get(namespace).map(String::as_str))
            .unwrap_or_default();
        match prefix {
            "" => local.to_owned(),
            prefix => format!("{prefix}:{local}"),
        }
    }

    /// The prefix that a namespace was first seen with; empty where it had none.
    pub(super) fn prefix(&self, namespace: &str) -> &str {
        self.prefixes.get(namespace).map_or("", String::as_str)
    }
}

/// The names in one file.
#[derive(Debug)]
pub(super) struct Named {
    /// By node; nothing for text.
    kinds: Vec<Option<(Name, Option<Role>)>>,
    attributes: Vec<Vec<NamedAttribute>>,
}

/// An attribute, and what it says.
#[derive(Clone, Debug)]
pub(super) struct NamedAttribute {
    pub(super) field: Name,
    /// Which of the element's attributes it is.
    pub(super) place: usize,
    pub(super) value: Arc<str>,
}

impl Named {
    pub(super) fn of(document: &Document, names: &mut Names) -> Self {
        let mut scope = Namespaces::of(document);
        let count = document.read_nodes().len();
        let mut named = Self {
            kinds: Vec::with_capacity(count),
            attributes: Vec::with_capacity(count),
        };
        for id in document.read_nodes() {
            let kind = match &document.node(id).content {
                Content::Comment(_) => Some((names.comment, None)),
                Content::Instruction(_) => Some((names.instruction, None)),
                Content::Element(_) => {
                    let written = document.name(id);
                    let name = names.resolve(&mut scope, id, written, true);
                    let role = Role::of(&name);
                    let name = names.table.name(name);
                    Some((name, Some(role)))
                }
                _ => None,
            };
            named.kinds.push(kind);
            named
                .attributes
                .push(names.attributes(&mut scope, document, id));
        }
        named
    }

    pub(super) fn kind(&self, id: NodeId) -> Option<Name> {
        self.kinds.get(id.index())?.map(|(kind, _)| kind)
    }

    pub(super) fn role(&self, id: NodeId) -> Option<Role> {
        self.kinds.get(id.index())?.and_then(|(_, role)| role)
    }

    /// An element's attributes, those that bind prefixes left out.
    pub(super) fn attributes(&self, id: NodeId) -> &[NamedAttribute] {
        self.attributes.get(id.index()).map_or(&[], Vec::as_slice)
    }
}

impl Names {
    /// A name with its namespace. A prefix that means nothing is a part of the name.
    fn resolve(&mut self, scope: &mut Namespaces, at: NodeId, name: &str, element: bool) -> String {
        let prefix = prefix_of(name);
        if prefix.is_empty() && !element {
            return name.to_owned();
        }
        match scope.lookup(at, prefix) {
            Some(namespace) => {
                let qualified = qualified(&namespace, local_part(name));
                self.prefixes
                    .entry(namespace)
                    .or_insert_with(|| prefix.to_owned());
                qualified
            }
            None => name.to_owned(),
        }
    }

    fn attributes(
        &mut self,
        scope: &mut Namespaces,
        document: &Document,
        id: NodeId,
    ) -> Vec<NamedAttribute> {
        let Some(element) = document.element(id) else {
            return Vec::new();
        };
        let mut attributes = Vec::with_capacity(element.attributes.len());
        for (place, attribute) in element.attributes.iter().enumerate() {
            let written = document.raw(&attribute.name);
            if written == "xmlns" || written.starts_with("xmlns:") {
                continue;
            }
            let name = self.resolve(scope, id, written, false);
            let field = self.table.name(attribute_field(&name));
            let value = attribute_value(document.raw(&attribute.value));
            let value = if field == self.fields.schema_type {
                Arc::from(self.resolve(scope, id, value.trim(), true))
            } else {
                Arc::from(value)
            };
            attributes.push(NamedAttribute {
                field,
                place,
                value,
            });
        }
        attributes
    }
}
