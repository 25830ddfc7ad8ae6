//! The commands that access rests on, through `run`.

use serde_json::{Value, json};

use crate::common::{Folder, cli};

/// A team below two areas, a strategy, and who has a part in them.
fn bundle() -> Value {
    let user = |id: &str| json!({"id": id, "name": id});
    let mut users = ["cora", "owner", "lead", "trainer", "new", "boss"]
        .map(user)
        .to_vec();
    users.push(json!({"id": "aino", "name": "Aino", "administrator": true}));
    json!({
        "format": "luotsi-organisation/1",
        "users": users,
        "groups": [{"id": "g1", "name": "g1", "members": ["trainer"]}],
        "areas": [{"id": "a1", "name": "a1", "coordinators": ["cora"]}, {"id": "a2", "parent": "a1", "name": "a2"}],
        "teams": [{"id": "t1", "area": "a2", "name": "t1", "members": [
            {"user": "owner", "role": "team-owner"}, {"user": "lead", "role": "onboarding-lead"},
            {"user": "trainer", "role": "trainer"}]}],
        "templates": [{"id": "tpl1", "team": "t1", "author": "lead", "name": "tpl1", "tasks": [{"name": "Ensin"}]}],
        "plans": [{"id": "pl1", "team": "t1", "startedBy": "lead", "inductee": "new", "name": "pl1",
                   "tasks": [{"id": "k1", "name": "k1"}]}],
        "strategies": [{"id": "s1", "name": "s1", "administrators": [{"user": "boss"}],
                        "breakthroughs": [{"id": "b1", "name": "b1", "initiatives": [{"id": "i1", "name": "i1"}]}]}]
    })
}

#[test]
fn every_change_of_the_format_is_carried_out() {
    let folder = Folder::new();
    let workspace = folder.at("workspace");
    cli(&workspace, ["import"])
        .arg(folder.bundle("teams", &bundle()))
        .runs(0);
    let run = |asking: &str, commands: Value| {
        let file = folder.write("commands.json", commands.to_string());
        let ran = cli(&workspace, ["run", "--json", "--as", asking]).arg(file);
        let outcomes = ran.runs(0).json();
        assert!(
            outcomes
                .as_array()
                .unwrap()
                .iter()
                .all(|o| o["accepted"] == true),
            "{outcomes}"
        );
    };
    run(
        "cora",
        json!([
            {"op": "set-coordinators", "area": "a2", "users": ["owner"]},
            {"op": "create-area", "id": "a9", "parent": "a1", "name": "Uusi"},
            {"op": "create-team", "id": "t9", "area": "a9", "identifier": "T-09", "name": {"fi": "Tiimi"}},
            {"op": "set-team-role", "team": "t9", "user": "new", "role": "team-owner"},
            {"op": "set-team-area", "team": "t9", "area": "a2"},
            {"op": "share-template", "template": "tpl1", "to": {"team": "t9"}},
            {"op": "archive-membership", "team": "t9", "user": "new"},
            {"op": "restore-membership", "team": "t9", "user": "new"},
            {"op": "archive", "object": "t9"},
            {"op": "restore", "object": "t9"},
            {"op": "move", "object": "a9", "under": "a2"}
        ]),
    );
    run(
        "owner",
        json!([
            {"op": "share-template", "template": "tpl1", "to": {"user": "lead"}, "edit": true},
            {"op": "unshare-template", "template": "tpl1", "to": {"user": "lead"}},
            {"op": "start-plan", "id": "pl9", "team": "t1", "template": "tpl1", "inductee": "new"},
            {"op": "assign-task", "task": "pl9/1", "users": ["trainer"]},
            {"op": "assign-task", "task": "k1", "users": ["trainer"]},
            {"op": "complete-task", "task": "k1", "done": true},
            {"op": "end-plan", "plan": "pl9"},
            {"op": "reopen-plan", "plan": "pl9"}
        ]),
    );
    run(
        "boss",
        json!([
            {"op": "set-strategy-role", "strategy": "s1", "role": "participant", "to": [{"user": "new"}, {"team": "t1"}]},
            {"op": "set-visibility", "strategy": "s1", "visibility": "public"},
            {"op": "set-responsible", "object": "b1", "to": {"user": "new"}},
            {"op": "set-responsible", "object": "i1", "to": {"user": "new"}},
            {"op": "set-connected", "breakthrough": "b1", "to": [{"group": "g1"}]},
            {"op": "publish", "object": "s1"},
            {"op": "all", "changes": [
                {"op": "create", "id": "s2", "kind": "strategy", "parent": "s1", "name": "Osa"},
                {"op": "move", "object": "b1", "under": "s2"}
            ]}
        ]),
    );
    // What was done is what an export says.
    let out = folder.at("out");
    cli(&workspace, ["export"]).arg(&out).runs(0);
    let text = std::fs::read_to_string(out.join("organisation.json")).unwrap();
    let exported: Value = serde_json::from_str(&text).unwrap();
    let team = exported["teams"]
        .as_array()
        .unwrap()
        .iter()
        .find(|team| team["id"] == "t9")
        .unwrap();
    assert_eq!(
        (&team["area"], &team["identifier"]),
        (&json!("a2"), &json!("T-09"))
    );
    assert_eq!(exported["templates"][0]["shares"], json!([{"team": "t9"}]));
    let strategy = exported["strategies"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["id"] == "s2")
        .unwrap();
    assert_eq!(
        strategy["breakthroughs"][0]["connected"],
        json!([{"group": "g1"}])
    );
    let plan = exported["plans"]
        .as_array()
        .unwrap()
        .iter()
        .find(|plan| plan["id"] == "pl9")
        .unwrap();
    assert_eq!(plan["tasks"][0]["assignees"], json!(["trainer"]));
    assert_eq!(plan["startedBy"], "owner");
    cli(&workspace, ["verify"]).answers(0);
}

