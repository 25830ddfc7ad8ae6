//! What every user holds where, laid out so that a look touches two lines of cache.

use std::{ops::Range, sync::Arc};

use super::table::{NOBODY, NOTHING};

/// What somebody was given on one object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hold {
    pub(crate) object: u32,
    /// The number of a [`Held`](super::table::Held).
    pub(crate) held: u32,
}

/// The holds of a list, by object, that are on objects of a range.
pub(crate) fn holds_in<'a>(holds: &'a [Hold], run: &Range<u32>) -> &'a [Hold] {
    let from = holds.partition_point(|hold| hold.object < run.start);
    let rest = holds.get(from..).unwrap_or_default();
    let len = rest.partition_point(|hold| hold.object < run.end);
    rest.get(..len).unwrap_or_default()
}

/// From where on something is held, up to the next segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Segment {
    pub(crate) start: u32,
    pub(crate) held: u32,
}

/// How many numbers a line of cache holds.
const WIDTH: usize = 16;

/// The start of no leaf.
const NO_START: u32 = u32::MAX;

/// What ends a leaf that is not full. Nothing begins so far from the start of its leaf.
const NO_SEGMENT: u32 = u32::MAX;

/// How far from the start of its leaf a segment can begin: less than what ends a leaf.
const FARTHEST: u32 = 0xfffe;

/// The half of a number in a leaf that says what is held.
const LOW: u32 = 0xffff;

/// A line of cache.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
struct Line([u32; WIDTH]);

impl Line {
    const EMPTY: Self = Self([NO_SEGMENT; WIDTH]);

    /// The place of the last of these rising numbers that is not after one; the first never is.
    /// Nothing could foresee which one that is, so that there is no branch on it.
    #[inline]
    fn last_up_to(&self, to: u32) -> usize {
        let mut count = 0_u32;
        for number in self.0 {
            count += u32::from(number <= to);
        }
        count.saturating_sub(1) as usize
    }
}

/// All that somebody holds.
///
/// Leaves are lines of segments, and before them stand lines of signs: where each leaf starts. So one
/// line of signs and one leaf say what is held on an object, up to 256 segments; the lines of signs
/// of a longer row are searched by halves first. There is one line of signs to every sixteen leaves.
///
/// A segment takes half of a number for where it begins, from the start of its leaf, and half for
/// what is held: a leaf ends early where the next segment is too far away. A row in which something
/// with a larger number is held has what is held beside the lines.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    lines: Arc<[Line]>,
    /// What is held by place in the leaves, where half a number is not enough to say it.
    beside: Option<Arc<Vec<u32>>>,
}

impl Row {
    /// A row of these segments, which rise.
    pub(crate) fn new(segments: &[Segment]) -> Self {
        let nothing = Segment {
            start: 0,
            held: NOTHING,
        };
        let is_from_0 = segments.first().is_some_and(|first| first.start == 0);
        let segments = (!is_from_0).then_some(&nothing).into_iter().chain(segments);
        let (mut starts, mut leaves, mut beside) = (Vec::new(), Vec::new(), Vec::new());
        let (mut leaf, mut start, mut len) = (Line::EMPTY, 0, 0);
        for segment in segments {
            if len == WIDTH || len > 0 && segment.start - start > FARTHEST {
                leaves.push(std::mem::replace(&mut leaf, Line::EMPTY));
                len = 0;
            }
            if len == 0 {
                start = segment.start;
                starts.push(start);
                beside.resize(leaves.len() * WIDTH, NOTHING);
            }
            leaf.0[len] = (segment.start - start) << 16 | segment.held & LOW;
            beside.push(segment.held);
            len += 1;
        }
        leaves.push(leaf);
        let signs = starts.chunks(WIDTH).map(|starts| {
            let mut line = Line([NO_START; WIDTH]);
            line.0[..starts.len()].copy_from_slice(starts);
            line
        });
        let lines: Vec<Line> = signs.chain(leaves).collect();
        let is_large = beside.iter().any(|held| *held > LOW);
        Self {
            lines: lines.into(),
            beside: is_large.then(|| Arc::new(beside)),
        }
    }

    pub(crate) fn nobody() -> Self {
        Self::new(&[Segment {
            start: 0,
            held: NOBODY,
        }])
    }

    /// How many lines of signs there are.
    #[inline]
    fn signs(&self) -> usize {
        self.lines.len().div_ceil(WIDTH + 1)
    }

    /// The place of the segment that an object is in: the number of its leaf, and where in that.
    #[inline]
    fn find(&self, object: u32) -> (usize, usize) {
        let signs = self.signs();
        let mut from = 0;
        let mut size = signs;
        while size > 1 {
            let half = size / 2;
            let middle = from + half;
            let sign = self.lines.get(middle).map_or(NO_START, |line| line.0[0]);
            from = std::hint::select_unpredictable(sign <= object, middle, from);
            size -= half;
        }
        let line = self.lines.get(from).unwrap_or(&Line::EMPTY);
        let within = line.last_up_to(object);
        let leaf = from * WIDTH + within;
        let away = object.saturating_sub(line.0[within]).min(FARTHEST);
        let segments = self.lines.get(signs + leaf).unwrap_or(&Line::EMPTY);
        (leaf, segments.last_up_to(away << 16 | LOW))
    }

