//! `backup`, `restore`, `verify`.

use std::fs;

use serde_json::json;

use crate::common::{Folder, cli};

#[test]
fn a_backup_becomes_a_workspace_with_all_that_was_in_it() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let commands = folder.write("run.json", r#"[{"op": "archive", "object": "f2"}]"#);
    cli(&workspace, ["run"]).arg(commands).runs(0);
    let backup = folder.at("copy.luotsi-backup");
    assert_eq!(
        cli(&workspace, ["backup"]).arg(&backup).answers(0)["entries"],
        2
    );

    let restored = folder.at("restored");
    cli(&restored, ["restore"]).arg(&backup).answers(0);
    assert_eq!(
        cli(&restored, ["verify"]).answers(0),
        json!({"entries": 2, "intact": true})
    );
    let restore = [
        "access", "check", "--user", "aino", "--action", "restore", "--object", "f2",
    ];
    assert_eq!(cli(&restored, restore).answers(0)["allowed"], true);
}

#[test]
fn a_workspace_is_not_restored_over_another() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let backup = folder.at("copy.luotsi-backup");
    cli(&workspace, ["backup"]).arg(&backup).runs(0);
    cli(&workspace, ["restore"]).arg(&backup).runs(1);
    assert_eq!(cli(&workspace, ["verify"]).answers(0)["intact"], true);
}

#[test]
fn what_is_no_backup_is_said_to_be_none() {
    let folder = Folder::new();
    let file = folder.write("photo.jpg", "not a backup");
    let restored = folder.at("restored");
    let ran = cli(&restored, ["restore"]).arg(&file).runs(3);
    assert!(ran.messages().contains("photo.jpg"), "{}", ran.messages());
    assert!(!restored.exists());
    cli(&restored, ["restore"])
        .arg(folder.at("not-there"))
        .runs(3);
}

#[test]
fn a_damaged_workspace_is_reported_and_left_as_it_is() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let database = workspace.join("workspace.db");
    let mut bytes = fs::read(&database).unwrap();
    for byte in bytes.iter_mut().skip(4096 + 77).step_by(4096) {
        *byte ^= 0x55;
    }
    fs::write(&database, &bytes).unwrap();
    let ran = cli(&workspace, ["verify"]).runs(4);
    assert!(
        ran.messages().contains("workspace.db"),
        "{}",
        ran.messages()
    );
    assert_eq!(fs::read(&database).unwrap(), bytes);
}
