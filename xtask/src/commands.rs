//! One file for each command.

pub(crate) mod bench;
pub(crate) mod bindings;
pub(crate) mod desktop;
pub(crate) mod run;
pub(crate) mod screenshots;
pub(crate) mod test;

use crate::Outcome;
use crate::project;
use std::process::Command;

/// A cargo command in the project's root.
fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(project::cargo());
    command.current_dir(project::root()).args(arguments);
    command
}

/// Refuses what a command does not know.
fn expect_no_more(arguments: &[String]) -> Outcome {
    match arguments.first() {
        None => Ok(()),
        Some(argument) => Err(format!(
            "`{argument}` is not understood here. `cargo xtask help` shows what is."
        )),
    }
}
