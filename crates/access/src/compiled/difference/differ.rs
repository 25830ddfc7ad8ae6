//! Finding out what changes.

use std::{hash::Hash, ops::Range};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    super::{
        Audience, Compiled, Reaching,
        forest::Extent,
        histogram::Histogram,
        leading::{Led, Through},
        merge::joined,
        rows::{Hold, Row, holds_in},
        table::{NO_OBJECT, Table},
    },
    Change, Delta,
    flips::{Corrected, Effect, Flip},
};
use crate::Name;

/// A piece that has moved.
struct Moved<'a, A, I> {
    /// What it consists of, before and after.
    runs: Vec<Range<u32>>,
    /// What it stands below on one side only, as far as it can lead up to.
    above: Vec<Above<'a, A, I>>,
    /// To whom something in it was given.
    given: Through,
}

/// An object with whom something leads up to it, before and after.
struct Above<'a, A, I> {
    object: u32,
    was: Led<'a, A, I>,
    is: Led<'a, A, I>,
}

pub(super) struct Differ<'a, A, I> {
    before: &'a Compiled<A, I>,
    after: &'a Compiled<A, I>,
    /// Those of `after`, and more as it turns out.
    table: Table,
    filled: (u32, u32),
    pairs: Histogram,
    /// The pairs of states by number.
    states: Vec<(u32, u32)>,
    /// Where states are others.
    restated: Vec<Range<u32>>,
    moved: Vec<Moved<'a, A, I>>,
    effects: Vec<Effect>,
    numbers: FxHashMap<(u32, u32), u32>,
}

impl<'a, A: Name, I: Clone + Default + Eq + Hash> Differ<'a, A, I> {
    pub(super) fn new(before: &'a Compiled<A, I>, after: &'a Compiled<A, I>) -> Self {
        let mut numbers: FxHashMap<(u32, u32), u32> = FxHashMap::default();
        let mut states = Vec::new();
        let mut restated: Vec<Range<u32>> = Vec::new();
        let old = before.states.iter().copied();
        let old = old.chain(std::iter::repeat(NO_OBJECT));
        let mut last = ((u32::MAX, u32::MAX), 0);
        let values = old
            .zip(after.states.iter().copied())
            .zip(0..)
            .map(|(pair, object)| {
                if pair.0 != pair.1 {
                    match restated.last_mut() {
                        Some(run) if run.end == object => run.end += 1,
                        _ => restated.push(object..object + 1),
                    }
                }
                if pair != last.0 {
                    let number = *numbers.entry(pair).or_insert_with(|| {
                        states.push(pair);
                        (states.len() - 1) as u32
                    });
                    last = (pair, number);
                }
                last.1
            })
            .collect();
        let table = Table::clone(&after.table);
        Self {
            before,
            after,
            filled: (table.held.len(), table.states.len()),
            table,
            pairs: Histogram::new(values, states.len()),
            states,
            restated,
            moved: moved(before, after),
            effects: Vec::new(),
            numbers: FxHashMap::default(),
        }
    }

    pub(super) fn delta(mut self) -> Delta<A> {
        let rewritten = self.rewritten();
        let nobody = Reaching {
            row: Row::nobody(),
            large: None,
        };
        let mut changes = Vec::new();
        for (user, is) in (0..).zip(self.after.reaches.iter()) {
            let was = self.before.reaches.get(user).unwrap_or(&nobody);
            let change = if rewritten.contains(&user) {
                self.rewritten_one(user, was, is)
            } else {
                self.same_one(user, was, is)
            };
            if !change.runs.is_empty() || !change.corrected.is_empty() {
                changes.push(change);
            }
        }
        Delta::new(changes, self.effects, self.pairs)
    }

