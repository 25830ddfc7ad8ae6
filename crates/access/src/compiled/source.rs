//! What a compiled index is made from.

use std::hash::Hash;

use crate::{Binding, Name, Standing};

/// Whom a binding is for, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holder {
    /// Every user.
    Everyone,
    /// One user.
    User(u32),
    /// The members of an audience.
    Audience(u32),
}

/// Objects, users and audiences by number, and the bindings among them.
///
/// Where something stands, who is in an audience and who is active is told beside it, in an
/// [`Outline`] or an [`Update`].
pub trait Numbered {
    /// The roles.
    type Role: Name;
    /// The actions.
    type Action: Name;
    /// Conditions that an object passes on to what stands below it; the default is that of a root.
    type Inherited: Clone + Default + Eq + Hash;

    /// How an object stands below something that passes this on; `None` for what is no object: it
    /// and what stands below it is out of everybody's reach.
    fn standing(&self, object: u32, above: &Self::Inherited) -> Option<Standing<Self::Inherited>>;

    /// Calls `each` with every binding that sits on the object.
    fn bindings_on(&self, object: u32, each: &mut dyn FnMut(Binding<Holder, Self::Role>));
}

impl<N: Numbered> Numbered for &N {
    type Role = N::Role;
    type Action = N::Action;
    type Inherited = N::Inherited;

    fn standing(&self, object: u32, above: &N::Inherited) -> Option<Standing<N::Inherited>> {
        N::standing(self, object, above)
    }

    fn bindings_on(&self, object: u32, each: &mut dyn FnMut(Binding<Holder, N::Role>)) {
        N::bindings_on(self, object, each);
    }
}

/// Who and what there is, by number.
#[derive(Clone, Debug)]
pub struct Outline {
    /// The parent of each object, in the order of the tree: parents before children, and all that
    /// stands below an object right after it.
    pub parents: Vec<Option<u32>>,
    /// Whether each user has rights at all.
    pub users: Vec<bool>,
    /// The members of each audience.
    pub audiences: Vec<Vec<u32>>,
    /// The kinds of objects on which bindings may sit that reach until the same kind.
    pub cutting: Vec<u16>,
    /// An audience with more members than this is looked up beside its members' own rows instead of
    /// being written into each of them: then what it is given changes at once for all of them, and
    /// each decision about them takes a little longer.
    pub large: usize,
}

impl Default for Outline {
    fn default() -> Self {
        Self {
            parents: Vec::new(),
            users: Vec::new(),
            audiences: Vec::new(),
            cutting: Vec::new(),
            large: 256,
        }
    }
}

/// Whether somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Being {
    /// There is no such user; there may be again.
    Gone,
    /// There is one, without any rights.
    Idle,
    /// There is one, with rights.
    Active,
}

/// What is no longer as it was. Whatever is new comes with the next numbers, in rising order.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// The objects that are new or have another parent, with their parent.
    pub placed: Vec<(u32, Option<u32>)>,
    /// The objects that are no more. Their numbers are not given again.
    pub removed: Vec<u32>,
    /// All children, in order, of every object (`None`: the roots) whose children or their order
    /// are others.
    pub children: Vec<(Option<u32>, Vec<u32>)>,
    /// The objects whose standing or bindings may be others. New ones need not be named.
    pub touched: Vec<u32>,
    /// The users who are new, no more, or are with or without rights otherwise than before.
    pub users: Vec<(u32, Being)>,
    /// The audiences that are new or whose members are others.
    pub audiences: Vec<(u32, Vec<u32>)>,
}
