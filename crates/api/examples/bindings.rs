//! Writes the interface's bindings to the path given, or with `--check` compares them.

use std::{env, fs, process::ExitCode};

fn main() -> ExitCode {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let check = arguments.iter().any(|argument| argument == "--check");
    arguments.retain(|argument| argument != "--check");
    let path = arguments
        .first()
        .map_or("ui/src/api/bindings.ts", String::as_str);
    match run(path, check) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(path: &str, check: bool) -> Result<(), String> {
    let text = luotsi_api::bindings::typescript().map_err(|error| error.to_string())?;
    if !check {
        return fs::write(path, text).map_err(|error| format!("{path}: {error}"));
    }
    let committed = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    if committed.replace("\r\n", "\n") == text {
        Ok(())
    } else {
        Err(format!(
            "{path} differs from the Rust types: run `cargo xtask bindings` and commit it"
        ))
    }
}
