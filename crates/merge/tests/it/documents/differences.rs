//! What differs between two documents.

use luotsi_merge::document;
use serde_json::{Value, json};

use super::{block, doc, p, text};

fn diff(before: &str, after: &str) -> Value {
    serde_json::to_value(document::diff(before.as_bytes(), after.as_bytes()).unwrap()).unwrap()
}

fn rows(before: &str, after: &str) -> Vec<(String, String, String)> {
    let rows = diff(before, after);
    let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| (text(row, "change"), text(row, "id"), text(row, "path")))
        .collect()
}

fn row(change: &str, id: &str, path: &str) -> (String, String, String) {
    (change.to_owned(), id.to_owned(), path.to_owned())
}

#[test]
fn each_kind_of_difference_is_told() {
    let before = doc(&[
        p("a", "yksi"),
        p("b", "kaksi"),
        p("c", "kolme"),
        p("d", "neljä"),
    ]);
    let heading =
        json!({"type": "heading", "attrs": {"id": "d", "level": 2}, "content": text("neljä")});
    let after = doc(&[p("c", "kolme"), p("a", "*yksi*"), heading, p("e", "viisi")]);
    assert_eq!(
        rows(&before, &after),
        [
            row("removed", "b", ""),
            row("moved", "c", ""),
            row("changed", "a", "content"),
            row("changed", "d", "type"),
            row("changed", "d", "@level"),
            row("added", "e", ""),
        ]
    );
    let rows = diff(&before, &after);
    assert_eq!(
        rows[0]["before"],
        json!({"type": "paragraph", "text": "kaksi", "json": p("b", "kaksi")})
    );
    assert_eq!(rows[0]["after"], Value::Null);
    assert_eq!(rows[1]["before"], json!({"parent": "", "after": "b"}));
    assert_eq!(rows[1]["after"], json!({"parent": "", "after": null}));
    assert_eq!(
        rows[2]["before"],
        json!({"text": "yksi", "content": text("yksi")})
    );
    assert_eq!(
        rows[2]["after"],
        json!({"text": "yksi", "content": text("*yksi*")})
    );
    assert_eq!(
        (&rows[3]["before"], &rows[3]["after"]),
        (&json!("paragraph"), &json!("heading"))
    );
    assert_eq!(
        (&rows[4]["before"], &rows[4]["after"]),
        (&Value::Null, &json!(2))
    );
}

#[test]
fn what_means_the_same_does_not_differ() {
    let before = doc(&[p("a", "yksi kaksi")]);
    let after = r#" { "content": [ {"content": [{"text": "yksi", "type": "text", "marks": []}, {"type": "text", "text": " kaksi"}],
        "attrs": {"textAlign": null, "id": "a"}, "type": "paragraph"} ], "type": "doc" }"#;
    assert_eq!(rows(&before, after), []);
}

#[test]
fn a_block_that_became_another_kind_of_thing_is_changed() {
    let before = doc(&[p("a", "yksi")]);
    let code = json!({"type": "codeBlock", "attrs": {"id": "a", "language": "sql"}, "content": text("yksi")});
    assert_eq!(rows(&before, &doc(&[code])), [row("changed", "a", "")]);
}

#[test]
fn what_has_no_id_is_told_by_its_place() {
    let bare = |written: &str| json!({"type": "paragraph", "content": text(written)});
    let before = doc(&[
        bare("yksi"),
        block("blockquote", "q", &[bare("kaksi"), bare("kolme")]),
    ]);
    let after = doc(&[
        bare("YKSI"),
        block("blockquote", "q", &[bare("kaksi"), bare("KOLME")]),
    ]);
    assert_eq!(
        rows(&before, &after),
        [
            row("changed", "", "paragraph/content"),
            row("changed", "q", "paragraph[2]/content"),
        ]
    );
}
