//! What an explanation says, in the words of formats §2.

use luotsi_domain::{
    Organisation,
    access::{Action, Explanation, Role, Via, explain, list, who_can_help},
    record::{GrantedRole, ShareTarget, TeamRole, Visibility},
};
use serde_json::json;

use crate::build::{Build, group, id, user};

/// The reasons, short: `editor on f1 via group g1`.
pub(crate) fn because(
    organisation: &Organisation,
    who: &str,
    action: Action,
    object: &str,
) -> Vec<String> {
    let explanation = explain(organisation, &id(who), action, &id(object));
    let reasons = explanation.because.unwrap_or_default();
    let reasons = reasons.into_iter().map(|because| {
        let via = match because.via {
            Via::User(id) => format!("user {id}"),
            Via::Group(id) => format!("group {id}"),
            Via::Team(id) => format!("team {id}"),
            Via::Area(id) => format!("area {id}"),
            Via::Derived(role) => format!("derived {role}"),
        };
        format!("{} on {} via {via}", because.role, because.on)
    });
    reasons.collect()
}

fn json(explanation: &Explanation) -> serde_json::Value {
    serde_json::to_value(explanation).expect("it serialises")
}

#[test]
fn an_allowance_names_every_way_in() {
    let mut build = Build::new();
    build.user("u1");
    build
        .group("g1", &["u1"])
        .group("g2", &["u1"])
        .group("g3", &[]);
    build.content("f1", "folder", "section:documents");
    build
        .content("d1", "document", "f1")
        .responsible(group("g2"));
    build.grant(group("g1"), GrantedRole::Editor, "section:documents");
    build.grant(group("g3"), GrantedRole::Editor, "section:documents");
    build.grant(user("u1"), GrantedRole::Editor, "f1");
    build.grant(user("u1"), GrantedRole::Viewer, "d1");
    let organisation = build.organisation();
    let explanation = explain(&organisation, &id("u1"), Action::Edit, &id("d1"));
    assert_eq!(
        json(&explanation),
        json!({"allowed": true, "because": [
            {"role": "editor", "on": "f1", "via": {"user": "u1"}},
            {"role": "editor", "on": "section:documents", "via": {"group": "g1"}},
            {"role": "responsible", "on": "d1", "via": {"derived": "responsible"}},
        ]})
    );
}

#[test]
fn a_denial_names_every_role_whose_table_would_allow_it_sorted() {
    let mut build = Build::new();
    build.user("u1");
    build.user("u2");
    build.content("d1", "document", "section:documents");
    let organisation = build.organisation();
    let denied =
        |action, object: &str| json(&explain(&organisation, &id("u1"), action, &id(object)));
    assert_eq!(
        denied(Action::Edit, "d1"),
        json!({"allowed": false, "missing": ["administrator", "editor", "responsible"]})
    );
    // Nobody acknowledges what is not published: the list is there, and empty.
    assert_eq!(
        denied(Action::Acknowledge, "d1"),
        json!({"allowed": false, "missing": []})
    );
    assert_eq!(
        denied(Action::Edit, "u2"),
        json!({"allowed": false, "missing": ["administrator", "self"]})
    );
    assert_eq!(
        denied(Action::Traverse, "section:strategy"),
        json!({"allowed": false, "missing": ["facilitator"]})
    );
    assert_eq!(
        denied(Action::View, "no such object"),
        json!({"allowed": false, "missing": []})
    );
}

#[test]
fn who_is_archived_or_unknown_is_denied() {
    let mut build = Build::new();
    build.user("gone").administrator = true;
    build.archive("gone");
    build.content("d1", "document", "section:documents");
    let organisation = build.organisation();
    for who in ["gone", "nobody", "d1"] {
        let explanation = explain(&organisation, &id(who), Action::Archive, &id("d1"));
        assert_eq!(
            json(&explanation),
            json!({"allowed": false, "missing": ["administrator"]})
        );
        assert!(list(&organisation, &id(who)).is_empty());
    }
}

#[test]
fn each_way_to_hold_a_role_is_named_by_what_gave_it() {
    let mut build = Build::new();
    build.user("u1").administrator = true;
    build.area("a1", "section:onboarding", &["u1"]);
    build
        .team("t1", "a1")
        .member("t1", "u1", TeamRole::TeamOwner);
    build.team("t2", "section:onboarding");
    build.template("x1", "t2", None);
    build.share(ShareTarget::User(id("u1")), true);
    build.share(ShareTarget::Team(id("t1")), false);
    build.share(ShareTarget::Area(id("a1")), true);
    let strategy = build.strategy("s1", "section:strategy", Visibility::Public);
    strategy.participants.push(crate::build::team("t1"));
    let organisation = build.organisation();
    let because = |object| because(&organisation, "u1", Action::View, object);
    assert_eq!(
        because("t1"),
        [
            "administrator on section:onboarding via derived administrator",
            "coordinator on a1 via user u1",
            "team-owner on t1 via user u1",
        ]
    );
    assert_eq!(
        because("x1"),
        [
            "administrator on section:onboarding via derived administrator",
            "template-editor on x1 via user u1",
            "template-editor on x1 via area a1",
            "template-user on x1 via team t1",
        ]
    );
    assert_eq!(
        because("s1"),
        [
            "participant on s1 via team t1",
            "strategy-viewer on s1 via derived strategy-viewer",
        ]
    );
    assert_eq!(
        because("u1"),
        ["everyone on section:maintenance via derived everyone"]
    );
}

