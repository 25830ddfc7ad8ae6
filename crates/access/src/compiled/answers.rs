//! Single decisions, all of one user, all on one object.

use std::{hash::Hash, ops::Range};

use rustc_hash::FxHashSet;

use super::{Compiled, Reaching, rows::Row, table::NO_OBJECT};
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
        if self.held_cell(reaching, object, *state) & bit != 0 {
            return true;
        }
        bit == self.table.traverse() && self.leads_up(reaching, object, *state)
    }

    /// The bits of [`Compiled::actions`].
    pub(super) fn cell(&self, user: u32, object: u32) -> u64 {
        let (Some(reaching), Some(state)) = (self.reaches.get(user), self.states.get(object))
        else {
            return 0;
        };
        let cell = self.held_cell(reaching, object, *state);
        if cell & self.table.traverse() == 0 && self.leads_up(reaching, object, *state) {
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

    /// Whether something that the user was given below an object leads up to it.
    fn leads_up(&self, reaching: &Reaching, object: u32, state: u32) -> bool {
        if self.forest.is_leaf(object) {
            return false;
        }
        let Some(Some(facts)) = self.table.states.get(state) else {
            return false;
        };
        if facts.opaque {
            return false;
        }
        let extent = self.forest.extent(object);
        self.rows(reaching).any(|row| {
            extent.runs().iter().any(|run| {
                tips_in(row, run).any(|tip| {
                    tip != object
                        && self.is_tip(row, tip)
                        && (!facts.over_opaque || self.leads(tip, object))
                })
            })
        })
    }

    /// Whether the object may be traversed by those who hold this row and were given something on
    /// it.
    fn is_tip(&self, row: &Row, tip: u32) -> bool {
        self.table.actions(row.held(tip), self.state(tip)) & self.table.traverse() != 0
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

    /// Whether the user was given something in one of these ranges.
    pub(super) fn has_tip_in(&self, reaching: &Reaching, runs: &[Range<u32>]) -> bool {
        self.rows(reaching)
            .any(|row| runs.iter().any(|run| tips_in(row, run).next().is_some()))
    }

    /// The objects that a user may traverse only because of something that they were given below.
    pub(super) fn led_up_to(&self, reaching: &Reaching, found: &mut FxHashSet<u32>) {
        let mut passed = FxHashSet::default();
        for row in self.rows(reaching) {
            for tip in row.tips.iter() {
                if !self.is_tip(row, *tip) {
                    continue;
                }
                for above in self.forest.above(*tip) {
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
        self.led_up_to(reaching, &mut led);
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
        let state = self.state(object);
        let mut who = Vec::new();
        for (user, reaching) in (0..).zip(self.reaches.iter()) {
            let mut cell = self.held_cell(reaching, object, state);
            let traverse = self.table.traverse();
            // Whether they may traverse it is asked last: that costs more.
            let matters = cell & wanted != 0 || wanted & traverse != 0;
            if matters && cell & traverse == 0 && self.leads_up(reaching, object, state) {
                cell |= traverse;
            }
            if cell & wanted != 0 {
                who.push((user, Set::of_bits(cell)));
            }
        }
        who
    }
}

fn tips_in<'a>(row: &'a Row, run: &Range<u32>) -> impl Iterator<Item = u32> + use<'a> {
    let from = row.tips.partition_point(|tip| *tip < run.start);
    let end = run.end;
    let tips = row.tips.get(from..).unwrap_or_default();
    tips.iter().copied().take_while(move |tip| *tip < end)
}
