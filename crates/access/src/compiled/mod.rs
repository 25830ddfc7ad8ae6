//! The compiled index: everybody's rights at once.

mod answers;
mod atoms;
mod build;
mod crew;
mod difference;
mod forest;
mod histogram;
mod leading;
mod matrix;
mod merge;
mod pages;
mod rows;
mod source;
mod sweep;
mod table;
mod totals;
mod update;

use std::{
    hash::Hash,
    marker::PhantomData,
    ops::Range,
    sync::{Arc, OnceLock},
};

pub use difference::{Delta, DeltaCell};
pub use source::{Being, Holder, Numbered, Outline, Update};
pub use totals::Tally;

use self::{
    forest::Forest,
    merge::Atom,
    pages::Pages,
    rows::{Hold, Row},
    sweep::Passed,
    table::{Interned, Table},
};
use crate::Name;

/// Everybody's rights, ready for any question. See the [crate's documentation](crate) for how it
/// works and what it costs.
///
/// `A` are the actions, `I` the conditions that objects pass on. Cloning copies one pointer for some
/// hundreds of objects or users.
pub struct Compiled<A, I> {
    forest: Forest,
    cutting: Arc<[u16]>,
    large: usize,
    /// By object: its state.
    states: Pages<u32>,
    /// By object: what it passes on.
    passed: Pages<u32>,
    passing: Arc<Interned<Option<Passed<I>>>>,
    table: Arc<Table>,
    /// By user: what decisions look at.
    reaches: Pages<Reaching>,
    /// By user: what that is made from.
    people: Pages<Person>,
    audiences: Pages<Audience>,
    order: OnceLock<Arc<[Range<u32>]>>,
    actions: PhantomData<A>,
}

impl<A, I> Clone for Compiled<A, I> {
    fn clone(&self) -> Self {
        Self {
            forest: self.forest.clone(),
            cutting: self.cutting.clone(),
            large: self.large,
            states: self.states.clone(),
            passed: self.passed.clone(),
            passing: self.passing.clone(),
            table: self.table.clone(),
            reaches: self.reaches.clone(),
            people: self.people.clone(),
            audiences: self.audiences.clone(),
            order: self.order.clone(),
            actions: PhantomData,
        }
    }
}

/// What a user holds. Two of them are a line of cache.
#[derive(Clone, Debug)]
#[repr(align(32))]
struct Reaching {
    row: Row,
    /// The large audiences that the user is in, if any.
    large: Option<Arc<Vec<u32>>>,
}

/// What a user's row is made from.
#[derive(Clone, Debug)]
struct Person {
    active: bool,
    gone: bool,
    /// What they were given themselves.
    holds: Arc<[Hold]>,
    /// The audiences that they are in, rising.
    audiences: Arc<[u32]>,
}

/// Users to whom things are given together.
#[derive(Clone, Debug)]
struct Audience {
    /// Rising.
    members: Arc<[u32]>,
    holds: Arc<[Hold]>,
    atoms: Arc<[Atom]>,
    /// Of a large one, what it holds.
    row: Option<Row>,
}

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// How many numbers of objects have been given, those of removed ones included.
    #[must_use]
    pub const fn objects(&self) -> u32 {
        self.forest.len()
    }

    /// How many users there are.
    #[must_use]
    pub const fn users(&self) -> u32 {
        self.people.len()
    }

    /// Whether there is an object with this number.
    #[must_use]
    pub fn is_object(&self, object: u32) -> bool {
        self.state(object) != table::NO_OBJECT
    }

    /// Whether there is a user with this number, with rights or without.
    #[must_use]
    pub fn is_user(&self, user: u32) -> bool {
        self.people.get(user).is_some_and(|person| !person.gone)
    }

    /// What an object stands directly below.
    #[must_use]
    pub fn parent(&self, object: u32) -> Option<u32> {
        self.forest.parent(object)
    }

    /// All numbers of objects in the order of the tree, as ranges.
    #[must_use]
    pub fn order(&self) -> Arc<[Range<u32>]> {
        let order = || self.forest.order().into();
        self.order.get_or_init(order).clone()
    }

    /// Into how many pieces updates have cut the tree. With hundreds of them everything gets
    /// slower, and it pays to compile anew.
    #[must_use]
    pub fn pieces(&self) -> usize {
        self.forest.pieces()
    }

    /// Roughly how many bytes of memory this takes, not counting what it shares with others as
    /// theirs.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let rows: usize = self.reaches.iter().map(|reach| reach.row.bytes()).sum();
        let holds = |holds: &[Hold]| size_of_val(holds) + 16;
        let people: usize = self
            .people
            .iter()
            .map(|person| holds(&person.holds) + size_of_val(&*person.audiences) + 16)
            .sum();
        let audiences: usize = self
            .audiences
            .iter()
            .map(|of| {
                let row = of.row.as_ref().map_or(0, Row::bytes);
                holds(&of.holds) + size_of_val(&*of.atoms) + size_of_val(&*of.members) + row + 32
            })
            .sum();
        self.forest.bytes()
            + self.states.bytes()
            + self.passed.bytes()
            + self.reaches.bytes()
            + self.people.bytes()
            + self.audiences.bytes()
            + self.table.bytes()
            + rows
            + people
            + audiences
    }

    fn state(&self, object: u32) -> u32 {
        self.states.get(object).copied().unwrap_or(table::NO_OBJECT)
    }
}

impl<A, I> std::fmt::Debug for Compiled<A, I> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Compiled")
            .field("objects", &self.forest.len())
            .field("users", &self.people.len())
            .field("audiences", &self.audiences.len())
            .finish_non_exhaustive()
    }
}
