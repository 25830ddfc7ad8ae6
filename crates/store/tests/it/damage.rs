//! Files that are not what they were: a clear word, and nothing overwritten.

use std::{
    fs,
    io::{Seek, SeekFrom, Write},
};

use luotsi_store::Workspace;

use crate::support::*;

async fn made() -> Somewhere {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let documents: Vec<_> = (0..2_000)
        .map(|n| added(document(&format!("d{n}"), "Ohje", None)))
        .collect();
    workspace.commit(entry("c1"), &documents).await.unwrap();
    workspace.close().await.unwrap();
    place
}

#[tokio::test]
async fn a_damaged_first_page_is_damage_and_no_wrong_key() {
    let place = made().await;
    overwrite(&place, 100);
    let before = contents(&place.folder);
    assert_eq!(place.refusal().await, "damaged");
    assert_eq!(contents(&place.folder), before);
}

#[tokio::test]
async fn a_damaged_page_further_in_is_found_when_it_is_read() {
    let place = made().await;
    let length = fs::metadata(place.database()).unwrap().len();
    overwrite(&place, length / 2);
    let before = contents(&place.folder);
    let workspace = place.open().await;
    let error = workspace.load().await.unwrap_err();
    assert_eq!(error.code(), "damaged");
    assert_eq!(error.path(), Some(&*place.database()));
    workspace.close().await.unwrap();
    assert_eq!(contents(&place.folder), before);
}

fn overwrite(place: &Somewhere, at: u64) {
    let mut file = fs::OpenOptions::new()
        .write(true)
        .open(place.database())
        .unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(b"something else").unwrap();
}

#[tokio::test]
async fn a_file_that_is_no_database_is_damage() {
    let place = made().await;
    for bytes in [&b""[..], b"short", &[0; 8192]] {
        fs::write(place.database(), bytes).unwrap();
        assert_eq!(place.refusal().await, "damaged", "{} bytes", bytes.len());
        assert_eq!(fs::read(place.database()).unwrap(), bytes);
    }
}

#[tokio::test]
async fn an_unencrypted_database_is_damage() {
    use sqlx::{ConnectOptions, Connection};
    let place = made().await;
    fs::remove_file(place.database()).unwrap();
    let plain = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(place.database())
        .create_if_missing(true);
    let mut plain = plain.connect().await.unwrap();
    sqlx::raw_sql("CREATE TABLE x (y)")
        .execute(&mut plain)
        .await
        .unwrap();
    plain.close().await.unwrap();
    assert_eq!(place.refusal().await, "damaged");
}

#[tokio::test]
async fn a_damaged_key_file_is_named() {
    let place = made().await;
    let path = place.folder.join("key.json");
    let whole = fs::read_to_string(&path).unwrap();
    for text in [
        "",
        "{}",
        &whole[..whole.len() / 2],
        &whole.replace("luotsi-key/1", "other/1"),
    ] {
        fs::write(&path, text).unwrap();
        let error = Workspace::open(&place.folder, &place.keys, &opening())
            .await
            .err()
            .unwrap();
        assert_eq!(error.code(), "damaged", "{text}");
        assert_eq!(error.path(), Some(&*path));
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
    fs::write(&path, whole.replace("luotsi-key/1", "luotsi-key/2")).unwrap();
    assert_eq!(place.refusal().await, "schema-too-new");
}

#[tokio::test]
async fn a_wrapped_key_that_would_take_all_memory_is_not_tried() {
    let place = Somewhere::with_passphrase("oikea hevonen");
    place
        .create_with(luotsi_store::KeySource::Passphrase)
        .await
        .close()
        .await
        .unwrap();
    let path = place.folder.join("key.json");
    let text = fs::read_to_string(&path).unwrap();
    let hostile = text.replace("\"memoryKib\": 64", "\"memoryKib\": 4294967295");
    assert_ne!(hostile, text);
    fs::write(&path, hostile).unwrap();
    assert_eq!(place.refusal().await, "damaged");
}

#[tokio::test]
async fn a_newer_schema_is_refused_and_nothing_is_touched() {
    let place = made().await;
    place.tamper("PRAGMA user_version = 1000").await;
    let before = contents(&place.folder);
    let error = Workspace::open(&place.folder, &place.keys, &opening())
        .await
        .err()
        .unwrap();
    assert_eq!(error.code(), "schema-too-new");
    assert!(error.to_string().contains("1000"), "{error}");
    assert_eq!(contents(&place.folder), before);
}

#[tokio::test]
async fn a_newer_record_is_refused_and_not_guessed_at() {
    let place = made().await;
    place
        .tamper("UPDATE record SET version = 1000 WHERE id = 'd7'")
        .await;
    let workspace = place.open().await;
    assert_eq!(workspace.load().await.unwrap_err().code(), "schema-too-new");
    workspace.close().await.unwrap();
}
