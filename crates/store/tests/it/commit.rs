//! What was acknowledged is there.

use std::future::Future;

use luotsi_domain::Id;
use luotsi_store::{AuditQuery, Entry};

use crate::support::*;

#[tokio::test]
async fn what_was_committed_is_there_after_opening_again() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let before = workspace.head().await.unwrap();
    assert_eq!(before.sequence, 1);

    let aino = user("u1", "Aino Virtanen");
    let manual = document("d1", "Ohje\u{1e}\u{1f}\n\"ä\"", Some(b"text"));
    let mut entry = entry("c1");
    entry.bodies.push(b"text".to_vec());
    let committed = workspace
        .commit(entry, &[added(aino.clone()), added(manual.clone())])
        .await
        .unwrap();
    assert_eq!((committed.sequence, committed.repeated), (2, false));
    let renamed = document("d1", "Uusi ohje", Some(b"text"));
    workspace
        .commit(
            self::entry("c2"),
            &[changed(manual.clone(), renamed.clone())],
        )
        .await
        .unwrap();
    let head = workspace.head().await.unwrap();
    workspace.close().await.unwrap();

    let workspace = place.open().await;
    assert_eq!(workspace.head().await.unwrap(), head);
    let mut expected = by_id(organisation_records());
    expected.extend(by_id([aino.clone(), renamed.clone()]));
    assert_eq!(records(&workspace).await, expected);
    assert_eq!(
        workspace.body(hash("text")).await.unwrap().as_deref(),
        Some(&b"text"[..])
    );

    workspace
        .commit(self::entry("c3"), &[removed(renamed), removed(aino)])
        .await
        .unwrap();
    assert_eq!(records(&workspace).await, by_id(organisation_records()));
    assert!(workspace.verify().await.unwrap().intact());
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn the_same_command_twice_is_answered_as_the_first_time() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let one = added(document("d1", "Yksi", None));
    let two = added(document("d1", "Kaksi", None));
    let first = workspace.commit(entry("c1"), &[one]).await.unwrap();
    workspace
        .commit(entry("c2"), &[added(document("d2", "Muu", None))])
        .await
        .unwrap();
    let again = workspace.commit(entry("c1"), &[two]).await.unwrap();
    assert!(again.repeated);
    assert_eq!(again.sequence, first.sequence);
    assert_eq!(workspace.head().await.unwrap().sequence, 3);
    let name = &records(&workspace).await[&Id::from("d1")].name;
    assert_eq!(*name, luotsi_domain::Text::from("Yksi"));
    assert_eq!(
        workspace.outcome(&Id::from("c1")).await.unwrap(),
        Some(again)
    );
    assert_eq!(workspace.outcome(&Id::from("c9")).await.unwrap(), None);
    // What follows is not disturbed.
    workspace.commit(entry("c3"), &[]).await.unwrap();
    assert!(workspace.verify().await.unwrap().intact());
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn many_records_and_bodies_are_one_command() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let bodies: Vec<Vec<u8>> = (0..1_300_u32)
        .map(|n| format!("body {n}").into_bytes())
        .collect();
    let documents: Vec<_> = (0..1_300)
        .map(|n| {
            document(
                &format!("d{n}"),
                &format!("Ohje {n}"),
                bodies.get(n).map(Vec::as_slice),
            )
        })
        .collect();
    let entry = Entry {
        bodies,
        ..entry("c1")
    };
    let changes: Vec<_> = documents.iter().cloned().map(added).collect();
    workspace.commit(entry.clone(), &changes).await.unwrap();
    let mut expected = by_id(organisation_records());
    expected.extend(by_id(documents));
    assert_eq!(records(&workspace).await, expected);
    assert!(workspace.commit(entry, &changes).await.unwrap().repeated);
    let verified = workspace.verify().await.unwrap();
    assert!(verified.intact());
    assert_eq!((verified.entries, verified.bodies), (2, 1_300));
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn a_caller_who_stops_waiting_leaves_no_half_command() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    for round in 0..30 {
        let id = format!("d{round}");
        let changes = [
            added(document(&id, "Ohje", None)),
            added(user(&format!("u{round}"), "N")),
        ];
        {
            let mut commit =
                std::pin::pin!(workspace.commit(entry(&format!("c{round}")), &changes));
            // Looks in on it some times, then thinks better of it.
            let mut context = std::task::Context::from_waker(std::task::Waker::noop());
            for _ in 0..round {
                if commit.as_mut().poll(&mut context).is_ready() {
                    break;
                }
                std::thread::yield_now();
            }
        }
        let after = format!("after{round}");
        workspace.commit(entry(&after), &[]).await.unwrap();
        let records = records(&workspace).await;
        let both = [&id, &format!("u{round}")].map(|id| records.contains_key(id.as_str()));
        let done = workspace
            .outcome(&Id::from(format!("c{round}")))
            .await
            .unwrap();
        assert_eq!(both, [done.is_some(); 2]);
    }
    assert!(workspace.verify().await.unwrap().intact());
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn commands_from_many_tasks_are_put_in_order() {
    let place = Somewhere::new();
    let workspace = std::sync::Arc::new(place.create().await);
    let tasks: Vec<_> = (0..20)
        .map(|n| {
            let workspace = workspace.clone();
            tokio::spawn(async move {
                let change = added(document(&format!("d{n}"), "Ohje", None));
                workspace.commit(entry(&format!("c{n}")), &[change]).await
            })
        })
        .collect();
    let mut sequences = Vec::new();
    for task in tasks {
        sequences.push(task.await.unwrap().unwrap().sequence);
    }
    sequences.sort_unstable();
    assert_eq!(sequences, (2..22).collect::<Vec<_>>());
    assert!(workspace.verify().await.unwrap().intact());
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn the_last_archiving_is_found_until_it_is_taken_back() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let found = async |object: &str| {
        let found = workspace.last_archiving(&Id::from(object)).await;
        found.unwrap().map(|(at, by)| (at, by.to_string()))
    };
    for (n, (op, object)) in [("archive", "d1"), ("archive", "d2"), ("restore", "d2")]
        .into_iter()
        .enumerate()
    {
        let mut entry = entry(&format!("c{n}"));
        entry.command = format!(r#"{{"version":1,"op":"{op}","object":"{object}"}}"#);
        workspace.commit(entry, &[]).await.unwrap();
    }
    assert_eq!(found("d1").await, Some((now(), "u1".to_owned())));
    assert_eq!(found("d2").await, None, "it was restored");
    assert_eq!(found("d3").await, None, "it never was archived");
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn the_audit_chain_says_who_did_what() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    for n in 0..5 {
        let mut entry = entry(&format!("c{n}"));
        entry.actor = Id::from(if n % 2 == 0 { "even" } else { "odd" });
        entry.undo = (n == 2).then(|| r#"{"op":"undo"}"#.to_owned());
        let change = added(document(&format!("d{n}"), "Ohje", None));
        workspace.commit(entry, &[change]).await.unwrap();
    }
    let query = AuditQuery {
        actor: Some(Id::from("even")),
        before: None,
        limit: 2,
    };
    let listed = workspace.audit(&query).await.unwrap();
    let numbers: Vec<_> = listed.iter().map(|entry| entry.sequence).collect();
    assert_eq!(numbers, [6, 4]);
    assert_eq!(listed[1].undo.as_deref(), Some(r#"{"op":"undo"}"#));
    assert_eq!(listed[1].at, now());
    let rest = AuditQuery {
        before: Some(4),
        ..query
    };
    assert_eq!(workspace.audit(&rest).await.unwrap().len(), 1);
    assert_eq!(workspace.written_by(4).await.unwrap(), [Id::from("d2")]);
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn after_closing_nothing_can_be_written() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    workspace.close().await.unwrap();
    let refused = workspace.commit(entry("c1"), &[]).await.unwrap_err();
    assert_eq!(refused.code(), "closed");
    assert_eq!(workspace.load().await.unwrap_err().code(), "closed");
    assert_eq!(
        workspace.body(hash("x")).await.unwrap_err().code(),
        "closed"
    );
}

#[tokio::test]
async fn of_several_changes_to_one_record_the_last_counts() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let [passing, kept] = ["d1", "d2"].map(|id| document(id, "Ohje", None));
    let last = document("d2", "Viimeinen", None);
    let changes = [
        added(passing.clone()),
        added(kept.clone()),
        removed(passing),
        removed(kept),
        added(last.clone()),
    ];
    workspace.commit(entry("c1"), &changes).await.unwrap();
    let mut expected = by_id(organisation_records());
    expected.extend(by_id([last]));
    assert_eq!(records(&workspace).await, expected);
    assert!(workspace.verify().await.unwrap().intact());
    workspace.close().await.unwrap();
}
