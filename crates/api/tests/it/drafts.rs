//! What somebody writes: kept as a draft, made a body, merged with what others wrote.

use serde_json::{Value, json};

use crate::{
    house::{house, ids},
    support::Program,
};

/// A file with what the editor does not know: a comment, an attribute and an element of others.
fn diagram(sell: &str, ship: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!-- drawn elsewhere -->
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:o="urn:other" id="D" targetNamespace="x" o:kept="yes">
  <process id="P"><task id="sell" name="{sell}"/><task id="ship" name="{ship}"/><o:thing/></process>
</definitions>"#
    )
}

/// The same as an editor writes it that knows nothing of the others' things.
fn as_written(sell: &str, ship: &str) -> String {
    format!(
        r#"<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="x">
<bpmn:process id="P"><bpmn:task id="sell" name="{sell}" /><bpmn:task id="ship" name="{ship}" /></bpmn:process></bpmn:definitions>"#
    )
}

/// A program whose process `p` has that diagram as its working copy, and the hash of it.
async fn drawn() -> (Program, String) {
    let program = house("boss").await;
    let hash = wrote(&program, &diagram("Sell", "Ship")).await;
    (program, hash)
}

/// Writes a diagram as somebody else would. Gives the hash of its body.
async fn wrote(program: &Program, xml: &str) -> String {
    std::fs::write(program.path("theirs.bpmn"), xml).unwrap();
    let path = program.path("theirs.bpmn");
    program
        .ok("attach_path", json!({"object": "p", "path": path}))
        .await;
    let editing = program.ok("editing", json!({"object": "p"})).await;
    editing["latest"]["hash"].as_str().unwrap().to_owned()
}

async fn write(program: &Program, base: &str, sell: &str, prefer: Value) -> Value {
    let args = json!({
        "object": "p",
        "base": base,
        "before": as_written("Sell", "Ship"),
        "after": as_written(sell, "Ship"),
        "prefer": prefer,
    });
    program.ok("write_diagram", args).await
}

