//! What a command came to is kept with its entry, and can not be changed either.

use luotsi_store::{AuditQuery, BreakReason, Entry, Verified};

use crate::support::*;

const NOTE: &str = r#"{"gained":3}"#;

/// A workspace whose second entry has a note; its third has none, but says how it is undone.
async fn made() -> Somewhere {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let noted = Entry {
        note: Some(NOTE.to_owned()),
        ..entry("c1")
    };
    workspace
        .commit(noted, &[added(document("d1", "Yksi", None))])
        .await
        .unwrap();
    let undoable = Entry {
        undo: Some("{}".to_owned()),
        ..entry("c2")
    };
    workspace.commit(undoable, &[]).await.unwrap();
    workspace.close().await.unwrap();
    place
}

async fn verified(place: &Somewhere) -> Verified {
    luotsi_store::verify(&place.folder, &place.keys)
        .await
        .unwrap()
}

async fn notes(place: &Somewhere) -> Vec<Option<String>> {
    let workspace = place.open().await;
    let query = AuditQuery {
        limit: 10,
        ..AuditQuery::default()
    };
    let entries = workspace.audit(&query).await.unwrap();
    workspace.close().await.unwrap();
    entries.into_iter().map(|entry| entry.note).collect()
}

#[tokio::test]
async fn a_note_is_read_as_it_was_written() {
    let place = made().await;
    assert_eq!(notes(&place).await, [None, Some(NOTE.to_owned()), None]);
    assert!(verified(&place).await.intact());
}

#[tokio::test]
async fn a_note_that_was_changed_removed_or_added_shows() {
    for (sql, due) in [
        ("UPDATE entry SET note = '{}' WHERE sequence = 2", 2),
        ("UPDATE entry SET note = NULL WHERE sequence = 2", 2),
        ("UPDATE entry SET note = '{}' WHERE sequence = 3", 3),
        (
            "UPDATE entry SET note = undo, undo = NULL WHERE sequence = 3",
            3,
        ),
        (
            "UPDATE entry SET undo = note, note = NULL WHERE sequence = 2",
            2,
        ),
    ] {
        let place = made().await;
        place.tamper(sql).await;
        let broken = verified(&place).await.broken.expect(sql);
        assert_eq!(
            (broken.sequence, broken.reason),
            (Some(due), BreakReason::EntryChanged),
            "{sql}"
        );
    }
}

#[tokio::test]
async fn a_database_from_before_there_were_notes_is_intact_before_and_after_it_is_opened() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    workspace.commit(entry("c1"), &[]).await.unwrap();
    workspace.close().await.unwrap();
    place
        .tamper(
            "DROP TABLE search_state; DROP TABLE search_word; DROP TABLE search_text; DROP TABLE search_plain; \
             DROP INDEX entry_archiving; ALTER TABLE entry DROP COLUMN note; PRAGMA user_version = 1",
        )
        .await;
    assert!(verified(&place).await.intact());
    assert_eq!(notes(&place).await, [None, None]);
    assert!(verified(&place).await.intact());
}
