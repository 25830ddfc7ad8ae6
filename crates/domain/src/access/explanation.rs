//! Why somebody may do something, or what it would take (formats §2, `access check`).

use serde::Serialize;

use super::{Role, person::Principal};
use crate::{Id, Party, record::ShareTarget};

/// The answer to *may they, through what?*
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Explanation {
    /// Whether they may.
    pub allowed: bool,
    /// Where they may: every way in which they hold a role that allows it, sorted, none twice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<Vec<Because>>,
    /// Where they may not: every role whose table would allow it here, sorted by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<Vec<Role>>,
}

impl Explanation {
    pub(super) fn allowed(mut because: Vec<Because>) -> Self {
        because.sort();
        because.dedup();
        Self {
            allowed: true,
            because: Some(because),
            missing: None,
        }
    }

    pub(super) const fn denied(missing: Vec<Role>) -> Self {
        Self {
            allowed: false,
            because: None,
            missing: Some(missing),
        }
    }
}

/// One way in which somebody holds a role that allows what was asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
pub struct Because {
    /// The role.
    pub role: Role,
    /// The object that it is held on: the one asked about, or one that it stands in.
    pub on: Id,
    /// Through whom or what.
    pub via: Via,
}

/// Through whom or what a role is held.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum Via {
    /// Given to the user.
    User(Id),
    /// Given to a group that the user is in.
    Group(Id),
    /// Given to a team that the user is in.
    Team(Id),
    /// Given to an area: to those in charge of the teams below it.
    Area(Id),
    /// Nobody gave it: it follows from a flag, a responsibility, a task or the like. The role says
    /// from which.
    Derived(Role),
}

impl Via {
    /// How `user`, who is who the binding is for, comes to the role.
    pub(super) fn of(role: Role, principal: Principal<'_>, user: &Id) -> Self {
        if is_derived(role) {
            return Self::Derived(role);
        }
        match principal {
            Principal::Group(id) => Self::Group(id.clone()),
            Principal::Team(id) => Self::Team(id.clone()),
            Principal::Shared { with, .. } => match with {
                ShareTarget::User(id) => Self::User(id.clone()),
                ShareTarget::Team(id) => Self::Team(id.clone()),
                ShareTarget::Area(id) => Self::Area(id.clone()),
            },
            _ => Self::User(user.clone()),
        }
    }
}

/// Whether nobody gives the role: it follows from data, a flag included (access-rules §3).
const fn is_derived(role: Role) -> bool {
    match role {
        Role::Viewer
        | Role::Editor
        | Role::Approver
        | Role::Coordinator
        | Role::TeamOwner
        | Role::OnboardingLead
        | Role::OnboardingSupervisor
        | Role::Trainer
        | Role::TemplateEditor
        | Role::TemplateUser
        | Role::StrategyAdministrator
        | Role::Participant => false,
        Role::Administrator
        | Role::Auditor
        | Role::Responsible
        | Role::BranchReader
        | Role::TemplateAuthor
        | Role::PlanLead
        | Role::PlanMember
        | Role::Assignee
        | Role::Inductee
        | Role::Facilitator
        | Role::BreakthroughResponsible
        | Role::InitiativeResponsible
        | Role::DraftAuthor
        | Role::StrategyViewer
        | Role::Everyone
        | Role::OneSelf => true,
    }
}

/// Who could help somebody who may not do something on an object.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct Helpers {
    /// The administrators; in the strategy section the facilitators. Nobody archived, by id.
    pub users: Vec<Id>,
    /// Who answers for the object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsible: Option<Party>,
}
