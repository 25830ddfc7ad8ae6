//! What is told of a difference, and what is surprising in it, against counting cell by cell.

use std::collections::{BTreeMap, BTreeSet};

use luotsi_domain::{
    Data, Id, Kind, Organisation, SectionName,
    access::{
        Action, Cell, Index, Sides, Summary, Surprise, SurpriseKind, Told, actions, list, surprises,
    },
    record::{GrantedRole, TeamRole, Visibility},
};
use proptest::prelude::*;

use crate::{
    build::{Build, group, id, user},
    cases::cases,
    changes::{make, steps},
    random::{USERS, organisation, pieces},
};

const ALL: Told = Told {
    of_others: true,
    of_themselves: true,
    counted: true,
};

/// Some objects of which all is told, some of which only one's own, and some of which nothing.
fn told_by(mask: u8) -> impl Fn(&Id) -> Told {
    move |object| {
        let sum: u32 = object.as_str().bytes().map(u32::from).sum();
        match (sum + u32::from(mask)) % 5 {
            0 => Told {
                of_others: false,
                ..ALL
            },
            1 => Told {
                counted: true,
                ..Told::default()
            },
            2 => Told::default(),
            _ => ALL,
        }
    }
}

fn users(organisation: &Organisation) -> Vec<Id> {
    let records = organisation.records();
    let mut users: Vec<Id> = records
        .filter(|record| record.kind() == Kind::User)
        .map(|record| record.id.clone())
        .collect();
    users.sort();
    users
}

fn is_administrator(organisation: &Organisation, user: &Id) -> bool {
    organisation.get(user).is_some_and(|record| {
        !record.archived && matches!(&record.data, Data::User(user) if user.administrator)
    })
}

/// What is surprising, one question after another.
fn expected(
    before: &Organisation,
    after: &Organisation,
    cells: &[Cell],
    shows: impl Fn(&Id, &Id) -> bool,
) -> Vec<Surprise> {
    let mut found = Vec::new();
    let mut put = |kind, user: Option<&Id>, object: Option<&Id>, objects: usize| {
        found.push(Surprise {
            kind,
            user: user.cloned(),
            object: object.cloned(),
            objects: objects as u64,
            exact: true,
        });
    };
    let objects: BTreeSet<&Id> = cells
        .iter()
        .filter(|cell| cell.lost.contains(Action::Approve))
        .map(|cell| &cell.object)
        .collect();
    for object in objects {
        let approvers = |organisation: &Organisation, any: bool| {
            users(organisation).into_iter().any(|user| {
                actions(organisation, &user, object).contains(Action::Approve)
                    && (any || !is_administrator(organisation, &user))
            })
        };
        if after.get(object).is_none() || after.is_archived(object) {
        } else if !approvers(after, true) {
            put(SurpriseKind::NobodyApproves, None, Some(object), 1);
        } else if approvers(before, false) && !approvers(after, false) {
            put(SurpriseKind::LastApprover, None, Some(object), 1);
        }
    }
    let administrators = |organisation: &Organisation| -> Vec<Id> {
        let mut all = users(organisation);
        all.retain(|user| is_administrator(organisation, user));
        all
    };
    let (had, has) = (administrators(before), administrators(after));
    let maintenance = SectionName::Maintenance.id();
    let gone = had.iter().find(|user| !has.contains(user));
    if has.len() < 2 && has.len() < had.len() && gone.is_some_and(|gone| shows(gone, &maintenance))
    {
        put(SurpriseKind::LastAdministrator, has.first(), None, 0);
    }
    let mut by_user: BTreeMap<&Id, Vec<&Cell>> = BTreeMap::new();
    for cell in cells {
        by_user.entry(&cell.user).or_default().push(cell);
    }
    for (user, cells) in by_user {
        let gained = |wanted: &[Action]| {
            let all = |cell: &&&Cell| wanted.iter().all(|action| cell.gained.contains(*action));
            cells.iter().filter(all).count()
        };
        for (kind, wanted) in [
            (SurpriseKind::GainsSetFlags, &[Action::SetFlags][..]),
            (SurpriseKind::GainsGrant, &[Action::Grant]),
            (SurpriseKind::SeesHidden, &[Action::View, Action::Traverse]),
        ] {
            if gained(wanted) > 0 {
                put(kind, Some(user), None, gained(wanted));
            }
        }
        let own = |organisation: &Organisation| {
            list(organisation, user).iter().any(|(object, _, _)| {
                organisation.section_of(object) != Some(SectionName::Maintenance)
            })
        };
        let any = |organisation: &Organisation| !list(organisation, user).is_empty();
        let loses = own(before) && !own(after) || any(before) && !any(after);
        let loses_something = cells.iter().any(|cell| !cell.lost.is_empty());
        if loses && loses_something && shows(user, &maintenance) {
            put(SurpriseKind::LosesAll, Some(user), None, cells.len());
        }
    }
    found.sort_by(|a, b| (a.kind, &a.user, &a.object).cmp(&(b.kind, &b.user, &b.object)));
    found
}

