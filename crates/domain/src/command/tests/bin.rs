//! Whose bin holds what.

use serde_json::json;

use super::Fixture;

#[test]
fn a_deleted_strategy_is_as_hidden_as_it_was() {
    let mut fixture = Fixture::house();
    fixture.acts("boss", json!({"op": "delete", "object": "s2"}));
    fixture.acts("reader", json!({"op": "delete", "object": "i1"}));
    for op in ["undelete", "purge"] {
        let absent = json!({"op": op, "object": "not-there"});
        let strategy = json!({"op": op, "object": "s2"});
        fixture.decides(
            &strategy,
            &[
                ("fanni", "ok"),
                ("root", "not-in-bin"),
                ("member", "not-in-bin"),
            ],
        );
        fixture.decides(&absent, &[("root", "not-in-bin")]);
        let initiative = json!({"op": op, "object": "i1"});
        fixture.decides(
            &initiative,
            &[
                ("member", "ok"),
                ("root", "not-in-bin"),
                ("lead", "not-in-bin"),
            ],
        );
    }
    fixture.acts("boss", json!({"op": "undelete", "object": "s2"}));
}

#[test]
fn what_a_coordinator_deleted_is_taken_back_by_them_and_administrators() {
    let mut fixture = Fixture::house();
    fixture.acts(
        "cora",
        json!({"op": "create-area", "id": "a4", "parent": "a1", "name": "a4"}),
    );
    fixture.acts("cora", json!({"op": "delete", "object": "a4"}));
    let undelete = json!({"op": "undelete", "object": "a4"});
    fixture.decides(
        &undelete,
        &[("cora", "ok"), ("root", "ok"), ("owner", "forbidden")],
    );
}
