//! What somebody is told of an object, and what not.

use serde_json::{Value, json};

use crate::house::{house, ids};

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_may_not_know_of_is_not_found() {
    let program = house("leaf").await;
    for (name, args) in [
        ("object", json!({"id": "d1"})),
        ("object", json!({"id": "section:processes"})),
        ("object", json!({"id": "nothing"})),
        ("content", json!({"object": "d1", "which": "approved"})),
        (
            "save_copy",
            json!({"object": "d1", "which": "approved", "title": ""}),
        ),
        ("places", json!({"object": "d1", "query": "", "limit": 9})),
        ("set_favourite", json!({"object": "d1", "value": true})),
        (
            "tree_expand",
            json!({"section": "documents", "object": "d1", "expanded": true}),
        ),
    ] {
        assert_eq!(program.code(name, args).await, "not-found", "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn that_something_is_not_found_is_said_without_its_id() {
    let program = house("boss").await;
    let error = program.try_call("object", json!({"id": "nothing"})).await;
    assert_eq!(error.unwrap_err().place, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_deleted_is_said_to_lie_in_the_bin_to_those_who_see_it_there() {
    let program = house("ed").await;
    program.act(json!({"op": "delete", "object": "d3"})).await;
    let args = json!({"id": "d3"});
    for user in ["ed", "boss"] {
        program.as_user(user).await;
        let error = program.try_call("object", args.clone()).await.unwrap_err();
        assert_eq!(error.code, "in-bin", "{user}");
        assert_eq!(error.place.as_deref(), Some("Luonnos"));
    }
    program.as_user("vera").await;
    assert_eq!(program.code("object", args).await, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_archived_tells_when_and_by_whom_to_those_who_may_read_the_audit() {
    let program = house("boss").await;
    let archiving = async |id: &str| program.object(id).await["archiving"].clone();
    assert_eq!(archiving("f").await, Value::Null);
    assert_eq!(archiving("fx").await, Value::Null, "it came in archived");
    program.act(json!({"op": "archive", "object": "f"})).await;
    for (user, id) in [("boss", "f"), ("boss", "d1"), ("aud", "d1")] {
        program.as_user(user).await;
        let told = archiving(id).await;
        assert_eq!(told["at"], "2026-09-21T14:13:20Z", "{user} {id}");
        assert_eq!(told["by"]["name"]["text"], "Pirjo Pomo");
    }
    program.as_user("boss").await;
    program.act(json!({"op": "restore", "object": "f"})).await;
    assert_eq!(archiving("f").await, Value::Null);
    program.ok("undo", json!({})).await;
    assert_eq!(
        archiving("f").await["by"]["name"]["text"],
        "Pirjo Pomo",
        "taking back a restoring archives"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn of_what_may_only_be_traversed_the_name_is_told_and_nothing_else() {
    let program = house("leaf").await;
    let folder = program.object("ff").await;
    assert_eq!(folder["nameOnly"], true);
    assert_eq!(folder["name"]["text"], "Sisemmät ohjeet");
    assert_eq!(ids(&folder["path"]), ["section:documents", "f"]);
    for list in [
        "links",
        "usedIn",
        "childKinds",
        "actions",
        "rights",
        "facts",
    ] {
        assert_eq!(folder[list], json!([]), "{list}");
    }
    for field in ["purpose", "responsible", "review", "approved", "working"] {
        assert_eq!(folder[field], Value::Null, "{field}");
    }
    assert_eq!(folder["state"], "none");
    let document = program.object("d2").await;
    assert_eq!(document["nameOnly"], false);
    assert_eq!(document["state"], "approved");
    assert_eq!(
        document["links"],
        json!([]),
        "its link leads to what is hidden"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_working_copy_is_for_those_who_may_see_drafts() {
    let program = house("vera").await;
    let seen = program.object("d1").await;
    assert_eq!(seen["state"], "approved");
    assert_eq!(seen["approved"]["number"], 1);
    assert_eq!(seen["working"], Value::Null);
    program.as_user("ed").await;
    let seen = program.object("d1").await;
    assert_eq!(seen["state"], "revising");
    assert_eq!(seen["working"]["content"], "text");
    program.act(json!({"op": "submit", "object": "d1"})).await;
    let seen = program.object("d1").await;
    assert_eq!(seen["state"], "revision-in-review");
    assert_eq!(
        seen["working"]["submittedBy"]["name"]["text"],
        "Eetu Kirjoittaja"
    );
    assert_eq!(program.object("d3").await["state"], "draft");
    program.as_user("vera").await;
    assert_eq!(program.object("d1").await["state"], "approved");
    assert_eq!(
        program.code("object", json!({"id": "d3"})).await,
        "not-found"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn links_lead_only_to_what_somebody_may_know_of_and_come_from_what_they_may_see() {
    let program = house("vera").await;
    let seen = program.object("d1").await;
    assert_eq!(ids(&seen["links"]), ["d2"]);
    assert_eq!(ids(&seen["usedIn"]), ["d2"], "not the draft");
    program.as_user("boss").await;
    let seen = program.object("d1").await;
    assert_eq!(ids(&seen["links"]), ["p", "d2"], "not the strategy");
    assert_eq!(ids(&seen["usedIn"]), ["d2", "d3"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_that_was_due_is_overdue_until_it_is_recorded() {
    let program = house("ed").await;
    let review = program.object("d1").await["review"].clone();
    let last =
        json!({"intervalMonths": 12, "last": "2025-01-15", "due": "2026-01-15", "overdue": true});
    assert_eq!(review, last);
    program
        .act(json!({"op": "record-review", "object": "d1", "on": "2026-09-20"}))
        .await;
    let review = program.object("d1").await["review"].clone();
    assert_eq!(review["due"], "2027-09-20");
    assert_eq!(review["overdue"], false);
    assert_eq!(program.object("g").await["review"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_padlock_says_which_role_would_open_it_and_who_could_help() {
    let program = house("vera").await;
    let seen = program.object("d1").await;
    let action = |name: &str| {
        let actions = seen["actions"].as_array().unwrap();
        actions.iter().find(|state| state["action"] == name)
    };
    assert_eq!(action("view").unwrap()["allowed"], true);
    let edit = action("edit").unwrap();
    assert_eq!(edit["allowed"], false);
    assert_eq!(
        edit["roles"],
        json!(["administrator", "editor", "responsible"])
    );
    let helpers: Vec<&str> = edit["helpers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|helper| helper["name"].as_str().unwrap())
        .collect();
    assert_eq!(
        helpers,
        ["Eetu Kirjoittaja", "Pirjo Pomo"],
        "nobody archived"
    );
    let restore = action("restore").unwrap();
    assert_eq!(
        restore["roles"],
        json!([]),
        "what is not archived, nobody restores"
    );
    assert_eq!(restore["helpers"], json!([]));
    assert!(action("traverse").is_none());
    assert!(
        action("insert-level").is_none(),
        "a document has no such action"
    );
    let folder = program.object("f").await;
    let known = folder["actions"].as_array().unwrap();
    assert!(known.iter().all(|state| state["action"] != "approve"));
    assert!(known.iter().any(|state| state["action"] == "create"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_which_role_is_told_to_those_who_may_preview_it() {
    let program = house("boss").await;
    let lines = |object: &Value| -> Vec<String> {
        let line = |right: &Value| {
            let name = right["party"]["name"]["text"].as_str().unwrap().to_owned();
            let on = right["on"]["id"].as_str().map(|id| format!(" {id}"));
            format!(
                "{} {name}{}",
                right["role"].as_str().unwrap(),
                on.unwrap_or_default()
            )
        };
        object["rights"]
            .as_array()
            .unwrap()
            .iter()
            .map(line)
            .collect()
    };
    assert_eq!(
        lines(&program.object("d1").await),
        [
            "responsible Laatutiimi",
            "editor Laatutiimi f",
            "viewer Vera Katsoja section:documents",
            "administrator Pirjo Pomo",
            "auditor Öivind Tarkastaja"
        ]
    );
    program.as_user("vera").await;
    assert_eq!(
        lines(&program.object("d1").await),
        [
            "responsible Laatutiimi",
            "viewer Vera Katsoja section:documents"
        ]
    );
    program.as_user("ed").await;
    assert_eq!(
        lines(&program.object("d1").await),
        ["responsible Laatutiimi", "editor Laatutiimi f"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_in_an_archived_folder_says_so() {
    let program = house("boss").await;
    let seen = program.object("dx").await;
    assert_eq!(seen["archived"], false);
    assert_eq!(seen["archivedWith"]["id"], "fx");
    assert_eq!(program.object("fx").await["archivedWith"], Value::Null);
    program.as_user("vera").await;
    assert_eq!(
        program.code("object", json!({"id": "dx"})).await,
        "not-found"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_tells_its_purpose_and_what_can_be_made_below_it() {
    let program = house("boss").await;
    let process = program.object("p").await;
    assert_eq!(process["purpose"]["text"], "Myydä.");
    assert_eq!(process["purposes"], json!({"fi": "Myydä."}));
    assert_eq!(process["childKinds"], json!(["process"]));
    assert_eq!(process["link"], "luotsi://object/p");
    assert_eq!(
        program.object("f").await["childKinds"],
        json!(["folder", "document"])
    );
    assert_eq!(program.object("d1").await["childKinds"], json!([]));
    assert_eq!(
        program.object("section:documents").await["link"],
        "luotsi://object/section%3Adocuments"
    );
}