fn assert_told(
    before: &Organisation,
    after: &Organisation,
    asking: Option<&Id>,
    told: impl Fn(&Id) -> Told,
) -> Result<(), TestCaseError> {
    let (was, is) = (Index::of(before), Index::of(after));
    let difference = was.difference(&is);
    let shows = |user: &Id, object: &Id| {
        let told = told(object);
        told.of_others || told.of_themselves && Some(user) == asking
    };
    let (cells, hidden): (Vec<Cell>, Vec<Cell>) = difference
        .cells()
        .partition(|cell| shows(&cell.user, &cell.object));
    let summary = Summary::of(&difference, asking, &told);

    prop_assert_eq!(summary.totals.cells, cells.len() as u64);
    let count = |cells: &[&Cell], action: Action| {
        let gained = cells.iter().filter(|cell| cell.gained.contains(action));
        let lost = cells.iter().filter(|cell| cell.lost.contains(action));
        (gained.count() as u64, lost.count() as u64)
    };
    let all: Vec<&Cell> = cells.iter().collect();
    let mut by_user: BTreeMap<&Id, Vec<&Cell>> = BTreeMap::new();
    let mut by_object: BTreeMap<&Id, Vec<&Cell>> = BTreeMap::new();
    for cell in &cells {
        by_user.entry(&cell.user).or_default().push(cell);
        by_object.entry(&cell.object).or_default().push(cell);
    }
    prop_assert!(
        summary
            .users
            .iter()
            .map(|(user, _)| user)
            .eq(by_user.keys().copied())
    );
    let tallies = summary
        .users
        .iter()
        .map(|(user, tally)| (tally, &by_user[user]));
    for (tally, cells) in tallies.chain([(&summary.totals, &all)]) {
        prop_assert_eq!(tally.cells, cells.len() as u64);
        for action in Action::ALL {
            let counted = (tally.gained(*action), tally.lost(*action));
            prop_assert_eq!(counted, count(cells, *action));
        }
    }
    let objects: BTreeSet<&Id> = summary.objects.iter().map(|row| &row.object).collect();
    prop_assert_eq!(objects.len(), summary.objects.len());
    prop_assert!(objects.iter().eq(by_object.keys()));
    for row in &summary.objects {
        let cells = &by_object[&row.object];
        let sum = |side: fn(&Cell) -> usize| cells.iter().map(|cell| side(cell)).sum::<usize>();
        prop_assert_eq!(row.users, cells.len() as u64);
        prop_assert_eq!(row.gained, sum(|cell| cell.gained.len()) as u64);
        prop_assert_eq!(row.lost, sum(|cell| cell.lost.len()) as u64);
    }
    let left_out: BTreeSet<&Id> = hidden
        .iter()
        .map(|cell| &cell.object)
        .filter(|object| !by_object.contains_key(object) && told(object).counted)
        .collect();
    prop_assert_eq!(summary.left_out, left_out.len() as u64);

    let sides = Sides {
        before,
        after,
        was: &was,
        is: &is,
        difference: &difference,
    };
    prop_assert_eq!(
        surprises(&sides, &summary, shows),
        expected(before, after, &cells, shows)
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(48)))]

    #[test]
    fn what_is_told_is_counted_cell_by_cell(pieces in pieces(50), steps in steps(4), mask: u8, asking in 0..USERS.len()) {
        let mut build = organisation(&pieces);
        let before = build.organisation();
        for step in &steps {
            make(&mut build, step);
        }
        let after = build.organisation();
        assert_told(&before, &after, None, |_| ALL)?;
        assert_told(&before, &after, Some(&id(USERS[asking])), told_by(mask))?;
    }
}

/// Everything that is surprising between two organisations, with its number of objects.
fn between(
    before: &Build,
    after: &Build,
) -> Vec<(SurpriseKind, Option<String>, Option<String>, u64)> {
    let (before, after) = (before.organisation(), after.organisation());
    let (was, is) = (Index::of(&before), Index::of(&after));
    let difference = was.difference(&is);
    let sides = Sides {
        before: &before,
        after: &after,
        was: &was,
        is: &is,
        difference: &difference,
    };
    let summary = Summary::of(&difference, None, |_| ALL);
    let name = |id: Option<Id>| id.map(|id| id.as_str().to_owned());
    surprises(&sides, &summary, |_, _| true)
        .into_iter()
        .map(|found| {
            (
                found.kind,
                name(found.user),
                name(found.object),
                found.objects,
            )
        })
        .collect()
}

