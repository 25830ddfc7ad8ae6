//! The compiled index answers what walking does, as compiled anew and after changes, and a
//! difference is what differs.

#![allow(clippy::expect_used)] // in a test, that is how it fails

use std::collections::BTreeMap;

use luotsi_access::{
    Access, Being, Binding, Compiled, Holder, Numbered, Outline, Reach, Set, Source, Standing,
    Update,
};
use proptest::prelude::*;

use crate::{
    binding, boxes as any_boxes,
    boxes::{Act, Box, Boxes, OPAQUE, Part, Who, policy},
    chain,
};

const USERS: u32 = 4;

/// Boxes that change, users and a team (the [`Who::Even`] of the boxes) whose members do.
#[derive(Clone, Debug)]
struct Town {
    boxes: Boxes,
    gone: Vec<bool>,
    team: Vec<u32>,
    active: Vec<bool>,
    /// The boxes by their number in the index.
    numbers: Vec<usize>,
}

impl Town {
    fn new(boxes: Boxes) -> Self {
        let mut town = Self {
            gone: vec![false; boxes.0.len()],
            boxes,
            team: vec![0, 2],
            active: vec![true; USERS as usize],
            numbers: Vec::new(),
        };
        let mut waiting: Vec<usize> = town.boxes.roots().collect();
        waiting.reverse();
        while let Some(at) = waiting.pop() {
            town.numbers.push(at);
            waiting.extend(town.below(at).into_iter().rev());
        }
        town
    }

    fn number(&self, at: usize) -> u32 {
        self.numbers
            .iter()
            .position(|known| *known == at)
            .expect("a number") as u32
    }

    fn below(&self, at: usize) -> Vec<usize> {
        let boxes = self.boxes.0.iter().enumerate();
        let below = boxes.filter(|(child, inner)| inner.parent == Some(at) && !self.gone[*child]);
        below.map(|(child, _)| child).collect()
    }

    fn roots(&self) -> Vec<usize> {
        self.boxes.roots().filter(|at| !self.gone[*at]).collect()
    }

    fn branch(&self, at: usize) -> Vec<usize> {
        let mut branch = vec![at];
        let mut next = 0;
        while let Some(at) = branch.get(next) {
            branch.extend(self.below(*at));
            next += 1;
        }
        branch
    }

    fn outline(&self, large: usize) -> Outline {
        let parent = |at: &usize| self.boxes.0[*at].parent.map(|above| self.number(above));
        Outline {
            parents: self.numbers.iter().map(parent).collect(),
            users: self.active.clone(),
            audiences: vec![self.team.clone()],
            cutting: vec![0, 1, 2],
            large,
        }
    }

    fn compiled(&self, large: usize) -> Compiled<Act, bool> {
        Compiled::new(|| self, &self.outline(large), &policy(), Act::Pass)
    }

    fn is(&self, who: Who, user: u32) -> bool {
        match who {
            Who::One(one) => u32::from(one) == user,
            Who::Even => self.team.contains(&user),
            Who::All => true,
        }
    }

    /// Everything that somebody may do, by walking, in the order of the tree.
    fn walk(&self, user: u32) -> Vec<(usize, Set<Act>)> {
        if !self.active.get(user as usize).is_some_and(|active| *active) {
            return Vec::new();
        }
        let policy = policy();
        let swept = Access::new(&Asked(self), &policy).sweep(&user, self.roots());
        let rights = swept.into_iter().map(|swept| {
            let actions = swept.actions;
            (
                swept.object,
                if swept.traverse {
                    actions.with(Act::Pass)
                } else {
                    actions
                },
            )
        });
        rights.filter(|(_, actions)| !actions.is_empty()).collect()
    }
}

/// The town as the walking engine sees it.
struct Asked<'a>(&'a Town);

impl Source for Asked<'_> {
    type Object = usize;
    type User = u32;
    type Principal = Who;
    type Role = Part;
    type Action = Act;
    type Inherited = bool;

    fn parent(&self, object: &usize) -> Option<usize> {
        self.0.boxes.parent(object)
    }

    fn children(&self, object: &usize, each: &mut dyn FnMut(usize)) {
        self.0.below(*object).into_iter().for_each(each);
    }

    fn standing(&self, object: &usize, above: &bool) -> Option<Standing<bool>> {
        self.0.boxes.standing(object, above)
    }

    fn bindings_on(&self, object: &usize, each: &mut dyn FnMut(Binding<Who, Part>)) {
        self.0.boxes.bindings_on(object, each);
    }

    fn includes(&self, principal: &Who, user: &u32) -> bool {
        self.0.is(*principal, *user)
    }
}

