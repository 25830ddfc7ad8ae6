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
async fn a_file_becomes_a_document_and_what_it_lost_is_told_before() {
    let program = house("ed").await;
    let path = program.path("ohje.md");
    std::fs::write(
        &path,
        "# Perehdytys\n\n<video src=\"x.mp4\"></video>\n\n- yksi\n- kaksi\n\n![Kuva](https://example.com/kuva.png)\n",
    )
    .unwrap();
    *program.app.host().chosen.lock().unwrap() = Some((&path).into());
    let chosen = program.ok("choose_document", json!({"title": "Tuo"})).await;
    let codes: Vec<&str> = chosen["losses"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|loss| loss["code"].as_str())
        .collect();
    assert!(
        codes.contains(&"remote-picture") && codes.contains(&"raw-html"),
        "{chosen}"
    );
    let args = json!({"path": chosen["path"], "folder": "f"});
    let made = program.ok("import_document", args).await["document"].clone();
    let object = program.object(made.as_str().unwrap()).await;
    assert_eq!(object["name"]["text"], chosen["name"]);
    let editing = program.ok("editing", json!({"object": made})).await;
    let said = editing["latest"]["text"].as_str().unwrap();
    for word in [
        "Perehdytys",
        "yksi",
        "kaksi",
        "https://example.com/kuva.png",
    ] {
        assert!(said.contains(word), "{word} in {said}");
    }
    let broken = program.path("rikki.docx");
    std::fs::write(&broken, "PK no archive").unwrap();
    let args = json!({"path": broken, "folder": "f"});
    let error = program.try_call("import_document", args).await.unwrap_err();
    assert!(
        error
            .place
            .as_deref()
            .unwrap_or_default()
            .contains("rikki.docx"),
        "{error:?}"
    );
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
