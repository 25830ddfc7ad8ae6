//! Onboarding: areas, teams, memberships, templates, plans and tasks.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Id, Text, kind::names};

/// A responsibility area.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Area {
    /// The users who coordinate it and all below.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub coordinators: Vec<Id>,
}

/// A team.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Team {
    /// The organisation's own identifier of it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub identifier: String,
}

names! {
    /// The one role that a member has in a team, in falling order (access-rules §6).
    TeamRole {
        /// Omistaja.
        TeamOwner => "team-owner",
        /// Perehdytysvastaava.
        OnboardingLead => "onboarding-lead",
        /// Perehdytysohjaaja.
        OnboardingSupervisor => "onboarding-supervisor",
        /// Perehdyttäjä.
        Trainer => "trainer",
    }
}

/// A user's membership in the team it stands in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// The member.
    pub user: Id,
    /// Their role.
    pub role: TeamRole,
}

/// Who a template is shared with, beside its own team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The user, team or area.
    #[serde(flatten)]
    pub to: ShareTarget,
    /// Whether they may edit it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub edit: bool,
}

/// A user, a team, or the teams below an area.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum ShareTarget {
    /// One user.
    User(Id),
    /// The owners, leads and supervisors of a team.
    Team(Id),
    /// Those of the active teams below an area.
    Area(Id),
}

impl ShareTarget {
    /// The id of the user, team or area.
    #[must_use]
    pub const fn id(&self) -> &Id {
        match self {
            Self::User(id) | Self::Team(id) | Self::Area(id) => id,
        }
    }
}

/// A template for plans.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Template {
    /// Who created it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Id>,
    /// Who else may use it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Share>,
    /// What a plan made from it consists of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<TemplateTask>,
}

/// A task of a template.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct TemplateTask {
    /// What is to be done.
    pub name: Text,
    /// How many days after the plan's start it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset_days: Option<i32>,
}

/// A plan for one inductee.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Plan {
    /// Who started it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_by: Option<Id>,
    /// Whose plan it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inductee: Option<Id>,
    /// Whether it has ended.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub ended: bool,
}

/// A task of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Task {
    /// Who is to see to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assignees: Vec<Id>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Whether it has been done.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}
