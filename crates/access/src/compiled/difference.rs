//! What changes between two versions, kept as ranges and counted without looking at each cell.

use std::{hash::Hash, ops::Range};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Compiled, Reaching,
    histogram::Histogram,
    rows::{Row, joined},
    table::{NO_OBJECT, Table},
    totals::Tally,
};
use crate::{Name, Set};

/// A cell that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeltaCell<A: Name> {
    /// The user.
    pub user: u32,
    /// The object.
    pub object: u32,
    /// What the user may do after and not before.
    pub gained: Set<A>,
    /// What the user may do before and not after.
    pub lost: Set<A>,
}

/// All that changes between two versions: ranges of objects on which a user holds something else
/// than before, or whose state is another one, with what follows for each pair of states.
#[derive(Clone, Debug)]
pub struct Delta<A> {
    changes: Vec<Change>,
    /// What is held before and after, by number, with what that changes.
    effects: Vec<Effect>,
    pairs: std::sync::Arc<Histogram>,
    sum: Sum,
    actions: std::marker::PhantomData<A>,
}

/// What changes for one user.
#[derive(Clone, Debug)]
struct Change {
    user: u32,
    /// Ranges, and the number of the effect there.
    runs: Vec<(Range<u32>, u32)>,
    /// Cells that are not as the ranges say, since something below leads up to them.
    corrected: Vec<Corrected>,
}

#[derive(Clone, Copy, Debug)]
struct Corrected {
    object: u32,
    /// As the ranges say.
    said: Flip,
    /// As it is.
    is: Flip,
}

/// What a cell gains and loses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Flip {
    gained: u64,
    lost: u64,
}

impl Flip {
    const fn of(before: u64, after: u64) -> Self {
        Self {
            gained: after & !before,
            lost: before & !after,
        }
    }

    fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// What changes on one object.
#[derive(Clone, Debug, Default)]
struct Sum {
    cells: u64,
    gained: Tally,
    lost: Tally,
}

impl Sum {
    fn correct(&mut self, all: &[Corrected]) {
        for Corrected { said, is, .. } in all {
            self.cells = self.cells + u64::from(!is.is_none()) - u64::from(!said.is_none());
            self.gained.replace(said.gained, is.gained);
            self.lost.replace(said.lost, is.lost);
        }
    }

    fn tell(&self, object: u32, each: &mut impl FnMut(u32, u64, &Tally, &Tally)) {
        if self.cells > 0 {
            each(object, self.cells, &self.gained, &self.lost);
        }
    }
}

/// By pair of states before and after, what a cell gains and loses.
#[derive(Clone, Debug, Default)]
struct Effect {
    flips: Vec<Flip>,
    any: bool,
}

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// Whether numbers given here mean the same in the other, which is then made from this one by
    /// [updates](Self::after), so far as this side can tell.
    #[must_use]
    pub fn precedes(&self, after: &Self) -> bool {
        self.objects() <= after.objects()
            && self.users() <= after.users()
            && self.table.begins(&after.table)
    }

    /// What changes from here to a version that this one [precedes](Self::precedes).
    #[must_use]
    pub fn delta(&self, after: &Self) -> Delta<A> {
        Differ::new(self, after).delta()
    }
}

/// A piece that has moved.
struct Moved {
    /// What it consists of, before and after.
    runs: Vec<Range<u32>>,
    /// What it stands below on one side only, as far as it can lead up to.
    above: Vec<u32>,
}

struct Differ<'a, A, I> {
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
    moved: Vec<Moved>,
    effects: Vec<Effect>,
    numbers: FxHashMap<(u32, u32), u32>,
}

