//! The ways in which somebody comes to a right, by name.

use luotsi_domain::{
    Id,
    access::{Because, Ground, Role, bases},
};
use serde::Serialize;

use crate::{
    app::Snapshot,
    objects::{object_name, party_name, traversed},
    view::{ObjectName, PartyName},
};

/// One way to a right: user → group, team or fact → role → the object that it is held on → what
/// stands between → the object asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Way {
    /// The role.
    pub role: Role,
    /// What it rests on.
    pub ground: Ground,
    /// The group or team that the user has it through.
    pub through: Option<PartyName>,
    /// The objects that make it so, such as tasks.
    pub of: Vec<ObjectName>,
    /// Whether a group, team or object that belongs here may not be named to whoever looks.
    pub hidden: bool,
    /// The object that the role is held on; absent: whoever looks may not know of it.
    pub on: Option<ObjectName>,
    /// What stands between that and the object asked about, from above; without what whoever looks
    /// may not know of.
    pub path: Vec<ObjectName>,
}

/// A way, once for everything that it rests on.
pub(super) fn ways_of(snapshot: &Snapshot, user: &Id, because: &Because, object: &Id) -> Vec<Way> {
    let organisation = &snapshot.organisation;
    let on = traversed(snapshot, &because.on).map(|record| object_name(snapshot, record));
    let path = path_between(snapshot, &because.on, object);
    bases(organisation, user, because)
        .into_iter()
        .map(|basis| {
            let through = basis
                .through
                .as_ref()
                .and_then(|party| party_name(snapshot, party));
            let of: Vec<ObjectName> = basis
                .of
                .iter()
                .filter_map(|id| traversed(snapshot, id))
                .map(|record| object_name(snapshot, record))
                .collect();
            Way {
                role: because.role,
                ground: basis.ground,
                hidden: basis.through.is_some() != through.is_some()
                    || basis.of.is_empty() != of.is_empty(),
                through,
                of,
                on: on.clone(),
                path: path.clone(),
            }
        })
        .collect()
}

/// What stands between an object and one that it stands in, from above, both left out.
pub(super) fn path_between(snapshot: &Snapshot, above: &Id, object: &Id) -> Vec<ObjectName> {
    if above == object {
        return Vec::new();
    }
    let mut path: Vec<ObjectName> = snapshot
        .organisation
        .ancestors(object)
        .take_while(|record| record.id != *above)
        .filter(|record| traversed(snapshot, &record.id).is_some())
        .map(|record| object_name(snapshot, record))
        .collect();
    path.reverse();
    path
}
