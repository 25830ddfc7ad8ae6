//! The index answers what the page says, on random organisations and after random changes; made from
//! the one before or from nothing, it is the same.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use luotsi_domain::{
    Id, Kind, Organisation,
    access::{Action, ActionSet, CELL_BYTES, Cell, Changes, Index},
    command::{Asked, try_out},
    organisation::Change,
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

use crate::{
    build::id,
    cases::cases,
    changes::{KINDS, UNDELETE, between, intent, make, steps},
    random::{self, Piece, USERS, organisation, pieces},
    reference::{Matrix, Reference, difference, who},
};

/// Every answer of an index, with the ids of users and objects.
fn check(
    index: &Index,
    organisation: &Organisation,
    expected: &Matrix,
) -> Result<(), TestCaseError> {
    let user_id = |user| index.user_id(user).cloned().expect("a user");
    let object_id = |object| index.object_id(object).cloned().expect("an object");
    let (users, objects) = (index.users(), index.objects());
    let of_kind = |wanted: &dyn Fn(Kind) -> bool| {
        let records = organisation.records();
        let mut ids: Vec<Id> = records
            .filter(|record| wanted(record.kind()))
            .map(|record| record.id.clone())
            .collect();
        ids.sort();
        ids
    };
    let known: Vec<Id> = users.iter().map(|user| user_id(*user)).collect();
    prop_assert_eq!(known, of_kind(&|kind| kind == Kind::User));
    let mut known: Vec<Id> = objects.iter().map(|object| object_id(*object)).collect();
    known.sort();
    prop_assert_eq!(known, of_kind(&Kind::is_object));

    let mut bytes = Vec::new();
    index.matrix(&users, &objects, &mut bytes);
    let mut cells = bytes.chunks_exact(CELL_BYTES);
    for user in &users {
        let mut expected_list = Vec::new();
        for object in &objects {
            let key = (user_id(*user), object_id(*object));
            let allowed = expected.get(&key).copied().unwrap_or_default();
            prop_assert_eq!(index.actions(*user, *object), allowed, "{:?}", key);
            let cell = cells.next().expect("a cell");
            let cell = u64::from_le_bytes(cell.try_into().expect("eight bytes"));
            prop_assert_eq!(cell, allowed.bits(), "matrix: {:?}", key);
            if !allowed.is_empty() {
                expected_list.push((*object, allowed));
            }
            // One of the actions is enough: they are looked up alike.
            let action = Action::ALL[expected_list.len() % Action::ALL.len()];
            prop_assert_eq!(index.may(*user, action, *object), allowed.contains(action));
        }
        prop_assert_eq!(
            index.list(*user),
            expected_list,
            "list of {}",
            user_id(*user)
        );
    }
    prop_assert_eq!(cells.next(), None);

    for (at, object) in objects.iter().enumerate() {
        let object_id = object_id(*object);
        let some = Action::ALL[at % Action::ALL.len()];
        for action in [None, Some(Action::View), Some(Action::Traverse), Some(some)] {
            let answered = index.who(*object, action).into_iter();
            let answered: Vec<_> = answered
                .map(|(user, allowed)| (user_id(user), allowed))
                .collect();
            prop_assert_eq!(answered, who(expected, &object_id, action), "{}", object_id);
        }
    }

    let totals = index.totals();
    prop_assert_eq!(totals.users, users.len() as u64);
    prop_assert_eq!(totals.objects, objects.len() as u64);
    prop_assert_eq!(totals.cells, expected.len() as u64);
    let counted: BTreeMap<Action, u64> = totals.allowed.iter().collect();
    prop_assert_eq!(counted, count(expected.values()));
    Ok(())
}

fn count<'s>(sets: impl Iterator<Item = &'s ActionSet>) -> BTreeMap<Action, u64> {
    let mut counted = BTreeMap::new();
    for action in sets.flat_map(|set| set.iter()) {
        *counted.entry(action).or_default() += 1;
    }
    counted
}

