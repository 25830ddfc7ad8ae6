//! `cargo xtask test`: everything that can be tested on this machine, what fails cheaply first.
//!
//! Two things go on at once: cargo works in the foreground, while the interface's packages are installed, built, checked
//! and tested, the system's packages for the later tests arrive, and at last the browser's tests run. The window's have
//! the machine for themselves. One profile, one set of features and one compiler, which also lints, serve every cargo
//! step, so that nothing is compiled twice.

use super::bindings;
use super::cargo;
use crate::desktop::{Desktop, Home};
use crate::process::Heard;
use crate::steps::{self, Steps, clock};
use crate::system::Need;
use crate::tally::{self, Runner, Tally};
use crate::{Outcome, interface, process, project, system};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// A part that can be asked for alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Rust,
    Interface,
    Browser,
    Window,
}

const ALL: [Part; 4] = [Part::Rust, Part::Interface, Part::Browser, Part::Window];

/// Where the property tests begin: the same commit answers alike each time. Who looks for what nobody has met yet sets
/// another one; plain `cargo test` begins elsewhere every time.
const SEED: &str = "PROPTEST_RNG_SEED";

/// How one check went.
struct Checked {
    name: &'static str,
    tally: Tally,
    took: Duration,
    /// Why it did not run, where it did not.
    remark: Option<String>,
}

impl Checked {
    /// A check counts as one test, unless a runner has counted its own.
    fn from(name: &'static str, runner: Option<Runner>, heard: &Heard, started: Instant) -> Self {
        let mut tally = runner
            .map(|runner| tally::count(runner, &heard.text))
            .unwrap_or_default();
        let mut remark = None;
        if runner.is_none() && heard.success {
            tally.passed = 1;
        } else if !heard.success && tally.failed == 0 {
            tally.failed = 1;
        } else if tally == Tally::default() {
            tally.failed = 1;
            remark = Some("ran no test".to_owned());
        }
        Self {
            name,
            tally,
            took: started.elapsed(),
            remark,
        }
    }

    fn failed(name: &'static str, remark: String) -> Self {
        Self {
            name,
            tally: Tally {
                passed: 0,
                failed: 1,
            },
            took: Duration::ZERO,
            remark: Some(remark),
        }
    }

    fn skipped(name: &'static str, remark: &str) -> Self {
        Self {
            name,
            tally: Tally::default(),
            took: Duration::ZERO,
            remark: Some(format!("skipped: {remark}")),
        }
    }

