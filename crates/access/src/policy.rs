//! Which actions a role allows on objects of a class.

use std::marker::PhantomData;

use crate::{Name, Set};

/// A kind of object in one of its conditions, interned: all objects of a class are treated alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Class(pub u16);

/// A dense table: class × role → actions.
#[derive(Clone, Debug)]
pub struct Policy<R, A: Name> {
    cells: Vec<Set<A>>,
    see: A,
    roles: PhantomData<R>,
}

impl<R: Name, A: Name> Policy<R, A> {
    /// The policy for the classes below `classes` that this function describes. `see` is the action
    /// that traverse follows from.
    #[must_use]
    pub fn new(classes: u16, see: A, mut allowed: impl FnMut(Class, R) -> Set<A>) -> Self {
        let cells = (0..classes)
            .flat_map(|class| R::ALL.iter().map(move |role| (Class(class), *role)))
            .map(|(class, role)| allowed(class, role))
            .collect();
        Self {
            cells,
            see,
            roles: PhantomData,
        }
    }

    /// The action that traverse follows from.
    #[must_use]
    pub const fn see(&self) -> A {
        self.see
    }

    /// What somebody with these roles may do on an object of this class; nothing, where the policy
    /// does not know the class.
    #[must_use]
    pub fn actions(&self, class: Class, roles: Set<R>) -> Set<A> {
        let row = self.row(class);
        roles
            .indexes()
            .filter_map(|role| row.get(role))
            .fold(Set::EMPTY, |all, actions| all | *actions)
    }

    /// The roles that allow an action on objects of this class.
    #[must_use]
    pub fn roles_allowing(&self, class: Class, action: A) -> Set<R> {
        R::ALL
            .iter()
            .zip(self.row(class))
            .filter(|(_, actions)| actions.contains(action))
            .map(|(role, _)| *role)
            .collect()
    }

    pub(crate) fn classes(&self) -> u16 {
        u16::try_from(self.cells.len() / R::ALL.len().max(1)).unwrap_or(u16::MAX)
    }

    pub(crate) fn row(&self, class: Class) -> &[Set<A>] {
        let start = usize::from(class.0) * R::ALL.len();
        self.cells
            .get(start..start + R::ALL.len())
            .unwrap_or_default()
    }
}
