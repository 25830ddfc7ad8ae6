//! Users, groups and grants.

use serde::{Deserialize, Serialize};

use super::{Absent, entry, nullable};
use crate::{Id, Party, Text, record::GrantedRole};

entry! {
    /// A user.
    User {
        must { id: Id, }
        may {
            name: Text,
            email: String,
            phone: String,
            title: Text,
            administrator: bool,
            auditor: bool,
            facilitator: bool,
            archived: bool,
        }
    }
}

entry! {
    /// A group.
    Group {
        must { id: Id, }
        may { name: Text, members: Vec<Id>, }
    }
}

entry! {
    /// A role granted on an object.
    Grant {
        must { to: Someone, role: GrantedRole, on: Id, }
        may {}
    }
}

entry! {
    /// A user, a group or a team.
    Someone {
        must {}
        may { user: Option<Id>, group: Option<Id>, team: Option<Id>, }
    }
}

impl Someone {
    /// Who is meant, where it is one and not several or nobody.
    pub(in crate::bundle) fn party(&self) -> Option<Party> {
        match (&self.user, &self.group, &self.team) {
            (Some(id), None, None) => Some(Party::User(id.clone())),
            (None, Some(id), None) => Some(Party::Group(id.clone())),
            (None, None, Some(id)) => Some(Party::Team(id.clone())),
            _ => None,
        }
    }
}

impl From<Party> for Someone {
    fn from(party: Party) -> Self {
        let (mut user, mut group, mut team) = (None, None, None);
        match party {
            Party::User(id) => user = Some(id),
            Party::Group(id) => group = Some(id),
            Party::Team(id) => team = Some(id),
        }
        Self { user, group, team }
    }
}
