//! What stands in an object, as its own page lists it.

use serde_json::{Value, json};

use crate::{
    house::{house, ids},
    support::Program,
};

async fn children(program: &Program, of: &str, from: u32, count: u32) -> Value {
    let args = json!({"of": of, "from": from, "count": count});
    program.ok("children", args).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_in_a_folder_is_listed_in_order_and_in_parts() {
    let program = house("boss").await;
    let all = children(&program, "f", 0, 99).await;
    assert_eq!(all["total"], 3);
    assert_eq!(ids(&all["rows"]), ["ff", "d1", "d3"]);
    let part = children(&program, "f", 1, 1).await;
    assert_eq!(part["total"], 3);
    assert_eq!(ids(&part["rows"]), ["d1"]);
    assert_eq!(
        children(&program, "f", 9, 9).await,
        json!({"total": 3, "rows": []})
    );
    let top = children(&program, "section:documents", 0, 99).await;
    assert_eq!(ids(&top["rows"]), ["f", "d4", "d5"]);
    assert_eq!(ids(&children(&program, "p", 0, 9).await["rows"]), ["p2"]);
    assert_eq!(children(&program, "p2", 0, 9).await["total"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_row_tells_the_state_who_answers_and_when_a_review_is_due() {
    let program = house("boss").await;
    let rows = children(&program, "f", 0, 99).await["rows"].clone();
    let (folder, revised, draft) = (&rows[0], &rows[1], &rows[2]);
    assert_eq!(folder["object"]["kind"], "folder");
    assert_eq!(folder["state"], "none");
    assert_eq!(revised["state"], "revising");
    assert_eq!(revised["version"], 1);
    assert_eq!(revised["responsible"]["name"]["text"], "Laatutiimi");
    assert_eq!(revised["review"]["due"], "2026-01-15");
    assert_eq!(revised["review"]["overdue"], true);
    assert_eq!(
        (&draft["state"], &draft["version"]),
        (&json!("draft"), &Value::Null)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_may_not_know_of_is_neither_listed_nor_counted() {
    let program = house("vera").await;
    let seen = children(&program, "f", 0, 99).await;
    assert_eq!(seen["total"], 2, "the draft is not theirs to see");
    assert_eq!(ids(&seen["rows"]), ["ff", "d1"]);
    assert_eq!(seen["rows"][1]["state"], "approved");
    program.as_user("leaf").await;
    let seen = children(&program, "f", 0, 99).await;
    assert_eq!(ids(&seen["rows"]), ["ff"]);
    assert_eq!(seen["rows"][0]["nameOnly"], true);
    assert_eq!(seen["rows"][0]["review"], Value::Null);
    let hidden = json!({"of": "section:processes", "from": 0, "count": 9});
    assert_eq!(program.code("children", hidden).await, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn archived_ones_are_listed_where_the_tree_shows_them() {
    let program = house("boss").await;
    let listed = async |of: &str| {
        let rows = children(&program, of, 0, 99).await["rows"].clone();
        ids(&rows).join(" ")
    };
    assert_eq!(listed("section:documents").await, "f d4 d5");
    assert_eq!(
        listed("fx").await,
        "dx",
        "who opens what is archived wants to see what is in it"
    );
    let args = json!({"section": "documents", "value": true});
    program.ok("tree_show_archived", args).await;
    assert_eq!(listed("section:documents").await, "f fx d4 d5");
    let rows = children(&program, "fx", 0, 9).await["rows"].clone();
    assert_eq!(rows[0]["archived"], true, "with its folder");
    assert_eq!(rows[0]["review"]["overdue"], false);
}
