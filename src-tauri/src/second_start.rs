//! The program was started again: the window that is there comes to the front.

use std::{env, path::Path, process::Command, sync::Arc, thread, time::Duration};

use luotsi_api::{App, Event, Host as _, session::AtStart};
use tauri::{AppHandle, Manager as _};

use crate::{arguments::Arguments, desktop::Desktop, window};

/// Does what the second start was asked for, in the first.
#[allow(clippy::needless_pass_by_value)] // the plugin hands over its own
pub(crate) fn take_over(program: &AppHandle, words: Vec<String>, folder: String) {
    window::to_front(program);
    let arguments = Arguments::of_second_start(&words, Path::new(&folder));
    let app = program.state::<Arc<App<Desktop>>>().inner().clone();
    let at_start = arguments.at_start();
    if at_start != AtStart::Last {
        let app = app.clone();
        let opened = app.begin(at_start, arguments.act_as().cloned());
        tauri::async_runtime::spawn(async move {
            opened.await;
            // Opened or not: the interface asks again, and shows why where it is not.
            app.host().send(Event::Session);
        });
    }
    if let Some(link) = arguments.link() {
        // Into the workspace that is being opened, where there is one.
        app.open_link(link);
    }
}

/// How often a start has found somebody who was gone before they answered.
const ATTEMPT: &str = "LUOTSI_START_ATTEMPT";

/// Starts once more where the program that was there ended in this moment: killed, it holds its place on the bus until
/// the bus has noticed. Everything else is an error, and so is a place that stays held by somebody who does not answer.
pub(crate) fn start_again(error: tauri::Error) -> tauri::Error {
    let attempt = env::var(ATTEMPT).map_or(0, |attempt| attempt.parse().unwrap_or(u32::MAX));
    let gone =
        matches!(&error, tauri::Error::PluginInitialization(name, _) if name == "single-instance");
    if !gone || attempt >= 20 {
        return error;
    }
    thread::sleep(Duration::from_millis(250));
    let Ok(program) = env::current_exe() else {
        return error;
    };
    let mut again = Command::new(program);
    again
        .args(env::args_os().skip(1))
        .env(ATTEMPT, attempt.saturating_add(1).to_string());
    replace(again);
    error
}

/// Goes on as this command; comes back only where that can not be.
#[cfg(unix)]
fn replace(mut command: Command) {
    use std::os::unix::process::CommandExt as _;
    let error = command.exec();
    eprintln!("luotsi: {error}");
}

/// A program's place goes with it here: there is nobody to wait for.
#[cfg(not(unix))]
fn replace(_: Command) {}
