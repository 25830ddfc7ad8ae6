//! What is asked and told about one user's rights.

use luotsi_domain::{Id, SectionName, access::Action};
use serde::{Deserialize, Serialize};

use super::super::why::Held;
use crate::view::{ObjectName, PartyName, ShownText};

/// Whose rights.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct PersonArgs {
    /// The user; absent: whoever asks.
    #[serde(default)]
    pub user: Option<Id>,
    /// The user to compare with.
    #[serde(default)]
    pub other: Option<Id>,
}

/// All that a user may do, section by section.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonRights {
    /// The user.
    pub user: Whose,
    /// The user compared with.
    pub other: Option<Whose>,
    /// The sections in which either may do anything, in order.
    pub sections: Vec<SectionRights>,
    /// How many objects were left out because whoever asks may not view them; strategies and their
    /// parts are never counted.
    pub left_out: u32,
    /// Whether whoever asks may look through their eyes.
    pub may_view_as: bool,
}

/// Whose rights are shown, and what they rest on.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Whose {
    /// The user.
    pub user: PartyName,
    /// Their job title.
    pub title: ShownText,
    /// Whether it is whoever asks.
    pub own: bool,
    /// Their flags: `administrator`, `auditor`, `facilitator`.
    pub flags: Vec<String>,
    /// The groups that they are in.
    pub groups: Vec<ObjectName>,
    /// The teams that they are in, as far as whoever asks may know of them.
    pub teams: Vec<ObjectName>,
}

/// What users may do in a section.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SectionRights {
    /// The section.
    pub section: SectionName,
    /// The section's object.
    pub object: ObjectName,
    /// On how many objects the user may do anything.
    pub objects: u32,
    /// On how many of them only see the name.
    pub names_only: u32,
    /// On how many objects the other one may do anything.
    pub other_objects: u32,
    /// On how many objects the two may not do the same.
    pub differing: u32,
    /// On how many objects each action is allowed, the most frequent first.
    pub actions: Vec<ActionTotal>,
}

/// On how many objects an action is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ActionTotal {
    /// The action.
    pub action: Action,
    /// To the user.
    pub count: u32,
    /// To the other one.
    pub other: u32,
}

/// Some rows of a user's rights in a section.
#[derive(Clone, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RightsRowsArgs {
    /// The user; absent: whoever asks.
    #[serde(default)]
    pub user: Option<Id>,
    /// The user to compare with.
    #[serde(default)]
    pub other: Option<Id>,
    /// The section.
    pub section: SectionName,
    /// Only objects with this action.
    #[serde(default)]
    pub action: Option<Action>,
    /// Only objects on which the two may not do the same.
    #[serde(default)]
    pub differing: bool,
    /// The rows that are open; of a filtered list all are.
    #[serde(default)]
    pub open: Vec<Id>,
    /// The first row, from 0.
    pub from: u32,
    /// How many, at most 200.
    pub count: u32,
}

/// Some rows of a user's rights.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RightsRows {
    /// How many rows there are.
    pub total: u32,
    /// The number of the first one here.
    pub from: u32,
    /// Those asked for.
    pub rows: Vec<RightsRow>,
}

/// What a user may do with an object.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RightsRow {
    /// The object.
    pub object: ObjectName,
    /// How deep it stands, from 1.
    pub level: u32,
    /// Whether it is open; absent: nothing stands below it.
    pub expanded: Option<bool>,
    /// What the user may do, `traverse` only where it is all.
    pub actions: Vec<Action>,
    /// What the other one may do.
    pub other: Option<Vec<Action>>,
    /// Where the user's rights come from.
    pub ways: Vec<Held>,
}