impl Numbered for Town {
    type Role = Part;
    type Action = Act;
    type Inherited = bool;

    fn standing(&self, object: u32, above: &bool) -> Option<Standing<bool>> {
        self.boxes.standing(&self.numbers[object as usize], above)
    }

    fn bindings_on(&self, object: u32, each: &mut dyn FnMut(Binding<Holder, Part>)) {
        for binding in &self.boxes.0[self.numbers[object as usize]].bindings {
            let principal = match binding.principal {
                Who::One(user) => Holder::User(u32::from(user)),
                Who::Even => Holder::Audience(0),
                Who::All => Holder::Everyone,
            };
            each(Binding {
                principal,
                role: binding.role,
                reach: binding.reach,
            });
        }
    }
}

type Change = (u8, prop::sample::Index, prop::sample::Index, u8);

fn changes() -> impl Strategy<Value = Vec<Vec<Change>>> {
    let one = (
        0_u8..9,
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        any::<u8>(),
    );
    prop::collection::vec(prop::collection::vec(one, 1..4), 1..5)
}

/// Makes changes, and says what an index has to be told.
fn change(town: &mut Town, changes: &[Change]) -> Update {
    let known = town.numbers.len() as u32;
    let mut update = Update::default();
    let mut parents = std::collections::BTreeSet::new();
    let mut placed = BTreeMap::new();
    for (what, one, other, number) in changes {
        let living: Vec<usize> = (0..town.gone.len()).filter(|at| !town.gone[*at]).collect();
        let Some(at) = living.get(one.index(living.len().max(1))).copied() else {
            continue;
        };
        let beside = *other.get(&living);
        let here = town.number(at);
        let part =
            [Part::Guest, Part::Reader, Part::Writer, Part::Keeper][usize::from(*number) % 4];
        let reach =
            [Reach::Itself, Reach::Below, Reach::BelowButSameKind][usize::from(*number / 4) % 3];
        match what {
            0 | 1 => {
                // Below another, or at the top.
                let above = (!number.is_multiple_of(5)).then_some(beside);
                if above.is_some_and(|above| town.branch(at).contains(&above)) {
                    continue;
                }
                parents.insert(town.boxes.0[at].parent);
                parents.insert(above);
                town.boxes.0[at].parent = above;
                placed.insert(here, above.map(|above| town.number(above)));
            }
            2 => {
                town.boxes.0[at].closed ^= true;
                update.touched.push(here);
            }
            3 => {
                town.boxes.0[at].is_box ^= true;
                update.touched.push(here);
            }
            4 => {
                let who =
                    [Who::One(number % 4), Who::Even, Who::All][usize::from(*number / 16) % 3];
                town.boxes.0[at].bindings.push(binding(who, part, reach));
                update.touched.push(here);
            }
            5 => {
                town.boxes.0[at].bindings.pop();
                update.touched.push(here);
            }
            6 => {
                let new = town.boxes.0.len();
                town.boxes.0.push(Box {
                    parent: Some(at),
                    kind: u16::from(number % 3),
                    closed: false,
                    is_box: true,
                    bindings: vec![binding(Who::One(number % 4), part, reach)],
                });
                town.gone.push(false);
                town.numbers.push(new);
                parents.insert(Some(at));
                placed.insert(town.number(new), Some(here));
            }
            7 => {
                parents.insert(town.boxes.0[at].parent);
                for at in town.branch(at) {
                    town.gone[at] = true;
                    update.removed.push(town.number(at));
                }
            }
            _ => {
                let user = u32::from(number % 4);
                if number.is_multiple_of(3) {
                    let active = &mut town.active[user as usize];
                    *active ^= true;
                    let being = if *active { Being::Active } else { Being::Idle };
                    update.users.push((user, being));
                } else if town.team.contains(&user) {
                    town.team.retain(|member| *member != user);
                } else {
                    town.team.push(user);
                }
                update.audiences = vec![(0, town.team.clone())];
            }
        }
    }
    update.placed = placed.into_iter().collect();
    // What was removed in the same step is told as removed, wherever it stood; every number is told.
    let is_gone = |number: &u32| town.gone[town.numbers[*number as usize]];
    update
        .placed
        .retain(|(number, _)| !is_gone(number) || *number >= known);
    update.touched.retain(|number| !is_gone(number));
    for parent in parents {
        let children = match parent {
            Some(at) => town.below(at),
            None => town.roots(),
        };
        let children = children.into_iter().map(|at| town.number(at)).collect();
        update
            .children
            .push((parent.map(|at| town.number(at)), children));
    }
    update
}

