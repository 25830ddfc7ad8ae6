//! What somebody types and chooses is kept.

use luotsi_domain::{Id, Media};
use luotsi_store::DraftRow;

use crate::support::*;

fn draft(content: &str) -> DraftRow {
    DraftRow {
        content: content.as_bytes().to_vec(),
        media: Media::File {
            name: "a b.txt".into(),
        },
        base: Some(hash("base")),
        saved_at: now(),
    }
}

#[tokio::test]
async fn a_draft_is_replaced_in_place_and_survives_opening_again() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let (aino, eino, one, two) = (
        Id::from("u1"),
        Id::from("u2"),
        Id::from("d1"),
        Id::from("d2"),
    );
    for n in 0..5 {
        workspace
            .save_draft(&aino, &one, draft(&format!("version {n}")))
            .await
            .unwrap();
    }
    workspace
        .save_draft(
            &aino,
            &two,
            DraftRow {
                base: None,
                ..draft("two")
            },
        )
        .await
        .unwrap();
    workspace
        .save_draft(&eino, &one, draft("another person's"))
        .await
        .unwrap();
    workspace.close().await.unwrap();

    let workspace = place.open().await;
    assert_eq!(
        workspace.draft(&aino, &one).await.unwrap(),
        Some(draft("version 4"))
    );
    let all = workspace.drafts(&aino).await.unwrap();
    assert_eq!(
        all,
        [
            (one.clone(), draft("version 4")),
            (
                two.clone(),
                DraftRow {
                    base: None,
                    ..draft("two")
                }
            )
        ]
    );
    workspace.remove_draft(&aino, &two).await.unwrap();
    workspace.remove_draft(&aino, &two).await.unwrap();
    assert_eq!(workspace.draft(&aino, &two).await.unwrap(), None);

    // The command that takes a draft over removes it in the same transaction.
    let mut entry = entry("c1");
    entry.draft = Some((aino.clone(), one.clone()));
    workspace.commit(entry, &[]).await.unwrap();
    assert_eq!(workspace.drafts(&aino).await.unwrap(), []);
    assert_eq!(
        workspace.draft(&eino, &one).await.unwrap(),
        Some(draft("another person's"))
    );
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn what_a_person_chose_is_theirs() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let (aino, eino) = (Id::from("u1"), Id::from("u2"));
    workspace
        .set_preference(&aino, "theme", "\"dark\"")
        .await
        .unwrap();
    workspace
        .set_preference(&aino, "theme", "\"light\"")
        .await
        .unwrap();
    workspace
        .set_preference(&aino, "recent", "[]")
        .await
        .unwrap();
    workspace
        .set_preference(&eino, "theme", "\"dark\"")
        .await
        .unwrap();
    workspace.close().await.unwrap();
    let workspace = place.open().await;
    assert_eq!(
        workspace
            .preference(&aino, "theme")
            .await
            .unwrap()
            .as_deref(),
        Some("\"light\"")
    );
    workspace.remove_preference(&aino, "recent").await.unwrap();
    let left = workspace.preferences(&aino).await.unwrap();
    assert_eq!(left, [("theme".to_owned(), "\"light\"".to_owned())]);
    assert_eq!(workspace.preference(&aino, "widths").await.unwrap(), None);
    workspace.close().await.unwrap();
}
