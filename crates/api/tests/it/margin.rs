//! What is said in the margin of a text: by whom, and who reads it.

use serde_json::{Value, json};

use crate::{house::house, support::Program};

fn remark(id: &str, author: &str, text: &str) -> Value {
    json!({
        "type": "remark",
        "attrs": {"id": id, "author": author, "name": author, "at": "2026-03-01T08:00:00Z"},
        "content": [{"type": "text", "text": text}],
    })
}

fn resolved(id: &str, author: &str) -> Value {
    json!({"type": "remark", "attrs": {
        "id": id, "author": author, "name": author, "at": "2026-03-02T08:00:00Z", "turn": "resolved",
    }})
}

/// A text of which two words are commented on, `a` and `b`.
fn text(a: &[Value], b: &[Value]) -> String {
    let marked = |id: &str, text: &str| json!({"type": "text", "text": text, "marks": [{"type": "comment", "attrs": {"id": id}}]});
    let comments: Vec<Value> = [("a", a), ("b", b)]
        .into_iter()
        .filter(|(_, remarks)| !remarks.is_empty())
        .map(|(id, remarks)| json!({"type": "comment", "attrs": {"id": id}, "content": remarks}))
        .collect();
    let words = [marked("a", "Ota"), marked("b", " yhteys")];
    let mut content = vec![json!({"type": "paragraph", "attrs": {"id": "p"}, "content": words})];
    if !comments.is_empty() {
        content.push(json!({"type": "comments", "content": comments}));
    }
    json!({"type": "doc", "content": content}).to_string()
}

async fn write(program: &Program, base: &Value, text: &str) -> Value {
    let args = json!({"object": "d3", "base": base, "text": text, "prefer": null});
    program.ok("write_document", args).await
}

async fn content(program: &Program, which: &str) -> Value {
    let args = json!({"object": "d3", "which": which});
    program.ok("content", args).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_reads_the_working_copy_reads_the_margin_and_readers_of_what_is_approved_do_not() {
    let program = house("ed").await;
    let open = [remark("r1", "ed", "Kenen?")];
    let done = [remark("r2", "ed", "Hm"), resolved("r3", "ed")];
    write(&program, &Value::Null, &text(&open, &done)).await;
    let view = content(&program, "working").await;
    let comments = view["comments"].as_array().unwrap();
    assert_eq!(comments.len(), 2);
    assert_eq!(comments[0]["remarks"][0]["text"], "Kenen?");
    assert_eq!(comments[0]["resolved"], false);
    assert_eq!(comments[1]["resolved"], true);
    assert!(
        view["html"]
            .as_str()
            .unwrap()
            .contains("data-comment=\"a\"")
    );

    program.act(json!({"op": "submit", "object": "d3"})).await;
    program.as_user("boss").await;
    // What is said of the margin in the command is not believed.
    let nothing =
        json!({"hash": "0".repeat(64), "size": "1", "media": "prosemirror", "pictures": null});
    let margin = json!({"of": "0".repeat(64), "text": nothing, "open": null});
    program
        .act(json!({"op": "approve", "object": "d3", "note": "", "margin": margin}))
        .await;

    program.as_user("vera").await;
    let view = content(&program, "approved").await;
    assert_eq!(view["html"], "<p>Ota yhteys</p>\n");
    assert_eq!(view["comments"], json!([]));
    program.as_user("ed").await;
    let editing = program.ok("editing", json!({"object": "d3"})).await;
    let latest = editing["latest"]["text"].as_str().unwrap();
    assert!(latest.contains("Kenen?"), "what is open stays: {latest}");
    assert!(!latest.contains("Hm"), "what is done with goes: {latest}");

    // The last comment is taken away: there is no next version, and the text is the approved one.
    let base = editing["latest"]["hash"].clone();
    write(&program, &base, &text(&[], &[])).await;
    let object = program.object("d3").await;
    assert_eq!(object["state"], "approved", "{object}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_writes_a_comment_in_anothers_name() {
    let program = house("ed").await;
    let forged = text(&[remark("r1", "boss", "Hyväksyn")], &[]);
    let args = json!({"object": "d3", "base": null, "text": forged, "prefer": null});
    assert_eq!(
        program.code("write_document", args).await,
        "comment-of-another"
    );
    let written = write(
        &program,
        &Value::Null,
        &text(&[remark("r1", "ed", "a")], &[]),
    )
    .await;
    program.as_user("boss").await;
    let changed = text(&[remark("r1", "ed", "b")], &[]);
    let args = json!({"object": "d3", "base": written["hash"], "text": changed, "prefer": null});
    assert_eq!(
        program.code("write_document", args).await,
        "comment-of-another"
    );
    let answered = text(&[remark("r1", "ed", "a"), remark("r2", "boss", "b")], &[]);
    let outcome = write(&program, &written["hash"], &answered).await;
    assert_eq!(outcome["outcome"], "written");
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_of_two_who_write_at_once_are_all_there() {
    let program = house("ed").await;
    let plain = text(&[], &[]);
    let base = write(&program, &Value::Null, &plain).await["hash"].clone();
    write(&program, &base, &text(&[remark("r1", "ed", "yksi")], &[])).await;
    program.as_user("boss").await;
    let outcome = write(
        &program,
        &base,
        &text(&[], &[remark("r2", "boss", "kaksi")]),
    )
    .await;
    assert_eq!(outcome["outcome"], "written", "{outcome}");
    let comments = content(&program, "working").await["comments"].clone();
    let said: Vec<&Value> = comments
        .as_array()
        .unwrap()
        .iter()
        .map(|comment| &comment["remarks"][0]["text"])
        .collect();
    assert_eq!(said.len(), 2, "{comments}");
}
