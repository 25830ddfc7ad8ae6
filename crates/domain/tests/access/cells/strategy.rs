//! §7.

use luotsi_domain::{access::Role, record::Visibility};

use super::{ACTIONS, Fixture};
use crate::{
    build::{Build, group, user},
    page::Facts,
};

const USERS: [&str; 9] = [
    "facilitator",
    "chief",
    "participant",
    "answerer",
    "doer",
    "author",
    "connected",
    "nobody",
    "administrator",
];

/// A strategy for participants only, with a sub-strategy, so that every column has somebody who
/// holds that role there.
fn fixture() -> Fixture {
    let mut build = Build::new();
    for user in USERS {
        build.user(user);
    }
    for name in ["facilitator", "administrator"] {
        match &mut build.get(name).data {
            luotsi_domain::Data::User(user) if name == "facilitator" => user.facilitator = true,
            luotsi_domain::Data::User(user) => user.administrator = true,
            _ => unreachable!(),
        }
    }
    build.group("group", &["connected", "author"]);
    let strategy = build.strategy("strategy", "section:strategy", Visibility::Participants);
    strategy.administrators.push(user("chief"));
    strategy.participants.push(user("participant"));
    build.breakthrough("breakthrough", "strategy", &[group("group")]);
    build.responsible(user("answerer"));
    build.initiative("initiative", "breakthrough", None);
    build.responsible(user("doer"));
    build.initiative("draft", "breakthrough", Some("author"));
    build.breakthrough("other", "strategy", &[]);
    build.initiative("other-initiative", "other", None);
    build.strategy("sub", "strategy", Visibility::Participants);
    build.breakthrough("sub-breakthrough", "sub", &[]);
    build.initiative("sub-initiative", "sub-breakthrough", None);
    let own = [
        ("strategy", "strategy"),
        ("breakthrough", "breakthrough"),
        ("initiative", "initiative"),
        ("draft", "initiative"),
        ("other", "breakthrough"),
        ("other-initiative", "initiative"),
    ];
    let below = [
        ("sub", "strategy"),
        ("sub-breakthrough", "breakthrough"),
        ("sub-initiative", "initiative"),
    ];
    let mut held = Vec::new();
    let mut objects = Vec::new();
    let section = [("section:strategy", "section:strategy")];
    for (object, on) in section.into_iter().chain(own).chain(below) {
        let facts = Facts {
            on,
            ..Facts::default()
        };
        objects.push((object.to_owned(), facts));
        held.push(("facilitator", object.to_owned(), vec![Role::Facilitator]));
    }
    for (object, _) in own.into_iter().chain(below) {
        let roles = vec![Role::StrategyAdministrator, Role::StrategyViewer];
        held.push(("chief", object.to_owned(), roles));
    }
    for (object, _) in own {
        held.push(("participant", object.to_owned(), vec![Role::Participant]));
        for viewer in ["participant", "answerer", "doer", "author", "connected"] {
            held.push((viewer, object.to_owned(), vec![Role::StrategyViewer]));
        }
    }
    for object in ["breakthrough", "initiative", "draft"] {
        let roles = vec![Role::BreakthroughResponsible];
        held.push(("answerer", object.to_owned(), roles));
    }
    held.push((
        "doer",
        "initiative".to_owned(),
        vec![Role::InitiativeResponsible],
    ));
    held.push(("author", "draft".to_owned(), vec![Role::DraftAuthor]));
    Fixture {
        organisation: build.organisation(),
        objects,
        users: USERS.to_vec(),
        held,
    }
}

#[test]
fn section_7_strategy() {
    assert_eq!(fixture().check(), 10 * ACTIONS * 9);
}
