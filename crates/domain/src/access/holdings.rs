//! All that somebody holds on one object, and the groups and teams that hold something there.

use std::collections::BTreeMap;

use luotsi_access::Reach;

use super::{
    Action, ActionSet, Because, Role, Via,
    bindings::bindings_on,
    class::ObjectKind,
    person::{Person, Principal},
    source::Rights,
};
use crate::{Id, Organisation, Party, Record, SectionName};

/// One way in which somebody holds a role on an object, and what that role allows there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// The way.
    pub because: Because,
    /// What it allows, [`Action::Traverse`] never.
    pub actions: ActionSet,
}

/// Every way in which a user may do anything on an object, sorted, none twice. Roles that allow
/// nothing on the object as it is are left out.
#[must_use]
pub fn holdings(organisation: &Organisation, user: &Id, object: &Id) -> Vec<Holding> {
    let (Some(person), Some(object)) = (
        Person::of(organisation, user),
        organisation.get(object).map(|record| &**record),
    ) else {
        return Vec::new();
    };
    let rights = Rights(organisation);
    let access = rights.access();
    let mut ways: BTreeMap<Because, ActionSet> = BTreeMap::new();
    for action in access.actions(&person, &object).iter() {
        access.explain(&person, action, &object, &mut |reason| {
            let because = Because {
                role: reason.role,
                on: reason.on.id.clone(),
                via: Via::of(reason.role, reason.principal, person.id()),
            };
            ways.entry(because).or_default().insert(action);
        });
    }
    ways.into_iter()
        .map(|(because, actions)| Holding { because, actions })
        .collect()
}

/// A group or team that holds a role.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartyHolding {
    /// The group or team.
    pub party: Party,
    /// The role.
    pub role: Role,
    /// The object that it is held on: the one asked about, or one that it stands in.
    pub on: Id,
}

/// The groups and teams through whom their members may do an action on an object; those that hold
/// it highest first, none twice.
#[must_use]
pub fn parties_allowed(
    organisation: &Organisation,
    action: Action,
    object: &Id,
) -> Vec<PartyHolding> {
    let Some(target) = organisation.get(object).map(|record| &**record) else {
        return Vec::new();
    };
    let allowing = Rights(organisation)
        .access()
        .roles_allowing(action, &target);
    let mut path: Vec<&Record> = organisation
        .ancestors(object)
        .map(|above| &**above)
        .collect();
    path.reverse();
    path.push(target);
    let mut found: Vec<PartyHolding> = Vec::new();
    for (at, on) in path.iter().enumerate() {
        let below = path.get(at + 1..).unwrap_or_default();
        bindings_on(organisation, on, &mut |binding| {
            let reaches = match binding.reach {
                Reach::Itself => below.is_empty(),
                Reach::Below => true,
                Reach::BelowButSameKind => below.iter().all(|object| kind(object) != kind(on)),
            };
            let party = match binding.principal {
                Principal::Group(id) => Party::Group(id.clone()),
                Principal::Team(id) => Party::Team(id.clone()),
                _ => return,
            };
            let holding = PartyHolding {
                party,
                role: binding.role,
                on: on.id.clone(),
            };
            if reaches && allowing.contains(binding.role) && !found.contains(&holding) {
                found.push(holding);
            }
        });
    }
    found
}

fn kind(object: &Record) -> Option<ObjectKind> {
    ObjectKind::of(object.kind(), SectionName::of(&object.id))
}
