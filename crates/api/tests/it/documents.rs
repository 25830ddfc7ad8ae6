//! What somebody writes in a document: made a body, merged with what others wrote, with its pictures; and documents as
//! files.

use serde_json::{Value, json};

use crate::{house::house, support::Program};

/// The smallest picture: one point.
const POINT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

fn text(paragraphs: &[(&str, &str)]) -> String {
    let paragraphs: Vec<Value> = paragraphs
        .iter()
        .map(|(id, text)| {
            json!({"type": "paragraph", "attrs": {"id": id}, "content": [{"type": "text", "text": text}]})
        })
        .collect();
    json!({"type": "doc", "content": paragraphs}).to_string()
}

async fn write(program: &Program, base: &Value, text: &str, prefer: Value) -> Value {
    let args = json!({"object": "d3", "base": base, "text": text, "prefer": prefer});
    program.ok("write_document", args).await
}

async fn latest(program: &Program) -> (Value, String) {
    let editing = program.ok("editing", json!({"object": "d3"})).await;
    let latest = &editing["latest"];
    let text = latest["text"].as_str().unwrap_or_default().to_owned();
    (latest["hash"].clone(), text)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_is_the_working_copy_and_the_draft_is_gone() {
    let program = house("ed").await;
    let said = text(&[("a", "Ota yhteys."), ("b", "Kirjaa.")]);
    let draft = json!({"object": "d3", "base": null, "text": said});
    program.ok("save_draft", draft).await;
    let written = write(&program, &Value::Null, &said, Value::Null).await;
    assert_eq!(written["outcome"], "written", "{written}");
    let editing = program.ok("editing", json!({"object": "d3"})).await;
    assert_eq!(editing["draft"], Value::Null);
    let (hash, kept) = latest(&program).await;
    assert_eq!(
        serde_json::from_str::<Value>(&kept).unwrap(),
        serde_json::from_str::<Value>(&said).unwrap()
    );
    assert_eq!(
        write(&program, &hash, &kept, Value::Null).await["outcome"],
        "same"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn two_peoples_words_are_merged_and_where_they_collide_both_are_told() {
    let program = house("ed").await;
    let begun = text(&[("a", "Ota yhteys asiakkaaseen."), ("b", "Kirjaa palaute.")]);
    let base = write(&program, &Value::Null, &begun, Value::Null).await["hash"].clone();
    let theirs = text(&[
        ("a", "Ota yhteys asiakkaaseen heti."),
        ("b", "Kirjaa palaute."),
    ]);
    assert_eq!(
        write(&program, &base, &theirs, Value::Null).await["outcome"],
        "written"
    );

    let mine = text(&[
        ("a", "Ota yhteys asiakkaaseen."),
        ("b", "Kirjaa palaute ja vastaa."),
    ]);
    let written = write(&program, &base, &mine, Value::Null).await;
    assert_eq!(written["outcome"], "written");
    let merged = written["merged"]["text"].as_str().unwrap();
    assert!(
        merged.contains("heti") && merged.contains("ja vastaa"),
        "{merged}"
    );

    let other = text(&[
        ("a", "Ota yhteys asiakkaaseen huomenna."),
        ("b", "Kirjaa palaute."),
    ]);
    let conflict = write(&program, &base, &other, Value::Null).await;
    assert_eq!(conflict["outcome"], "conflict", "{conflict}");
    let told = &conflict["conflicts"][0];
    assert_eq!(told["id"], "a");
    assert!(told["mine"].as_str().unwrap().contains("huomenna"));
    assert!(told["theirs"].as_str().unwrap().contains("heti"));
    let (_, before) = latest(&program).await;
    assert!(before.contains("heti") && !before.contains("huomenna"));
    assert_eq!(
        write(&program, &base, &other, json!("mine")).await["outcome"],
        "written"
    );
    let (_, after) = latest(&program).await;
    assert!(
        after.contains("huomenna") && after.contains("ja vastaa"),
        "{after}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_document_can_not_hold_is_refused_with_its_place() {
    let program = house("ed").await;
    let strange = json!({"type": "doc", "content": [{"type": "marquee", "attrs": {"id": "x"}}]});
    let args = json!({"object": "d3", "base": null, "text": strange.to_string(), "prefer": null});
    let error = program.try_call("write_document", args).await.unwrap_err();
    assert!(
        error
            .detail
            .as_deref()
            .unwrap_or_default()
            .contains("marquee"),
        "{error:?}"
    );
    assert_eq!(latest(&program).await.0, Value::Null);
    program.as_user("vera").await;
    let args = json!({"object": "d3", "base": null, "text": text(&[]), "prefer": null});
    assert_eq!(program.code("write_document", args).await, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_for_who_sees_a_text_that_shows_it() {
    let program = house("ed").await;
    let put = json!({"object": "d3", "data": POINT});
    let hash = program.ok("put_picture", put).await["hash"].clone();
    let shown = json!({"object": "d3", "hash": hash});
    assert_eq!(program.code("picture", shown.clone()).await, "not-found");
    let said = json!({"type": "doc", "content": [
        {"type": "image", "attrs": {"id": "i", "body": hash, "alt": "Kuva"}},
    ]})
    .to_string();
    let draft = json!({"object": "d3", "base": null, "text": said});
    program.ok("save_draft", draft).await;
    let bytes = program.bytes("picture", shown.clone()).await.unwrap();
    assert!(bytes.starts_with(b"\x89PNG"));
    write(&program, &Value::Null, &said, Value::Null).await;
    assert_eq!(
        program.bytes("picture", shown.clone()).await.unwrap(),
        bytes
    );
    for stranger in ["vera", "leaf"] {
        program.as_user(stranger).await;
        assert_eq!(program.code("picture", shown.clone()).await, "not-found");
    }
    program.as_user("ed").await;
    let no_picture = json!({"object": "d3", "data": "PHN2Zy8+"});
    assert_eq!(program.code("put_picture", no_picture).await, "no-picture");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_attached_is_not_written_in() {
    let program = house("ed").await;
    let path = program.path("ohje.docx");
    std::fs::write(&path, "PK").unwrap();
    program
        .ok("attach_path", json!({"object": "d3", "path": path}))
        .await;
    let code = program.code("editing", json!({"object": "d3"})).await;
    assert_eq!(code, "not-a-text");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_object_says_what_it_holds_and_whether_that_can_be_written_in() {
    let program = house("boss").await;
    for (object, version, kind, writable) in [
        ("d1", "approved", json!("text"), true),
        ("p", "approved", json!("diagram"), true),
        ("d4", "approved", json!("link"), false),
        ("d5", "approved", json!("file"), false),
        ("d2", "approved", Value::Null, true),
        ("f", "approved", Value::Null, false),
    ] {
        let told = program.object(object).await;
        assert_eq!(told[version]["content"], kind, "{object}");
        assert_eq!(told["writable"], writable, "{object}");
    }
    let said = text(&[("a", "Kirjaa.")]);
    write(&program, &Value::Null, &said, Value::Null).await;
    let told = program.object("d3").await;
    assert_eq!(
        (&told["working"]["content"], &told["writable"]),
        (&json!("text"), &json!(true))
    );
    program.act(json!({"op": "submit", "object": "d3"})).await;
    assert_eq!(program.object("d3").await["writable"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_inside_a_file_is_for_who_may_read_the_file() {
    let program = house("ed").await;
    let path = program.path("ohje.md");
    let picture = format!("![Kaavio](data:image/png;base64,{POINT})");
    std::fs::write(&path, format!("# Ohje\n\n{picture}\n")).unwrap();
    program
        .ok("attach_path", json!({"object": "d3", "path": path}))
        .await;
    let args = json!({"object": "d3", "which": "working"});
    let shown = program.ok("content", args).await;
    let html = shown["preview"]["html"].as_str().unwrap();
    let (_, named) = html.split_once("<img data-body=\"").unwrap();
    let shown = json!({"object": "d3", "hash": named[..64]});
    for user in ["ed", "boss"] {
        program.as_user(user).await;
        let bytes = program.bytes("picture", shown.clone()).await.unwrap();
        assert!(bytes.starts_with(b"\x89PNG"));
    }
    program.as_user("vera").await;
    assert_eq!(program.code("picture", shown).await, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_saved_in_the_form_and_version_that_one_chooses() {
    let program = house("ed").await;
    let host = program.app.host();
    for (form, which, begins) in [
        ("md", "approved", "# Voimassa"),
        ("md", "working", "Kesken"),
        ("html", "working", "<!DOCTYPE html>"),
        ("json", "approved", "{\"type\":\"doc\""),
        ("docx", "approved", "PK"),
    ] {
        let path = program.path(&format!("vienti.{form}"));
        *host.chosen.lock().unwrap() = Some((&path).into());
        let args = json!({"object": "d1", "which": which, "form": form, "title": "Tallenna"});
        assert_eq!(program.ok("save_document", args).await, json!(path));
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{form}: {bytes:?}");
        let proposed = host.proposed.lock().unwrap().clone();
        assert_eq!(proposed.unwrap(), format!("Reklamaatio- ohje.{form}"));
    }
    program.as_user("boss").await;
    let args = json!({"object": "d4", "which": "approved", "form": "md", "title": ""});
    assert_eq!(program.code("save_document", args).await, "nothing-to-save");
    program.as_user("vera").await;
    let args = json!({"object": "d1", "which": "working", "form": "md", "title": ""});
    assert_eq!(program.code("save_document", args).await, "refused");
}
