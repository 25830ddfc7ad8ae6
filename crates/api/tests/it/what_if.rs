//! What changes would come to, and carrying them out.

use std::collections::BTreeMap;

use luotsi_api::access::Filter;
use luotsi_domain::{Id, access::ActionSet};
use serde_json::{Value, json};

use crate::{
    house::{house, ids},
    support::Program,
};

const USERS: [&str; 6] = ["aud", "boss", "ed", "leaf", "old", "vera"];

fn add(group: &str, user: &str) -> Value {
    json!({"op": "add-member", "group": group, "user": user})
}

fn grant(user: &str, role: &str, on: &str) -> Value {
    json!({"op": "grant", "to": {"user": user}, "role": role, "on": on})
}

/// Everything that everybody may do, the organisation itself asking.
fn rights(program: &Program) -> BTreeMap<(String, String), ActionSet> {
    let of = |user: &str| {
        let listed = program
            .app
            .access_list(None, &Id::from(user), Filter::default());
        listed.unwrap().rows.into_iter()
    };
    let rows = USERS
        .iter()
        .flat_map(|user| of(user).map(move |row| (*user, row)));
    rows.map(|(user, row)| ((user.to_owned(), row.object.to_string()), row.actions))
        .collect()
}

/// What differs between two of them, as the cells of an answer say it.
fn differing(
    before: &BTreeMap<(String, String), ActionSet>,
    after: &BTreeMap<(String, String), ActionSet>,
    of: &str,
) -> Vec<(String, Value, Value)> {
    let mut keys: Vec<_> = before.keys().chain(after.keys()).collect();
    keys.sort();
    keys.dedup();
    let changed = keys.into_iter().filter(|(user, _)| user == of).map(|key| {
        let [had, has] = [before, after].map(|rights| rights.get(key).copied().unwrap_or_default());
        (key.1.clone(), json!(has - had), json!(had - has))
    });
    changed.filter(|(_, gained, lost)| gained != lost).collect()
}

async fn what_if(program: &Program, changes: &Value) -> Value {
    let args = json!({ "changes": changes, "people": 100 });
    program.ok("what_if", args).await
}

async fn cells(program: &Program, changes: &Value, user: &str) -> Vec<(String, Value, Value)> {
    let args = json!({"changes": changes, "user": user, "object": null, "from": 0, "count": 500});
    let answer = program.ok("what_if_cells", args).await;
    let rows = answer["rows"].as_array().unwrap();
    assert_eq!(answer["total"], rows.len());
    let mut rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let object = row["object"]["id"].as_str().unwrap().to_owned();
            (object, row["gained"].clone(), row["lost"].clone())
        })
        .collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    rows
}

async fn audit(program: &Program) -> Value {
    program
        .ok("audit", json!({"before": null, "count": 50}))
        .await
}

