//! `access diff`.

use std::path::Path;

use serde_json::{Value, json};

use crate::common::{Cli, Folder, cli};

fn diff(folder: &Folder, workspace: &Path, changes: &Value) -> Cli {
    let file = folder.write("changes.json", changes.to_string());
    cli(workspace, ["access", "diff"])
        .arg("--changes")
        .arg(file)
}

#[test]
fn what_is_gained_and_lost_is_sorted_and_nothing_is_changed() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let changes = json!([
        {"op": "remove-member", "group": "g1", "user": "eero"},
        {"op": "grant", "to": {"group": "g1"}, "role": "approver", "on": "d2"},
        {"op": "add-member", "group": "g1", "user": "veikko"}
    ]);
    let before = cli(&workspace, ["access", "matrix"]).answers(0);
    let cells = diff(&folder, &workspace, &changes).answers(0);
    let key = |cell: &Value| (cell["user"].to_string(), cell["object"].to_string());
    let keys: Vec<_> = cells.as_array().unwrap().iter().map(key).collect();
    assert!(keys.is_sorted() && keys.len() > 4, "{keys:?}");
    let of = |user: &str, object: &str| {
        let mut cells = cells.as_array().unwrap().iter();
        cells
            .find(|cell| cell["user"] == user && cell["object"] == object)
            .cloned()
    };
    assert_eq!(
        of("veikko", "d1").unwrap(),
        json!({"user": "veikko", "object": "d1",
               "gained": ["view-draft", "edit", "submit", "move"],
               "lost": []})
    );
    assert_eq!(of("eero", "d1").unwrap()["gained"], json!([]));
    assert!(
        of("eero", "d1").unwrap()["lost"]
            .as_array()
            .unwrap()
            .contains(&json!("edit"))
    );
    let approves = &of("veikko", "d2").unwrap()["gained"];
    assert!(approves.as_array().unwrap().contains(&json!("approve")));
    assert!(of("aino", "d1").is_none());
    assert_eq!(cli(&workspace, ["access", "matrix"]).answers(0), before);
    assert_eq!(diff(&folder, &workspace, &json!([])).answers(0), json!([]));
}

#[test]
fn the_difference_is_what_run_then_makes() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let changes = json!([
        {"op": "set-visibility", "strategy": "s1", "visibility": "public"},
        {"op": "set-strategy-role", "strategy": "s1", "role": "participant", "to": []},
        {"op": "all", "changes": [
            {"op": "set-responsible", "object": "b1", "to": {"user": "outi"}},
            {"op": "publish", "object": "s1"}
        ]}
    ]);
    let cells = diff(&folder, &workspace, &changes).answers(0);
    let list = |user: &str| cli(&workspace, ["access", "list", "--user", user]).answers(0);
    let actions = |list: &Value, object: &str| -> Vec<Value> {
        let rows = list.as_array().unwrap();
        let row = rows.iter().find(|row| row["object"] == object);
        row.map_or(Vec::new(), |row| row["actions"].as_array().unwrap().clone())
    };
    let users = ["aino", "eero", "fanni", "outi", "veikko"];
    let before: Vec<_> = users.map(list).into();
    let file = folder.write("changes.json", changes.to_string());
    cli(&workspace, ["run", "--as", "fanni"])
        .arg(file)
        .answers(0);
    let mut count = 0;
    for (user, before) in users.iter().zip(before) {
        let after = list(user);
        for object in ["section:strategy", "s1", "b1", "d1"] {
            let (had, has) = (actions(&before, object), actions(&after, object));
            let gained: Vec<_> = has.iter().filter(|action| !had.contains(action)).collect();
            let lost: Vec<_> = had.iter().filter(|action| !has.contains(action)).collect();
            let expected = json!({"user": user, "object": object, "gained": gained, "lost": lost});
            let is_there = cells.as_array().unwrap().contains(&expected);
            assert_eq!(is_there, had != has, "{expected}");
            count += usize::from(is_there);
        }
    }
    assert_eq!(count, cells.as_array().unwrap().len());
}

#[test]
fn without_a_user_only_validity_is_checked_and_with_one_their_rights_in_order() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let hidden = json!([{"op": "set-visibility", "strategy": "s1", "visibility": "public"}]);
    diff(&folder, &workspace, &hidden).answers(0);
    diff(&folder, &workspace, &hidden)
        .arg("--as")
        .arg("veikko")
        .answers(0);
    let refused = diff(&folder, &workspace, &hidden)
        .arg("--as")
        .arg("aino")
        .answers(1);
    assert_eq!(refused["error"]["refusal"]["code"], "not-found");
    assert_eq!(refused["error"]["place"], "entry 1");
    let promotes = json!([
        {"op": "set-flag", "user": "eero", "flag": "administrator", "value": true},
        {"op": "grant", "to": {"user": "eero"}, "role": "viewer", "on": "section:risks"}
    ]);
    diff(&folder, &workspace, &promotes)
        .arg("--as")
        .arg("aino")
        .answers(0);
    let refused = diff(&folder, &workspace, &promotes)
        .arg("--as")
        .arg("eero")
        .answers(1);
    assert_eq!(refused["error"]["refusal"]["code"], "forbidden");
    assert_eq!(refused["error"]["refusal"]["action"], "set-flags");
}

