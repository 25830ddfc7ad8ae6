//! Everybody's rights at once, ready for any question: who may do what, and what a change changes.

mod changed;
mod counts;
mod difference;
mod ground;
mod names;
mod outline;

pub use counts::{ActionCounts, Changes, Totals};
pub use difference::{Cell, Difference};

use std::sync::Arc;

use luotsi_access::Compiled;

use self::{changed::Changed, ground::Ground, names::Names};
use super::{Action, ActionSet, source::Above};
use crate::{Id, Kind, Organisation};

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
    names: Names,
    compiled: Compiled<Action, Above>,
    /// How many living users and objects there are.
    users: u32,
    objects: u32,
}

/// With so many moved, new or removed objects since everything was compiled, it is compiled anew:
/// that takes about as long then.
const WORN: usize = 1000;

impl Index {
    /// The index of an organisation, from nothing.
    #[must_use]
    pub fn of(organisation: &Organisation) -> Self {
        let (names, compiled) = outline::compile(organisation);
        Self(Arc::new(Inner {
            users: names.users.len(),
            objects: names.objects.len(),
            names,
            compiled,
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
        let known = &self.0.names;
        let Ok((names, update)) = Changed::of(known, before, after, changed) else {
            return Self::of(after);
        };
        let moved = update.placed.len() + update.removed.len();
        if self.0.compiled.pieces() + names.users.later() + moved > WORN {
            return Self::of(after);
        }
        let was = Ground::new(before, known);
        let is = Ground::new(after, &names);
        let compiled = self.0.compiled.after(&was, &is, &update);
        let (mut users, mut objects) = (self.0.users, self.0.objects);
        for (user, _) in &update.users {
            let living = |organisation: &Organisation| {
                let id = names.users.get(*user).map(|(id, ())| id);
                id.is_some_and(|id| organisation.user(id).is_some())
            };
            users = users + u32::from(living(after)) - u32::from(living(before));
        }
        for object in update
            .placed
            .iter()
            .map(|(object, _)| object)
            .chain(&update.removed)
        {
            let living = |compiled: &Compiled<_, _>| u32::from(compiled.is_object(*object));
            objects = objects + living(&compiled) - living(&self.0.compiled);
        }
        Self(Arc::new(Inner {
            names,
            compiled,
            users,
            objects,
        }))
    }

    /// The user with this id.
    #[must_use]
    pub fn user(&self, id: &Id) -> Option<UserNo> {
        let number = self.0.names.users.number(id)?;
        self.0.compiled.is_user(number).then_some(UserNo(number))
    }

    /// The id of a user.
    #[must_use]
    pub fn user_id(&self, user: UserNo) -> Option<&Id> {
        self.0.names.users.get(user.0).map(|(id, ())| id)
    }

    /// All users, archived ones included, by id.
    #[must_use]
    pub fn users(&self) -> Vec<UserNo> {
        let mut users: Vec<UserNo> = (0..self.0.compiled.users())
            .filter(|user| self.0.compiled.is_user(*user))
            .map(UserNo)
            .collect();
        self.sort_by_id(&mut users, |user| *user);
        users
    }

    /// Sorts by the ids of users; what comes from the compiled index is so but for later users.
    fn sort_by_id<T>(&self, values: &mut [T], user: impl Fn(&T) -> UserNo) {
        if self.0.names.users.later() > 0 {
            values.sort_by(|a, b| self.user_id(user(a)).cmp(&self.user_id(user(b))));
        }
    }

    /// The object with this id.
    #[must_use]
    pub fn object(&self, id: &Id) -> Option<ObjectNo> {
        let number = self.0.names.objects.number(id)?;
        self.0
            .compiled
            .is_object(number)
            .then_some(ObjectNo(number))
    }

    /// The id of an object.
    #[must_use]
    pub fn object_id(&self, object: ObjectNo) -> Option<&Id> {
        self.0.names.objects.get(object.0).map(|(id, _)| id)
    }

    /// The kind of an object.
    #[must_use]
    pub fn kind(&self, object: ObjectNo) -> Option<Kind> {
        self.0.names.objects.get(object.0).map(|(_, kind)| *kind)
    }

    /// What an object stands directly below; nothing, where it is a section.
    #[must_use]
    pub fn parent(&self, object: ObjectNo) -> Option<ObjectNo> {
        self.0.compiled.parent(object.0).map(ObjectNo)
    }

    /// All objects in tree order: parents before children, siblings in order.
    #[must_use]
    pub fn objects(&self) -> Vec<ObjectNo> {
        let order = self.0.compiled.order();
        let numbers = order.iter().flat_map(Clone::clone);
        numbers
            .filter(|object| self.0.compiled.is_object(*object))
            .map(ObjectNo)
            .collect()
    }

    /// All that a user may do on an object.
    #[must_use]
    #[inline]
    pub fn actions(&self, user: UserNo, object: ObjectNo) -> ActionSet {
        self.0.compiled.actions(user.0, object.0)
    }

    /// Whether a user may do one action on an object.
    #[must_use]
    #[inline]
    pub fn may(&self, user: UserNo, action: Action, object: ObjectNo) -> bool {
        self.0.compiled.may(user.0, action, object.0)
    }

    /// Everything that a user may do, in tree order; objects with no action are left out.
    #[must_use]
    pub fn list(&self, user: UserNo) -> Vec<(ObjectNo, ActionSet)> {
        self.0.compiled.list(user.0, ObjectNo)
    }

    /// Who may do an action (or anything at all) on an object, with all that they may do on it, by
    /// the users' ids.
    #[must_use]
    pub fn who(&self, object: ObjectNo, action: Option<Action>) -> Vec<(UserNo, ActionSet)> {
        let who = self.0.compiled.who(object.0, action).into_iter();
        let mut who: Vec<_> = who.map(|(user, actions)| (UserNo(user), actions)).collect();
        self.sort_by_id(&mut who, |(user, _)| *user);
        who
    }

    /// Appends a window of the matrix: a cell for each of the users and objects, user by user, of
    /// [`CELL_BYTES`] bytes each: a little-endian number whose bit *i* is the action
    /// `Action::ALL[i]`.
    pub fn matrix(&self, users: &[UserNo], objects: &[ObjectNo], out: &mut Vec<u8>) {
        let objects: Vec<u32> = objects.iter().map(|object| object.0).collect();
        let users: Vec<u32> = users.iter().map(|user| user.0).collect();
        self.0.compiled.matrix(&users, &objects, out);
    }

    /// What the whole matrix holds, counted exactly.
    #[must_use]
    pub fn totals(&self) -> Totals {
        let tally = self.0.compiled.tally();
        Totals {
            users: u64::from(self.0.users),
            objects: u64::from(self.0.objects),
            cells: tally.cells,
            allowed: ActionCounts::of(&tally),
        }
    }

    /// Roughly how many bytes of memory the index takes, ids not counted.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.0.compiled.bytes()
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
            .field("users", &self.0.users)
            .field("objects", &self.0.objects)
            .finish_non_exhaustive()
    }
}
