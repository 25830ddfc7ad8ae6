//! What the settings' tables take and give.

use luotsi_domain::{
    Id, SectionName, Text,
    record::{GrantedRole, StepColumn},
    text::Language,
};
use serde::{Deserialize, Serialize};

use crate::view::{ActionState, ObjectName, PartyName, ShownText};

/// The organisation's settings.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// The organisation's name in every language.
    pub names: Text,
    /// The content languages, the default first.
    pub languages: Vec<Language>,
    /// Whether the author of a version is kept from approving it.
    pub separation_of_duties: bool,
    /// The sections' own names in every language, by the section's id.
    pub section_names: Vec<SectionNames>,
    /// The names of columns of step tables in every language, where they have one of their own.
    pub step_headings: Vec<StepHeading>,
    /// What the user may do in maintenance (`manage-settings`, `create`, …).
    pub actions: Vec<ActionState>,
    /// How the workspace is protected: `keyring` or `passphrase`.
    pub protection: String,
}

/// A section's own name.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct SectionNames {
    /// The section's id.
    pub id: Id,
    /// Its name in every language; empty: its usual name.
    pub names: Text,
}

/// How a column of step tables is called.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct StepHeading {
    /// The column.
    pub column: StepColumn,
    /// Its name in every language.
    pub names: Text,
}

/// Which part of a table.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ListArgs {
    /// A part of a name; empty: all.
    pub query: String,
    /// The first row, from 0.
    pub from: u32,
    /// How many, at most 500.
    pub count: u32,
}

/// Some users.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Users {
    /// How many there are in all.
    pub total: u32,
    /// Those asked for.
    pub rows: Vec<UserRow>,
}

/// A user.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct UserRow {
    /// Their id.
    pub id: Id,
    /// Their name.
    pub name: ShownText,
    /// E-mail address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// Job title.
    pub title: ShownText,
    /// Their name in every language.
    pub names: Text,
    /// Their job title in every language.
    pub titles: Text,
    /// A flag of theirs.
    pub administrator: bool,
    /// A flag of theirs.
    pub auditor: bool,
    /// A flag of theirs.
    pub facilitator: bool,
    /// Whether they are archived.
    pub archived: bool,
    /// The groups that they are in.
    pub groups: Vec<ObjectName>,
    /// What the user who looks may do with them.
    pub actions: Vec<ActionState>,
}

/// Some groups.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Groups {
    /// How many there are in all.
    pub total: u32,
    /// Those asked for.
    pub rows: Vec<GroupRow>,
}

/// A group.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct GroupRow {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: ShownText,
    /// Its name in every language.
    pub names: Text,
    /// How many members it has.
    pub members: u32,
    /// What the user who looks may do with it.
    pub actions: Vec<ActionState>,
}

/// Which group.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct GroupMembersArgs {
    /// The group.
    pub group: Id,
}

/// A group's members.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct GroupMembers {
    /// The members, in order.
    pub members: Vec<PartyName>,
    /// What the user who looks may do with the group.
    pub actions: Vec<ActionState>,
}

/// Some grants.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Grants {
    /// How many there are in all.
    pub total: u32,
    /// Those asked for.
    pub rows: Vec<GrantRow>,
}

/// A grant.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GrantRow {
    /// Its id.
    pub id: Id,
    /// Who has the role.
    pub to: PartyName,
    /// The role.
    pub role: GrantedRole,
    /// The object that it is given on.
    pub on: ObjectName,
    /// The section that this stands in.
    pub section: SectionName,
    /// The names of what it stands in, from the section's first level down.
    pub path: Vec<String>,
    /// Whether the user who looks may take it away.
    pub grant: ActionState,
}