/// Whoever takes part in a strategy is strategy-viewer of it, and so the author of their drafts.
#[test]
fn every_part_in_a_strategy_makes_a_strategy_viewer() {
    let mut build = Build::new();
    for name in ["above", "chief", "participant", "nobody"] {
        build.user(name);
    }
    let top = build.strategy("top", "section:strategy", Visibility::Participants);
    top.administrators.push(user("above"));
    let strategy = build.strategy("s", "top", Visibility::Participants);
    strategy.administrators.push(user("chief"));
    strategy.participants.push(user("participant"));
    build.breakthrough("b", "s", &[]);
    for (who, expected) in [
        (
            "above",
            &[
                "strategy-administrator on top via user above",
                "draft-author on draft-above via derived draft-author",
                "strategy-viewer on top via derived strategy-viewer",
            ][..],
        ),
        (
            "chief",
            &[
                "strategy-administrator on s via user chief",
                "draft-author on draft-chief via derived draft-author",
                "strategy-viewer on s via derived strategy-viewer",
            ],
        ),
        (
            "participant",
            &[
                "participant on s via user participant",
                "draft-author on draft-participant via derived draft-author",
                "strategy-viewer on s via derived strategy-viewer",
            ],
        ),
        ("nobody", &[]),
    ] {
        let draft = format!("draft-{who}");
        build.initiative(&draft, "b", Some(who));
        let organisation = build.organisation();
        assert_eq!(because(&organisation, who, Action::View, &draft), expected);
    }
}

#[test]
fn traverse_is_explained_by_the_view_that_it_follows_from() {
    let mut build = Build::new();
    build.user("u1");
    build.content("f1", "folder", "section:documents");
    build
        .content("d1", "document", "f1")
        .responsible(user("u1"));
    let organisation = build.organisation();
    let because = because(&organisation, "u1", Action::Traverse, "section:documents");
    assert_eq!(because, ["responsible on d1 via derived responsible"]);
}

#[test]
fn actions_serialise_in_the_order_of_the_rules() {
    let mut build = Build::new();
    build.user("u1");
    build
        .content("d1", "document", "section:documents")
        .published();
    build.grant(user("u1"), GrantedRole::Viewer, "d1");
    let organisation = build.organisation();
    let listed = list(&organisation, &id("u1"));
    let (_, _, actions) = listed
        .iter()
        .find(|(object, ..)| *object == id("d1"))
        .expect("d1");
    assert_eq!(
        serde_json::to_value(actions).expect("it serialises"),
        json!(["traverse", "view", "comment", "acknowledge"])
    );
}

#[test]
fn names_of_roles_and_actions_serialise_as_the_rules_spell_them() {
    for role in Role::ALL {
        assert_eq!(json!(role), json!(role.as_str()));
    }
    for action in Action::ALL {
        assert_eq!(json!(action), json!(action.as_str()));
    }
}

/// §9: who could help.
#[test]
fn administrators_facilitators_and_the_responsible_could_help() {
    let mut build = Build::new();
    build.user("a1").administrator = true;
    build.user("a2").administrator = true;
    build.user("gone").administrator = true;
    build.archive("gone");
    build.user("f1").facilitator = true;
    build.user("u1").auditor = true;
    build.group("g1", &[]);
    build
        .content("d1", "document", "section:documents")
        .responsible(group("g1"));
    build.strategy("s1", "section:strategy", Visibility::Public);
    build.breakthrough("b1", "s1", &[]).responsible(user("u1"));
    let organisation = build.organisation();
    let help = |object: &str| {
        let helpers = who_can_help(&organisation, &id(object));
        let names: Vec<_> = helpers.users.iter().map(|id| id.to_string()).collect();
        (names, helpers.responsible)
    };
    let administrators = vec!["a1".to_owned(), "a2".to_owned()];
    assert_eq!(help("d1"), (administrators.clone(), Some(group("g1"))));
    assert_eq!(help("section:onboarding"), (administrators, None));
    let facilitators = vec!["f1".to_owned()];
    assert_eq!(help("s1"), (facilitators.clone(), None));
    assert_eq!(help("b1"), (facilitators, Some(user("u1"))));
}
