//! From one version to the next, touching what changes.

mod enlist;
mod given;
mod restate;
mod stale;

use std::{hash::Hash, sync::Arc};

use rustc_hash::FxHashSet;

use self::stale::Stale;
use super::{
    Compiled,
    forest::ROOT,
    source::{Numbered, Update},
    sweep::PASSES_NOTHING,
    table::{NO_OBJECT, Table},
};
use crate::Name;

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// The next version: `before` is what this one was made from, `after` what it is to be made
    /// from. Answers are those of one compiled anew.
    #[must_use]
    pub fn after<N: Numbered<Action = A, Inherited = I>>(
        &self,
        before: &N,
        after: &N,
        update: &Update,
    ) -> Self {
        let mut next = self.clone();
        let mut table = Table::clone(&self.table);
        let (had_held, had_states) = (table.held.len(), table.states.len());
        let removed: FxHashSet<u32> = update.removed.iter().copied().collect();
        next.place(update);
        let mut stale = Stale::default();
        self.stretched(&next, (before, after), update, &mut stale);
        let regiven = self.regiven((before, after), update, &removed, &mut table);
        let revived = next.restate(after, update, &removed, &mut table);
        next.cut(after, &revived, &mut stale);
        next.enlist(update, &mut stale);
        next.regive(regiven, stale, &mut table);
        table.filled(had_held, had_states);
        next.table = Arc::new(table);
        next
    }

    /// Moves objects and makes room for new ones.
    fn place(&mut self, update: &Update) {
        let parent = |parent: Option<u32>| parent.unwrap_or(ROOT);
        if !update.placed.is_empty() || !update.children.is_empty() {
            let placed: Vec<_> = update
                .placed
                .iter()
                .map(|(object, above)| (*object, parent(*above)))
                .collect();
            let children = update
                .children
                .iter()
                .map(|(above, children)| (parent(*above), children.clone()));
            self.forest.arrange(&placed, children.collect());
            self.order = std::sync::OnceLock::new();
        }
        let new = (self.states.len()..self.forest.len()).map(|_| ());
        self.states.extend(new.clone().map(|()| NO_OBJECT));
        self.passed.extend(new.map(|()| PASSES_NOTHING));
    }
}
