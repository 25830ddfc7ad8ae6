//! `cargo xtask run`: from a fresh clone to the demonstration organisation in a window.

use super::{cargo, expect_no_more};
use crate::desktop::{Desktop, Home};
use crate::picture::Picture;
use crate::steps::{self, Steps};
use crate::system::Need;
use crate::{Outcome, interface, process, project, system};
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

pub(crate) fn run(arguments: &[String]) -> Outcome {
    expect_no_more(arguments)?;
    let display = system::has_display();
    let mut steps = Steps::new(6);

    steps.next("Checking Rust and Node.js");
    system::tools()?;

    steps.next("Checking the system's packages");
    system::packages(if display {
        &[Need::Build]
    } else {
        &[Need::Build, Need::Desktop]
    })?;

    steps.next("Installing the interface's packages");
    interface::install(&project::root().join("ui"))?;

    steps.next("Building the interface");
    interface::build()?;

    steps.next("Building the program (the first time this needs some minutes)");
    process::run(&mut cargo(&["build", "--workspace", "--bin", "luotsi"]))?;

    if display {
        steps.next("Opening the demonstration organisation");
        steps::note("It is a copy: nothing that you change there is kept for the next time.");
        steps.end();
        return process::run(&mut program());
    }

    steps
        .next("Opening the demonstration organisation in a virtual screen, as there is no display");
    let home = Home::new(project::output().join("run-home"))?;
    let desktop = Desktop::start(&home)?;
    let mut command = program();
    desktop.apply(&home, &mut command);
    let mut child = command
        .spawn()
        .map_err(|error| format!("The program can not be started: {error}."))?;
    let picture = wait_for_picture(&desktop, &mut child);
    process::end(&mut child);
    let path = project::output().join("screenshots").join("run.png");
    picture?.write_png(&path)?;
    steps::note(&format!("The window is in {}.", path.display()));
    steps.end();
    Ok(())
}

fn program() -> Command {
    let mut command = Command::new(project::binary("debug", "luotsi"));
    command.current_dir(project::root()).arg("--demo");
    command
}

/// Waits until something is drawn and stays as it is for a while.
fn wait_for_picture(desktop: &Desktop, child: &mut Child) -> Outcome<Picture> {
    const PATIENCE: Duration = Duration::from_secs(120);
    const STILL: Duration = Duration::from_secs(3);
    let started = Instant::now();
    let mut last: Option<(Picture, Instant)> = None;
    while started.elapsed() < PATIENCE {
        if let Ok(Some(status)) = child.try_wait() {
            return Err(format!(
                "The program ended before it showed anything ({status})."
            ));
        }
        let picture = Picture::of_screen(desktop.framebuffer())?;
        let since = match last {
            Some((before, since)) if before == picture => since,
            _ => Instant::now(),
        };
        if since.elapsed() >= STILL && picture.has_content() {
            return Ok(picture);
        }
        last = Some((picture, since));
        thread::sleep(Duration::from_millis(250));
    }
    match last {
        // Something that moves all the time is a picture too.
        Some((picture, _)) if picture.has_content() => Ok(picture),
        _ => Err("The window stayed empty for two minutes.".to_owned()),
    }
}