    /// The users whose rows are others.
    fn rewritten(&self) -> FxHashSet<u32> {
        let (before, after) = (self.before, self.after);
        let mut found: FxHashSet<u32> = (before.users()..after.users()).collect();
        let same = |was: &Reaching, is: &Reaching| was.row.is(&is.row) && was.large == is.large;
        before.reaches.differing(&after.reaches, same, |user| {
            found.insert(user);
        });
        let same = |was: &Audience, is: &Audience| match (&was.row, &is.row) {
            (None, None) => true,
            (Some(was), Some(is)) => was.is(is),
            _ => false,
        };
        before
            .audiences
            .differing(&after.audiences, same, |number| {
                for audience in [before.audiences.get(number), after.audiences.get(number)] {
                    found.extend(audience.iter().flat_map(|audience| audience.members.iter()));
                }
            });
        found
    }

    /// The changes for a user who holds something else than before.
    fn rewritten_one(&mut self, user: u32, was: &Reaching, is: &Reaching) -> Change {
        let old = self.row(self.before, was);
        let new = self.row(self.after, is);
        let mut runs = Vec::new();
        for (part, held) in old.parts(0..self.after.objects()) {
            for (part, holds) in new.parts(part) {
                if held != holds {
                    self.run(part, held, holds, &mut runs);
                } else {
                    self.in_restated(part, held, &mut runs);
                }
            }
        }
        let mut corrected = Vec::new();
        self.correct_all(user, was, is, &mut corrected);
        Change {
            user,
            runs,
            corrected,
        }
    }

    /// The changes for a user who holds the same as before.
    fn same_one(&mut self, user: u32, was: &Reaching, is: &Reaching) -> Change {
        let mut runs = Vec::new();
        if !self.restated.is_empty() {
            let row = self.row(self.after, is);
            for at in 0..self.restated.len() {
                for (part, held) in row.parts(self.restated[at].clone()) {
                    self.run(part, held, held, &mut runs);
                }
            }
        }
        let mut corrected = Vec::new();
        let traverse = self.table.traverse();
        let reaches_up = runs.iter().any(|(run, effect)| {
            let effect = &self.effects[*effect as usize];
            let values = &self.pairs.values()[run.start as usize..run.end as usize];
            values.iter().any(|pair| {
                let flip = effect.on(*pair);
                (flip.gained | flip.lost) & traverse != 0
            })
        });
        if reaches_up {
            self.correct_all(user, was, is, &mut corrected);
        } else {
            let mut seen = FxHashSet::default();
            for moved in &self.moved {
                let Some(person) = self.after.people.get(user) else {
                    continue;
                };
                if !moved.given.is(person, |holds| has_any(&moved.runs, holds)) {
                    continue;
                }
                for above in &moved.above {
                    if seen.insert(above.object) {
                        let had = self.cell(self.before, &above.was, user, was, above.object);
                        let has = self.cell(self.after, &above.is, user, is, above.object);
                        self.correct(above.object, (was, had), (is, has), &mut corrected);
                    }
                }
            }
        }
        Change {
            user,
            runs,
            corrected,
        }
    }

    /// All that a user may do on an object in one of the versions.
    fn cell(
        &self,
        index: &Compiled<A, I>,
        led: &Led<'_, A, I>,
        user: u32,
        reaching: &Reaching,
        object: u32,
    ) -> u64 {
        let cell = index.held_cell(reaching, object, index.state(object));
        let traverse = self.table.traverse();
        let is_led = || {
            let person = index.people.get(user);
            person.is_some_and(|person| led.includes(person))
        };
        if cell & traverse == 0 && is_led() {
            return cell | traverse;
        }
        cell
    }

    /// Everything that a user holds in one row.
    fn row(&mut self, index: &'a Compiled<A, I>, reaching: &Reaching) -> Row {
        if reaching.large.is_none() {
            return reaching.row.clone();
        }
        let rows: Vec<&Row> = index.rows(reaching).collect();
        let row = joined(&rows, &mut self.table);
        self.table.filled(self.filled.0, self.filled.1);
        self.filled = (self.table.held.len(), self.table.states.len());
        row
    }