#[test]
fn what_stands_beside_the_tables_is_refused_with_a_code_of_its_own() {
    let folder = Folder::new();
    let workspace = folder.at("workspace");
    cli(&workspace, ["import"])
        .arg(folder.bundle("teams", &bundle()))
        .runs(0);
    let cases = [
        (
            "cora",
            json!({"op": "set-coordinators", "area": "a2", "users": ["lead"]}),
            "not-a-team-owner",
        ),
        (
            "cora",
            json!({"op": "create-team", "id": "t9", "area": "a1", "name": "x"}),
            "not-lowest-area",
        ),
        (
            "cora",
            json!({"op": "set-team-role", "team": "t1", "user": "new", "role": "onboarding-supervisor"}),
            "role-not-invitable",
        ),
        (
            "lead",
            json!({"op": "set-team-role", "team": "t1", "user": "new", "role": "team-owner"}),
            "role-not-invitable",
        ),
        (
            "owner",
            json!({"op": "share-template", "template": "tpl1", "to": {"user": "trainer"}, "edit": true}),
            "not-a-template-editor",
        ),
        (
            "boss",
            json!({"op": "publish", "object": "s1"}),
            "unknown-responsible",
        ),
        (
            "aino",
            json!({"op": "publish", "object": "s1"}),
            "not-found",
        ),
        (
            "owner",
            json!({"op": "set-team-role", "team": "t1", "user": "new", "role": "inductee"}),
            "",
        ),
    ];
    for (asking, command, code) in cases {
        let file = folder.write("commands.json", json!([command]).to_string());
        let run = cli(&workspace, ["run", "--as", asking]).arg(file);
        if code.is_empty() {
            run.runs(3);
        } else {
            let outcomes = run.answers(1);
            assert_eq!(outcomes[0]["refusal"]["code"], code, "{command}");
        }
    }
}
