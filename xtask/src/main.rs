//! The project's own commands, one file each in `commands/`.
//!
//! They set up what is missing, say what they are doing and how far they are, and leave what they made under
//! `target/`. Anything that starts the program for a test does so in a private home, desktop and keyring.
#![allow(
    clippy::print_stdout,
    reason = "what these commands print is what they are for"
)]

mod commands;
mod desktop;
mod interface;
mod picture;
mod process;
mod project;
mod steps;
mod system;
mod tally;

use std::process::ExitCode;

/// What a command says when it can not go on: the whole sentence, for a person.
type Outcome<T = ()> = Result<T, String>;

const HELP: &str = "\
cargo xtask COMMAND

  run           set up what is missing, build, and open the demonstration organisation in a window
                (without a display: in a virtual one, with a picture in target/screenshots/run.png)
  test          every test: Rust, interface, browser, real window
                --only rust|interface|browser|window    only that part (can be repeated)
  bindings      write ui/src/api/bindings.ts from the Rust types      --check: only say whether it is up to date
  screenshots   every main screen from the real window, into target/screenshots/
                --docs: also refresh the pictures of the README in docs/images/
  bench         measure against the targets; a table, and target/bench.json
                --only store|window|rights|diagrams|documents, --objects N
  bench access  decisions about rights beside Cedar, casbin and precomputed answers
  bench merge   merging diagrams and documents, beside yrs
  bench search  finding words in 100,000 documents
  desktop -- COMMAND…   run any command in a private virtual desktop with an unlocked keyring (Linux)
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    let outcome = match command {
        "run" => commands::run::run(rest),
        "test" => commands::test::run(rest),
        "bindings" => commands::bindings::run(rest),
        "screenshots" => commands::screenshots::run(rest),
        "bench" => commands::bench::run(rest),
        "desktop" => commands::desktop::run(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("There is no command `{other}`.\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}
