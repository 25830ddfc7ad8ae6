//! The index answers what single questions do, and a difference is what differs.

use std::collections::BTreeMap;

use luotsi_domain::{
    Data, Id, Kind, Organisation, Party, Place, Record,
    access::{Action, ActionSet, CELL_BYTES, Cell, Changes, Index, Totals, actions, list},
    organisation::Change,
    record::{Flag, Share, ShareTarget, TeamRole, Visibility},
};
use proptest::prelude::*;

use crate::{
    cases::cases,
    random::{organisation, pieces},
};

type Rights = BTreeMap<(Id, Id), ActionSet>;

/// Every cell of the matrix that holds something, one question at a time.
fn every_cell(organisation: &Organisation) -> Rights {
    let users = organisation
        .records()
        .filter(|user| user.kind() == Kind::User);
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
            for action in Action::ALL {
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
    for action in Action::ALL {
        let allowed = expected
            .values()
            .filter(|actions| actions.contains(*action))
            .count();
        prop_assert_eq!(counted.allowed.get(*action), allowed as u64, "{}", action);
    }
    for object in &objects {
        for action in std::iter::once(None).chain(Action::ALL.iter().copied().map(Some)) {
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
            && Action::ALL.iter().all(|action| {
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

/// A change of one record, by numbers that say which and how; `None` where it can not be made.
fn change(organisation: &Organisation, what: u8, [a, b, c, d]: [u16; 4]) -> Option<Record> {
    let mut all: Vec<&std::sync::Arc<Record>> = organisation.records().collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    let of = |kinds: &[Kind], number: u16| {
        let of_kind = all.iter().filter(|record| kinds.contains(&record.kind()));
        let of_kind: Vec<_> = of_kind.collect();
        let at = usize::from(number) % of_kind.len().max(1);
        of_kind.get(at).map(|record| Record::clone(record))
    };
    let user = of(&[Kind::User], b)?.id;
    match what {
        0..3 => {
            let mut moved = of(
                &[
                    Kind::Process,
                    Kind::Folder,
                    Kind::Document,
                    Kind::Area,
                    Kind::Team,
                    Kind::Strategy,
                    Kind::Breakthrough,
                    Kind::Initiative,
                    Kind::Chapter,
                ],
                a,
            )?;
            let section = organisation.section_of(&moved.id)?;
            let places: Vec<_> = all
                .iter()
                .filter(|place| {
                    organisation.section_of(&place.id) == Some(section)
                        && section.may_stand(moved.kind(), place.kind())
                        && organisation
                            .branch(&moved.id)
                            .all(|below| below.id != place.id)
                })
                .collect();
            moved.parent = Some(places.get(usize::from(b) % places.len().max(1))?.id.clone());
            moved.place = Place::nth(u64::from(c % 7));
            Some(moved)
        }
        3 => {
            let mut moved = of(
                &[
                    Kind::Process,
                    Kind::Document,
                    Kind::Strategy,
                    Kind::Breakthrough,
                ],
                a,
            )?;
            moved.place = Place::nth(u64::from(c % 7));
            Some(moved)
        }
        4..6 => {
            let mut record = of(
                &[
                    Kind::Process,
                    Kind::Folder,
                    Kind::Document,
                    Kind::Team,
                    Kind::Membership,
                    Kind::User,
                ],
                a,
            )?;
            record.archived ^= true;
            Some(record)
        }
        6..8 => {
            let mut group = of(&[Kind::Group], a)?;
            if let Data::Group(data) = &mut group.data {
                match data.members.iter().position(|member| *member == user) {
                    Some(at) => drop(data.members.remove(at)),
                    None => data.members.push(user),
                }
            }
            Some(group)
        }
        8 => {
            let mut area = of(&[Kind::Area], a)?;
            if let Data::Area(data) = &mut area.data {
                data.coordinators = if c.is_multiple_of(3) {
                    vec![]
                } else {
                    vec![user]
                };
            }
            Some(area)
        }
        9 => {
            let mut member = of(&[Kind::Membership], a)?;
            if let Data::Membership(data) = &mut member.data {
                data.role = TeamRole::ALL[usize::from(c) % 4];
            }
            Some(member)
        }
        10 => {
            let mut plan = of(&[Kind::Plan, Kind::Task], a)?;
            match &mut plan.data {
                Data::Plan(data) => {
                    data.ended ^= c.is_multiple_of(2);
                    data.started_by = Some(user);
                }
                Data::Task(data) => data.assignees = vec![user],
                _ => {}
            }
            Some(plan)
        }
        11 => {
            let mut strategy = of(&[Kind::Strategy], a)?;
            if let Data::Strategy(data) = &mut strategy.data {
                data.published ^= c.is_multiple_of(2);
                data.visibility = Visibility::ALL[usize::from(c / 2) % 2];
                let group = of(&[Kind::Group], d)?.id;
                let team =
                    of(&[Kind::Team], d).map_or(Party::User(user), |team| Party::Team(team.id));
                data.participants = vec![team];
                data.administrators = vec![Party::Group(group)];
            }
            Some(strategy)
        }
        12 => {
            let mut part = of(&[Kind::Breakthrough, Kind::Initiative], a)?;
            match &mut part.data {
                Data::Breakthrough(data) => {
                    data.responsible = c.is_multiple_of(2).then_some(user);
                    let connected = of(&[Kind::Group, Kind::Team], d)?;
                    data.connected = vec![match connected.kind() {
                        Kind::Team => Party::Team(connected.id),
                        _ => Party::Group(connected.id),
                    }];
                }
                Data::Initiative(data) => {
                    data.published ^= c.is_multiple_of(3);
                    data.responsible = c.is_multiple_of(2).then_some(user);
                }
                _ => {}
            }
            Some(part)
        }
        13 => {
            let mut record = of(&[Kind::User], a)?;
            if let Data::User(data) = &mut record.data {
                let flag = Flag::ALL[usize::from(c) % 3];
                data.set(flag, !data.has(flag));
            }
            Some(record)
        }
        14 => {
            let mut template = of(&[Kind::Template], a)?;
            if let Data::Template(data) = &mut template.data {
                let to = match of(&[Kind::Team, Kind::Area], d) {
                    Some(team) if team.kind() == Kind::Team => ShareTarget::Team(team.id),
                    Some(area) if c.is_multiple_of(2) => ShareTarget::Area(area.id),
                    _ => ShareTarget::User(user),
                };
                data.shares = vec![Share {
                    to,
                    edit: d.is_multiple_of(2),
                }];
            }
            Some(template)
        }
        _ => {
            let mut item = of(&[Kind::Process, Kind::Document, Kind::Folder], a)?;
            item.data.governance_mut()?.responsible = Some(Party::User(user));
            Some(item)
        }
    }
}

/// The organisation with these records changed, and which.
fn changed(organisation: &Organisation, whats: &[(u8, [u16; 4])]) -> (Organisation, Vec<Id>) {
    let mut after = organisation.clone();
    let mut ids = Vec::new();
    for (what, numbers) in whats {
        if let Some(record) = change(&after, *what, *numbers) {
            ids.push(record.id.clone());
            let before = after.get(&record.id).cloned();
            after.apply(&[Change {
                before,
                after: Some(record.into()),
            }]);
        }
    }
    (after, ids)
}

fn all_ids(one: &Organisation, other: &Organisation) -> Vec<Id> {
    one.records()
        .chain(other.records())
        .map(|record| record.id.clone())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(24)))]

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

    #[test]
    fn an_index_kept_up_to_date_is_one_made_anew(
        pieces in pieces(60),
        changes in prop::collection::vec(
            prop::collection::vec((0_u8..16, any::<[u16; 4]>()), 1..3), 1..4
        ),
    ) {
        let first = organisation(&pieces).organisation();
        let (mut before, mut index) = (first.clone(), Index::of(&first));
        for changes in changes {
            let (after, ids) = changed(&before, &changes);
            let next = index.after(&before, &after, &ids);
            assert_right(&next, &after)?;
            assert_difference((&index, &before), (&next, &after))?;
            (before, index) = (after, next);
        }
    }

    #[test]
    fn an_index_follows_what_comes_and_goes(pieces in pieces(60), to in any::<[prop::sample::Index; 3]>()) {
        let mut before = organisation(&pieces).organisation();
        let mut index = Index::of(&before);
        for to in to {
            let after = organisation(&pieces[..to.index(pieces.len() + 1)]).organisation();
            let next = index.after(&before, &after, &all_ids(&before, &after));
            assert_right(&next, &after)?;
            assert_difference((&index, &before), (&next, &after))?;
            (before, index) = (after, next);
        }
    }
}
