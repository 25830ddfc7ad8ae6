//! The rules of access: who may do what in an organisation, through what, and what it would take.
//!
//! The way in is [`may`] for one action, [`actions`] for one object, [`Sweep`] for everything one
//! user may do and [`explain`] for the reason. All of them follow the organisation as it is given:
//! there is nothing to keep up to date. Who asks about many users or objects, or what a change would
//! change, asks an [`Index`].
//!
//! Inside, each part is one part of access-rules:
//!
//! | part | what | section |
//! | --- | --- | --- |
//! | `tables` | which actions a role allows on which objects | §4 to §7 |
//! | `class` | the kinds and conditions that the tables tell apart | §2 |
//! | `bindings` | which roles sit on an object, for whom, how far they reach | §3 |
//! | `person` | whether somebody is who a binding is for | §1, §3 |
//! | `source` | all of that as the engine of `luotsi-access` asks for it | |
//! | `index` | the answers for everybody, kept up to date | |
//! | `summary` | a difference, counted as far as somebody may see it | §8 |
//! | `surprises` | what in a difference nobody may have meant | |
//!
//! What stands beside the tables (who may be a coordinator, separation of duties, what is being
//! reviewed) are refusals of the commands, not rights.

mod basis;
mod bearing;
mod bindings;
mod class;
mod explanation;
mod holdings;
mod index;
mod known;
mod names;
mod person;
mod preview;
mod reach;
mod rules;
mod source;
mod suggest;
mod summary;
mod surprises;
mod sweep;
mod tables;

pub use basis::{Basis, Ground, bases};
pub use bearing::bears_on_rights;
pub use class::{Archived, Condition};
pub use explanation::{Because, Explanation, Helpers, Via};
pub use holdings::{Holding, PartyHolding, holdings, parties_allowed};
pub use index::{
    ActionCounts, CELL_BYTES, Cell, Changes, Difference, Index, ObjectNo, Totals, UserNo,
};
pub use known::actions_known;
pub use names::{Action, Role};
pub use preview::{Preview, Shown, preview_refusal, preview_scope};
pub use reach::{kinds_of, role_allows, roles_on};
pub use rules::{Rule, conditions_of, rules};
pub use suggest::{Suggestion, suggestions};
pub use summary::{ObjectChanges, Summary, Tally, Told};
pub use surprises::{Sides, Surprise, SurpriseKind, surprises};
pub use sweep::Sweep;

use self::{person::Person, source::Rights, sweep::with_traverse};
use crate::{
    Data, Id, Kind, Organisation, Party, SectionName,
    record::{Flag, ReferenceKind},
};

/// A set of actions; iterates and serialises in the order of [`Action::ALL`].
pub type ActionSet = luotsi_access::Set<Action>;

/// A set of roles; iterates and serialises in the order of [`Role::ALL`].
pub type RoleSet = luotsi_access::Set<Role>;

/// All that a user may do on an object, [`Action::Traverse`] included. Empty for an archived or
/// unknown user and for what is no object.
///
/// Where somebody may not view the object, finding out whether they may traverse it looks at what
/// stands below it; ask [`may`] for one action, and a [`Sweep`] for many objects.
#[must_use]
pub fn actions(organisation: &Organisation, user: &Id, object: &Id) -> ActionSet {
    let (Some(person), Some(object)) = (
        Person::of(organisation, user),
        organisation.get(object).map(|record| &**record),
    ) else {
        return ActionSet::EMPTY;
    };
    let rights = Rights(organisation);
    let actions = rights.access().actions(&person, &object);
    let traverse = actions.contains(Action::View)
        || rights.access().seen_at_or_below(&person, &object).is_some();
    with_traverse(actions, traverse)
}

