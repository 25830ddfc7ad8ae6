//! The real program, run in folders of its own.
#![allow(dead_code)] // each of the test programs uses a part

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::Arc,
};

use luotsi_store::{
    KeySource, Keys, MemoryKeyring, Opening, Passphrase, PassphraseCost, Workspace,
};
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "kolme pientä porsasta";

/// A folder that ends with the test.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Its path without links, as the system names it.
    pub(crate) fn path(&self) -> PathBuf {
        self.0.path().canonicalize().unwrap()
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// Writes a file, with the folders that it stands in.
    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.at(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// Writes a bundle with this `organisation.json`.
    pub(crate) fn bundle(&self, name: &str, organisation: &Value) -> PathBuf {
        let path = self.write(
            &format!("{name}/organisation.json"),
            organisation.to_string(),
        );
        path.parent().unwrap().to_owned()
    }

    /// A workspace made of a small organisation.
    pub(crate) fn workspace(&self) -> PathBuf {
        let bundle = self.bundle("small", &small());
        fs::create_dir_all(bundle.join("documents")).unwrap();
        fs::write(bundle.join("documents/d1.md"), "# Ohje\n").unwrap();
        let workspace = self.at("workspace");
        cli(&workspace, ["import"]).arg(&bundle).runs(0);
        workspace
    }
}

/// An organisation with one of what these tests need.
pub(crate) fn small() -> Value {
    json!({
        "format": "luotsi-organisation/1",
        "name": {"fi": "Esimerkki Oy"},
        "languages": ["fi", "en"],
        "users": [
            {"id": "aino", "name": "Aino", "administrator": true},
            {"id": "eero", "name": "Eero"},
            {"id": "veikko", "name": "Veikko"},
            {"id": "fanni", "name": "Fanni", "facilitator": true},
            {"id": "outi", "name": "Outi", "auditor": true}
        ],
        "groups": [{"id": "g1", "name": "Laatutiimi", "members": ["eero"]}],
        "grants": [
            {"to": {"group": "g1"}, "role": "editor", "on": "section:documents"},
            {"to": {"user": "veikko"}, "role": "viewer", "on": "f1"}
        ],
        "folders": [
            {"id": "f1", "section": "documents", "name": "Ohjeet"},
            {"id": "f2", "section": "documents", "name": "Salaiset"}
        ],
        "documents": [
            {"id": "d1", "folder": "f1", "name": "Ohje", "published": true, "body": "documents/d1.md"},
            {"id": "d2", "folder": "f2", "name": "Salaisuus", "published": true}
        ],
        "strategies": [{"id": "s1", "name": "Strategia", "published": true, "visibility": "participants",
                        "administrators": [{"user": "veikko"}], "participants": [{"user": "eero"}],
                        "breakthroughs": [{"id": "b1", "name": "Läpimurto"}]}]
    })
}

/// The program, on a workspace, with these words.
pub(crate) fn cli<'a>(workspace: &Path, words: impl IntoIterator<Item = &'a str>) -> Cli {
    let mut cli = bare(words);
    cli.0.arg("--workspace").arg(workspace);
    cli
}

/// The program with these words, away from the user's keyring and terminal.
pub(crate) fn bare<'a>(words: impl IntoIterator<Item = &'a str>) -> Cli {
    let mut command = Command::new(env!("CARGO_BIN_EXE_luotsi-cli"));
    command
        .args(words)
        .env("LUOTSI_KEYRING", "none")
        .env("LUOTSI_PASSPHRASE", PASSPHRASE)
        .stdin(Stdio::null());
    Cli(command)
}

/// One run of the program.
pub(crate) struct Cli(pub(crate) Command);

impl Cli {
    pub(crate) fn arg(mut self, word: impl AsRef<std::ffi::OsStr>) -> Self {
        self.0.arg(word);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.0.env(name, value);
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.0.env_remove(name);
        self
    }

    /// Runs to the end; the exit code must be this.
    pub(crate) fn runs(mut self, code: i32) -> Ran {
        let ran = Ran(self.0.output().unwrap());
        assert_eq!(
            ran.0.status.code(),
            Some(code),
            "{:?}\nstandard output: {}\nstandard error: {}",
            self.0,
            ran.words(),
            ran.messages()
        );
        ran
    }

    /// Runs to the end with `--json`; the answer is one JSON value and nothing else.
    pub(crate) fn answers(self, code: i32) -> Value {
        self.arg("--json").runs(code).json()
    }
}

pub(crate) struct Ran(Output);

impl Ran {
    pub(crate) fn words(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    pub(crate) fn messages(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.words()).unwrap()
    }
}

/// Keys that open what [`cli`] made.
pub(crate) fn keys() -> Keys {
    let keyring = MemoryKeyring::default();
    keyring.set_locked(true);
    Keys {
        keyring: Arc::new(keyring),
        passphrase: Some(Passphrase::from(PASSPHRASE)),
        cost: PassphraseCost {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
    }
}

pub(crate) fn opening() -> Opening {
    Opening::new("test", jiff::Timestamp::now())
}

/// Wraps the key of a workspace anew, so that opening it costs nothing: these tests open it hundreds
/// of times, and the passphrase is no secret.
pub(crate) async fn make_cheap(workspace: &Path) {
    let keys = keys();
    let workspace = Workspace::open(workspace, &keys, &opening()).await.unwrap();
    workspace
        .change_key(&keys, KeySource::Passphrase)
        .await
        .unwrap();
    workspace.close().await.unwrap();
}
