//! One process at a time.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    time::Duration,
};

use luotsi_store::{Opening, StoreError, Workspace};

use crate::support::*;

async fn holder(place: &Somewhere) -> luotsi_store::Holder {
    match Workspace::open(&place.folder, &place.keys, &opening()).await {
        Err(StoreError::Held { holder, path }) => {
            assert_eq!(path, place.folder);
            *holder
        }
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("two have it open"),
    }
}

#[tokio::test]
async fn the_second_is_told_who_has_it_open() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let held = holder(&place).await;
    assert_eq!(held.program, "the test");
    assert_eq!(held.pid, std::process::id());
    assert_eq!(held.since, Some(now()));
    let source = luotsi_store::KeySource::Keyring;
    let made_again = Workspace::create(&place.folder, &place.keys, source, &opening()).await;
    assert_eq!(made_again.err().unwrap().code(), "not-empty");
    workspace.close().await.unwrap();
    place.open().await.close().await.unwrap();
}

#[tokio::test]
async fn who_may_wait_gets_it_when_it_is_closed() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let waiting = Opening {
        wait: Duration::from_secs(60),
        ..opening()
    };
    let (opened, closed) = tokio::join!(
        Workspace::open(&place.folder, &place.keys, &waiting),
        workspace.close()
    );
    closed.unwrap();
    opened.unwrap().close().await.unwrap();
}

#[tokio::test]
async fn who_waits_in_vain_is_told_who_has_it_open() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let waiting = Opening {
        wait: Duration::from_millis(30),
        ..opening()
    };
    let refused = Workspace::open(&place.folder, &place.keys, &waiting).await;
    assert_eq!(refused.err().unwrap().code(), "held");
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn a_process_that_was_killed_holds_nothing_and_lost_nothing() {
    let place = Somewhere::with_passphrase("oikea hevonen");
    let workspace = place.create_with(luotsi_store::KeySource::Passphrase).await;
    workspace.close().await.unwrap();
    let (mut child, committed) = another_process(&place);
    assert_eq!(committed, 2);
    let held = holder(&place).await;
    assert_eq!(
        (held.program.as_str(), held.pid),
        ("another process", child.id())
    );
    child.kill().unwrap();
    child.wait().unwrap();

    let workspace = place.open().await;
    assert!(records(&workspace).await.contains_key("d1"));
    assert!(workspace.verify().await.unwrap().intact());
    workspace.close().await.unwrap();
}

/// Another process that opens the workspace, commits, says so and stays.
fn another_process(place: &Somewhere) -> (Child, u64) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--ignored",
            "--exact",
            "--nocapture",
            "holding::opens_commits_and_stays",
        ])
        .env("LUOTSI_TEST_FOLDER", &place.folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let said = lines
        .map_while(Result::ok)
        .find_map(|line| Some(line.split_once("COMMITTED ")?.1.parse().unwrap()));
    (child, said.expect("the other process did not commit"))
}

#[tokio::test]
#[ignore = "run by other tests"]
async fn opens_commits_and_stays() {
    let mut place = Somewhere::with_passphrase("oikea hevonen");
    place.folder = std::env::var_os("LUOTSI_TEST_FOLDER").unwrap().into();
    let workspace = Workspace::open(
        &place.folder,
        &place.keys,
        &Opening::new("another process", now()),
    )
    .await
    .unwrap();
    let change = added(document("d1", "Ohje", None));
    let committed = workspace.commit(entry("c1"), &[change]).await.unwrap();
    println!("COMMITTED {}", committed.sequence);
    std::future::pending::<()>().await;
}