    fn line(&self) -> String {
        let Tally { passed, failed } = self.tally;
        let counts = match (passed, failed) {
            (0, 0) => String::new(),
            (_, 0) => format!("{passed} passed"),
            _ => format!("{passed} passed, {failed} FAILED"),
        };
        let remark = self.remark.as_deref().unwrap_or_default();
        format!(
            "{:<28}{:>6}  {}",
            self.name,
            clock(self.took),
            [counts.as_str(), remark].join(" ").trim()
        )
    }
}

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let parts = chosen(arguments)?;
    let has = |part: Part| parts.contains(&part);
    let linux = cfg!(target_os = "linux");
    let with_programs = linux && (has(Part::Browser) || has(Part::Window));
    let with_npm = has(Part::Interface) || with_programs;
    let with_cargo = has(Part::Rust) || with_programs;
    let total = 2
        + 3 * usize::from(has(Part::Rust))
        + usize::from(with_cargo)
        + usize::from(with_cargo && with_npm)
        + usize::from(with_npm)
        + usize::from(has(Part::Browser))
        + usize::from(has(Part::Window));
    let mut steps = Steps::new(total);
    let mut results: Vec<Checked> = Vec::new();

    steps.next("Checking Rust, Node.js and the system's packages for building");
    system::tools()?;
    system::packages(&[Need::Build])?;
    real_files()?;

    steps.next("Making a private home for the tests");
    let home = Home::new(project::output().join("test-home"))?;
    steps::note("The tests do not see your own folders, keyring or display.");

    thread::scope(|scope| -> Outcome {
        let arriving = (linux && with_cargo)
            .then(|| scope.spawn(|| system::packages(&[Need::Desktop, Need::Tests])));
        let (tell_built, interface_built) = mpsc::channel();
        let interface = with_npm
            .then(|| scope.spawn(|| check_interface(has(Part::Interface), &home, tell_built)));

        if has(Part::Rust) {
            steps.next("Rust: formatting");
            results.push(foreground(
                "Rust: formatting",
                None,
                &mut cargo(&["fmt", "--all", "--check"]),
            )?);
        }

        let mut built = true;
        if with_cargo {
            steps.next("Rust: lints, and building every program and test (the first time with every dependency)");
            let mut build = linting(&["build", "--workspace", "--all-targets"]);
            let compiled = foreground("Rust: lints and build", None, &mut build)?;
            built = compiled.tally.failed == 0;
            results.push(compiled);
            if built && interface.is_some() {
                steps.next("Rust: putting the interface into the program");
                // Where its packages did not arrive, the sender is gone.
                let _ = interface_built.recv();
                let mut build = linting(&["build", "--workspace", "--all-targets"]);
                let compiled = foreground("Rust: interface inside", None, &mut build)?;
                built = compiled.tally.failed == 0;
                results.push(compiled);
            }
        }
        if let Some(interface) = interface {
            steps.next("Interface: what goes on since the start");
            results.extend(
                interface
                    .join()
                    .map_err(|_| "The interface's checks broke off.".to_owned())??,
            );
        }
        if let Some(arriving) = arriving {
            arriving
                .join()
                .map_err(|_| "The installation broke off.".to_owned())??;
        }
        let desktop = if linux && with_cargo {
            Some(Desktop::start(&home)?)
        } else {
            None
        };
        let private = |command: &mut Command| match &desktop {
            Some(desktop) => desktop.apply(&home, command),
            None => home.apply(command),
        };

        thread::scope(|beside| -> Outcome {
            // Many of Rust's tests wait for the disk or for one that takes long.
            let browsing = (linux && built && has(Part::Rust) && has(Part::Browser))
                .then(|| beside.spawn(|| browser(&private, aside)));
            if has(Part::Rust) {
                steps.next("Rust: tests");
                if built {
                    let mut tests = linting(&["test", "--workspace", "--no-fail-fast"]);
                    private(&mut tests);
                    if std::env::var_os(SEED).is_none() {
                        tests.env(SEED, "1");
                    }
                    results.push(foreground("Rust: tests", Some(Runner::Cargo), &mut tests)?);
                } else {
                    results.push(not_built("Rust: tests"));
                }

                steps.next("Bindings: are the committed ones what the Rust types say?");
                results.push(if built {
                    foreground("Bindings", None, &mut bindings::export(true))?
                } else {
                    not_built("Bindings")
                });
            }
            if has(Part::Browser) {
                steps.next("Browser: the interface in Chromium against the test host");
                results.push(match (browsing, linux, built) {
                    (Some(browsing), ..) => browsing
                        .join()
                        .map_err(|_| "The browser's tests broke off.".to_owned())??,
                    (None, false, _) => Checked::skipped("Browser", "these tests run on Linux"),
                    (None, true, false) => not_built("Browser"),
                    (None, true, true) => browser(&private, foreground)?,
                });
            }
            Ok(())
        })?;
        if has(Part::Window) {
            steps.next("Window: the real program, driven by keyboard and pointer");
            results.push(match (linux, built) {
                (false, _) => {
                    Checked::skipped("Window", "a real window can be driven on Linux only")
                }
                (true, false) => not_built("Window"),
                (true, true) => window(&private)?,
            });
        }
        steps.end();
        Ok(())
    })?;

    summary(&results, &steps)
}

fn chosen(arguments: &[String]) -> Outcome<Vec<Part>> {
    let mut parts = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument != "--only" {
            return Err(format!(
                "`{argument}` is not understood here. `cargo xtask help` shows what is."
            ));
        }
        parts.push(match rest.next().map(String::as_str) {
            Some("rust") => Part::Rust,
            Some("interface") => Part::Interface,
            Some("browser") => Part::Browser,
            Some("window") => Part::Window,
            _ => {
                return Err(
                    "`--only` is followed by rust, interface, browser or window.".to_owned(),
                );
            }
        });
    }
    Ok(if parts.is_empty() {
        ALL.to_vec()
    } else {
        parts
    })
}

/// A cargo command on the workspace whose compiler is clippy's: it compiles as the usual one does and lints on the way, so
/// that no dependency has to be looked at twice. What it would warn of is an error.
fn linting(arguments: &[&str]) -> Command {
    let mut command = cargo(arguments);
    command.args(not_this_program());
    let compiler = format!("clippy-driver{}", std::env::consts::EXE_SUFFIX);
    let compiler = Path::new(&project::cargo()).with_file_name(compiler);
    // The second is how `cargo clippy` hands options to it.
    command.env("RUSTC_WORKSPACE_WRAPPER", compiler);
    command.env("CLIPPY_ARGS", "-Dwarnings__CLIPPY_HACKERY__");
    command
}

/// Some tests read real files that are not part of the project. A user's machine may do without them.
fn real_files() -> Outcome {
    match project::testdata() {
        Some(folder) => steps::note(&format!("Real files for tests: {}", folder.display())),
        None if project::in_ci() => {
            return Err("The real files for tests are missing: ../shared/testdata, or where LUOTSI_TESTDATA says.".to_owned());
        }
        None => steps::note("There is no ../shared/testdata: the tests on real files are skipped."),
    }
    Ok(())
}

/// Windows does not let cargo write the program that is running.
fn not_this_program() -> &'static [&'static str] {
    if cfg!(windows) {
        &["--exclude", "xtask"]
    } else {
        &[]
    }
}

