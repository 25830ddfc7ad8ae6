//! From one version to the next, touching what changes.

use std::{collections::BTreeMap, hash::Hash, sync::Arc};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Audience, Compiled, Person, Reaching,
    atoms::Layout,
    build::{Singles, audience, reaching, sorted},
    forest::ROOT,
    rows::{Hold, Merger, Row},
    source::{Being, Holder, Numbered, Update},
    sweep::{ABOVE_ROOTS, Below, Facts, PASSES_NOTHING, state, step},
    table::{NO_OBJECT, State, Table},
};
use crate::{Name, Reach};

/// Users and audiences by what has to be made again.
#[derive(Default)]
struct Stale {
    users: FxHashSet<u32>,
    audiences: FxHashSet<u32>,
}

impl Stale {
    fn add(&mut self, holder: Holder) {
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

/// By holder, what they now hold on objects; `None` is nothing.
type Regiven = FxHashMap<Holder, BTreeMap<u32, Option<u32>>>;

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

    /// Finds those who were given something that covers other objects now, since something moved.
    fn stretched<N: Numbered>(
        &self,
        next: &Self,
        (before, after): (&N, &N),
        update: &Update,
        stale: &mut Stale,
    ) {
        let mut done = FxHashSet::default();
        for (object, _) in &update.placed {
            let old: FxHashSet<u32> = self.forest.above(*object).collect();
            let new: FxHashSet<u32> = next.forest.above(*object).collect();
            for above in old.union(&new) {
                let (was, is) = (old.contains(above), new.contains(above));
                if !done.insert((*above, was, is)) {
                    continue;
                }
                let mut each = |holder: Holder, reach: Reach| {
                    let reaches = match reach {
                        Reach::Itself => false,
                        Reach::Below => was != is,
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
    fn cut<N: Numbered>(&self, after: &N, revived: &[u32], stale: &mut Stale) {
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

    /// Finds what is given otherwise than before.
    fn regiven<N: Numbered>(
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

    /// Works out again how objects are: down from what is touched, then up. Returns those where a
    /// reach may end that were no objects before.
    fn restate<N: Numbered<Inherited = I>>(
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
        let passing = Arc::make_mut(&mut self.passing);
        while let Some(object) = waiting.pop() {
            let above = match self.forest.parent(object) {
                Some(parent) => self.passed.get(parent).copied(),
                None => Some(ABOVE_ROOTS),
            };
            let above = above.unwrap_or(PASSES_NOTHING);
            let (fact, passes) = step(after, object, above, passing, table, &mut |_, _, _, _| {});
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

    /// Takes new users in, and who is in which audience.
    fn enlist(&mut self, update: &Update, stale: &mut Stale) {
        for (user, being) in &update.users {
            let (active, gone) = (*being == Being::Active, *being == Being::Gone);
            if *user < self.people.len() {
                if let Some(person) = self.people.get(*user) {
                    let person = Person {
                        active,
                        gone,
                        ..person.clone()
                    };
                    self.people.set(*user, person);
                }
            } else {
                self.people.extend([Person {
                    active,
                    gone,
                    holds: [].into(),
                    audiences: [].into(),
                }]);
                self.reaches.extend([Reaching {
                    row: Row::nobody(),
                    large: None,
                }]);
            }
            stale.users.insert(*user);
        }
        for (number, members) in &update.audiences {
            let members = sorted(members);
            let known = self.audiences.get(*number).cloned();
            let had = known
                .as_ref()
                .map_or_else(|| [].into(), |audience| audience.members.clone());
            let was_large = known
                .as_ref()
                .is_some_and(|audience| audience.row.is_some());
            for member in had
                .iter()
                .filter(|user| members.binary_search(user).is_err())
            {
                self.join(*member, *number, false);
                stale.users.insert(*member);
            }
            for member in members
                .iter()
                .filter(|user| had.binary_search(user).is_err())
            {
                self.join(*member, *number, true);
                stale.users.insert(*member);
            }
            let audience = match known {
                Some(known) => Audience { members, ..known },
                None => Audience {
                    members,
                    holds: [].into(),
                    atoms: [].into(),
                    row: None,
                },
            };
            if (audience.members.len() > self.large) != was_large {
                stale.audiences.insert(*number);
                stale.users.extend(audience.members.iter());
            }
            if *number < self.audiences.len() {
                self.audiences.set(*number, audience);
            } else {
                self.audiences.extend([audience]);
            }
        }
    }

    fn join(&mut self, user: u32, audience: u32, is_member: bool) {
        let Some(person) = self.people.get(user) else {
            return;
        };
        let mut audiences = person.audiences.to_vec();
        match audiences.binary_search(&audience) {
            Err(at) if is_member => audiences.insert(at, audience),
            Ok(at) if !is_member => {
                audiences.remove(at);
            }
            _ => return,
        }
        let person = Person {
            audiences: audiences.into(),
            ..person.clone()
        };
        self.people.set(user, person);
    }

    /// Writes down what is given otherwise, and the rows of those whom that concerns.
    fn regive(&mut self, regiven: Regiven, mut stale: Stale, table: &mut Table) {
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

fn facts_of(state: &State) -> Facts {
    Facts {
        class: state.class,
        kind: state.kind,
        opaque: state.opaque,
        common: state.common,
    }
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
