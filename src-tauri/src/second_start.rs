//! The program was started again: the window that is there comes to the front.

use std::{path::Path, sync::Arc};

use luotsi_api::{App, Event, Host as _, session::AtStart};
use tauri::{AppHandle, Manager as _};

use crate::{arguments::Arguments, desktop::Desktop, window};

/// Does what the second start was asked for, in the first.
#[allow(clippy::needless_pass_by_value)] // the plugin hands over its own
pub(crate) fn take_over(program: &AppHandle, words: Vec<String>, folder: String) {
    window::to_front(program);
    let arguments = Arguments::of_second_start(&words, Path::new(&folder));
    let at_start = arguments.at_start();
    if at_start == AtStart::Last {
        return;
    }
    let app = program.state::<Arc<App<Desktop>>>().inner().clone();
    let opened = app.begin(at_start, arguments.act_as().cloned());
    tauri::async_runtime::spawn(async move {
        opened.await;
        // Opened or not: the interface asks again, and shows why where it is not.
        app.host().send(Event::Session);
    });
}
