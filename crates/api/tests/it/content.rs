//! What objects say, and copies of it.

use serde_json::{Value, json};

use crate::{house::house, support::Program};

async fn content(program: &Program, object: &str, which: &str) -> Value {
    program
        .ok("content", json!({"object": object, "which": which}))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_see_the_version_in_force_and_writers_the_working_copy() {
    let program = house("ed").await;
    let approved = content(&program, "d1", "approved").await;
    assert_eq!(approved["kind"], "text");
    assert_eq!(approved["html"], "<h1>Voimassa</h1>\n<p>Ota yhteys.</p>\n");
    assert_eq!(approved["leftOut"], json!([]));
    assert_eq!(
        content(&program, "d1", "working").await["html"],
        "<p>Kesken</p>\n"
    );
    program.as_user("vera").await;
    assert_eq!(content(&program, "d1", "approved").await, approved);
    let working = json!({"object": "d1", "which": "working"});
    let error = program.try_call("content", working).await.unwrap_err();
    let refused = error.refusal.unwrap();
    assert_eq!(error.code, "refused");
    assert_eq!(
        refused.reason.action.map(|action| action.as_str()),
        Some("view-draft")
    );
    assert!(!refused.helpers.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_of_content_has_its_view() {
    let program = house("boss").await;
    let diagram = content(&program, "p", "approved").await;
    assert_eq!(diagram["kind"], "diagram");
    assert!(diagram["xml"].as_str().unwrap().contains("<definitions"));
    assert_eq!(
        content(&program, "d4", "approved").await,
        json!({"kind": "url", "url": "https://example.com/"})
    );
    assert_eq!(
        content(&program, "d5", "approved").await,
        json!({"kind": "file", "name": "luvut.csv", "size": "8",
            "preview": {"kind": "plain", "text": "a;b\n1;2\n"}})
    );
    for (object, which) in [
        ("d2", "approved"),
        ("d3", "working"),
        ("d3", "approved"),
        ("f", "approved"),
    ] {
        assert_eq!(
            content(&program, object, which).await,
            json!({"kind": "empty"})
        );
    }
    let same = content(&program, "p", "working").await;
    assert_eq!(
        same, diagram,
        "where there is no working copy, it is the version in force"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attached_text_is_shown_as_one_and_a_picture_as_a_picture() {
    let program = house("ed").await;
    let attach = async |name: &str, bytes: &[u8]| {
        let path = program.path(name);
        std::fs::write(&path, bytes).unwrap();
        program
            .ok("attach_path", json!({"object": "d3", "path": path}))
            .await;
        content(&program, "d3", "working").await
    };
    let shown = attach("ohje.md", b"# Ohje\n\n<script>alert(1)</script>\n").await;
    assert_eq!(
        (&shown["kind"], &shown["name"]),
        (&json!("file"), &json!("ohje.md"))
    );
    assert_eq!(shown["preview"]["kind"], "text");
    let html = shown["preview"]["html"].as_str().unwrap();
    assert!(html.contains("<h1>Ohje</h1>") && !html.contains("script"));

    let picture = b"\x89PNG\r\n\x1a\n and so on";
    let shown = attach("kaavio.png", picture).await;
    let png = json!({"kind": "picture", "mediaType": "image/png"});
    assert_eq!(shown["preview"], png);
    let args = json!({"object": "d3", "which": "working"});
    assert_eq!(
        program.bytes("file_bytes", args.clone()).await.unwrap(),
        picture
    );
    program.as_user("vera").await;
    assert_eq!(program.code("file_bytes", args).await, "not-found");

    program.as_user("ed").await;
    assert_eq!(attach("kuva.png", b"not one").await["preview"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn content_that_is_not_there_is_an_error_of_its_own() {
    let program = house("ed").await;
    let nowhere = json!({"hash": "0".repeat(64), "size": "3", "media": "markdown"});
    let intent = json!({"op": "edit-body", "object": "d3", "body": nowhere, "base": null});
    program.act(intent).await;
    let args = json!({"object": "d3", "which": "working"});
    assert_eq!(
        program.code("content", args.clone()).await,
        "missing-content"
    );
    let copy = json!({"object": "d3", "which": "working", "title": ""});
    assert_eq!(program.code("save_copy", copy).await, "missing-content");
    assert!(
        program.app.host().proposed.lock().unwrap().is_none(),
        "nobody was asked in vain"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_saved_where_the_person_chooses() {
    let program = house("vera").await;
    let copy =
        |object: &str, which: &str| json!({"object": object, "which": which, "title": "Tallenna"});
    assert_eq!(
        program.ok("save_copy", copy("d1", "approved")).await,
        Value::Null
    );
    let host = program.app.host();
    assert_eq!(
        host.proposed.lock().unwrap().as_deref(),
        Some("Reklamaatio- ohje.md")
    );
    let path = program.path("kopio.md");
    *host.chosen.lock().unwrap() = Some((&path).into());
    assert_eq!(
        program.ok("save_copy", copy("d1", "approved")).await,
        json!(path)
    );
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        "# Voimassa\n\nOta yhteys.\n"
    );
    *host.chosen.lock().unwrap() = Some(program.path("no/such/folder.csv").into());
    assert_eq!(
        program.code("save_copy", copy("d5", "approved")).await,
        "unwritable-file"
    );
    assert_eq!(host.proposed.lock().unwrap().as_deref(), Some("luvut.csv"));
    assert_eq!(
        program.code("save_copy", copy("d4", "approved")).await,
        "nothing-to-save"
    );
    assert_eq!(
        program.code("save_copy", copy("d1", "working")).await,
        "refused"
    );
}
