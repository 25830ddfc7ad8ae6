//! Whose rows have to be written again, since what they were given covers other objects now.

use std::hash::Hash;

use rustc_hash::FxHashSet;

use super::super::{
    Compiled,
    source::{Holder, Numbered, Update},
    table::NO_OBJECT,
};
use crate::{Name, Reach};

/// Users and audiences by what has to be made again.
#[derive(Default)]
pub(super) struct Stale {
    pub(super) users: FxHashSet<u32>,
    pub(super) audiences: FxHashSet<u32>,
}

impl Stale {
    pub(super) fn add(&mut self, holder: Holder) {
        match holder {
            Holder::User(user) => {
                self.users.insert(user);
            }
            Holder::Audience(audience) => {
                self.audiences.insert(audience);
            }
            Holder::Everyone => {}
        }
    }
}

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// Finds those who were given something that covers other objects now, since something moved.
    pub(super) fn stretched<N: Numbered>(
        &self,
        next: &Self,
        (before, after): (&N, &N),
        update: &Update,
        stale: &mut Stale,
    ) {
        let mut done = FxHashSet::default();
        for (object, _) in &update.placed {
            // What was deleted knows where it stood; but rows may have been written without it since, or with it.
            let is_back = self.state(*object) == NO_OBJECT;
            let old: FxHashSet<u32> = self.forest.above(*object).collect();
            let new: FxHashSet<u32> = next.forest.above(*object).collect();
            for above in old.union(&new) {
                let (was, is) = (old.contains(above), new.contains(above));
                if !done.insert((*above, was, is, is_back)) {
                    continue;
                }
                let mut each = |holder: Holder, reach: Reach| {
                    let reaches = match reach {
                        Reach::Itself => false,
                        Reach::Below => was != is || is_back,
                        // May end elsewhere on the way.
                        Reach::BelowButSameKind => true,
                    };
                    if reaches {
                        stale.add(holder);
                    }
                };
                // Where what is given changes, too, that is found apart.
                if was {
                    before.bindings_on(*above, &mut |one| each(one.principal, one.reach));
                }
                if is {
                    after.bindings_on(*above, &mut |one| each(one.principal, one.reach));
                }
            }
        }
    }

    /// Finds those for whom what they were given now ends where something has become an object.
    pub(super) fn cut<N: Numbered>(&self, after: &N, revived: &[u32], stale: &mut Stale) {
        let mut done = FxHashSet::default();
        for object in revived {
            for above in self.forest.above(*object) {
                if !done.insert(above) {
                    break;
                }
                after.bindings_on(above, &mut |binding| {
                    if binding.reach == Reach::BelowButSameKind {
                        stale.add(binding.principal);
                    }
                });
            }
        }
    }
}
