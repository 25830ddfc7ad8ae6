//! Single decisions, all of one user, all on one object.

use std::{cell::OnceCell, hash::Hash, ops::Range};

use rustc_hash::FxHashSet;

use super::{Compiled, Reaching, leading::Led, rows::Row};
use crate::{Name, Set};

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// All that a user may do on an object; nothing, where there is no such user or object.
    #[must_use]
    pub fn actions(&self, user: u32, object: u32) -> Set<A> {
        Set::of_bits(self.cell(user, object))
    }

    /// Whether a user may do an action on an object.
    #[must_use]
    #[inline]
    pub fn may(&self, user: u32, action: A, object: u32) -> bool {
        let bit = 1 << action.index();
        let (Some(reaching), Some(state)) = (self.reaches.get(user), self.states.get(object))
        else {
            return false;
        };
        let may = self.held_cell(reaching, object, *state) & bit != 0;
        // Nearly always it is not about traversing: that is foreseen, what somebody may is not.
        if bit == self.table.traverse() && !may {
            return self.leads_up(user, object, *state);
        }
        may
    }

    /// The bits of [`Compiled::actions`].
    pub(super) fn cell(&self, user: u32, object: u32) -> u64 {
        let (Some(reaching), Some(state)) = (self.reaches.get(user), self.states.get(object))
        else {
            return 0;
        };
        let cell = self.held_cell(reaching, object, *state);
        if cell & self.table.traverse() == 0 && self.leads_up(user, object, *state) {
            return cell | self.table.traverse();
        }
        cell
    }

    /// What follows from what is held on the object.
    #[inline]
    pub(super) fn held_cell(&self, reaching: &Reaching, object: u32, state: u32) -> u64 {
        let cell = self.table.actions(reaching.row.held(object), state);
        match &reaching.large {
            None => cell,
            Some(_) => self.large(reaching).fold(cell, |cell, row| {
                cell | self.table.actions(row.held(object), state)
            }),
        }
    }

    /// The rows of the large audiences that a user is in.
    pub(super) fn large<'a>(&'a self, reaching: &'a Reaching) -> impl Iterator<Item = &'a Row> {
        let numbers = reaching.large.iter().flat_map(|large| large.iter());
        numbers.filter_map(|number| self.audiences.get(*number)?.row.as_ref())
    }

    /// All rows of a user.
    pub(super) fn rows<'a>(&'a self, reaching: &'a Reaching) -> impl Iterator<Item = &'a Row> {
        std::iter::once(&reaching.row).chain(self.large(reaching))
    }

    /// Everything that a user may do, in the order of the tree; `name` is what objects are called
    /// in the answer.
    #[must_use]
    pub fn list<O>(&self, user: u32, name: impl Fn(u32) -> O) -> Vec<(O, Set<A>)> {
        let mut listed = Vec::new();
        self.each(user, &self.order(), |object, actions| {
            if actions != 0 {
                listed.push((name(object), Set::of_bits(actions)));
            }
        });
        listed
    }

    /// Calls `each` with what a user may do on each object of these ranges.
    pub(super) fn each(&self, user: u32, ranges: &[Range<u32>], mut each: impl FnMut(u32, u64)) {
        let Some(reaching) = self.reaches.get(user) else {
            return;
        };
        let mut led = FxHashSet::default();
        self.led_up_to(user, &mut led);
        let mut led: Vec<u32> = led.into_iter().collect();
        led.sort_unstable();
        let large: Vec<&Row> = self.large(reaching).collect();
        for range in ranges {
            let mut next_led = led.partition_point(|object| *object < range.start);
            for (part, held) in reaching.row.parts(range.clone()) {
                let row = self.table.row(held);
                let states = self.states.range(part.start, part.end);
                for (object, state) in part.zip(states) {
                    let mut cell = row.get(*state as usize).copied().unwrap_or(0);
                    for large in &large {
                        cell |= self.table.actions(large.held(object), *state);
                    }
                    if led.get(next_led) == Some(&object) {
                        next_led += 1;
                        cell |= self.table.traverse();
                    }
                    each(object, cell);
                }
            }
        }
    }

    /// Who may do an action, or anything at all, on an object, with all that they may do on it.
    #[must_use]
    pub fn who(&self, object: u32, action: Option<A>) -> Vec<(u32, Set<A>)> {
        let wanted = action.map_or(u64::MAX, |action| 1 << action.index());
        let traverse = self.table.traverse();
        let state = self.state(object);
        let led = OnceCell::new();
        let mut who = Vec::new();
        for ((user, reaching), person) in (0..).zip(self.reaches.iter()).zip(self.people.iter()) {
            let mut cell = self.held_cell(reaching, object, state);
            // Whether they may traverse it is asked last: that costs more.
            let matters = cell & wanted != 0 || wanted & traverse != 0;
            if matters && cell & traverse == 0 {
                let led = led.get_or_init(|| Led::to(self, object));
                if led.includes(person) {
                    cell |= traverse;
                }
            }
            if cell & wanted != 0 {
                who.push((user, Set::of_bits(cell)));
            }
        }
        who
    }
}
