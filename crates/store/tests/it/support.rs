//! A workspace in a temporary folder, and hands that reach into its file past the program.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::Timestamp;
use luotsi_domain::{
    BodyRef, Data, Hash, Id, Media, Organisation, Place, Record, SectionName, Text,
    organisation::Change,
    record::{Content, Document, Lifecycle, Settings, User, Version},
};
use luotsi_store::{
    Entry, KeySource, Keyring, Keys, MemoryKeyring, Opening, PassphraseCost, Workspace,
};
use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use tempfile::TempDir;

pub(crate) struct Somewhere {
    pub(crate) parent: TempDir,
    pub(crate) folder: PathBuf,
    pub(crate) keyring: Arc<MemoryKeyring>,
    pub(crate) keys: Keys,
}

pub(crate) fn cheap() -> PassphraseCost {
    PassphraseCost {
        memory_kib: 64,
        passes: 1,
        lanes: 1,
    }
}

pub(crate) fn now() -> Timestamp {
    "2026-11-20T08:00:00Z".parse().unwrap()
}

pub(crate) fn opening() -> Opening {
    Opening::new("the test", now())
}

impl Somewhere {
    pub(crate) fn new() -> Self {
        let parent = TempDir::new().unwrap();
        let keyring = Arc::new(MemoryKeyring::default());
        Self {
            folder: parent.path().join("workspace"),
            parent,
            keys: Keys {
                keyring: keyring.clone(),
                passphrase: None,
                cost: cheap(),
            },
            keyring,
        }
    }

    pub(crate) fn with_passphrase(passphrase: &str) -> Self {
        let mut place = Self::new();
        place.keys.passphrase = Some(passphrase.into());
        place
    }

    /// A workspace with an empty organisation as its first entry.
    pub(crate) async fn create(&self) -> Workspace {
        self.create_with(KeySource::Keyring).await
    }

    pub(crate) async fn create_with(&self, source: KeySource) -> Workspace {
        let workspace = Workspace::create(&self.folder, &self.keys, source, &opening())
            .await
            .unwrap();
        let changes: Vec<Change> = organisation_records().into_iter().map(added).collect();
        workspace.commit(entry("first"), &changes).await.unwrap();
        workspace
    }

    pub(crate) async fn open(&self) -> Workspace {
        Workspace::open(&self.folder, &self.keys, &opening())
            .await
            .unwrap()
    }

    /// The code of the error that opening gives.
    pub(crate) async fn refusal(&self) -> &'static str {
        match Workspace::open(&self.folder, &self.keys, &opening()).await {
            Err(error) => error.code(),
            Ok(workspace) => {
                workspace.close().await.unwrap();
                "opened"
            }
        }
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.join("workspace.db")
    }

    /// The database's key, as 64 digits.
    pub(crate) fn key_digits(&self) -> String {
        let text = std::fs::read(self.folder.join("key.json")).unwrap();
        let envelope: serde_json::Value = serde_json::from_slice(&text).unwrap();
        let name = envelope["workspace"].as_str().unwrap();
        hex::encode(self.keyring.load(name).unwrap().as_bytes())
    }

    /// Runs SQL on the closed database, as somebody with the key could.
    pub(crate) async fn tamper(&self, sql: &'static str) {
        let mut connection = self.connect().await;
        sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
    }

    pub(crate) async fn connect(&self) -> SqliteConnection {
        SqliteConnectOptions::new()
            .filename(self.database())
            .pragma("key", format!("\"x'{}'\"", self.key_digits()))
            .pragma("cipher_page_size", "8192")
            .connect()
            .await
            .unwrap()
    }
}

pub(crate) fn organisation_records() -> Vec<Record> {
    Organisation::new(Text::from("Esimerkki Oy"), Settings::default())
        .records()
        .map(|record| Record::clone(record))
        .collect()
}

pub(crate) fn entry(command_id: &str) -> Entry {
    let command = format!(r#"{{"op":"test","id":"{command_id}"}}"#);
    Entry::new(Id::from(command_id), Id::from("u1"), now(), command)
}

pub(crate) fn document(id: &str, name: &str, body: Option<&[u8]>) -> Record {
    let content = body.map(|bytes| Content::Body(BodyRef::to(bytes, Media::Markdown)));
    Record {
        id: Id::from(id),
        parent: Some(SectionName::Documents.id()),
        place: Place::nth(0),
        name: Text::from(name),
        archived: false,
        deleted: None,
        data: Data::Document(Box::new(Document {
            lifecycle: Lifecycle {
                approved: Some(Version {
                    number: 1,
                    content,
                    author: None,
                    approver: None,
                    at: None,
                    note: String::new(),
                }),
                ..Lifecycle::default()
            },
            ..Document::default()
        })),
    }
}

pub(crate) fn user(id: &str, name: &str) -> Record {
    Record {
        id: Id::from(id),
        parent: Some(SectionName::Maintenance.id()),
        place: Place::nth(0),
        name: Text::from(name),
        archived: false,
        deleted: None,
        data: Data::User(Box::new(User {
            email: format!("{id}@example.fi"),
            ..User::default()
        })),
    }
}

pub(crate) fn added(record: Record) -> Change {
    Change {
        before: None,
        after: Some(Arc::new(record)),
    }
}

pub(crate) fn changed(before: Record, after: Record) -> Change {
    Change {
        before: Some(Arc::new(before)),
        after: Some(Arc::new(after)),
    }
}

pub(crate) fn removed(record: Record) -> Change {
    Change {
        before: Some(Arc::new(record)),
        after: None,
    }
}

/// All records by id.
pub(crate) async fn records(workspace: &Workspace) -> BTreeMap<Id, Record> {
    let all = workspace.load().await.unwrap();
    let count = all.len();
    let by_id: BTreeMap<Id, Record> = all
        .into_iter()
        .map(|record| (record.id.clone(), (*record).clone()))
        .collect();
    assert_eq!(by_id.len(), count, "a record was loaded twice");
    by_id
}

pub(crate) fn by_id(records: impl IntoIterator<Item = Record>) -> BTreeMap<Id, Record> {
    records
        .into_iter()
        .map(|record| (record.id.clone(), record))
        .collect()
}

/// The hashes of all files in a folder that the program must not change when it refuses. (A reader
/// of a write-ahead log leaves an empty one behind.)
pub(crate) fn contents(folder: &Path) -> BTreeMap<PathBuf, Hash> {
    let mut found = BTreeMap::new();
    for item in std::fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = std::fs::read(&path).unwrap();
        let passing = ["workspace.lock", "holder.json"].contains(&&*name)
            || name.ends_with("-shm")
            || (name.ends_with("-wal") && bytes.is_empty());
        if !passing {
            found.insert(path, Hash::of(&bytes));
        }
    }
    found
}

pub(crate) fn hash(text: &str) -> Hash {
    Hash::of(text.as_bytes())
}
