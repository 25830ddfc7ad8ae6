//! Trees as the interface asks for them.

use serde_json::{Value, json};

use crate::{
    house::{house, ids},
    support::Program,
};

async fn window(program: &Program, from: u32, count: u32) -> Value {
    let args = json!({"section": "documents", "from": from, "count": count});
    program.ok("tree_window", args).await
}

async fn expand(program: &Program, object: Value, expanded: bool) -> Value {
    let args = json!({"section": "documents", "object": object, "expanded": expanded});
    program.ok("tree_expand", args).await["total"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_has_the_rows_that_were_asked_for() {
    let program = house("boss").await;
    let closed = window(&program, 0, 99).await;
    assert_eq!(ids(&closed["rows"]), ["f", "d4", "d5"]);
    assert_eq!(expand(&program, json!("f"), true).await, 6);
    assert_eq!(expand(&program, Value::Null, true).await, 7);
    let part = window(&program, 1, 3).await;
    assert_eq!(part["total"], 7);
    assert_eq!(part["from"], 1);
    assert_eq!(ids(&part["rows"]), ["ff", "d2", "d1"]);
    let beyond = window(&program, 50, 3).await;
    assert_eq!(beyond["rows"], json!([]));
    assert_eq!(beyond["from"], 7);
    assert_eq!(expand(&program, Value::Null, false).await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_tells_what_its_keys_would_do() {
    let program = house("ed").await;
    expand(&program, Value::Null, true).await;
    let rows = window(&program, 0, 99).await["rows"].clone();
    assert_eq!(ids(&rows), ["f", "ff", "d2", "d1", "d3"]);
    let d1 = &rows[3];
    assert_eq!(d1["parent"], "f");
    assert_eq!(
        (&d1["level"], &d1["position"], &d1["siblings"]),
        (&json!(2), &json!(2), &json!(3))
    );
    assert_eq!(d1["state"], "revising");
    assert_eq!(d1["expanded"], Value::Null);
    assert_eq!(
        d1["may"],
        json!({"edit": true, "move": true, "create": false})
    );
    assert_eq!(rows[0]["may"]["create"], true);
    assert_eq!(rows[0]["expanded"], true);
    program.as_user("leaf").await;
    let rows = window(&program, 0, 99).await["rows"].clone();
    assert_eq!(
        ids(&rows),
        ["f", "ff", "d2"],
        "what was opened stays open, rights are one's own"
    );
    assert_eq!(rows[0]["nameOnly"], true);
    assert_eq!(rows[2]["nameOnly"], false);
    assert_eq!(
        rows[0]["may"],
        json!({"edit": false, "move": false, "create": false})
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn archived_rows_are_shown_where_they_are_asked_for() {
    let program = house("boss").await;
    let args = json!({"section": "documents", "value": true});
    assert_eq!(
        program.ok("tree_show_archived", args).await,
        json!({"total": 4})
    );
    expand(&program, json!("fx"), true).await;
    let shown = window(&program, 0, 99).await;
    assert_eq!(shown["showArchived"], true);
    let archived: Vec<&str> = shown["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["archived"] == true)
        .map(|row| row["id"].as_str().unwrap())
        .collect();
    assert_eq!(archived, ["fx", "dx"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_object_is_revealed_where_it_has_a_row() {
    let program = house("boss").await;
    let reveal = async |section: &str, object: &str| {
        let args = json!({"section": section, "object": object});
        program.ok("tree_reveal", args).await
    };
    assert_eq!(reveal("documents", "d2").await, 2);
    assert_eq!(ids(&window(&program, 2, 1).await["rows"]), ["d2"]);
    assert_eq!(
        reveal("documents", "dx").await,
        Value::Null,
        "it is archived"
    );
    assert_eq!(
        reveal("documents", "p2").await,
        Value::Null,
        "it stands elsewhere"
    );
    assert_eq!(reveal("documents", "nothing").await, Value::Null);
    assert_eq!(
        reveal("strategy", "s").await,
        Value::Null,
        "they may not know of it"
    );
    program
        .act(json!({"op": "move", "object": "d2", "under": "section:documents"}))
        .await;
    assert_eq!(
        ids(&window(&program, 0, 99).await["rows"]),
        ["f", "ff", "d1", "d3", "d4", "d5", "d2"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_find_the_next_row_that_begins_so() {
    let program = house("boss").await;
    expand(&program, Value::Null, true).await;
    let next = async |after: u32, letters: &str| {
        let args = json!({"section": "documents", "after": after, "letters": letters});
        program.ok("tree_type_ahead", args).await
    };
    // f Ohjeet, ff Sisemmät ohjeet, d2 Palaute, d1 Reklamaatio, d3 Luonnos, d4 Sivu, d5 Taulukko
    assert_eq!(next(0, "si").await, 1);
    assert_eq!(next(1, "SI").await, 5);
    assert_eq!(next(5, "si").await, 1, "it goes round");
    assert_eq!(next(0, "ohj").await, 0, "back to where it began");
    assert_eq!(next(0, "ohjeet x").await, Value::Null);
    assert_eq!(next(0, "").await, Value::Null);
    assert_eq!(next(4_000_000_000, "p").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_object_is_located_without_opening_anything() {
    let program = house("boss").await;
    let locate = async |section: &str, object: &str| {
        let args = json!({"section": section, "object": object});
        program.ok("tree_locate", args).await
    };
    assert_eq!(
        locate("documents", "d4").await,
        json!({"object": "d4", "index": 1})
    );
    let hidden = json!({"object": "f", "index": 0});
    assert_eq!(locate("documents", "d2").await, hidden, "in ff, in f");
    expand(&program, json!("ff"), true).await;
    assert_eq!(
        locate("documents", "d2").await,
        hidden,
        "what is open in a closed folder is not to be seen"
    );
    expand(&program, json!("f"), true).await;
    assert_eq!(
        locate("documents", "d2").await,
        json!({"object": "d2", "index": 2})
    );
    assert_eq!(locate("documents", "dx").await, Value::Null, "archived");
    assert_eq!(locate("documents", "p2").await, Value::Null, "elsewhere");
    assert_eq!(locate("documents", "nothing").await, Value::Null);
    assert_eq!(ids(&window(&program, 0, 99).await["rows"]).len(), 7);
}
