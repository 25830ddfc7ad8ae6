//! Teams and memberships (access-rules §6).

use serde_json::{Value, json};

use super::Fixture;
use crate::{Id, record::TeamRole};

fn role(user: &str, role: &str) -> Value {
    json!({"op": "set-team-role", "team": "t1", "user": user, "role": role})
}

#[test]
fn a_coordinator_adds_teams_only_to_areas_with_none_below() {
    let mut fixture = Fixture::house();
    let create = |area: Option<&str>| json!({"op": "create-team", "id": "t5", "area": area, "identifier": "T-05", "name": "t5"});
    fixture.decides(
        &create(Some("a1")),
        &[
            ("root", "ok"),
            ("cora", "not-lowest-area"),
            ("owner", "forbidden"),
        ],
    );
    fixture.decides(
        &create(Some("a3")),
        &[("root", "ok"), ("cora", "ok"), ("owner", "not-found")],
    );
    fixture.decides(
        &create(Some("a9")),
        &[("cora", "not-found"), ("boss", "forbidden")],
    );
    fixture.decides(
        &create(None),
        &[
            ("root", "ok"),
            ("cora", "forbidden"),
            ("nobody", "not-found"),
        ],
    );
    let identifier = json!({"op": "set-identifier", "team": "t1", "identifier": "T-99"});
    fixture.decides(
        &identifier,
        &[
            ("root", "ok"),
            ("cora", "ok"),
            ("owner", "ok"),
            ("lead", "forbidden"),
        ],
    );
    fixture.back_and_forth("owner", identifier);
}

#[test]
fn a_team_moves_where_its_mover_may_create_teams() {
    let mut fixture = Fixture::house();
    let set = |area: Option<&str>| json!({"op": "set-team-area", "team": "t1", "area": area});
    fixture.decides(
        &set(Some("a3")),
        &[
            ("root", "ok"),
            ("cora", "ok"),
            ("owner", "not-found"),
            ("nobody", "not-found"),
        ],
    );
    fixture.decides(
        &set(Some("a1")),
        &[
            ("root", "ok"),
            ("cora", "not-lowest-area"),
            ("owner", "forbidden"),
        ],
    );
    fixture.decides(&set(Some("a9")), &[("cora", "not-found")]);
    fixture.decides(&set(None), &[("root", "ok"), ("cora", "forbidden")]);
    fixture.decides(
        &set(Some("a2")),
        &[("cora", "no-change"), ("owner", "forbidden")],
    );
    fixture.decides(&set(Some("t2")), &[("root", "wrong-place")]);
    fixture.back_and_forth("cora", set(Some("a3")));
    let moving = json!({"op": "move", "object": "t1", "under": "a1"});
    fixture.decides(&moving, &[("root", "ok"), ("cora", "not-lowest-area")]);
}

#[test]
fn a_team_is_archived_and_restored_by_the_same_people() {
    let mut fixture = Fixture::house();
    let archive = json!({"op": "archive", "object": "t1"});
    fixture.decides(
        &archive,
        &[
            ("root", "ok"),
            ("cora", "ok"),
            ("owner", "forbidden"),
            ("member", "not-found"),
        ],
    );
    fixture.back_and_forth("cora", archive);
    fixture.decides(
        &role("nobody", "trainer"),
        &[
            ("root", "archived"),
            ("cora", "archived"),
            ("owner", "not-found"),
        ],
    );
    fixture.decides(
        &json!({"op": "end-plan", "plan": "pl1"}),
        &[("root", "not-found")],
    );
    fixture.decides(
        &json!({"op": "set-team-area", "team": "t1", "area": "a3"}),
        &[("cora", "archived")],
    );
    fixture.decides(
        &json!({"op": "restore", "object": "t1"}),
        &[("root", "ok"), ("cora", "ok"), ("owner", "not-found")],
    );
}

#[test]
fn roles_are_changed_by_owners_coordinators_and_administrators() {
    let mut fixture = Fixture::house();
    for to in TeamRole::ALL
        .iter()
        .filter(|role| **role != TeamRole::Trainer)
    {
        fixture.decides(
            &role("trainer", to.as_str()),
            &[
                ("root", "ok"),
                ("cora", "ok"),
                ("owner", "ok"),
                ("lead", "forbidden"),
                ("supervisor", "forbidden"),
                ("trainer", "forbidden"),
                ("member", "not-found"),
                ("inductee", "forbidden"),
            ],
        );
    }
    fixture.decides(
        &role("gone", "trainer"),
        &[("root", "archived"), ("owner", "archived")],
    );
    fixture.back_and_forth("owner", role("lead", "team-owner"));
    let membership = Id::membership(&"t1".into(), &"lead".into());
    assert_eq!(
        fixture
            .children("t1")
            .iter()
            .filter(|id| **id == membership.as_str())
            .count(),
        1
    );
}

