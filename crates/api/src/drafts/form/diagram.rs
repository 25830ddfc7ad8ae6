//! Diagrams as files: what was drawn put into the original, and two sides merged.

use luotsi_merge::bpmn::{self, Conflict, Content, Unreadable};

use super::{Both, Collision};
use crate::ApiError;

/// The original with what was edited between `before` and `after`, both as the editor writes them.
pub(in crate::drafts) fn apply_edit(
    original: &[u8],
    before: &str,
    after: &str,
) -> Result<Vec<u8>, ApiError> {
    bpmn::apply_edit(original, before.as_bytes(), after.as_bytes())
        .map_err(|error| unreadable(&error))
}

/// What both sides made of one file; where they collide, it holds the second.
pub(super) fn merge(base: &[u8], first: &[u8], second: &[u8]) -> Result<Both, ApiError> {
    let merged = bpmn::merge(base, first, second).map_err(|error| unreadable(&error))?;
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
