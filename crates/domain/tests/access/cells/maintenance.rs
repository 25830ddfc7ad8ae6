//! §5.

use luotsi_domain::access::Role;

use super::{ACTIONS, Fixture};
use crate::{build::Build, page::Facts};

fn fixture() -> Fixture {
    let mut build = Build::new();
    build.user("administrator").administrator = true;
    build.user("auditor").auditor = true;
    build.user("facilitator").facilitator = true;
    build.user("somebody");
    build.user("gone").administrator = true;
    build.archive("gone");
    build.group("group", &["somebody"]);
    let users = vec![
        "administrator",
        "auditor",
        "facilitator",
        "somebody",
        "gone",
    ];
    let mut objects = Vec::new();
    for (object, on) in [
        ("section:maintenance", "section:maintenance"),
        ("administrator", "user"),
        ("somebody", "user"),
        ("gone", "user"),
        ("group", "group"),
    ] {
        let facts = Facts {
            on,
            ..Facts::default()
        };
        objects.push((object.to_owned(), facts));
    }
    let mut held = Vec::new();
    for (object, _) in &objects {
        for user in ["administrator", "auditor", "facilitator", "somebody"] {
            held.push((user, object.clone(), vec![Role::Everyone]));
        }
        held.push(("administrator", object.clone(), vec![Role::Administrator]));
        held.push(("auditor", object.clone(), vec![Role::Auditor]));
    }
    for user in ["administrator", "somebody"] {
        held.push((user, user.to_owned(), vec![Role::OneSelf]));
    }
    Fixture {
        organisation: build.organisation(),
        objects,
        users,
        held,
    }
}

#[test]
fn section_5_maintenance() {
    assert_eq!(fixture().check(), 5 * ACTIONS * 5);
}
