//! What the pictures of roles take and give.

use luotsi_domain::{
    Id, Kind, SectionName,
    access::{Action, Role},
};
use serde::{Deserialize, Serialize};

use crate::view::ObjectName;

/// Which role, held where.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct RolesArgs {
    /// The section.
    pub section: SectionName,
    /// The role; absent: the first there is.
    #[serde(default)]
    pub role: Option<Role>,
    /// The object that it is held on; absent: one that shows much.
    #[serde(default)]
    pub on: Option<Id>,
}

/// A section's roles, and the picture of one.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RolesView {
    /// The roles that somebody can have in the section, in the order of the rules.
    pub roles: Vec<RoleChoice>,
    /// The picture; absent where the section has nothing that the role can be held on.
    pub picture: Option<RolePicture>,
}

/// A role of a section.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RoleChoice {
    /// The role.
    pub role: Role,
    /// The kinds that it is held on.
    pub kinds: Vec<Kind>,
    /// Whether there is something here to hold it on.
    pub drawn: bool,
}

/// What a role would allow, held in one place.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RolePicture {
    /// The role.
    pub role: Role,
    /// The kinds that it is held on.
    pub kinds: Vec<Kind>,
    /// The object that it is held on here.
    pub on: ObjectName,
    /// The tree around that, from the section down, each before what stands below it.
    pub nodes: Vec<RoleNode>,
}

/// An object of the picture.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RoleNode {
    /// The object.
    pub object: ObjectName,
    /// How deep it stands, from 0.
    pub level: u32,
    /// Whether the role is held here.
    pub here: bool,
    /// What may be done, in a few words for all kinds.
    pub deeds: Vec<RoleDeed>,
    /// Every action, `traverse` never.
    pub actions: Vec<Action>,
    /// Whether it has an approved version; absent for what has none ever.
    pub published: Option<bool>,
    /// Whether it or what it stands in is archived.
    pub archived: bool,
    /// How many objects directly below it are not drawn.
    pub more: u32,
}

/// What may be done, in a few words for all kinds of objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum RoleDeed {
    /// See it.
    View,
    /// Add something to it.
    Add,
    /// Change it.
    Edit,
    /// Approve it.
    Approve,
    /// Publish it.
    Publish,
    /// Delete or archive it.
    Delete,
}
