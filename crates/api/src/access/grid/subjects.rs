//! What stands in the columns.

use std::collections::HashSet;

use luotsi_domain::{
    Id, Kind, Party, SectionName,
    access::{Role, rules},
};

use super::{
    forest::Node,
    types::{MatrixColumn, Subjects},
};
use crate::{
    access::lens::Lens,
    app::Snapshot,
    objects::{alphabetical, members, traversed},
    view::ShownText,
};

/// A user, group or role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    User(Id),
    Group(Id),
    Role(Role),
}

impl Subject {
    /// Its id; of a role, its name.
    pub(super) fn id(&self) -> Id {
        match self {
            Self::User(id) | Self::Group(id) => id.clone(),
            Self::Role(role) => Id::from(role.as_str()),
        }
    }

    pub(super) fn column(&self, snapshot: &Snapshot) -> MatrixColumn {
        let party = match self {
            Self::User(id) => Some(Party::User(id.clone())),
            Self::Group(id) => Some(Party::Group(id.clone())),
            Self::Role(_) => None,
        };
        let name = party
            .as_ref()
            .and_then(|party| traversed(snapshot, party.id()))
            .map_or_else(ShownText::default, |record| snapshot.shown(&record.name));
        MatrixColumn {
            id: self.id(),
            role: match self {
                Self::Role(role) => Some(*role),
                _ => None,
            },
            party,
            name,
        }
    }
}

/// All users or groups, by name, or all roles, in the order of the rules. Who may not preview
/// others' access has a column for themselves only.
pub(super) fn all(snapshot: &Snapshot, subjects: Subjects) -> Vec<Subject> {
    let own_only = !Lens::of(snapshot).sees_others();
    let kind = match subjects {
        Subjects::Users if own_only => return vec![Subject::User(snapshot.user.clone())],
        Subjects::Users => Kind::User,
        Subjects::Groups if own_only => return Vec::new(),
        Subjects::Groups => Kind::Group,
        Subjects::Roles => return Role::ALL.iter().copied().map(Subject::Role).collect(),
    };
    let people = snapshot
        .organisation
        .children(&SectionName::Maintenance.id());
    let mut found: Vec<(String, Id)> = people
        .iter()
        .filter_map(|id| traversed(snapshot, id))
        .filter(|record| record.kind() == kind && !record.archived)
        .map(|record| {
            let name = snapshot.shown(&record.name).text;
            (alphabetical(&name), record.id.clone())
        })
        .collect();
    found.sort_unstable();
    let subject = match kind {
        Kind::User => Subject::User,
        _ => Subject::Group,
    };
    found.into_iter().map(|(_, id)| subject(id)).collect()
}

/// Leaves only members of a group; of groups only that one.
pub(super) fn only_of_group(snapshot: &Snapshot, columns: &mut Vec<Subject>, group: &Id) {
    let members: HashSet<&Id> = members(snapshot, group).iter().collect();
    columns.retain(|subject| match subject {
        Subject::User(user) => members.contains(user),
        Subject::Group(id) => id == group,
        Subject::Role(_) => true,
    });
}

/// Leaves only roles that allow something on objects like these.
pub(super) fn only_roles_for<'n>(
    columns: &mut Vec<Subject>,
    nodes: impl Iterator<Item = &'n Node>,
) {
    let kinds: HashSet<(Kind, Option<SectionName>)> = nodes
        .map(|node| (node.kind, SectionName::of(&node.id)))
        .collect();
    let roles: Vec<Role> = rules()
        .filter(|rule| kinds.contains(&(rule.kind, rule.section)))
        .map(|rule| rule.role)
        .collect();
    columns.retain(|subject| match subject {
        Subject::Role(role) => roles.contains(role),
        _ => true,
    });
}
