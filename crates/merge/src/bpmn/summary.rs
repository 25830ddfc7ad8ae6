//! What one wants to know of a file before it is opened.

use super::version::{Session, Version};
use crate::xml::XmlError;

/// What a BPMN file is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The name of its process, else of its pool, its collaboration or the file's own, whichever is
    /// the first that has one.
    pub name: Option<String>,
    /// How many elements are drawn in it.
    pub drawn: usize,
}

/// Reads what a BPMN file is about.
///
/// # Errors
///
/// Why it is no BPMN that can be read, and where.
pub fn summary(bytes: &[u8]) -> Result<Summary, XmlError> {
    let mut session = Session::new();
    let version = Version::read(bytes, &mut session, None)?;
    let document = &version.document;
    let named = |local: &str| {
        let mut all = document
            .read_nodes()
            .filter(|id| document.element(*id).is_some() && document.local_name(*id) == local);
        all.find_map(|id| {
            let name = document.attribute(id, "name")?;
            Some(name.split_whitespace().collect::<Vec<_>>().join(" "))
                .filter(|name| !name.is_empty())
        })
    };
    let name = [
        "process",
        "participant",
        "collaboration",
        "choreography",
        "definitions",
    ]
    .into_iter()
    .find_map(named);
    let drawn = document
        .read_nodes()
        .filter(|id| version.is_drawn(*id))
        .count();
    Ok(Summary { name, drawn })
}