    /// Notes the parts of a range in which states are others.
    fn in_restated(&mut self, part: Range<u32>, held: u32, runs: &mut Vec<(Range<u32>, u32)>) {
        let first = self.restated.partition_point(|run| run.end <= part.start);
        for at in first..self.restated.len() {
            let run = &self.restated[at];
            let run = run.start.max(part.start)..run.end.min(part.end);
            if run.is_empty() {
                break;
            }
            self.run(run, held, held, runs);
        }
    }

    /// Notes a range, if anything changes there.
    fn run(&mut self, run: Range<u32>, had: u32, has: u32, runs: &mut Vec<(Range<u32>, u32)>) {
        let number = match self.numbers.get(&(had, has)) {
            Some(number) => *number,
            None => {
                let flips: Vec<Flip> = self
                    .states
                    .iter()
                    .map(|(was, is)| {
                        Flip::of(self.table.actions(had, *was), self.table.actions(has, *is))
                    })
                    .collect();
                let number = self.effects.len() as u32;
                self.effects.push(Effect::new(flips));
                self.numbers.insert((had, has), number);
                number
            }
        };
        let Some(effect) = self
            .effects
            .get(number as usize)
            .filter(|effect| !effect.pairs.is_empty())
        else {
            return;
        };
        // A short one is worth a look.
        let is_short = run.end - run.start <= 32;
        if is_short
            && run
                .clone()
                .all(|at| effect.on(self.pairs.value(at)).is_none())
        {
            return;
        }
        runs.push((run, number));
    }

    /// Finds every object on which what leads up to it makes a difference.
    fn correct_all(
        &self,
        user: u32,
        was: &Reaching,
        is: &Reaching,
        corrected: &mut Vec<Corrected>,
    ) {
        let (mut old, mut new) = (FxHashSet::default(), FxHashSet::default());
        self.before.led_up_to(user, &mut old);
        self.after.led_up_to(user, &mut new);
        let traverse = self.table.traverse();
        for object in old.union(&new) {
            let had = self
                .before
                .held_cell(was, *object, self.before.state(*object));
            let has = self.after.held_cell(is, *object, self.after.state(*object));
            let led = |led: &FxHashSet<u32>| if led.contains(object) { traverse } else { 0 };
            self.correct(
                *object,
                (was, had | led(&old)),
                (is, has | led(&new)),
                corrected,
            );
        }
    }

    fn correct(
        &self,
        object: u32,
        (was, had): (&Reaching, u64),
        (is, has): (&Reaching, u64),
        corrected: &mut Vec<Corrected>,
    ) {
        let before = self
            .before
            .held_cell(was, object, self.before.state(object));
        let after = self.after.held_cell(is, object, self.after.state(object));
        let said = Flip::of(before, after);
        let is = Flip::of(had, has);
        if said != is {
            corrected.push(Corrected { object, said, is });
        }
    }
}

/// What moved, with what it stood and stands below.
fn moved<'a, A: Name, I: Clone + Default + Eq + Hash>(
    before: &'a Compiled<A, I>,
    after: &'a Compiled<A, I>,
) -> Vec<Moved<'a, A, I>> {
    let mut moved = Vec::new();
    before.forest.moved(&after.forest, |object| {
        let up = |index: &Compiled<A, I>| -> FxHashSet<u32> {
            let above = index.forest.above(object);
            above.take_while(|above| !index.is_opaque(*above)).collect()
        };
        let (old, new) = (up(before), up(after));
        let above = old.symmetric_difference(&new).map(|object| Above {
            object: *object,
            was: Led::to(before, *object),
            is: Led::to(after, *object),
        });
        let above = above.collect();
        let mut runs = before.forest.extent(object).runs().to_vec();
        runs.extend_from_slice(after.forest.extent(object).runs());
        let runs = Extent::of(runs).runs().to_vec();
        let given = Through::of(after, |holds| has_any(&runs, holds));
        moved.push(Moved { runs, above, given });
    });
    moved
}

/// Whether something of this was given in one of these ranges.
fn has_any(runs: &[Range<u32>], holds: &[Hold]) -> bool {
    runs.iter().any(|run| !holds_in(holds, run).is_empty())
}
