//! Backups that do not come back, and leave nothing behind.

use std::{fs, sync::Arc};

use luotsi_store::{KeySource, Keys, MemoryKeyring, Passphrase, backup};

use crate::{
    backup::{Made, elsewhere, made, restore_into},
    support::*,
};

#[tokio::test]
async fn a_backup_comes_back_only_into_an_empty_folder_and_with_its_passphrase() {
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

    for (passphrase, code) in [
        (Some("jokin muu"), "wrong-passphrase"),
        (None, "passphrase-needed"),
    ] {
        let other = elsewhere(passphrase);
        let refused = restore_into(&other, &file, KeySource::Keyring).await;
        assert_eq!(refused.err().unwrap().code(), code);
        assert!(!other.folder.exists());
    }

    let full = elsewhere(Some("kolme sanaa"));
    full.create().await.close().await.unwrap();
    let before = contents(&full.folder);
    let refused = restore_into(&full, &file, KeySource::Keyring).await;
    assert_eq!(refused.err().unwrap().code(), "not-empty");
    assert_eq!(contents(&full.folder), before);
}

#[tokio::test]
async fn a_backup_that_is_not_whole_is_refused_and_leaves_nothing() {
    let Made {
        workspace,
        file,
        place,
    } = made().await;
    let secret = Passphrase::from("kolme sanaa");
    workspace
        .backup(&file, Some((&secret, cheap())), now())
        .await
        .unwrap();
    workspace.close().await.unwrap();
    let whole = fs::read(&file).unwrap();
    let keys = Keys {
        keyring: Arc::new(MemoryKeyring::default()),
        passphrase: Some(secret),
        ..place.keys.clone()
    };
    let broken = place.parent.path().join("broken");
    let attempt = async |bytes: &[u8]| {
        fs::write(&broken, bytes).unwrap();
        let other = Somewhere {
            keys: keys.clone(),
            ..Somewhere::new()
        };
        match restore_into(&other, &broken, KeySource::Keyring).await {
            Ok(restored) => {
                // Not every byte of an archive means something; what came back must be whole then.
                assert!(restored.verify().await.unwrap().intact());
                assert_eq!(restored.head().await.unwrap().sequence, 2);
                restored.close().await.unwrap();
                "restored"
            }
            Err(error) => {
                assert!(!other.folder.exists(), "something stayed after {error}");
                error.code()
            }
        }
    };
    for cut in [0, 1, whole.len() / 3, whole.len() / 2, whole.len() - 1] {
        assert_eq!(
            attempt(&whole[..cut]).await,
            "invalid-backup",
            "cut at {cut}"
        );
    }
    let mut refused = 0;
    for step in 0..60 {
        let mut bytes = whole.clone();
        let at = whole.len() * step / 60 + step;
        bytes[at] ^= 0x55;
        refused += usize::from(attempt(&bytes).await != "restored");
    }
    assert!(
        refused > 55,
        "only {refused} of 60 changed backups were refused"
    );
}

#[tokio::test]
async fn a_backup_of_what_was_tampered_with_is_refused() {
    let Made {
        workspace,
        file,
        place,
    } = made().await;
    workspace.close().await.unwrap();
    place
        .tamper("UPDATE record SET data = replace(data, 'Ohje', 'Muu')")
        .await;
    backup(&place.folder, &file, &place.keys, None, now())
        .await
        .unwrap();
    let copy = Somewhere {
        keys: place.keys.clone(),
        ..Somewhere::new()
    };
    let refused = restore_into(&copy, &file, KeySource::Keyring).await;
    assert_eq!(refused.err().unwrap().code(), "invalid-backup");
    assert!(!copy.folder.exists());
}

#[tokio::test]
async fn a_target_that_can_not_be_written_is_named_and_an_old_backup_stays() {
    let Made {
        workspace,
        place,
        file,
    } = made().await;
    let nowhere = place.parent.path().join("no such folder").join("backup");
    let error = workspace.backup(&nowhere, None, now()).await.unwrap_err();
    assert!(
        error.path().unwrap().starts_with(nowhere.parent().unwrap()),
        "{error}"
    );

    workspace.backup(&file, None, now()).await.unwrap();
    let old = fs::read(&file).unwrap();
    fs::remove_file(place.folder.join("key.json")).unwrap();
    assert!(workspace.backup(&file, None, now()).await.is_err());
    assert_eq!(fs::read(&file).unwrap(), old);
    workspace.close().await.unwrap();
}
