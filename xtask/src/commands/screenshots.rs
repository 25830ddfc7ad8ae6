//! `cargo xtask screenshots`: every main screen, in Finnish and English, light and dark, from the real window.

use super::cargo;
use super::test::programs;
use crate::desktop::{Desktop, Home};
use crate::steps::{self, Steps};
use crate::system::Need;
use crate::{Outcome, interface, process, project, system};
use std::fs;
use std::process::Command;

/// The pictures of the README: where it wants them, and which they are.
const DOCS: [(&str, &str); 3] = [
    ("processes.png", "en-light/processes.png"),
    ("documents-dark.png", "en-dark/documents.png"),
    ("settings.png", "en-light/settings-grants.png"),
];

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let docs = match arguments {
        [] => false,
        [docs] if docs == "--docs" => true,
        _ => return Err("Only `--docs` is understood here.".to_owned()),
    };
    if !cfg!(target_os = "linux") {
        return Err("The real window can be driven on Linux only.".to_owned());
    }
    let mut steps = Steps::new(4);

    steps.next("Checking what is needed");
    system::tools()?;
    system::packages(&[Need::Build, Need::Desktop, Need::Tests])?;

    steps.next("Building the interface");
    interface::install(&project::root().join("ui"))?;
    interface::build()?;

    steps.next("Building the program");
    process::run(&mut cargo(&[
        "build",
        "--workspace",
        "--bin",
        "luotsi",
        "--bin",
        "luotsi-cli",
    ]))?;

    steps.next("Walking through the screens");
    let home = Home::new(project::output().join("screenshots-home"))?;
    let desktop = Desktop::start(&home)?;
    let mut walk = Command::new("node");
    desktop.apply(&home, &mut walk);
    programs(&mut walk, "debug");
    process::run(
        walk.current_dir(project::root())
            .arg("tests/e2e/screenshots.mjs"),
    )?;
    let pictures = project::output().join("screenshots");
    if docs {
        let images = project::root().join("docs").join("images");
        for (to, from) in DOCS {
            fs::copy(pictures.join(from), images.join(to))
                .map_err(|error| format!("{from}: {error}."))?;
        }
        steps::note("docs/images is up to date.");
    }
    steps::note(&format!("The pictures are in {}", pictures.display()));
    steps.end();
    Ok(())
}
