//! `luotsi-cli`: a workspace without a window, for scripts (formats.md §2).

mod arguments;
mod commands;
mod failure;
mod keys;
mod output;
mod progress;
mod terminal;
mod threads;

use std::{process::ExitCode, sync::Arc};

use clap::Parser as _;
use luotsi_api::App;

use crate::{
    arguments::{Arguments, Command},
    commands::Session,
    failure::Exit,
    output::Output,
    terminal::Terminal,
};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let output = Output::new(arguments.json);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let exit = match runtime {
        Ok(runtime) => runtime.block_on(run(arguments, &output)),
        Err(error) => {
            output.message(&error.to_string());
            Exit::Storage
        }
    };
    threads::wait_for_connections();
    exit.into()
}

async fn run(arguments: Arguments, output: &Output) -> Exit {
    let Arguments {
        workspace,
        act_as,
        wait,
        command,
        ..
    } = arguments;
    let app = Arc::new(App::new(Terminal::new(wait)));
    let session = Session {
        app: app.clone(),
        folder: workspace,
        act_as,
        output,
    };
    let done = match command {
        Command::Import { bundle } => session.import(&bundle).await,
        Command::Export { bundle } => session.export(&bundle).await,
        Command::Generate(what) => session.generate(what).await,
        Command::Access { question } => session.access(question).await,
        Command::Process { action } => session.process(action).await,
        Command::Document { action } => session.document(action).await,
        Command::Diff {
            kind,
            before,
            after,
        } => session.diff(kind, &before, &after),
        Command::Merge(what) => session.merge(&what),
        Command::Search { query, limit } => session.search(query, limit).await,
        Command::Run { file } => session.run(&file).await,
        Command::Verify => session.verify().await,
        Command::Backup { file } => session.backup(&file).await,
        Command::Restore { file } => session.restore(&file).await,
    };
    // Always before the process ends: see the store's `Workspace::close`.
    let closed = session.close().await;
    match done.and_then(|exit| closed.map(|()| exit)) {
        Ok(exit) => exit,
        Err(failure) => output.failure(&failure),
    }
}
