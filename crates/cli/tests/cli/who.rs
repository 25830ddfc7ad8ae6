//! `access who`.

use std::path::Path;

use serde_json::{Value, json};

use crate::common::{Folder, cli};

fn who(workspace: &Path, object: &str, more: &[&str], code: i32) -> (Value, String) {
    let words = ["access", "who", "--json", "--object", object];
    let ran = cli(workspace, words.iter().chain(more).copied()).runs(code);
    (ran.json(), ran.messages())
}

fn users(rows: &Value) -> Vec<&str> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row["user"].as_str().unwrap()).collect()
}

#[test]
fn everybody_who_may_is_named_by_id() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let (rows, messages) = who(&workspace, "d1", &["--action", "edit"], 0);
    assert_eq!(
        rows,
        json!([{"user": "aino", "actions": ["edit"]}, {"user": "eero", "actions": ["edit"]}])
    );
    assert!(!messages.contains("left out"), "{messages}");
    let (rows, _) = who(&workspace, "d1", &[], 0);
    assert_eq!(users(&rows), ["aino", "eero", "outi", "veikko"]);
    assert_eq!(
        rows[3]["actions"],
        json!(["traverse", "view", "comment", "acknowledge"])
    );
    let (rows, _) = who(&workspace, "s1", &["--action", "publish"], 0);
    assert_eq!(users(&rows), ["eero", "fanni", "veikko"]);
}

#[test]
fn a_list_without_json_has_a_line_for_each() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let words = ["access", "who", "--object", "d2", "--action", "approve"];
    assert_eq!(cli(&workspace, words).runs(0).words(), "aino: approve\n");
}

#[test]
fn only_who_may_preview_and_view_is_told() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let (rows, _) = who(&workspace, "d2", &["--as", "outi"], 0);
    assert_eq!(users(&rows), ["aino", "eero", "outi"]);
    let words = ["access", "who", "--object", "d1", "--as", "eero"];
    let ran = cli(&workspace, words).runs(1);
    assert!(ran.messages().contains("preview"), "{}", ran.messages());
    // What is hidden and what is not there look the same.
    for (asking, hidden) in [("aino", "s1"), ("veikko", "d2")] {
        let (rows, messages) = who(&workspace, hidden, &["--as", asking], 1);
        let (absent_rows, absent) = who(&workspace, "zz", &["--as", asking], 1);
        assert_eq!((&rows, absent_rows), (&json!([]), json!([])));
        assert_eq!(messages.replace(hidden, ""), absent.replace("zz", ""));
    }
    let (rows, _) = who(
        &workspace,
        "s1",
        &["--as", "veikko", "--action", "publish"],
        0,
    );
    assert_eq!(users(&rows), ["eero", "fanni", "veikko"]);
}

#[test]
fn a_name_that_is_none_is_wrong_usage() {
    let folder = Folder::new();
    let workspace = folder.at("nowhere");
    for words in [
        &["access", "who"][..],
        &["access", "who", "--object", "d1", "--action", "no-such"],
        &["access", "matrix", "--format", "pdf"],
        &["access", "matrix", "--kind", "no-such"],
        &["access", "diff"],
    ] {
        cli(&workspace, words.iter().copied()).runs(2);
    }
}
