//! What several screens show alike.

use luotsi_domain::{
    Id, Kind, Party, RefusalCode,
    access::{Action, Role},
    text::Language,
};
use serde::{Deserialize, Serialize};

use crate::error::Helper;

/// A text in the language chosen, or in another, marked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct ShownText {
    /// The words.
    pub text: String,
    /// The language they are in, where it is not the one chosen.
    pub instead: Option<Language>,
}

/// An object by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ObjectName {
    /// Its id.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// Its name.
    pub name: ShownText,
}

/// A user, group or team by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PartyName {
    /// Who.
    pub party: Party,
    /// Their name.
    pub name: ShownText,
    /// Whether they are archived.
    pub archived: bool,
}

/// Where a content item is in its lifecycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Has no lifecycle (folders, sections, users, …).
    None,
    /// No version is in force yet.
    Draft,
    /// The first version waits for approval.
    InReview,
    /// A version is in force.
    Approved,
    /// A version is in force and the next one is being written.
    Revising,
    /// A version is in force and the next one waits for approval.
    RevisionInReview,
}

/// An action and whether the user may do it (access-rules §9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ActionState {
    /// The action.
    pub action: Action,
    /// The object.
    pub object: Id,
    /// Whether they may.
    pub allowed: bool,
    /// Where not: the roles that would allow it. Empty: nobody may, in this state.
    pub roles: Vec<Role>,
    /// Where not: who could help.
    pub helpers: Vec<Helper>,
    /// Where a rule beside the tables is what refuses it: its code, as refusals have.
    pub refusal: Option<RefusalCode>,
}
