//! Areas (access-rules §6).

use serde_json::json;

use super::Fixture;
use crate::{
    Id,
    access::{Action, may},
};

#[test]
fn coordinators_are_set_by_administrators_and_from_above() {
    let fixture = Fixture::house();
    let set = |area: &str, users: &[&str]| json!({"op": "set-coordinators", "area": area, "users": users});
    fixture.decides(
        &set("a2", &["owner"]),
        &[
            ("root", "ok"),
            ("cora", "ok"),
            ("owner", "forbidden"),
            ("nobody", "not-found"),
            ("fanni", "not-found"),
        ],
    );
    fixture.decides(
        &set("a9", &["owner"]),
        &[("root", "ok"), ("cora", "not-found"), ("boss", "forbidden")],
    );
    fixture.decides(&set("t1", &["owner"]), &[("root", "wrong-kind")]);
    fixture.decides(&set("a8", &["owner"]), &[("root", "not-found")]);
}

#[test]
fn a_coordinator_owns_an_active_team_when_they_are_set_and_stays_one() {
    let mut fixture = Fixture::house();
    let set = |users: &[&str]| json!({"op": "set-coordinators", "area": "a2", "users": users});
    for (user, code) in [
        ("lead", "not-a-team-owner"),
        ("gone", "not-a-team-owner"),   // the membership is archived
        ("nobody", "not-a-team-owner"), // the team is archived
        ("ari", "user-archived"),
        ("not-there", "not-found"),
        ("g1", "not-found"),
    ] {
        fixture.decides(&set(&["owner", user]), &[("root", code), ("cora", code)]);
    }
    fixture.acts("root", set(&["owner", "boss"]));
    fixture.acts(
        "root",
        json!({"op": "set-team-role", "team": "t1", "user": "owner", "role": "trainer"}),
    );
    fixture.acts("root", set(&["owner"]));
    fixture.acts("root", set(&[]));
    fixture.decides(&set(&["owner"]), &[("root", "not-a-team-owner")]);
}

#[test]
fn what_follows_from_coordinating_follows_at_once() {
    let mut fixture = Fixture::house();
    let sees = |fixture: &Fixture, area: &str| {
        may(
            &fixture.organisation,
            &"owner".into(),
            Action::View,
            &area.into(),
        )
    };
    assert!(!sees(&fixture, "a1"));
    fixture.back_and_forth(
        "cora",
        json!({"op": "set-coordinators", "area": "a2", "users": ["owner", "owner"]}),
    );
    assert!(sees(&fixture, "a1"), "a reader of the branch above");
    assert!(sees(&fixture, "a2"));
    assert!(!sees(&fixture, "a3"));
    assert!(may(
        &fixture.organisation,
        &"owner".into(),
        Action::CreateTeam,
        &"a2".into()
    ));
}

#[test]
fn areas_are_created_where_their_creator_rules() {
    let mut fixture = Fixture::house();
    let create = |id: &str, parent: Option<&str>| json!({"op": "create-area", "id": id, "parent": parent, "name": "Uusi"});
    fixture.decides(
        &create("a5", None),
        &[
            ("root", "ok"),
            ("cora", "forbidden"),
            ("nobody", "not-found"),
        ],
    );
    fixture.decides(
        &create("a5", Some("a2")),
        &[("root", "ok"), ("cora", "ok"), ("owner", "forbidden")],
    );
    fixture.decides(
        &create("a5", Some("a9")),
        &[("root", "ok"), ("cora", "not-found")],
    );
    fixture.decides(&create("a5", Some("t1")), &[("root", "wrong-place")]);
    fixture.decides(&create("a1", Some("a2")), &[("root", "invalid-id")]);
    fixture.back_and_forth("cora", create("a5", Some("a2")));
    assert_eq!(fixture.children("a2"), ["t1", "a5"]);
}

#[test]
fn areas_move_within_what_their_mover_rules() {
    let mut fixture = Fixture::house();
    let moving = |area: &str, under: &str| json!({"op": "move", "object": area, "under": under});
    fixture.decides(
        &moving("a3", "a2"),
        &[("root", "ok"), ("cora", "ok"), ("owner", "not-found")],
    );
    fixture.decides(
        &moving("a3", "a9"),
        &[("root", "ok"), ("cora", "not-found")],
    );
    fixture.decides(
        &moving("a3", "section:onboarding"),
        &[("root", "ok"), ("cora", "forbidden")],
    );
    fixture.decides(&moving("a1", "a2"), &[("root", "cycle"), ("cora", "cycle")]);
    fixture.decides(
        &moving("a1", "section:documents"),
        &[("root", "wrong-place")],
    );
    fixture.back_and_forth("root", moving("a3", "a2"));
}

#[test]
fn an_area_is_deleted_with_the_areas_below_it_but_not_with_teams() {
    let mut fixture = Fixture::house();
    let delete = |area: &str| json!({"op": "delete", "object": area});
    fixture.decides(
        &delete("a1"),
        &[("root", "not-empty"), ("cora", "not-empty")],
    );
    fixture.acts(
        "cora",
        json!({"op": "create-area", "id": "a4", "parent": "a1", "name": "a4"}),
    );
    fixture.acts(
        "cora",
        json!({"op": "create-area", "id": "a5", "parent": "a4", "name": "a5"}),
    );
    fixture.back_and_forth("cora", delete("a4"));
    assert!(fixture.organisation.get(&Id::from("a5")).is_none());
}
