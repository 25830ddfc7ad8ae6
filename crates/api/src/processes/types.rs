//! What is told of processes together, and asked for.

use luotsi_domain::{Id, Text, record::MapBox};
use serde::{Deserialize, Serialize};

use crate::{
    commands::Executed,
    view::{ObjectName, State},
};

/// Which level of the map.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct MapArgs {
    /// The process whose parts are drawn; `None`: those at the top.
    pub of: Option<Id>,
}

/// A level of the map.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProcessMap {
    /// The way to it, from the top, itself included; empty at the top.
    pub path: Vec<ObjectName>,
    /// The processes of this level, in the order of the tree, without those archived.
    pub boxes: Vec<ProcessBox>,
}

/// A process on the map.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProcessBox {
    /// The process.
    pub object: ObjectName,
    /// Where it is in its lifecycle.
    pub state: State,
    /// What was said of its box.
    pub map: MapBox,
    /// How many processes stand directly below it, as far as the user may know of them.
    pub below: u32,
    /// The first of them.
    pub first_below: Vec<ObjectName>,
    /// Whether the user may say how its box stands.
    pub may_arrange: bool,
}

/// What is to be copied.
#[derive(Clone, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateArgs {
    /// A process or a document.
    pub object: Id,
    /// What the copy stands below; `None`: what the original stands below.
    pub under: Option<Id>,
    /// The copy's name, in the languages in which it has one.
    pub name: Text,
    /// Whether what stands below is copied, too, as far as the user may view it.
    pub with_branch: bool,
}

/// What was copied.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Duplicated {
    /// The copy.
    pub id: Id,
    /// How many objects were made.
    pub count: u32,
    /// What the command came to.
    pub executed: Executed,
}

/// A process that new ones can begin with.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ProcessTemplate {
    /// The process.
    pub object: ObjectName,
    /// The names of what it stands in.
    pub path: Vec<String>,
}