fn ops(audit: &Value) -> Vec<&str> {
    let rows = audit["rows"].as_array().unwrap();
    rows.iter().map(|row| row["op"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_tried_is_what_happens_when_it_is_carried_out_and_undone_in_one_step() {
    let program = house("boss").await;
    let changes = json!([
        add("g", "leaf"),
        {"op": "remove-member", "group": "g", "user": "ed"},
        grant("ed", "approver", "f"),
        {"op": "archive", "object": "p"},
        {"op": "set-flag", "user": "aud", "flag": "auditor", "value": false},
    ]);
    let before = rights(&program);
    let entries = audit(&program).await["rows"].as_array().unwrap().len();
    let answer = what_if(&program, &changes).await;
    assert_eq!(answer["refused"], Value::Null);
    assert_eq!(answer["tried"], 5);
    assert_eq!(answer["leftOut"], 0);
    let mut said = BTreeMap::new();
    for user in USERS {
        said.insert(user, cells(&program, &changes, user).await);
    }
    assert_eq!(rights(&program), before, "nothing has changed yet");
    let now = audit(&program).await["rows"].as_array().unwrap().len();
    assert_eq!(now, entries, "trying is no command");

    let done = program
        .ok("what_if_apply", json!({ "changes": changes }))
        .await;
    assert_eq!(done["history"]["undo"], "add-member");
    let after = rights(&program);
    let mut gained = 0;
    for (user, cells) in &said {
        assert_eq!(cells, &differing(&before, &after, user), "{user}");
        let each = cells.iter().map(|cell| cell.1.as_array().unwrap().len());
        gained += each.sum::<usize>();
    }
    assert!(gained > 0);
    assert_eq!(answer["gained"], gained);

    let audit = audit(&program).await;
    let entry = &audit["rows"][0];
    assert_eq!(entry["sequence"], done["sequence"]);
    assert_eq!((&entry["op"], &entry["changes"]), (&json!("all"), &changes));
    assert_eq!(entry["actor"], "Pirjo Pomo");
    for count in ["people", "objects", "gained", "lost"] {
        assert_eq!(entry["note"][count], answer[count], "{count}");
    }
    program.ok("undo", json!({})).await;
    assert_eq!(rights(&program), before);
    assert_eq!(program.ok("verify", json!({})).await["intact"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_can_not_be_made_is_named_and_keeps_all_from_being_carried_out() {
    let program = house("boss").await;
    let good = json!([add("g", "leaf")]);
    let changes = json!([add("g", "leaf"), add("g", "old"), add("g", "vera")]);
    let answer = what_if(&program, &changes).await;
    assert_eq!(answer["tried"], 1);
    assert_eq!(answer["refused"]["index"], 1);
    let reason = &answer["refused"]["error"]["refusal"];
    assert_eq!(reason["reason"]["code"], "user-archived");
    assert_eq!(reason["objectName"], "Entinen Väki");
    let told = |answer: &Value| {
        ["people", "objects", "gained", "lost", "actions"].map(|what| answer[what].clone())
    };
    assert_eq!(told(&answer), told(&what_if(&program, &good).await));

    let before = rights(&program);
    let error = program
        .try_call("what_if_apply", json!({ "changes": changes }))
        .await
        .unwrap_err();
    assert_eq!(error.refusal.unwrap().reason.part, Some(2));
    assert_eq!(rights(&program), before);
    assert_eq!(ops(&audit(&program).await), ["import-bundle"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_are_tried_with_the_rights_of_whoever_asks() {
    let program = house("aud").await;
    let answer = what_if(&program, &json!([add("g", "leaf")])).await;
    let refusal = &answer["refused"]["error"]["refusal"];
    assert_eq!(refusal["reason"]["code"], "forbidden");
    assert_eq!(refusal["roles"], json!(["administrator"]));
    assert_eq!(
        (&answer["people"], &answer["tried"]),
        (&json!(0), &json!(0))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_preview_others_is_told_of_themselves_and_how_much_was_left_out() {
    let program = house("boss").await;
    program.act(grant("leaf", "viewer", "ff")).await;
    program.as_user("ed").await;
    // leaf would see d1 below ff; for ed nothing changes.
    let changes = json!([{"op": "move", "object": "d1", "under": "ff"}]);
    let answer = what_if(&program, &changes).await;
    assert_eq!(answer["refused"], Value::Null);
    assert_eq!(
        (&answer["people"], &answer["leftOut"]),
        (&json!(0), &json!(1))
    );
    assert_eq!(answer["surprises"], json!([]));
    assert_eq!(cells(&program, &changes, "leaf").await, []);
    program.as_user("boss").await;
    let answer = what_if(&program, &changes).await;
    assert_eq!(
        (&answer["people"], &answer["leftOut"]),
        (&json!(1), &json!(0))
    );
    let surprise = &answer["surprises"][0];
    assert_eq!(surprise["kind"], "sees-hidden");
    assert_eq!(surprise["rows"][0]["user"]["name"]["text"], "Åke Lehti");
    assert_eq!(surprise["rows"][0]["object"]["id"], "d1");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_strategies_that_are_hidden_from_whoever_asks_nothing_is_told() {
    let program = house("boss").await;
    let changes = json!([
        {"op": "set-flag", "user": "vera", "flag": "facilitator", "value": true},
        {"op": "set-flag", "user": "boss", "flag": "facilitator", "value": true},
    ]);
    // Whoever thinks of being a facilitator is none yet.
    let answer = what_if(&program, &changes).await;
    let told = ["people", "objects", "gained", "leftOut"].map(|what| answer[what].clone());
    assert_eq!(told, [0, 0, 0, 0]);
    for user in ["vera", "boss"] {
        assert_eq!(cells(&program, &changes, user).await, []);
    }
    program
        .ok("what_if_apply", json!({ "changes": changes }))
        .await;
    let hide = json!([{"op": "set-flag", "user": "vera", "flag": "facilitator", "value": false}]);
    let objects = cells(&program, &hide, "vera").await;
    let objects: Vec<&str> = objects.iter().map(|cell| cell.0.as_str()).collect();
    assert_eq!(objects, ["s", "section:strategy"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_parts_of_an_answer_come_in_windows() {
    let program = house("boss").await;
    let changes = json!([
        grant("leaf", "editor", "section:documents"),
        add("g", "vera")
    ]);
    let window = |from: u32, count: u32| json!({"changes": changes, "from": from, "count": count});
    let answer = what_if(&program, &changes).await;
    let people_of = |action: Value| {
        let args = json!({"changes": changes, "action": action, "from": 0, "count": 10});
        program.ok("what_if_people", args)
    };
    let people = people_of(Value::Null).await;
    assert_eq!(people["rows"], answer["firstPeople"]);
    let names: Vec<_> = people["rows"].as_array().unwrap().iter().collect();
    assert_eq!(people["total"], 2);
    assert_eq!(
        names[0]["user"]["name"]["text"], "Åke Lehti",
        "the most first"
    );
    let gained = |row: &Value| row["gained"].as_u64().unwrap();
    let sum: u64 = names.iter().map(|row| gained(row)).sum();
    assert_eq!(json!(sum), answer["gained"]);
    for action in answer["actions"].as_array().unwrap() {
        let people = people_of(action["action"].clone()).await;
        let rows = people["rows"].as_array().unwrap();
        assert_eq!(people["total"], rows.len());
        assert!(rows.iter().all(|row| gained(row) > 0), "{action}");
        let sum: u64 = rows.iter().map(gained).sum();
        assert_eq!(json!(sum), action["gained"]);
    }
    assert_eq!(people_of(json!("approve")).await["total"], 0);

    let objects = program.ok("what_if_objects", window(0, 500)).await;
    assert_eq!(objects["total"], answer["objects"]);
    let sum: u64 = objects["rows"].as_array().unwrap().iter().map(gained).sum();
    assert_eq!(json!(sum), answer["gained"]);
    let second = program.ok("what_if_objects", window(1, 1)).await;
    assert_eq!(second["rows"][0], objects["rows"][1]);
    let on = json!({"changes": changes, "user": null, "object": "d1", "from": 0, "count": 9});
    let on = program.ok("what_if_cells", on).await;
    assert_eq!(on["total"], 2);
    let names = answer["names"].clone();
    assert_eq!(ids(&names), ["g", "leaf", "section:documents", "vera"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_may_build_on_what_it_makes() {
    let program = house("boss").await;
    let changes = json!([
        {"op": "create-area", "id": "a9", "parent": null, "name": {"fi": "Tuotanto"}},
        {"op": "create-team", "id": "t9", "area": "a9", "identifier": "", "name": "Tiimi"},
        {"op": "set-team-role", "team": "t9", "user": "ed", "role": "team-owner"},
    ]);
    let answer = what_if(&program, &changes).await;
    assert_eq!(answer["refused"], Value::Null);
    assert_eq!(ids(&answer["names"]), ["a9", "ed", "t9"]);
    let ed = cells(&program, &changes, "ed").await;
    assert!(ed.iter().any(|cell| cell.0 == "t9"));
    let done = program.ok("what_if_apply", json!({ "changes": changes }));
    done.await;
    assert_eq!(audit(&program).await["rows"][0]["note"]["people"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_audit_is_for_those_who_may_read_it_and_never_tells_of_hidden_strategies() {
    let program = house("ed").await;
    let read = json!({"before": null, "count": 50});
    assert_eq!(program.code("audit", read).await, "refused");
    program.as_user("boss").await;
    program
        .act(json!({"op": "set-flag", "user": "vera", "flag": "facilitator", "value": true}))
        .await;
    program.as_user("vera").await;
    let visible =
        |value: &str| json!({"op": "set-visibility", "strategy": "s", "visibility": value});
    program.act(visible("public")).await;
    program.act(visible("participants")).await;
    for user in ["boss", "aud"] {
        program.as_user(user).await;
        let audit = audit(&program).await;
        assert_eq!(ops(&audit), ["set-flag", "import-bundle"], "{user}");
        assert!(!audit.to_string().contains("\"s\""), "{user}");
    }
    program.as_user("boss").await;
    let first = program
        .ok("audit", json!({"before": null, "count": 1}))
        .await;
    // The two newest are hidden: the answer goes on to where there is something to see.
    assert_eq!(ops(&first), ["set-flag"]);
    let second = program
        .ok("audit", json!({"before": first["next"], "count": 1}))
        .await;
    assert_eq!(ops(&second), ["import-bundle"]);
    assert_eq!(second["next"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_is_set_as_a_whole_starts_from_what_the_draft_makes_of_it() {
    let program = house("boss").await;
    let changes = json!([
        {"op": "create-area", "id": "a9", "parent": null, "name": {"fi": "Tuotanto"}},
        {"op": "create-team", "id": "t9", "area": "a9", "identifier": "", "name": "Tiimi"},
        {"op": "set-team-role", "team": "t9", "user": "ed", "role": "team-owner"},
        {"op": "set-coordinators", "area": "a9", "users": ["ed"]},
    ]);
    let ask =
        |object: &str, list: &str| json!({"changes": changes, "object": object, "list": list});
    let holders = program
        .ok("what_if_holders", ask("a9", "coordinators"))
        .await;
    assert_eq!(holders[0]["party"], json!({"user": "ed"}));
    assert_eq!(holders.as_array().unwrap().len(), 1);
    // The strategy is hidden from an administrator.
    let hidden = ask("s", "participants");
    assert_eq!(program.code("what_if_holders", hidden).await, "not-found");
    assert_eq!(
        program.code("what_if_holders", ask("d1", "members")).await,
        "not-found"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_a_template_is_shared_with_is_known_of_the_draft_and_told_to_who_may_share_it() {
    let program = house("boss").await;
    for change in [
        json!({"op": "create-area", "id": "a9", "parent": null, "name": {"fi": "Tuotanto"}}),
        json!({"op": "create-team", "id": "t9", "area": "a9", "identifier": "", "name": "Tiimi"}),
        json!({"op": "set-team-role", "team": "t9", "user": "ed", "role": "team-owner"}),
        json!({"op": "create", "id": "tpl9", "kind": "template", "parent": "t9", "name": "Pohja"}),
        json!({"op": "share-template", "template": "tpl9", "to": {"user": "leaf"}, "edit": false}),
    ] {
        program.act(change).await;
    }
    let changes = json!([
        {"op": "share-template", "template": "tpl9", "to": {"area": "a9"}, "edit": false},
        {"op": "unshare-template", "template": "tpl9", "to": {"user": "leaf"}},
    ]);
    let ask = |changes: serde_json::Value, template: &str| json!({"changes": changes, "template": template});
    let now = program.ok("what_if_shares", ask(json!([]), "tpl9")).await;
    assert_eq!(now[0]["to"], json!({"user": "leaf"}));
    let then = program.ok("what_if_shares", ask(changes, "tpl9")).await;
    assert_eq!(then[0]["to"], json!({"area": "a9"}));
    assert_eq!(then[0]["with"]["name"]["text"], "Tuotanto");
    assert_eq!(then[0]["edit"], false);
    assert_eq!(then.as_array().unwrap().len(), 1);
    let none = ask(json!([]), "d1");
    assert_eq!(program.code("what_if_shares", none).await, "not-found");
    // Who may only use it is not told who else may.
    program.as_user("leaf").await;
    let only_used = ask(json!([]), "tpl9");
    assert_eq!(program.code("what_if_shares", only_used).await, "not-found");
}
