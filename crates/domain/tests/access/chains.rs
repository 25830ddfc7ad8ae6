//! Long chains of commands on organisations large enough for an index to be in many pieces: made
//! from the one before again and again, it is the one made from nothing.

use jiff::Timestamp;
use luotsi_domain::{
    Id, Kind, Organisation,
    access::{Action, ActionSet, Index},
    command::{Asked, try_out},
    generate::generate,
    organisation::Change,
};
use proptest::prelude::*;

use crate::{build::id, cases::cases, changes::intent, random::Piece};

/// How many commands are tried between two looks.
const BETWEEN_LOOKS: usize = 20;

type Listed = Vec<(Id, Kind, ActionSet)>;

fn listed(index: &Index, user: &Id) -> Listed {
    let user = index.user(user).expect("a user");
    let rows = index.list(user).into_iter();
    rows.map(|(object, actions)| {
        let id = index.object_id(object).expect("an object").clone();
        (id, index.kind(object).expect("a kind"), actions)
    })
    .collect()
}

fn who(index: &Index, object: &Id, action: Action) -> Vec<(Id, ActionSet)> {
    let object = index.object(object).expect("an object");
    let who = index.who(object, Some(action)).into_iter();
    who.map(|(user, actions)| (index.user_id(user).expect("a user").clone(), actions))
        .collect()
}

fn same(made: &Index, fresh: &Index, organisation: &Organisation) -> Result<(), TestCaseError> {
    let (told, counted) = (made.totals(), fresh.totals());
    prop_assert_eq!(told, counted);
    prop_assert!(made.difference(fresh).is_empty());
    prop_assert!(fresh.difference(made).is_empty());
    let ids = |index: &Index| -> Vec<Id> {
        let objects = index.objects().into_iter();
        objects
            .map(|object| index.object_id(object).expect("an object").clone())
            .collect()
    };
    prop_assert_eq!(ids(made), ids(fresh));
    let users = organisation
        .records()
        .filter(|record| record.kind() == Kind::User);
    for user in users {
        prop_assert_eq!(
            listed(made, &user.id),
            listed(fresh, &user.id),
            "{}",
            user.id
        );
    }
    for (at, object) in ids(fresh).iter().enumerate().step_by(7) {
        let action = Action::ALL[at % Action::ALL.len()];
        prop_assert_eq!(
            who(made, object, action),
            who(fresh, object, action),
            "{}",
            object
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases((cases(200) / 20).max(1)))]

    #[test]
    fn an_index_stays_right_through_long_chains_of_commands(
        seed in any::<u64>(),
        commands in prop::collection::vec(any::<Piece>(), 120),
    ) {
        let mut organisation = generate(seed, 30, 600).organisation;
        let mut index = Index::of(&organisation);
        let first = (organisation.clone(), index.clone());
        for (at, piece) in (1_usize..).zip(&commands) {
            let Some(intent) = intent(&organisation, *piece) else {
                continue;
            };
            let tried = try_out(&organisation, &id("u1"), Timestamp::UNIX_EPOCH, Asked::Validity, &[intent]);
            let changes = tried.map(|effects| effects.changes).unwrap_or_default();
            let mut changed = organisation.clone();
            changed.apply(&changes);
            // What has not changed may be named too.
            let section = id("section:processes");
            let ids = changes.iter().filter_map(Change::id).chain(at.is_multiple_of(5).then_some(&section));
            index = index.after(&organisation, &changed, ids);
            organisation = changed;
            if at.is_multiple_of(BETWEEN_LOOKS) {
                same(&index, &Index::of(&organisation), &organisation)?;
            }
        }
        // What was cloned before says what it said.
        same(&first.1, &Index::of(&first.0), &first.0)?;
    }
}
