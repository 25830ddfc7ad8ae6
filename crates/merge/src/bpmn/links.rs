//! What a diagram's elements are linked to.

use std::collections::BTreeSet;

use super::vocabulary::is_link;
use crate::xml::{Document, Namespaces, XmlError, prefix_of};

/// The ids of the objects that elements of a diagram are linked to (`luotsi:link`).
///
/// # Errors
///
/// Why it is no XML that can be read, and where.
pub fn links(bytes: &[u8]) -> Result<BTreeSet<String>, XmlError> {
    let document = Document::parse(bytes)?;
    let mut namespaces = Namespaces::of(&document);
    let mut links = BTreeSet::new();
    for id in document.read_nodes() {
        let Some(element) = document.element(id) else {
            continue;
        };
        let name = document.raw(&element.name);
        let namespace = namespaces.lookup(id, prefix_of(name));
        if is_link(namespace.as_deref(), document.local_name(id)) {
            links.extend(document.attribute(id, "object"));
        }
    }
    Ok(links)
}