#[test]
fn everyone_invites_to_their_own_role_or_below_and_coordinators_to_three() {
    let fixture = Fixture::house();
    for (to, coordinator, owner, lead, supervisor) in [
        (
            "team-owner",
            "ok",
            "ok",
            "role-not-invitable",
            "role-not-invitable",
        ),
        ("onboarding-lead", "ok", "ok", "ok", "role-not-invitable"),
        (
            "onboarding-supervisor",
            "role-not-invitable",
            "ok",
            "ok",
            "ok",
        ),
        ("trainer", "ok", "ok", "ok", "ok"),
    ] {
        let expected = [
            ("root", "ok"),
            ("cora", coordinator),
            ("owner", owner),
            ("lead", lead),
            ("supervisor", supervisor),
            ("trainer", "forbidden"),
            ("member", "not-found"),
        ];
        fixture.decides(&role("nobody", to), &expected);
        let new = json!({"op": "invite", "team": "t1", "id": "new", "role": to, "name": "Uusi", "email": "uusi@example.fi"});
        fixture.decides(&new, &expected);
    }
    fixture.decides(&role("ari", "trainer"), &[("owner", "user-archived")]);
    fixture.decides(&role("not-there", "trainer"), &[("owner", "not-found")]);
}

#[test]
fn who_coordinates_and_has_a_role_invites_to_what_either_allows() {
    let mut fixture = Fixture::house();
    fixture.acts("root", role("cora", "onboarding-supervisor"));
    fixture.decides(&role("nobody", "onboarding-supervisor"), &[("cora", "ok")]);
    fixture.decides(&role("nobody", "team-owner"), &[("cora", "ok")]);
}

#[test]
fn whoever_only_knows_of_a_team_is_not_told_who_is_in_it() {
    let fixture = Fixture::house();
    // The inductee may traverse the team of their plan.
    fixture.decides(&role("trainer", "team-owner"), &[("inductee", "forbidden")]);
    fixture.decides(&role("nobody", "team-owner"), &[("inductee", "forbidden")]);
    for user in ["trainer", "nobody"] {
        let archive = json!({"op": "archive-membership", "team": "t1", "user": user});
        fixture.decides(&archive, &[("inductee", "not-found")]);
    }
}

#[test]
fn memberships_are_archived_and_restored() {
    let mut fixture = Fixture::house();
    let archive = |user: &str| json!({"op": "archive-membership", "team": "t1", "user": user});
    let restore = |user: &str| json!({"op": "restore-membership", "team": "t1", "user": user});
    let by = [
        ("root", "ok"),
        ("cora", "ok"),
        ("owner", "ok"),
        ("lead", "forbidden"),
        ("supervisor", "forbidden"),
        ("trainer", "forbidden"),
        ("member", "not-found"),
    ];
    fixture.decides(&archive("trainer"), &by);
    fixture.decides(&restore("gone"), &by);
    fixture.decides(&archive("gone"), &[("root", "archived")]);
    fixture.decides(&restore("trainer"), &[("root", "not-archived")]);
    fixture.decides(&archive("nobody"), &[("root", "not-found")]);
    fixture.back_and_forth("owner", archive("lead"));
    fixture.decides(
        &json!({"op": "create", "id": "tp9", "kind": "template", "parent": "t1", "name": "x"}),
        &[("lead", "not-found"), ("owner", "ok")],
    );
}

#[test]
fn a_coordinator_changes_the_data_of_their_teams_members() {
    let mut fixture = Fixture::house();
    let edit = |user: &str| json!({"op": "edit-user", "user": user, "phone": "1"});
    fixture.decides(
        &edit("trainer"),
        &[
            ("root", "ok"),
            ("cora", "ok"),
            ("trainer", "ok"),
            ("owner", "forbidden"),
        ],
    );
    fixture.decides(&edit("gone"), &[("cora", "forbidden")]);
    fixture.decides(&edit("member"), &[("cora", "forbidden")]);
    fixture.acts(
        "root",
        json!({"op": "set-flag", "user": "trainer", "flag": "auditor", "value": true}),
    );
    fixture.decides(&edit("trainer"), &[("cora", "forbidden")]);
}

#[test]
fn an_invitation_makes_a_user_and_a_member() {
    let mut fixture = Fixture::house();
    let invite = |id: &str, email: &str| json!({"op": "invite", "team": "t1", "id": id, "role": "trainer", "name": "Uusi", "email": email});
    fixture.decides(
        &invite("new", "not an address"),
        &[("owner", "invalid-value")],
    );
    fixture.decides(&invite("nobody", ""), &[("owner", "invalid-id")]);
    fixture.acts("owner", invite("new", "uusi@example.fi"));
    assert!(fixture.organisation.user(&"new".into()).is_some());
    assert_eq!(
        fixture.children("t1").last().map(String::as_str),
        Some("t1/new")
    );
}

#[test]
fn members_of_teams_whose_ids_run_together_are_told_apart() {
    let mut fixture = Fixture::house();
    let user = |id: &str| json!({"op": "create-user", "id": id, "name": "x"});
    let team = |id: &str| json!({"op": "create-team", "id": id, "area": "a9", "name": "x"});
    let role = |team: &str, user: &str| json!({"op": "set-team-role", "team": team, "user": user, "role": "trainer"});
    for command in [
        user("a/b"),
        user("b"),
        team("t"),
        team("t/a"),
        role("t", "a/b"),
    ] {
        fixture.acts("root", command);
    }
    fixture.decides(&role("t/a", "b"), &[("root", "invalid-id")]);
    let archive = json!({"op": "archive-membership", "team": "t/a", "user": "b"});
    fixture.decides(&archive, &[("root", "not-found")]);
}
