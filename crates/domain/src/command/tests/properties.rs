//! What holds for every sequence of commands.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    Fixture,
    random::{ACTORS, actor, intent},
};
use crate::{
    Data, Id, Kind, Organisation, SectionName,
    access::{Action, ActionSet, bears_on_rights, list, may},
    command::{Asked, Command, try_out},
};

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

/// No two living documents have the same number, and what is translated is no translation.
fn documents_agree(organisation: &Organisation) -> Result<(), TestCaseError> {
    let document = |id: &Id| match &organisation.get(id)?.data {
        Data::Document(document) => Some(document),
        _ => None,
    };
    let mut numbers = BTreeSet::new();
    for record in organisation.records() {
        let Some(of) = document(&record.id) else {
            continue;
        };
        let number = of.number.to_lowercase();
        prop_assert!(number.is_empty() || numbers.insert(number), "{}", record.id);
        if let Some(translates) = &of.translates {
            prop_assert_ne!(&translates.of, &record.id);
            let original = document(&translates.of);
            prop_assert!(
                original.is_none_or(|it| it.translates.is_none()),
                "{}",
                record.id
            );
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

/// Whoever may make a change makes a change that can be made, and it comes to the same.
fn is_valid(before: &Organisation, command: &Command, decided: bool) -> Result<(), TestCaseError> {
    let Command {
        actor, at, intent, ..
    } = command;
    let tried = |asked| try_out(before, actor, *at, asked, std::slice::from_ref(intent));
    let allowed = tried(Asked::Rights);
    prop_assert!(allowed.is_ok() || !decided, "{:?}", command);
    if let Ok(effects) = allowed {
        prop_assert_eq!(tried(Asked::Validity), Ok(effects), "{:?}", command);
    }
    Ok(())
}

proptest! {
    #[test]
    fn commands_keep_the_organisation_whole(
        is_house in any::<bool>(),
        commands in prop::collection::vec((actor(), intent()), 1..60)
    ) {
        let mut fixture = if is_house { Fixture::house() } else { Fixture::new() };
        for (actor, intent) in commands {
            let before = fixture.organisation.clone();
            let decided = fixture.decide(actor, intent.clone());
            is_valid(&before, &Fixture::command(actor, intent.clone()), decided.is_ok())?;
            match decided {
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
                    documents_agree(&fixture.organisation)?;
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
                Err(refusal) => {
                    prop_assert_eq!(&before, &fixture.organisation);
                    // What the actor did not name themselves, they may know of.
                    let named = format!("{intent:?} {actor:?}");
                    let is_named = |id: &str| named.contains(&format!("{id:?}"));
                    if let Some(object) = &refusal.object
                        && before.get(object).is_some_and(|record| record.kind().is_object())
                        && !is_named(object.as_str())
                        // (a membership, by its team and user)
                        && !object.as_str().split('/').all(is_named)
                    {
                        prop_assert!(
                            may(&before, &actor.into(), Action::Traverse, object)
                                || SectionName::of(object).is_some(),
                            "{intent:?} by {actor}: {refusal:?}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn the_random_commands_are_of_every_kind_and_all_are_carried_out_at_times() {
    use proptest::{strategy::ValueTree as _, test_runner::TestRunner};

    let mut runner = TestRunner::deterministic();
    let command = (actor(), intent());
    let (mut met, mut carried_out) = (BTreeSet::new(), BTreeSet::new());
    for round in 0..300 {
        let mut fixture = if round % 4 == 0 {
            Fixture::new()
        } else {
            Fixture::house()
        };
        for _ in 0..80 {
            let (actor, intent) = command.new_tree(&mut runner).unwrap().current();
            let op = serde_json::to_value(&intent).unwrap()["op"].to_string();
            if let Ok(effects) = fixture.decide(actor, intent) {
                fixture.organisation.apply(&effects.changes);
                carried_out.insert(op.clone());
            }
            met.insert(op);
        }
    }
    assert_eq!(met, carried_out);
    assert!(met.len() > 40, "{met:?}");
}
