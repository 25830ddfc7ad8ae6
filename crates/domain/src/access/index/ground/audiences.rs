//! Who is in an audience.

use super::{super::names::Audience, Ground};
use crate::{
    Data, Id, Kind, Organisation, Record,
    access::person::is_active_team,
    record::{Flag, ReferenceKind, TeamRole},
};

impl Ground<'_> {
    /// The members of an audience.
    pub(in super::super) fn members(&self, audience: &Audience) -> Vec<u32> {
        let mut members = Vec::new();
        match audience {
            Audience::Flag(flag) => {
                let section = flag.section().id();
                let users = self.organisation.referrers(ReferenceKind::Flag, &section);
                let has = |id: &&Id| match self.organisation.get(id).map(|user| &user.data) {
                    Some(Data::User(user)) => user.has(*flag),
                    _ => false,
                };
                members.extend(users.iter().filter(has).filter_map(|id| self.user(id)));
            }
            Audience::Group(id) => {
                if let Some(Data::Group(group)) = self.organisation.get(id).map(|group| &group.data)
                {
                    members.extend(group.members.iter().filter_map(|id| self.user(id)));
                }
            }
            Audience::Team(team) => {
                if is_active_team(self.organisation, team) {
                    memberships(self.organisation, team, |user, _| {
                        members.extend(self.user(user));
                    });
                }
            }
        }
        members
    }
}

/// Calls `each` with the user and role of every membership of a team that is not archived.
pub(super) fn memberships<'a>(
    organisation: &'a Organisation,
    team: &Id,
    mut each: impl FnMut(&'a Id, TeamRole),
) {
    for child in organisation.children(team) {
        let Some(record) = organisation.get(child) else {
            continue;
        };
        if let Data::Membership(membership) = &record.data
            && !record.archived
            && is_membership_of(&record.id, team, &membership.user)
        {
            each(&membership.user, membership.role);
        }
    }
}

/// Whether an id is the one that the membership of a user in a team has.
fn is_membership_of(id: &Id, team: &Id, user: &Id) -> bool {
    let rest = id.as_str().strip_prefix(team.as_str());
    let rest = rest.and_then(|rest| rest.strip_prefix('/'));
    rest == Some(user.as_str())
}

/// The audiences of an organisation.
pub(in super::super) fn audiences<'a>(
    records: impl Iterator<Item = &'a Record>,
) -> impl Iterator<Item = Audience> {
    let flags = Flag::ALL.iter().copied().map(Audience::Flag);
    flags.chain(records.filter_map(|record| match record.kind() {
        Kind::Group => Some(Audience::Group(record.id.clone())),
        Kind::Team => Some(Audience::Team(record.id.clone())),
        _ => None,
    }))
}
