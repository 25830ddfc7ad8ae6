//! Flags, grants and responsibility.

use luotsi_domain::{access::Action, record::GrantedRole};

use super::{each_may, may_each};
use crate::build::{Build, group, team, user};
use luotsi_domain::record::{TeamRole, Visibility};

#[test]
fn administrator_reaches_everything_but_the_strategy_section() {
    let mut build = Build::new();
    build.user("u").administrator = true;
    build.content("d", "document", "section:documents");
    build.team("t", "section:onboarding");
    build.strategy("s", "section:strategy", Visibility::Participants);
    let objects = ["d", "t", "section:maintenance", "section:strategy", "s"];
    let seen = may_each(&build, "u", Action::View, objects);
    assert_eq!(seen, [true, true, true, false, false]);
}

#[test]
fn auditor_sees_content_and_maintenance_only() {
    let mut build = Build::new();
    build.user("u").auditor = true;
    build.content("d", "document", "section:documents");
    build.content("h", "handbook", "section:handbook");
    build.content("c", "chapter", "h");
    build.team("t", "section:onboarding");
    build.strategy("s", "section:strategy", Visibility::Participants);
    let objects = [
        "d",
        "c",
        "section:maintenance",
        "section:onboarding",
        "t",
        "s",
    ];
    let seen = may_each(&build, "u", Action::View, objects);
    assert_eq!(seen, [true, true, true, false, false, false]);
}

#[test]
fn a_grant_reaches_the_object_and_all_below_and_nothing_beside_or_above() {
    let mut build = Build::new();
    build.user("u");
    for (name, parent) in [
        ("p1", "section:processes"),
        ("p2", "p1"),
        ("p3", "p2"),
        ("q", "p1"),
    ] {
        build.content(name, "process", parent);
    }
    build.grant(user("u"), GrantedRole::Editor, "p2");
    let objects = ["p2", "p3", "p1", "q", "section:processes"];
    let edited = may_each(&build, "u", Action::Edit, objects);
    assert_eq!(edited, [true, true, false, false, false]);
}

#[test]
fn grants_to_a_group_hold_for_its_members() {
    let mut build = Build::new();
    build.user("in");
    build.user("out");
    build.group("g", &["in"]);
    build.content("d", "document", "section:documents");
    build.grant(group("g"), GrantedRole::Approver, "section:documents");
    let approve = each_may(&build, ["in", "out"], Action::Approve, "d");
    assert_eq!(approve, [true, false]);
}

/// §1: active members, while the team itself is not archived.
#[test]
fn a_team_as_principal_is_its_active_members_while_it_is_active() {
    let mut build = Build::new();
    build.user("in");
    build.user("left");
    build.user("out");
    build.team("t", "section:onboarding");
    build.member("t", "in", TeamRole::Trainer);
    build.member("t", "left", TeamRole::TeamOwner);
    build.archive("t/left");
    let strategy = build.strategy("s", "section:strategy", Visibility::Participants);
    strategy.participants.push(team("t"));
    let users = ["in", "left", "out"];
    assert_eq!(
        each_may(&build, users, Action::Edit, "s"),
        [true, false, false]
    );
    build.archive("t");
    assert_eq!(
        each_may(&build, users, Action::Edit, "s"),
        [false, false, false]
    );
}

#[test]
fn responsible_is_a_user_or_the_members_of_a_group_on_that_object_only() {
    let mut build = Build::new();
    build.user("u");
    build.user("m");
    build.group("g", &["m"]);
    build
        .content("f1", "folder", "section:documents")
        .responsible(user("u"));
    build
        .content("d1", "document", "f1")
        .responsible(group("g"));
    let users = ["u", "m"];
    assert_eq!(each_may(&build, users, Action::Edit, "f1"), [true, false]);
    assert_eq!(each_may(&build, users, Action::Edit, "d1"), [false, true]);
}

#[test]
fn everyone_sees_users_and_groups_archived_ones_too_and_edits_themselves_only() {
    let mut build = Build::new();
    build.user("u");
    build.user("v");
    build.archive("v");
    build.group("g", &[]);
    let objects = ["u", "v", "g", "section:maintenance"];
    let seen = may_each(&build, "u", Action::View, objects);
    assert_eq!(seen, [true, true, true, false]);
    let edited = may_each(&build, "u", Action::Edit, objects);
    assert_eq!(edited, [true, false, false, false]);
    let by_archived = may_each(&build, "v", Action::View, objects);
    assert_eq!(by_archived, [false; 4]);
}
