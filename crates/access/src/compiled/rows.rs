//! What every user holds where: ranges of numbers with what is held there.

use std::{cmp::Reverse, collections::BinaryHeap, ops::Range, sync::Arc};

use rustc_hash::FxHashMap;

use super::{
    atoms::Layout,
    table::{Held, NOBODY, NOTHING, Table},
};

/// What somebody was given on one object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hold {
    pub(crate) object: u32,
    /// The number of a [`Held`].
    pub(crate) held: u32,
}

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

/// From where on something is held, up to the next segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Segment {
    pub(crate) start: u32,
    pub(crate) held: u32,
}

/// How many segments there are to a sign: as many as a line of cache holds.
const SPAN: usize = 8;

/// All that somebody holds.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// By their start; before the first, nothing is held.
    pub(crate) segments: Arc<[Segment]>,
    /// The start of every so many of them: what is looked for is found in fewer places of memory.
    signs: Arc<[u32]>,
    /// The objects on which something was given, rising. Who may traverse one of these may traverse
    /// what is above it.
    pub(crate) tips: Arc<[u32]>,
}

impl Row {
    pub(crate) fn nobody() -> Self {
        Self {
            segments: [Segment {
                start: 0,
                held: NOBODY,
            }]
            .into(),
            signs: [0].into(),
            tips: [].into(),
        }
    }

    fn new(segments: &[Segment], tips: &[u32]) -> Self {
        let signs = segments.chunks(SPAN);
        Self {
            signs: signs
                .filter_map(|span| span.first().map(|first| first.start))
                .collect(),
            segments: segments.into(),
            tips: tips.into(),
        }
    }

    /// What is held on an object.
    #[inline]
    pub(crate) fn held(&self, object: u32) -> u32 {
        let mut from = 0;
        let mut size = self.signs.len();
        // The last that is not after the object, if any is, is in `from..from + size`. Nothing
        // could foresee which way it goes, so that there is no branch on it.
        while size > 1 {
            let half = size / 2;
            let middle = from + half;
            let sign = self.signs.get(middle).copied().unwrap_or(u32::MAX);
            from = std::hint::select_unpredictable(sign <= object, middle, from);
            size -= half;
        }
        let start = (from * SPAN).min(self.segments.len());
        let end = (start + SPAN).min(self.segments.len());
        let span = &self.segments[start..end];
        let mut held = NOTHING;
        for segment in span {
            held = std::hint::select_unpredictable(segment.start <= object, segment.held, held);
        }
        held
    }

    /// The segment of an object: its place, what is held and where it ends.
    pub(crate) fn segment(&self, object: u32) -> (u32, u32) {
        let next = self
            .segments
            .partition_point(|segment| segment.start <= object);
        let end = self.segments.get(next).map_or(u32::MAX, |next| next.start);
        let held = next
            .checked_sub(1)
            .and_then(|at| self.segments.get(at))
            .map_or(NOTHING, |segment| segment.held);
        (held, end)
    }

    /// The parts of a range in which the same is held.
    pub(crate) fn parts(&self, run: Range<u32>) -> impl Iterator<Item = (Range<u32>, u32)> + '_ {
        let mut next = self
            .segments
            .partition_point(|segment| segment.start <= run.start);
        let mut from = run.start;
        std::iter::from_fn(move || {
            if from >= run.end {
                return None;
            }
            let held = next
                .checked_sub(1)
                .and_then(|at| self.segments.get(at))
                .map_or(NOTHING, |segment| segment.held);
            let end = self
                .segments
                .get(next)
                .map_or(run.end, |segment| segment.start.min(run.end));
            let part = from..end;
            from = end;
            next += 1;
            Some((part, held))
        })
    }

    /// Calls what is held by other numbers.
    pub(crate) fn renumber(&mut self, numbers: &[u32]) {
        for segment in Arc::make_mut(&mut self.segments) {
            if let Some(number) = numbers.get(segment.held as usize) {
                segment.held = *number;
            }
        }
    }

    pub(crate) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.segments, &other.segments) && Arc::ptr_eq(&self.tips, &other.tips)
    }

    pub(crate) fn bytes(&self) -> usize {
        size_of_val(&*self.segments) + size_of_val(&*self.signs) + size_of_val(&*self.tips) + 48
    }
}

/// Puts what was given to somebody together, with what it needs again and again.
#[derive(Default)]
pub(crate) struct Merger {
    atoms: Vec<Atom>,
    waiting: BinaryHeap<Reverse<Atom>>,
    open: Vec<(u32, u32)>,
    segments: Vec<Segment>,
    tips: Vec<u32>,
    both: FxHashMap<(u32, u32), u32>,
}

impl Merger {
    pub(crate) fn add(&mut self, atoms: &[Atom]) {
        self.atoms.extend_from_slice(atoms);
    }

    pub(crate) fn tips(&mut self, holds: &[Hold]) {
        self.tips.extend(holds.iter().map(|hold| hold.object));
    }

    /// Adds what somebody was given themselves.
    pub(super) fn own(&mut self, holds: &[Hold], layout: &mut Layout<'_>, table: &mut Table) {
        layout.atoms(holds, table, &mut self.atoms);
        self.tips(holds);
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
        self.tips.sort_unstable();
        self.tips.dedup();
        let row = Row::new(&self.segments, &self.tips);
        self.segments.clear();
        self.tips.clear();
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
        let ends = row.segments.iter().skip(1).map(|segment| segment.start);
        for (segment, end) in row.segments.iter().zip(ends.chain([u32::MAX])) {
            if segment.held != NOTHING {
                merger.add(&[Atom::new(&(segment.start..end), segment.held)]);
            }
        }
        merger.tips.extend_from_slice(&row.tips);
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
        assert!(
            row.segments
                .windows(2)
                .all(|pair| pair[0].held != pair[1].held)
        );
        let parts: Vec<_> = row.parts(3..30).map(|(run, _)| run).collect();
        assert_eq!(parts.first(), Some(&(3..4)));
        assert_eq!(parts.last(), Some(&(22..30)));
    }
}
