//! Compiling from nothing.

use std::{
    hash::Hash,
    marker::PhantomData,
    ops::Range,
    sync::{Arc, OnceLock},
};

use rustc_hash::FxHashMap;

use super::{
    Audience, Compiled, Person, Reaching,
    atoms::Layout,
    crew::{each, hands},
    forest::{Forest, ROOT},
    pages::Pages,
    rows::{Hold, Merger, Row},
    source::{Holder, Numbered, Outline},
    sweep::{ABOVE_ROOTS, Below, Facts, PASSES_NOTHING, Passed, passing, state, step},
    table::{Held, Interned, NO_OBJECT, Table},
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

/// How an object is, if it is one, and the number of what it passes on.
type Found = (Option<Facts>, u32);

/// Trees of the forest, stepped through from above to below.
struct Stepped<I> {
    /// The ranges of the trees, with what was found of each object.
    trees: Vec<(Range<u32>, Vec<Found>)>,
    /// User or, after them, audience; object; held.
    given: Vec<(u32, Hold)>,
    passing: Interned<Option<Passed<I>>>,
    table: Table,
}

impl<I: Clone + Default + Eq + Hash> Stepped<I> {
    fn of<N: Numbered<Inherited = I>>(
        source: &N,
        trees: Vec<Range<u32>>,
        parents: &[u32],
        users: u32,
        mut table: Table,
    ) -> Self {
        let mut passing = passing();
        let mut singles = Singles::default();
        let mut given = Vec::new();
        let mut here: Vec<(Holder, u64, Reach, u16)> = Vec::new();
        let mut stepped = Vec::with_capacity(trees.len());
        for tree in trees {
            let mut found: Vec<Found> = Vec::with_capacity(tree.len());
            for object in tree.clone() {
                let parent = parents.get(object as usize).copied().unwrap_or(ROOT);
                let above = parent
                    .checked_sub(tree.start)
                    .filter(|_| parent != ROOT)
                    .and_then(|at| found.get(at as usize));
                let above = above.map_or(ABOVE_ROOTS, |(_, passes)| *passes);
                let mut each = |holder, role, reach, kind| here.push((holder, role, reach, kind));
                found.push(step(
                    source,
                    object,
                    above,
                    &mut passing,
                    &mut table,
                    &mut each,
                ));
                for (holder, role, reach, kind) in here.drain(..) {
                    let to = match holder {
                        Holder::User(user) => user,
                        Holder::Audience(audience) => audience.saturating_add(users),
                        Holder::Everyone => continue,
                    };
                    let held = singles.number(role, reach, kind, &mut table);
                    given.push((to, Hold { object, held }));
                }
            }
            stepped.push((tree, found));
        }
        Self {
            trees: stepped,
            given,
            passing,
            table,
        }
    }
}

/// The trees of a forest in shares of about the same size.
fn shares(parents: &[u32]) -> Vec<Vec<Range<u32>>> {
    let roots = (0..).zip(parents).filter(|(_, parent)| **parent == ROOT);
    let mut starts: Vec<u32> = roots.map(|(root, _)| root).collect();
    starts.push(parents.len() as u32);
    let mut trees: Vec<Range<u32>> = starts.windows(2).map(|pair| pair[0]..pair[1]).collect();
    let hands = if parents.len() < FEW { 1 } else { hands() };
    // The largest first, each to whom has least.
    trees.sort_by_key(|tree| std::cmp::Reverse(tree.len()));
    let mut shares: Vec<Vec<Range<u32>>> = vec![Vec::new(); hands];
    for tree in trees {
        let least = shares
            .iter_mut()
            .min_by_key(|share| share.iter().map(ExactSizeIterator::len).sum::<usize>());
        if let Some(least) = least {
            least.push(tree);
        }
    }
    shares.retain(|share| !share.is_empty());
    shares
}

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
        let stepped = each(shares(&parents), |trees| {
            Stepped::of(&source(), trees, &parents, users as u32, table.clone())
        });

        let mut passing = passing();
        let mut facts = vec![None; parents.len()];
        let mut passed = vec![PASSES_NOTHING; parents.len()];
        let mut given: Vec<(u32, Hold)> = Vec::new();
        for stepped in stepped {
            let held = table.held.numbers(&stepped.table.held);
            let passes = passing.numbers(&stepped.passing);
            let number = |numbers: &[u32], number: u32| numbers.get(number as usize).copied();
            for (tree, found) in stepped.trees {
                for (at, (fact, passed_on)) in (tree.start as usize..).zip(found) {
                    facts[at] = fact.map(|fact| Facts {
                        common: number(&held, fact.common).unwrap_or(fact.common),
                        ..fact
                    });
                    passed[at] = number(&passes, passed_on).unwrap_or(PASSES_NOTHING);
                }
            }
            given.extend(stepped.given.into_iter().map(|(to, hold)| {
                let held = number(&held, hold.held).unwrap_or(hold.held);
                (to, Hold { held, ..hold })
            }));
        }
        given.sort_unstable_by_key(|(_, hold)| hold.object);

        let mut states = vec![NO_OBJECT; parents.len()];
        let mut below: Vec<Below> = vec![Below::default(); parents.len()];
        for at in (0..parents.len()).rev() {
            let Some(fact) = facts[at] else { continue };
            let below_this = std::mem::take(&mut below[at]);
            let state = state(fact, below_this, &outline.cutting, &table);
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

/// What each of these people holds.
fn all_reaching(
    people: &[Person],
    audiences: &Pages<Audience>,
    forest: &Forest,
    states: &Pages<u32>,
    table: &mut Table,
) -> Pages<Reaching> {
    let hands = if people.len() < FEW { 1 } else { hands() };
    let share = people.len().div_ceil(hands).max(1);
    let known: &Table = table;
    let shares = each(people.chunks(share).collect(), |people: &[Person]| {
        let mut table = known.clone();
        let mut layout = Layout::new(forest, states);
        let mut merger = Merger::default();
        let reaching = |person| reaching(person, audiences, &mut layout, &mut merger, &mut table);
        let reaches: Vec<Reaching> = people.iter().map(reaching).collect();
        (reaches, table)
    });
    let mut all = Vec::with_capacity(people.len());
    for (mut reaches, theirs) in shares {
        let numbers = table.held.numbers(&theirs.held);
        if numbers.iter().copied().ne(0..numbers.len() as u32) {
            for reaching in &mut reaches {
                reaching.row.renumber(&numbers);
            }
        }
        all.extend(reaches);
    }
    all.into_iter().collect()
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
    audiences: &Pages<Audience>,
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
