//! What was done behind the program's back shows.

use luotsi_store::{BreakReason, Verified};

use crate::support::*;

/// A workspace with five entries: the organisation, a document with a body, a user, a change of the
/// document, and a document that was removed again.
async fn made() -> Somewhere {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let first = document("d1", "Yksi", Some(b"text"));
    let second = document("d1", "Kaksi", Some(b"text"));
    let mut with_body = entry("c1");
    with_body.bodies.push(b"text".to_vec());
    workspace
        .commit(with_body, &[added(first.clone())])
        .await
        .unwrap();
    workspace
        .commit(entry("c2"), &[added(user("u1", "Aino"))])
        .await
        .unwrap();
    workspace
        .commit(entry("c3"), &[changed(first, second)])
        .await
        .unwrap();
    let gone = document("d2", "Poissa", None);
    workspace
        .commit(entry("c4"), &[added(gone.clone())])
        .await
        .unwrap();
    workspace
        .commit(entry("c5"), &[removed(gone)])
        .await
        .unwrap();
    workspace.close().await.unwrap();
    place
}

async fn verify(place: &Somewhere) -> Verified {
    let workspace = place.open().await;
    let verified = workspace.verify().await.unwrap();
    workspace.close().await.unwrap();
    verified
}

/// What verifying says after somebody did `sql`: the entry, the reason, the object.
async fn after(sql: &'static str) -> (Option<u64>, BreakReason, Option<String>) {
    let place = made().await;
    place.tamper(sql).await;
    let broken = verify(&place).await.broken.expect("it was not noticed");
    (broken.sequence, broken.reason, broken.object)
}

#[tokio::test]
async fn an_untouched_workspace_is_intact() {
    let verified = verify(&made().await).await;
    assert!(verified.intact(), "{:?}", verified.broken);
    assert_eq!(
        (verified.entries, verified.records, verified.bodies),
        (6, 12, 1)
    );
}

#[tokio::test]
async fn an_edited_record_shows() {
    let sql = "UPDATE record SET data = replace(data, 'Kaksi', 'Kolme') WHERE id = 'd1'";
    assert_eq!(
        after(sql).await,
        (Some(4), BreakReason::RecordChanged, Some("d1".into()))
    );
}

#[tokio::test]
async fn an_edited_column_shows() {
    for sql in [
        "UPDATE record SET kind = 'risk' WHERE id = 'd1'",
        "UPDATE record SET version = 1000 WHERE id = 'd1'",
    ] {
        assert_eq!(
            after(sql).await,
            (Some(4), BreakReason::RecordChanged, Some("d1".into())),
            "{sql}"
        );
    }
}

#[tokio::test]
async fn a_record_put_back_to_what_it_once_was_shows() {
    let sql = "UPDATE record SET data = replace(data, 'Kaksi', 'Yksi') WHERE id = 'd1'";
    assert_eq!(
        after(sql).await,
        (Some(4), BreakReason::RecordChanged, Some("d1".into()))
    );
}

#[tokio::test]
async fn what_is_personal_can_not_be_edited() {
    let sql = "UPDATE record SET personal = replace(personal, 'Aino', 'Eino') WHERE id = 'u1'";
    assert_eq!(
        after(sql).await,
        (Some(3), BreakReason::RecordChanged, Some("u1".into()))
    );
}

#[tokio::test]
async fn a_removed_record_shows() {
    let sql = "DELETE FROM record WHERE id = 'u1'";
    assert_eq!(
        after(sql).await,
        (Some(3), BreakReason::RecordMissing, Some("u1".into()))
    );
}

#[tokio::test]
async fn an_added_record_shows() {
    let sql = "INSERT INTO record (id, kind, version, data) \
               SELECT 'd9', kind, version, replace(data, 'd1', 'd9') FROM record WHERE id = 'd1'";
    assert_eq!(
        after(sql).await,
        (None, BreakReason::RecordAdded, Some("d9".into()))
    );
}

#[tokio::test]
async fn a_record_that_came_back_from_removal_shows() {
    let sql = "INSERT INTO record (id, kind, version, data) \
               SELECT 'd2', kind, version, replace(data, 'd1', 'd2') FROM record WHERE id = 'd1'";
    assert_eq!(
        after(sql).await,
        (None, BreakReason::RecordAdded, Some("d2".into()))
    );
}

