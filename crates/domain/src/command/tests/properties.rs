//! What holds for every sequence of commands.

use proptest::prelude::*;

use super::Fixture;
use crate::{
    Id, Kind, Organisation, Party,
    access::{ActionSet, bears_on_rights, list},
    command::Intent,
    record::GrantedRole,
};

const OBJECTS: &[&str] = &[
    "section:documents",
    "section:processes",
    "f1",
    "f2",
    "d1",
    "d2",
    "d3",
    "p1",
    "p2",
    "p3",
    "n0",
    "n1",
    "n2",
    "team",
    "ed",
    "vic",
];
const ACTORS: &[&str] = &["root", "ed", "ann", "vic"];

fn object() -> impl Strategy<Value = Id> {
    prop::sample::select(OBJECTS).prop_map(Id::from)
}

fn intent() -> impl Strategy<Value = Intent> {
    prop_oneof![
        (object(), object(), prop::option::of(object())).prop_map(|(object, under, before)| {
            Intent::Move {
                object,
                under,
                before,
            }
        }),
        (
            0..3,
            prop::sample::select(&[Kind::Folder, Kind::Document, Kind::Process][..]),
            object()
        )
            .prop_map(|(number, kind, parent)| Intent::Create {
                id: format!("n{number}").into(),
                kind,
                parent,
                name: "Uusi".into(),
            }),
        (object(), "[a-z]{0,3}").prop_map(|(object, name)| Intent::Rename {
            object,
            name: name.as_str().into(),
        }),
        object().prop_map(|object| Intent::Archive { object }),
        object().prop_map(|object| Intent::Restore { object }),
        object().prop_map(|object| Intent::Delete { object }),
        object().prop_map(|object| Intent::Undelete { object }),
        object().prop_map(|object| Intent::Purge { object }),
        object().prop_map(|object| Intent::Submit { object }),
        object().prop_map(|object| Intent::Approve {
            object,
            note: String::new()
        }),
        (object(), object()).prop_map(|(object, to)| Intent::Link { object, to }),
        (object(), prop::sample::select(GrantedRole::ALL)).prop_map(|(on, role)| Intent::Grant {
            to: Party::User("vic".into()),
            role,
            on,
        }),
        (0..3, object()).prop_map(|(number, process)| Intent::InsertLevel {
            id: format!("n{number}").into(),
            process,
            name: "Väli".into(),
        }),
    ]
}

/// The indexes say what the records say.
fn is_consistent(organisation: &Organisation) -> Result<(), TestCaseError> {
    let records: Vec<_> = organisation
        .records()
        .chain(organisation.bin())
        .map(|record| crate::Record::clone(record))
        .collect();
    let fresh = Organisation::from_records(records);
    for record in organisation.records() {
        prop_assert_eq!(
            organisation.children(&record.id),
            fresh.children(&record.id)
        );
        for kind in crate::record::ReferenceKind::ALL {
            prop_assert_eq!(
                organisation.referrers(*kind, &record.id),
                fresh.referrers(*kind, &record.id)
            );
        }
        if let Some(parent) = &record.parent {
            prop_assert!(
                organisation.get(parent).is_some(),
                "{} stands nowhere",
                record.id
            );
            prop_assert!(organisation.section_of(&record.id).is_some());
        }
    }
    Ok(())
}

/// What a user may do, whatever the order of siblings.
fn rights(organisation: &Organisation, user: &Id) -> Vec<(Id, Kind, ActionSet)> {
    let mut rights = list(organisation, user);
    rights.sort_by(|a, b| a.0.cmp(&b.0));
    rights
}

proptest! {
    #[test]
    fn commands_keep_the_organisation_whole(
        commands in prop::collection::vec((prop::sample::select(ACTORS), intent()), 1..60)
    ) {
        let mut fixture = Fixture::new();
        for (actor, intent) in commands {
            let before = fixture.organisation.clone();
            match fixture.decide(actor, intent.clone()) {
                Ok(effects) => {
                    fixture.organisation.apply(&effects.changes);
                    prop_assert_ne!(&before, &fixture.organisation);
                    if !effects.changes.iter().any(bears_on_rights) {
                        for user in ACTORS {
                            let user = Id::from(*user);
                            prop_assert_eq!(
                                rights(&before, &user),
                                rights(&fixture.organisation, &user),
                                "{:?}",
                                &intent
                            );
                        }
                    }
                    is_consistent(&fixture.organisation)?;
                    let back: Vec<_> = effects
                        .changes
                        .iter()
                        .map(|change| crate::organisation::Change {
                            before: change.after.clone(),
                            after: change.before.clone(),
                        })
                        .collect();
                    let mut undone = fixture.organisation.clone();
                    undone.apply(&back);
                    for change in &back {
                        let id = change.id().unwrap();
                        prop_assert_eq!(undone.get(id).or_else(|| undone.binned(id)), change.after.as_ref());
                    }
                    prop_assert_eq!(&undone, &before);
                    is_consistent(&undone)?;
                }
                Err(_) => prop_assert_eq!(&before, &fixture.organisation),
            }
        }
    }
}
