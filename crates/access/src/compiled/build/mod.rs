//! Compiling from nothing.

mod people;
mod stepped;

use std::{
    hash::Hash,
    marker::PhantomData,
    sync::{Arc, OnceLock},
};

use rustc_hash::FxHashMap;

pub(super) use self::people::{audience, reaching, sorted};
use self::{
    people::{all_reaching, by_holder},
    stepped::Stepped,
};
use super::{
    Compiled, Person,
    atoms::Layout,
    forest::{Forest, ROOT},
    merge::Merger,
    pages::Pages,
    source::{Numbered, Outline},
    sweep::{Below, Facts, state},
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

/// So few objects or users are not worth another thread.
const FEW: usize = 4000;

impl<A: Name, I: Clone + Default + Eq + Hash + Send> Compiled<A, I> {
    /// Compiles the rights of all. Every thread that takes part gets a `source` of its own.
    /// `traverse` is the action that answers add where somebody may know that an object is there;
    /// the policy itself never allows it.
    #[must_use]
    pub fn new<N: Numbered<Action = A, Inherited = I>>(
        source: impl Fn() -> N + Sync,
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
        let Stepped {
            facts,
            passed,
            given,
            passing,
        } = Stepped::of(source, &parents, users as u32, &mut table);
        let states = states(&facts, &parents, &outline.cutting, &mut table);

        let mut by_holder = by_holder(given, users + outline.audiences.len(), &mut table);
        let audience_holds = by_holder.split_off(users);
        let mut layout = Layout::new(&forest, &states);
        let mut merger = Merger::default();
        let mut audiences_of: Vec<Vec<u32>> = vec![Vec::new(); users];
        let mut audiences = Vec::with_capacity(audience_holds.len());
        let all = audience_holds.into_iter().zip(&outline.audiences);
        for (number, (holds, members)) in (0..).zip(all) {
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
        let reaches = all_reaching(&people, &audiences, &forest, &states, &mut table);
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

/// The states of all objects, from below to above.
fn states(
    facts: &[Option<Facts>],
    parents: &[u32],
    cutting: &[u16],
    table: &mut Table,
) -> Pages<u32> {
    let mut states = vec![NO_OBJECT; facts.len()];
    let mut below: Vec<Option<Box<Below>>> = vec![None; facts.len()];
    // Most objects have nothing below them, and are as many others are.
    let mut leaves: FxHashMap<Facts, u32> = FxHashMap::default();
    for (at, facts) in facts.iter().enumerate().rev() {
        let Some(facts) = *facts else { continue };
        let number = match below[at].take() {
            Some(below) => table
                .states
                .number(&Some(state(facts, *below, cutting, table))),
            None => *leaves.entry(facts).or_insert_with(|| {
                let state = state(facts, Below::default(), cutting, table);
                table.states.number(&Some(state))
            }),
        };
        states[at] = number;
        if let Some(above) = below.get_mut(parents[at] as usize)
            && let Some(Some(state)) = table.states.get(number)
        {
            above.get_or_insert_default().add(state);
        }
    }
    states.into_iter().collect()
}
