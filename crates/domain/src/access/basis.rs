//! What a role that somebody holds rests on, for people to read.

use serde::Serialize;

use super::{Because, Role, Via, person::Person};
use crate::{
    Data, Id, Organisation, Party,
    kind::names,
    record::{ReferenceKind, Strategy},
};

names! {
    /// What a role rests on.
    Ground {
        /// Somebody gave it.
        Given => "given",
        /// They are in the team with this role.
        Member => "member",
        /// They have the flag.
        Flag => "flag",
        /// They answer for it.
        Responsible => "responsible",
        /// They coordinate an area below.
        CoordinatesBelow => "coordinates-below",
        /// They made it.
        Author => "author",
        /// They started the plan.
        Starter => "starter",
        /// They have a task.
        Assignee => "assignee",
        /// The plan is theirs.
        Inductee => "inductee",
        /// It is public.
        Public => "public",
        /// They administer it.
        Administers => "administers",
        /// They take part in it.
        TakesPart => "takes-part",
        /// They answer for a part of it, or are in a group or team connected to one.
        Involved => "involved",
        /// Everybody has it.
        Everyone => "everyone",
        /// It is they themselves.
        OneSelf => "self",
    }
}

/// One thing that a role rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Basis {
    /// What it is.
    pub ground: Ground,
    /// The group or team that the user is in and has it through.
    pub through: Option<Party>,
    /// The objects that make it so: tasks, areas, parts of a strategy.
    pub of: Vec<Id>,
}

/// The most objects that are named for one ground.
const MOST: usize = 5;

impl Basis {
    const fn plain(ground: Ground) -> Self {
        Self {
            ground,
            through: None,
            of: Vec::new(),
        }
    }

    fn through(ground: Ground, party: &Party) -> Self {
        Self {
            ground,
            through: (!matches!(party, Party::User(_))).then(|| party.clone()),
            of: Vec::new(),
        }
    }

    fn of(ground: Ground, of: Vec<Id>) -> Self {
        Self {
            of,
            ..Self::plain(ground)
        }
    }
}

/// What one way of holding a role rests on: at least one thing, each enough by itself.
#[must_use]
pub fn bases(organisation: &Organisation, user: &Id, because: &Because) -> Vec<Basis> {
    let given = |through: Option<Party>, of: Vec<Id>| {
        vec![Basis {
            ground: Ground::Given,
            through,
            of,
        }]
    };
    match &because.via {
        Via::Group(id) => given(Some(Party::Group(id.clone())), Vec::new()),
        Via::Team(id) => given(Some(Party::Team(id.clone())), Vec::new()),
        Via::Area(id) => given(None, vec![id.clone()]),
        Via::User(_) => match because.role {
            Role::TeamOwner | Role::OnboardingLead | Role::OnboardingSupervisor | Role::Trainer => {
                vec![Basis::plain(Ground::Member)]
            }
            _ => given(None, Vec::new()),
        },
        Via::Derived(role) => derived(organisation, user, *role, &because.on),
    }
}

fn derived(organisation: &Organisation, user: &Id, role: Role, on: &Id) -> Vec<Basis> {
    let data = organisation.get(on).map(|record| &record.data);
    let one = |ground: Ground| vec![Basis::plain(ground)];
    match role {
        Role::Administrator | Role::Auditor | Role::Facilitator => one(Ground::Flag),
        Role::Responsible => {
            let responsible = data.and_then(Data::governance);
            match responsible.and_then(|governance| governance.responsible.as_ref()) {
                Some(party) => vec![Basis::through(Ground::Responsible, party)],
                None => one(Ground::Responsible),
            }
        }
        Role::BreakthroughResponsible | Role::InitiativeResponsible => one(Ground::Responsible),
        Role::BranchReader => {
            let coordinated = organisation.referrers(ReferenceKind::Coordinator, user);
            let below = coordinated
                .iter()
                .filter(|area| organisation.ancestors(area).any(|above| above.id == *on));
            vec![Basis::of(
                Ground::CoordinatesBelow,
                below.take(MOST).cloned().collect(),
            )]
        }
        Role::TemplateAuthor | Role::DraftAuthor => one(Ground::Author),
        Role::PlanLead | Role::PlanMember => plan(organisation, user, role, on, data),
        Role::Assignee => one(Ground::Assignee),
        Role::Inductee => one(Ground::Inductee),
        Role::StrategyViewer => match data {
            Some(Data::Strategy(data)) => strategy(organisation, user, on, data),
            _ => one(Ground::Involved),
        },
        Role::OneSelf => one(Ground::OneSelf),
        _ => one(Ground::Everyone),
    }
}

fn plan(
    organisation: &Organisation,
    user: &Id,
    role: Role,
    on: &Id,
    data: Option<&Data>,
) -> Vec<Basis> {
    let mut bases = Vec::new();
    let started = matches!(data, Some(Data::Plan(plan)) if plan.started_by.as_ref() == Some(user));
    if role == Role::PlanLead && started {
        bases.push(Basis::plain(Ground::Starter));
    }
    let tasks: Vec<Id> = organisation
        .children(on)
        .iter()
        .filter(|task| {
            let task = organisation.get(task).map(|record| &record.data);
            matches!(task, Some(Data::Task(task)) if task.assignees.contains(user))
        })
        .take(MOST)
        .cloned()
        .collect();
    if !tasks.is_empty() {
        bases.push(Basis::of(Ground::Assignee, tasks));
    }
    bases
}

/// Everything through which somebody is viewer of a strategy. That of sub-strategies which they
/// administer from above says so of the one above.
fn strategy(organisation: &Organisation, user: &Id, on: &Id, data: &Strategy) -> Vec<Basis> {
    let Some(person) = Person::of(organisation, user) else {
        return Vec::new();
    };
    let mut bases = Vec::new();
    if super::person::is_public(data) {
        bases.push(Basis::plain(Ground::Public));
    }
    for (ground, parties) in [
        (Ground::Administers, &data.administrators),
        (Ground::TakesPart, &data.participants),
    ] {
        let own = parties.iter().filter(|party| person.is_party(party));
        bases.extend(own.map(|party| Basis::through(ground, party)));
    }
    let parts: Vec<Id> = person.involved_through(on).take(MOST).collect();
    if !parts.is_empty() {
        bases.push(Basis::of(Ground::Involved, parts));
    }
    bases
}