fn assert_right(index: &Compiled<Act, bool>, town: &Town) -> Result<(), TestCaseError> {
    let mut cells = 0;
    let mut actions = [0_u64; 64];
    let mut expected = BTreeMap::new();
    for user in 0..USERS {
        let walked = town.walk(user);
        let listed: Vec<_> = index
            .list(user, |object| object)
            .into_iter()
            .map(|(object, actions)| (town.numbers[object as usize], actions))
            .collect();
        prop_assert_eq!(&listed, &walked, "user {}", user);
        cells += walked.len() as u64;
        for (object, may) in walked {
            may.iter().for_each(|act| actions[act as usize] += 1);
            expected.insert((user, town.number(object)), may);
        }
    }
    let objects: Vec<u32> = (0..index.objects()).collect();
    let users: Vec<u32> = (0..USERS).collect();
    let mut bytes = Vec::new();
    index.matrix(&users, &objects, &mut bytes);
    let many = objects.repeat(300 / objects.len() + 1);
    let mut more = Vec::new();
    index.matrix(&users, &many, &mut more);
    let at = |bytes: &[u8], at: usize| {
        u64::from_le_bytes(bytes[at * 8..at * 8 + 8].try_into().expect("8"))
    };
    for user in 0..USERS {
        for object in 0..index.objects() {
            let may = expected.get(&(user, object)).copied().unwrap_or_default();
            prop_assert_eq!(index.actions(user, object), may, "{} on {}", user, object);
            for act in [Act::See, Act::Change, Act::Lock, Act::Pass] {
                prop_assert_eq!(index.may(user, act, object), may.contains(act));
            }
            let cell = user as usize * objects.len() + object as usize;
            prop_assert_eq!(at(&bytes, cell), may.bits());
            let cell = user as usize * many.len() + object as usize;
            prop_assert_eq!(at(&more, cell), may.bits());
        }
    }
    for object in 0..index.objects() {
        for act in [None, Some(Act::See), Some(Act::Lock), Some(Act::Pass)] {
            let who: Vec<_> = expected
                .iter()
                .filter(|((_, on), may)| *on == object && act.is_none_or(|act| may.contains(act)))
                .map(|((user, _), may)| (*user, *may))
                .collect();
            prop_assert_eq!(index.who(object, act), who);
        }
    }
    let tally = index.tally();
    prop_assert_eq!(tally.cells, cells);
    prop_assert_eq!(tally.actions, actions);
    Ok(())
}

fn assert_difference(
    before: &Compiled<Act, bool>,
    after: &Compiled<Act, bool>,
) -> Result<(), TestCaseError> {
    prop_assert!(before.precedes(after));
    let delta = before.delta(after);
    let (mut total, mut by_user, mut by_object) = (0, BTreeMap::new(), BTreeMap::new());
    let mut gained = [0_u64; 64];
    let mut lost = [0_u64; 64];
    for user in 0..USERS {
        let mut expected = Vec::new();
        for object in 0..after.objects() {
            let (had, has) = (before.actions(user, object), after.actions(user, object));
            let cell = delta.cell(user, object);
            prop_assert_eq!(
                cell.map(|cell| (cell.gained, cell.lost)),
                (had != has).then_some((has - had, had - has)),
                "{} on {}",
                user,
                object
            );
            expected.extend(cell);
            if had != has {
                total += 1;
                *by_user.entry(user).or_insert(0) += 1;
                *by_object.entry(object).or_insert(0) += 1;
                (has - had).iter().for_each(|act| gained[act as usize] += 1);
                (had - has).iter().for_each(|act| lost[act as usize] += 1);
            }
        }
        prop_assert_eq!(delta.cells_of(user), expected);
    }
    prop_assert_eq!(delta.cells(), total);
    prop_assert_eq!(delta.gained().actions, gained);
    prop_assert_eq!(delta.lost().actions, lost);
    let counted: BTreeMap<_, _> = delta
        .by_user()
        .map(|(user, cells, ..)| (user, cells))
        .collect();
    prop_assert_eq!(counted, by_user);
    let mut counted = BTreeMap::new();
    let mut sums = ([0; 64], [0; 64]);
    delta.by_object(|object, cells, gained, lost| {
        counted.insert(object, cells);
        for (sum, here) in [(&mut sums.0, gained), (&mut sums.1, lost)] {
            sum.iter_mut()
                .zip(here.actions)
                .for_each(|(sum, here)| *sum += here);
        }
    });
    prop_assert_eq!(counted, by_object);
    prop_assert_eq!(sums, (gained, lost));
    Ok(())
}

