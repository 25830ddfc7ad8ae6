//! Bindings on areas, teams, templates, plans and tasks.

use super::{
    super::person::{Principal, active_role},
    Each, Role, below, itself,
};
use crate::{
    Data, Id, Organisation, Record,
    record::{Area, Plan, Task, TeamRole, Template},
};

pub(super) fn area<'a>(id: &'a Id, area: &'a Area, each: Each<'_, 'a>) {
    for user in &area.coordinators {
        each(below(Principal::User(user), Role::Coordinator));
    }
    each(itself(Principal::CoordinatorBelow(id), Role::BranchReader));
}

pub(super) fn team<'a>(id: &'a Id, each: Each<'_, 'a>) {
    for role in TeamRole::ALL {
        let principal = Principal::TeamRole {
            team: id,
            role: *role,
        };
        each(below(principal, Role::from(*role)));
    }
}

pub(super) fn template<'a>(
    organisation: &'a Organisation,
    object: &'a Record,
    template: &'a Template,
    each: Each<'_, 'a>,
) {
    let role_here = |user: &Id| active_role(organisation, object.parent.as_ref()?, user);
    if let Some(author) = &template.author
        && let Some(TeamRole::TeamOwner | TeamRole::OnboardingLead) = role_here(author)
    {
        each(itself(Principal::User(author), Role::TemplateAuthor));
    }
    for share in &template.shares {
        let mut shared = |editors: Option<bool>, role: Role| {
            let with = &share.to;
            each(itself(Principal::Shared { with, editors }, role));
        };
        if share.edit {
            shared(Some(true), Role::TemplateEditor);
            shared(Some(false), Role::TemplateUser);
        } else {
            shared(None, Role::TemplateUser);
        }
    }
}

pub(super) fn plan<'a>(
    organisation: &'a Organisation,
    object: &'a Record,
    plan: &'a Plan,
    each: Each<'_, 'a>,
) {
    if let Some(user) = &plan.inductee {
        each(below(Principal::User(user), Role::Inductee));
    }
    let mut assignees: Vec<&Id> = organisation
        .children(&object.id)
        .iter()
        .filter_map(|task| organisation.get(task))
        .filter_map(|task| match &task.data {
            Data::Task(task) => Some(&task.assignees),
            _ => None,
        })
        .flatten()
        .collect();
    assignees.sort_unstable();
    assignees.dedup();
    let role_here = |user: &Id| active_role(organisation, object.parent.as_ref()?, user);
    let is_leader = |user: &Id| {
        matches!(
            role_here(user),
            Some(TeamRole::OnboardingLead | TeamRole::OnboardingSupervisor)
        )
    };
    for user in &assignees {
        each(below(Principal::User(user), Role::PlanMember));
    }
    let starter = plan.started_by.iter();
    for user in starter.chain(assignees).filter(|user| is_leader(user)) {
        each(below(Principal::User(user), Role::PlanLead));
    }
}

pub(super) fn task<'a>(task: &'a Task, each: Each<'_, 'a>) {
    for user in &task.assignees {
        each(itself(Principal::User(user), Role::Assignee));
    }
}
