//! `cargo xtask bench`: the promises that have a number, measured beside their peers in the same run.
//!
//! Import and opening are measured from outside, as the time that `luotsi-cli` needs from its start to its answer; an
//! edit by the example `store_bench` of `luotsi-store`, beside a bare commit to the same file; the window and the
//! program's memory by `tests/e2e/bench.mjs`, beside an empty window; rights in the window by `tests/e2e/bench-rights.mjs`,
//! on an organisation of ten times as many users; large diagrams, the map and long documents by `bench-diagrams.mjs` and
//! `bench-documents.mjs` beside it, each on what it makes itself. What is promised stands in `promises`; what is
//! promised of decisions about rights, in `access`; of merging, in `merge`; of search, in `search`.

mod access;
mod example;
mod findings;
mod merge;
mod options;
mod promises;
mod report;
mod search;
mod store;

use self::findings::Findings;
use self::options::{Part, options};
use self::promises::{DIAGRAMS, DOCUMENTS, REFERENCE, RIGHTS, STORE, WINDOW};
use self::report::{conditions, report};
use super::cargo;
use super::test::programs;
use crate::desktop::{Desktop, Home};
use crate::steps::{self, Steps};
use crate::system::Need;
use crate::{Outcome, interface, process, project, system};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Users of the organisation that most is measured on, and of the one that rights are measured on.
const USERS: u32 = 1_000;
const MANY_USERS: u32 = 10_000;

