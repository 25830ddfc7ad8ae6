//! Organisations out of all proportion: very many grants, trees as tall as they get.

use std::sync::Arc;

use luotsi_domain::{
    Data, Id, Kind, Organisation, Record,
    access::{Action, Index, Sweep, list, may},
    bundle,
    organisation::Change,
    record::{GrantedRole, TeamRole, Visibility},
};
use serde_json::json;

use crate::build::{Build, id, user};

const USERS: usize = 1_000;
const FOLDERS: usize = 1_000;

/// How many grants to try: `LUOTSI_ACCESS_GRANTS`, at most a million, or so many as take an
/// unoptimised build no longer than a moment.
fn grants() -> usize {
    let grants = std::env::var("LUOTSI_ACCESS_GRANTS").ok();
    let grants = grants.and_then(|grants| grants.parse().ok());
    grants.unwrap_or(20_000).min(USERS * FOLDERS)
}

/// Which folder the grant with this number is on, and to whom: none is there twice.
fn granted(number: usize) -> (usize, usize) {
    let user = number % USERS;
    (user, (user * 7 + number / USERS) % FOLDERS)
}

/// Folders ten deep: on which ones a user was given something decides what they may do below.
fn above(folder: usize) -> Option<usize> {
    (!folder.is_multiple_of(10)).then(|| folder - 1)
}

#[test]
fn a_bundle_with_very_many_grants_is_read_and_answers() {
    let count = grants();
    let roles = ["viewer", "editor", "approver"];
    let grant = |number: usize| {
        let (user, folder) = granted(number);
        let role = roles[number % roles.len()];
        json!({"to": {"user": format!("u{user}")}, "role": role, "on": format!("f{folder}")})
    };
    let folder = |folder: usize| {
        let above = above(folder).map(|above| format!("f{above}"));
        json!({"id": format!("f{folder}"), "section": "documents", "parent": above, "name": "x"})
    };
    let user = |user: usize| json!({"id": format!("u{user}"), "name": "x"});
    let text = json!({
        "format": "luotsi-organisation/1",
        "users": (0..USERS).map(user).collect::<Vec<_>>(),
        "folders": (0..FOLDERS).map(folder).collect::<Vec<_>>(),
        "grants": (0..count).map(grant).collect::<Vec<_>>(),
    });
    let read = bundle::read(text.to_string().as_bytes()).expect("a bundle");
    let filled = read.fill(&[]).expect("no bodies");
    let organisation = Organisation::from_records(filled.records);

    let mut may_view = vec![false; USERS * FOLDERS];
    for number in 0..count {
        let (user, folder) = granted(number);
        may_view[user * FOLDERS + folder] = true;
    }
    for cell in 0..may_view.len() {
        if let Some(above) = above(cell % FOLDERS) {
            may_view[cell] |= may_view[cell - cell % FOLDERS + above];
        }
    }
    let index = Index::of(&organisation);
    let (first, last) = (id("u0"), Id::from(format!("u{}", USERS - 1)));
    for user in [&first, &last] {
        let listed: Vec<_> = index
            .list(index.user(user).expect("a user"))
            .into_iter()
            .map(|(object, actions)| (index.object_id(object).expect("an id").clone(), actions))
            .collect();
        let walked = list(&organisation, user).into_iter();
        let walked: Vec<_> = walked
            .map(|(object, _, actions)| (object, actions))
            .collect();
        assert_eq!(listed, walked, "{user}");
    }
    for folder in [0, 9, FOLDERS - 1] {
        let object = index
            .object(&Id::from(format!("f{folder}")))
            .expect("a folder");
        let who = index.who(object, Some(Action::View)).len();
        let expected = (0..USERS).filter(|user| may_view[user * FOLDERS + folder]);
        assert_eq!(who, expected.count(), "folder {folder}");
    }
    let viewed = may_view.iter().filter(|may| **may).count() as u64;
    // Beside the folders everybody sees who there is.
    let people = index.totals().allowed.get(Action::View) - viewed;
    assert_eq!(people % USERS as u64, 0);

    let mut without = organisation.clone();
    let revoked = organisation
        .records()
        .find(|record| record.kind() == Kind::Grant);
    let revoked = revoked.expect("a grant").clone();
    without.apply(&[Change {
        before: Some(revoked.clone()),
        after: None,
    }]);
    let next = index.after(&organisation, &without, [&revoked.id]);
    let Data::Grant(grant) = &revoked.data else {
        unreachable!()
    };
    let who = grant.to.id();
    for cell in index.difference(&next).cells() {
        assert_eq!(cell.user, *who);
        assert!(cell.gained.is_empty());
        assert!(!may(
            &without,
            who,
            cell.lost.iter().next().expect("an action"),
            &cell.object
        ));
    }
}

