//! Why a command was refused.

use serde::{Deserialize, Serialize};

use crate::{
    Id,
    access::{Action, Role},
    kind::names,
};

names! {
    /// The stable codes of refusals.
    RefusalCode {
        /// The rules do not allow it; `action` and `roles` say what would.
        Forbidden => "forbidden",
        /// There is no such object (or the actor may not know of it).
        NotFound => "not-found",
        /// The id is taken or is none that may be given.
        InvalidId => "invalid-id",
        /// The command does not fit this kind of object.
        WrongKind => "wrong-kind",
        /// It can not stand there.
        WrongPlace => "wrong-place",
        /// It would stand below itself.
        Cycle => "cycle",
        /// A name is missing.
        NameMissing => "name-missing",
        /// A value is outside of what is allowed.
        InvalidValue => "invalid-value",
        /// It is so already.
        NoChange => "no-change",
        /// It is archived.
        Archived => "archived",
        /// It is not archived.
        NotArchived => "not-archived",
        /// It waits for approval.
        InReview => "in-review",
        /// It does not wait for approval.
        NotInReview => "not-in-review",
        /// There is nothing to submit or approve.
        NothingToApprove => "nothing-to-approve",
        /// The author of a version may not approve it.
        SeparationOfDuties => "separation-of-duties",
        /// Somebody else changed it in the meantime.
        Conflict => "conflict",
        /// The person meant is archived.
        UserArchived => "user-archived",
        /// Nobody would be left who may administer.
        LastAdministrator => "last-administrator",
        /// The last content language can not be removed, none may stand twice.
        Languages => "languages",
        /// It is not in the bin, or what it stood in is gone.
        NotInBin => "not-in-bin",
        /// Something stands in it that can not go with it.
        NotEmpty => "not-empty",
        /// Only who owns an active team may coordinate an area.
        NotATeamOwner => "not-a-team-owner",
        /// Coordinators add teams only to areas with no area below them.
        NotLowestArea => "not-lowest-area",
        /// The actor does not invite to this role.
        RoleNotInvitable => "role-not-invitable",
        /// Only who owns or leads an active team may be given the right to edit a template.
        NotATemplateEditor => "not-a-template-editor",
        /// The plan has ended.
        PlanEnded => "plan-ended",
        /// The plan has not ended.
        PlanNotEnded => "plan-not-ended",
        /// Nobody answers for a breakthrough that is, or is to be, published.
        UnknownResponsible => "unknown-responsible",
        /// Another document has this number.
        NumberTaken => "number-taken",
        /// It is not offered as what to begin with, or says nothing yet that is approved.
        NotATemplate => "not-a-template",
        /// Other documents are translations of it: it can not be one itself.
        HasTranslations => "has-translations",
        /// The text lacks headings that its template requires; `detail` names them, one a line.
        MissingHeadings => "missing-headings",
    }
}

/// Why a command was refused: a code, where, and what would help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Refusal {
    /// What kind of reason.
    pub code: RefusalCode,
    /// The object that stands in the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<Id>,
    /// For [`RefusalCode::Forbidden`]: the action that is not allowed on the object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    /// For [`RefusalCode::Forbidden`]: the roles that would allow it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// The part of the command, or the value, that is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Of several changes in one command, the number of the one that is refused, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<u32>,
}

impl Refusal {
    /// A refusal that names no object.
    #[must_use]
    pub const fn new(code: RefusalCode) -> Self {
        Self {
            code,
            object: None,
            action: None,
            roles: Vec::new(),
            detail: None,
            part: None,
        }
    }

    /// A refusal because of an object.
    #[must_use]
    pub fn of(code: RefusalCode, object: &Id) -> Self {
        Self {
            object: Some(object.clone()),
            ..Self::new(code)
        }
    }

    /// The refusal with the value that is meant.
    #[must_use]
    pub fn detail(self, detail: impl ToString) -> Self {
        Self {
            detail: Some(detail.to_string()),
            ..self
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self.code {
            RefusalCode::Forbidden => "not allowed",
            RefusalCode::NotFound => "there is no such object",
            RefusalCode::InvalidId => "the id is taken or can not be given",
            RefusalCode::WrongKind => "this can not be done to an object of this kind",
            RefusalCode::WrongPlace => "it can not stand there",
            RefusalCode::Cycle => "it would stand below itself",
            RefusalCode::NameMissing => "a name is missing",
            RefusalCode::InvalidValue => "the value is not allowed",
            RefusalCode::NoChange => "it is so already",
            RefusalCode::Archived => "it is archived",
            RefusalCode::NotArchived => "it is not archived",
            RefusalCode::InReview => "it waits for approval",
            RefusalCode::NotInReview => "it does not wait for approval",
            RefusalCode::NothingToApprove => "there is nothing to submit or approve",
            RefusalCode::SeparationOfDuties => "the author of a version may not approve it",
            RefusalCode::Conflict => "somebody else changed it in the meantime",
            RefusalCode::UserArchived => "the user is archived",
            RefusalCode::LastAdministrator => "no administrator would be left",
            RefusalCode::Languages => "a language is missing or stands twice",
            RefusalCode::NotInBin => "it is not in the bin, or what it stood in is gone",
            RefusalCode::NotEmpty => "something stands in it that can not go with it",
            RefusalCode::NotATeamOwner => "only who owns an active team may coordinate an area",
            RefusalCode::NotLowestArea => {
                "coordinators add teams only to areas with no area below them"
            }
            RefusalCode::RoleNotInvitable => "this role is not yours to invite to",
            RefusalCode::NotATemplateEditor => {
                "only who owns or leads an active team may be given the right to edit a template"
            }
            RefusalCode::PlanEnded => "the plan has ended",
            RefusalCode::PlanNotEnded => "the plan has not ended",
            RefusalCode::UnknownResponsible => "nobody answers for a published breakthrough",
            RefusalCode::NumberTaken => "another document has this number",
            RefusalCode::NotATemplate => "it is not offered as a template, or not approved yet",
            RefusalCode::HasTranslations => "other documents are translations of it",
            RefusalCode::MissingHeadings => "headings that its template requires are missing",
        })?;
        if let Some(action) = self.action {
            write!(formatter, ": {action}")?;
        }
        if let Some(object) = &self.object {
            write!(formatter, " on {object}")?;
        }
        if let Some(detail) = &self.detail {
            write!(formatter, " ({detail})")?;
        }
        if let Some(part) = self.part {
            write!(formatter, " in change {part}")?;
        }
        if !self.roles.is_empty() {
            let roles: Vec<_> = self.roles.iter().map(|role| role.as_str()).collect();
            write!(formatter, "; these roles may: {}", roles.join(", "))?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
