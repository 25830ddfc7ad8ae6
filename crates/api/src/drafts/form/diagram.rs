//! Diagrams as files: what was drawn put into the original, and two sides merged.

use std::collections::BTreeSet;

use luotsi_domain::Id;
use luotsi_merge::bpmn::{self, Conflict, Content, Unreadable};

use super::{Collision, Side};
use crate::ApiError;

/// What became of two sides.
pub(super) struct Both {
    /// The file.
    pub(super) bytes: Vec<u8>,
    /// Where the sides collide. There, the file holds the side that was preferred, else theirs.
    pub(super) conflicts: Vec<Collision>,
}

/// The original with what was edited between `before` and `after`, both as the editor writes them.
pub(super) fn apply_edit(original: &[u8], before: &str, after: &str) -> Result<Vec<u8>, ApiError> {
    bpmn::apply_edit(original, before.as_bytes(), after.as_bytes())
        .map_err(|error| unreadable(&error))
}

/// The objects that elements of a diagram are linked to; none, where it can not be read.
pub(super) fn links(bytes: &[u8]) -> BTreeSet<Id> {
    let links = bpmn::links(bytes).unwrap_or_default();
    links.into_iter().map(Id::from).collect()
}

/// What both sides made of one file.
pub(super) fn merge(
    base: &[u8],
    mine: &[u8],
    theirs: &[u8],
    prefer: Option<Side>,
) -> Result<Both, ApiError> {
    // Where the sides collide, a merge holds its second: turned round, that is mine.
    let merged = match prefer {
        Some(Side::Mine) => bpmn::merge(base, theirs, mine),
        Some(Side::Theirs) | None => bpmn::merge(base, mine, theirs),
    };
    let merged = merged.map_err(|error| unreadable(&error))?;
    Ok(Both {
        bytes: merged.bytes,
        conflicts: merged.conflicts.iter().map(collision).collect(),
    })
}

fn unreadable(Unreadable { error, .. }: &Unreadable) -> ApiError {
    let place = error.position;
    ApiError::new(error.code.name(), error).at(format!("{}:{}", place.line, place.column))
}

fn collision(conflict: &Conflict) -> Collision {
    let said = |content: &Option<Content>| content.as_ref().map(words);
    Collision {
        id: conflict.id.clone(),
        path: conflict.path.clone(),
        base: said(&conflict.base),
        mine: said(&conflict.mine),
        theirs: said(&conflict.theirs),
    }
}

/// What is said in a line.
fn words(content: &Content) -> String {
    match content {
        Content::Text(text) => text.clone(),
        Content::Element(element) => match &element.name {
            Some(name) => format!("{name} ({})", element.element),
            None => element.element.clone(),
        },
        Content::Place(place) => match &place.after {
            Some(after) => format!("{} / {after}", place.parent),
            None => place.parent.clone(),
        },
    }
}
