//! Compiling from nothing.

use std::{
    hash::Hash,
    marker::PhantomData,
    sync::{Arc, OnceLock},
};

use rustc_hash::FxHashMap;

use super::{
    Audience, Compiled, Person, Reaching,
    atoms::Layout,
    forest::{Forest, ROOT},
    rows::{Hold, Merger, Row},
    source::{Holder, Numbered, Outline},
    sweep::{ABOVE_ROOTS, Below, PASSES_NOTHING, passing, state, step},
    table::{Held, NO_OBJECT, Table},
};
use crate::{Name, Policy, Reach};

/// Numbers of what is held through one binding.
#[derive(Default)]
pub(super) struct Singles(FxHashMap<(u64, Reach, u16), u32>);

impl Singles {
    pub(super) fn number(&mut self, role: u64, reach: Reach, kind: u16, table: &mut Table) -> u32 {
        // Of the kind depends only how far that reaches.
        let cut = if reach == Reach::BelowButSameKind {
            kind
        } else {
            0
        };
        *self
            .0
            .entry((role, reach, cut))
            .or_insert_with(|| table.hold(&Held::one(role, reach, cut)))
    }
}

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// Compiles the rights of all. `traverse` is the action that answers add where somebody may
    /// know that an object is there; the policy itself never allows it.
    #[must_use]
    pub fn new<N: Numbered<Action = A, Inherited = I>>(
        source: &N,
        outline: &Outline,
        policy: &Policy<N::Role, A>,
        traverse: A,
    ) -> Self {
        let mut table = Table::new(policy, traverse);
        let parents: Vec<u32> = outline
            .parents
            .iter()
            .map(|parent| parent.unwrap_or(ROOT))
            .collect();
        let forest = Forest::new(&parents);
        let users = outline.users.len();
        let mut passing = passing();
        let mut singles = Singles::default();

        let mut facts = Vec::with_capacity(parents.len());
        let mut passed: Vec<u32> = Vec::with_capacity(parents.len());
        // User or, after them, audience; object; held.
        let mut given: Vec<(u32, Hold)> = Vec::with_capacity(parents.len());
        for (object, parent) in (0..).zip(&parents) {
            let above = match *parent {
                ROOT => ABOVE_ROOTS,
                parent => passed
                    .get(parent as usize)
                    .copied()
                    .unwrap_or(PASSES_NOTHING),
            };
            let mut here: Vec<(Holder, u64, Reach, u16)> = Vec::new();
            let (fact, passes) = step(
                source,
                object,
                above,
                &mut passing,
                &mut table,
                &mut |holder, role, reach, kind| here.push((holder, role, reach, kind)),
            );
            for (holder, role, reach, kind) in here {
                let to = match holder {
                    Holder::User(user) => user,
                    Holder::Audience(audience) => audience.saturating_add(users as u32),
                    Holder::Everyone => continue,
                };
                let held = singles.number(role, reach, kind, &mut table);
                given.push((to, Hold { object, held }));
            }
            facts.push(fact);
            passed.push(passes);
        }

        let mut states = vec![NO_OBJECT; parents.len()];
        let mut below: Vec<Below> = vec![Below::default(); parents.len()];
        for at in (0..parents.len()).rev() {
            let Some(fact) = facts[at] else { continue };
            let state = state(
                fact,
                std::mem::take(&mut below[at]),
                &outline.cutting,
                &table,
            );
            if let Some(above) = below.get_mut(parents[at] as usize) {
                above.add(&state);
            }
            states[at] = table.states.number(&Some(state));
        }

        let mut by_holder = by_holder(given, users + outline.audiences.len(), &mut table);
        let audience_holds = by_holder.split_off(users);
        let states = states.into_iter().collect();
        let mut layout = Layout::new(&forest, &states);
        let mut merger = Merger::default();
        let mut audiences_of: Vec<Vec<u32>> = vec![Vec::new(); users];
        let mut audiences = Vec::with_capacity(audience_holds.len());
        for (number, (holds, members)) in
            (0..).zip(audience_holds.into_iter().zip(&outline.audiences))
        {
            let members = sorted(members);
            for member in members.iter() {
                if let Some(of) = audiences_of.get_mut(*member as usize) {
                    of.push(number);
                }
            }
            audiences.push(audience(
                members,
                holds.into(),
                outline.large,
                &mut layout,
                &mut merger,
                &mut table,
            ));
        }
        let audiences = audiences.into_iter().collect();
        let people: Vec<Person> = by_holder
            .into_iter()
            .zip(audiences_of)
            .zip(&outline.users)
            .map(|((holds, audiences), active)| Person {
                active: *active,
                gone: false,
                holds: holds.into(),
                audiences: audiences.into(),
            })
            .collect();
        let reaches = people
            .iter()
            .map(|person| reaching(person, &audiences, &mut layout, &mut merger, &mut table))
            .collect();
        table.filled(0, 0);
        Self {
            cutting: outline.cutting.clone().into(),
            large: outline.large,
            passed: passed.into_iter().collect(),
            passing: Arc::new(passing),
            table: Arc::new(table),
            reaches,
            people: people.into_iter().collect(),
            audiences,
            order: OnceLock::new(),
            actions: PhantomData,
            states,
            forest,
        }
    }
}