proptest! {
    #[test]
    fn everything_is_as_walked(boxes in any_boxes(), large in 0_usize..3) {
        let town = Town::new(boxes);
        assert_right(&town.compiled(large), &town)?;
    }

    #[test]
    fn updates_leave_what_compiling_anew_gives_and_differences_say_what_changed(
        boxes in any_boxes(),
        steps in changes(),
        large in 0_usize..3,
    ) {
        let mut town = Town::new(boxes);
        let first = town.compiled(large);
        let mut index = first.clone();
        for step in &steps {
            let before = town.clone();
            let update = change(&mut town, step);
            let next = index.after(&before, &town, &update);
            assert_right(&next, &town)?;
            assert_difference(&index, &next)?;
            index = next;
        }
        // The first one is as it was.
        assert_difference(&first, &index)?;
    }
}

#[test]
fn depth_is_not_limited_by_the_stack() {
    const DEPTH: usize = 20_000;
    let mut boxes = chain((0..DEPTH).map(|at| u16::from(at > 0)));
    boxes.0[0]
        .bindings
        .push(binding(Who::One(1), Part::Reader, Reach::Below));
    boxes.0[DEPTH - 1]
        .bindings
        .push(binding(Who::One(2), Part::Reader, Reach::Itself));
    let mut town = Town {
        gone: vec![false; DEPTH],
        team: vec![],
        active: vec![true; USERS as usize],
        numbers: (0..DEPTH).collect(),
        boxes,
    };
    let outline = Outline {
        parents: (0..DEPTH as u32).map(|at| at.checked_sub(1)).collect(),
        users: town.active.clone(),
        audiences: vec![vec![]],
        cutting: vec![0],
        ..Outline::default()
    };
    let index = Compiled::new(|| &town, &outline, &policy(), Act::Pass);
    let last = DEPTH as u32 - 1;
    assert!(index.may(1, Act::See, last));
    assert!(index.may(2, Act::Pass, 0) && !index.may(2, Act::See, 0));
    assert_eq!(index.list(2, |object| object).len(), DEPTH);
    assert_eq!(index.tally().cells, 2 * DEPTH as u64);
    let before = town.clone();
    town.boxes.0[1].closed = true;
    let update = Update {
        touched: vec![1],
        ..Update::default()
    };
    let closed = index.after(&before, &town, &update);
    assert_eq!(index.delta(&closed).cells(), 2 * DEPTH as u64 - 1);
    assert_eq!(closed.list(1, |object| object).len(), 1);
}

#[test]
fn an_opaque_box_that_moves_takes_its_secrets_along() {
    // 0 ─ 1 (opaque) ─ 2, and 3.
    let mut boxes = chain([0, OPAQUE, 0]);
    boxes.0.push(Box {
        parent: None,
        kind: 1,
        closed: false,
        is_box: true,
        bindings: vec![],
    });
    boxes.0[2]
        .bindings
        .push(binding(Who::One(1), Part::Reader, Reach::Below));
    let mut town = Town::new(boxes);
    let index = town.compiled(9);
    assert!(index.may(1, Act::Pass, 2) && !index.may(1, Act::Pass, 0));
    let before = town.clone();
    town.boxes.0[2].parent = Some(3);
    let update = Update {
        placed: vec![(2, Some(3))],
        children: vec![(Some(1), vec![]), (Some(3), vec![2])],
        ..Update::default()
    };
    let after = index.after(&before, &town, &update);
    assert_eq!(
        after
            .list(1, |object| object)
            .iter()
            .map(|(object, _)| *object)
            .collect::<Vec<_>>(),
        [3, 2]
    );
    let delta = index.delta(&after);
    assert_eq!(delta.cells(), 1);
    assert_eq!(
        delta.cell(1, 3).map(|cell| cell.gained),
        Some(Set::one(Act::Pass))
    );
}
