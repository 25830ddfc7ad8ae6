//! Users, groups and grants.

use serde::{Deserialize, Serialize};

use super::Party;
use crate::{Id, Text, kind::names};

/// A user. The name stands in the record's name; *archived* in the record's own field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct User {
    /// E-mail address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Telephone number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Job title.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// Flag of access-rules §3.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub administrator: bool,
    /// Flag of access-rules §3.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub auditor: bool,
    /// Flag of access-rules §3.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub facilitator: bool,
}

impl User {
    /// Whether the flag is set.
    #[must_use]
    pub const fn has(&self, flag: Flag) -> bool {
        match flag {
            Flag::Administrator => self.administrator,
            Flag::Auditor => self.auditor,
            Flag::Facilitator => self.facilitator,
        }
    }

    /// Sets or clears the flag.
    pub const fn set(&mut self, flag: Flag, value: bool) {
        match flag {
            Flag::Administrator => self.administrator = value,
            Flag::Auditor => self.auditor = value,
            Flag::Facilitator => self.facilitator = value,
        }
    }
}

names! {
    /// A role that a user has by a flag.
    Flag {
        /// Pääkäyttäjä.
        Administrator => "administrator",
        /// Reads, changes nothing.
        Auditor => "auditor",
        /// Strategiafasilitaattori.
        Facilitator => "facilitator",
    }
}

/// A group of users.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Group {
    /// Its members, in order, none twice.
    pub members: Vec<Id>,
}

names! {
    /// A role that can be granted on content.
    GrantedRole {
        /// Reads what is published.
        Viewer => "viewer",
        /// Writes.
        Editor => "editor",
        /// Approves.
        Approver => "approver",
    }
}

/// A role granted to a user or group on a content object and all below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Who gets it: a user or a group.
    pub to: Party,
    /// The role.
    pub role: GrantedRole,
    /// The object.
    pub on: Id,
}

impl Grant {
    /// The id of the one record that says this.
    #[must_use]
    pub fn id(&self) -> Id {
        let text = format!(
            "{}\0{}\0{}\0{}",
            self.to.kind(),
            self.to.id(),
            self.role,
            self.on
        );
        let hash = blake3::hash(text.as_bytes()).to_hex();
        Id::from(format!("grant:{}", &hash[..32]))
    }
}