#[test]
fn a_change_that_can_not_be_made_is_named_and_nothing_is_answered() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let good = json!({"op": "archive", "object": "f2"});
    for (bad, code) in [
        (
            json!({"op": "add-member", "group": "g1", "user": "no-such"}),
            "not-found",
        ),
        (
            json!({"op": "move", "object": "f1", "under": "f1"}),
            "cycle",
        ),
        (
            json!({"op": "move", "object": "d1", "under": "section:risks"}),
            "wrong-place",
        ),
        (
            json!({"op": "grant", "to": {"user": "eero"}, "role": "viewer", "on": "g1"}),
            "wrong-kind",
        ),
        (json!({"op": "archive", "object": "f2"}), "archived"),
        (
            json!({"op": "publish", "object": "s1"}),
            "unknown-responsible",
        ),
        (
            json!({"op": "set-coordinators", "area": "f1", "users": []}),
            "wrong-kind",
        ),
        (
            json!({"op": "all", "changes": [{"op": "archive", "object": "zz"}]}),
            "not-found",
        ),
    ] {
        let ran = diff(&folder, &workspace, &json!([good, bad]))
            .arg("--json")
            .runs(1);
        let error = &ran.json()["error"];
        assert_eq!(error["refusal"]["code"], code, "{bad}");
        assert_eq!(error["place"], "entry 2", "{bad}");
        assert!(ran.messages().contains("entry 2"), "{}", ran.messages());
    }
}

#[test]
fn a_file_that_is_no_list_of_changes_is_named_with_its_place() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let unknown = json!([{"op": "archive", "object": "f1"}, {"op": "promote", "user": "eero"}]);
    let ran = diff(&folder, &workspace, &unknown).runs(3);
    for part in ["changes.json", "entry 2", "promote"] {
        assert!(ran.messages().contains(part), "{part}: {}", ran.messages());
    }
    let role = json!([{"op": "set-strategy-role", "strategy": "s1", "role": "viewer", "to": []}]);
    diff(&folder, &workspace, &role).runs(3);
    cli(&workspace, ["access", "diff"])
        .arg("--changes")
        .arg(folder.at("not-there.json"))
        .runs(3);
}

#[test]
fn a_preview_shows_differences_on_what_its_reader_may_view_now() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let shown = |asking: &str, changes: &Value| {
        let ran = diff(&folder, &workspace, changes)
            .arg("--json")
            .arg("--as")
            .arg(asking)
            .runs(0);
        let cells = ran.json().as_array().unwrap().clone();
        let objects: Vec<_> = cells
            .iter()
            .map(|cell| {
                (
                    cell["user"].as_str().unwrap().to_owned(),
                    cell["object"].as_str().unwrap().to_owned(),
                )
            })
            .collect();
        (objects, ran.messages())
    };
    let has = |cells: &[(String, String)], user: &str, object: &str| {
        cells.contains(&(user.to_owned(), object.to_owned()))
    };
    // Veikko's group would take part in the strategy, which Aino may not know of.
    let joins = json!([
        {"op": "add-member", "group": "g1", "user": "veikko"},
        {"op": "set-flag", "user": "aino", "flag": "facilitator", "value": true}
    ]);
    let (cells, messages) = shown("aino", &joins);
    assert!(has(&cells, "veikko", "d2"));
    assert!(
        !has(&cells, "aino", "s1"),
        "a change that is only tried opens nobody's eyes"
    );
    assert!(messages.contains(" 0 objects were left out"), "{messages}");
    // What the changes create is shown to who may view it then.
    let creates =
        json!([{"op": "create", "id": "d9", "kind": "document", "parent": "f1", "name": "x"}]);
    let (cells, _) = shown("aino", &creates);
    assert!(has(&cells, "eero", "d9"));
    // Who may preview nothing sees what changes for themselves.
    let (cells, messages) = shown("eero", &creates);
    assert_eq!(cells, [("eero".to_owned(), "d9".to_owned())]);
    assert!(messages.contains(" 1 objects were left out"), "{messages}");
    // A strategy's administrator previews that strategy.
    let publishes = json!([{"op": "set-strategy-role", "strategy": "s1", "role": "participant", "to": [{"user": "outi"}]}]);
    let (cells, _) = shown("veikko", &publishes);
    assert!(has(&cells, "outi", "s1") && has(&cells, "eero", "b1"));
}

#[test]
fn without_json_there_is_a_line_for_each_cell() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let changes = json!([{"op": "revoke", "to": {"user": "veikko"}, "role": "viewer", "on": "f1"}]);
    let ran = diff(&folder, &workspace, &changes).runs(0);
    assert_eq!(
        ran.words().lines().collect::<Vec<_>>(),
        [
            "veikko d1: lost traverse, view, comment, acknowledge",
            "veikko f1: lost traverse, view, comment",
            "veikko section:documents: lost traverse",
        ]
    );
}
