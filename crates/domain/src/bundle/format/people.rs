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
        must { to: Party, role: GrantedRole, on: Id, }
        may {}
    }
}
