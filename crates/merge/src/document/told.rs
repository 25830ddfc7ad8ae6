//! What differences and conflicts look like.

use serde::Serialize;
use serde_json::Value as Json;

pub use crate::report::{ChangeKind, PlaceContent};

/// One thing in which two versions differ.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// How.
    pub change: ChangeKind,
    /// The id of the node that it is about, else of the nearest around it; empty where none has one.
    pub id: String,
    /// What of that node; empty where it is the node itself. An attribute is `@name`, its kind `type`,
    /// the text in it `content`, a node in it without an id `paragraph[2]`.
    pub path: String,
    /// What was.
    pub before: Option<Content>,
    /// What is.
    pub after: Option<Content>,
}

/// Something that both sides changed in ways that exclude each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Content {
    /// An attribute's value.
    Value(Json),
    /// What stands in a block of text.
    Text(TextContent),
    /// A node.
    Node(NodeContent),
    /// Where something stands.
    Place(PlaceContent),
}

/// What stands in a block of text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextContent {
    /// Its letters.
    pub text: String,
    /// The nodes, with their marks.
    pub content: Json,
}

/// A node as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NodeContent {
    /// What kind of node it is.
    #[serde(rename = "type")]
    pub kind: String,
    /// The letters of what is shown of it.
    pub text: String,
    /// The node: of a difference without the nodes in it that have ids, which are told by themselves; of
    /// a conflict with all that stands in it.
    pub json: Json,
}
