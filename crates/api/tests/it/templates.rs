//! Document templates: numbers, and headings that are required.

use serde_json::{Value, json};

use crate::{
    house::{house, ids},
    support::Program,
};

fn heading(id: &str, text: &str) -> Value {
    let said = json!([{"type": "text", "text": text}]);
    json!({"type": "heading", "attrs": {"id": id, "level": 2}, "content": said})
}

fn text(headings: &[&str]) -> String {
    let blocks: Vec<Value> = headings
        .iter()
        .enumerate()
        .map(|(at, it)| heading(&format!("h{at}"), it))
        .collect();
    json!({"type": "doc", "content": blocks}).to_string()
}

async fn write(program: &Program, object: &str, text: &str) {
    let editing = program.ok("editing", json!({"object": object})).await;
    let base = &editing["latest"]["hash"];
    let args = json!({"object": object, "base": base, "text": text, "prefer": null});
    program.ok("write_document", args).await;
}

fn offering(document: &str) -> Value {
    let template = json!({"numbering": "TO-{000}", "requiredHeadings": ["Voimassa", "Vastuut"]});
    json!({"op": "set-document-template", "document": document, "template": template})
}

/// `d1` offered to begin new ones with, which must have two headings; `n` is begun with it.
async fn begun() -> Program {
    let program = house("boss").await;
    program.act(offering("d1")).await;
    program.as_user("ed").await;
    program
        .act(json!({"op": "create-from-template", "id": "n", "template": "d1", "parent": "f", "name": {"fi": "Uusi"}}))
        .await;
    program
}

