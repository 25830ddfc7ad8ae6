//! Bodies are kept under their hash as long as something needs them.

use std::collections::HashSet;

use luotsi_domain::{Id, Media};
use luotsi_store::DraftRow;

use crate::support::*;

#[tokio::test]
async fn a_body_comes_back_byte_for_byte_and_is_kept_once() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let large: Vec<u8> = (0..9_000_000_u32).map(|n| n.to_le_bytes()[1]).collect();
    let bodies = vec![b"a".to_vec(), Vec::new(), large.clone(), b"a".to_vec()];
    let hashes = workspace.put_bodies(bodies.clone()).await.unwrap();
    assert_eq!(hashes[0], hashes[3]);
    assert_eq!(workspace.put_body(b"a".to_vec()).await.unwrap(), hashes[0]);
    for (hash, bytes) in hashes.iter().zip(bodies) {
        assert_eq!(workspace.body(*hash).await.unwrap(), Some(bytes));
    }
    assert_eq!(workspace.body(hash("never put")).await.unwrap(), None);
    assert_eq!(workspace.verify().await.unwrap().bodies, 3);
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn a_body_that_is_not_what_was_put_is_never_given_out() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let hash = workspace.put_body(b"text".to_vec()).await.unwrap();
    workspace.close().await.unwrap();
    place.tamper("UPDATE body SET bytes = x'00'").await;
    let workspace = place.open().await;
    assert_eq!(workspace.body(hash).await.unwrap_err().code(), "damaged");
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn only_what_nothing_refers_to_is_collected() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let bodies = ["in use", "base of a draft", "unused"].map(|text| text.as_bytes().to_vec());
    workspace.put_bodies(bodies.to_vec()).await.unwrap();
    let draft = DraftRow {
        content: b"typing".to_vec(),
        media: Media::Prosemirror,
        base: Some(hash("base of a draft")),
        saved_at: now(),
    };
    workspace
        .save_draft(&Id::from("u1"), &Id::from("d1"), draft)
        .await
        .unwrap();
    let used = HashSet::from([hash("in use")]);
    // A command that refers to what was put a moment ago may be under way.
    assert_eq!(workspace.collect_bodies(&used).await.unwrap(), 0);
    workspace.close().await.unwrap();

    let workspace = place.open().await;
    workspace.put_body(b"just put".to_vec()).await.unwrap();
    assert_eq!(workspace.collect_bodies(&used).await.unwrap(), 1);
    for (text, there) in [
        ("in use", true),
        ("base of a draft", true),
        ("unused", false),
        ("just put", true),
    ] {
        let found = workspace.body(hash(text)).await.unwrap();
        assert_eq!(found.is_some(), there, "{text}");
    }
    workspace.close().await.unwrap();
}
