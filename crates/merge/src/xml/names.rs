//! Names with their namespaces.

use rustc_hash::FxHashMap;

use super::{Document, NodeId, attribute_value};

const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The prefix of a name as it is written; empty where it has none.
pub(crate) fn prefix_of(name: &str) -> &str {
    name.split_once(':').map_or("", |(prefix, _)| prefix)
}

/// A name as it is written without its prefix.
pub(crate) fn local_part(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// The prefix that an attribute binds; empty for the namespace of names without one.
pub(crate) fn bound_prefix(attribute: &str) -> Option<&str> {
    match attribute.strip_prefix("xmlns")? {
        "" => Some(""),
        rest => rest.strip_prefix(':'),
    }
}

/// Which namespace each prefix means, at each node of a document that was read.
///
/// Elements that bind nothing share their parent's scope, and a scope remembers what it was asked, so
/// that no depth of nesting makes a look-up long.
#[derive(Debug)]
pub(crate) struct Namespaces {
    /// The scope of each node.
    scopes: Vec<u32>,
    table: Vec<Scope>,
}

#[derive(Debug, Default)]
struct Scope {
    outer: Option<u32>,
    /// By prefix.
    known: FxHashMap<String, Option<String>>,
}

impl Namespaces {
    pub(crate) fn of(document: &Document) -> Self {
        let mut known = FxHashMap::default();
        known.insert("xml".to_owned(), Some(XML.to_owned()));
        let mut table = vec![Scope { outer: None, known }];
        let mut scopes: Vec<u32> = Vec::new();
        for id in document.read_nodes() {
            let outer = document.node(id).parent;
            let outer = outer
                .and_then(|parent| scopes.get(parent.index()).copied())
                .unwrap_or_default();
            let known = bindings(document, id);
            if known.is_empty() {
                scopes.push(outer);
                continue;
            }
            scopes.push(u32::try_from(table.len()).unwrap_or(u32::MAX));
            table.push(Scope {
                outer: Some(outer),
                known,
            });
        }
        Self { scopes, table }
    }

    /// The namespace that a prefix means at a node: `None` for a prefix that means nothing there, and
    /// for none where names without one have no namespace.
    pub(crate) fn lookup(&mut self, at: NodeId, prefix: &str) -> Option<String> {
        let start = self.scopes.get(at.index()).copied().unwrap_or_default();
        let mut scope = start;
        let found = loop {
            let Scope { outer, known } = self.table.get(scope as usize)?;
            if let Some(found) = known.get(prefix) {
                break found.clone();
            }
            match outer {
                Some(outer) => scope = *outer,
                None => break None,
            }
        };
        if scope != start
            && let Some(start) = self.table.get_mut(start as usize)
        {
            start.known.insert(prefix.to_owned(), found.clone());
        }
        found
    }
}

fn bindings(document: &Document, id: NodeId) -> FxHashMap<String, Option<String>> {
    let attributes = document.element(id).map(|element| &element.attributes);
    let bound = attributes.into_iter().flatten().filter_map(|attribute| {
        let prefix = bound_prefix(document.raw(&attribute.name))?;
        let namespace = attribute_value(document.raw(&attribute.value)).into_owned();
        Some((
            prefix.to_owned(),
            Some(namespace).filter(|namespace| !namespace.is_empty()),
        ))
    });
    bound.collect()
}

/// The namespace that a prefix means at a node of a document that is being changed.
pub(crate) fn in_scope(document: &Document, at: NodeId, prefix: &str) -> Option<String> {
    let mut next = Some(at);
    while let Some(id) = next {
        if let Some(found) = bindings(document, id).remove(prefix) {
            return found;
        }
        next = document.node(id).parent;
    }
    (prefix == "xml").then(|| XML.to_owned())
}
