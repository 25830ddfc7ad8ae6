//! Which actions there are on an object, whether the user may, and what would help (access-rules §9).

use luotsi_domain::{
    Id, Party, RefusalCode,
    access::{self, Action},
};

use super::seen::may;
use crate::{app::Snapshot, error::Helper, view::ActionState};

/// The most people that are named as a help.
const MOST_HELPERS: usize = 5;

/// Every action that the rules know for objects of this kind, but traverse.
pub(crate) fn action_states(
    snapshot: &Snapshot,
    object: &Id,
    helpers: &[Helper],
) -> Vec<ActionState> {
    access::actions_known(&snapshot.organisation, object)
        .iter()
        .filter(|action| *action != Action::Traverse)
        .map(|action| state_of(snapshot, action, object, || helpers.to_vec()))
        .collect()
}

/// One action on an object.
pub(crate) fn action_state(snapshot: &Snapshot, action: Action, object: &Id) -> ActionState {
    state_of(snapshot, action, object, || helpers(snapshot, object))
}

fn state_of(
    snapshot: &Snapshot,
    action: Action,
    object: &Id,
    helpers: impl FnOnce() -> Vec<Helper>,
) -> ActionState {
    let allowed = may(snapshot, action, object);
    let roles = if allowed {
        Vec::new()
    } else {
        access::roles_allowing(&snapshot.organisation, action, object)
    };
    ActionState {
        action,
        object: object.clone(),
        allowed,
        // Where no role would do, nobody can help either.
        helpers: if roles.is_empty() {
            Vec::new()
        } else {
            helpers()
        },
        roles,
        refusal: None,
    }
}

/// Whether the user may approve what waits for it: the author of a version may not, where duties are separated, whatever
/// their role.
pub(super) fn approval_state(
    snapshot: &Snapshot,
    object: &Id,
    by_role: &ActionState,
    helpers: &[Helper],
) -> ActionState {
    let organisation = &snapshot.organisation;
    if !by_role.allowed || !organisation.approves_own(&snapshot.user, object) {
        return by_role.clone();
    }
    ActionState {
        allowed: false,
        helpers: helpers.to_vec(),
        refusal: Some(RefusalCode::SeparationOfDuties),
        ..by_role.clone()
    }
}

/// Who could help the user with an object: who answers for it, then those who may do everything
/// here. The user is no help to themselves.
pub(crate) fn helpers(snapshot: &Snapshot, object: &Id) -> Vec<Helper> {
    let organisation = &snapshot.organisation;
    let who = access::who_can_help(organisation, object);
    let responsible: &[Id] = match &who.responsible {
        Some(Party::User(id)) => std::slice::from_ref(id),
        Some(Party::Group(id)) => members(snapshot, id),
        Some(Party::Team(_)) | None => &[],
    };
    let mut helpers: Vec<Helper> = Vec::new();
    for id in responsible.iter().chain(&who.users) {
        let known = *id == snapshot.user || helpers.iter().any(|helper| helper.id == *id);
        let active = organisation.user(id).filter(|user| !user.archived);
        let (false, Some(user)) = (known, active) else {
            continue;
        };
        helpers.push(Helper {
            id: id.clone(),
            name: snapshot.shown(&user.name).text,
        });
        if helpers.len() == MOST_HELPERS {
            break;
        }
    }
    helpers
}

/// A group's members, in order.
pub(crate) fn members<'a>(snapshot: &'a Snapshot, group: &Id) -> &'a [Id] {
    match snapshot.organisation.get(group).map(|record| &record.data) {
        Some(luotsi_domain::Data::Group(group)) => &group.members,
        _ => &[],
    }
}
