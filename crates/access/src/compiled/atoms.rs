//! From what was given on objects to where it is held.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{
    forest::{Extent, Forest},
    merge::{Atom, by_reach},
    pages::Pages,
    rows::Hold,
    table::{NOTHING, Table},
};

/// How far the parts of something held reach, with the numbers of these parts.
#[derive(Clone, Debug)]
struct Parts {
    itself: u32,
    below: u32,
    until: Vec<(u16, u32)>,
}

/// Lays out what was given. Keeps what it found out: it is good for one version of a forest.
pub(super) struct Layout<'a> {
    forest: &'a Forest,
    states: &'a Pages<u32>,
    parts: FxHashMap<u32, Parts>,
    extents: FxHashMap<u32, Extent>,
    regions: FxHashMap<(u32, u16), Extent>,
}

impl<'a> Layout<'a> {
    pub(super) fn new(forest: &'a Forest, states: &'a Pages<u32>) -> Self {
        Self {
            forest,
            states,
            parts: FxHashMap::default(),
            extents: FxHashMap::default(),
            regions: FxHashMap::default(),
        }
    }

    /// Where these are held.
    pub(super) fn atoms(&mut self, holds: &[Hold], table: &mut Table, atoms: &mut Vec<Atom>) {
        for hold in holds {
            let parts = self.parts.entry(hold.held).or_insert_with(|| {
                let held = table.held.get(hold.held).cloned().unwrap_or_default();
                let (itself, below, until) = by_reach(&held);
                Parts {
                    itself: table.hold(&itself),
                    below: table.hold(&below),
                    until: until
                        .iter()
                        .map(|(kind, held)| (*kind, table.hold(held)))
                        .collect(),
                }
            });
            let object = hold.object;
            let add = |runs: &[Range<u32>], held: u32, atoms: &mut Vec<Atom>| {
                atoms.extend(runs.iter().map(|run| Atom::new(run, held)));
            };
            if parts.below != NOTHING {
                if self.forest.pieces() == 0 {
                    add(self.forest.extent(object).runs(), parts.below, atoms);
                } else {
                    let extent = self.extents.entry(object);
                    let extent = extent.or_insert_with(|| self.forest.extent(object));
                    add(extent.runs(), parts.below, atoms);
                }
            }
            for (kind, held) in &parts.until {
                let region = self
                    .regions
                    .entry((object, *kind))
                    .or_insert_with(|| region(self.forest, self.states, table, object, *kind));
                add(region.runs(), *held, atoms);
            }
            if parts.itself != NOTHING {
                atoms.push(Atom::new(&(object..object + 1), parts.itself));
            }
        }
    }
}

/// An object and what stands below it, up to and without objects of a kind.
fn region(forest: &Forest, states: &Pages<u32>, table: &Table, object: u32, kind: u16) -> Extent {
    let is_cut = |child: u32| {
        let state = states.get(child).and_then(|state| table.states.get(*state));
        matches!(state, Some(Some(state)) if state.kind == kind)
    };
    let mut runs = Vec::new();
    let mut waiting = vec![object];
    while let Some(object) = waiting.pop() {
        runs.push(object..object + 1);
        forest.children(object, |child| {
            if !is_cut(child) {
                waiting.push(child);
            }
        });
    }
    Extent::of(runs)
}
