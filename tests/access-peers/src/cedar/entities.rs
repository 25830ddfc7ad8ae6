//! An organisation as Cedar entities.
//!
//! What is stored stays what it is: objects stand in each other, people are in what they belong to,
//! and data are attributes. Four types of entities are there only for somebody to be `in`:
//!
//! | entity | who is in it |
//! | --- | --- |
//! | `Holders::"ROLE OBJECT"` | whom the role was given to on the object; what the role reaches names it |
//! | `Members::"ID"` | the members of a group; the active ones of an active team |
//! | `Staff::"ID"` | owners, leads and supervisors of an active team; of all such teams below an area |
//! | `Mark::"leads"` | who is owner or lead in some active team |
//!
//! and `Mark::"archived"` and `Mark::"ended"` hold objects, with what stands below them.

use std::collections::{HashMap, HashSet};

use cedar_policy::{Entity, EntityUid};
use luotsi_domain::{
    Data, Id, Kind, Organisation, Party,
    record::{Membership, TeamRole},
};

use super::{CedarError, attributes::attributes, names::Names};

/// All entities of an organisation.
///
/// # Errors
///
/// Where Cedar refuses one.
pub(super) fn entities(
    organisation: &Organisation,
    names: &Names,
) -> Result<Vec<Entity>, CedarError> {
    let mut within = people(organisation, names);
    let mut entities = Vec::new();
    for record in organisation.records() {
        let kind = record.kind();
        if !kind.is_object() {
            continue;
        }
        let uid = names.object(kind, &record.id);
        let mut above = within.remove(&uid).unwrap_or_default();
        if let Some(parent) = record.parent.as_ref().and_then(|id| organisation.get(id)) {
            above.insert(names.object(parent.kind(), &parent.id));
        }
        if record.archived && (record.data.governance().is_some() || kind == Kind::Team) {
            above.insert(names.mark("archived"));
        }
        if matches!(&record.data, Data::Plan(plan) if plan.ended) {
            above.insert(names.mark("ended"));
        }
        let attributes = attributes(organisation, names, record);
        let entity = Entity::new(uid, attributes, above);
        entities.push(entity.map_err(|error| CedarError::Entity(Box::new(error)))?);
    }
    let rest = within.into_iter();
    entities.extend(rest.map(|(uid, above)| Entity::new_no_attrs(uid, above)));
    Ok(entities)
}

/// What people, and what they are in, are directly in.
fn people(organisation: &Organisation, names: &Names) -> HashMap<EntityUid, HashSet<EntityUid>> {
    let mut within: HashMap<EntityUid, HashSet<EntityUid>> = HashMap::new();
    let mut put = |one: EntityUid, into: EntityUid| {
        within.entry(one).or_default().insert(into);
    };
    for record in organisation.records() {
        let given = |put: &mut dyn FnMut(EntityUid, EntityUid), parties: &[Party], role: &str| {
            for party in parties {
                put(names.party(party), names.holders(role, &record.id));
            }
        };
        match &record.data {
            Data::Group(group) => {
                for user in &group.members {
                    put(names.user(user), names.members(&record.id));
                }
            }
            Data::Grant(grant) => {
                put(
                    names.party(&grant.to),
                    names.holders(grant.role.as_str(), &grant.on),
                );
            }
            Data::Area(area) => {
                for user in &area.coordinators {
                    put(names.user(user), names.holders("coordinator", &record.id));
                }
                put_staff_in_area(organisation, names, &record.parent, &record.id, &mut put);
            }
            Data::Team(_) if !record.archived => {
                put_staff_in_area(organisation, names, &record.parent, &record.id, &mut put);
                for role in TeamRole::ALL {
                    let holders = names.holders(role.as_str(), &record.id);
                    put(holders.clone(), names.members(&record.id));
                    if *role != TeamRole::Trainer {
                        put(holders.clone(), names.staff(&record.id));
                    }
                    if matches!(role, TeamRole::TeamOwner | TeamRole::OnboardingLead) {
                        put(holders, names.mark("leads"));
                    }
                }
            }
            Data::Membership(Membership { user, role }) if !record.archived => {
                if let Some(team) = &record.parent {
                    put(names.user(user), names.holders(role.as_str(), team));
                }
            }
            Data::Strategy(strategy) => {
                given(&mut put, &strategy.administrators, "strategy-administrator");
                given(&mut put, &strategy.participants, "participant");
            }
            _ => {}
        }
    }
    within
}

fn put_staff_in_area(
    organisation: &Organisation,
    names: &Names,
    parent: &Option<Id>,
    id: &Id,
    put: &mut impl FnMut(EntityUid, EntityUid),
) {
    let area = parent.as_ref().and_then(|id| organisation.get(id));
    if let Some(area) = area.filter(|record| record.kind() == Kind::Area) {
        put(names.staff(id), names.staff(&area.id));
    }
}
