//! Ctrl-C.
#![cfg(unix)]

use std::{
    io::{BufRead as _, BufReader, Read as _},
    path::Path,
    process::{Command, Stdio},
};

use crate::common::{Cli, Folder, bare, cli};

/// Starts a long task and interrupts it when it says how far it is. Gives the exit code and what it
/// said from then on.
fn interrupted(mut task: Cli) -> (Option<i32>, String) {
    let mut child = task
        .0
        .stderr(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut messages = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    messages.read_line(&mut line).unwrap();
    assert!(line.contains('%'), "{line}");
    let kill = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(kill.unwrap().success());
    let mut rest = String::new();
    messages.read_to_string(&mut rest).unwrap();
    (child.wait().unwrap().code(), rest)
}

fn large(folder: &Folder) -> std::path::PathBuf {
    let bundle = folder.at("large");
    let size = [
        "generate",
        "--seed",
        "3",
        "--users",
        "50",
        "--objects",
        "6000",
    ];
    bare(size).arg(&bundle).runs(0);
    bundle
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn an_import_and_an_export_that_are_interrupted_leave_nothing() {
    let folder = Folder::new();
    let bundle = large(&folder);
    let workspace = folder.at("workspace");
    let (code, messages) = interrupted(cli(&workspace, ["import"]).arg(&bundle));
    assert_eq!(code, Some(1), "{messages}");
    assert!(messages.contains("stopped as asked"), "{messages}");
    assert_eq!(names(&folder.path()), ["large"]);

    cli(&workspace, ["import"]).arg(&bundle).runs(0);
    let (code, messages) = interrupted(cli(&workspace, ["export"]).arg(folder.at("out")));
    assert_eq!(code, Some(1), "{messages}");
    assert_eq!(names(&folder.path()), ["large", "workspace"]);
}
