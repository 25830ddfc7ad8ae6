//! What the engine needs to know of whoever asks.

use crate::{Class, Name};

/// How far a binding reaches from the object that it sits on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// That object only.
    Itself,
    /// The object and everything below it.
    Below,
    /// The object and what is below it, up to and without the next object of the same kind.
    BelowButSameKind,
}

/// A role that a principal has on an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Binding<P, R> {
    /// Who has it.
    pub principal: P,
    /// The role.
    pub role: R,
    /// How far it reaches from where it sits.
    pub reach: Reach,
}

/// How an object stands in the forest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<T> {
    /// Its kind in its present condition.
    pub class: Class,
    /// Its kind alone, for [`Reach::BelowButSameKind`].
    pub kind: u16,
    /// Whether only those who see it may traverse it: then nothing below shows that it is there.
    pub opaque: bool,
    /// What it passes on to what stands below it.
    pub passes_on: T,
}

/// A forest of objects and the bindings on them.
///
/// The parents of an object must not lead back to it.
pub trait Source {
    /// A handle on an object; cheap to clone.
    type Object: Clone;
    /// Somebody who asks.
    type User: ?Sized;
    /// Whom a binding is for.
    type Principal;
    /// The roles.
    type Role: Name;
    /// The actions.
    type Action: Name;
    /// Conditions that an object passes on to what stands below it; the default is that of a root.
    type Inherited: Clone + Default;

    /// What the object stands directly below.
    fn parent(&self, object: &Self::Object) -> Option<Self::Object>;

    /// Calls `each` with what stands directly below the object, in order.
    fn children(&self, object: &Self::Object, each: &mut dyn FnMut(Self::Object));

    /// How an object stands below something that passes this on; `None` for what is no object: it
    /// and what stands below it is out of everybody's reach.
    fn standing(
        &self,
        object: &Self::Object,
        above: &Self::Inherited,
    ) -> Option<Standing<Self::Inherited>>;

    /// Calls `each` with every binding that sits on the object, stored or derived.
    fn bindings_on(
        &self,
        object: &Self::Object,
        each: &mut dyn FnMut(Binding<Self::Principal, Self::Role>),
    );

    /// Whether the principal is or includes the user.
    fn includes(&self, principal: &Self::Principal, user: &Self::User) -> bool;
}