/// Whether a user may do one action on an object.
#[must_use]
pub fn may(organisation: &Organisation, user: &Id, action: Action, object: &Id) -> bool {
    let (Some(person), Some(object)) = (
        Person::of(organisation, user),
        organisation.get(object).map(|record| &**record),
    ) else {
        return false;
    };
    let rights = Rights(organisation);
    match action {
        Action::Traverse => rights.access().seen_at_or_below(&person, &object).is_some(),
        action => rights.access().may(&person, action, &object),
    }
}

/// Whether a user may do one action on an object, through what, or what it would take.
///
/// Traverse is explained by what follows from: the right to view the object, or the first object
/// below it that they may view.
#[must_use]
pub fn explain(organisation: &Organisation, user: &Id, action: Action, object: &Id) -> Explanation {
    reasons(organisation, user, action, object).map_or_else(
        || Explanation::denied(roles_allowing(organisation, action, object)),
        Explanation::allowed,
    )
}

fn reasons(
    organisation: &Organisation,
    user: &Id,
    action: Action,
    object: &Id,
) -> Option<Vec<Because>> {
    let person = Person::of(organisation, user)?;
    let rights = Rights(organisation);
    let access = rights.access();
    let mut object = &**organisation.get(object)?;
    let mut action = action;
    if action == Action::Traverse {
        object = access.seen_at_or_below(&person, &object)?;
        action = Action::View;
    }
    let mut because = Vec::new();
    access.explain(&person, action, &object, &mut |reason| {
        because.push(Because {
            role: reason.role,
            on: reason.on.id.clone(),
            via: Via::of(reason.role, reason.principal, person.id()),
        });
    });
    (!because.is_empty()).then_some(because)
}

/// What lets a user see an object's name: the object itself, where they may view it, else the first
/// one below, in order, from which traversing leads up to it.
#[must_use]
pub fn seen_through(organisation: &Organisation, user: &Id, object: &Id) -> Option<Id> {
    let person = Person::of(organisation, user)?;
    let object = &**organisation.get(object)?;
    let rights = Rights(organisation);
    let seen = rights.access().seen_at_or_below(&person, &object)?;
    Some(seen.id.clone())
}

/// The roles whose table allows the action on the object as it is now, sorted by name. For
/// [`Action::Traverse`] those that may view it.
#[must_use]
pub fn roles_allowing(organisation: &Organisation, action: Action, object: &Id) -> Vec<Role> {
    let Some(object) = organisation.get(object).map(|record| &**record) else {
        return Vec::new();
    };
    let action = match action {
        Action::Traverse => Action::View,
        action => action,
    };
    let roles = Rights(organisation)
        .access()
        .roles_allowing(action, &object);
    let mut roles: Vec<Role> = roles.iter().collect();
    roles.sort_unstable_by_key(|role| role.as_str());
    roles
}

/// Everything that a user may do, in tree order; objects with no action are left out.
#[must_use]
pub fn list(organisation: &Organisation, user: &Id) -> Vec<(Id, Kind, ActionSet)> {
    Sweep::of(organisation, user).into_rows()
}

/// Who could help somebody who may not do something here (access-rules §9).
#[must_use]
pub fn who_can_help(organisation: &Organisation, object: &Id) -> Helpers {
    let flag = match organisation.section_of(object) {
        Some(SectionName::Strategy) => Flag::Facilitator,
        _ => Flag::Administrator,
    };
    let users = organisation
        .referrers(ReferenceKind::Flag, &flag.section().id())
        .iter()
        .filter(|user| {
            let record = organisation.user(user).filter(|record| !record.archived);
            record.is_some_and(|record| matches!(&record.data, Data::User(user) if user.has(flag)))
        })
        .cloned()
        .collect();
    let responsible = organisation.get(object).and_then(|record| {
        let user = match &record.data {
            Data::Breakthrough(data) => data.responsible.as_ref(),
            Data::Initiative(data) => data.responsible.as_ref(),
            data => return data.governance()?.responsible.clone(),
        };
        user.cloned().map(Party::User)
    });
    Helpers { users, responsible }
}
