//! The desktop program: a window around [`luotsi_api::App`], and nothing that decides.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod closing;
mod desktop;
mod dialogs;
mod door;
mod folders;
mod links;
mod second_start;
mod size;
mod webview;
mod window;

use std::{process::ExitCode, sync::Arc};

use luotsi_api::App;

use crate::{arguments::Arguments, desktop::Desktop};

fn main() -> ExitCode {
    webview::prepare();
    match run(Arguments::of_start()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("luotsi: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let signals = closing::Signals::listen();
    let context = tauri::generate_context!();
    let demonstration = folders::demonstration(context.package_info());
    let app = Arc::new(App::new(Desktop::new(folders::data()?, demonstration)));
    let program = tauri::Builder::default()
        // First of all: a second program ends here, before it touches anything.
        .plugin(tauri_plugin_single_instance::init(second_start::take_over))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_deep_link::init())
        .manage(app.clone())
        .invoke_handler(tauri::generate_handler![door::call])
        .setup(window::open)
        .build(context)
        .map_err(second_start::start_again)?;
    app.host().attach(program.handle().clone());
    links::listen(program.handle());
    if let Some(link) = arguments.link() {
        app.open_link(link);
    }
    // The workspace opens while the webview is made.
    tauri::async_runtime::spawn(app.begin(arguments.at_start(), arguments.act_as().cloned()));
    tauri::async_runtime::spawn(luotsi_api::checkouts::follow(&app));
    signals.end(program.handle());
    program.run(move |_, event| {
        if matches!(event, tauri::RunEvent::Exit) {
            closing::close(&app);
        }
    });
    Ok(())
}
