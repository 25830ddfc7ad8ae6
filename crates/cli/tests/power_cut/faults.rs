//! A disk that is full, and a folder that may not be written.

use std::fs;

use crate::{
    accepted,
    common::{Folder, cli, make_cheap},
    creating,
    layer::Layer,
    look,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_ends_the_work_and_loses_nothing() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    make_cheap(&workspace).await;
    let layer = Layer::new(&folder, &workspace);
    let mut expected = Vec::new();
    let mut ended_within = 0;
    for (round, room) in (0..24).map(|round| (round, round * 12_000)) {
        let ids: Vec<String> = (0..8).map(|n| format!("full{round}-{n}")).collect();
        let file = folder.write("commands.json", creating(&ids));
        let run = cli(&workspace, ["run", "--json"]).arg(&file);
        let ran = layer.run_with(run, &format!("full:{room}"));
        let told = accepted(&ran.printed);
        if ran.done {
            assert_eq!(told, ids.len());
        } else {
            assert_eq!(ran.code, Some(4), "{}", ran.messages);
            assert!(ran.messages.contains("full"), "{}", ran.messages);
            let place = workspace.to_str().unwrap();
            assert!(ran.messages.contains(place), "{}", ran.messages);
            // One JSON value: what was done before it ended, or why nothing was.
            serde_json::from_str::<serde_json::Value>(&ran.printed).unwrap();
            ended_within += usize::from(told > 0);
        }
        expected.extend(ids.into_iter().take(told));
        let there = look(&workspace).await.unwrap();
        assert!(
            expected.iter().all(|id| there.contains(id)),
            "round {round}"
        );
    }
    assert!(ended_within > 0);
    cli(&workspace, ["verify"]).runs(0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_does_not_fit_leaves_nothing_and_can_be_made_again() {
    let folder = Folder::new();
    folder.workspace();
    let bundle = folder.at("small");
    let workspace = folder.at("tight");
    let layer = Layer::new(&folder, &workspace);
    for room in [0, 300, 5_000, 40_000, 90_000] {
        let ran = layer.run_with(
            cli(&workspace, ["import"]).arg(&bundle),
            &format!("full:{room}"),
        );
        assert_eq!(ran.code, Some(4), "{room}: {}", ran.messages);
        assert!(ran.messages.contains("full"), "{room}: {}", ran.messages);
        assert!(!workspace.join("workspace.db").exists(), "{room}");
    }
    cli(&workspace, ["import"]).arg(&bundle).runs(0);
    assert!(look(&workspace).await.unwrap().contains("d1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_may_not_be_written_is_named_and_stays_as_it_is() {
    let folder = Folder::new();
    let workspace = folder.workspace();
    let files = || {
        let names = fs::read_dir(&workspace)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let mut files: Vec<_> = names.map(|path| (fs::read(&path).unwrap(), path)).collect();
        files.sort();
        files
    };
    let before = files();
    let layer = Layer::new(&folder, &workspace);
    let file = folder.write("commands.json", creating(&["never".to_owned()]));
    for fault in ["read-only", "denied"] {
        let ran = layer.run_with(cli(&workspace, ["run"]).arg(&file), fault);
        assert_eq!(ran.code, Some(4), "{fault}: {}", ran.messages);
        let place = workspace.to_str().unwrap();
        assert!(ran.messages.contains(place), "{fault}: {}", ran.messages);
        assert!(
            ran.messages.contains("read-only"),
            "{fault}: {}",
            ran.messages
        );
    }
    assert!(files() == before);
    cli(&workspace, ["verify"]).runs(0);
    assert!(!look(&workspace).await.unwrap().contains("never"));
}
