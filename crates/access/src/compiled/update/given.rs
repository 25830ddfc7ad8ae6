//! What is given otherwise than before, and the rows of those whom that concerns.

use std::{collections::BTreeMap, hash::Hash, sync::Arc};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    super::{
        Audience, Compiled, Person,
        atoms::Layout,
        build::{Singles, audience, reaching},
        merge::Merger,
        rows::Hold,
        source::{Holder, Numbered, Update},
        table::Table,
    },
    stale::Stale,
};
use crate::Name;

/// By holder, what they now hold on objects; `None` is nothing.
pub(super) type Regiven = FxHashMap<Holder, BTreeMap<u32, Option<u32>>>;

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// Finds what is given otherwise than before.
    pub(super) fn regiven<N: Numbered>(
        &self,
        (before, after): (&N, &N),
        update: &Update,
        removed: &FxHashSet<u32>,
        table: &mut Table,
    ) -> Regiven {
        let mut singles = Singles::default();
        let mut regiven = Regiven::default();
        let placed = update.placed.iter().map(|(object, _)| object);
        let objects: FxHashSet<u32> = update
            .touched
            .iter()
            .chain(placed)
            .chain(&update.removed)
            .copied()
            .collect();
        for object in objects {
            let mut was: FxHashMap<Holder, u32> = FxHashMap::default();
            let mut is: FxHashMap<Holder, u32> = FxHashMap::default();
            let mut gather = |source: &N, into: &mut FxHashMap<Holder, u32>, kind: u16| {
                source.bindings_on(object, &mut |binding| {
                    let role = 1 << binding.role.index();
                    let held = singles.number(role, binding.reach, kind, table);
                    into.entry(binding.principal)
                        .and_modify(|known| *known = table.both(*known, held))
                        .or_insert(held);
                });
            };
            if object < self.objects() {
                gather(before, &mut was, kind_in(before, object));
            }
            if !removed.contains(&object) {
                gather(after, &mut is, kind_in(after, object));
            }
            for holder in was.keys().chain(is.keys()) {
                let (had, has) = (was.get(holder), is.get(holder));
                if had != has {
                    regiven
                        .entry(*holder)
                        .or_default()
                        .insert(object, has.copied());
                }
            }
        }
        regiven
    }

    /// Writes down what is given otherwise, and the rows of those whom that concerns.
    pub(super) fn regive(&mut self, regiven: Regiven, mut stale: Stale, table: &mut Table) {
        for (holder, changes) in regiven {
            stale.add(holder);
            match holder {
                Holder::Everyone => {}
                Holder::User(user) => {
                    if let Some(person) = self.people.get(user) {
                        let person = Person {
                            holds: changed(&person.holds, changes),
                            ..person.clone()
                        };
                        self.people.set(user, person);
                    }
                }
                Holder::Audience(number) => {
                    if let Some(audience) = self.audiences.get(number) {
                        let audience = Audience {
                            holds: changed(&audience.holds, changes),
                            ..audience.clone()
                        };
                        self.audiences.set(number, audience);
                    }
                }
            }
        }
        let mut layout = Layout::new(&self.forest, &self.states);
        let mut merger = Merger::default();
        for number in stale.audiences {
            let Some(old) = self.audiences.get(number) else {
                continue;
            };
            let (members, holds) = (old.members.clone(), old.holds.clone());
            let new = audience(members, holds, self.large, &mut layout, &mut merger, table);
            if new.row.is_none() {
                stale.users.extend(new.members.iter());
            }
            self.audiences.set(number, new);
        }
        for user in stale.users {
            if let Some(person) = self.people.get(user) {
                let new = reaching(person, &self.audiences, &mut layout, &mut merger, table);
                self.reaches.set(user, new);
            }
        }
    }
}

/// The kind of an object, whatever it stands below.
fn kind_in<N: Numbered>(source: &N, object: u32) -> u16 {
    let standing = source.standing(object, &N::Inherited::default());
    standing.map_or(0, |standing| standing.kind)
}

/// What was given, with changes.
fn changed(holds: &[Hold], changes: BTreeMap<u32, Option<u32>>) -> Arc<[Hold]> {
    let mut kept: Vec<Hold> = holds
        .iter()
        .copied()
        .filter(|hold| !changes.contains_key(&hold.object))
        .collect();
    let given = changes
        .into_iter()
        .filter_map(|(object, held)| held.map(|held| Hold { object, held }));
    kept.extend(given);
    kept.sort_unstable();
    kept.into()
}
