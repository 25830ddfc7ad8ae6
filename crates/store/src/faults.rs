//! Faults on purpose: a disk that is full, or read-only, at any moment.

use std::sync::Arc;

use luotsi_domain::{Data, Id, Place, Record, Text, organisation::Change};
use sqlx::AssertSqlSafe;

use crate::{
    Entry, KeySource, Keys, MemoryKeyring, Opening, PassphraseCost, StoreError, Workspace,
    error::At,
};

struct Made {
    _folder: tempfile::TempDir,
    workspace: Workspace,
}

async fn made() -> Made {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keys {
        keyring: Arc::new(MemoryKeyring::default()),
        passphrase: None,
        cost: PassphraseCost::default(),
    };
    let now = "2026-11-20T08:00:00Z".parse().unwrap();
    let path = folder.path().join("workspace");
    let opening = Opening::new("the test", now);
    let workspace = Workspace::create(&path, &keys, KeySource::Keyring, &opening)
        .await
        .unwrap();
    workspace
        .commit(entry("first"), &[added("f0")])
        .await
        .unwrap();
    Made {
        _folder: folder,
        workspace,
    }
}

fn entry(id: &str) -> Entry {
    let now = "2026-11-20T08:00:00Z".parse().unwrap();
    Entry::new(Id::from(id), Id::from("u1"), now, "{}".to_owned())
}

fn added(id: &str) -> Change {
    Change {
        before: None,
        after: Some(Arc::new(record(id))),
    }
}

fn record(id: &str) -> Record {
    Record {
        id: Id::from(id),
        parent: None,
        place: Place::nth(0),
        name: Text::from("Kansio ".repeat(200).as_str()),
        archived: false,
        deleted: None,
        data: Data::Folder(Box::default()),
    }
}

impl Made {
    /// Sets one of the writer's limits.
    async fn pragma(&self, pragma: &str) {
        let mut guard = self.workspace.writer().await.unwrap();
        let writer = guard.get().unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("PRAGMA {pragma}")))
            .execute(&mut writer.connection)
            .await
            .at(&writer.database)
            .unwrap();
    }

    async fn pages(&self) -> i64 {
        let mut reader = self.workspace.reader().await.unwrap();
        sqlx::query_scalar("PRAGMA page_count")
            .fetch_one(&mut *reader)
            .await
            .unwrap()
    }

    /// The ids of all records, in order, after a check that everything fits together.
    async fn ids(&self) -> Vec<String> {
        let verified = self.workspace.verify().await.unwrap();
        assert!(verified.intact(), "{:?}", verified.broken);
        let records = self.workspace.load().await.unwrap();
        let mut ids: Vec<_> = records.iter().map(|record| record.id.to_string()).collect();
        ids.sort();
        ids
    }

    fn is_disk_full(&self, error: &StoreError) {
        assert_eq!(error.code(), "disk-full", "{error}");
        assert_eq!(error.path(), Some(&*self.workspace.database));
    }
}

#[tokio::test]
async fn whenever_the_disk_fills_up_a_command_is_whole_or_not_there() {
    let made = made().await;
    let mut done = vec!["f0".to_owned()];
    let mut refused = 0;
    for round in 1..200 {
        // Every other time there is room for one more page only.
        let limit = made.pages().await + if round % 2 == 0 { 1 } else { 0 };
        made.pragma(&format!("max_page_count = {limit}")).await;
        let id = format!("f{round}");
        match made.workspace.commit(entry(&id), &[added(&id)]).await {
            Ok(_) => done.push(id.clone()),
            Err(error) => {
                made.is_disk_full(&error);
                refused += 1;
                made.pragma("max_page_count = 1000000").await;
                let outcome = made
                    .workspace
                    .outcome(&Id::from(id.as_str()))
                    .await
                    .unwrap();
                assert_eq!(outcome, None);
                // With room again, the same command is carried out.
                made.workspace
                    .commit(entry(&id), &[added(&id)])
                    .await
                    .unwrap();
                done.push(id.clone());
            }
        }
    }
    assert!(refused > 10, "the disk was never full");
    done.sort();
    assert_eq!(made.ids().await, done);
    made.workspace.close().await.unwrap();
}

#[tokio::test]
async fn an_import_that_fills_the_disk_leaves_everything_as_it_was() {
    let made = made().await;
    let pages = made.pages().await;
    for room in [1, 10, 30, 100] {
        made.pragma(&format!("max_page_count = {}", pages + room))
            .await;
        let failed = async {
            let mut import = made.workspace.begin_import(Arc::default()).await?;
            let bodies = (0..60_u32).map(|n| vec![b'x'; 3_000 + n as usize]);
            import.bodies(bodies.collect()).await?;
            let records = (0..1_000).map(|n| Arc::new(record(&format!("i{n}"))));
            import
                .finish(&entry("import"), records.collect(), |_| {})
                .await
        };
        made.is_disk_full(&failed.await.unwrap_err());
        assert_eq!(made.ids().await, ["f0"]);
    }
    made.pragma("max_page_count = 1000000").await;
    made.workspace
        .commit(entry("c1"), &[added("f1")])
        .await
        .unwrap();
    assert_eq!(made.ids().await, ["f0", "f1"]);
    made.workspace.close().await.unwrap();
}

#[tokio::test]
async fn what_can_not_be_written_to_is_said_to_be_read_only() {
    let made = made().await;
    made.pragma("query_only = ON").await;
    let refused = made
        .workspace
        .commit(entry("c1"), &[added("f1")])
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "read-only");
    assert_eq!(refused.path(), Some(&*made.workspace.database));
    let person = Id::from("u1");
    let refused = made.workspace.set_preference(&person, "theme", "1").await;
    assert_eq!(refused.unwrap_err().code(), "read-only");
    made.pragma("query_only = OFF").await;
    made.workspace
        .commit(entry("c1"), &[added("f1")])
        .await
        .unwrap();
    assert_eq!(made.ids().await, ["f0", "f1"]);
    made.workspace.close().await.unwrap();
}

#[tokio::test]
async fn what_is_acknowledged_is_synced_at_once() {
    let made = made().await;
    let mut guard = made.workspace.writer().await.unwrap();
    let connection = &mut guard.get().unwrap().connection;
    let settings: (i64, String) = (
        sqlx::query_scalar("PRAGMA synchronous")
            .fetch_one(&mut *connection)
            .await
            .unwrap(),
        sqlx::query_scalar("PRAGMA journal_mode")
            .fetch_one(connection)
            .await
            .unwrap(),
    );
    assert_eq!(settings, (2, "wal".to_owned()));
    drop(guard);
    made.workspace.close().await.unwrap();
}
