//! Starting other programs.

use crate::Outcome;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

/// A command of npm's, which is a script on Windows.
pub(crate) fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Runs `command`, its output passed through.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let shown = show(command);
    let status = command
        .status()
        .map_err(|error| cannot_start(&shown, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{shown}` failed ({status})."))
    }
}

/// Runs `command` and returns what it printed, nothing when it failed or is not there.
pub(crate) fn ask(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output();
    let output = output.ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What a command printed on standard output, and whether it succeeded.
pub(crate) struct Heard {
    pub(crate) text: String,
    pub(crate) success: bool,
}

/// Runs `command`, passing its output through line by line and keeping a copy of standard output.
pub(crate) fn run_and_hear(command: &mut Command) -> Outcome<Heard> {
    let shown = show(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(&shown, &error))?;
    let mut text = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.map_err(|error| format!("`{shown}`: {error}"))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            text.push_str(&line);
            text.push('\n');
        }
    }
    let status = child
        .wait()
        .map_err(|error| format!("`{shown}`: {error}"))?;
    Ok(Heard {
        text,
        success: status.success(),
    })
}

/// Runs `command` in silence; both its outputs, as they came.
pub(crate) fn run_aside(command: &mut Command) -> Outcome<Heard> {
    let shown = show(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(&shown, &error))?;
    let errors = child
        .stderr
        .take()
        .map(|stderr| thread::spawn(move || read_all(stderr)));
    let mut text = child.stdout.take().map(read_all).unwrap_or_default();
    if let Some(errors) = errors.and_then(|errors| errors.join().ok()) {
        text.push_str(&errors);
    }
    let status = child
        .wait()
        .map_err(|error| format!("`{shown}`: {error}"))?;
    Ok(Heard {
        text,
        success: status.success(),
    })
}

fn read_all(mut from: impl Read) -> String {
    let mut bytes = Vec::new();
    // A pipe that breaks ends the text; the exit status tells whether that was an error.
    let _ = from.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Asks a process that was started here to end, and waits for it. On Unix it may tidy up first.
pub(crate) fn end(child: &mut Child) {
    if matches!(child.try_wait(), Ok(Some(_))) {
        return;
    }
    let asked = cfg!(unix)
        && Command::new("kill")
            .arg(child.id().to_string())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
    if asked {
        for _ in 0..100 {
            if matches!(child.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(std::time::Duration::from_millis(20));
        }
    }
    // It did not listen; nothing is left to do where this fails too.
    let _ = child.kill();
    let _ = child.wait();
}

/// Whether a program of that name can be started.
pub(crate) fn exists(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&path).any(|folder| is_file(&folder.join(program)))
}

fn is_file(path: &Path) -> bool {
    path.is_file() || (cfg!(windows) && path.with_extension("exe").is_file())
}

/// The command as one would type it.
pub(crate) fn show(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

fn cannot_start(shown: &str, error: &std::io::Error) -> String {
    format!("`{shown}` can not be started: {error}.")
}
