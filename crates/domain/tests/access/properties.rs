//! On random organisations: the program decides what the page says.

use std::sync::Arc;

use luotsi_domain::{
    Id, Organisation,
    access::{
        Action, ActionSet, Because, Role, Sweep, actions, explain, list, may, roles_allowing,
    },
    organisation::Change,
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

use crate::{
    build::id,
    cases::cases,
    random::{USERS, organisation, pieces, relate},
    reference::{Held, Reference},
};

fn listed(organisation: &Organisation, user: &str) -> Vec<(Id, ActionSet)> {
    let mut listed: Vec<_> = list(organisation, &id(user))
        .into_iter()
        .map(|(id, _, actions)| (id, actions))
        .collect();
    listed.sort();
    listed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(200)))]

    #[test]
    fn list_and_check_are_what_the_page_says(pieces in pieces(60)) {
        let organisation = organisation(&pieces).organisation();
        let reference = Reference::of(&organisation);
        for user in USERS {
            let mut expected = Vec::new();
            for (record, allowed) in reference.everything(&id(user)) {
                prop_assert_eq!(
                    actions(&organisation, &id(user), &record.id), allowed,
                    "{} on {:?}", user, record
                );
                for action in [Action::Traverse, Action::View, Action::Edit] {
                    let may = may(&organisation, &id(user), action, &record.id);
                    prop_assert_eq!(may, allowed.contains(action));
                }
                if !allowed.is_empty() {
                    expected.push((record.id.clone(), allowed));
                }
            }
            expected.sort();
            prop_assert_eq!(listed(&organisation, user), expected);
        }
    }

    #[test]
    fn explanations_name_every_way_that_the_page_gives(pieces in pieces(60), seed in any::<u8>()) {
        let organisation = organisation(&pieces).organisation();
        let reference = Reference::of(&organisation);
        let mut records: Vec<_> = organisation.records().collect();
        records.sort_by(|a, b| a.id.cmp(&b.id));
        // Which questions are asked differs from case to case.
        for (at, record) in (usize::from(seed)..).zip(records) {
            let user = id(USERS[at % USERS.len()]);
            let held = reference.held(&user, record);
            let facts = reference.facts(record);
            let allows = |action, role: &Role| facts.is_some_and(|facts| facts.allows(action, *role));
            let actions = Action::ALL[1..].iter().copied();
            for action in actions.skip(at % 3).step_by(3) {
                let because: Vec<Held> =
                    held.iter().filter(|(role, ..)| allows(action, role)).cloned().collect();
                let mut missing = Role::ALL.to_vec();
                missing.retain(|role| allows(action, role));
                missing.sort_by_key(|role| role.as_str());
                prop_assert_eq!(&roles_allowing(&organisation, action, &record.id), &missing);
                let explanation = explain(&organisation, &user, action, &record.id);
                prop_assert_eq!(explanation.allowed, !because.is_empty());
                prop_assert_eq!(explanation.missing, because.is_empty().then_some(missing));
                let explained = explanation.because.unwrap_or_default().into_iter();
                let explained: Vec<Held> =
                    explained.map(|Because { role, on, via }| (role, on, via)).collect();
                prop_assert_eq!(explained, because);
            }
        }
    }

    #[test]
    fn one_more_binding_never_takes_anything_away(
        pieces in pieces(60),
        what in 28_u8..37,
        numbers in any::<[u16; 4]>(),
    ) {
        let mut build = organisation(&pieces);
        let before = build.organisation();
        prop_assert!(relate(&mut build, what, numbers));
        let after = build.organisation();
        for user in USERS {
            let after = Sweep::of(&after, &id(user));
            for (object, _, actions) in list(&before, &id(user)) {
                prop_assert!(actions.is_subset(after.actions(&object)), "{user} on {object}");
            }
        }
    }

    #[test]
    fn changes_leave_the_rights_of_the_organisation_that_they_make(
        before in pieces(40),
        after in pieces(40),
    ) {
        let before = organisation(&before).organisation();
        let after = organisation(&after).organisation();
        let mut changed = before.clone();
        let ids: std::collections::BTreeSet<_> = before
            .records()
            .chain(after.records())
            .map(|record| record.id.clone())
            .collect();
        let changes: Vec<_> = ids
            .iter()
            .map(|id| Change {
                before: before.get(id).map(Arc::clone),
                after: after.get(id).map(Arc::clone),
            })
            .collect();
        changed.apply(&changes);
        for user in USERS {
            prop_assert_eq!(list(&changed, &id(user)), list(&after, &id(user)));
        }
    }
}

/// The properties say little of what never occurs.
#[test]
fn random_organisations_have_every_role_allow_something() {
    let mut runner = TestRunner::deterministic();
    let mut occurred = std::collections::BTreeSet::new();
    for _ in 0..200 {
        let pieces = pieces(60).new_tree(&mut runner).expect("pieces").current();
        let organisation = organisation(&pieces).organisation();
        let reference = Reference::of(&organisation);
        for record in organisation.records() {
            let Some(facts) = reference.facts(record) else {
                continue;
            };
            for user in USERS {
                let held = reference.held(&id(user), record).into_iter();
                let allows = |role: &Role| {
                    Action::ALL
                        .iter()
                        .any(|action| facts.allows(*action, *role))
                };
                occurred.extend(held.map(|(role, ..)| role).filter(allows));
            }
        }
    }
    let missing: Vec<_> = Role::ALL
        .iter()
        .filter(|role| !occurred.contains(role))
        .collect();
    assert_eq!(missing, [] as [&Role; 0]);
}