/// Runs a check, before the person's eyes or quietly.
type Run = fn(&'static str, Option<Runner>, &mut Command) -> Outcome<Checked>;

fn foreground(
    name: &'static str,
    runner: Option<Runner>,
    command: &mut Command,
) -> Outcome<Checked> {
    let started = Instant::now();
    let heard = process::run_and_hear(command)?;
    let checked = Checked::from(name, runner, &heard, started);
    if checked.tally.failed > 0 {
        steps::note(&format!("FAILED: {}", process::show(command)));
    }
    Ok(checked)
}

fn not_built(name: &'static str) -> Checked {
    Checked::failed(name, "not run, since the build failed".to_owned())
}

/// Beside cargo's work: what npm can do without it. Tells once the interface was built, or could not be, since the
/// program needs it.
fn check_interface(
    with_checks: bool,
    home: &Home,
    tell_built: mpsc::Sender<()>,
) -> Outcome<Vec<Checked>> {
    let ui = project::root().join("ui");
    let mut results = Vec::new();
    if let Some(mut command) = interface::packages(&ui) {
        let installed = aside("Interface: packages", None, &mut command)?;
        let failed = installed.tally.failed > 0;
        results.push(installed);
        if failed {
            return Ok(results);
        }
        interface::packages_are_installed(&ui)?;
    }
    let mut script = |name: &'static str, script: &str, runner: Option<Runner>| -> Outcome {
        let mut command = interface::script(&ui, script);
        home.apply(&mut command);
        results.push(aside(name, runner, &mut command)?);
        Ok(())
    };
    script("Interface: build", "build", None)?;
    // Nobody waits for it where nothing is built with cargo.
    let _ = tell_built.send(());
    drop(tell_built);
    if with_checks {
        script("Interface: lints", "lint", None)?;
        script("Interface: types", "typecheck", None)?;
        script("Interface: tests", "test", Some(Runner::Vitest))?;
    }
    Ok(results)
}

/// Runs a check quietly; what it printed is shown when it failed.
fn aside(name: &'static str, runner: Option<Runner>, command: &mut Command) -> Outcome<Checked> {
    let started = Instant::now();
    let heard = process::run_aside(command)?;
    let checked = Checked::from(name, runner, &heard, started);
    if checked.tally.failed > 0 {
        println!("{}", heard.text);
        steps::note(&format!("FAILED: {}", process::show(command)));
    } else {
        steps::note(&format!("{name}: passed ({})", clock(checked.took)));
    }
    Ok(checked)
}

fn browser(private: &impl Fn(&mut Command), run: Run) -> Outcome<Checked> {
    let folder = project::root().join("tests").join("web");
    if !folder.join("package.json").exists() {
        return Ok(Checked::failed(
            "Browser",
            "tests/web is missing".to_owned(),
        ));
    }
    interface::install(&folder)?;
    let mut tests = interface::script(&folder, "test");
    private(&mut tests);
    tests.env(
        "LUOTSI_TEST_HOST",
        project::binary("debug", "luotsi-test-host"),
    );
    if let Some(browser) = system::browser() {
        tests.env("LUOTSI_CHROMIUM", browser);
    }
    run("Browser", Some(Runner::Playwright), &mut tests)
}

fn window(private: &impl Fn(&mut Command)) -> Outcome<Checked> {
    let mut tests = Command::new("node");
    tests.current_dir(project::root());
    tests.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]);
    tests.args(window_tests()?);
    private(&mut tests);
    programs(&mut tests, "debug");
    foreground("Window", Some(Runner::Node), &mut tests)
}

/// The test files, by name: older Node.js versions do not look for a pattern.
fn window_tests() -> Outcome<Vec<PathBuf>> {
    let folder = project::root().join("tests").join("e2e");
    let entries =
        fs::read_dir(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    Ok(files)
}

/// Tells the scripts that drive the window which programs to drive.
pub(crate) fn programs(command: &mut Command, profile: &str) {
    command.env("LUOTSI_WINDOW", project::binary(profile, "luotsi"));
    command.env("LUOTSI_CLI", project::binary(profile, "luotsi-cli"));
    command.env(
        "LUOTSI_REAL_DATA",
        project::binary(profile, "luotsi-real-data"),
    );
    command.env(
        "LUOTSI_EMPTY_WINDOW",
        project::binary(profile, "luotsi-empty-window"),
    );
    command.env("LUOTSI_OUTPUT", project::output());
    if let Some(folder) = project::testdata() {
        command.env("LUOTSI_TESTDATA", folder);
    }
}

fn summary(results: &[Checked], steps: &Steps) -> Outcome {
    let mut sum = Tally::default();
    println!("\nSummary, after {}", clock(steps.elapsed()));
    for result in results {
        println!("      {}", result.line());
        sum.add(result.tally);
    }
    println!("\n{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed == 0 {
        Ok(())
    } else {
        Err("Some tests failed.".to_owned())
    }
}
