//! Trees that are as tall as they get.

use serde_json::{Value, json};

use crate::common::{Folder, cli};

const LEVELS: usize = 10_000;

#[test]
fn a_tree_of_ten_thousand_levels_is_asked_about_and_changed() {
    let folder = Folder::new();
    let id = |level: usize| format!("a{level}");
    let area = |level: usize| json!({"id": id(level), "parent": level.checked_sub(1).map(id), "name": "x"});
    let bundle = json!({
        "format": "luotsi-organisation/1",
        "users": [{"id": "aino", "name": "Aino", "administrator": true}, {"id": "olli", "name": "Olli"}],
        "areas": (0..LEVELS).map(area).collect::<Vec<_>>(),
        "teams": [{"id": "t1", "area": id(LEVELS - 1), "name": "t1", "members": [{"user": "olli", "role": "team-owner"}]}]
    });
    let workspace = folder.at("workspace");
    cli(&workspace, ["import"])
        .arg(folder.bundle("tall", &bundle))
        .runs(0);
    let last = id(LEVELS - 1);
    let diff = |change: Value, code: i32| {
        let file = folder.write("changes.json", json!([change]).to_string());
        let words = ["access", "diff", "--as", "aino"];
        cli(&workspace, words)
            .arg("--changes")
            .arg(file)
            .answers(code)
    };
    let cells = diff(
        json!({"op": "set-coordinators", "area": last, "users": ["olli"]}),
        0,
    );
    // A coordinator below reads every level above, and all could be traversed before.
    assert_eq!(cells.as_array().unwrap().len(), LEVELS + 2);
    let cells = diff(
        json!({"op": "set-coordinators", "area": "a0", "users": ["olli"]}),
        0,
    );
    assert_eq!(cells.as_array().unwrap().len(), LEVELS + 2);
    let cycle = diff(json!({"op": "move", "object": "a0", "under": last}), 1);
    assert_eq!(cycle["error"]["refusal"]["code"], "cycle");
    let who = cli(
        &workspace,
        ["access", "who", "--object", "a0", "--action", "traverse"],
    );
    assert_eq!(who.answers(0).as_array().unwrap().len(), 2);
    let kinds = ["access", "matrix", "--kind", "area", "--user", "olli"];
    assert_eq!(
        cli(&workspace, kinds).answers(0).as_array().unwrap().len(),
        LEVELS
    );
}
