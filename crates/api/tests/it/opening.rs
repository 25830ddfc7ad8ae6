use luotsi_api::{Event, session::AtStart};
use serde_json::json;

use crate::support::Program;

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_keeps_what_was_done_to_it() {
    let program = Program::new();
    assert_eq!(program.ok("start", json!({})).await["demonstration"], true);
    let session = program.ok("open_demonstration", json!({})).await;
    assert_eq!(session["languages"], json!(["fi", "sv", "en"]));
    program
        .create(
            "new",
            "process",
            "section:processes",
            json!({"fi": "Oma kokeilu"}),
        )
        .await;
    let program = program.restarted().await;
    program.ok("open_demonstration", json!({})).await;
    assert!(
        program
            .rows("processes")
            .await
            .contains(&"Oma kokeilu".to_owned())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_starts_where_it_was_left() {
    let (program, _) = Program::with_organisation().await;
    let program = program.restarted().await;
    let beginning = program.app.begin(AtStart::Last, None);
    let (start, ()) = tokio::join!(program.ok("start", json!({})), beginning);
    assert_eq!(
        start["session"]["organisation"]["text"], "Koe Oy",
        "start waits"
    );
    assert_eq!(start["problem"], json!(null));
    let events = program.app.host().events.lock().unwrap();
    let told_twice = events.iter().any(|event| matches!(event, Event::Session));
    assert!(
        !told_twice,
        "who waits for the answer needs no event beside it"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passphrase_is_asked_for_and_checked() {
    let program = Program::new();
    program
        .ok(
            "create_workspace",
            json!({"name": "Salainen Oy", "languages": ["fi"], "userName": "Aino", "passphrase": "oikea"}),
        )
        .await;
    let path = program.ok("session", json!({})).await["path"].clone();
    let program = program.restarted().await;
    program.app.begin(AtStart::Last, None).await;
    let start = program.ok("start", json!({})).await;
    assert_eq!(start["problem"]["code"], "passphrase-needed");
    assert_eq!(start["problem"]["place"], path);
    let open = |passphrase: &str| json!({"path": path, "passphrase": passphrase});
    assert_eq!(
        program.code("open_workspace", open("väärä")).await,
        "wrong-passphrase"
    );
    program.ok("open_workspace", open("oikea")).await;
    assert_eq!(program.ok("start", json!({})).await["problem"], json!(null));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_needs_a_name_a_language_and_a_person() {
    let program = Program::new();
    let create = |name: &str, languages: &[&str], user: &str| json!({"name": name, "languages": languages, "userName": user});
    for (args, code) in [
        (create(" ", &["fi"], "Aino"), "name-missing"),
        (create("Koe", &["fi"], ""), "name-missing"),
        (create("Koe", &[], "Aino"), "languages"),
    ] {
        assert_eq!(program.code("create_workspace", args).await, code);
    }
    assert_eq!(program.code("session", json!({})).await, "no-workspace");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_organisation_closes_the_first_and_both_are_remembered() {
    let (program, _) = Program::with_organisation().await;
    let first = program.ok("session", json!({})).await["path"].clone();
    program
        .ok(
            "create_workspace",
            json!({"name": "Koe Oy", "languages": ["sv"], "userName": "Bo"}),
        )
        .await;
    let start = program.ok("start", json!({})).await;
    assert_eq!(start["recent"].as_array().unwrap().len(), 2);
    assert_ne!(start["session"]["path"], first, "a folder of its own");
    program.ok("open_workspace", json!({ "path": first })).await;
}
