//! Links into the program and out of it.

use luotsi_api::Event;
use serde_json::{Value, json};

use crate::{house::house, support::Program};

async fn take(program: &Program) -> Value {
    program.ok("take_link", json!({})).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_opened_once() {
    let program = house("boss").await;
    assert_eq!(take(&program).await, Value::Null);
    program.app.open_link("luotsi://object/nothing");
    program.app.open_link("luotsi://object/d1");
    let told = program
        .app
        .host()
        .events
        .lock()
        .unwrap()
        .iter()
        .any(|event| matches!(event, Event::Link));
    assert!(told, "the interface hears of it");
    let d1 = json!({"to": "object", "object": "d1", "section": "documents"});
    assert_eq!(take(&program).await, d1, "the latest counts");
    assert_eq!(take(&program).await, Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_object_has_a_link_that_leads_to_it() {
    let program = house("boss").await;
    for id in ["p", "section:documents"] {
        let object = program.ok("object", json!({"id": id})).await;
        let linked = program
            .ok("resolve_link", json!({"link": object["link"]}))
            .await;
        assert_eq!(linked["object"], id);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_waits_for_a_workspace() {
    let program = Program::new();
    program.app.open_link("luotsi://object/section%3Aprocesses");
    let waiting = json!({"to": "waiting"});
    assert_eq!(take(&program).await, waiting);
    assert_eq!(take(&program).await, waiting, "it is still there");
    let organisation = json!({"name": "Koe Oy", "languages": ["fi"], "userName": "Aino"});
    program.ok("create_workspace", organisation).await;
    assert_eq!(take(&program).await["section"], "processes");
    assert_eq!(take(&program).await, Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_leads_nowhere_is_told_of_once() {
    let program = house("ed").await;
    // There is none, and one that they may not know of: the same to them.
    for link in ["luotsi://object/nothing", "luotsi://object/s"] {
        program.app.open_link(link);
        assert_eq!(program.code("take_link", json!({})).await, "link-not-found");
        assert_eq!(take(&program).await, Value::Null);
        assert_eq!(
            program.code("resolve_link", json!({"link": link})).await,
            "link-not-found"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_link_is_told_of_also_without_a_workspace() {
    let program = Program::new();
    program.app.open_link("luotsi://evil/\u{202e}x");
    let error = program.try_call("take_link", json!({})).await.unwrap_err();
    assert_eq!(error.code, "invalid-link");
    assert_eq!(error.place.as_deref(), Some("luotsi://evil/·x"));
    assert_eq!(take(&program).await, Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_web_and_mail_are_opened_outside() {
    let program = Program::new();
    for address in ["https://example.org/a", "mailto:aino@example.org"] {
        program
            .ok("open_address", json!({ "address": address }))
            .await;
    }
    for address in [
        "file:///etc/passwd",
        "luotsi://object/p",
        "javascript:alert(1)",
        "-h",
    ] {
        let code = program
            .code("open_address", json!({ "address": address }))
            .await;
        assert_eq!(code, "invalid-address");
    }
    assert_eq!(
        *program.app.host().opened.lock().unwrap(),
        ["https://example.org/a", "mailto:aino@example.org"]
    );
}
