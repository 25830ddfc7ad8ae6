//! Strategies (access-rules §7).

use serde_json::{Value, json};

use super::Fixture;
use crate::{
    Data, Id,
    access::{Action, may},
};

fn published(fixture: &Fixture, id: &str) -> bool {
    fixture
        .organisation
        .get(&Id::from(id))
        .unwrap()
        .is_published()
}

fn publish(object: &str) -> Value {
    json!({"op": "publish", "object": object})
}

#[test]
fn who_sees_a_strategy_is_set_by_its_administrators() {
    let mut fixture = Fixture::house();
    let by = [
        ("fanni", "ok"),
        ("boss", "ok"),
        ("member", "forbidden"), // a participant
        ("reader", "forbidden"), // answers for a breakthrough
        ("lead", "forbidden"),   // in a connected team
        ("nobody", "not-found"),
        ("root", "not-found"),
    ];
    let visibility = json!({"op": "set-visibility", "strategy": "s1", "visibility": "public"});
    let role = |role: &str, to: Value| json!({"op": "set-strategy-role", "strategy": "s1", "role": role, "to": to});
    fixture.decides(&visibility, &by);
    fixture.decides(
        &role("participant", json!([{"user": "nobody"}, {"team": "t2"}])),
        &by,
    );
    fixture.decides(&role("strategy-administrator", json!([])), &by);
    fixture.decides(
        &role("participant", json!([{"user": "ari"}])),
        &[("boss", "user-archived")],
    );
    fixture.decides(
        &role("participant", json!([{"group": "t1"}])),
        &[("boss", "not-found")],
    );
    fixture.back_and_forth("boss", visibility);
    fixture.back_and_forth(
        "fanni",
        role(
            "participant",
            json!([{"user": "nobody"}, {"team": "t2"}, {"user": "nobody"}]),
        ),
    );
    assert!(may(
        &fixture.organisation,
        &"nobody".into(),
        Action::Publish,
        &"s1".into()
    ));
    assert!(!may(
        &fixture.organisation,
        &"nobody".into(),
        Action::View,
        &"s2".into()
    ));
    // An administrator reaches what is below.
    let below = json!({"op": "set-visibility", "strategy": "s2", "visibility": "public"});
    fixture.decides(&below, &[("boss", "ok"), ("nobody", "not-found")]);
}

#[test]
fn groups_and_teams_are_connected_by_who_edits_the_breakthrough() {
    let mut fixture = Fixture::house();
    let connect = |to: Value| json!({"op": "set-connected", "breakthrough": "b1", "to": to});
    fixture.decides(
        &connect(json!([{"group": "g1"}, {"team": "t1"}])),
        &[
            ("fanni", "ok"),
            ("boss", "ok"),
            ("member", "ok"),
            ("reader", "ok"),
            ("owner", "forbidden"),
            ("nobody", "not-found"),
        ],
    );
    fixture.decides(
        &connect(json!([{"user": "nobody"}])),
        &[("boss", "wrong-kind")],
    );
    fixture.decides(
        &connect(json!([{"team": "not-there"}])),
        &[("boss", "not-found")],
    );
    assert!(!may(
        &fixture.organisation,
        &"member".into(),
        Action::View,
        &"s2".into()
    ));
    fixture.back_and_forth("reader", connect(json!([{"team": "t2"}])));
}

#[test]
fn a_strategy_is_published_when_somebody_answers_for_every_breakthrough() {
    let mut fixture = Fixture::house();
    fixture.decides(
        &publish("s1"),
        &[
            ("fanni", "ok"),
            ("boss", "ok"),
            ("member", "ok"),
            ("reader", "forbidden"),
            ("nobody", "not-found"),
            ("root", "not-found"),
        ],
    );
    fixture.decides(
        &publish("s3"),
        &[("fanni", "unknown-responsible"), ("nobody", "forbidden")],
    );
    let responsible =
        |object: &str, to: Value| json!({"op": "set-responsible", "object": object, "to": to});
    fixture.acts("fanni", responsible("b4", json!({"user": "nobody"})));
    fixture.acts("fanni", publish("s3"));
    assert!(published(&fixture, "b4"));
    assert!(!published(&fixture, "i3"), "drafts stay their authors'");
    fixture.decides(&publish("s3"), &[("fanni", "no-change")]);
    fixture.decides(
        &responsible("b4", Value::Null),
        &[("fanni", "unknown-responsible")],
    );
    fixture.decides(
        &responsible("b1", Value::Null),
        &[("fanni", "ok"), ("member", "ok")],
    );
    fixture.decides(
        &responsible("b1", json!({"group": "g1"})),
        &[("fanni", "wrong-kind")],
    );
}

