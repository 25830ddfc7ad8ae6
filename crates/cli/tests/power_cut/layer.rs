//! Running the program with the layer between it and the C library.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use luotsi_power_cut::{
    journal::{self, Operation},
    variables,
};

use crate::common::{Cli, Folder};

/// The layer, watching one folder.
pub(crate) struct Layer {
    library: PathBuf,
    journal: PathBuf,
    watched: PathBuf,
}

/// What became of a run.
pub(crate) struct Watched {
    /// What it printed.
    pub(crate) printed: String,
    /// What it said on standard error.
    pub(crate) messages: String,
    /// How it ended; `None`: it was killed.
    pub(crate) code: Option<i32>,
    /// Whether it did what it was asked to.
    pub(crate) done: bool,
    /// What it did in the folder.
    pub(crate) operations: Vec<Operation>,
}

impl Layer {
    pub(crate) fn new(folder: &Folder, watched: &Path) -> Self {
        Self {
            library: library(),
            journal: folder.at("journal"),
            watched: watched.to_owned(),
        }
    }

    /// Runs the program; it is killed at the operation with this number.
    pub(crate) fn run(&self, cli: Cli, killed_at: Option<usize>) -> Watched {
        let cli = match killed_at {
            Some(number) => cli.env(variables::AFTER, number.to_string()),
            None => cli,
        };
        self.run_to_end(cli)
    }

    /// Runs the program where something is wrong with the folder.
    pub(crate) fn run_with(&self, cli: Cli, fault: &str) -> Watched {
        self.run_to_end(cli.env(variables::FAULT, fault))
    }

    fn run_to_end(&self, cli: Cli) -> Watched {
        fs::write(&self.journal, b"").unwrap();
        let mut cli = cli
            .env("LD_PRELOAD", &self.library)
            .env(variables::FOLDER, &self.watched)
            .env(variables::JOURNAL, &self.journal);
        let output = cli.0.output().unwrap();
        Watched {
            printed: String::from_utf8(output.stdout).unwrap(),
            messages: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code(),
            done: output.status.success(),
            operations: journal::read(&fs::read(&self.journal).unwrap()).collect(),
        }
    }
}

/// Cargo builds the layer beside the tests that depend on it.
fn library() -> PathBuf {
    let test = env::current_exe().unwrap();
    let library = test.with_file_name("libluotsi_power_cut_layer.so");
    assert!(library.is_file(), "{} is not there", library.display());
    library
}
