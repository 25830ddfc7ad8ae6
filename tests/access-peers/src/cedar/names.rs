//! How things are called in Cedar.

use std::collections::HashMap;

use cedar_policy::{EntityId, EntityTypeName, EntityUid, ParseErrors};
use luotsi_domain::{Id, Kind, Party, access::Action};

/// The entity types, parsed once: there are many names of few types.
pub(super) struct Names {
    kinds: HashMap<Kind, EntityTypeName>,
    action: EntityTypeName,
    holders: EntityTypeName,
    members: EntityTypeName,
    staff: EntityTypeName,
    mark: EntityTypeName,
    user: EntityTypeName,
}

/// The name of the entity type of objects of a kind.
pub(super) fn type_of(kind: Kind) -> String {
    let (first, rest) = kind.as_str().split_at(1);
    first.to_ascii_uppercase() + rest
}

impl Names {
    pub(super) fn new() -> Result<Self, Box<ParseErrors>> {
        let mut kinds = HashMap::new();
        for kind in Kind::ALL {
            kinds.insert(*kind, parse(&type_of(*kind))?);
        }
        Ok(Self {
            kinds,
            action: parse("Action")?,
            holders: parse("Holders")?,
            members: parse("Members")?,
            staff: parse("Staff")?,
            mark: parse("Mark")?,
            user: parse(&type_of(Kind::User))?,
        })
    }

    pub(super) fn object(&self, kind: Kind, id: &Id) -> EntityUid {
        // Every kind has its type since `new`.
        let name = self.kinds.get(&kind).unwrap_or(&self.mark);
        uid(name, id.as_str())
    }

    pub(super) fn user(&self, id: &Id) -> EntityUid {
        uid(&self.user, id.as_str())
    }

    pub(super) fn action(&self, action: Action) -> EntityUid {
        uid(&self.action, action.as_str())
    }

    /// Whom a role was given to on an object.
    pub(super) fn holders(&self, role: &str, on: &Id) -> EntityUid {
        uid(&self.holders, &format!("{role} {on}"))
    }

    /// The members of a group or team.
    pub(super) fn members(&self, of: &Id) -> EntityUid {
        uid(&self.members, of.as_str())
    }

    /// Those whom a template shared with a team or area is for.
    pub(super) fn staff(&self, of: &Id) -> EntityUid {
        uid(&self.staff, of.as_str())
    }

    pub(super) fn mark(&self, name: &str) -> EntityUid {
        uid(&self.mark, name)
    }

    pub(super) fn party(&self, party: &Party) -> EntityUid {
        match party {
            Party::User(id) => self.user(id),
            Party::Group(id) | Party::Team(id) => self.members(id),
        }
    }
}

fn uid(name: &EntityTypeName, id: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(name.clone(), EntityId::new(id))
}

fn parse(name: &str) -> Result<EntityTypeName, Box<ParseErrors>> {
    name.parse().map_err(Box::new)
}