/// What each holder was given, by object, one hold for each object.
fn by_holder(given: Vec<(u32, Hold)>, holders: usize, table: &mut Table) -> Vec<Vec<Hold>> {
    let mut counts = vec![0_usize; holders];
    for (holder, _) in &given {
        if let Some(count) = counts.get_mut(*holder as usize) {
            *count += 1;
        }
    }
    let mut by_holder: Vec<Vec<Hold>> = counts.into_iter().map(Vec::with_capacity).collect();
    for (holder, hold) in given {
        // Objects come in their order.
        let Some(holds) = by_holder.get_mut(holder as usize) else {
            continue;
        };
        match holds.last_mut() {
            Some(last) if last.object == hold.object => {
                last.held = table.both(last.held, hold.held);
            }
            _ => holds.push(hold),
        }
    }
    by_holder
}

/// The members of an audience as it keeps them.
pub(super) fn sorted(members: &[u32]) -> Arc<[u32]> {
    let mut members = members.to_vec();
    members.sort_unstable();
    members.dedup();
    members.into()
}

pub(super) fn audience(
    members: Arc<[u32]>,
    holds: Arc<[Hold]>,
    large: usize,
    layout: &mut Layout<'_>,
    merger: &mut Merger,
    table: &mut Table,
) -> Audience {
    let mut atoms = Vec::new();
    layout.atoms(&holds, table, &mut atoms);
    let mut audience = Audience {
        members,
        holds,
        atoms: atoms.into(),
        row: None,
    };
    if audience.members.len() > large {
        merger.add(&audience.atoms);
        merger.tips(&audience.holds);
        audience.row = Some(merger.row(table));
    }
    audience
}

/// What a user holds, from themselves and through their audiences.
pub(super) fn reaching(
    person: &Person,
    audiences: &super::Pages<Audience>,
    layout: &mut Layout<'_>,
    merger: &mut Merger,
    table: &mut Table,
) -> Reaching {
    if !person.active {
        return Reaching {
            row: Row::nobody(),
            large: None,
        };
    }
    let mut large = Vec::new();
    for number in person.audiences.iter() {
        let Some(audience) = audiences.get(*number) else {
            continue;
        };
        if audience.row.is_some() {
            large.push(*number);
        } else {
            merger.add(&audience.atoms);
            merger.tips(&audience.holds);
        }
    }
    merger.own(&person.holds, layout, table);
    Reaching {
        row: merger.row(table),
        large: (!large.is_empty()).then(|| large.into()),
    }
}