#[test]
fn parts_are_published_too() {
    let mut fixture = Fixture::house();
    fixture.decides(
        &publish("b4"),
        &[("fanni", "unknown-responsible"), ("nobody", "forbidden")],
    );
    fixture.decides(
        &publish("b1"),
        &[
            ("member", "ok"),
            ("reader", "forbidden"),
            ("nobody", "not-found"),
        ],
    );
    fixture.decides(
        &publish("i3"),
        &[
            ("fanni", "ok"),
            ("reader", "ok"),
            ("author", "forbidden"),
            ("nobody", "forbidden"),
        ],
    );
    fixture.decides(&publish("a1"), &[("root", "wrong-kind")]);
    assert!(may(
        &fixture.organisation,
        &"author".into(),
        Action::Edit,
        &"i3".into()
    ));
    fixture.acts("reader", publish("i3"));
    assert!(!may(
        &fixture.organisation,
        &"author".into(),
        Action::Edit,
        &"i3".into()
    ));
}

#[test]
fn what_is_new_begins_as_a_draft() {
    let mut fixture = Fixture::house();
    let create = |id: &str, kind: &str, parent: &str| json!({"op": "create", "id": id, "kind": kind, "parent": parent, "name": "Uusi"});
    fixture.decides(
        &create("n", "strategy", "section:strategy"),
        &[
            ("fanni", "ok"),
            ("boss", "forbidden"),
            ("root", "forbidden"),
        ],
    );
    fixture.decides(
        &create("n", "strategy", "s1"),
        &[
            ("fanni", "ok"),
            ("boss", "ok"),
            ("member", "forbidden"),
            ("root", "not-found"),
        ],
    );
    fixture.decides(
        &create("n", "breakthrough", "s1"),
        &[("boss", "ok"), ("member", "ok"), ("reader", "forbidden")],
    );
    fixture.decides(
        &create("n", "initiative", "b3"),
        &[("nobody", "ok"), ("reader", "ok")],
    );
    fixture.decides(
        &create("n", "initiative", "b1"),
        &[("owner", "ok"), ("lead", "ok"), ("nobody", "not-found")],
    );
    fixture.decides(
        &create("n", "initiative", "s1"),
        &[("fanni", "wrong-place")],
    );
    fixture.back_and_forth("nobody", create("i9", "initiative", "b3"));
    assert!(matches!(
        &fixture.organisation.get(&Id::from("i9")).unwrap().data,
        Data::Initiative(data) if data.author == Some("nobody".into()) && !data.published
    ));
}

#[test]
fn strategies_and_their_parts_move() {
    let mut fixture = Fixture::house();
    let moving =
        |object: &str, under: &str| json!({"op": "move", "object": object, "under": under});
    fixture.decides(
        &moving("s2", "section:strategy"),
        &[
            ("fanni", "ok"),
            ("boss", "forbidden"),
            ("root", "not-found"),
        ],
    );
    fixture.decides(&moving("s1", "s2"), &[("fanni", "cycle")]);
    fixture.decides(
        &moving("b1", "s2"),
        &[
            ("boss", "ok"),
            ("member", "not-found"),
            ("reader", "not-found"),
        ],
    );
    fixture.decides(
        &moving("i1", "b2"),
        &[
            ("boss", "ok"),
            ("member", "ok"),
            ("reader", "forbidden"),
            ("author", "not-found"),
        ],
    );
    fixture.decides(
        &moving("b3", "s1"),
        &[("reader", "forbidden"), ("fanni", "ok")],
    );
    fixture.back_and_forth("fanni", moving("s2", "section:strategy"));
    fixture.back_and_forth("member", moving("i1", "b2"));
}

#[test]
fn nothing_is_put_before_what_may_not_be_known_of() {
    let fixture = Fixture::house();
    let moving =
        |before: &str| json!({"op": "move", "object": "b2", "under": "s1", "before": before});
    fixture.decides(
        &moving("s2"),
        &[("boss", "no-change"), ("member", "wrong-place")],
    );
    fixture.decides(&moving("zz"), &[("member", "wrong-place")]);
    fixture.decides(&moving("b1"), &[("member", "ok")]);
}

#[test]
fn strategies_and_their_parts_are_deleted() {
    let mut fixture = Fixture::house();
    let delete = |object: &str| json!({"op": "delete", "object": object});
    fixture.decides(
        &delete("s1"),
        &[
            ("fanni", "ok"),
            ("boss", "ok"),
            ("member", "forbidden"),
            ("root", "not-found"),
        ],
    );
    fixture.decides(&delete("b1"), &[("member", "ok"), ("reader", "forbidden")]);
    fixture.decides(
        &delete("i1"),
        &[
            ("reader", "ok"),
            ("owner", "forbidden"),
            ("nobody", "not-found"),
        ],
    );
    fixture.decides(&delete("i3"), &[("author", "ok"), ("nobody", "forbidden")]);
    fixture.back_and_forth("boss", delete("s1"));
}
