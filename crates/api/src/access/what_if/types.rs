//! What trying out takes and gives. Counts are exact.

use luotsi_domain::{
    Id,
    access::{Action, SurpriseKind},
    command::Intent,
};
use serde::{Deserialize, Serialize};

use crate::{
    ApiError,
    view::{ObjectName, PartyName},
};

/// Changes that are being thought of.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct DraftArgs {
    /// The changes, in the order in which they would be made.
    pub changes: Vec<Intent>,
}

/// Changes that are being thought of, and how much of what they come to is wanted at once.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct WhatIfArgs {
    /// The changes, in the order in which they would be made.
    pub changes: Vec<Intent>,
    /// Of how many people what changes for them is told, at most 500.
    pub people: u32,
}

/// Some of the people whose rights the changes would change.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct PeopleWindow {
    /// The changes.
    pub changes: Vec<Intent>,
    /// Only those who gain or lose this action, counted by it.
    pub action: Option<Action>,
    /// The first row, from 0.
    pub from: u32,
    /// How many, at most 500.
    pub count: u32,
}

/// Some rows of what the changes come to.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct DraftWindow {
    /// The changes.
    pub changes: Vec<Intent>,
    /// The first row, from 0.
    pub from: u32,
    /// How many, at most 500.
    pub count: u32,
}

/// Some of the cells that change, of one user or of one object.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct DraftCells {
    /// The changes.
    pub changes: Vec<Intent>,
    /// Whose.
    pub user: Option<Id>,
    /// On what.
    pub object: Option<Id>,
    /// The first row, from 0.
    pub from: u32,
    /// How many, at most 500.
    pub count: u32,
}

/// Some of the surprises of one kind.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct DraftSurprises {
    /// The changes.
    pub changes: Vec<Intent>,
    /// The kind.
    pub kind: SurpriseKind,
    /// The first row, from 0.
    pub from: u32,
    /// How many, at most 500.
    pub count: u32,
}

/// What the changes come to, as far as whoever asks may see it.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WhatIf {
    /// How many of the changes this is about: all, or those before the one that is refused.
    pub tried: u32,
    /// The change that can not be made.
    pub refused: Option<RefusedChange>,
    /// How many users' rights change.
    pub people: u32,
    /// The first of them, those with the most changes first.
    pub first_people: Vec<PersonChangesRow>,
    /// On how many objects rights change.
    pub objects: u32,
    /// How often an action is gained, all users and objects taken together.
    #[specta(type = u32)]
    pub gained: u64,
    /// How often an action is lost.
    #[specta(type = u32)]
    pub lost: u64,
    /// On how many more objects rights change that may not be shown. Strategies never count.
    #[specta(type = u32)]
    pub left_out: u64,
    /// The actions that are gained or lost.
    pub actions: Vec<ActionChange>,
    /// What is surprising, the most surprising kind first.
    pub surprises: Vec<SurpriseGroup>,
    /// The names of what the changes are about, as far as whoever asks may know of it.
    pub names: Vec<ObjectName>,
}

/// A change that can not be made where it stands.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RefusedChange {
    /// Its place among the changes, from 0.
    pub index: u32,
    /// Why.
    pub error: ApiError,
}

/// How often an action is gained and lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ActionChange {
    /// The action.
    pub action: Action,
    /// How often it is gained.
    #[specta(type = u32)]
    pub gained: u64,
    /// How often it is lost.
    #[specta(type = u32)]
    pub lost: u64,
}

/// Surprises of one kind.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct SurpriseGroup {
    /// The kind.
    pub kind: SurpriseKind,
    /// How many there are.
    pub total: u32,
    /// The first of them.
    pub rows: Vec<SurpriseRow>,
}

/// Something surprising.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct SurpriseRow {
    /// Whom it happens to.
    pub user: Option<PartyName>,
    /// What it is about; for somebody, one of the objects.
    pub object: Option<ObjectName>,
    /// The names of what that stands in.
    pub path: Vec<String>,
    /// How many objects it is about.
    #[specta(type = u32)]
    pub objects: u64,
    /// Whether there are that many, not fewer.
    pub exact: bool,
}

/// Some surprises.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct SurpriseRows {
    /// How many there are in all.
    pub total: u32,
    /// Those asked for.
    pub rows: Vec<SurpriseRow>,
}

/// Some people whose rights change, those with the most changes first.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct PeopleChanges {
    /// How many there are in all.
    pub total: u32,
    /// Those asked for.
    pub rows: Vec<PersonChangesRow>,
}

/// What changes for somebody.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct PersonChangesRow {
    /// Who.
    pub user: PartyName,
    /// On how many objects anything changes.
    #[specta(type = u32)]
    pub objects: u64,
    /// How often an action is gained.
    #[specta(type = u32)]
    pub gained: u64,
    /// How often an action is lost.
    #[specta(type = u32)]
    pub lost: u64,
}

/// Some objects on which rights change, those for most people first.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ObjectsChanges {
    /// How many there are in all.
    pub total: u32,
    /// Those asked for.
    pub rows: Vec<ObjectChangesRow>,
}

/// What changes on an object.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ObjectChangesRow {
    /// The object.
    pub object: ObjectName,
    /// The names of what it stands in.
    pub path: Vec<String>,
    /// For how many people.
    #[specta(type = u32)]
    pub people: u64,
    /// How often an action is gained.
    #[specta(type = u32)]
    pub gained: u64,
    /// How often an action is lost.
    #[specta(type = u32)]
    pub lost: u64,
}

/// Some cells that change.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct CellChanges {
    /// How many there are in all.
    pub total: u32,
    /// Those asked for.
    pub rows: Vec<CellRow>,
}

/// What somebody gains and loses on an object.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct CellRow {
    /// Who.
    pub user: PartyName,
    /// On what.
    pub object: ObjectName,
    /// The names of what that stands in.
    pub path: Vec<String>,
    /// What they may do then and not now.
    pub gained: Vec<Action>,
    /// What they may do now and not then.
    pub lost: Vec<Action>,
}

/// Which entries of the audit.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct AuditArgs {
    /// Only those before this number; `None`: from the last one on.
    pub before: Option<String>,
    /// How many, at most 200.
    pub count: u32,
}

/// Some entries of the audit, the last first.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct AuditPage {
    /// The entries.
    pub rows: Vec<AuditRow>,
    /// Where to go on (`before`); `None` where there are no more.
    pub next: Option<String>,
    /// The names of what the entries are about.
    pub names: Vec<ObjectName>,
}

/// An entry of the audit.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct AuditRow {
    /// Its number.
    pub sequence: String,
    /// When it was carried out, ISO 8601.
    pub at: String,
    /// Who did it; their id where they are gone.
    pub actor: String,
    /// What the command is called (`move`, `all`, `import-bundle`, …); empty where it was erased.
    pub op: String,
    /// What was changed, in order; empty for what is no command (an import, …).
    pub changes: Vec<Intent>,
    /// What it came to, where that was noted.
    pub note: Option<Note>,
}

/// What changes of rights came to when they were carried out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Note {
    /// How many users' rights changed.
    pub people: u32,
    /// On how many objects.
    pub objects: u32,
    /// How often an action was gained.
    #[specta(type = u32)]
    pub gained: u64,
    /// How often an action was lost.
    #[specta(type = u32)]
    pub lost: u64,
}
