//! `cargo xtask bindings`: the TypeScript that the Rust types give, committed so that a drift shows in a test.

use super::{cargo, expect_no_more};
use crate::{Outcome, process, project};
use std::process::Command;

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let (check, rest) = match arguments.split_first() {
        Some((first, rest)) if first == "--check" => (true, rest),
        _ => (false, arguments),
    };
    expect_no_more(rest)?;
    // With `--workspace` the dependencies have the same features as in every other build here, so nothing is
    // compiled twice.
    process::run(&mut cargo(&[
        "build",
        "--workspace",
        "--example",
        "bindings",
    ]))?;
    process::run(&mut export(check))?;
    if !check {
        println!("ui/src/api/bindings.ts is what the Rust types say.");
    }
    Ok(())
}

/// The exporter, once it is built.
pub(crate) fn export(check: bool) -> Command {
    let mut command = Command::new(project::binary("debug", "examples/bindings"));
    command.current_dir(project::root());
    if check {
        command.arg("--check");
    }
    command
}
