//! What access-rules says in sentences: §1, §4, §6, §7 and §8.

use luotsi_domain::{
    Id, SectionName,
    access::{Action, ActionSet, Sweep, actions, list, may},
    record::{GrantedRole, TeamRole, Visibility},
};

use crate::build::{Build, id, user};

/// What somebody may traverse beside users, one by one and all at once.
fn traversed(build: &Build, who: &str) -> Vec<String> {
    let organisation = build.organisation();
    let listed = list(&organisation, &id(who));
    let traversed: Vec<Id> = listed
        .into_iter()
        .filter(|(_, _, actions)| actions.contains(Action::Traverse))
        .map(|(id, _, _)| id)
        .collect();
    for record in organisation.records() {
        let asked = may(&organisation, &id(who), Action::Traverse, &record.id);
        assert_eq!(asked, traversed.contains(&record.id), "{}", record.id);
    }
    // Everyone sees the users, and so the section that they stand in.
    let is_known =
        |id: &&Id| organisation.user(id).is_none() && **id != SectionName::Maintenance.id();
    let rest = traversed.iter().filter(is_known);
    rest.map(Id::to_string).collect()
}

/// §4: archived things are gone for everybody but administrators and auditors, at any depth.
#[test]
fn archiving_reaches_all_below() {
    let mut build = Build::new();
    build.user("editor");
    build.user("auditor").auditor = true;
    for (name, parent) in [("p1", "section:processes"), ("p2", "p1"), ("p3", "p2")] {
        build.content(name, "process", parent).published();
    }
    build.grant(user("editor"), GrantedRole::Editor, "section:processes");
    build.archive("p2");
    assert_eq!(traversed(&build, "editor"), ["section:processes", "p1"]);
    let organisation = build.organisation();
    let p3 = actions(&organisation, &id("auditor"), &id("p3"));
    let expected: ActionSet = [Action::Traverse, Action::View, Action::ViewDraft]
        .into_iter()
        .collect();
    assert_eq!(p3, expected);
}

/// §6: a coordinator sees their own branches, all of them, and the levels above.
#[test]
fn a_coordinator_sees_their_branches_and_the_levels_above() {
    let mut build = Build::new();
    build.user("u");
    for (area, parent, coordinators) in [
        ("a", "section:onboarding", &[][..]),
        ("a1", "a", &["u"]),
        ("a11", "a1", &[]),
        ("a2", "a", &[]),
        ("a21", "a2", &["u"]),
        ("b", "section:onboarding", &[]),
    ] {
        build.area(area, parent, coordinators);
    }
    let seen = traversed(&build, "u");
    assert_eq!(seen, ["section:onboarding", "a", "a1", "a11", "a2", "a21"]);
}

/// §6: what is left of an archived team.
#[test]
fn an_archived_team_keeps_view_and_archive_for_those_above_it() {
    let mut build = Build::new();
    build.user("u");
    build.user("owner");
    build.area("a", "section:onboarding", &["u"]);
    build
        .team("t", "a")
        .member("t", "owner", TeamRole::TeamOwner);
    build
        .plan("plan", "t", None, Some("owner"))
        .task("task", "plan", &["owner"]);
    assert_eq!(traversed(&build, "owner").len(), 6);
    build.archive("t");
    assert_eq!(traversed(&build, "owner"), [] as [&str; 0]);
    assert_eq!(traversed(&build, "u"), ["section:onboarding", "a", "t"]);
}

/// §8: the way up to what may be viewed is there, and nothing beside it.
#[test]
fn the_way_up_to_what_may_be_viewed_can_be_traversed() {
    let mut build = Build::new();
    build.user("u");
    build.content("f", "folder", "section:documents");
    build.content("d", "document", "f").published();
    build.content("e", "document", "f").published();
    build.grant(user("u"), GrantedRole::Viewer, "d");
    assert_eq!(traversed(&build, "u"), ["section:documents", "f", "d"]);
    let organisation = build.organisation();
    let folder = actions(&organisation, &id("u"), &id("f"));
    assert_eq!(folder.iter().collect::<Vec<_>>(), [Action::Traverse]);
}

/// §8: a strategy that may not be viewed stops the way up; a sub-strategy of it is seen alone.
#[test]
fn a_hidden_strategy_stops_the_way_up() {
    let mut build = Build::new();
    build.user("u");
    build.strategy("s", "section:strategy", Visibility::Participants);
    build.breakthrough("b", "s", &[]);
    build.strategy("sub", "s", Visibility::Public);
    build.breakthrough("sub-b", "sub", &[]);
    assert_eq!(traversed(&build, "u"), ["sub", "sub-b"]);
    build.strategy("open", "section:strategy", Visibility::Public);
    assert_eq!(
        traversed(&build, "u"),
        ["section:strategy", "sub", "sub-b", "open"]
    );
}

/// §1: an archived user has no rights at all; an unknown one neither.
#[test]
fn who_is_archived_traverses_nothing() {
    let mut build = Build::new();
    build.user("u").administrator = true;
    build.user("f").facilitator = true;
    assert_eq!(traversed(&build, "u").len(), 7);
    build.archive("u").archive("f");
    assert_eq!(traversed(&build, "u"), [] as [&str; 0]);
    assert_eq!(traversed(&build, "f"), [] as [&str; 0]);
    assert_eq!(traversed(&build, "nobody"), [] as [&str; 0]);
}

/// Grants and the settings are records, but nothing that anybody has rights on.
#[test]
fn what_is_no_object_has_no_actions() {
    let mut build = Build::new();
    build.user("u").administrator = true;
    build.grant(user("u"), GrantedRole::Viewer, "section:documents");
    let grant = build.last().id.clone();
    let organisation = build.organisation();
    for object in [grant, Id::settings(), id("section:nowhere")] {
        let found = actions(&organisation, &id("u"), &object);
        assert_eq!(found, ActionSet::EMPTY, "{object}");
    }
}

/// Trees may be as deep as they like.
#[test]
fn ten_thousand_levels_are_walked() {
    const LEVELS: usize = 10_000;
    let mut build = Build::new();
    build.user("u");
    build.user("v");
    let mut parent = "section:processes".to_owned();
    for level in 0..LEVELS {
        let name = format!("p{level}");
        build.content(&name, "process", &parent);
        parent = name;
    }
    build
        .last()
        .data
        .governance_mut()
        .expect("a process")
        .responsible = Some(user("v"));
    build.grant(user("u"), GrantedRole::Editor, "section:processes");
    let organisation = build.organisation();
    assert!(may(&organisation, &id("u"), Action::Edit, &id(&parent)));
    assert!(may(&organisation, &id("v"), Action::Traverse, &id("p0")));
    let sweep = Sweep::of(&organisation, &id("v"));
    assert!(sweep.may(Action::Traverse, &id("section:processes")));
    assert!(!sweep.may(Action::View, &id("p0")));
    assert!(sweep.may(Action::View, &id(&parent)));
}
