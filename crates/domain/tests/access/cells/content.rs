//! §4.

use luotsi_domain::{
    access::Role,
    record::{Flag, GrantedRole},
};

use super::{ACTIONS, Fixture};
use crate::{
    build::{Build, user},
    page::Facts,
};

const SECTIONS: [&str; 6] = [
    "section:processes",
    "section:documents",
    "section:risks",
    "section:metrics",
    "section:reports",
    "section:handbook",
];

const HOLDERS: [(&str, Role); 6] = [
    ("viewer", Role::Viewer),
    ("editor", Role::Editor),
    ("approver", Role::Approver),
    ("responsible", Role::Responsible),
    ("administrator", Role::Administrator),
    ("auditor", Role::Auditor),
];

/// Content of a kind, published or not, itself archived or not, below something archived or not.
fn fixture() -> Fixture {
    let mut build = Build::new();
    build.user("nobody");
    for (holder, _) in HOLDERS {
        build.user(holder);
    }
    build
        .user("gone-administrator")
        .set(Flag::Administrator, true);
    build.archive("gone-administrator");
    for (flag, holder) in [
        (Flag::Administrator, "administrator"),
        (Flag::Auditor, "auditor"),
    ] {
        match &mut build.get(holder).data {
            luotsi_domain::Data::User(user) => user.set(flag, true),
            _ => unreachable!(),
        }
    }
    for section in SECTIONS {
        for role in GrantedRole::ALL {
            build.grant(user(role.as_str()), *role, section);
        }
    }
    let mut objects = Vec::new();
    for section in SECTIONS {
        let facts = Facts {
            on: section,
            ..Facts::default()
        };
        objects.push((section.to_owned(), facts));
    }
    for (kind, parent, section) in [
        ("process", "process", "section:processes"),
        ("folder", "folder", "section:documents"),
        ("document", "folder", "section:documents"),
        ("risk", "folder", "section:risks"),
        ("metric", "folder", "section:metrics"),
        ("report", "folder", "section:reports"),
        ("handbook", "", "section:handbook"),
        ("chapter", "handbook", "section:handbook"),
    ] {
        let [open, closed] = [format!("{kind}-open"), format!("{kind}-closed")];
        let mut places = vec![(section.to_owned(), false)];
        if !parent.is_empty() {
            build.content(&open, parent, section).published();
            build.content(&closed, parent, section).published();
            build.archive(&closed);
            places = vec![(open, false), (closed, true)];
        }
        for (place, archived_above) in places {
            for published in [false, true] {
                for archived in [false, true] {
                    let name = format!("{place}/{kind}-{published}-{archived}");
                    build
                        .content(&name, kind, &place)
                        .responsible(user("responsible"));
                    if published {
                        build.published();
                    }
                    build.last().archived = archived;
                    let facts = Facts {
                        on: kind,
                        published,
                        archived,
                        archived_above,
                        ..Facts::default()
                    };
                    objects.push((name, facts));
                }
            }
        }
    }
    let mut held = Vec::new();
    for (object, facts) in &objects {
        for (holder, role) in HOLDERS {
            // A section has no responsible.
            if role != Role::Responsible || !facts.on.starts_with("section:") {
                held.push((holder, object.clone(), vec![role]));
            }
        }
    }
    let mut users = vec!["nobody", "gone-administrator"];
    users.extend(HOLDERS.map(|(holder, _)| holder));
    Fixture {
        organisation: build.organisation(),
        objects,
        users,
        held,
    }
}

#[test]
fn section_4_content() {
    // 6 sections, 7 kinds with 8 conditions, handbooks with 4; 8 people.
    assert_eq!(fixture().check(), (6 + 7 * 8 + 4) * ACTIONS * 8);
}
