//! Serves the interface and the program's use cases to a browser, for tests only: whoever can reach
//! it may do everything.
//!
//! ```text
//! luotsi-test-host UI_DIST [--workspace DIR | --demo] [--data DIR] [--as USER]
//! ```
//!
//! The passphrase of the workspace comes from `LUOTSI_PASSPHRASE`. Without `--data`, what is made
//! goes into a temporary folder that ends with the process.

use std::{error::Error, path::PathBuf, process::ExitCode, sync::Arc};

use clap::Parser;
use luotsi_api::{App, session::AtStart};
use luotsi_domain::Id;
use luotsi_test_support::host::{TestHost, routes, serve};
use serde_json::json;

/// Serves the interface and the program's use cases to a browser; for tests only
#[derive(Parser)]
struct Arguments {
    /// The folder of the built interface
    #[arg(value_name = "UI_DIST")]
    interface: PathBuf,
    /// A workspace to open at the start
    #[arg(long, value_name = "DIR", conflicts_with = "demo")]
    workspace: Option<PathBuf>,
    /// Open the demonstration organisation at the start
    #[arg(long)]
    demo: bool,
    /// The folder for workspaces and preferences
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The user to act as
    #[arg(long = "as", value_name = "USER")]
    act_as: Option<String>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("luotsi-test-host: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let temporary = tempfile::tempdir()?;
    let data = arguments
        .data
        .unwrap_or_else(|| temporary.path().to_owned());
    let app = Arc::new(App::new(TestHost::new(std::path::absolute(data)?)));
    let at_start = match arguments.workspace {
        Some(path) => Some(AtStart::Workspace(std::path::absolute(path)?)),
        None => arguments.demo.then_some(AtStart::Demonstration),
    };
    if let Some(at_start) = at_start {
        tokio::spawn(app.begin(at_start, arguments.act_as.map(Id::from)));
    }
    tokio::spawn(luotsi_api::checkouts::follow(&app));
    let served = serve(routes(app.clone(), &arguments.interface)).await;
    // Nothing is open: nothing to close.
    let _ = app.call("close_workspace", json!({})).await;
    Ok(served?)
}