impl<'a, A: Name, I: Clone + Default + Eq + Hash> Differ<'a, A, I> {
    fn new(before: &'a Compiled<A, I>, after: &'a Compiled<A, I>) -> Self {
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

    fn delta(mut self) -> Delta<A> {
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
        self.counted(changes)
    }

    /// The users whose rows are others.
    fn rewritten(&self) -> FxHashSet<u32> {
        let (before, after) = (self.before, self.after);
        let mut found: FxHashSet<u32> = (before.users()..after.users()).collect();
        let same = |was: &Reaching, is: &Reaching| was.row.is(&is.row) && was.large == is.large;
        before.reaches.differing(&after.reaches, same, |user| {
            found.insert(user);
        });
        let same = |was: &super::Audience, is: &super::Audience| match (&was.row, &is.row) {
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
        self.correct_all(was, is, &mut corrected);
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
                let flip = effect.flips[*pair as usize];
                (flip.gained | flip.lost) & traverse != 0
            })
        });
        if reaches_up {
            self.correct_all(was, is, &mut corrected);
        } else {
            let mut seen = FxHashSet::default();
            for moved in &self.moved {
                if !self.after.has_tip_in(is, &moved.runs) {
                    continue;
                }
                for above in &moved.above {
                    if seen.insert(*above) {
                        let had = self.before.cell(user, *above);
                        let has = self.after.cell(user, *above);
                        self.correct(*above, (was, had), (is, has), &mut corrected);
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
                let any = flips.iter().any(|flip| !flip.is_none());
                let number = self.effects.len() as u32;
                self.effects.push(Effect { flips, any });
                self.numbers.insert((had, has), number);
                number
            }
        };
        let Some(effect) = self
            .effects
            .get(number as usize)
            .filter(|effect| effect.any)
        else {
            return;
        };
        // A short one is worth a look.
        let is_short = run.end - run.start <= 32;
        if is_short
            && run
                .clone()
                .all(|at| effect.flips[self.pairs.value(at) as usize].is_none())
        {
            return;
        }
        runs.push((run, number));
    }

    /// Finds every object on which what leads up to it makes a difference.
    fn correct_all(&self, was: &Reaching, is: &Reaching, corrected: &mut Vec<Corrected>) {
        let (mut old, mut new) = (FxHashSet::default(), FxHashSet::default());
        self.before.led_up_to(was, &mut old);
        self.after.led_up_to(is, &mut new);
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

    fn counted(self, changes: Vec<Change>) -> Delta<A> {
        let mut delta = Delta {
            changes,
            effects: self.effects,
            pairs: std::sync::Arc::new(self.pairs),
            sum: Sum::default(),
            actions: std::marker::PhantomData,
        };
        let mut counts: Vec<Vec<u64>> = vec![Vec::new(); delta.effects.len()];
        for change in &delta.changes {
            delta.count_runs(change, &mut counts);
        }
        delta.sum = delta.summed(&counts, delta.changes.iter());
        delta
    }
}

/// What moved, with what it stood and stands below.
fn moved<A: Name, I: Clone + Default + Eq + Hash>(
    before: &Compiled<A, I>,
    after: &Compiled<A, I>,
) -> Vec<Moved> {
    let mut moved = Vec::new();
    before.forest.moved(&after.forest, |object| {
        let up = |index: &Compiled<A, I>| -> FxHashSet<u32> {
            let above = index.forest.above(object);
            above.take_while(|above| !index.is_opaque(*above)).collect()
        };
        let (old, new) = (up(before), up(after));
        let mut runs = before.forest.extent(object).runs().to_vec();
        runs.extend_from_slice(after.forest.extent(object).runs());
        moved.push(Moved {
            runs: super::forest::Extent::of(runs).runs().to_vec(),
            above: old.symmetric_difference(&new).copied().collect(),
        });
    });
    moved
}

impl<A: Name> Delta<A> {
    /// How many cells change.
    #[must_use]
    pub const fn cells(&self) -> u64 {
        self.sum.cells
    }

    /// How many cells gain something, and how often each action is gained.
    #[must_use]
    pub const fn gained(&self) -> &Tally {
        &self.sum.gained
    }

    /// How many cells lose something, and how often each action is lost.
    #[must_use]
    pub const fn lost(&self) -> &Tally {
        &self.sum.lost
    }

    fn count_runs(&self, change: &Change, counts: &mut [Vec<u64>]) {
        for (run, effect) in &change.runs {
            let Some(counts) = counts.get_mut(*effect as usize) else {
                continue;
            };
            if counts.is_empty() {
                counts.resize(self.effects[*effect as usize].flips.len(), 0);
            }
            self.pairs.add(run, counts);
        }
    }

    fn summed<'c>(&self, counts: &[Vec<u64>], changes: impl Iterator<Item = &'c Change>) -> Sum {
        let mut sum = Sum::default();
        for (effect, counts) in self.effects.iter().zip(counts) {
            for (flip, count) in effect.flips.iter().zip(counts) {
                if !flip.is_none() {
                    sum.cells += count;
                    sum.gained.add(flip.gained, *count);
                    sum.lost.add(flip.lost, *count);
                }
            }
        }
        for change in changes {
            sum.correct(&change.corrected);
        }
        sum
    }

    /// The users for whom something changes, rising, each with how many cells do and what they gain
    /// and lose.
    pub fn by_user(&self) -> impl Iterator<Item = (u32, u64, Tally, Tally)> {
        self.changes.iter().filter_map(|change| {
            let mut counts: Vec<Vec<u64>> = vec![Vec::new(); self.effects.len()];
            self.count_runs(change, &mut counts);
            let sum = self.summed(&counts, std::iter::once(change));
            (sum.cells > 0).then_some((change.user, sum.cells, sum.gained, sum.lost))
        })
    }

    /// Calls `each` with the objects on which something changes, rising, with for how many users,
    /// and what they gain and lose.
    pub fn by_object(&self, mut each: impl FnMut(u32, u64, &Tally, &Tally)) {
        // Where the number of users with an effect changes.
        let mut steps: Vec<(u32, u32, i64)> = Vec::new();
        let mut corrected: FxHashMap<u32, Vec<Corrected>> = FxHashMap::default();
        for change in &self.changes {
            for (run, effect) in &change.runs {
                steps.push((run.start, *effect, 1));
                steps.push((run.end, *effect, -1));
            }
            for one in &change.corrected {
                corrected.entry(one.object).or_default().push(*one);
            }
        }
        steps.sort_unstable();
        let mut active: FxHashMap<u32, i64> = FxHashMap::default();
        // By pair of states, what the active effects make there.
        let mut sums: FxHashMap<u32, Sum> = FxHashMap::default();
        let mut object = 0;
        let mut steps = steps.into_iter().peekable();
        let mut rest: Vec<u32> = corrected.keys().copied().collect();
        rest.sort_unstable_by(|a, b| b.cmp(a));
        loop {
            let end = steps.peek().map_or(u32::MAX, |(at, ..)| *at);
            while object < end {
                if active.is_empty() {
                    // Only what is corrected can still be there.
                    match rest.last() {
                        Some(next) if *next < end => object = object.max(*next),
                        _ => break,
                    }
                }
                let pair = self.pairs.value(object);
                let sum = sums.entry(pair).or_insert_with(|| self.sum(&active, pair));
                while rest.pop_if(|next| *next <= object).is_some() {}
                match corrected.get(&object) {
                    None => sum.tell(object, &mut each),
                    Some(all) => {
                        let mut sum = sum.clone();
                        sum.correct(all);
                        sum.tell(object, &mut each);
                    }
                }
                object += 1;
            }
            let Some((at, effect, step)) = steps.next() else {
                return;
            };
            object = at;
            let users = active.entry(effect).or_default();
            *users += step;
            if *users == 0 {
                active.remove(&effect);
            }
            sums.clear();
        }
    }

    /// What these effects, each for so many users, make of an object with a pair of states.
    fn sum(&self, active: &FxHashMap<u32, i64>, pair: u32) -> Sum {
        let mut sum = Sum::default();
        for (effect, users) in active {
            let flip = self.effects[*effect as usize].flips[pair as usize];
            let users = u64::try_from(*users).unwrap_or(0);
            if !flip.is_none() {
                sum.cells += users;
                sum.gained.add(flip.gained, users);
                sum.lost.add(flip.lost, users);
            }
        }
        sum
    }

    /// The users for whom something may change, rising.
    pub fn users(&self) -> impl Iterator<Item = u32> {
        self.changes.iter().map(|change| change.user)
    }

    /// The cells of one user that change, by the numbers of the objects.
    #[must_use]
    pub fn cells_of(&self, user: u32) -> Vec<DeltaCell<A>> {
        let Ok(at) = self
            .changes
            .binary_search_by_key(&user, |change| change.user)
        else {
            return Vec::new();
        };
        let change = &self.changes[at];
        let corrected: FxHashMap<u32, Flip> = change
            .corrected
            .iter()
            .map(|one| (one.object, one.is))
            .collect();
        let mut cells = Vec::new();
        let mut put = |object: u32, flip: Flip| {
            if !flip.is_none() {
                cells.push(DeltaCell {
                    user,
                    object,
                    gained: Set::of_bits(flip.gained),
                    lost: Set::of_bits(flip.lost),
                });
            }
        };
        for (run, effect) in &change.runs {
            let effect = &self.effects[*effect as usize];
            for object in run.clone() {
                if !corrected.contains_key(&object) {
                    put(object, effect.flips[self.pairs.value(object) as usize]);
                }
            }
        }
        for (object, flip) in corrected {
            put(object, flip);
        }
        cells.sort_unstable_by_key(|cell| cell.object);
        cells
    }

    /// The change of one cell, if there is one.
    #[must_use]
    pub fn cell(&self, user: u32, object: u32) -> Option<DeltaCell<A>> {
        let at = self
            .changes
            .binary_search_by_key(&user, |change| change.user);
        let change = self.changes.get(at.ok()?)?;
        let corrected = change.corrected.iter().find(|one| one.object == object);
        let flip = match corrected {
            Some(one) => one.is,
            None => {
                let (_, effect) = change.runs.iter().find(|(run, _)| run.contains(&object))?;
                self.effects[*effect as usize].flips[self.pairs.value(object) as usize]
            }
        };
        (!flip.is_none()).then(|| DeltaCell {
            user,
            object,
            gained: Set::of_bits(flip.gained),
            lost: Set::of_bits(flip.lost),
        })
    }
}
