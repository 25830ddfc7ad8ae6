//! Templates (access-rules §6).

use serde_json::{Value, json};

use super::Fixture;
use crate::access::{Action, may};

fn share(to: Value, edit: bool) -> Value {
    json!({"op": "share-template", "template": "tp1", "to": to, "edit": edit})
}

#[test]
fn a_template_is_shared_with_a_user_by_who_may_share_it() {
    let mut fixture = Fixture::house();
    let by = [
        ("root", "ok"),
        ("cora", "ok"),
        ("owner", "ok"),
        ("lead", "ok"), // its author
        ("supervisor", "forbidden"),
        ("trainer", "not-found"),
        ("boss", "forbidden"), // an editor
        ("nobody", "not-found"),
    ];
    fixture.decides(&share(json!({"user": "member"}), false), &by);
    fixture.decides(
        &json!({"op": "unshare-template", "template": "tp1", "to": {"user": "boss"}}),
        &by,
    );
    fixture.decides(
        &json!({"op": "unshare-template", "template": "tp1", "to": {"user": "member"}}),
        &[("owner", "no-change")],
    );
    fixture.decides(
        &share(json!({"user": "ari"}), false),
        &[("owner", "user-archived")],
    );
    fixture.decides(
        &share(json!({"user": "not-there"}), false),
        &[("owner", "not-found")],
    );
    fixture.decides(
        &share(json!({"user": "boss"}), true),
        &[("owner", "no-change")],
    );
    fixture.back_and_forth("owner", share(json!({"user": "boss"}), false));
    fixture.back_and_forth("owner", share(json!({"user": "member"}), false));
    fixture.back_and_forth(
        "owner",
        json!({"op": "unshare-template", "template": "tp1", "to": {"user": "member"}}),
    );
}

#[test]
fn sharing_with_a_team_or_area_takes_the_right_there_too() {
    let fixture = Fixture::house();
    fixture.decides(
        &share(json!({"team": "t1"}), true),
        &[
            ("root", "ok"),
            ("cora", "ok"),
            ("owner", "ok"),
            ("lead", "forbidden"),
        ],
    );
    fixture.decides(
        &share(json!({"team": "t2"}), false),
        &[
            ("root", "ok"),
            ("cora", "not-found"),
            ("owner", "not-found"),
        ],
    );
    fixture.decides(
        &share(json!({"team": "t3"}), false),
        &[("root", "archived"), ("cora", "archived")],
    );
    fixture.decides(
        &share(json!({"area": "a3"}), false),
        &[("root", "ok"), ("cora", "ok"), ("owner", "not-found")],
    );
    fixture.decides(
        &share(json!({"area": "a2"}), false),
        &[("owner", "forbidden")],
    );
    fixture.decides(
        &share(json!({"area": "t1"}), false),
        &[("root", "wrong-kind")],
    );
}

#[test]
fn only_owners_and_leads_are_given_the_right_to_edit_and_it_falls_back() {
    let mut fixture = Fixture::house();
    for (user, outcome) in [
        ("owner", "ok"),
        ("lead", "ok"),
        ("supervisor", "not-a-template-editor"),
        ("trainer", "not-a-template-editor"),
        ("gone", "not-a-template-editor"),
        ("nobody", "not-a-template-editor"),
    ] {
        fixture.decides(
            &share(json!({"user": user}), true),
            &[("root", outcome), ("owner", outcome)],
        );
    }
    let may_boss = |fixture: &Fixture, action| {
        may(&fixture.organisation, &"boss".into(), action, &"tp1".into())
    };
    assert!(may_boss(&fixture, Action::Edit));
    fixture.acts(
        "root",
        json!({"op": "set-team-role", "team": "t2", "user": "boss", "role": "trainer"}),
    );
    assert!(!may_boss(&fixture, Action::Edit));
    assert!(may_boss(&fixture, Action::Use));
}

#[test]
fn templates_are_created_renamed_and_deleted() {
    let mut fixture = Fixture::house();
    let create =
        json!({"op": "create", "id": "tp2", "kind": "template", "parent": "t1", "name": "Uusi"});
    fixture.decides(
        &create,
        &[
            ("root", "ok"),
            ("cora", "forbidden"),
            ("owner", "ok"),
            ("lead", "ok"),
            ("supervisor", "forbidden"),
            ("boss", "forbidden"),
            ("member", "not-found"),
        ],
    );
    fixture.back_and_forth("lead", create);
    assert!(
        may(
            &fixture.organisation,
            &"lead".into(),
            Action::Share,
            &"tp2".into()
        ),
        "its author"
    );
    let rename = json!({"op": "rename", "object": "tp1", "name": "x"});
    fixture.decides(
        &rename,
        &[
            ("owner", "ok"),
            ("lead", "ok"),
            ("boss", "ok"),
            ("supervisor", "forbidden"),
            ("cora", "forbidden"),
        ],
    );
    let delete = json!({"op": "delete", "object": "tp1"});
    fixture.decides(
        &delete,
        &[
            ("owner", "ok"),
            ("lead", "ok"),
            ("boss", "forbidden"),
            ("cora", "forbidden"),
        ],
    );
    fixture.back_and_forth("owner", delete);
}
