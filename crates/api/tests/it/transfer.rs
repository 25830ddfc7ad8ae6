use serde_json::{Value, json};

use crate::support::Program;

fn bundle(program: &Program, name: &str, content: &Value) -> String {
    let folder = program.folder.path().join(name);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("organisation.json"), content.to_string()).unwrap();
    folder.display().to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_is_added_behind_what_is_there() {
    let (program, _) = Program::with_organisation().await;
    program
        .create("own", "process", "section:processes", json!("Oma"))
        .await;
    let content = json!({
        "format": "luotsi-organisation/1",
        "users": [{"id": "u", "name": "Uusi"}],
        "processes": [{"id": "p", "name": "Tuotu"}, {"id": "q", "parent": "p", "name": "Alla"}]
    });
    let path = bundle(&program, "one", &content);
    let counts = program
        .ok("import_bundle", json!({"path": path, "task": "t"}))
        .await;
    assert_eq!(counts, json!({"users": 1, "objects": 2, "bindings": 0}));
    assert_eq!(program.rows("processes").await, ["Oma", "Tuotu", "Alla"]);
    let again = program
        .try_call("import_bundle", json!({"path": path, "task": "t"}))
        .await;
    let error = again.unwrap_err();
    assert_eq!(error.code, "id-taken");
    assert!(
        error
            .place
            .is_some_and(|id| ["u", "p", "q"].contains(&id.as_str()))
    );
    assert_eq!(program.ok("verify", json!({})).await["intact"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_that_is_wrong_leaves_nothing_behind() {
    let program = Program::new();
    let content = json!({
        "format": "luotsi-organisation/1",
        "users": [{"id": "u", "name": "Aino", "administrator": true}],
        "documents": [{"id": "d", "folder": "gone", "name": "Ohje"}]
    });
    let path = bundle(&program, "bad", &content);
    let target = program.path("target");
    let args = json!({"bundle": path, "folder": target, "task": "t"});
    let error = program
        .try_call("import_workspace", args)
        .await
        .unwrap_err();
    assert_eq!(error.code, "missing-reference");
    assert!(error.place.unwrap().ends_with("documents[0] (d).folder"));
    assert!(error.detail.unwrap().contains("gone"));
    let left = std::fs::read_dir(&target).map_or(0, |items| {
        items
            .filter(|item| item.as_ref().unwrap().file_name() != "workspace.lock")
            .count()
    });
    assert_eq!(left, 0);
    assert_eq!(program.code("session", json!({})).await, "no-workspace");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_is_taken_out_and_brought_in_again() {
    let (program, _) = Program::with_organisation().await;
    program
        .create("p", "process", "section:processes", json!({"fi": "Myynti"}))
        .await;
    let zip = program.path("out.zip");
    program
        .ok("export_bundle", json!({"path": zip, "task": "t"}))
        .await;
    let other = Program::new();
    other
        .ok("import_workspace", json!({"bundle": zip, "task": "t"}))
        .await;
    assert_eq!(other.rows("processes").await, ["Myynti"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_with_a_passphrase_is_restored_on_another_computer() {
    let (program, _) = Program::with_organisation().await;
    program
        .create("p", "process", "section:processes", json!({"fi": "Myynti"}))
        .await;
    let bound = program.path("bound.luotsi");
    let done = program.ok("backup", json!({ "path": bound })).await;
    assert_eq!(done["thisComputerOnly"], true);
    let free = program.path("free.luotsi");
    let done = program
        .ok("backup", json!({"path": free, "passphrase": "sana"}))
        .await;
    assert_eq!(done["thisComputerOnly"], false);
    let other = Program::new();
    assert_eq!(
        other
            .code("restore_workspace", json!({ "backup": bound }))
            .await,
        "keyring-entry-missing"
    );
    other
        .ok(
            "restore_workspace",
            json!({"backup": free, "passphrase": "sana"}),
        )
        .await;
    assert_eq!(other.rows("processes").await, ["Myynti"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_manages_the_organisation_takes_it_out() {
    let (program, _) = Program::with_organisation().await;
    program
        .act(json!({"op": "create-user", "id": "vic", "name": "Ville"}))
        .await;
    program.ok("switch_user", json!({"user": "vic"})).await;
    let path = program.path("out");
    assert_eq!(
        program
            .code("export_bundle", json!({"path": path, "task": "t"}))
            .await,
        "refused"
    );
    assert!(!std::path::Path::new(&path).exists());
}
