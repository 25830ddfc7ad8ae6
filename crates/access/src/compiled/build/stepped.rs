//! Stepping through the trees of a forest from above to below, on as many threads as there are.

use std::{hash::Hash, ops::Range, rc::Rc};

use super::{
    super::{
        crew::{each, hands},
        forest::ROOT,
        rows::Hold,
        source::{Holder, Numbered},
        sweep::{ABOVE_ROOTS, Facts, PASSES_NOTHING, Passed, Steps, passing},
        table::{Interned, Table},
    },
    FEW, Singles,
};
use crate::Reach;

/// How an object is, if it is one, and the number of what it passes on.
type Found = (Option<Facts>, u32);

/// A tree, stepped through.
struct Tree {
    objects: Range<u32>,
    found: Vec<Found>,
    /// User or, after them, audience; what they hold, by object.
    given: Vec<(u32, Hold)>,
}

/// What was found out on one thread.
struct Share<I> {
    trees: Vec<Tree>,
    passing: Interned<Option<Passed<I>>>,
    table: Table,
}

/// All trees, stepped through.
pub(super) struct Stepped<I> {
    /// By object.
    pub(super) facts: Vec<Option<Facts>>,
    /// By object: the number of what it passes on.
    pub(super) passed: Vec<u32>,
    /// User or, after them, audience; what they hold, by object.
    pub(super) given: Vec<(u32, Hold)>,
    pub(super) passing: Interned<Option<Passed<I>>>,
}

impl<I: Clone + Default + Eq + Hash + Send> Stepped<I> {
    /// What the table numbers meanwhile, it is [filled](Table::filled) with later.
    pub(super) fn of<N: Numbered<Inherited = I>>(
        source: impl Fn() -> N + Sync,
        parents: &[u32],
        users: u32,
        table: &mut Table,
    ) -> Self {
        let known: &Table = table;
        let shared = each(shares(parents), |trees| {
            Share::of(&source(), trees, parents, users, known.clone())
        });
        let mut stepped = Self {
            facts: Vec::with_capacity(parents.len()),
            passed: Vec::with_capacity(parents.len()),
            given: Vec::new(),
            passing: passing(),
        };
        let mut trees = Vec::new();
        for share in shared {
            let numbers = Numbers {
                held: table.held.numbers(&share.table.held),
                passing: stepped.passing.numbers(&share.passing),
            };
            let numbers = Rc::new(numbers);
            trees.extend(share.trees.into_iter().map(|tree| (tree, numbers.clone())));
        }
        trees.sort_unstable_by_key(|(tree, _)| tree.objects.start);
        for (tree, numbers) in trees {
            stepped.add(tree, &numbers);
        }
        stepped
    }

    /// Takes in the next tree.
    fn add(&mut self, tree: Tree, numbers: &Numbers) {
        let number = |numbers: &[u32], number: u32| numbers.get(number as usize).copied();
        let held = |known: u32| number(&numbers.held, known).unwrap_or(known);
        for (facts, passed) in tree.found {
            self.facts.push(facts.map(|facts| Facts {
                common: held(facts.common),
                ..facts
            }));
            let passed = number(&numbers.passing, passed);
            self.passed.push(passed.unwrap_or(PASSES_NOTHING));
        }
        let given = tree.given.into_iter().map(|(to, hold)| {
            let held = held(hold.held);
            (to, Hold { held, ..hold })
        });
        self.given.extend(given);
    }
}

/// What the numbers that one thread gave are called by all.
struct Numbers {
    held: Vec<u32>,
    passing: Vec<u32>,
}

impl<I: Clone + Default + Eq + Hash> Share<I> {
    fn of<N: Numbered<Inherited = I>>(
        source: &N,
        trees: Vec<Range<u32>>,
        parents: &[u32],
        users: u32,
        mut table: Table,
    ) -> Self {
        let mut passing = passing();
        let mut steps = Steps::new(&mut passing);
        let mut singles = Singles::default();
        let mut here: Vec<(Holder, u64, Reach, u16)> = Vec::new();
        let step_through = |objects: Range<u32>| {
            let mut found: Vec<Found> = Vec::with_capacity(objects.len());
            let mut given = Vec::new();
            for object in objects.clone() {
                let parent = parents.get(object as usize).copied().unwrap_or(ROOT);
                let above = parent
                    .checked_sub(objects.start)
                    .filter(|_| parent != ROOT)
                    .and_then(|at| found.get(at as usize));
                let above = above.map_or(ABOVE_ROOTS, |(_, passes)| *passes);
                let mut each = |holder, role, reach, kind| here.push((holder, role, reach, kind));
                found.push(steps.step(source, object, above, &mut table, &mut each));
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
            Tree {
                objects,
                found,
                given,
            }
        };
        let trees = trees.into_iter().map(step_through).collect();
        Self {
            trees,
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
