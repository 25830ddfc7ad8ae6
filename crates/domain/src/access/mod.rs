//! The rules of access: roles, actions and the tables.

mod explanation;
mod names;

pub use explanation::{Because, Explanation, Helpers, Via};
pub use names::{Action, Role};

use crate::{Id, Kind, Organisation};

/// A set of actions; iterates and serialises in the order of [`Action::ALL`].
pub type ActionSet = luotsi_access::Set<Action>;

/// A set of roles; iterates and serialises in the order of [`Role::ALL`].
pub type RoleSet = luotsi_access::Set<Role>;

/// All that a user may do on an object, [`Action::Traverse`] included. Empty for an archived or
/// unknown user and for what is no object.
///
/// Finding out whether somebody who may not view the object may traverse it looks at what stands
/// below; ask [`may`] for one action, and a [`Sweep`] for many objects.
#[must_use]
pub fn actions(_organisation: &Organisation, _user: &Id, _object: &Id) -> ActionSet {
    ActionSet::EMPTY
}

/// Whether a user may do one action on an object.
#[must_use]
pub fn may(organisation: &Organisation, user: &Id, action: Action, object: &Id) -> bool {
    actions(organisation, user, object).contains(action)
}

/// Whether a user may do one action on an object, through what, or what it would take.
#[must_use]
pub fn explain(
    _organisation: &Organisation,
    _user: &Id,
    _action: Action,
    _object: &Id,
) -> Explanation {
    Explanation::denied(Vec::new())
}

/// The roles whose table allows the action on the object as it is now, sorted by name. For
/// [`Action::Traverse`] those that may view it.
#[must_use]
pub fn roles_allowing(_organisation: &Organisation, _action: Action, _object: &Id) -> Vec<Role> {
    Vec::new()
}

/// Everything that a user may do, in tree order; objects with no action are left out.
#[must_use]
pub fn list(organisation: &Organisation, user: &Id) -> Vec<(Id, Kind, ActionSet)> {
    Sweep::of(organisation, user).rows
}

/// Who could help somebody who may not do something here (access-rules §9).
#[must_use]
pub fn who_can_help(_organisation: &Organisation, _object: &Id) -> Helpers {
    Helpers::default()
}

/// Everything that one user may do in the organisation as it was.
#[derive(Clone, Debug, Default)]
pub struct Sweep {
    rows: Vec<(Id, Kind, ActionSet)>,
    at: std::collections::HashMap<Id, usize>,
}

impl Sweep {
    /// Everything that the user may do.
    #[must_use]
    pub fn of(_organisation: &Organisation, _user: &Id) -> Self {
        Self::default()
    }

    /// What the user may do on an object, [`Action::Traverse`] included.
    #[must_use]
    pub fn actions(&self, object: &Id) -> ActionSet {
        self.at
            .get(object)
            .and_then(|at| self.rows.get(*at))
            .map_or(ActionSet::EMPTY, |(_, _, actions)| *actions)
    }

    /// Whether the user may do one action on an object.
    #[must_use]
    pub fn may(&self, action: Action, object: &Id) -> bool {
        self.actions(object).contains(action)
    }

    /// The objects on which the user may do anything, in tree order.
    #[must_use]
    pub fn rows(&self) -> &[(Id, Kind, ActionSet)] {
        &self.rows
    }
}
