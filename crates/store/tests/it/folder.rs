//! Making a workspace: whole or not at all, and never over something else.

use std::fs;

use luotsi_store::{KeySource, Workspace};

use crate::support::*;

async fn create(place: &Somewhere) -> Result<Workspace, luotsi_store::StoreError> {
    Workspace::create(&place.folder, &place.keys, KeySource::Keyring, &opening()).await
}

#[tokio::test]
async fn there_is_no_workspace_in_an_empty_or_missing_folder() {
    let place = Somewhere::new();
    assert_eq!(place.refusal().await, "not-a-workspace");
    assert!(!place.folder.exists());
    fs::create_dir(&place.folder).unwrap();
    assert_eq!(place.refusal().await, "not-a-workspace");
    assert_eq!(fs::read_dir(&place.folder).unwrap().count(), 0);
}

#[tokio::test]
async fn a_workspace_is_not_made_over_anything() {
    let place = Somewhere::new();
    fs::create_dir(&place.folder).unwrap();
    fs::write(place.folder.join("thesis.txt"), "years of work").unwrap();
    assert_eq!(create(&place).await.err().unwrap().code(), "not-empty");
    assert_eq!(contents(&place.folder).len(), 1);

    let other = Somewhere::new();
    other.create().await.close().await.unwrap();
    let before = contents(&other.folder);
    assert_eq!(create(&other).await.err().unwrap().code(), "not-empty");
    assert_eq!(contents(&other.folder), before);
    other.open().await.close().await.unwrap();
}

#[tokio::test]
async fn what_systems_leave_in_folders_does_not_count() {
    let place = Somewhere::new();
    fs::create_dir(&place.folder).unwrap();
    fs::write(place.folder.join(".DS_Store"), "").unwrap();
    place.create().await.close().await.unwrap();
    place.open().await.close().await.unwrap();
}

#[tokio::test]
async fn without_a_first_entry_it_is_unfinished_and_can_be_made_again() {
    let place = Somewhere::new();
    let unfinished = create(&place).await.unwrap();
    assert_eq!(unfinished.load().await.unwrap(), []);
    unfinished.close().await.unwrap();
    assert_eq!(place.refusal().await, "incomplete");
    let first_key = place.key_digits();

    let workspace = place.create().await;
    assert_ne!(place.key_digits(), first_key);
    workspace.close().await.unwrap();
    place.open().await.close().await.unwrap();
}

#[tokio::test]
async fn whatever_making_it_left_behind_it_can_be_made_again() {
    let pieces = [
        "key.json",
        "workspace.db",
        "workspace.db-wal",
        "workspace.db-shm",
        "workspace.lock",
        "holder.json",
    ];
    for mask in 0..1_u32 << pieces.len() {
        let place = Somewhere::new();
        fs::create_dir(&place.folder).unwrap();
        fs::write(place.folder.join("unfinished"), "").unwrap();
        for (at, piece) in pieces.iter().enumerate() {
            if mask & (1 << at) != 0 {
                fs::write(place.folder.join(piece), "half of it").unwrap();
            }
        }
        assert_eq!(place.refusal().await, "incomplete");
        place.create().await.close().await.unwrap();
        place.open().await.close().await.unwrap();
    }
}

#[tokio::test]
async fn an_abandoned_workspace_leaves_the_folder_as_it_was_and_no_key() {
    for was_there in [false, true] {
        let place = Somewhere::new();
        if was_there {
            fs::create_dir(&place.folder).unwrap();
        }
        let workspace = create(&place).await.unwrap();
        let name = fs::read_to_string(place.folder.join("key.json")).unwrap();
        let name: serde_json::Value = serde_json::from_str(&name).unwrap();
        workspace.abandon(&place.keys).await.unwrap();
        assert_eq!(place.folder.exists(), was_there);
        if was_there {
            assert_eq!(contents(&place.folder).len(), 0);
        }
        let name = name["workspace"].as_str().unwrap();
        assert!(luotsi_store::Keyring::load(&*place.keyring, name).is_err());
        place.create().await.abandon(&place.keys).await.unwrap();
        // One that has an entry is only closed.
        place.open().await.close().await.unwrap();
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_folder_that_can_not_be_written_to_is_named() {
    // The superuser may write anywhere, so somebody else tries.
    let place = Somewhere::new();
    fs::create_dir(&place.folder).unwrap();
    let output = as_nobody("create_in_a_read_only_folder", &place);
    assert_eq!(
        output,
        format!(
            "read-only {}",
            place.folder.join("workspace.lock").display()
        )
    );
    assert_eq!(fs::read_dir(&place.folder).unwrap().count(), 0);

    let below = Somewhere {
        folder: place.folder.join("new"),
        ..place
    };
    let output = as_nobody("create_in_a_read_only_folder", &below);
    assert_eq!(output, format!("read-only {}", below.folder.display()));
}

/// Runs one of the helpers below as a user who may not write to the folder.
#[cfg(unix)]
fn as_nobody(helper: &str, place: &Somewhere) -> String {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};
    let read_only = fs::Permissions::from_mode(0o555);
    fs::set_permissions(place.parent.path(), read_only.clone()).unwrap();
    let folder = place.parent.path().join("workspace");
    fs::set_permissions(&folder, read_only).unwrap();
    // The program itself may stand where only its owner may go.
    let reachable = tempfile::tempdir().unwrap();
    fs::set_permissions(reachable.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let program = reachable.path().join("test");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let mut child = std::process::Command::new(program);
    child
        .args([
            "--ignored",
            "--exact",
            "--nocapture",
            &format!("folder::{helper}"),
        ])
        .env("LUOTSI_TEST_FOLDER", &place.folder);
    let root = fs::metadata(&folder)
        .map(|folder| std::os::unix::fs::MetadataExt::uid(&folder))
        .unwrap()
        == 0;
    if root {
        child.uid(65_534).gid(65_534);
    }
    let output = child.output().unwrap();
    fs::set_permissions(place.parent.path(), fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let line = text.lines().find_map(|line| line.split_once("RESULT "));
    line.map_or(text.clone(), |(_, result)| result.to_owned())
}

#[tokio::test]
#[ignore = "run by other tests"]
async fn create_in_a_read_only_folder() {
    let mut place = Somewhere::new();
    place.folder = std::env::var_os("LUOTSI_TEST_FOLDER").unwrap().into();
    let error = create(&place).await.err().unwrap();
    println!(
        "RESULT {} {}",
        error.code(),
        error.path().unwrap().display()
    );
}
