//! Lists of changes that are tried out.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Fixture, house::intent};
use crate::command::{Asked, CannotApply, Effects, try_out};

fn tried(
    fixture: &Fixture,
    actor: &str,
    asked: Asked,
    changes: &[Value],
) -> Result<Effects, CannotApply> {
    let changes: Vec<_> = changes.iter().cloned().map(intent).collect();
    try_out(
        &fixture.organisation,
        &actor.into(),
        Timestamp::constant(1_790_000_000, 0),
        asked,
        &changes,
    )
}

#[test]
fn validity_does_not_ask_for_rights_but_for_everything_else() {
    let fixture = Fixture::house();
    let by_nobody = |changes: &[Value]| tried(&fixture, "nobody", Asked::Validity, changes);
    let effects = by_nobody(&[
        json!({"op": "set-visibility", "strategy": "s1", "visibility": "public"}),
        json!({"op": "create-team", "id": "t9", "area": "a1", "name": "t9"}),
        json!({"op": "set-team-role", "team": "t9", "user": "reader", "role": "onboarding-supervisor"}),
        json!({"op": "set-flag", "user": "reader", "flag": "auditor", "value": true}),
        json!({"op": "start-plan", "id": "pl9", "team": "t9", "inductee": "lead"}),
        json!({"op": "add-member", "group": "g1", "user": "lead"}),
    ]);
    assert_eq!(effects.unwrap().changes.len(), 6);
    for (change, code) in [
        (
            json!({"op": "move", "object": "s1", "under": "s2"}),
            "cycle",
        ),
        (
            json!({"op": "move", "object": "a1", "under": "t1"}),
            "wrong-place",
        ),
        (
            json!({"op": "add-member", "group": "g1", "user": "no-such"}),
            "not-found",
        ),
        (
            json!({"op": "set-coordinators", "area": "a1", "users": ["lead"]}),
            "not-a-team-owner",
        ),
        (
            json!({"op": "publish", "object": "s3"}),
            "unknown-responsible",
        ),
        (json!({"op": "end-plan", "plan": "pl2"}), "plan-ended"),
        (
            json!({"op": "set-team-role", "team": "t1", "user": "gone", "role": "trainer"}),
            "archived",
        ),
        (
            json!({"op": "share-template", "template": "tp1", "to": {"user": "trainer"}, "edit": true}),
            "not-a-template-editor",
        ),
        (
            json!({"op": "set-flag", "user": "root", "flag": "administrator", "value": false}),
            "last-administrator",
        ),
        (
            json!({"op": "create-area", "id": "a1", "name": "x"}),
            "invalid-id",
        ),
    ] {
        let refused = by_nobody(std::slice::from_ref(&change)).unwrap_err();
        assert_eq!(refused.refusal.code.as_str(), code, "{change}");
    }
}

#[test]
fn the_change_that_can_not_be_made_is_named() {
    let fixture = Fixture::house();
    let changes = [
        json!({"op": "create-area", "id": "a8", "parent": "a1", "name": "a8"}),
        json!({"op": "create-team", "id": "t8", "area": "a8", "name": "t8"}),
        json!({"op": "all", "changes": [
            {"op": "archive", "object": "t8"},
            {"op": "archive", "object": "t8"}
        ]}),
    ];
    let refused = tried(&fixture, "cora", Asked::Rights, &changes).unwrap_err();
    assert_eq!((refused.entry, refused.refusal.part), (3, Some(2)));
    assert_eq!(refused.refusal.code.as_str(), "archived");
    assert!(tried(&fixture, "cora", Asked::Rights, &changes[..2]).is_ok());
    let refused = tried(&fixture, "owner", Asked::Rights, &changes[..2]).unwrap_err();
    assert_eq!(
        (refused.entry, refused.refusal.code.as_str()),
        (1, "forbidden")
    );
}

#[test]
fn rights_are_asked_about_as_the_changes_before_left_them() {
    let fixture = Fixture::house();
    let gives = json!({"op": "set-flag", "user": "nobody", "flag": "administrator", "value": true});
    let takes = json!({"op": "archive-user", "user": "root"});
    let more = json!({"op": "set-flag", "user": "lead", "flag": "auditor", "value": true});
    let refused = tried(
        &fixture,
        "root",
        Asked::Rights,
        &[gives.clone(), takes.clone(), more.clone()],
    );
    let refused = refused.unwrap_err();
    assert_eq!(
        (refused.entry, refused.refusal.code.as_str()),
        (3, "user-archived")
    );
    assert!(tried(&fixture, "root", Asked::Validity, &[gives, takes, more]).is_ok());
}

#[test]
fn what_changes_nothing_has_no_effects() {
    let fixture = Fixture::house();
    let same = json!({"op": "set-visibility", "strategy": "s1", "visibility": "participants"});
    assert_eq!(
        tried(&fixture, "fanni", Asked::Rights, &[same]),
        Ok(Effects::default())
    );
    let again = json!({"op": "add-member", "group": "g1", "user": "member"});
    assert_eq!(
        tried(
            &fixture,
            "root",
            Asked::Rights,
            std::slice::from_ref(&again)
        ),
        Ok(Effects::default())
    );
    let refused = tried(&fixture, "fanni", Asked::Rights, &[again]).unwrap_err();
    assert_eq!(refused.refusal.code.as_str(), "forbidden");
    assert_eq!(
        tried(&fixture, "fanni", Asked::Rights, &[]),
        Ok(Effects::default())
    );
}
