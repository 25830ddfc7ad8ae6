//! Putting together what somebody was given, range by range.

use std::{cmp::Reverse, collections::BinaryHeap, ops::Range};

use rustc_hash::FxHashMap;

use super::{
    rows::{Row, Segment},
    table::{Held, NOTHING, Table},
};

/// A range in which something is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Atom {
    pub(crate) start: u32,
    end: Reverse<u32>,
    held: u32,
}

impl Atom {
    pub(crate) const fn new(run: &Range<u32>, held: u32) -> Self {
        Self {
            start: run.start,
            end: Reverse(run.end),
            held,
        }
    }
}

/// Puts what was given to somebody together, with what it needs again and again.
#[derive(Default)]
pub(crate) struct Merger {
    atoms: Vec<Atom>,
    waiting: BinaryHeap<Reverse<Atom>>,
    open: Vec<(u32, u32)>,
    segments: Vec<Segment>,
    both: FxHashMap<(u32, u32), u32>,
}

impl Merger {
    pub(crate) fn add(&mut self, atoms: &[Atom]) {
        self.atoms.extend_from_slice(atoms);
    }

    /// Where what is added next is gathered.
    pub(crate) const fn atoms(&mut self) -> &mut Vec<Atom> {
        &mut self.atoms
    }

    fn both(&mut self, table: &mut Table, one: u32, other: u32) -> u32 {
        if one == NOTHING {
            return other;
        }
        *self
            .both
            .entry((one, other))
            .or_insert_with(|| table.both(one, other))
    }

    /// The row of all that was added since the last one.
    pub(crate) fn row(&mut self, table: &mut Table) -> Row {
        let mut atoms = std::mem::take(&mut self.atoms);
        atoms.sort_unstable();
        let mut held = NOTHING;
        let mut next = 0;
        loop {
            let listed = atoms.get(next).copied();
            let split = self.waiting.peek().map(|Reverse(atom)| *atom);
            let atom = match (listed, split) {
                (Some(listed), Some(split)) if split < listed => {
                    self.waiting.pop();
                    split
                }
                (Some(listed), _) => {
                    next += 1;
                    listed
                }
                (None, Some(split)) => {
                    self.waiting.pop();
                    split
                }
                (None, None) => break,
            };
            held = self.close(atom.start, held);
            let mut end = atom.end.0;
            if let Some((outer, _)) = self.open.last()
                && *outer < end
            {
                // It reaches out of what it began in: what is beyond comes again there.
                self.waiting.push(Reverse(Atom {
                    start: *outer,
                    ..atom
                }));
                end = *outer;
            }
            self.open.push((end, held));
            held = self.both(table, held, atom.held);
            self.begin(atom.start, held);
        }
        self.close(u32::MAX, held);
        atoms.clear();
        self.atoms = atoms;
        let row = Row::new(&self.segments);
        self.segments.clear();
        row
    }

    /// Ends what ends up to here; returns what is held then.
    fn close(&mut self, here: u32, held: u32) -> u32 {
        let mut held = held;
        while let Some((end, before)) = self.open.pop_if(|(end, _)| *end <= here) {
            held = before;
            self.begin(end, held);
        }
        held
    }

    fn begin(&mut self, start: u32, held: u32) {
        if let Some(last) = self.segments.last_mut()
            && last.start == start
        {
            last.held = held;
            let before = self.segments.len().checked_sub(2);
            let before = before.map_or(NOTHING, |at| self.segments[at].held);
            if before == held {
                self.segments.pop();
            }
            return;
        }
        let before = self.segments.last().map_or(NOTHING, |last| last.held);
        if before != held {
            self.segments.push(Segment { start, held });
        }
    }
}

/// A row of several: what is held in any of them.
pub(crate) fn joined(rows: &[&Row], table: &mut Table) -> Row {
    let mut merger = Merger::default();
    for row in rows {
        for (run, held) in row.segments() {
            if held != NOTHING {
                merger.add(&[Atom::new(&run, held)]);
            }
        }
    }
    merger.row(table)
}

/// The parts of what is held, by how far they reach: itself, all below, and until which kinds.
pub(crate) fn by_reach(held: &Held) -> (Held, Held, Vec<(u16, Held)>) {
    let until: u64 = held.until.iter().fold(0, |all, (_, roles)| all | roles);
    let itself = Held {
        all: held.all & !(held.below | until),
        ..Held::default()
    };
    let below = Held {
        all: held.below,
        below: held.below,
        until: Vec::new(),
    };
    let until = held.until.iter().map(|(kind, roles)| {
        let held = Held {
            all: *roles,
            below: 0,
            until: vec![(*kind, *roles)],
        };
        (*kind, held)
    });
    (itself, below, until.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Name, Policy, Set};

    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    struct Only;

    impl Name for Only {
        const ALL: &'static [Self] = &[Self];

        fn index(self) -> u8 {
            0
        }
    }

    #[test]
    fn ranges_that_cross_are_held_where_each_of_them_is() {
        let policy = Policy::<Only, Only>::new(1, Only, |_, _| Set::EMPTY);
        let mut table = Table::new(&policy, Only);
        let one = |bit: u32| Held {
            all: 1 << bit,
            ..Held::default()
        };
        let ranges = [
            (0..9, 0),
            (2..6, 1),
            (4..12, 2),
            (5..8, 3),
            (20..21, 4),
            (21..22, 4),
        ];
        let mut merger = Merger::default();
        for (range, bit) in ranges.clone() {
            let held = table.hold(&one(bit));
            merger.add(&[Atom::new(&range, held)]);
        }
        let row = merger.row(&mut table);
        for object in 0..30 {
            let expected = ranges
                .iter()
                .filter(|(range, _)| range.contains(&object))
                .fold(0, |all, (_, bit)| all | 1 << bit);
            let held = table.held.get(row.held(object)).expect("a number").all;
            assert_eq!(held, expected, "{object}");
            let (same, end) = row.segment(object);
            assert_eq!(same, row.held(object));
            assert!(end > object);
        }
        let all: Vec<_> = row.segments().collect();
        assert!(all.windows(2).all(|pair| pair[0].1 != pair[1].1));
        let parts: Vec<_> = row.parts(3..30).map(|(run, _)| run).collect();
        assert_eq!(parts.first(), Some(&(3..4)));
        assert_eq!(parts.last(), Some(&(22..30)));
    }
}
