//! Backups hold everything, open only with their key, and come back whole or not at all.

use std::{
    fs,
    path::{Path, PathBuf},
};

use luotsi_store::{KeyKind, KeySource, Keys, Passphrase, Workspace, backup, restore};

use crate::support::*;

pub(crate) struct Made {
    pub(crate) place: Somewhere,
    pub(crate) workspace: Workspace,
    pub(crate) file: PathBuf,
}

pub(crate) async fn made() -> Made {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let mut first = entry("c1");
    first.bodies.push(b"text".to_vec());
    let change = added(document("d1", "Ohje", Some(b"text")));
    workspace.commit(first, &[change]).await.unwrap();
    let file = place.parent.path().join("backup.luotsi");
    Made {
        place,
        workspace,
        file,
    }
}

/// Another computer: its own keyring, and a passphrase that somebody remembers.
pub(crate) fn elsewhere(passphrase: Option<&str>) -> Somewhere {
    let mut place = Somewhere::new();
    place.keys.passphrase = passphrase.map(Into::into);
    place
}

pub(crate) async fn restore_into(
    place: &Somewhere,
    file: &Path,
    source: KeySource,
) -> Result<Workspace, luotsi_store::StoreError> {
    restore(file, &place.folder, &place.keys, source, &opening()).await
}

#[tokio::test]
async fn a_backup_with_a_passphrase_opens_anywhere() {
    let Made {
        place,
        workspace,
        file,
    } = made().await;
    let secret = Passphrase::from("kolme sanaa");
    let done = workspace
        .backup(&file, Some((&secret, cheap())), now())
        .await
        .unwrap();
    assert_eq!((done.sequence, done.key), (2, KeyKind::Passphrase));
    assert_eq!(done.size, fs::metadata(&file).unwrap().len());
    let expected = records(&workspace).await;
    // What happens afterwards is not in it.
    workspace
        .commit(entry("c2"), &[added(user("u9", "Myöhemmin"))])
        .await
        .unwrap();
    workspace.close().await.unwrap();

    let other = elsewhere(Some("kolme sanaa"));
    let restored = restore_into(&other, &file, KeySource::Keyring)
        .await
        .unwrap();
    assert_eq!(restored.key_kind().unwrap(), KeyKind::Keyring);
    assert_eq!(records(&restored).await, expected);
    assert_eq!(
        restored.body(hash("text")).await.unwrap(),
        Some(b"text".to_vec())
    );
    restored.commit(entry("c3"), &[]).await.unwrap();
    restored.close().await.unwrap();
    let reopened = other.open().await;
    assert_eq!(reopened.verify().await.unwrap().entries, 3);
    reopened.close().await.unwrap();
    assert_eq!(
        fs::read_dir(place.parent.path()).unwrap().count(),
        2,
        "something stayed beside it"
    );
}

#[tokio::test]
async fn a_backup_without_a_passphrase_says_that_it_is_bound_to_this_keyring() {
    let Made {
        place,
        workspace,
        file,
    } = made().await;
    let done = workspace.backup(&file, None, now()).await.unwrap();
    assert_eq!(done.key, KeyKind::Keyring);
    let expected = records(&workspace).await;
    workspace.close().await.unwrap();

    let other = elsewhere(None);
    let refused = restore_into(&other, &file, KeySource::Keyring).await;
    assert_eq!(refused.err().unwrap().code(), "keyring-entry-missing");
    assert!(!other.folder.exists());

    let here = Somewhere {
        keys: place.keys.clone(),
        keyring: place.keyring.clone(),
        ..Somewhere::new()
    };
    let restored = restore_into(&here, &file, KeySource::Keyring)
        .await
        .unwrap();
    assert_eq!(records(&restored).await, expected);
    // The copy's key is its own matter: taking it away does not lock the first workspace out.
    let keys = Keys {
        passphrase: Some("uusi".into()),
        ..here.keys.clone()
    };
    restored
        .change_key(&keys, KeySource::Passphrase)
        .await
        .unwrap();
    restored.close().await.unwrap();
    place.open().await.close().await.unwrap();
}

#[tokio::test]
async fn another_process_can_back_up_what_is_open() {
    let Made {
        place,
        workspace,
        file,
    } = made().await;
    let done = backup(
        &place.folder,
        &file,
        &place.keys,
        Some(&"kolme sanaa".into()),
        now(),
    )
    .await
    .unwrap();
    assert_eq!((done.sequence, done.key), (2, KeyKind::Passphrase));
    workspace.commit(entry("c2"), &[]).await.unwrap();
    let done = backup(&place.folder, &file, &place.keys, None, now())
        .await
        .unwrap();
    assert_eq!((done.sequence, done.key), (3, KeyKind::Keyring));
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn a_backup_made_while_somebody_writes_is_of_one_moment() {
    let Made {
        place,
        workspace,
        file,
    } = made().await;
    let writes = async {
        for n in 0..40 {
            let change = added(document(&format!("n{n}"), "Ohje", None));
            workspace
                .commit(entry(&format!("n{n}")), &[change])
                .await
                .unwrap();
        }
    };
    let backups = async {
        for round in 0..4 {
            backup(&place.folder, &file, &place.keys, None, now())
                .await
                .unwrap();
            let copy = Somewhere {
                keys: place.keys.clone(),
                ..Somewhere::new()
            };
            // Restoring verifies the chain against the records.
            let restored = restore_into(&copy, &file, KeySource::Keyring).await;
            restored
                .unwrap_or_else(|error| panic!("round {round}: {error}"))
                .close()
                .await
                .unwrap();
        }
    };
    tokio::join!(writes, backups);
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn a_backup_shows_nothing_of_what_it_holds() {
    let Made {
        place: _kept,
        workspace,
        file,
    } = made().await;
    let secret = Passphrase::from("kolme sanaa");
    workspace
        .backup(&file, Some((&secret, cheap())), now())
        .await
        .unwrap();
    workspace.close().await.unwrap();
    let bytes = fs::read(&file).unwrap();
    for word in ["SQLite format 3", "Esimerkki", "kolme sanaa", "Ohje"] {
        assert!(
            !bytes
                .windows(word.len())
                .any(|window| window == word.as_bytes()),
            "{word}"
        );
    }
}
