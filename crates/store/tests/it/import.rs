//! Much at once: all of it or nothing.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use luotsi_domain::{Hash, Id, Record};
use luotsi_store::Pace;

use crate::support::*;

fn many(count: usize) -> (Vec<Vec<u8>>, Vec<Arc<Record>>) {
    let bodies: Vec<Vec<u8>> = (0..count)
        .map(|n| format!("body {n}").into_bytes())
        .collect();
    let records = (0..count)
        .map(|n| {
            Arc::new(document(
                &format!("d{n}"),
                &format!("Ohje {n}"),
                bodies.get(n).map(Vec::as_slice),
            ))
        })
        .collect();
    (bodies, records)
}

#[tokio::test]
async fn an_import_is_one_entry_and_tells_how_far_it_is() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let (bodies, records) = many(3_000);
    let mut import = workspace.begin_import(Arc::default()).await.unwrap();
    let expected: Vec<Hash> = bodies.iter().map(|bytes| Hash::of(bytes)).collect();
    assert_eq!(import.bodies(bodies).await.unwrap(), expected);
    let mut seen = Vec::new();
    let done = import
        .finish(&entry("import"), records.clone(), |done| seen.push(done))
        .await
        .unwrap();
    assert_eq!(done.sequence, 2);
    assert!(seen.len() > 2 && seen.is_sorted());
    assert_eq!(seen.last(), Some(&3_000));
    workspace.close().await.unwrap();

    let workspace = place.open().await;
    let mut expected = by_id(organisation_records());
    expected.extend(by_id(records.iter().map(|record| Record::clone(record))));
    assert_eq!(self::records(&workspace).await, expected);
    let verified = workspace.verify().await.unwrap();
    assert!(verified.intact());
    assert_eq!((verified.entries, verified.bodies), (2, 3_000));
    workspace.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_is_loaded_at_any_pace() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let (_, records) = many(9_000);
    let import = workspace.begin_import(Arc::default()).await.unwrap();
    import
        .finish(&entry("import"), records, |_| {})
        .await
        .unwrap();
    let fast = by_id_of(workspace.load().await.unwrap());
    let patient = workspace.load_at(&Pace::patient()).await.unwrap();
    assert_eq!(by_id_of(patient), fast);
    let pace = Pace::patient();
    let hurrying = async {
        tokio::task::yield_now().await;
        pace.hurry();
        pace.hurry();
    };
    let (hurried, ()) = tokio::join!(workspace.load_at(&pace), hurrying);
    assert_eq!(by_id_of(hurried.unwrap()), fast);
    workspace.close().await.unwrap();
}

fn by_id_of(records: Vec<Arc<Record>>) -> BTreeMap<Id, Record> {
    by_id(records.iter().map(|record| Record::clone(record)))
}

async fn is_as_before(place: &Somewhere, workspace: &luotsi_store::Workspace) {
    workspace.commit(entry("next"), &[]).await.unwrap();
    assert_eq!(records(workspace).await, by_id(organisation_records()));
    let verified = workspace.verify().await.unwrap();
    assert!(verified.intact());
    assert_eq!((verified.entries, verified.bodies), (2, 0));
    workspace.close().await.unwrap();
    let workspace = place.open().await;
    assert_eq!(records(&workspace).await, by_id(organisation_records()));
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn nothing_stays_of_an_import_that_is_cancelled_among_its_bodies() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let cancel = Arc::new(AtomicBool::new(false));
    let (bodies, _) = many(1_000);
    let mut import = workspace.begin_import(cancel.clone()).await.unwrap();
    import.bodies(bodies.clone()).await.unwrap();
    cancel.store(true, Ordering::SeqCst);
    assert_eq!(import.bodies(bodies).await.unwrap_err().code(), "cancelled");
    drop(import);
    is_as_before(&place, &workspace).await;
}

#[tokio::test]
async fn nothing_stays_of_an_import_that_is_cancelled_among_its_records() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let cancel = Arc::new(AtomicBool::new(false));
    let (bodies, records) = many(2_000);
    let mut import = workspace.begin_import(cancel.clone()).await.unwrap();
    import.bodies(bodies).await.unwrap();
    let stop = |done| cancel.store(done >= 1_000, Ordering::SeqCst);
    let stopped = import.finish(&entry("import"), records, stop).await;
    assert_eq!(stopped.unwrap_err().code(), "cancelled");
    is_as_before(&place, &workspace).await;
}

#[tokio::test]
async fn nothing_stays_of_an_import_that_is_given_up() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let mut import = workspace.begin_import(Arc::default()).await.unwrap();
    import.bodies(many(1_000).0).await.unwrap();
    drop(import);
    is_as_before(&place, &workspace).await;
}

#[tokio::test]
async fn nothing_stays_of_an_import_that_closing_interrupts() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let mut import = workspace.begin_import(Arc::default()).await.unwrap();
    import.bodies(many(1_000).0).await.unwrap();
    drop(import);
    workspace.close().await.unwrap();
    let workspace = place.open().await;
    is_as_before(&place, &workspace).await;
}

#[tokio::test]
async fn others_read_on_while_an_import_runs() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let kept = workspace.put_body(b"kept".to_vec()).await.unwrap();
    let mut import = workspace.begin_import(Arc::default()).await.unwrap();
    import.bodies(many(1_000).0).await.unwrap();
    assert_eq!(workspace.body(kept).await.unwrap(), Some(b"kept".to_vec()));
    assert_eq!(workspace.body(hash("body 1")).await.unwrap(), None);
    drop(import);
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn the_same_import_twice_is_answered_as_the_first_time() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let (_, records) = many(10);
    for repeated in [false, true] {
        let import = workspace.begin_import(Arc::default()).await.unwrap();
        let done = import
            .finish(&entry("import"), records.clone(), |_| {})
            .await
            .unwrap();
        assert_eq!((done.sequence, done.repeated), (2, repeated));
    }
    workspace.close().await.unwrap();
}
