//! The whole matrix, counted.

use std::hash::Hash;

use rustc_hash::FxHashSet;

use super::{Compiled, histogram::Histogram, merge::joined, table::NOTHING};
use crate::{Name, Set};

/// Numbers of cells and, by the index of the action, of actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How many cells there are that are not empty.
    pub cells: u64,
    /// In how many cells each action is.
    pub actions: [u64; 64],
}

impl Default for Tally {
    fn default() -> Self {
        Self {
            cells: 0,
            actions: [0; 64],
        }
    }
}

impl Tally {
    /// Takes a cell in.
    pub fn count<A>(&mut self, actions: Set<A>) {
        self.add(actions.bits(), 1);
    }

    /// Takes so many equal cells in.
    pub(super) fn add(&mut self, actions: u64, times: u64) {
        if actions == 0 {
            return;
        }
        self.cells += times;
        self.add_actions(actions, times);
    }

    /// Leaves so many equal cells out that were taken in.
    pub(super) fn take(&mut self, actions: u64, times: u64) {
        if actions == 0 {
            return;
        }
        self.cells -= times;
        let mut rest = actions;
        while rest != 0 {
            if let Some(count) = self.actions.get_mut(rest.trailing_zeros() as usize) {
                *count -= times;
            }
            rest &= rest - 1;
        }
    }

    pub(super) fn add_actions(&mut self, actions: u64, times: u64) {
        let mut rest = actions;
        while rest != 0 {
            if let Some(count) = self.actions.get_mut(rest.trailing_zeros() as usize) {
                *count += times;
            }
            rest &= rest - 1;
        }
    }
}

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// What all cells of the matrix hold, counted without looking at each.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let states = self.table.states.len() as usize;
        let histogram = Histogram::new(self.states.iter().copied().collect(), states);
        let mut table = super::Table::clone(&self.table);
        let had = (table.held.len(), table.states.len());
        // Held × state → cells. Where nothing is held, what everybody may do there.
        let mut counts: Vec<Vec<u64>> = vec![vec![0; states]; table.held.len() as usize];
        let mut tally = Tally::default();
        let mut everything = vec![0; states];
        histogram.add(&(0..self.objects()), &mut everything);
        let traverse = self.table.traverse();
        let mut led = FxHashSet::default();
        for (user, reaching) in (0..).zip(self.reaches.iter()) {
            let rows: Vec<_> = self.rows(reaching).collect();
            let together;
            let row = match rows.as_slice() {
                [one] => *one,
                rows => {
                    together = joined(rows, &mut table);
                    &together
                }
            };
            if counts.len() < table.held.len() as usize {
                counts.resize(table.held.len() as usize, vec![0; states]);
            }
            let [nothing, others @ ..] = counts.as_mut_slice() else {
                continue;
            };
            add(nothing, &everything, 1);
            for (part, held) in row.parts(0..self.objects()) {
                if held == NOTHING {
                    continue;
                }
                let Some(counts) = others.get_mut(held as usize - 1) else {
                    continue;
                };
                // What is in one place needs no histogram.
                if part.end - part.start <= 16 {
                    for object in part {
                        let state = histogram.value(object) as usize;
                        counts[state] += 1;
                        nothing[state] -= 1;
                    }
                } else {
                    let mut here = vec![0; states];
                    histogram.add(&part, &mut here);
                    add(counts, &here, 1);
                    for (count, here) in nothing.iter_mut().zip(&here) {
                        *count -= here;
                    }
                }
            }
            led.clear();
            self.led_up_to(user, &mut led);
            for object in &led {
                let cell = self.held_cell(reaching, *object, self.state(*object));
                if cell == 0 {
                    tally.cells += 1;
                }
                tally.add_actions(traverse, 1);
            }
        }
        table.filled(had.0, had.1);
        for (held, counts) in (0..).zip(&counts) {
            for (state, count) in (0..).zip(counts) {
                tally.add(table.actions(held, state), *count);
            }
        }
        tally
    }
}

fn add(to: &mut [u64], counts: &[u64], times: u64) {
    for (to, count) in to.iter_mut().zip(counts) {
        *to += count * times;
    }
}
