//! `run`.

use serde_json::{Value, json};

use crate::common::{Cli, Folder, cli};

fn run(folder: &Folder, workspace: &std::path::Path, commands: &Value) -> Cli {
    let file = folder.write("commands.json", commands.to_string());
    cli(workspace, ["run"]).arg(file)
}

#[test]
fn each_command_has_its_outcome_and_a_refusal_says_why() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let commands = json!([
        {"op": "create", "id": "f9", "kind": "folder", "parent": "section:documents", "name": "Uusi"},
        {"op": "archive", "object": "no-such"},
        {"op": "move", "object": "d2", "under": "f9"}
    ]);
    let outcomes = run(&folder, &workspace, &commands).answers(1);
    let accepted: Vec<_> = outcomes
        .as_array()
        .unwrap()
        .iter()
        .map(|o| &o["accepted"])
        .collect();
    assert_eq!(accepted, [&json!(true), &json!(false), &json!(true)]);
    assert_eq!(outcomes[1]["refusal"]["code"], "not-found");
    assert!(
        outcomes[1]["refusal"]["message"]
            .as_str()
            .unwrap()
            .contains("no-such")
    );
}

#[test]
fn commands_are_carried_out_as_whoever_is_named() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let edit = json!([{"op": "rename", "object": "d1", "name": {"fi": "Toinen"}}]);
    let refused = run(&folder, &workspace, &edit)
        .arg("--as")
        .arg("veikko")
        .answers(1);
    assert_eq!(refused[0]["refusal"]["code"], "forbidden");
    assert_eq!(refused[0]["refusal"]["action"], "edit");
    run(&folder, &workspace, &edit)
        .arg("--as")
        .arg("eero")
        .answers(0);
    let ran = run(&folder, &workspace, &edit)
        .arg("--as")
        .arg("nobody")
        .runs(1);
    assert!(ran.messages().contains("nobody"), "{}", ran.messages());
}

#[test]
fn several_changes_as_one_command_are_all_or_none() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let both = json!([{"op": "all", "changes": [
        {"op": "archive", "object": "f2"},
        {"op": "archive", "object": "no-such"}
    ]}]);
    run(&folder, &workspace, &both).answers(1);
    let archive = [
        "access", "check", "--user", "aino", "--action", "archive", "--object", "f2",
    ];
    assert_eq!(cli(&workspace, archive).answers(0)["allowed"], true);
}

#[test]
fn a_file_that_can_not_be_read_is_named_with_the_place_and_nothing_is_carried_out() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let file = folder.write(
        "commands.json",
        "[\n  {\"op\": \"archive\", \"object\": \"f2\"},\n  {\"op\": \"archive\", \"objekt\": \"f1\"}\n]\n",
    );
    let ran = cli(&workspace, ["run"]).arg(&file).runs(3);
    for part in ["commands.json", "entry 2", "line 3", "objekt"] {
        assert!(ran.messages().contains(part), "{part}: {}", ran.messages());
    }
    assert_eq!(ran.words(), "");
    cli(&workspace, ["run"])
        .arg(folder.at("not-there.json"))
        .runs(3);
    let archive = [
        "access", "check", "--user", "aino", "--action", "archive", "--object", "f2",
    ];
    assert_eq!(cli(&workspace, archive).answers(0)["allowed"], true);
}

#[test]
fn without_json_there_is_a_line_for_each_command() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let commands = json!([{"op": "archive", "object": "f2"}, {"op": "archive", "object": "f2"}]);
    let ran = run(&folder, &workspace, &commands).runs(1);
    let lines: Vec<_> = ran.words().lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0], "1: accepted");
    assert!(lines[1].starts_with("2: refused: "), "{}", lines[1]);
}

#[test]
fn an_empty_list_of_commands_is_done() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    assert_eq!(run(&folder, &workspace, &json!([])).answers(0), json!([]));
}