/// Every answer of a difference.
fn check_difference(before: &Index, after: &Index, expected: &[Cell]) -> Result<(), TestCaseError> {
    let difference = before.difference(after);
    let cells: Vec<Cell> = difference.cells().collect();
    prop_assert_eq!(&cells, expected);
    prop_assert_eq!(difference.is_empty(), expected.is_empty());
    let counted = |cells: &[&Cell]| {
        let number = cells.len() as u64;
        let gained = count(cells.iter().map(|cell| &cell.gained));
        (number, gained, count(cells.iter().map(|cell| &cell.lost)))
    };
    let told = |changes: &Changes| {
        let gained: BTreeMap<_, _> = changes.gained.iter().collect();
        (changes.cells, gained, changes.lost.iter().collect())
    };
    prop_assert_eq!(
        told(difference.totals()),
        counted(&expected.iter().collect::<Vec<_>>())
    );
    let mut users: BTreeMap<Id, Vec<&Cell>> = BTreeMap::new();
    let mut objects: BTreeMap<Id, Vec<&Cell>> = BTreeMap::new();
    for cell in expected {
        users.entry(cell.user.clone()).or_default().push(cell);
        objects.entry(cell.object.clone()).or_default().push(cell);
    }
    let summed = |by: Vec<(Id, Changes)>| -> Vec<_> {
        by.iter()
            .map(|(id, changes)| (id.clone(), told(changes)))
            .collect()
    };
    let wanted = |by: &BTreeMap<Id, Vec<&Cell>>| -> Vec<_> {
        by.iter()
            .map(|(id, cells)| (id.clone(), counted(cells)))
            .collect()
    };
    prop_assert_eq!(summed(difference.by_user()), wanted(&users));
    prop_assert_eq!(summed(difference.by_object()), wanted(&objects));
    if let Some((user, cells)) = users.first_key_value() {
        let mut answered = Vec::new();
        answered.extend(difference.cells_of(user));
        prop_assert!(answered.iter().eq(cells.iter().copied()));
    }
    if let Some((object, cells)) = objects.last_key_value() {
        let mut answered = Vec::new();
        answered.extend(difference.cells_on(object));
        prop_assert!(answered.iter().eq(cells.iter().copied()));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(700)))]

    #[test]
    fn an_index_answers_what_the_page_says_after_every_change(
        pieces in pieces(50),
        steps in steps(3),
    ) {
        let mut build = organisation(&pieces);
        let mut organisation = build.organisation();
        let mut index = Index::of(&organisation);
        let mut matrix = Reference::of(&organisation).matrix();
        check(&index, &organisation, &matrix)?;
        for step in steps {
            make(&mut build, &step);
            let changed = build.organisation();
            let changes = between(&organisation, &changed);
            let ids = changes.iter().filter_map(|change| change.id());
            let after = index.after(&organisation, &changed, ids);
            let expected = Reference::of(&changed).matrix();
            check(&after, &changed, &expected)?;
            check(&Index::of(&changed), &changed, &expected)?;
            let differing = difference(&matrix, &expected);
            check_difference(&index, &after, &differing)?;
            (organisation, index, matrix) = (changed, after, expected);
        }
    }

    #[test]
    fn an_index_answers_what_the_page_says_after_every_command(
        pieces in pieces(50),
        commands in prop::collection::vec(any::<Piece>(), 1..12),
    ) {
        let (organisation, index) = after(&pieces, commands);
        let expected = Reference::of(&organisation).matrix();
        check(&index, &organisation, &expected)?;
    }
}

/// What was below something deleted came after the index was made; while it was away, another object was put in, so that
/// rows were written without it.
#[test]
fn what_comes_out_of_the_bin_is_held_again_by_who_holds_what_is_above_it() {
    let zeros = |what: u8| (what, [0, 0, 0, 0]);
    let mut pieces: Vec<Piece> = [0, 4, 2, 2, 2, 2, 2, 2, 0, 2, 2, 12, 2].map(zeros).to_vec();
    pieces.push((37, [0, 0, 18111, 11737]));
    pieces.extend([0, 4, 14, 4, 2].map(zeros));
    let mut insert_delete_insert_undelete = vec![(45, [553, 0, 0, 0]), (10, [62851, 0, 0, 0])];
    insert_delete_insert_undelete.extend([(77, [0, 0, 0, 0]), (139, [5999, 0, 0, 0])]);
    let (organisation, index) = after(&pieces, insert_delete_insert_undelete);
    let expected = Reference::of(&organisation).matrix();
    check(&index, &organisation, &expected).expect("the same answers");
}

/// An organisation after commands, those that are refused left out, and an index that was carried along.
fn after(pieces: &[Piece], commands: Vec<Piece>) -> (Organisation, Index) {
    let mut organisation = organisation(pieces).organisation();
    let mut index = Index::of(&organisation);
    for piece in commands {
        let Some(intent) = intent(&organisation, piece) else {
            continue;
        };
        let actor = id(USERS[usize::from(piece.0) % USERS.len()]);
        let at = Timestamp::UNIX_EPOCH;
        let tried = try_out(&organisation, &actor, at, Asked::Validity, &[intent]);
        // What is refused changes nothing.
        let changes = tried.map(|effects| effects.changes).unwrap_or_default();
        let mut changed = organisation.clone();
        changed.apply(&changes);
        let ids = changes.iter().filter_map(Change::id);
        index = index.after(&organisation, &changed, ids);
        organisation = changed;
    }
    (organisation, index)
}

/// The property says little of commands that are always refused.
#[test]
fn every_command_is_carried_out_now_and_then() {
    let mut runner = TestRunner::deterministic();
    let mut carried_out = BTreeSet::new();
    for round in 0..1600_u32 {
        let organisation = pieces(60).new_tree(&mut runner).expect("pieces").current();
        let organisation = random::organisation(&organisation).organisation();
        let numbers = any::<[u16; 4]>()
            .new_tree(&mut runner)
            .expect("numbers")
            .current();
        let what = u8::try_from(round % u32::from(KINDS)).expect("a small number");
        let Some(intent) = intent(&organisation, (what, numbers)) else {
            continue;
        };
        let at = Timestamp::UNIX_EPOCH;
        if try_out(&organisation, &id("u0"), at, Asked::Validity, &[intent]).is_ok() {
            carried_out.insert(what);
        }
    }
    let never: Vec<u8> = (0..KINDS)
        .filter(|what| !carried_out.contains(what))
        .collect();
    // Nothing is in the bin to begin with.
    assert_eq!(never, [UNDELETE]);
}
