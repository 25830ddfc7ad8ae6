//! The intentions that say again how something was.

use super::Intent;
use crate::{
    Data, Id, Kind, Organisation, Party,
    record::{Grant, GrantedRole, ShareTarget, StrategyRole},
};

/// Whether what an intention adds was there already, or what it takes away was not.
pub(super) fn so_already(before: &Organisation, intent: &Intent) -> bool {
    let member = |group: &Id, user: &Id| {
        let data = before.get(group).map(|record| &record.data);
        matches!(data, Some(Data::Group(group)) if group.members.contains(user))
    };
    let granted = |to: &Party, role: GrantedRole, on: &Id| {
        let (to, on) = (to.clone(), on.clone());
        before.get(&Grant { to, role, on }.id()).is_some()
    };
    let linked = |object: &Id, to: &Id| {
        let governance = before
            .get(object)
            .and_then(|record| record.data.governance());
        governance.is_some_and(|governance| governance.links.contains(to))
    };
    match intent {
        Intent::AddMember { group, user } => member(group, user),
        Intent::RemoveMember { group, user } => !member(group, user),
        Intent::Grant { to, role, on } => granted(to, *role, on),
        Intent::Revoke { to, role, on } => !granted(to, *role, on),
        Intent::Link { object, to } => linked(object, to),
        Intent::Unlink { object, to } => !linked(object, to),
        _ => false,
    }
}

/// Takes something that was created away again. What nobody deletes is archived; `None` where it
/// can not be archived either.
pub(super) fn creation(kind: Kind, id: &Id) -> Option<Intent> {
    let object = id.clone();
    match kind {
        Kind::Team => Some(Intent::Archive { object }),
        Kind::Task => None,
        _ => Some(Intent::Delete { object }),
    }
}

pub(super) fn standing(before: &Organisation, object: &Id) -> Option<Intent> {
    let under = before.get(object)?.parent.clone()?;
    let siblings = before.children(&under).iter();
    Some(Intent::Move {
        before: siblings.skip_while(|id| *id != object).nth(1).cloned(),
        object: object.clone(),
        under,
    })
}

pub(super) fn coordinators(before: &Organisation, area: &Id) -> Option<Intent> {
    match &before.get(area)?.data {
        Data::Area(data) => Some(Intent::SetCoordinators {
            area: area.clone(),
            users: data.coordinators.clone(),
        }),
        _ => None,
    }
}

pub(super) fn identifier(before: &Organisation, team: &Id) -> Option<Intent> {
    match &before.get(team)?.data {
        Data::Team(data) => Some(Intent::SetIdentifier {
            team: team.clone(),
            identifier: data.identifier.clone(),
        }),
        _ => None,
    }
}

/// Memberships end by being archived.
pub(super) fn team_role(before: &Organisation, team: &Id, user: &Id) -> Intent {
    let (team, user) = (team.clone(), user.clone());
    match before.membership(&team, &user) {
        Some((_, membership)) => Intent::SetTeamRole {
            team,
            user,
            role: membership.role,
        },
        None => Intent::ArchiveMembership { team, user },
    }
}

pub(super) fn share(before: &Organisation, template: &Id, to: &ShareTarget) -> Option<Intent> {
    let Data::Template(data) = &before.get(template)?.data else {
        return None;
    };
    let (template, to) = (template.clone(), to.clone());
    let known = data.shares.iter().find(|share| share.to == to);
    Some(match known {
        Some(share) => Intent::ShareTemplate {
            template,
            to,
            edit: share.edit,
        },
        None => Intent::UnshareTemplate { template, to },
    })
}

pub(super) fn assignees(before: &Organisation, task: &Id) -> Option<Intent> {
    match &before.get(task)?.data {
        Data::Task(data) => Some(Intent::AssignTask {
            task: task.clone(),
            users: data.assignees.clone(),
        }),
        _ => None,
    }
}

pub(super) fn done(before: &Organisation, task: &Id) -> Option<Intent> {
    match &before.get(task)?.data {
        Data::Task(data) => Some(Intent::CompleteTask {
            task: task.clone(),
            done: data.done,
        }),
        _ => None,
    }
}

pub(super) fn visibility(before: &Organisation, strategy: &Id) -> Option<Intent> {
    match &before.get(strategy)?.data {
        Data::Strategy(data) => Some(Intent::SetVisibility {
            strategy: strategy.clone(),
            visibility: data.visibility,
        }),
        _ => None,
    }
}

pub(super) fn strategy_role(
    before: &Organisation,
    strategy: &Id,
    role: StrategyRole,
) -> Option<Intent> {
    match &before.get(strategy)?.data {
        Data::Strategy(data) => Some(Intent::SetStrategyRole {
            strategy: strategy.clone(),
            role,
            to: data.holders(role).to_vec(),
        }),
        _ => None,
    }
}

pub(super) fn connected(before: &Organisation, breakthrough: &Id) -> Option<Intent> {
    match &before.get(breakthrough)?.data {
        Data::Breakthrough(data) => Some(Intent::SetConnected {
            breakthrough: breakthrough.clone(),
            to: data.connected.clone(),
        }),
        _ => None,
    }
}