async fn working(program: &Program) -> String {
    let content = json!({"object": "p", "which": "working"});
    let view = program.ok("content", content).await;
    view["xml"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_is_there_after_a_restart_and_for_nobody_else() {
    let (program, base) = drawn().await;
    let save = json!({"object": "p", "base": base, "text": as_written("Sell more", "Ship")});
    program.ok("save_draft", save).await;
    let path = program.ok("session", json!({})).await["path"].clone();
    let program = program.restarted().await;
    program.ok("open_workspace", json!({ "path": path })).await;
    program.as_user("boss").await;
    let editing = program.ok("editing", json!({"object": "p"})).await;
    assert_eq!(
        editing["draft"]["text"],
        as_written("Sell more", "Ship"),
        "what was typed"
    );
    assert_eq!(editing["draft"]["base"]["hash"], base);
    let notes = program.ok("drafts", json!({})).await;
    assert_eq!(notes[0]["object"], "p");

    program.as_user("ed").await;
    assert_eq!(program.ok("drafts", json!({})).await, json!([]));
    assert_eq!(
        program.code("editing", json!({"object": "p"})).await,
        "not-found",
        "who may not know of it"
    );
    program.as_user("boss").await;
    program.ok("discard_draft", json!({"object": "p"})).await;
    let editing = program.ok("editing", json!({"object": "p"})).await;
    assert_eq!(editing["draft"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_drawn_is_put_into_the_original_and_the_draft_goes() {
    let (program, base) = drawn().await;
    let after = as_written("Sell more", "Ship");
    let save = json!({"object": "p", "base": base, "text": after});
    program.ok("save_draft", save).await;
    let written = write(&program, &base, "Sell more", Value::Null).await;
    assert_eq!(written["outcome"], "written");
    assert_eq!(written["merged"], Value::Null);
    assert_eq!(working(&program).await, diagram("Sell more", "Ship"));
    assert_eq!(program.ok("drafts", json!({})).await, json!([]));
    let again = json!({
        "object": "p", "base": written["hash"], "before": after, "after": after,
    });
    let again = program.ok("write_diagram", again).await;
    assert_eq!(again, json!({"outcome": "same", "hash": written["hash"]}));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_wrote_meanwhile_is_merged() {
    let (program, base) = drawn().await;
    wrote(&program, &diagram("Sell", "Ship soon")).await;
    let written = write(&program, &base, "Sell more", Value::Null).await;
    let both = diagram("Sell more", "Ship soon");
    assert_eq!(working(&program).await, both);
    assert_eq!(written["merged"]["text"], both);

    // What was drawn after that look goes on from what was drawn here alone.
    let more = json!({
        "object": "p",
        "base": written["merged"]["mine"],
        "before": as_written("Sell more", "Ship"),
        "after": as_written("Sell most", "Ship"),
    });
    program.ok("write_diagram", more).await;
    assert_eq!(working(&program).await, diagram("Sell most", "Ship soon"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_collides_is_told_with_both_sides_and_nothing_is_overwritten() {
    let (program, base) = drawn().await;
    let theirs = wrote(&program, &diagram("Buy", "Ship soon")).await;
    let told = write(&program, &base, "Rent", Value::Null).await;
    assert_eq!(told["outcome"], "conflict");
    assert_eq!(told["mine"], diagram("Rent", "Ship"));
    assert_eq!(told["theirs"]["hash"], theirs);
    let [conflict] = told["conflicts"].as_array().unwrap().as_slice() else {
        panic!("{told}")
    };
    assert_eq!(conflict["id"], "sell");
    assert_eq!(
        [&conflict["base"], &conflict["mine"], &conflict["theirs"]],
        ["Sell", "Rent", "Buy"]
    );
    assert_eq!(working(&program).await, diagram("Buy", "Ship soon"));

    write(&program, &base, "Rent", json!("mine")).await;
    assert_eq!(working(&program).await, diagram("Rent", "Ship soon"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_can_not_be_read_says_where_and_stays() {
    let program = house("boss").await;
    let broken = "<?xml version=\"1.0\"?>\n<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><task></definitions>";
    let base = wrote(&program, broken).await;
    let args = json!({"object": "p", "base": base, "before": as_written("a", "b"), "after": as_written("c", "b")});
    let error = program.try_call("write_diagram", args).await.unwrap_err();
    assert_eq!(error.code, "xml-syntax");
    assert!(error.place.unwrap().starts_with("2:"));
    assert_eq!(working(&program).await, broken);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_only_look_does_not_write_but_keeps_what_they_typed() {
    let (program, base) = drawn().await;
    let allow = json!({"op": "grant", "to": {"user": "vera"}, "role": "viewer", "on": "p"});
    program.act(allow).await;
    program.as_user("vera").await;
    assert_eq!(
        program.code("editing", json!({"object": "p"})).await,
        "refused"
    );
    let after = as_written("Mine", "Ship");
    let save = json!({"object": "p", "base": base, "text": after});
    program.ok("save_draft", save).await;
    let args =
        json!({"object": "p", "base": base, "before": as_written("Sell", "Ship"), "after": after});
    assert_eq!(program.code("write_diagram", args).await, "refused");
    assert_eq!(program.ok("drafts", json!({})).await[0]["object"], "p");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_saved_where_the_person_chooses() {
    let program = house("vera").await;
    let path = program.path("kuva.png");
    *program.app.host().chosen.lock().unwrap() = Some((&path).into());
    let args = json!({"name": "Myynti: kaavio.png", "title": "Tallenna", "content": {"base64": "iVBORw=="}});
    assert_eq!(program.ok("save_file", args.clone()).await, json!(path));
    assert_eq!(std::fs::read(&path).unwrap(), b"\x89PNG");
    let proposed = program.app.host().proposed.lock().unwrap().clone();
    assert_eq!(proposed.as_deref(), Some("Myynti- kaavio.png"));
    assert_eq!(program.ok("save_file", args).await, Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_the_person_chooses_becomes_a_process() {
    let program = house("boss").await;
    let args = json!({"parent": "p", "title": "Tuo"});
    assert_eq!(
        program.ok("import_process", args.clone()).await,
        Value::Null
    );
    let path = program.path("toimitus.bpmn");
    std::fs::write(&path, diagram("Sell", "Ship")).unwrap();
    *program.app.host().chosen.lock().unwrap() = Some((&path).into());
    let made = program.ok("import_process", args).await;
    assert_eq!(made["isDrawn"], false);
    let process = made["process"].as_str().unwrap();
    let object = program.object(process).await;
    assert_eq!(object["name"]["text"], "toimitus");
    assert_eq!(object["path"][1]["id"], "p");
    let args = json!({"object": process, "which": "working"});
    assert_eq!(
        program.ok("content", args).await["xml"],
        diagram("Sell", "Ship")
    );
}

/// A diagram in which an element is linked to objects.
fn linking(to: &[&str]) -> String {
    let links: String = to
        .iter()
        .map(|id| format!(r#"<l:link object="{id}"/>"#))
        .collect();
    format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:l="https://luotsi.fi/schema/bpmn/1" id="D" targetNamespace="x"><process id="P"><task id="t"><extensionElements>{links}</extensionElements></task></process></definitions>"#
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_element_is_linked_to_says_where_it_is_used() {
    let program = house("boss").await;
    let write = async |before: &[&str], after: &[&str]| {
        let editing = program.ok("editing", json!({"object": "p2"})).await;
        let args = json!({
            "object": "p2",
            "base": editing["latest"]["hash"],
            "before": (!editing["latest"].is_null()).then(|| linking(before)),
            "after": linking(after),
            "prefer": null,
        });
        let written = program.ok("write_diagram", args).await;
        assert_eq!(written["outcome"], "written", "{written}");
    };
    let used = async |object: &str| {
        let used = program.object(object).await["usedIn"].clone();
        ids(&used).contains(&"p2")
    };
    write(&[], &["d1", "gone", "p2"]).await;
    assert!(used("d1").await);
    assert_eq!(ids(&program.object("p2").await["links"]), ["d1"]);
    // What was linked by hand stays, whatever is drawn.
    program
        .act(json!({"op": "link", "object": "p2", "to": "d3"}))
        .await;
    write(&["d1", "gone", "p2"], &["d2"]).await;
    assert!(!used("d1").await);
    assert!(used("d2").await && used("d3").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_elements_of_a_file_are_linked_to_the_process_is_linked_to_from_its_import_on() {
    let program = house("boss").await;
    let path = program.path("linked.bpmn");
    std::fs::write(&path, linking(&["d1", "gone"])).unwrap();
    *program.app.host().chosen.lock().unwrap() = Some((&path).into());
    let made = program
        .ok("import_process", json!({"parent": "p", "title": "Tuo"}))
        .await;
    let links = program.object(made["process"].as_str().unwrap()).await["links"].clone();
    assert_eq!(ids(&links), ["d1"]);

    program
        .ok("attach_path", json!({"object": "p2", "path": path}))
        .await;
    assert_eq!(ids(&program.object("p2").await["links"]), ["d1"]);
    std::fs::write(&path, linking(&["d2"])).unwrap();
    program
        .ok("attach_path", json!({"object": "p2", "path": path}))
        .await;
    assert_eq!(ids(&program.object("p2").await["links"]), ["d2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_what_is_typed_only_what_changed_is_sent_and_all_of_it_is_kept() {
    let (program, base) = drawn().await;
    let typed = as_written("Myy 😀", "Ship");
    let save = json!({"object": "p", "base": base, "text": typed});
    let kept = program.ok("save_draft", save).await;
    let from = typed.split("😀").next().unwrap().encode_utf16().count();
    let within = json!({"draft": kept["draft"], "from": from, "until": from + 2});
    let save = json!({"object": "p", "base": base, "text": "enemmän", "within": within});
    let again = program.ok("save_draft", save.clone()).await;
    let editing = program.ok("editing", json!({"object": "p"})).await;
    assert_eq!(editing["draft"]["text"], as_written("Myy enemmän", "Ship"));
    // Another window may have kept something else meanwhile.
    assert_eq!(program.code("save_draft", save).await, "draft-unknown");

    let within = json!({"draft": again["draft"], "from": 0, "until": 0});
    let write = json!({"object": "p", "base": base, "before": as_written("Sell", "Ship"),
        "after": "", "within": within});
    let outcome = program.ok("write_diagram", write).await;
    assert_eq!(outcome["outcome"], "written");
    assert_eq!(working(&program).await, diagram("Myy enemmän", "Ship"));
    let editing = program.ok("editing", json!({"object": "p"})).await;
    assert_eq!(editing["draft"], Value::Null, "it is a body now");
}