pub(crate) fn run(arguments: &[String]) -> Outcome {
    match arguments
        .split_first()
        .map(|(first, rest)| (first.as_str(), rest))
    {
        Some(("access", rest)) => return access::run(rest),
        Some(("merge", rest)) => return merge::run(rest),
        Some(("search", rest)) => return search::run(rest),
        _ => {}
    }
    let options = options(arguments)?;
    let linux = cfg!(target_os = "linux");
    let [store, window, rights, diagrams, documents] = [
        Part::Store,
        Part::Window,
        Part::Rights,
        Part::Diagrams,
        Part::Documents,
    ]
    .map(|part| options.measure(part));
    let general = store || window;
    let parts = [general, store, window, rights, diagrams, documents];
    let mut steps = Steps::new(4 + parts.into_iter().map(usize::from).sum::<usize>());

    steps.next("Checking what is needed");
    system::tools()?;
    system::packages(&[Need::Build, Need::Desktop, Need::Tests])?;

    steps.next("Building the interface");
    interface::install(&project::root().join("ui"))?;
    interface::build()?;

    steps.next("Building with all optimisations (the first time this needs many minutes)");
    let mut build = cargo(&[
        "build",
        "--release",
        "--workspace",
        "--example",
        "store_bench",
    ]);
    for name in ["luotsi", "luotsi-cli", "luotsi-empty-window"] {
        build.args(["--bin", name]);
    }
    process::run(&mut build)?;

    let home = Home::new(project::output().join("bench-home"))?;
    let desktop = if linux {
        Some(Desktop::start(&home)?)
    } else {
        None
    };
    let private = |command: &mut Command| {
        match &desktop {
            Some(desktop) => desktop.apply(&home, command),
            None => home.apply(command),
        }
        programs(command, "release");
    };
    let folder = project::output().join("bench");
    empty(&folder)?;
    let cli = |workspace: &Path, arguments: &[&str]| {
        let mut command = Command::new(project::binary("release", "luotsi-cli"));
        private(&mut command);
        command.arg("--workspace").arg(workspace).args(arguments);
        command
    };
    let generate = |workspace: &Path, bundle: &Path, users: u32| {
        let (users, objects) = (users.to_string(), options.objects.to_string());
        let size = ["--seed", "1", "--users", &users, "--objects", &objects];
        process::run(cli(workspace, &["generate"]).args(size).arg(bundle))
    };

    let mut findings = Findings::default();
    let (bundle, workspace) = (folder.join("bundle"), folder.join("workspace"));
    if general {
        steps.next(&format!(
            "Generating an organisation of {} objects",
            options.objects
        ));
        generate(&workspace, &bundle, USERS)?;
    }
    if store {
        steps.next("Measuring import, opening and an edit");
        findings.take(store::import_and_opening(
            &bundle,
            &|arguments: &[&str]| {
                let mut command = cli(&workspace, &["--json"]);
                command.args(arguments);
                command
            },
        ));
        let mut edits = Command::new(project::binary("release", "examples/store_bench"));
        private(&mut edits);
        let edited = store::edit(edits.arg(options.objects.to_string()));
        findings.take(edited.map(|figure| vec![figure]));
    } else if general {
        process::run(cli(&workspace, &["import"]).arg(&bundle))?;
    }
    let script = |name: &str| {
        let mut node = Command::new("node");
        private(&mut node);
        node.current_dir(project::root()).arg(name);
        node
    };
    if window {
        steps.next("Measuring the window, in turns with an empty one");
        let mut measure = script("tests/e2e/bench.mjs");
        findings.hear(measure.arg(&workspace));
    }
    if rights {
        steps.next(&format!(
            "Measuring rights in the window, with {MANY_USERS} users"
        ));
        let (bundle, workspace) = (folder.join("many-bundle"), folder.join("many-workspace"));
        let made = generate(&workspace, &bundle, MANY_USERS)
            .and_then(|()| process::run(cli(&workspace, &["import"]).arg(&bundle)));
        match made {
            Ok(()) => {
                let mut measure = script("tests/e2e/bench-rights.mjs");
                findings.hear(measure.arg(&workspace).arg(&bundle));
            }
            Err(failure) => findings.fail(failure),
        }
    }
    let reference = largest_reference();
    if diagrams {
        steps.next("Measuring large diagrams and a large map in the window");
        let mut measure = script("tests/e2e/bench-diagrams.mjs");
        measure.arg(folder.join("diagrams")).args(&reference);
        findings.hear(&mut measure);
        if reference.is_none() {
            steps::note(
                "The reference models are not on this machine: the largest of them is not measured.",
            );
        }
    }
    if documents {
        steps.next("Measuring a long document in the window");
        let mut measure = script("tests/e2e/bench-documents.mjs");
        findings.hear(measure.arg(folder.join("documents")));
    }
    if options.ask_for_more() {
        steps::note("The window is measured on Linux only.");
    }

    steps.next("Report");
    let promises = STORE
        .iter()
        .filter(|_| store)
        .chain(WINDOW.iter().filter(|_| window))
        .chain(RIGHTS.iter().filter(|_| rights))
        .chain(reference.iter().filter(|_| diagrams).map(|_| &REFERENCE))
        .chain(DIAGRAMS.iter().filter(|_| diagrams))
        .chain(DOCUMENTS.iter().filter(|_| documents));
    let conditions = conditions(json!({
        "objects": options.objects,
        "users": USERS,
        "usersOfRights": MANY_USERS,
        "screen": "virtual, drawn by the processor",
    }));
    let reported = report(promises, findings.heard(), |results| {
        let members = [
            ("conditions".to_owned(), conditions),
            ("measurements".to_owned(), json!(results)),
        ];
        members.into_iter().collect()
    });
    steps.end();
    findings.judge(reported)
}

/// The reference model of BPMN that says most, where they are on this machine.
fn largest_reference() -> Option<PathBuf> {
    let entries = fs::read_dir(project::testdata()?.join("bpmn")).ok()?;
    entries
        .flatten()
        .max_by_key(|entry| entry.metadata().map_or(0, |metadata| metadata.len()))
        .map(|entry| entry.path())
}

fn empty(folder: &Path) -> Outcome {
    let failed = |error| format!("{}: {error}.", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(failed)?;
    }
    fs::create_dir_all(folder).map_err(failed)
}
