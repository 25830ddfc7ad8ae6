//! The commands.

mod access;
mod copies;
mod diagrams;
mod documents;
mod entries;
mod merging;
mod run;
mod search;
mod transfer;

use std::{path::Path, path::PathBuf, sync::Arc};

use luotsi_api::App;
use luotsi_domain::Id;
use serde_json::json;

use crate::{
    failure::{Exit, Failure},
    keys::For,
    output::Output,
    terminal::Terminal,
};

/// How a command ends.
pub(crate) type Outcome = Result<Exit, Failure>;

/// One run of the program.
pub(crate) struct Session<'a> {
    pub(crate) app: Arc<App<Terminal>>,
    pub(crate) folder: Option<PathBuf>,
    pub(crate) act_as: Option<Id>,
    pub(crate) output: &'a Output,
}

impl Session<'_> {
    /// The workspace's folder.
    pub(crate) fn folder(&self) -> Result<&Path, Failure> {
        self.folder
            .as_deref()
            .ok_or_else(|| Failure::usage("which workspace? Say so with --workspace DIR"))
    }

    /// Opens the workspace, to act as whoever was named.
    async fn open(&self) -> Result<(), Failure> {
        let opened = self.with_key(For::Opening, self.folder()?, async |place| {
            self.app.open_headless(place, self.act_as.clone()).await
        });
        Ok(opened.await?)
    }

    /// Closes what is open.
    pub(crate) async fn close(&self) -> Result<(), Failure> {
        self.app.call("close_workspace", json!({})).await?;
        Ok(())
    }

    /// Stops a long task where the person presses Ctrl-C; everything is then as it was.
    fn stop_on_interrupt(&self, task: &'static str) {
        let app = self.app.clone();
        tokio::spawn(async move {
            while tokio::signal::ctrl_c().await.is_ok() {
                // A task that has ended needs no stopping.
                let _ = app.call("cancel", json!({ "task": task })).await;
            }
        });
    }
}