const LEVELS: usize = 10_000;

/// A tree of one branch, with `top` given something at its top and `leaf` at its foot.
fn chain(kind: Kind) -> Build {
    let mut build = Build::new();
    build.user("top");
    build.user("leaf");
    let section = match kind {
        Kind::Process => "section:processes",
        Kind::Area => "section:onboarding",
        Kind::Strategy => "section:strategy",
        _ => "section:documents",
    };
    let mut parent = section.to_owned();
    for level in 0..LEVELS {
        let name = format!("x{level}");
        let (first, last) = (level == 0, level + 1 == LEVELS);
        match kind {
            Kind::Area => {
                build.area(&name, &parent, if first { &["top"] } else { &[] });
            }
            Kind::Strategy => {
                let strategy = build.strategy(&name, &parent, Visibility::Participants);
                if first {
                    strategy.administrators.push(user("top"));
                }
                if last {
                    strategy.participants.push(user("leaf"));
                }
            }
            Kind::Process => {
                build.content(&name, "process", &parent);
            }
            _ => {
                build.content(&name, "folder", &parent);
            }
        }
        parent = name;
    }
    match kind {
        Kind::Area => {
            build.team("team", &parent);
            build.member("team", "leaf", TeamRole::Trainer);
        }
        Kind::Strategy => {}
        _ => {
            build.grant(user("top"), GrantedRole::Editor, "x0");
            build.grant(user("leaf"), GrantedRole::Editor, &parent);
        }
    }
    build
}

/// What the index lists is what walking does.
fn assert_listed(index: &Index, organisation: &Organisation) {
    for user in ["top", "leaf"] {
        let sweep = Sweep::of(organisation, &id(user)).into_rows();
        let list = index.list(index.user(&id(user)).expect("a user"));
        assert_eq!(list.len(), sweep.len(), "{user}");
        for ((object, actions), (id, _, expected)) in list.iter().zip(&sweep) {
            assert_eq!(index.object_id(*object), Some(id), "{user}");
            assert_eq!(actions, expected, "{user} on {id}");
        }
    }
}

#[test]
fn trees_of_ten_thousand_levels_are_compiled_moved_and_compared() {
    for kind in [Kind::Area, Kind::Process, Kind::Folder, Kind::Strategy] {
        let organisation = chain(kind).organisation();
        let index = Index::of(&organisation);
        assert_listed(&index, &organisation);
        let foot = id(&format!("x{}", LEVELS - 1));
        let foot_no = index.object(&foot).expect("an object");
        for user in ["top", "leaf"] {
            let who = index.who(foot_no, Some(Action::Traverse));
            let user_no = index.user(&id(user)).expect("a user");
            let may = may(&organisation, &id(user), Action::Traverse, &foot);
            assert_eq!(
                who.iter().any(|(who, _)| *who == user_no),
                may,
                "{kind:?}, {user}"
            );
        }

        // The lower half moves to the top: nobody's right reaches it any more but from within.
        let half = organisation.get(&id("x5000")).expect("an object");
        let top = organisation.get(&id("x0")).expect("an object");
        let moved = Record {
            parent: top.parent.clone(),
            ..Record::clone(half)
        };
        let mut after = organisation.clone();
        after.apply(&[Change {
            before: Some(half.clone()),
            after: Some(Arc::new(moved)),
        }]);
        let next = index.after(&organisation, &after, [&half.id]);
        assert_listed(&next, &after);
        let difference = index.difference(&next);
        assert_eq!(difference.totals().cells, difference.cells().count() as u64);
        assert!(!difference.is_empty(), "{kind:?}");
        let lost = difference
            .cells_of(&id("top"))
            .filter(|cell| cell.lost.contains(Action::View));
        assert!(lost.count() >= LEVELS / 2, "{kind:?}");
    }
}
