//! Without its key nobody reads a workspace, and nothing is lost by trying.

use luotsi_store::{KeyKind, KeySource, Keyring, Keys, MemoryKeyring, Workspace};

use crate::support::*;

fn with(place: &Somewhere, passphrase: Option<&str>) -> Keys {
    Keys {
        passphrase: passphrase.map(Into::into),
        ..place.keys.clone()
    }
}

async fn refusal(place: &Somewhere, keys: &Keys) -> &'static str {
    let before = contents(&place.folder);
    let refused = Workspace::open(&place.folder, keys, &opening()).await;
    let code = refused.err().expect("it opened").code();
    assert_eq!(contents(&place.folder), before, "something was overwritten");
    code
}

#[tokio::test]
async fn a_passphrase_opens_what_it_wrapped_and_no_other_does() {
    let place = Somewhere::with_passphrase("oikea hevonen");
    let workspace = place.create_with(KeySource::Passphrase).await;
    let made = records(&workspace).await;
    assert_eq!(workspace.key_kind().unwrap(), KeyKind::Passphrase);
    workspace.close().await.unwrap();

    assert_eq!(
        Workspace::key_kind_in(&place.folder).unwrap(),
        KeyKind::Passphrase
    );
    assert_eq!(
        refusal(&place, &with(&place, Some("väärä hevonen"))).await,
        "wrong-passphrase"
    );
    assert_eq!(
        refusal(&place, &with(&place, Some(""))).await,
        "wrong-passphrase"
    );
    assert_eq!(
        refusal(&place, &with(&place, None)).await,
        "passphrase-needed"
    );
    let workspace = place.open().await;
    assert_eq!(records(&workspace).await, made);
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn what_the_keyring_lacks_or_does_not_give_is_said() {
    let place = Somewhere::new();
    place.create().await.close().await.unwrap();

    place.keyring.set_locked(true);
    assert_eq!(refusal(&place, &place.keys).await, "keyring-unavailable");
    place.keyring.set_locked(false);

    let empty = Keys {
        keyring: std::sync::Arc::new(MemoryKeyring::default()),
        ..place.keys.clone()
    };
    assert_eq!(refusal(&place, &empty).await, "keyring-entry-missing");

    let other = Somewhere::new();
    other.create().await.close().await.unwrap();
    let name = |place: &Somewhere| {
        let text = std::fs::read(place.folder.join("key.json")).unwrap();
        let envelope: serde_json::Value = serde_json::from_slice(&text).unwrap();
        envelope["workspace"].as_str().unwrap().to_owned()
    };
    let strange = other.keyring.load(&name(&other)).unwrap();
    empty.keyring.save(&name(&place), &strange).unwrap();
    assert_eq!(refusal(&place, &empty).await, "wrong-key");
    place.open().await.close().await.unwrap();
}

#[tokio::test]
async fn without_a_keyring_a_new_workspace_takes_the_passphrase() {
    let place = Somewhere::with_passphrase("oikea hevonen");
    place.keyring.set_locked(true);
    let workspace = place.create_with(KeySource::KeyringElsePassphrase).await;
    assert_eq!(workspace.key_kind().unwrap(), KeyKind::Passphrase);
    workspace.close().await.unwrap();

    let none = Somewhere::new();
    none.keyring.set_locked(true);
    for (source, code) in [
        (KeySource::KeyringElsePassphrase, "passphrase-needed"),
        (KeySource::Keyring, "keyring-unavailable"),
        (KeySource::Passphrase, "passphrase-needed"),
    ] {
        let refused = Workspace::create(&none.folder, &none.keys, source, &opening()).await;
        assert_eq!(refused.err().unwrap().code(), code);
        assert!(!none.folder.exists(), "a half-made folder stayed");
    }
}

#[tokio::test]
async fn the_key_moves_from_the_keyring_to_a_passphrase_and_back() {
    let place = Somewhere::with_passphrase("oikea hevonen");
    let workspace = place.create().await;
    let made = records(&workspace).await;
    let key = place.key_digits();

    let kind = workspace
        .change_key(&place.keys, KeySource::Passphrase)
        .await
        .unwrap();
    assert_eq!(kind, KeyKind::Passphrase);
    workspace.close().await.unwrap();
    let elsewhere = Keys {
        keyring: std::sync::Arc::new(MemoryKeyring::default()),
        ..place.keys.clone()
    };
    let workspace = Workspace::open(&place.folder, &elsewhere, &opening())
        .await
        .unwrap();
    assert_eq!(records(&workspace).await, made);
    workspace.close().await.unwrap();
    let name = std::fs::read_to_string(place.folder.join("key.json")).unwrap();
    let name: serde_json::Value = serde_json::from_str(&name).unwrap();
    let name = name["workspace"].as_str().unwrap();
    assert!(
        place.keyring.load(name).is_err(),
        "the keyring still has the key"
    );

    let workspace = place.open().await;
    workspace
        .change_key(&place.keys, KeySource::Keyring)
        .await
        .unwrap();
    workspace.close().await.unwrap();
    assert_eq!(place.key_digits(), key);
    assert_eq!(
        Workspace::key_kind_in(&place.folder).unwrap(),
        KeyKind::Keyring
    );
    let workspace = Workspace::open(&place.folder, &with(&place, None), &opening())
        .await
        .unwrap();
    assert_eq!(records(&workspace).await, made);
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn a_key_that_can_not_be_moved_stays_where_it_is() {
    let place = Somewhere::with_passphrase("oikea hevonen");
    let workspace = place.create_with(KeySource::Passphrase).await;
    let before = contents(&place.folder);
    place.keyring.set_locked(true);
    let refused = workspace.change_key(&place.keys, KeySource::Keyring).await;
    assert_eq!(refused.unwrap_err().code(), "keyring-unavailable");
    let key_file = place.folder.join("key.json");
    assert_eq!(before[&key_file], contents(&place.folder)[&key_file]);
    workspace.close().await.unwrap();
    place.open().await.close().await.unwrap();
}

#[tokio::test]
async fn nothing_on_disk_shows_the_key_or_what_was_written() {
    let place = Somewhere::with_passphrase("oikea hevonen");
    let workspace = place.create().await;
    let digits = place.key_digits();
    let mut first = entry("c1");
    first
        .bodies
        .push("salainen sisältö".repeat(300).into_bytes());
    workspace
        .commit(first, &[added(document("d1", "Salainen nimi", None))])
        .await
        .unwrap();
    let raw = hex::decode(&digits).unwrap();
    let secrets: [&[u8]; 6] = [
        digits.as_bytes(),
        &raw,
        b"Salainen",
        b"salainen",
        b"oikea hevonen",
        b"SQLite format 3",
    ];
    let look = || {
        for path in contents(&place.folder).into_keys() {
            let bytes = std::fs::read(&path).unwrap();
            for secret in secrets {
                let found = bytes.windows(secret.len()).any(|window| window == secret);
                assert!(
                    !found,
                    "{} in {}",
                    String::from_utf8_lossy(secret),
                    path.display()
                );
            }
        }
    };
    // While it is open (the write-ahead log is there), and after, with either kind of key.
    look();
    workspace
        .change_key(&place.keys, KeySource::Passphrase)
        .await
        .unwrap();
    workspace.close().await.unwrap();
    look();
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_may_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let place = Somewhere::new();
    let workspace = place.create().await;
    for name in ["key.json", "workspace.db"] {
        let mode = std::fs::metadata(place.folder.join(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "{name} has mode {mode:o}");
    }
    workspace.close().await.unwrap();
}

/// Runs only where somebody set up a keyring to try with: `LUOTSI_TEST_KEYRING=1`.
#[tokio::test]
async fn the_system_keyring_keeps_a_key() {
    if std::env::var_os("LUOTSI_TEST_KEYRING").is_none() {
        return;
    }
    let mut place = Somewhere::new();
    place.keys = Keys::system(None);
    let workspace = place.create().await;
    let made = records(&workspace).await;
    workspace.close().await.unwrap();
    let workspace = place.open().await;
    assert_eq!(records(&workspace).await, made);
    place.keys.passphrase = Some("oikea hevonen".into());
    // Takes the entry out of the keyring again.
    workspace
        .change_key(&place.keys, KeySource::Passphrase)
        .await
        .unwrap();
    workspace.close().await.unwrap();
    place.open().await.close().await.unwrap();
}
