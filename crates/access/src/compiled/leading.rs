//! Traversing an object because of what somebody was given below it.
//!
//! Nothing subtracts, so that whatever lets somebody see an object below is some one thing that they
//! were given there or above it, and then traversing leads up from where it was given, too. So it
//! is enough to look at those places: no row has to be searched. A place is *live* by what was given
//! on it alone.

use std::hash::Hash;

use rustc_hash::FxHashSet;

use super::{
    Compiled, Person,
    forest::Extent,
    rows::{Hold, holds_in},
    table::NO_OBJECT,
};
use crate::Name;

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// What a user was given, themselves and through each of their audiences.
    pub(super) fn given(&self, user: u32) -> impl Iterator<Item = &[Hold]> {
        let person = self.people.get(user).filter(|person| person.active);
        let audiences = person.map_or(&[][..], |person| &*person.audiences);
        let theirs = audiences.iter().filter_map(|of| self.audiences.get(*of));
        let own = person.into_iter().map(|person| &*person.holds);
        own.chain(theirs.map(|audience| &*audience.holds))
    }

    /// Whether something that the user was given below an object leads up to it.
    pub(super) fn leads_up(&self, user: u32, object: u32, state: u32) -> bool {
        let Some(way) = self.way_up(object, state) else {
            return false;
        };
        self.given(user).any(|holds| way.leads_from(self, holds))
    }

    /// The ways that lead up to an object; nothing, where none does.
    pub(super) fn way_up(&self, object: u32, state: u32) -> Option<WayUp> {
        if self.forest.is_leaf(object) {
            return None;
        }
        let facts = self.table.states.get(state)?.as_ref()?;
        (!facts.opaque).then(|| WayUp {
            object,
            extent: self.forest.extent(object),
            over_opaque: facts.over_opaque,
        })
    }

    /// Whether those who were given this may traverse the object that it is on.
    fn is_live(&self, hold: Hold) -> bool {
        self.table.actions(hold.held, self.state(hold.object)) & self.table.traverse() != 0
    }

    /// Whether nothing opaque stands on the way up.
    fn leads(&self, from: u32, to: u32) -> bool {
        self.forest
            .above(from)
            .take_while(|above| *above != to)
            .all(|above| !self.is_opaque(above))
    }

    pub(super) fn is_opaque(&self, object: u32) -> bool {
        matches!(self.table.states.get(self.state(object)), Some(Some(state)) if state.opaque)
    }

    /// The objects that a user may traverse only because of something that they were given below.
    pub(super) fn led_up_to(&self, user: u32, found: &mut FxHashSet<u32>) {
        let Some(reaching) = self.reaches.get(user) else {
            return;
        };
        let mut passed = FxHashSet::default();
        for hold in self.given(user).flatten() {
            if !self.is_live(*hold) {
                continue;
            }
            for above in self.forest.above(hold.object) {
                if self.is_opaque(above) || !passed.insert(above) {
                    break;
                }
                let state = self.state(above);
                let cell = self.held_cell(reaching, above, state);
                if state != NO_OBJECT && cell & self.table.traverse() == 0 {
                    found.insert(above);
                }
            }
        }
    }
}

/// An object with what may lead up to it.
pub(super) struct WayUp {
    object: u32,
    extent: Extent,
    over_opaque: bool,
}

impl WayUp {
    /// Whether something of this leads up.
    fn leads_from<A: Name, I: Clone + Default + Eq + Hash>(
        &self,
        index: &Compiled<A, I>,
        holds: &[Hold],
    ) -> bool {
        let runs = self.extent.runs().iter();
        runs.flat_map(|run| holds_in(holds, run)).any(|hold| {
            hold.object != self.object
                && index.is_live(*hold)
                && (!self.over_opaque || index.leads(hold.object, self.object))
        })
    }
}

/// Something that is so for users because of what they or their audiences were given, for one user
/// after another: what is given to an audience is looked at once.
pub(super) struct Through {
    /// By audience, whether it is so because of what that was given.
    audiences: Vec<bool>,
}

impl Through {
    pub(super) fn of<A, I>(index: &Compiled<A, I>, is_so: impl Fn(&[Hold]) -> bool) -> Self {
        let audiences = index.audiences.iter();
        Self {
            audiences: audiences.map(|audience| is_so(&audience.holds)).collect(),
        }
    }

    pub(super) fn is(&self, person: &Person, is_so: impl Fn(&[Hold]) -> bool) -> bool {
        let through = |audience: &u32| self.audiences.get(*audience as usize) == Some(&true);
        person.active && (person.audiences.iter().any(through) || is_so(&person.holds))
    }
}

/// Whom something leads up to an object.
pub(super) struct Led<'a, A, I> {
    index: &'a Compiled<A, I>,
    way: Option<WayUp>,
    through: Through,
}

impl<'a, A: Name, I: Clone + Default + Eq + Hash> Led<'a, A, I> {
    pub(super) fn to(index: &'a Compiled<A, I>, object: u32) -> Self {
        let way = index.way_up(object, index.state(object));
        let through = Through::of(index, |holds| leads_from(index, way.as_ref(), holds));
        Self {
            index,
            way,
            through,
        }
    }

    pub(super) fn includes(&self, person: &Person) -> bool {
        let way = self.way.as_ref();
        let leads = |holds: &[Hold]| leads_from(self.index, way, holds);
        way.is_some() && self.through.is(person, leads)
    }
}

fn leads_from<A: Name, I: Clone + Default + Eq + Hash>(
    index: &Compiled<A, I>,
    way: Option<&WayUp>,
    holds: &[Hold],
) -> bool {
    way.is_some_and(|way| way.leads_from(index, holds))
}
