//! `cargo xtask desktop -- COMMAND…`: any command in a private desktop, to try things by hand.

use crate::desktop::{Desktop, Home};
use crate::{Outcome, process, project};
use std::process::Command;

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let words = match arguments.split_first() {
        Some((dashes, rest)) if dashes == "--" => rest,
        _ => arguments,
    };
    let Some((program, rest)) = words.split_first() else {
        return Err("Which command? `cargo xtask desktop -- COMMAND…`".to_owned());
    };
    // Several may run side by side.
    let own = std::process::id().to_string();
    let home = Home::new(project::output().join("desktop-home").join(own))?;
    let desktop = Desktop::start(&home)?;
    let mut command = Command::new(program);
    command.args(rest);
    desktop.apply(&home, &mut command);
    process::run(&mut command)
}