fn company() -> Build {
    let mut build = Build::new();
    for name in ["boss", "vice", "ann", "ben"] {
        build.user(name);
    }
    for name in ["boss", "vice"] {
        match &mut build.get(name).data {
            Data::User(user) => user.administrator = true,
            _ => unreachable!(),
        }
    }
    build
        .group("g", &["ann"])
        .content("f", "folder", "section:documents")
        .content("d", "document", "f")
        .content("e", "document", "f")
        .grant(group("g"), GrantedRole::Approver, "f");
    build
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn a_folder_that_loses_its_approvers_surprises_on_each_of_its_documents() {
    let before = company();
    let mut after = company();
    match &mut after.get("g").data {
        Data::Group(group) => group.members.clear(),
        _ => unreachable!(),
    }
    assert_eq!(
        between(&before, &after),
        [
            (SurpriseKind::LastApprover, None, some("d"), 1),
            (SurpriseKind::LastApprover, None, some("e"), 1),
            (SurpriseKind::LosesAll, some("ann"), None, 4),
        ]
    );
    // Somebody else may still approve one of them: only the other surprises.
    after.grant(user("ben"), GrantedRole::Approver, "d");
    let approvals: Vec<_> = between(&before, &after)
        .into_iter()
        .filter(|found| found.0 == SurpriseKind::LastApprover)
        .collect();
    assert_eq!(
        approvals,
        [(SurpriseKind::LastApprover, None, some("e"), 1)]
    );
}

#[test]
fn what_is_archived_needs_no_approver() {
    let before = company();
    let mut after = company();
    after.archive("f");
    let found = between(&before, &after);
    assert!(found.iter().all(|found| found.2.is_none()), "{found:?}");
}

#[test]
fn without_administrators_nobody_may_approve() {
    let mut before = company();
    before.archive("vice");
    let mut after = company();
    after.archive("vice").archive("boss").archive("ann");
    let found = between(&before, &after);
    assert_eq!(found[0], (SurpriseKind::NobodyApproves, None, some("d"), 1));
    assert!(found.contains(&(SurpriseKind::LastAdministrator, None, None, 0)));
    let all: Vec<_> = found
        .iter()
        .filter(|found| found.0 == SurpriseKind::LosesAll)
        .map(|found| found.1.as_deref().unwrap_or_default())
        .collect();
    assert_eq!(all, ["ann", "boss"]);
}

#[test]
fn an_administrator_who_is_made_or_unmade_surprises() {
    let before = company();
    let mut after = company();
    for (name, value) in [("vice", false), ("ann", true)] {
        match &mut after.get(name).data {
            Data::User(user) => user.administrator = value,
            _ => unreachable!(),
        }
    }
    let found = between(&before, &after);
    let of = |kind: SurpriseKind| -> Vec<_> {
        let found = found.iter().filter(|found| found.0 == kind);
        found.map(|found| found.1.clone()).collect()
    };
    assert_eq!(of(SurpriseKind::GainsSetFlags), [some("ann")]);
    assert_eq!(of(SurpriseKind::GainsGrant), [some("ann")]);
    assert_eq!(of(SurpriseKind::LastAdministrator), []);
    match &mut after.get("ann").data {
        Data::User(user) => user.administrator = false,
        _ => unreachable!(),
    }
    let last = (SurpriseKind::LastAdministrator, some("boss"), None, 0);
    assert!(between(&before, &after).contains(&last));
}

#[test]
fn a_hidden_strategy_that_becomes_visible_surprises_but_its_publishing_to_those_who_knew_does_not()
{
    let strategy = |visibility: Visibility| {
        let mut build = company();
        build.team("t", "section:onboarding");
        build.member("t", "ben", TeamRole::Trainer);
        build
            .strategy("s", "section:strategy", visibility)
            .participants = vec![user("ben")];
        build
    };
    let hidden = strategy(Visibility::Participants);
    let public = strategy(Visibility::Public);
    let found: Vec<_> = between(&hidden, &public)
        .into_iter()
        .map(|found| (found.0, found.1))
        .collect();
    let sees = |name: &str| (SurpriseKind::SeesHidden, some(name));
    assert_eq!(found, [sees("ann"), sees("boss"), sees("vice")]);
}
