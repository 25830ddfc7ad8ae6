//! A program without a window, in a folder of its own.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use jiff::Timestamp;
use luotsi_api::{ApiError, App, Event, Host, host::PathPurpose, links::WebAddress};
use luotsi_domain::Id;
use luotsi_store::{Keys, MemoryKeyring, Passphrase, PassphraseCost};
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) struct TestHost {
    data: PathBuf,
    keyring: Arc<MemoryKeyring>,
    ids: AtomicU64,
    pub(crate) events: Mutex<Vec<Event>>,
    /// The addresses and files that the system was to open.
    pub(crate) opened: Mutex<Vec<String>>,
    /// Whether the system has no program for any file.
    pub(crate) opens_nothing: AtomicBool,
    /// The path that the person chooses next.
    pub(crate) chosen: Mutex<Option<PathBuf>>,
    /// The name that was proposed to them last.
    pub(crate) proposed: Mutex<Option<String>>,
}

impl Host for TestHost {
    fn now(&self) -> Timestamp {
        Timestamp::constant(1_790_000_000, 0)
    }

    fn new_id(&self) -> Id {
        // Unlike any of another program on the same workspace.
        let number = self.ids.fetch_add(1, Ordering::SeqCst);
        Id::from(format!("new-{:p}-{number}", self))
    }

    fn send(&self, event: Event) {
        self.events.lock().unwrap().push(event);
    }

    async fn choose_path(
        &self,
        _: PathPurpose,
        _: &str,
        proposed: Option<&str>,
    ) -> Option<PathBuf> {
        *self.proposed.lock().unwrap() = proposed.map(ToOwned::to_owned);
        self.chosen.lock().unwrap().take()
    }

    async fn choose_paths(&self, _: PathPurpose, _: &str) -> Vec<PathBuf> {
        self.chosen.lock().unwrap().take().into_iter().collect()
    }

    fn open_address(&self, address: &WebAddress) -> std::io::Result<()> {
        self.opened
            .lock()
            .unwrap()
            .push(address.as_str().to_owned());
        Ok(())
    }

    fn open_file(&self, path: &Path) -> std::io::Result<()> {
        if self.opens_nothing.load(Ordering::SeqCst) {
            return Err(std::io::Error::other("no program"));
        }
        let path = path.display().to_string();
        self.opened.lock().unwrap().push(path);
        Ok(())
    }

    fn data_folder(&self) -> PathBuf {
        self.data.clone()
    }

    fn demonstration(&self) -> Option<PathBuf> {
        Some(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo"))
    }

    fn keys(&self, passphrase: Option<String>) -> Keys {
        Keys {
            keyring: self.keyring.clone(),
            passphrase: passphrase.map(Passphrase::from),
            cost: PassphraseCost {
                memory_kib: 64,
                passes: 1,
                lanes: 1,
            },
        }
    }

    fn may_switch_user(&self) -> bool {
        true
    }
}

/// A program, and the folder and keyring that outlive it.
pub(crate) struct Program {
    pub(crate) app: Arc<App<TestHost>>,
    pub(crate) folder: Arc<TempDir>,
    keyring: Arc<MemoryKeyring>,
}

impl Program {
    pub(crate) fn new() -> Self {
        Self::with(Arc::new(tempfile::tempdir().unwrap()), Arc::default())
    }

    fn with(folder: Arc<TempDir>, keyring: Arc<MemoryKeyring>) -> Self {
        let host = TestHost {
            data: folder.path().join("data"),
            keyring: keyring.clone(),
            ids: AtomicU64::new(0),
            events: Mutex::default(),
            opened: Mutex::default(),
            opens_nothing: AtomicBool::default(),
            chosen: Mutex::default(),
            proposed: Mutex::default(),
        };
        Self {
            app: Arc::new(App::new(host)),
            folder,
            keyring,
        }
    }

    /// The same after the program was ended and started.
    pub(crate) async fn restarted(self) -> Self {
        self.ok("close_workspace", json!({})).await;
        Self::with(self.folder, self.keyring)
    }

    /// The same after the program was killed and started.
    pub(crate) fn killed(self) -> Self {
        drop(self.app);
        Self::with(self.folder, self.keyring)
    }

    /// What the interface was told.
    pub(crate) fn events(&self) -> Vec<Event> {
        self.app.host().events.lock().unwrap().clone()
    }

    /// A program with a new organisation open; gives its administrator.
    pub(crate) async fn with_organisation() -> (Self, String) {
        let program = Self::new();
        let session = program
            .ok(
                "create_workspace",
                json!({"name": "Koe Oy", "languages": ["fi", "sv", "en"], "userName": "Aino"}),
            )
            .await;
        let user = session["user"].as_str().unwrap().to_owned();
        (program, user)
    }

    pub(crate) async fn try_call(&self, name: &str, args: Value) -> Result<Value, ApiError> {
        Ok(self.app.call(name, args).await?.json().unwrap())
    }

    /// The bytes that a use case answers with.
    pub(crate) async fn bytes(&self, name: &str, args: Value) -> Result<Vec<u8>, ApiError> {
        Ok(self.app.call(name, args).await?.bytes().unwrap())
    }

    #[track_caller]
    pub(crate) fn ok(&self, name: &str, args: Value) -> impl Future<Output = Value> {
        let name = name.to_owned();
        async move {
            match self.try_call(&name, args).await {
                Ok(value) => value,
                Err(error) => panic!("{name}: {error:?}"),
            }
        }
    }

    pub(crate) async fn code(&self, name: &str, args: Value) -> String {
        self.try_call(name, args).await.unwrap_err().code
    }

    /// Carries out a command that must be allowed.
    pub(crate) async fn act(&self, intent: Value) -> Value {
        self.ok("execute", json!({ "intent": intent })).await
    }

    pub(crate) async fn create(&self, id: &str, kind: &str, parent: &str, name: Value) {
        self.act(json!({"op": "create", "id": id, "kind": kind, "parent": parent, "name": name}))
            .await;
    }

    /// The names of a section's rows, all of them opened.
    pub(crate) async fn rows(&self, section: &str) -> Vec<String> {
        self.ok(
            "tree_expand",
            json!({"section": section, "object": null, "expanded": true}),
        )
        .await;
        let window = self
            .ok(
                "tree_window",
                json!({"section": section, "from": 0, "count": 500}),
            )
            .await;
        let name = |row: &Value| row["name"]["text"].as_str().unwrap().to_owned();
        window["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(name)
            .collect()
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }
}
