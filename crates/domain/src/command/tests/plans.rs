//! Plans and tasks (access-rules §6).

use serde_json::{Value, json};

use super::Fixture;
use crate::{
    Data, Id,
    access::{Action, may},
};

fn start(template: Option<&str>, inductee: &str) -> Value {
    json!({"op": "start-plan", "id": "pl9", "team": "t1", "template": template, "inductee": inductee})
}

#[test]
fn a_plan_is_started_by_the_teams_staff_with_a_template_that_they_may_use() {
    let mut fixture = Fixture::house();
    fixture.decides(
        &start(Some("tp1"), "nobody"),
        &[
            ("root", "ok"),
            ("cora", "forbidden"),
            ("owner", "ok"),
            ("lead", "ok"),
            ("supervisor", "ok"),
            ("trainer", "forbidden"),
            ("boss", "forbidden"),
            ("nobody", "not-found"),
        ],
    );
    let elsewhere = json!({"op": "start-plan", "id": "pl9", "team": "t2", "template": "tp1", "inductee": "nobody"});
    fixture.decides(&elsewhere, &[("boss", "ok"), ("member", "forbidden")]);
    fixture.acts(
        "boss",
        json!({"op": "create", "id": "tp2", "kind": "template", "parent": "t2", "name": "Uusi"}),
    );
    fixture.decides(
        &start(Some("tp2"), "nobody"),
        &[("owner", "not-found"), ("root", "ok")],
    );
    fixture.decides(&start(None, "nobody"), &[("supervisor", "ok")]);
    fixture.decides(&start(Some("t1"), "nobody"), &[("owner", "wrong-kind")]);
    fixture.decides(&start(None, "ari"), &[("owner", "user-archived")]);
    fixture.decides(&start(None, "not-there"), &[("owner", "not-found")]);
    let taken = json!({"op": "start-plan", "id": "pl1", "team": "t1", "inductee": "nobody"});
    fixture.decides(&taken, &[("owner", "invalid-id")]);
}

#[test]
fn a_started_plan_has_the_templates_tasks_and_its_rights() {
    let mut fixture = Fixture::house();
    fixture.acts("supervisor", start(Some("tp1"), "nobody"));
    assert_eq!(fixture.children("pl9"), ["pl9/1", "pl9/2"]);
    assert_eq!(fixture.name("pl9", "fi").as_deref(), Some("tp1"));
    let due = |task: &str| match &fixture.organisation.get(&Id::from(task)).unwrap().data {
        Data::Task(task) => task.due,
        _ => None,
    };
    // Fixture::command acts on 2026-09-21.
    assert_eq!(due("pl9/1"), Some(jiff::civil::date(2026, 9, 28)));
    assert_eq!(due("pl9/2"), None);
    let can = |user: &str, action, object: &str| {
        may(&fixture.organisation, &user.into(), action, &object.into())
    };
    assert!(
        can("supervisor", Action::Edit, "pl9"),
        "who started it leads it"
    );
    assert!(can("nobody", Action::Complete, "pl9/1"), "the inductee");
    assert!(!can("lead", Action::View, "pl9"));
}

#[test]
fn a_plan_may_bring_its_inductee_along() {
    let mut fixture = Fixture::house();
    let start = |id: &str| {
        json!({"op": "start-plan", "id": "pl9", "team": "t1", "inductee": id,
               "newInductee": {"name": "Uusi", "email": "uusi@example.fi"}})
    };
    fixture.decides(&start("nobody"), &[("owner", "invalid-id")]);
    fixture.acts("supervisor", start("new"));
    assert_eq!(fixture.name("pl9", "fi").as_deref(), Some("Uusi"));
    assert!(may(
        &fixture.organisation,
        &"new".into(),
        Action::View,
        &"pl9".into()
    ));
}

#[test]
fn tasks_are_assigned_and_completed_by_who_may() {
    let mut fixture = Fixture::house();
    let assign =
        |task: &str, users: &[&str]| json!({"op": "assign-task", "task": task, "users": users});
    fixture.decides(
        &assign("k1", &["lead"]),
        &[
            ("root", "ok"),
            ("owner", "ok"),
            ("lead", "ok"),    // started the plan
            ("trainer", "ok"), // the task is theirs
            ("supervisor", "not-found"),
            ("inductee", "forbidden"),
            ("cora", "not-found"),
        ],
    );
    fixture.decides(&assign("k1", &["ari"]), &[("owner", "user-archived")]);
    fixture.decides(&assign("k1", &["not-there"]), &[("owner", "not-found")]);
    fixture.decides(
        &assign("k2", &["lead"]),
        &[
            ("owner", "plan-ended"),
            ("root", "plan-ended"),
            ("inductee", "plan-ended"),
        ],
    );
    fixture.back_and_forth(
        "owner",
        assign("k1", &["supervisor", "trainer", "supervisor"]),
    );
    assert!(
        may(
            &fixture.organisation,
            &"supervisor".into(),
            Action::End,
            &"pl1".into()
        ),
        "leads it now"
    );
    let complete = |task: &str| json!({"op": "complete-task", "task": task, "done": true});
    fixture.decides(
        &complete("k1"),
        &[
            ("inductee", "ok"),
            ("trainer", "ok"),
            ("owner", "ok"),
            ("boss", "not-found"),
        ],
    );
    fixture.decides(&complete("k2"), &[("inductee", "plan-ended")]);
    fixture.back_and_forth("inductee", complete("k1"));
    let create = |plan: &str| json!({"op": "create", "id": "k9", "kind": "task", "parent": plan, "name": "x"});
    fixture.decides(
        &create("pl1"),
        &[
            ("lead", "ok"),
            ("owner", "ok"),
            ("trainer", "forbidden"),
            ("inductee", "forbidden"),
        ],
    );
    fixture.decides(&create("pl2"), &[("owner", "plan-ended")]);
}

#[test]
fn a_plan_ends_and_is_opened_again_by_the_owner() {
    let mut fixture = Fixture::house();
    let end = |plan: &str| json!({"op": "end-plan", "plan": plan});
    let reopen = |plan: &str| json!({"op": "reopen-plan", "plan": plan});
    fixture.decides(
        &end("pl1"),
        &[
            ("root", "ok"),
            ("owner", "ok"),
            ("lead", "ok"),
            ("trainer", "forbidden"),
            ("inductee", "forbidden"),
            ("supervisor", "not-found"),
        ],
    );
    fixture.decides(
        &end("pl2"),
        &[
            ("owner", "plan-ended"),
            ("inductee", "plan-ended"),
            ("boss", "not-found"),
        ],
    );
    fixture.decides(
        &reopen("pl2"),
        &[
            ("root", "ok"),
            ("owner", "ok"),
            ("lead", "forbidden"),
            ("inductee", "forbidden"),
        ],
    );
    fixture.decides(&reopen("pl1"), &[("owner", "plan-not-ended")]);
    fixture.back_and_forth("owner", end("pl1"));
}
