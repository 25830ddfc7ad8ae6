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
    let events = program.events();
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

/// What the window asks for first.
fn first_place() -> serde_json::Value {
    json!({"section": "processes", "object": null, "rows": 100, "listed": 50})
}

/// A program that showed the process `p` and was ended and started.
async fn restarted_with_a_process() -> Program {
    let (program, _) = Program::with_organisation().await;
    program
        .create("p", "process", "section:processes", json!({"fi": "Myynti"}))
        .await;
    program.ok("first_screen", first_place()).await;
    program.restarted().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_shown_first_is_remembered_until_something_changes() {
    let program = restarted_with_a_process().await;
    let beginning = program.app.begin(AtStart::Last, None);
    let asked = async {
        let first = program.ok("first_screen", first_place()).await;
        (first, program.ok("start", json!({})).await)
    };
    let ((first, start), ()) = tokio::join!(asked, beginning);
    assert_eq!(start["session"], first["shown"]["session"]);
    assert_eq!(first["shown"]["session"]["organisation"]["text"], "Koe Oy");
    assert_eq!(first["shown"]["tree"]["rows"][0]["name"]["text"], "Myynti");
    assert_eq!(first["shown"]["list"]["total"], 1);
    assert_eq!(first["shown"]["history"]["undo"], json!(null));
    assert_eq!(first["remembered"], true, "it is to be asked for again");
    // Asked for again, it is the same.
    let again = program.ok("first_screen", first_place()).await;
    assert_eq!(again["remembered"], false);
    assert_eq!(again["shown"], first["shown"]);

    // Nothing of it is shown once something has changed, however the program ended.
    program
        .create("q", "process", "section:processes", json!({"fi": "Osto"}))
        .await;
    let program = program.killed();
    let beginning = program.app.begin(AtStart::Last, None);
    let (first, ()) = tokio::join!(program.ok("first_screen", first_place()), beginning);
    assert_eq!(first["shown"]["tree"]["total"], 2);
    assert_eq!(first["remembered"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_while_the_memory_is_shown_waits_for_the_workspace() {
    let program = restarted_with_a_process().await;
    let beginning = program.app.begin(AtStart::Last, None);
    let (object, ()) = tokio::join!(program.ok("object", json!({"id": "p"})), beginning);
    assert_eq!(object["name"]["text"], "Myynti");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_memory_is_of_who_starts_and_of_the_language_chosen() {
    let (program, _) = Program::with_organisation().await;
    program.ok("first_screen", first_place()).await;

    let program = program.restarted().await;
    let other = program.app.begin(AtStart::Last, Some("nobody".into()));
    let (first, ()) = tokio::join!(program.ok("first_screen", first_place()), other);
    assert_eq!(first["problem"]["code"], "not-found");
    program.ok("set_language", json!({"language": "en"})).await;

    // Not closed: what is remembered is in the language before.
    let program = program.killed();
    let beginning = program.app.begin(AtStart::Last, None);
    let (first, ()) = tokio::join!(program.ok("first_screen", first_place()), beginning);
    let shown = program.ok("session", json!({})).await;
    assert_eq!(first["shown"]["session"], shown);
    assert_eq!(shown["language"], "en");
}