async fn refused(program: &Program, intent: Value) -> Value {
    let error = program.try_call("execute", json!({"intent": intent})).await;
    serde_json::to_value(error.unwrap_err().refusal.unwrap().reason).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_begins_with_the_approved_text_of_a_template_and_a_number() {
    let program = house("boss").await;
    program.act(offering("d1")).await;
    program.act(offering("d3")).await;
    let templates = program.ok("document_templates", json!({})).await;
    assert_eq!(ids(&templates), ["d1"], "of d3 nothing is approved");
    assert_eq!(templates[0]["nextNumber"], "TO-001");
    assert_eq!(templates[0]["path"], json!(["Ohjeet"]));
    program
        .act(json!({"op": "create-from-template", "id": "n", "template": "d1", "parent": "ff", "name": {"fi": "Uusi"}}))
        .await;
    let document = program.object("n").await["document"].clone();
    assert_eq!(document["number"], "TO-001");
    assert_eq!(document["template"], Value::Null);
    assert_eq!(document["begunWith"]["id"], "d1");
    assert_eq!(document["requiredHeadings"], json!(["Voimassa", "Vastuut"]));
    let said = program
        .ok("content", json!({"object": "n", "which": "working"}))
        .await;
    let html = said["html"].as_str().unwrap();
    assert!(html.contains("Ota yhteys"), "what is approved: {html}");

    program.as_user("leaf").await;
    let templates = program.ok("document_templates", json!({})).await;
    assert_eq!(templates, json!([]), "leaf may not view d1");
    program.as_user("boss").await;
    program.act(json!({"op": "archive", "object": "d1"})).await;
    let templates = program.ok("document_templates", json!({})).await;
    assert_eq!(templates, json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_submitted_and_approved_with_all_that_its_template_requires() {
    let program = begun().await;
    // What the command says of the text is not believed.
    let outline = json!({"of": "0".repeat(64), "headings": ["Voimassa", "Vastuut"]});
    let submit = json!({"op": "submit", "object": "n", "outline": outline});
    let refusal = refused(&program, submit.clone()).await;
    assert_eq!(refusal["code"], "missing-headings");
    assert_eq!(refusal["detail"], "Vastuut");

    write(&program, "n", &text(&["VOIMASSA", " vastuut "])).await;
    program.act(submit).await;
    // The template grows while the text waits.
    program.as_user("boss").await;
    let grown = json!({"numbering": "", "requiredHeadings": ["Vastuut", "Loki"]});
    program
        .act(json!({"op": "set-document-template", "document": "d1", "template": grown}))
        .await;
    let approve = json!({"op": "approve", "object": "n", "note": ""});
    let refusal = refused(&program, approve.clone()).await;
    assert_eq!(refusal["code"], "missing-headings");
    assert_eq!(refusal["detail"], "Loki");
    program.act(offering("d1")).await;
    program.act(approve).await;
    assert_eq!(program.object("n").await["state"], "approved");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_and_submitted_at_once_is_looked_at_as_it_will_be() {
    let program = begun().await;
    write(&program, "n", &text(&["Voimassa"])).await;
    let lacking = program.ok("editing", json!({"object": "n"})).await["latest"]["hash"].clone();
    let bytes = text(&["Voimassa", "Vastuut"]);
    write(&program, "n", &bytes).await;
    let whole = program.ok("editing", json!({"object": "n"})).await["latest"]["hash"].clone();
    let edit = |hash: &Value, base: &Value| {
        let body = json!({"hash": hash, "size": bytes.len().to_string(), "media": "prosemirror"});
        json!({"op": "edit-body", "object": "n", "body": body, "base": base})
    };
    let submit = json!({"op": "submit", "object": "n"});
    let at_once = |edit: Value| json!({"op": "all", "changes": [edit, submit]});
    let refusal = refused(&program, at_once(edit(&lacking, &whole))).await;
    assert_eq!(
        (&refusal["code"], &refusal["part"]),
        (&json!("missing-headings"), &json!(2))
    );
    program.act(edit(&lacking, &whole)).await;
    program.act(at_once(edit(&whole, &lacking))).await;
    assert_eq!(program.object("n").await["state"], "in-review");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_found_by_its_number_by_who_may_view_it() {
    let program = begun().await;
    let by_name = json!({"query": "to-001", "limit": 10});
    assert_eq!(
        ids(&program.ok("find_objects", by_name.clone()).await),
        ["n"]
    );
    let by_text = json!({"query": "TO-001", "limit": 10, "wait": true});
    assert_eq!(
        ids(&program.ok("search", by_text.clone()).await["hits"]),
        ["n"]
    );
    program.as_user("vera").await;
    assert_eq!(program.ok("find_objects", by_name).await, json!([]));
    assert_eq!(program.ok("search", by_text).await["hits"], json!([]));
    let again = json!({"op": "set-number", "object": "d2", "number": "TO-001"});
    program.as_user("boss").await;
    assert_eq!(refused(&program, again).await["code"], "number-taken");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_has_the_next_number_of_its_template() {
    let program = begun().await;
    let args = json!({"object": "n", "under": null, "name": {"fi": "Kopio"}, "withBranch": true});
    let copy = program.ok("duplicate", args).await["id"].clone();
    let copy = program.object(copy.as_str().unwrap()).await;
    assert_eq!(copy["document"]["number"], "TO-002");
    assert_eq!(copy["document"]["begunWith"]["id"], "d1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_with_a_number_that_is_there_already_is_refused() {
    let program = begun().await;
    program.as_user("boss").await;
    let folder = program.folder.path().join("more");
    std::fs::create_dir_all(&folder).unwrap();
    let more = json!({
        "format": "luotsi-organisation/1",
        "documents": [{"id": "other", "name": "Toinen", "number": "to-001"}]
    });
    std::fs::write(folder.join("organisation.json"), more.to_string()).unwrap();
    let error = program
        .try_call("import_bundle", json!({"path": folder, "task": "t"}))
        .await
        .unwrap_err();
    assert_eq!(error.code, "number-taken");
    assert_eq!(error.place.as_deref(), Some("other"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_a_document_bears_its_number() {
    let program = begun().await;
    let file = program.folder.path().join("uusi.html");
    *program.app.host().chosen.lock().unwrap() = Some(file.clone());
    let args = json!({"object": "n", "which": "working", "form": "html", "title": "Tallenna"});
    program.ok("save_document", args).await;
    let html = std::fs::read_to_string(&file).unwrap();
    assert!(html.contains("<title>TO-001 Uusi</title>"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_in_the_margin_is_not_copied() {
    let program = house("ed").await;
    let marked = json!([{"type": "text", "text": "Ota", "marks": [{"type": "comment", "attrs": {"id": "c"}}]}]);
    let remark = json!({"id": "r", "author": "ed", "name": "ed", "at": "2026-03-01T08:00:00Z"});
    let said = json!([{"type": "text", "text": "Kenen?"}]);
    let comment = json!({"type": "comment", "attrs": {"id": "c"}, "content": [{"type": "remark", "attrs": remark, "content": said}]});
    let blocks = json!([
        {"type": "paragraph", "attrs": {"id": "p"}, "content": marked},
        {"type": "comments", "content": [comment]}
    ]);
    let text = json!({"type": "doc", "content": blocks}).to_string();
    write(&program, "d3", &text).await;
    let args = json!({"object": "d3", "under": null, "name": {"fi": "Kopio"}, "withBranch": true});
    let copy = program.ok("duplicate", args).await["id"].clone();
    for (object, remarks) in [(json!("d3"), 1), (copy, 0)] {
        let args = json!({"object": object, "which": "working"});
        let content = program.ok("content", args).await;
        assert_eq!(content["comments"].as_array().unwrap().len(), remarks);
        assert!(content["html"].as_str().unwrap().contains("Ota"));
    }
}
