//! The map of processes, copies and templates.

use serde_json::json;

use crate::{
    house::{house, ids},
    support::Program,
};

async fn map(program: &Program, of: Option<&str>) -> serde_json::Value {
    program.ok("process_map", json!({"of": of})).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_level_of_the_map_has_a_box_for_each_process_that_may_be_known() {
    let program = house("boss").await;
    let standing = json!({"category": "core", "position": {"x": 40, "y": 80}, "colour": "green"});
    program
        .act(json!({"op": "set-map-box", "process": "p", "map": standing}))
        .await;
    let top = map(&program, None).await;
    assert_eq!(top["path"], json!([]));
    let first = &top["boxes"][0];
    assert_eq!(first["object"]["id"], "p");
    assert_eq!(first["map"], standing);
    assert_eq!(first["below"], 1);
    assert_eq!(ids(&first["firstBelow"]), ["p2"]);
    assert_eq!(first["mayArrange"], true);
    let inside = map(&program, Some("p")).await;
    assert_eq!(ids(&inside["path"]), ["p"]);
    assert_eq!(inside["boxes"][0]["object"]["id"], "p2");
    program.act(json!({"op": "archive", "object": "p2"})).await;
    assert_eq!(map(&program, Some("p")).await["boxes"], json!([]));
    assert_eq!(map(&program, None).await["boxes"][0]["below"], 0);

    program.as_user("vera").await;
    assert_eq!(
        map(&program, None).await["boxes"],
        json!([]),
        "who knows of no process"
    );
    assert_eq!(
        program.code("process_map", json!({"of": "p"})).await,
        "not-found"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_is_copied_alone_or_with_what_stands_below_it() {
    let program = house("boss").await;
    let ask = |with_branch: bool| json!({"object": "p", "under": null, "name": {"fi": "Myynti 2"}, "withBranch": with_branch});
    let alone = program.ok("duplicate", ask(false)).await;
    assert_eq!(alone["count"], 1);
    let all = program.ok("duplicate", ask(true)).await;
    assert_eq!(all["count"], 2);
    let top = map(&program, None).await;
    let below: Vec<_> = (0..3)
        .map(|at| top["boxes"][at]["below"].as_u64())
        .collect();
    assert_eq!(below, [Some(1), Some(0), Some(1)]);
    let copy = program.object(all["id"].as_str().unwrap()).await;
    assert_eq!(copy["name"]["text"], "Myynti 2");
    assert_eq!(copy["purpose"]["text"], "Myydä.");
    assert_eq!(copy["approved"], json!(null));
    let said = json!({"object": all["id"], "which": "working"});
    assert!(
        program
            .ok("content", said)
            .await
            .to_string()
            .contains("definitions")
    );
    program.ok("undo", json!({})).await;
    assert_eq!(
        map(&program, None).await["boxes"].as_array().unwrap().len(),
        2
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn templates_are_those_offered_that_may_be_viewed() {
    let program = house("boss").await;
    let offer = |value: bool| json!({"op": "offer-as-template", "process": "p2", "value": value});
    program.act(offer(true)).await;
    let templates = program.ok("process_templates", json!({})).await;
    assert_eq!(templates[0]["object"]["id"], "p2");
    assert_eq!(templates[0]["path"], json!(["Myynti"]));
    assert_eq!(program.object("p2").await["template"], true);
    program.as_user("vera").await;
    assert_eq!(program.ok("process_templates", json!({})).await, json!([]));
    program.as_user("boss").await;
    program.act(offer(false)).await;
    assert_eq!(program.ok("process_templates", json!({})).await, json!([]));
}
