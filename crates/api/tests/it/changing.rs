use serde_json::{Value, json};

use crate::support::Program;

async fn with_documents() -> (Program, String) {
    let (program, user) = Program::with_organisation().await;
    program
        .create("f", "folder", "section:documents", json!({"fi": "Ohjeet"}))
        .await;
    program
        .create(
            "a",
            "document",
            "f",
            json!({"fi": "Ensimmäinen", "sv": "Första"}),
        )
        .await;
    program
        .create("b", "document", "f", json!({"fi": "Toinen"}))
        .await;
    (program, user)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_is_there_after_a_restart() {
    let (program, _) = with_documents().await;
    program
        .act(json!({"op": "move", "object": "b", "under": "f", "before": "a"}))
        .await;
    let path = program.ok("session", json!({})).await["path"].clone();
    let program = program.restarted().await;
    program.ok("open_workspace", json!({ "path": path })).await;
    assert_eq!(
        program.rows("documents").await,
        ["Ohjeet", "Toinen", "Ensimmäinen"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_are_taken_back_and_done_again() {
    let (program, _) = with_documents().await;
    program
        .act(json!({"op": "rename", "object": "a", "name": {"fi": "Uusi"}}))
        .await;
    let done = program.act(json!({"op": "archive", "object": "b"})).await;
    assert_eq!(done["history"], json!({"undo": "archive", "redo": null}));
    assert_eq!(
        program.rows("documents").await,
        ["Ohjeet", "Uusi"],
        "archived is out of sight"
    );
    let history = program.ok("undo", json!({})).await;
    assert_eq!(history, json!({"undo": "rename", "redo": "archive"}));
    program.ok("undo", json!({})).await;
    assert_eq!(
        program.rows("documents").await,
        ["Ohjeet", "Ensimmäinen", "Toinen"]
    );
    program.ok("redo", json!({})).await;
    assert_eq!(
        program.rows("documents").await,
        ["Ohjeet", "Uusi", "Toinen"]
    );
    program.act(json!({"op": "delete", "object": "b"})).await;
    let history = program.ok("history", json!({})).await;
    assert_eq!(
        history,
        json!({"undo": "delete", "redo": null}),
        "a new command ends redoing"
    );
    assert_eq!(program.code("redo", json!({})).await, "nothing-to-redo");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_names_who_could_help_and_changes_nothing() {
    let (program, _) = with_documents().await;
    program
        .act(json!({"op": "create-user", "id": "vic", "name": "Ville"}))
        .await;
    let grant = json!({"op": "grant", "to": {"user": "vic"}, "role": "editor", "on": "f"});
    program.act(grant).await;
    program.ok("switch_user", json!({"user": "vic"})).await;
    let intent = json!({"op": "archive", "object": "a"});
    let error = program
        .try_call("execute", json!({ "intent": intent }))
        .await
        .unwrap_err();
    let refused = error.refusal.unwrap();
    assert_eq!(error.code, "refused");
    assert_eq!(refused.object_name.as_deref(), Some("Ensimmäinen"));
    assert_eq!(refused.helpers[0].name, "Aino");
    let actions = program.ok("object", json!({"id": "a"})).await["actions"].clone();
    let action = |name: &str| {
        let all = actions.as_array().unwrap();
        all.iter()
            .find(|state| state["action"] == name)
            .unwrap()
            .clone()
    };
    assert_eq!(action("edit")["allowed"], true);
    assert_eq!(action("archive")["allowed"], false);
    assert_eq!(action("archive")["roles"], json!(["administrator"]));
    let missing = program.try_call(
        "execute",
        json!({"intent": {"op": "archive", "object": "x"}}),
    );
    assert_eq!(
        missing
            .await
            .unwrap_err()
            .refusal
            .unwrap()
            .reason
            .code
            .as_str(),
        "not-found"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bin_shows_each_what_they_may_take_out() {
    let (program, aino) = with_documents().await;
    program
        .act(json!({"op": "create-user", "id": "vic", "name": "Ville"}))
        .await;
    program
        .act(json!({"op": "grant", "to": {"user": "vic"}, "role": "editor", "on": "f"}))
        .await;
    program.act(json!({"op": "delete", "object": "a"})).await;
    program.ok("switch_user", json!({"user": "vic"})).await;
    assert_eq!(
        program.ok("bin", json!({})).await,
        json!([]),
        "another's deletion"
    );
    program.act(json!({"op": "delete", "object": "b"})).await;
    let bin = program.ok("bin", json!({})).await;
    assert_eq!(bin[0]["object"]["name"]["text"], "Toinen");
    assert_eq!(bin[0]["mayUndelete"], true);
    assert_eq!(bin[0]["mayPurge"], false);
    program.ok("switch_user", json!({ "user": aino })).await;
    assert_eq!(
        program.ok("bin", json!({})).await.as_array().unwrap().len(),
        2
    );
    program.act(json!({"op": "purge", "object": "b"})).await;
    program.act(json!({"op": "undelete", "object": "a"})).await;
    assert_eq!(program.ok("bin", json!({})).await, json!([]));
    assert_eq!(program.rows("documents").await, ["Ohjeet", "Ensimmäinen"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_in_a_language_is_shown_in_the_default_and_marked() {
    let (program, _) = with_documents().await;
    program.ok("set_language", json!({"language": "sv"})).await;
    let name = async |id: &str| program.ok("object", json!({ "id": id })).await["name"].clone();
    assert_eq!(name("a").await, json!({"text": "Första", "instead": null}));
    assert_eq!(name("b").await, json!({"text": "Toinen", "instead": "fi"}));
    assert_eq!(
        program
            .code("set_language", json!({"language": "not a tag"}))
            .await,
        "invalid-language"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attached_file_is_kept_byte_for_byte() {
    let (program, _) = with_documents().await;
    let path = program.path("ohje.txt");
    std::fs::write(&path, "Näin se käy.").unwrap();
    program
        .ok("attach_path", json!({"object": "a", "path": path}))
        .await;
    let content = program
        .ok("content", json!({"object": "a", "which": "working"}))
        .await;
    assert_eq!(content["kind"], "file");
    assert_eq!(content["name"], "ohje.txt");
    assert_eq!(
        content["preview"],
        json!({"kind": "plain", "text": "Näin se käy."})
    );
    let gone = program.path("gone.txt");
    assert_eq!(
        program
            .code("attach_path", json!({"object": "a", "path": gone}))
            .await,
        "unreadable-file"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn recent_objects_are_those_looked_at() {
    let (program, _) = with_documents().await;
    for id in ["a", "section:documents", "b"] {
        program.ok("object", json!({ "id": id })).await;
    }
    let recent = program.ok("recent", json!({})).await;
    let ids: Vec<&Value> = recent
        .as_array()
        .unwrap()
        .iter()
        .map(|found| &found["object"]["id"])
        .collect();
    assert_eq!(ids, ["b", "a"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_call_says_what_is_wrong_with_it() {
    let (program, _) = Program::with_organisation().await;
    assert_eq!(
        program.code("no_such_thing", json!({})).await,
        "unknown-use-case"
    );
    assert_eq!(
        program.code("object", json!({"identifier": 1})).await,
        "invalid-arguments"
    );
    let unknown = json!({"intent": {"op": "archive", "object": "x", "extra": true}});
    assert_eq!(program.code("execute", unknown).await, "invalid-arguments");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_wrote_a_version_is_told_why_they_may_not_approve_it() {
    let (program, _) = with_documents().await;
    let path = program.path("ohje.md");
    std::fs::write(&path, "# Ohje\n").unwrap();
    program
        .ok("attach_path", json!({"object": "a", "path": path}))
        .await;
    program.act(json!({"op": "submit", "object": "a"})).await;
    let seen = program.object("a").await;
    assert_eq!(seen["approval"]["allowed"], false);
    assert_eq!(seen["approval"]["refusal"], "separation-of-duties");

    program
        .act(json!({"op": "set-separation-of-duties", "value": false}))
        .await;
    let seen = program.object("a").await;
    assert_eq!(seen["approval"]["allowed"], true);
    assert_eq!(seen["approval"]["refusal"], Value::Null);
}
