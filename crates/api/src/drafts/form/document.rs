//! Texts of documents: two sides merged.

use luotsi_merge::document::{self, Conflict, Content, Unreadable};

use super::{Both, Collision};
use crate::ApiError;

/// What both sides made of one text; where they collide, it holds the second.
pub(super) fn merge(base: &[u8], first: &[u8], second: &[u8]) -> Result<Both, ApiError> {
    let merged = document::merge(base, first, second).map_err(|error| unreadable(&error))?;
    Ok(Both {
        bytes: merged.bytes,
        conflicts: merged.conflicts.iter().map(collision).collect(),
    })
}

fn unreadable(Unreadable { error, .. }: &Unreadable) -> ApiError {
    ApiError::new(error.code.name(), error).at(error.position)
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
        Content::Value(value) => match value.as_str() {
            Some(text) => text.to_owned(),
            None => value.to_string(),
        },
        Content::Text(text) => text.text.clone(),
        Content::Node(node) if node.text.is_empty() => node.kind.clone(),
        Content::Node(node) => node.text.clone(),
        Content::Place(place) => match &place.after {
            Some(after) => format!("{} / {after}", place.parent),
            None => place.parent.clone(),
        },
    }
}
