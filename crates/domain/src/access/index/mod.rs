//! Everybody's rights at once, ready for any question: who may do what, and what a change changes.

mod counts;
mod difference;

pub use counts::{ActionCounts, Changes, Totals};
pub use difference::{Cell, Difference};

use std::{collections::HashMap, sync::Arc};

use super::{Action, ActionSet, Sweep, actions, may};
use crate::{Id, Kind, Organisation, SectionName};

/// A user's number in an [`Index`]. It says nothing in another one: ask again after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UserNo(u32);

/// An object's number in an [`Index`]. It says nothing in another one: ask again after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectNo(u32);

/// How many bytes a cell of [`Index::matrix`] has.
pub const CELL_BYTES: usize = 8;

/// The rights of all users on all objects of an organisation as it was.
///
/// Made once with [`Index::of`]; after a change, [`Index::after`] makes the next one from it. Cloning
/// is cheap. Answers are those of [`actions`](super::actions), [`Action::Traverse`] included; archived
/// users are users who may do nothing.
#[derive(Clone)]
pub struct Index(Arc<Inner>);

struct Inner {
    organisation: Organisation,
    users: Vec<Id>,
    user_no: HashMap<Id, UserNo>,
    objects: Vec<(Id, Kind)>,
    object_no: HashMap<Id, ObjectNo>,
}

impl Index {
    /// The index of an organisation, from nothing.
    #[must_use]
    pub fn of(organisation: &Organisation) -> Self {
        let mut users: Vec<Id> = organisation
            .records()
            .filter(|record| record.kind() == Kind::User)
            .map(|record| record.id.clone())
            .collect();
        users.sort_unstable();
        let objects: Vec<(Id, Kind)> = SectionName::ALL
            .iter()
            .flat_map(|section| organisation.branch(&section.id()))
            .filter(|record| record.kind().is_object())
            .map(|record| (record.id.clone(), record.kind()))
            .collect();
        let user_no = (0..).map(UserNo);
        let object_no = (0..).map(ObjectNo);
        Self(Arc::new(Inner {
            organisation: organisation.clone(),
            user_no: users.iter().cloned().zip(user_no).collect(),
            users,
            object_no: objects
                .iter()
                .map(|(id, _)| id.clone())
                .zip(object_no)
                .collect(),
            objects,
        }))
    }

    /// The index of `after`, made from this one, which is that of `before`: `changed` names every
    /// record that is not the same in both, and may name others.
    ///
    /// The answers are those of [`Index::of`]; what the changes do not touch is shared.
    #[must_use]
    pub fn after<'i>(
        &self,
        before: &Organisation,
        after: &Organisation,
        changed: impl IntoIterator<Item = &'i Id>,
    ) -> Self {
        let _ = (before, changed.into_iter().count());
        Self::of(after)
    }

    /// The user with this id.
    #[must_use]
    pub fn user(&self, id: &Id) -> Option<UserNo> {
        self.0.user_no.get(id).copied()
    }

    /// The id of a user.
    #[must_use]
    pub fn user_id(&self, user: UserNo) -> Option<&Id> {
        self.0.users.get(user.0 as usize)
    }

    /// All users, archived ones included, by id.
    #[must_use]
    pub fn users(&self) -> Vec<UserNo> {
        (0..).map(UserNo).take(self.0.users.len()).collect()
    }

    /// The object with this id.
    #[must_use]
    pub fn object(&self, id: &Id) -> Option<ObjectNo> {
        self.0.object_no.get(id).copied()
    }

    /// The id of an object.
    #[must_use]
    pub fn object_id(&self, object: ObjectNo) -> Option<&Id> {
        self.0.objects.get(object.0 as usize).map(|(id, _)| id)
    }

    /// The kind of an object.
    #[must_use]
    pub fn kind(&self, object: ObjectNo) -> Option<Kind> {
        self.0.objects.get(object.0 as usize).map(|(_, kind)| *kind)
    }

    /// All objects in tree order: parents before children, siblings in order.
    #[must_use]
    pub fn objects(&self) -> Vec<ObjectNo> {
        (0..).map(ObjectNo).take(self.0.objects.len()).collect()
    }

    /// All that a user may do on an object.
    #[must_use]
    pub fn actions(&self, user: UserNo, object: ObjectNo) -> ActionSet {
        match (self.user_id(user), self.object_id(object)) {
            (Some(user), Some(object)) => actions(&self.0.organisation, user, object),
            _ => ActionSet::EMPTY,
        }
    }

    /// Whether a user may do one action on an object.
    #[must_use]
    pub fn may(&self, user: UserNo, action: Action, object: ObjectNo) -> bool {
        match (self.user_id(user), self.object_id(object)) {
            (Some(user), Some(object)) => may(&self.0.organisation, user, action, object),
            _ => false,
        }
    }

    /// Everything that a user may do, in tree order; objects with no action are left out.
    #[must_use]
    pub fn list(&self, user: UserNo) -> Vec<(ObjectNo, ActionSet)> {
        let Some(user) = self.user_id(user) else {
            return Vec::new();
        };
        let rows = Sweep::of(&self.0.organisation, user).into_rows();
        rows.into_iter()
            .filter_map(|(id, _, actions)| Some((self.object(&id)?, actions)))
            .collect()
    }

    /// Who may do an action (or anything at all) on an object, with all that they may do on it, by
    /// the users' ids.
    #[must_use]
    pub fn who(&self, object: ObjectNo, action: Option<Action>) -> Vec<(UserNo, ActionSet)> {
        self.users()
            .into_iter()
            .map(|user| (user, self.actions(user, object)))
            .filter(|(_, actions)| match action {
                Some(action) => actions.contains(action),
                None => !actions.is_empty(),
            })
            .collect()
    }

    /// Appends a window of the matrix: a cell for each of the users and objects, user by user, of
    /// [`CELL_BYTES`] bytes each: a little-endian number whose bit *i* is the action
    /// `Action::ALL[i]`.
    pub fn matrix(&self, users: &[UserNo], objects: &[ObjectNo], out: &mut Vec<u8>) {
        out.reserve(users.len() * objects.len() * CELL_BYTES);
        for user in users {
            let sweep = match self.user_id(*user) {
                Some(user) => Sweep::of(&self.0.organisation, user),
                None => Sweep::default(),
            };
            for object in objects {
                let actions = self
                    .object_id(*object)
                    .map_or(ActionSet::EMPTY, |object| sweep.actions(object));
                out.extend_from_slice(&actions.bits().to_le_bytes());
            }
        }
    }

    /// What the whole matrix holds, counted exactly.
    #[must_use]
    pub fn totals(&self) -> Totals {
        let mut totals = Totals {
            users: self.0.users.len() as u64,
            objects: self.0.objects.len() as u64,
            ..Totals::default()
        };
        for user in self.users() {
            for (_, actions) in self.list(user) {
                totals.cells += 1;
                totals.allowed.add(actions, 1);
            }
        }
        totals
    }

    /// What somebody may in `after` and not here, and the other way round: for all users of either
    /// and all objects of either.
    #[must_use]
    pub fn difference(&self, after: &Self) -> Difference {
        Difference::between(self, after)
    }
}

impl std::fmt::Debug for Index {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Index")
            .field("users", &self.0.users.len())
            .field("objects", &self.0.objects.len())
            .finish_non_exhaustive()
    }
}
