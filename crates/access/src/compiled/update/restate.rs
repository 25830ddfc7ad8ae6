//! How objects are, worked out again where that may have changed.

use std::{hash::Hash, sync::Arc};

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::{
    Compiled,
    source::{Numbered, Update},
    sweep::{ABOVE_ROOTS, Below, Facts, PASSES_NOTHING, Steps, state},
    table::{NO_OBJECT, State, Table},
};
use crate::Name;

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// Works out again how objects are: down from what is touched, then up. Returns those where a
    /// reach may end that were no objects before.
    pub(super) fn restate<N: Numbered<Inherited = I>>(
        &mut self,
        after: &N,
        update: &Update,
        removed: &FxHashSet<u32>,
        table: &mut Table,
    ) -> Vec<u32> {
        let placed = update.placed.iter().map(|(object, _)| object);
        let mut revived = Vec::new();
        let mut waiting: Vec<u32> = placed.chain(&update.touched).copied().collect();
        waiting.retain(|object| !removed.contains(object));
        // Those above first, lest what is below them be stepped to twice.
        waiting.sort_unstable_by(|a, b| b.cmp(a));
        waiting.dedup();
        let mut facts: FxHashMap<u32, Option<Facts>> = FxHashMap::default();
        let mut stepped = Vec::new();
        let mut steps = Steps::new(Arc::make_mut(&mut self.passing));
        while let Some(object) = waiting.pop() {
            let above = match self.forest.parent(object) {
                Some(parent) => self.passed.get(parent).copied(),
                None => Some(ABOVE_ROOTS),
            };
            let above = above.unwrap_or(PASSES_NOTHING);
            let (fact, passes) = steps.step(after, object, above, table, &mut |_, _, _, _| {});
            facts.insert(object, fact);
            stepped.push(object);
            if self.passed.get(object) != Some(&passes) {
                self.passed.set(object, passes);
                self.forest.children(object, |child| {
                    if !removed.contains(&child) {
                        waiting.push(child);
                    }
                });
            }
        }
        for object in removed {
            self.passed.set(*object, PASSES_NOTHING);
            self.states.set(*object, NO_OBJECT);
        }
        let mut above: FxHashSet<u32> = update
            .children
            .iter()
            .filter_map(|(parent, _)| *parent)
            .collect();
        // What was stepped to later stands below what was stepped to before, or beside it.
        for object in stepped.into_iter().rev() {
            let was = self.state(object);
            let Some(fact) = facts.get(&object) else {
                continue;
            };
            if was == NO_OBJECT && fact.is_some_and(|fact| self.cutting.contains(&fact.kind)) {
                revived.push(object);
            }
            if self.restate_one(object, *fact, table) {
                above.extend(self.forest.parent(object));
            }
        }
        while let Some(object) = above.iter().next().copied() {
            above.remove(&object);
            let fact = match table.states.get(self.state(object)) {
                Some(Some(state)) => facts_of(state),
                _ => continue,
            };
            if self.restate_one(object, Some(fact), table) {
                above.extend(self.forest.parent(object));
            }
        }
        revived
    }

    /// Works out the state of an object from those below it; says whether it is another one.
    fn restate_one(&mut self, object: u32, facts: Option<Facts>, table: &mut Table) -> bool {
        let new = facts.map(|facts| {
            let mut below = Below::default();
            self.forest.children(object, |child| {
                if let Some(Some(child)) = table.states.get(self.state(child)) {
                    below.add(child);
                }
            });
            state(facts, below, &self.cutting, table)
        });
        let number = table.states.number(&new);
        let is_new = self.state(object) != number;
        if is_new {
            self.states.set(object, number);
        }
        is_new
    }
}

fn facts_of(state: &State) -> Facts {
    Facts {
        class: state.class,
        kind: state.kind,
        opaque: state.opaque,
        common: state.common,
    }
}
