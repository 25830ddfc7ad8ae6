//! A workspace that another program has open.

use std::process::Stdio;

use luotsi_store::Workspace;

use crate::common::{Folder, cli, keys, opening};

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_it_open_is_named_and_what_only_reads_works() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let held = Workspace::open(&workspace, &keys(), &opening())
        .await
        .unwrap();
    let commands = folder.write("run.json", r#"[{"op": "archive", "object": "f2"}]"#);
    let begun = std::time::Instant::now();
    let ran = cli(&workspace, ["run", "--wait", "1"])
        .arg(&commands)
        .runs(4);
    assert!(begun.elapsed().as_secs() >= 1);
    for part in ["test", &format!("process {}", std::process::id())] {
        assert!(ran.messages().contains(part), "{part}: {}", ran.messages());
    }
    assert_eq!(cli(&workspace, ["verify"]).answers(0)["intact"], true);
    cli(&workspace, ["backup"]).arg(folder.at("copy")).runs(0);
    held.close().await.unwrap();
    cli(&workspace, ["run", "--wait", "0"])
        .arg(&commands)
        .runs(0);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_is_closed_meanwhile_is_waited_for() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let held = Workspace::open(&workspace, &keys(), &opening())
        .await
        .unwrap();
    let commands = folder.write("run.json", r#"[{"op": "archive", "object": "f2"}]"#);
    let waiting = cli(&workspace, ["run", "--wait", "60"])
        .arg(&commands)
        .0
        .stdout(Stdio::null())
        .spawn();
    held.close().await.unwrap();
    let ended = tokio::task::spawn_blocking(|| waiting.unwrap().wait())
        .await
        .unwrap();
    assert_eq!(ended.unwrap().code(), Some(0));
}