#[tokio::test]
async fn a_renamed_record_shows() {
    let sql = "UPDATE record SET id = 'd7' WHERE id = 'd1'";
    assert_eq!(
        after(sql).await,
        (Some(4), BreakReason::RecordMissing, Some("d1".into()))
    );
}

#[tokio::test]
async fn a_removed_entry_shows() {
    let sql = "DELETE FROM entry WHERE sequence = 3";
    assert_eq!(after(sql).await, (Some(3), BreakReason::EntryMissing, None));
}

#[tokio::test]
async fn a_removed_entry_whose_number_is_taken_over_shows() {
    let sql =
        "DELETE FROM entry WHERE sequence = 5; UPDATE entry SET sequence = 5 WHERE sequence = 6";
    assert_eq!(after(sql).await, (Some(5), BreakReason::EntryChanged, None));
}

#[tokio::test]
async fn every_changed_column_of_an_entry_shows() {
    for sql in [
        "UPDATE entry SET actor = 'somebody' WHERE sequence = 4",
        "UPDATE entry SET at = '2020-01-01T00:00:00Z' WHERE sequence = 4",
        "UPDATE entry SET command_id = 'other' WHERE sequence = 4",
        "UPDATE entry SET command = '{}' WHERE sequence = 4",
        "UPDATE entry SET undo = '{}' WHERE sequence = 4",
        "UPDATE entry SET salt = zeroblob(16) WHERE sequence = 4",
        "UPDATE entry SET payload_hash = zeroblob(32) WHERE sequence = 4",
        "UPDATE entry SET previous = zeroblob(32) WHERE sequence = 4",
        "UPDATE entry SET hash = zeroblob(32) WHERE sequence = 4",
        "UPDATE entry SET writes = x'' WHERE sequence = 4",
    ] {
        assert_eq!(
            after(sql).await,
            (Some(4), BreakReason::EntryChanged, None),
            "{sql}"
        );
    }
}

#[tokio::test]
async fn a_cut_off_end_shows() {
    let sql = "DELETE FROM entry WHERE sequence > 4";
    assert_eq!(after(sql).await, (Some(5), BreakReason::EntryMissing, None));
}

#[tokio::test]
async fn a_cut_off_end_shows_even_with_the_head_set_back() {
    let sql = "DELETE FROM entry WHERE sequence > 3; \
               UPDATE meta SET sequence = 3, hash = (SELECT hash FROM entry WHERE sequence = 3)";
    assert_eq!(
        after(sql).await,
        (Some(2), BreakReason::RecordChanged, Some("d1".into()))
    );
}

#[tokio::test]
async fn a_changed_head_shows() {
    for sql in [
        "UPDATE meta SET hash = zeroblob(32)",
        "UPDATE meta SET sequence = 5, hash = (SELECT hash FROM entry WHERE sequence = 5)",
    ] {
        assert_eq!(after(sql).await.1, BreakReason::HeadChanged, "{sql}");
    }
}

#[tokio::test]
async fn a_chain_of_another_workspace_shows() {
    let sql = "UPDATE meta SET chain = 'another'";
    assert_eq!(after(sql).await, (Some(1), BreakReason::EntryChanged, None));
}

#[tokio::test]
async fn a_missing_body_shows() {
    let sql = "DELETE FROM body";
    let body = hash("text").to_string();
    assert_eq!(
        after(sql).await,
        (Some(4), BreakReason::BodyMissing, Some(body))
    );
}

#[tokio::test]
async fn a_changed_body_shows() {
    let sql = "UPDATE body SET bytes = x'00'";
    let body = hash("text").to_string();
    assert_eq!(
        after(sql).await,
        (Some(4), BreakReason::BodyChanged, Some(body))
    );
}

#[tokio::test]
async fn what_is_personal_and_what_was_commanded_can_be_erased() {
    let place = made().await;
    place
        .tamper(
            "UPDATE entry SET command = NULL, undo = NULL, salt = NULL WHERE sequence = 3; \
             UPDATE record SET personal = NULL, salt = NULL WHERE id = 'u1'",
        )
        .await;
    let verified = verify(&place).await;
    assert!(verified.intact(), "{:?}", verified.broken);
    let workspace = place.open().await;
    let erased = records(&workspace).await.remove("u1").unwrap();
    assert!(erased.name.is_empty());
    workspace.close().await.unwrap();
}