    /// What is held in the segment at a place.
    #[inline]
    fn held_at(&self, (leaf, within): (usize, usize)) -> u32 {
        match &self.beside {
            None => {
                let line = self.lines.get(self.signs() + leaf);
                line.map_or(NOTHING, |line| line.0[within % WIDTH] & LOW)
            }
            Some(beside) => {
                let held = beside.get(leaf * WIDTH + within).copied();
                held.unwrap_or(NOTHING)
            }
        }
    }

    /// What is held on an object.
    #[inline]
    pub(crate) fn held(&self, object: u32) -> u32 {
        self.held_at(self.find(object))
    }

    /// The place after one, with where its segment starts.
    fn next(&self, (leaf, within): (usize, usize)) -> Option<((usize, usize), u32)> {
        let signs = self.signs();
        let start = |leaf: usize| Some(self.lines.get(leaf / WIDTH)?.0[leaf % WIDTH]);
        let line = self.lines.get(signs + leaf)?;
        match line.0.get(within + 1) {
            Some(segment) if *segment != NO_SEGMENT => {
                Some(((leaf, within + 1), start(leaf)? + (segment >> 16)))
            }
            _ => {
                self.lines.get(signs + leaf + 1)?;
                Some(((leaf + 1, 0), start(leaf + 1)?))
            }
        }
    }

    /// The segments in their order, with where each ends.
    pub(crate) fn segments(&self) -> impl Iterator<Item = (Range<u32>, u32)> + '_ {
        self.parts(0..u32::MAX)
    }

    /// What is held on an object, and up to where that is so.
    pub(crate) fn segment(&self, object: u32) -> (u32, u32) {
        let place = self.find(object);
        let end = self.next(place).map_or(u32::MAX, |(_, start)| start);
        (self.held_at(place), end)
    }

    /// The parts of a range in which the same is held.
    pub(crate) fn parts(&self, run: Range<u32>) -> impl Iterator<Item = (Range<u32>, u32)> + '_ {
        let mut place = Some(self.find(run.start));
        let mut from = run.start;
        std::iter::from_fn(move || {
            if from >= run.end {
                return None;
            }
            let here = place?;
            let next = self.next(here);
            let end = next.map_or(run.end, |(_, start)| start.min(run.end));
            let part = (from..end, self.held_at(here));
            from = end;
            place = next.map(|(place, _)| place);
            Some(part)
        })
    }

    /// Calls what is held by other numbers.
    pub(crate) fn renumber(&mut self, numbers: &[u32]) {
        let segments: Vec<Segment> = self
            .segments()
            .map(|(run, held)| Segment {
                start: run.start,
                held: numbers.get(held as usize).copied().unwrap_or(held),
            })
            .collect();
        *self = Self::new(&segments);
    }

    /// Whether it is the same as the other because it was never written again.
    pub(crate) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.lines, &other.lines)
    }

    pub(crate) fn bytes(&self) -> usize {
        let beside = self.beside.as_ref().map_or(0, |held| held.len() * 4);
        // Before the lines stand the counts of who shares them, in a line of their own.
        size_of_val(&*self.lines) + size_of::<Line>() + beside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_any_length_are_read_as_they_were_written() {
        for count in [0_u32, 1, 15, 16, 17, 255, 256, 257, 300, 2500, 9000] {
            // Near one another and far apart; with small numbers and with large ones.
            for (first, step, large) in [(0, 5, 0), (3, 1, 0), (3, 5, 70_000), (9, 30_000, 0)] {
                let segments: Vec<Segment> = (0..count)
                    .map(|at| Segment {
                        start: first + at * step,
                        held: at + 7 + if at % 3 == 0 { large } else { 0 },
                    })
                    .collect();
                let mut row = Row::new(&segments);
                let expected = |object: u32| {
                    let next = segments.partition_point(|segment| segment.start <= object);
                    let last = next.checked_sub(1).and_then(|at| segments.get(at));
                    let end = segments.get(next).map_or(u32::MAX, |next| next.start);
                    (last.map_or(NOTHING, |last| last.held), end)
                };
                let around = |segment: &Segment| {
                    let start = segment.start;
                    [
                        start.saturating_sub(1),
                        start,
                        start + 1,
                        start + step / 2 + 1,
                    ]
                };
                let objects = segments.iter().flat_map(around);
                for object in objects.chain([0, 1, first, u32::MAX - 1]) {
                    assert_eq!(row.segment(object), expected(object), "{count}, {object}");
                    assert_eq!(row.held(object), expected(object).0, "{count}, {object}");
                }
                let end = first + count * step;
                let parts: Vec<_> = row.parts(4..end).collect();
                assert!(
                    parts
                        .windows(2)
                        .all(|pair| pair[0].0.end == pair[1].0.start)
                );
                for (part, held) in parts {
                    assert_eq!(expected(part.start).0, held);
                    assert_eq!(expected(part.end - 1).0, held);
                }
                let numbers: Vec<u32> = (0..count + 7 + large).map(|number| number * 2).collect();
                row.renumber(&numbers);
                assert_eq!(row.held(end), expected(end).0 * 2);
            }
        }
    }

    #[test]
    fn holds_are_found_by_range() {
        let holds: Vec<Hold> = [1, 4, 6, 9].map(|object| Hold { object, held: 0 }).into();
        let found = |run: Range<u32>| holds_in(&holds, &run).len();
        assert_eq!(
            [found(0..1), found(1..7), found(9..99), found(0..99)],
            [0, 3, 1, 4]
        );
    }
}
