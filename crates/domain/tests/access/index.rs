//! The index answers what single questions do, and a difference is what differs.

use std::collections::BTreeMap;

use luotsi_domain::{
    Id, Organisation,
    access::{ActionSet, CELL_BYTES, Cell, Changes, Index, Totals, actions, list},
};
use proptest::prelude::*;

use crate::random::{organisation, pieces};

type Rights = BTreeMap<(Id, Id), ActionSet>;

/// Every cell of the matrix that holds something, one question at a time.
fn every_cell(organisation: &Organisation) -> Rights {
    let users = organisation
        .records()
        .filter(|user| user.kind() == luotsi_domain::Kind::User);
    users
        .flat_map(|user| {
            list(organisation, &user.id)
                .into_iter()
                .map(|(object, _, actions)| ((user.id.clone(), object), actions))
        })
        .collect()
}

fn differing(before: &Rights, after: &Rights) -> Vec<Cell> {
    let mut keys: Vec<_> = before.keys().chain(after.keys()).collect();
    keys.sort();
    keys.dedup();
    let cells = keys.into_iter().filter_map(|key| {
        let [had, has] = [before, after].map(|rights| rights.get(key).copied().unwrap_or_default());
        (had != has).then(|| Cell {
            user: key.0.clone(),
            object: key.1.clone(),
            gained: has - had,
            lost: had - has,
        })
    });
    cells.collect()
}

/// Everything that an index says agrees with the rules asked one by one.
pub(crate) fn assert_right(
    index: &Index,
    organisation: &Organisation,
) -> Result<(), TestCaseError> {
    let expected = every_cell(organisation);
    let (users, objects) = (index.users(), index.objects());
    let mut bytes = vec![7];
    index.matrix(&users, &objects, &mut bytes);
    let mut bytes = bytes[1..].chunks_exact(CELL_BYTES);
    let mut totals = Totals {
        users: users.len() as u64,
        objects: objects.len() as u64,
        ..Totals::default()
    };
    for user in &users {
        let user_id = index.user_id(*user).expect("an id");
        prop_assert_eq!(index.user(user_id), Some(*user));
        let rows = index.list(*user);
        let listed: Vec<_> = rows
            .iter()
            .map(|(object, actions)| {
                (
                    index.object_id(*object).expect("an id").clone(),
                    index.kind(*object).expect("a kind"),
                    *actions,
                )
            })
            .collect();
        prop_assert_eq!(listed, list(organisation, user_id));
        for object in &objects {
            let object_id = index.object_id(*object).expect("an id");
            prop_assert_eq!(index.object(object_id), Some(*object));
            let here = index.actions(*user, *object);
            let known = expected.get(&(user_id.clone(), object_id.clone()));
            prop_assert_eq!(
                here,
                known.copied().unwrap_or_default(),
                "{} on {}",
                user_id,
                object_id
            );
            prop_assert_eq!(here, actions(organisation, user_id, object_id));
            for action in luotsi_domain::access::Action::ALL {
                prop_assert_eq!(index.may(*user, *action, *object), here.contains(*action));
            }
            let cell: [u8; CELL_BYTES] = bytes.next().expect("a cell").try_into().expect("bytes");
            prop_assert_eq!(u64::from_le_bytes(cell), here.bits());
            if !here.is_empty() {
                totals.cells += 1;
            }
        }
    }
    prop_assert_eq!(bytes.next(), None);
    let counted = index.totals();
    prop_assert_eq!(
        (counted.users, counted.objects, counted.cells),
        (totals.users, totals.objects, totals.cells)
    );
    for action in luotsi_domain::access::Action::ALL {
        let allowed = expected
            .values()
            .filter(|actions| actions.contains(*action))
            .count();
        prop_assert_eq!(counted.allowed.get(*action), allowed as u64, "{}", action);
    }
    for object in &objects {
        for action in std::iter::once(None)
            .chain(luotsi_domain::access::Action::ALL.iter().copied().map(Some))
        {
            let mut may = users.clone();
            may.retain(|user| {
                let actions = index.actions(*user, *object);
                action.map_or(!actions.is_empty(), |action| actions.contains(action))
            });
            let who = index.who(*object, action);
            prop_assert!(
                who.iter()
                    .all(|(user, actions)| *actions == index.actions(*user, *object))
            );
            prop_assert_eq!(
                who.into_iter().map(|(user, _)| user).collect::<Vec<_>>(),
                may
            );
        }
    }
    Ok(())
}

/// The difference of two indexes is what differs, cell by cell, and all its summaries agree.
pub(crate) fn assert_difference(
    (before, had): (&Index, &Organisation),
    (after, has): (&Index, &Organisation),
) -> Result<(), TestCaseError> {
    let expected = differing(&every_cell(had), &every_cell(has));
    let difference = before.difference(after);
    prop_assert_eq!(difference.cells().collect::<Vec<_>>(), expected.clone());
    prop_assert_eq!(difference.is_empty(), expected.is_empty());
    prop_assert_eq!(difference.totals().cells, expected.len() as u64);
    let count = |changes: &Changes, cells: &[&Cell]| {
        changes.cells == cells.len() as u64
            && luotsi_domain::access::Action::ALL.iter().all(|action| {
                let gained = cells
                    .iter()
                    .filter(|cell| cell.gained.contains(*action))
                    .count();
                let lost = cells
                    .iter()
                    .filter(|cell| cell.lost.contains(*action))
                    .count();
                changes.gained.get(*action) == gained as u64
                    && changes.lost.get(*action) == lost as u64
            })
    };
    prop_assert!(count(
        difference.totals(),
        &expected.iter().collect::<Vec<_>>()
    ));
    let mut users: BTreeMap<&Id, Vec<&Cell>> = BTreeMap::new();
    let mut objects: BTreeMap<&Id, Vec<&Cell>> = BTreeMap::new();
    for cell in &expected {
        users.entry(&cell.user).or_default().push(cell);
        objects.entry(&cell.object).or_default().push(cell);
    }
    let by_user = difference.by_user();
    prop_assert!(by_user.iter().map(|(id, _)| id).eq(users.keys().copied()));
    for (id, changes) in &by_user {
        prop_assert!(count(changes, &users[id]));
        prop_assert!(
            difference
                .cells_of(id)
                .eq(users[id].iter().copied().cloned())
        );
    }
    let by_object = difference.by_object();
    prop_assert!(
        by_object
            .iter()
            .map(|(id, _)| id)
            .eq(objects.keys().copied())
    );
    for (id, changes) in &by_object {
        prop_assert!(count(changes, &objects[id]));
        prop_assert!(
            difference
                .cells_on(id)
                .eq(objects[id].iter().copied().cloned())
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_index_answers_what_single_questions_do(pieces in pieces(60)) {
        let organisation = organisation(&pieces).organisation();
        assert_right(&Index::of(&organisation), &organisation)?;
    }

    #[test]
    fn a_difference_is_what_differs(one in pieces(40), other in pieces(40)) {
        let [one, other] = [one, other].map(|pieces| organisation(&pieces).organisation());
        assert_difference((&Index::of(&one), &one), (&Index::of(&other), &other))?;
    }
}
